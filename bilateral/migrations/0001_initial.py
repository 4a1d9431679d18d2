import bilateral.models.record
import django.contrib.postgres.fields
import django.contrib.postgres.indexes
from django.contrib.postgres.operations import (
    BtreeGinExtension,
    TrigramExtension,
    UnaccentExtension,
)
import django.core.validators
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("pghistory", "0007_auto_20250421_0444"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        TrigramExtension(),
        UnaccentExtension(),
        BtreeGinExtension(),
        migrations.CreateModel(
            name="Topic",
            fields=[
                (
                    "code",
                    models.CharField(
                        choices=[
                            ("security", "security"),
                            ("intelligence", "intelligence"),
                            ("terrorism", "terrorism"),
                            ("crime", "crime"),
                            ("drugs", "drugs"),
                            ("law_enforcement", "law enforcement"),
                            ("defense", "defense"),
                            ("military_technical", "military-technical"),
                            ("maritime", "maritime"),
                            ("trade", "trade"),
                            ("investment", "investment"),
                            ("energy", "energy"),
                            ("nuclear", "nuclear"),
                            ("agriculture", "agriculture"),
                            ("tourism", "tourism"),
                            ("culture", "culture"),
                            ("education", "education"),
                            ("science", "science"),
                            ("health", "health"),
                            ("labour", "labour"),
                            ("transport", "transport"),
                            ("disaster", "disaster response"),
                            ("consular", "consular"),
                            ("legal", "legal"),
                            ("cyber", "cyber"),
                            ("space", "space"),
                            ("diplomacy", "diplomacy"),
                        ],
                        max_length=32,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
            ],
            options={
                "ordering": ["code"],
            },
        ),
        migrations.CreateModel(
            name="Agreement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                (
                    "withdrawn_at",
                    models.DateTimeField(blank=True, editable=False, null=True),
                ),
                (
                    "version",
                    models.PositiveIntegerField(
                        default=1,
                        editable=False,
                        help_text="Grows by one with each change.",
                    ),
                ),
                (
                    "sources",
                    models.PositiveIntegerField(
                        default=0,
                        editable=False,
                        help_text="Independent sources; wire copies are one.",
                    ),
                ),
                (
                    "reports",
                    models.PositiveIntegerField(
                        default=0,
                        editable=False,
                        help_text="Articles, copies included.",
                    ),
                ),
                (
                    "conflicts",
                    models.JSONField(
                        blank=True,
                        default=dict,
                        editable=False,
                        help_text="Field → values that sources give.",
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                ("title", models.CharField(max_length=400)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("treaty", "treaty"),
                            ("agreement", "agreement"),
                            ("mou", "memorandum of understanding"),
                            ("protocol", "protocol"),
                            ("contract", "contract"),
                            ("action_plan", "action plan"),
                            ("joint_statement", "joint statement"),
                            ("exchange_of_notes", "exchange of notes"),
                            ("offer", "offer or invitation"),
                        ],
                        default="agreement",
                        max_length=20,
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("proposed", "proposed"),
                            ("negotiating", "negotiating"),
                            ("ready_to_sign", "ready to sign"),
                            ("signed", "signed"),
                            ("ratifying", "in ratification"),
                            ("in_force", "in force"),
                            ("provisional", "provisionally applied"),
                            ("stalled", "stalled"),
                            ("suspended", "suspended"),
                            ("expired", "expired"),
                            ("terminated", "terminated"),
                            ("cancelled", "cancelled"),
                        ],
                        default="proposed",
                        max_length=16,
                    ),
                ),
                (
                    "date",
                    models.CharField(
                        blank=True,
                        default="",
                        help_text="EDTF date of the act that gave it this status, where stated.",
                        max_length=64,
                        validators=[bilateral.models.record.validate_edtf],
                    ),
                ),
                (
                    "date_earliest",
                    models.DateField(blank=True, editable=False, null=True),
                ),
                (
                    "date_latest",
                    models.DateField(blank=True, editable=False, null=True),
                ),
                (
                    "expected",
                    models.CharField(
                        blank=True,
                        default="",
                        help_text="EDTF date on which its next step is expected, where stated.",
                        max_length=64,
                        validators=[bilateral.models.record.validate_edtf],
                    ),
                ),
                (
                    "expected_earliest",
                    models.DateField(blank=True, editable=False, null=True),
                ),
                (
                    "expected_latest",
                    models.DateField(blank=True, editable=False, null=True),
                ),
                (
                    "pending",
                    models.BooleanField(
                        default=True,
                        editable=False,
                        help_text="Not complete, not in force and not ended (rules.pending).",
                    ),
                ),
                (
                    "last_evidence_on",
                    models.DateField(
                        blank=True,
                        editable=False,
                        help_text="Last day of an act, or of an article that tells of one.",
                        null=True,
                    ),
                ),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        help_text="The canonical record that this one was judged to be the same as.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="merged",
                        to="bilateral.agreement",
                    ),
                ),
                (
                    "topics",
                    models.ManyToManyField(
                        blank=True, related_name="agreements", to="bilateral.topic"
                    ),
                ),
            ],
            options={
                "ordering": ["-last_evidence_on", "-id"],
            },
        ),
        migrations.CreateModel(
            name="AgreementAction",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                (
                    "act",
                    models.CharField(
                        choices=[
                            ("proposed", "proposed"),
                            ("negotiation", "negotiation"),
                            ("text_agreed", "text agreed"),
                            ("signed", "signed"),
                            ("ratified", "ratified"),
                            ("senate_concurrence", "Senate concurrence"),
                            ("notified", "notified"),
                            ("in_force", "entered into force"),
                            ("provisional", "provisionally applied"),
                            ("stalled", "stalled"),
                            ("suspended", "suspended"),
                            ("terminated", "terminated"),
                            ("expired", "expired"),
                            ("cancelled", "cancelled"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "side",
                    models.CharField(
                        choices=[
                            ("PH", "Philippines"),
                            ("RU", "Russia"),
                            ("both", "both sides"),
                        ],
                        default="both",
                        max_length=4,
                    ),
                ),
                (
                    "date",
                    models.CharField(
                        blank=True,
                        default="",
                        help_text="EDTF date of the act, where stated.",
                        max_length=64,
                        validators=[bilateral.models.record.validate_edtf],
                    ),
                ),
                (
                    "date_earliest",
                    models.DateField(blank=True, editable=False, null=True),
                ),
                (
                    "date_latest",
                    models.DateField(blank=True, editable=False, null=True),
                ),
                (
                    "told_on",
                    models.DateField(
                        blank=True,
                        help_text="Publication date of the last article that tells of it: dates an act without a date.",
                        null=True,
                    ),
                ),
                (
                    "position",
                    models.PositiveSmallIntegerField(
                        default=0, editable=False, help_text="Order in time."
                    ),
                ),
                (
                    "agreement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="actions",
                        to="bilateral.agreement",
                    ),
                ),
            ],
            options={
                "ordering": ["agreement", "position", "id"],
            },
        ),
        migrations.CreateModel(
            name="AgreementEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "withdrawn_at",
                    models.DateTimeField(blank=True, editable=False, null=True),
                ),
                (
                    "version",
                    models.PositiveIntegerField(
                        default=1,
                        editable=False,
                        help_text="Grows by one with each change.",
                    ),
                ),
                (
                    "sources",
                    models.PositiveIntegerField(
                        default=0,
                        editable=False,
                        help_text="Independent sources; wire copies are one.",
                    ),
                ),
                (
                    "reports",
                    models.PositiveIntegerField(
                        default=0,
                        editable=False,
                        help_text="Articles, copies included.",
                    ),
                ),
                (
                    "conflicts",
                    models.JSONField(
                        blank=True,
                        default=dict,
                        editable=False,
                        help_text="Field → values that sources give.",
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                ("title", models.CharField(max_length=400)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("treaty", "treaty"),
                            ("agreement", "agreement"),
                            ("mou", "memorandum of understanding"),
                            ("protocol", "protocol"),
                            ("contract", "contract"),
                            ("action_plan", "action plan"),
                            ("joint_statement", "joint statement"),
                            ("exchange_of_notes", "exchange of notes"),
                            ("offer", "offer or invitation"),
                        ],
                        default="agreement",
                        max_length=20,
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("proposed", "proposed"),
                            ("negotiating", "negotiating"),
                            ("ready_to_sign", "ready to sign"),
                            ("signed", "signed"),
                            ("ratifying", "in ratification"),
                            ("in_force", "in force"),
                            ("provisional", "provisionally applied"),
                            ("stalled", "stalled"),
                            ("suspended", "suspended"),
                            ("expired", "expired"),
                            ("terminated", "terminated"),
                            ("cancelled", "cancelled"),
                        ],
                        default="proposed",
                        max_length=16,
                    ),
                ),
                (
                    "date",
                    models.CharField(
                        blank=True,
                        default="",
                        help_text="EDTF date of the act that gave it this status, where stated.",
                        max_length=64,
                        validators=[bilateral.models.record.validate_edtf],
                    ),
                ),
                (
                    "date_earliest",
                    models.DateField(blank=True, editable=False, null=True),
                ),
                (
                    "date_latest",
                    models.DateField(blank=True, editable=False, null=True),
                ),
                (
                    "expected",
                    models.CharField(
                        blank=True,
                        default="",
                        help_text="EDTF date on which its next step is expected, where stated.",
                        max_length=64,
                        validators=[bilateral.models.record.validate_edtf],
                    ),
                ),
                (
                    "expected_earliest",
                    models.DateField(blank=True, editable=False, null=True),
                ),
                (
                    "expected_latest",
                    models.DateField(blank=True, editable=False, null=True),
                ),
                (
                    "pending",
                    models.BooleanField(
                        default=True,
                        editable=False,
                        help_text="Not complete, not in force and not ended (rules.pending).",
                    ),
                ),
                (
                    "last_evidence_on",
                    models.DateField(
                        blank=True,
                        editable=False,
                        help_text="Last day of an act, or of an article that tells of one.",
                        null=True,
                    ),
                ),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        help_text="The canonical record that this one was judged to be the same as.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="bilateral.agreement",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="bilateral.agreement",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="AgreementParty",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                (
                    "country",
                    models.CharField(
                        blank=True,
                        default="",
                        help_text="ISO 3166 alpha-2 code, PH or RU for the two sides; empty where it is not known.",
                        max_length=2,
                    ),
                ),
                (
                    "agreement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="parties",
                        to="bilateral.agreement",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "agreement parties",
                "ordering": ["agreement", "country", "id"],
            },
        ),
        migrations.CreateModel(
            name="AgreementSignatory",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                (
                    "country",
                    models.CharField(
                        blank=True,
                        default="",
                        help_text="ISO 3166 alpha-2 code, PH or RU for the two sides; empty where it is not known.",
                        max_length=2,
                    ),
                ),
                (
                    "agreement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="signatories",
                        to="bilateral.agreement",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "agreement signatories",
                "ordering": ["agreement", "country", "id"],
            },
        ),
        migrations.CreateModel(
            name="ApiToken",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                (
                    "name",
                    models.CharField(help_text="What it is used for.", max_length=100),
                ),
                (
                    "prefix",
                    models.CharField(
                        help_text="First characters, to tell tokens apart.",
                        max_length=12,
                    ),
                ),
                (
                    "digest",
                    models.CharField(editable=False, max_length=64, unique=True),
                ),
                (
                    "scopes",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=20),
                        blank=True,
                        default=list,
                        help_text="read, submit, correct.",
                        size=None,
                    ),
                ),
                ("expires_at", models.DateTimeField(blank=True, null=True)),
                (
                    "last_used_at",
                    models.DateTimeField(blank=True, editable=False, null=True),
                ),
                ("revoked_at", models.DateTimeField(blank=True, null=True)),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="api_tokens",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["-created_at"],
            },
        ),
        migrations.CreateModel(
            name="Article",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                ("title", models.CharField(blank=True, default="", max_length=500)),
                (
                    "url",
                    models.URLField(
                        blank=True,
                        default="",
                        help_text="Address of the original.",
                        max_length=2000,
                    ),
                ),
                ("published_on", models.DateField(blank=True, null=True)),
                (
                    "language",
                    models.CharField(
                        blank=True,
                        default="",
                        help_text="As detected: en, fil, ru or other.",
                        max_length=8,
                    ),
                ),
                ("text", models.TextField()),
                (
                    "text_hash",
                    models.CharField(help_text="SHA-256 of the text.", max_length=64),
                ),
                (
                    "submission_key",
                    models.CharField(
                        help_text="SHA-256 of text, publisher, address and publication date: one submission, one row.",
                        max_length=64,
                        unique=True,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("queued", "queued"),
                            ("fetched", "fetched"),
                            ("parsed", "parsed"),
                            ("reconciled", "in the register"),
                            ("irrelevant", "not relevant"),
                            ("quarantined", "quarantined"),
                        ],
                        default="queued",
                        max_length=12,
                    ),
                ),
                (
                    "state_reason",
                    models.TextField(
                        blank=True,
                        default="",
                        help_text="Why it is irrelevant or quarantined, in words.",
                    ),
                ),
                ("attempts", models.PositiveSmallIntegerField(default=0)),
                (
                    "queued_at",
                    models.DateTimeField(
                        blank=True,
                        help_text="When it was last handed to the queue.",
                        null=True,
                    ),
                ),
                ("settled_at", models.DateTimeField(blank=True, null=True)),
                (
                    "reread_requested_at",
                    models.DateTimeField(
                        blank=True,
                        help_text="Since when it waits to be read again by a newer extractor or lexicon.",
                        null=True,
                    ),
                ),
                (
                    "extractor",
                    models.CharField(
                        blank=True,
                        default="",
                        help_text="Backend and version that read it.",
                        max_length=64,
                    ),
                ),
                (
                    "lexicon_version",
                    models.CharField(blank=True, default="", max_length=64),
                ),
                (
                    "extraction",
                    models.JSONField(
                        blank=True,
                        help_text="What the extractor said of it (extraction contract).",
                        null=True,
                    ),
                ),
                (
                    "forced_relevant",
                    models.BooleanField(
                        default=False,
                        help_text="An editor holds it relevant whatever the gate says.",
                    ),
                ),
                (
                    "retracted_at",
                    models.DateTimeField(
                        blank=True,
                        help_text="A retracted article is kept and silent.",
                        null=True,
                    ),
                ),
                (
                    "source_key",
                    models.CharField(
                        blank=True,
                        default="",
                        help_text="Hash of the first of its near-duplicates: wire copies share it and count as one source.",
                        max_length=64,
                    ),
                ),
                (
                    "minhash",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(),
                        blank=True,
                        default=list,
                        editable=False,
                        size=None,
                    ),
                ),
                ("submitted_at", models.DateTimeField(auto_now_add=True)),
                (
                    "submitted_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="articles",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "supersedes",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="superseded_by",
                        to="bilateral.article",
                    ),
                ),
            ],
            options={
                "ordering": ["-published_on", "-id"],
            },
        ),
        migrations.CreateModel(
            name="Meeting",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                (
                    "withdrawn_at",
                    models.DateTimeField(blank=True, editable=False, null=True),
                ),
                (
                    "version",
                    models.PositiveIntegerField(
                        default=1,
                        editable=False,
                        help_text="Grows by one with each change.",
                    ),
                ),
                (
                    "sources",
                    models.PositiveIntegerField(
                        default=0,
                        editable=False,
                        help_text="Independent sources; wire copies are one.",
                    ),
                ),
                (
                    "reports",
                    models.PositiveIntegerField(
                        default=0,
                        editable=False,
                        help_text="Articles, copies included.",
                    ),
                ),
                (
                    "conflicts",
                    models.JSONField(
                        blank=True,
                        default=dict,
                        editable=False,
                        help_text="Field → values that sources give.",
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("talks", "talks"),
                            ("visit", "visit"),
                            ("courtesy_call", "courtesy call"),
                            ("commission", "joint commission"),
                            ("call", "call"),
                            ("signing", "signing"),
                            ("ship_visit", "ship visit"),
                        ],
                        default="talks",
                        max_length=16,
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("possible", "possible"),
                            ("planned", "planned"),
                            ("ongoing", "ongoing"),
                            ("held", "held"),
                            ("postponed", "postponed"),
                            ("cancelled", "cancelled"),
                        ],
                        default="held",
                        max_length=16,
                    ),
                ),
                (
                    "date",
                    models.CharField(
                        blank=True,
                        default="",
                        help_text="EDTF, as precise as the sources are and no more: 2017-05-23, 2017-05, 2017-05-22/2017-05-26.",
                        max_length=64,
                        validators=[bilateral.models.record.validate_edtf],
                    ),
                ),
                (
                    "date_earliest",
                    models.DateField(blank=True, editable=False, null=True),
                ),
                (
                    "date_latest",
                    models.DateField(blank=True, editable=False, null=True),
                ),
                (
                    "place",
                    models.CharField(
                        blank=True,
                        default="",
                        help_text="City; venue or ship where no city is given.",
                        max_length=200,
                    ),
                ),
                (
                    "country",
                    models.CharField(
                        blank=True,
                        default="",
                        help_text="ISO 3166 alpha-2 code, PH or RU for the two sides; empty where it is not known.",
                        max_length=2,
                    ),
                ),
                (
                    "previous_dates",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=64),
                        blank=True,
                        default=list,
                        help_text="EDTF dates given up when it was moved.",
                        size=None,
                    ),
                ),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        help_text="The canonical record that this one was judged to be the same as.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="merged",
                        to="bilateral.meeting",
                    ),
                ),
                (
                    "part_of",
                    models.ForeignKey(
                        blank=True,
                        help_text="The visit it belongs to.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="parts",
                        to="bilateral.meeting",
                    ),
                ),
                (
                    "topics",
                    models.ManyToManyField(
                        blank=True, related_name="meetings", to="bilateral.topic"
                    ),
                ),
            ],
            options={
                "ordering": ["-date_earliest", "-id"],
            },
        ),
        migrations.CreateModel(
            name="Delegation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                (
                    "country",
                    models.CharField(
                        blank=True,
                        default="",
                        help_text="ISO 3166 alpha-2 code, PH or RU for the two sides; empty where it is not known.",
                        max_length=2,
                    ),
                ),
                (
                    "note",
                    models.CharField(
                        blank=True,
                        default="",
                        help_text="Members named only by office.",
                        max_length=500,
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="delegations",
                        to="bilateral.meeting",
                    ),
                ),
            ],
            options={
                "ordering": ["meeting", "country"],
            },
        ),
        migrations.CreateModel(
            name="AgreementActionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "act",
                    models.CharField(
                        choices=[
                            ("proposed", "proposed"),
                            ("negotiation", "negotiation"),
                            ("text_agreed", "text agreed"),
                            ("signed", "signed"),
                            ("ratified", "ratified"),
                            ("senate_concurrence", "Senate concurrence"),
                            ("notified", "notified"),
                            ("in_force", "entered into force"),
                            ("provisional", "provisionally applied"),
                            ("stalled", "stalled"),
                            ("suspended", "suspended"),
                            ("terminated", "terminated"),
                            ("expired", "expired"),
                            ("cancelled", "cancelled"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "side",
                    models.CharField(
                        choices=[
                            ("PH", "Philippines"),
                            ("RU", "Russia"),
                            ("both", "both sides"),
                        ],
                        default="both",
                        max_length=4,
                    ),
                ),
                (
                    "date",
                    models.CharField(
                        blank=True,
                        default="",
                        help_text="EDTF date of the act, where stated.",
                        max_length=64,
                        validators=[bilateral.models.record.validate_edtf],
                    ),
                ),
                (
                    "date_earliest",
                    models.DateField(blank=True, editable=False, null=True),
                ),
                (
                    "date_latest",
                    models.DateField(blank=True, editable=False, null=True),
                ),
                (
                    "told_on",
                    models.DateField(
                        blank=True,
                        help_text="Publication date of the last article that tells of it: dates an act without a date.",
                        null=True,
                    ),
                ),
                (
                    "position",
                    models.PositiveSmallIntegerField(
                        default=0, editable=False, help_text="Order in time."
                    ),
                ),
                (
                    "agreement",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="bilateral.agreement",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="bilateral.agreementaction",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Where it was done.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="bilateral.meeting",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="agreementaction",
            name="meeting",
            field=models.ForeignKey(
                blank=True,
                help_text="Where it was done.",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="acts",
                to="bilateral.meeting",
            ),
        ),
        migrations.CreateModel(
            name="MeetingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "withdrawn_at",
                    models.DateTimeField(blank=True, editable=False, null=True),
                ),
                (
                    "version",
                    models.PositiveIntegerField(
                        default=1,
                        editable=False,
                        help_text="Grows by one with each change.",
                    ),
                ),
                (
                    "sources",
                    models.PositiveIntegerField(
                        default=0,
                        editable=False,
                        help_text="Independent sources; wire copies are one.",
                    ),
                ),
                (
                    "reports",
                    models.PositiveIntegerField(
                        default=0,
                        editable=False,
                        help_text="Articles, copies included.",
                    ),
                ),
                (
                    "conflicts",
                    models.JSONField(
                        blank=True,
                        default=dict,
                        editable=False,
                        help_text="Field → values that sources give.",
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("talks", "talks"),
                            ("visit", "visit"),
                            ("courtesy_call", "courtesy call"),
                            ("commission", "joint commission"),
                            ("call", "call"),
                            ("signing", "signing"),
                            ("ship_visit", "ship visit"),
                        ],
                        default="talks",
                        max_length=16,
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("possible", "possible"),
                            ("planned", "planned"),
                            ("ongoing", "ongoing"),
                            ("held", "held"),
                            ("postponed", "postponed"),
                            ("cancelled", "cancelled"),
                        ],
                        default="held",
                        max_length=16,
                    ),
                ),
                (
                    "date",
                    models.CharField(
                        blank=True,
                        default="",
                        help_text="EDTF, as precise as the sources are and no more: 2017-05-23, 2017-05, 2017-05-22/2017-05-26.",
                        max_length=64,
                        validators=[bilateral.models.record.validate_edtf],
                    ),
                ),
                (
                    "date_earliest",
                    models.DateField(blank=True, editable=False, null=True),
                ),
                (
                    "date_latest",
                    models.DateField(blank=True, editable=False, null=True),
                ),
                (
                    "place",
                    models.CharField(
                        blank=True,
                        default="",
                        help_text="City; venue or ship where no city is given.",
                        max_length=200,
                    ),
                ),
                (
                    "country",
                    models.CharField(
                        blank=True,
                        default="",
                        help_text="ISO 3166 alpha-2 code, PH or RU for the two sides; empty where it is not known.",
                        max_length=2,
                    ),
                ),
                (
                    "previous_dates",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=64),
                        blank=True,
                        default=list,
                        help_text="EDTF dates given up when it was moved.",
                        size=None,
                    ),
                ),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        help_text="The canonical record that this one was judged to be the same as.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="bilateral.meeting",
                    ),
                ),
                (
                    "part_of",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="The visit it belongs to.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="bilateral.meeting",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="bilateral.meeting",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Mention",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                (
                    "key",
                    models.CharField(
                        help_text="Which mention of its article: meeting/0, official/3, …",
                        max_length=80,
                    ),
                ),
                (
                    "features",
                    models.JSONField(
                        default=dict,
                        help_text="What matching compares: names, dates, places, kinds.",
                    ),
                ),
                (
                    "block_keys",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=80),
                        default=list,
                        help_text="Only mentions that share a key are ever compared.",
                        size=None,
                    ),
                ),
                (
                    "pinned",
                    models.BooleanField(
                        default=False,
                        help_text="An editor put it on its record: matching leaves it there.",
                    ),
                ),
                (
                    "agreement",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="mentions",
                        to="bilateral.agreement",
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="mentions",
                        to="bilateral.article",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="mentions",
                        to="bilateral.meeting",
                    ),
                ),
            ],
            options={
                "ordering": ["article", "key"],
            },
        ),
        migrations.CreateModel(
            name="MatchDecision",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("same", "same record"),
                            ("new", "new record"),
                            ("ask", "ask an editor"),
                        ],
                        max_length=8,
                    ),
                ),
                (
                    "score",
                    models.FloatField(
                        default=0.0,
                        help_text="0 to 1: how alike it is to the nearest other report.",
                    ),
                ),
                (
                    "reasons",
                    models.JSONField(
                        default=list, help_text="What spoke for and against, in words."
                    ),
                ),
                ("decided_at", models.DateTimeField(auto_now=True)),
                (
                    "mention",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="decision",
                        to="bilateral.mention",
                    ),
                ),
                (
                    "nearest",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="bilateral.mention",
                    ),
                ),
            ],
            options={
                "ordering": ["-decided_at"],
            },
        ),
        migrations.CreateModel(
            name="Official",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                (
                    "withdrawn_at",
                    models.DateTimeField(blank=True, editable=False, null=True),
                ),
                (
                    "version",
                    models.PositiveIntegerField(
                        default=1,
                        editable=False,
                        help_text="Grows by one with each change.",
                    ),
                ),
                (
                    "sources",
                    models.PositiveIntegerField(
                        default=0,
                        editable=False,
                        help_text="Independent sources; wire copies are one.",
                    ),
                ),
                (
                    "reports",
                    models.PositiveIntegerField(
                        default=0,
                        editable=False,
                        help_text="Articles, copies included.",
                    ),
                ),
                (
                    "conflicts",
                    models.JSONField(
                        blank=True,
                        default=dict,
                        editable=False,
                        help_text="Field → values that sources give.",
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                (
                    "name",
                    models.CharField(
                        help_text="The fullest form given, in the script of the sources.",
                        max_length=200,
                    ),
                ),
                (
                    "latin",
                    models.CharField(
                        blank=True,
                        default="",
                        help_text="Romanised form, where the name is not in Latin letters.",
                        max_length=200,
                    ),
                ),
                (
                    "country",
                    models.CharField(
                        blank=True,
                        default="",
                        help_text="ISO 3166 alpha-2 code, PH or RU for the two sides; empty where it is not known.",
                        max_length=2,
                    ),
                ),
                (
                    "title",
                    models.CharField(
                        blank=True,
                        default="",
                        help_text="Latest office or rank, as stated.",
                        max_length=300,
                    ),
                ),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        help_text="The canonical record that this one was judged to be the same as.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="merged",
                        to="bilateral.official",
                    ),
                ),
            ],
            options={
                "ordering": ["name", "id"],
            },
        ),
        migrations.AddField(
            model_name="mention",
            name="official",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="mentions",
                to="bilateral.official",
            ),
        ),
        migrations.CreateModel(
            name="Judgement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("merge", "the same"),
                            ("distinct", "not the same"),
                            ("split", "split off"),
                        ],
                        max_length=10,
                    ),
                ),
                ("reason", models.TextField(blank=True, default="")),
                ("made_at", models.DateTimeField(auto_now_add=True)),
                ("revoked_at", models.DateTimeField(blank=True, null=True)),
                (
                    "author",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="judgements",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "left_agreement",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="bilateral.agreement",
                    ),
                ),
                (
                    "revoked_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="revoked_judgements",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "right_agreement",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="bilateral.agreement",
                    ),
                ),
                (
                    "left_meeting",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="bilateral.meeting",
                    ),
                ),
                (
                    "right_meeting",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="bilateral.meeting",
                    ),
                ),
                (
                    "mentions",
                    models.ManyToManyField(
                        blank=True,
                        help_text="What a split moved.",
                        related_name="judgements",
                        to="bilateral.mention",
                    ),
                ),
                (
                    "left_official",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="bilateral.official",
                    ),
                ),
                (
                    "right_official",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="bilateral.official",
                    ),
                ),
            ],
            options={
                "ordering": ["-made_at", "-id"],
            },
        ),
        migrations.CreateModel(
            name="DelegationMember",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                (
                    "title",
                    models.CharField(
                        blank=True, default="", help_text="As stated.", max_length=300
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("lead", "lead"),
                            ("host", "host"),
                            ("member", "member"),
                            ("signatory", "signatory"),
                            ("observer", "observer"),
                        ],
                        default="member",
                        max_length=16,
                    ),
                ),
                (
                    "position",
                    models.PositiveSmallIntegerField(
                        default=0,
                        editable=False,
                        help_text="Order on the page: lead first.",
                    ),
                ),
                (
                    "delegation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="members",
                        to="bilateral.delegation",
                    ),
                ),
                (
                    "official",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="memberships",
                        to="bilateral.official",
                    ),
                ),
            ],
            options={
                "ordering": ["delegation", "position", "id"],
            },
        ),
        migrations.CreateModel(
            name="DelegationEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "country",
                    models.CharField(
                        blank=True,
                        default="",
                        help_text="ISO 3166 alpha-2 code, PH or RU for the two sides; empty where it is not known.",
                        max_length=2,
                    ),
                ),
                (
                    "note",
                    models.CharField(
                        blank=True,
                        default="",
                        help_text="Members named only by office.",
                        max_length=500,
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="bilateral.delegation",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="bilateral.meeting",
                    ),
                ),
                (
                    "leader",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="bilateral.official",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="delegation",
            name="leader",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="delegations_led",
                to="bilateral.official",
            ),
        ),
        migrations.CreateModel(
            name="Claim",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                (
                    "field",
                    models.CharField(
                        help_text="Which value: date, place, member, topic, act, …",
                        max_length=32,
                    ),
                ),
                (
                    "element",
                    models.CharField(
                        blank=True,
                        default="",
                        help_text="Which element of a list.",
                        max_length=120,
                    ),
                ),
                ("value", models.JSONField(blank=True, null=True)),
                (
                    "stance",
                    models.CharField(
                        choices=[
                            ("asserts", "asserts"),
                            ("denies", "denies"),
                            ("none", "says there is none"),
                        ],
                        default="asserts",
                        max_length=8,
                    ),
                ),
                (
                    "rank",
                    models.PositiveSmallIntegerField(
                        choices=[(1, "machine"), (2, "partner"), (3, "editor")],
                        default=1,
                    ),
                ),
                (
                    "start",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="First character of the quote in the article.",
                        null=True,
                    ),
                ),
                ("end", models.PositiveIntegerField(blank=True, null=True)),
                ("quote", models.CharField(blank=True, default="", max_length=400)),
                (
                    "rule",
                    models.CharField(
                        blank=True,
                        default="",
                        help_text="The rule that made or inferred the value.",
                        max_length=80,
                    ),
                ),
                (
                    "inferred",
                    models.BooleanField(
                        default=False,
                        help_text="Not written in the quote, but concluded from it by the rule.",
                    ),
                ),
                (
                    "confidence",
                    models.FloatField(
                        blank=True,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(0.0),
                            django.core.validators.MaxValueValidator(1.0),
                        ],
                    ),
                ),
                ("extractor", models.CharField(blank=True, default="", max_length=64)),
                ("reason", models.TextField(blank=True, default="")),
                ("made_at", models.DateTimeField(auto_now_add=True)),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                (
                    "agreement",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="claims",
                        to="bilateral.agreement",
                    ),
                ),
                (
                    "author",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="claims",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="withdrawn_claims",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="claims",
                        to="bilateral.meeting",
                    ),
                ),
                (
                    "object_meeting",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="object_claims",
                        to="bilateral.meeting",
                    ),
                ),
                (
                    "mention",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="claims",
                        to="bilateral.mention",
                    ),
                ),
                (
                    "object_mention",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="object_claims",
                        to="bilateral.mention",
                    ),
                ),
                (
                    "object_official",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="object_claims",
                        to="bilateral.official",
                    ),
                ),
                (
                    "official",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="claims",
                        to="bilateral.official",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="AgreementSignatoryEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "country",
                    models.CharField(
                        blank=True,
                        default="",
                        help_text="ISO 3166 alpha-2 code, PH or RU for the two sides; empty where it is not known.",
                        max_length=2,
                    ),
                ),
                (
                    "agreement",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="bilateral.agreement",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="bilateral.agreementsignatory",
                    ),
                ),
                (
                    "official",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="bilateral.official",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="agreementsignatory",
            name="official",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="signatures",
                to="bilateral.official",
            ),
        ),
        migrations.CreateModel(
            name="Organization",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                (
                    "withdrawn_at",
                    models.DateTimeField(blank=True, editable=False, null=True),
                ),
                (
                    "version",
                    models.PositiveIntegerField(
                        default=1,
                        editable=False,
                        help_text="Grows by one with each change.",
                    ),
                ),
                (
                    "sources",
                    models.PositiveIntegerField(
                        default=0,
                        editable=False,
                        help_text="Independent sources; wire copies are one.",
                    ),
                ),
                (
                    "reports",
                    models.PositiveIntegerField(
                        default=0,
                        editable=False,
                        help_text="Articles, copies included.",
                    ),
                ),
                (
                    "conflicts",
                    models.JSONField(
                        blank=True,
                        default=dict,
                        editable=False,
                        help_text="Field → values that sources give.",
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                ("name", models.CharField(max_length=300)),
                (
                    "country",
                    models.CharField(
                        blank=True,
                        default="",
                        help_text="ISO 3166 alpha-2 code, PH or RU for the two sides; empty where it is not known.",
                        max_length=2,
                    ),
                ),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        help_text="The canonical record that this one was judged to be the same as.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="merged",
                        to="bilateral.organization",
                    ),
                ),
            ],
            options={
                "ordering": ["name", "id"],
            },
        ),
        migrations.CreateModel(
            name="OfficialEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "withdrawn_at",
                    models.DateTimeField(blank=True, editable=False, null=True),
                ),
                (
                    "version",
                    models.PositiveIntegerField(
                        default=1,
                        editable=False,
                        help_text="Grows by one with each change.",
                    ),
                ),
                (
                    "sources",
                    models.PositiveIntegerField(
                        default=0,
                        editable=False,
                        help_text="Independent sources; wire copies are one.",
                    ),
                ),
                (
                    "reports",
                    models.PositiveIntegerField(
                        default=0,
                        editable=False,
                        help_text="Articles, copies included.",
                    ),
                ),
                (
                    "conflicts",
                    models.JSONField(
                        blank=True,
                        default=dict,
                        editable=False,
                        help_text="Field → values that sources give.",
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                (
                    "name",
                    models.CharField(
                        help_text="The fullest form given, in the script of the sources.",
                        max_length=200,
                    ),
                ),
                (
                    "latin",
                    models.CharField(
                        blank=True,
                        default="",
                        help_text="Romanised form, where the name is not in Latin letters.",
                        max_length=200,
                    ),
                ),
                (
                    "country",
                    models.CharField(
                        blank=True,
                        default="",
                        help_text="ISO 3166 alpha-2 code, PH or RU for the two sides; empty where it is not known.",
                        max_length=2,
                    ),
                ),
                (
                    "title",
                    models.CharField(
                        blank=True,
                        default="",
                        help_text="Latest office or rank, as stated.",
                        max_length=300,
                    ),
                ),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        help_text="The canonical record that this one was judged to be the same as.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="bilateral.official",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="bilateral.official",
                    ),
                ),
                (
                    "organization",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="bilateral.organization",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="official",
            name="organization",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="officials",
                to="bilateral.organization",
            ),
        ),
        migrations.CreateModel(
            name="MentionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "key",
                    models.CharField(
                        help_text="Which mention of its article: meeting/0, official/3, …",
                        max_length=80,
                    ),
                ),
                (
                    "features",
                    models.JSONField(
                        default=dict,
                        help_text="What matching compares: names, dates, places, kinds.",
                    ),
                ),
                (
                    "block_keys",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=80),
                        default=list,
                        help_text="Only mentions that share a key are ever compared.",
                        size=None,
                    ),
                ),
                (
                    "pinned",
                    models.BooleanField(
                        default=False,
                        help_text="An editor put it on its record: matching leaves it there.",
                    ),
                ),
                (
                    "agreement",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="bilateral.agreement",
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="bilateral.article",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="bilateral.meeting",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="bilateral.mention",
                    ),
                ),
                (
                    "official",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="bilateral.official",
                    ),
                ),
                (
                    "organization",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="bilateral.organization",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="mention",
            name="organization",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="mentions",
                to="bilateral.organization",
            ),
        ),
        migrations.CreateModel(
            name="JudgementEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("merge", "the same"),
                            ("distinct", "not the same"),
                            ("split", "split off"),
                        ],
                        max_length=10,
                    ),
                ),
                ("reason", models.TextField(blank=True, default="")),
                ("made_at", models.DateTimeField(auto_now_add=True)),
                ("revoked_at", models.DateTimeField(blank=True, null=True)),
                (
                    "author",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "left_agreement",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="bilateral.agreement",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="bilateral.judgement",
                    ),
                ),
                (
                    "revoked_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "right_agreement",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="bilateral.agreement",
                    ),
                ),
                (
                    "left_meeting",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="bilateral.meeting",
                    ),
                ),
                (
                    "right_meeting",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="bilateral.meeting",
                    ),
                ),
                (
                    "left_official",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="bilateral.official",
                    ),
                ),
                (
                    "right_official",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="bilateral.official",
                    ),
                ),
                (
                    "left_organization",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="bilateral.organization",
                    ),
                ),
                (
                    "right_organization",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="bilateral.organization",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="judgement",
            name="left_organization",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="bilateral.organization",
            ),
        ),
        migrations.AddField(
            model_name="judgement",
            name="right_organization",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="bilateral.organization",
            ),
        ),
        migrations.CreateModel(
            name="DelegationMemberEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "title",
                    models.CharField(
                        blank=True, default="", help_text="As stated.", max_length=300
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("lead", "lead"),
                            ("host", "host"),
                            ("member", "member"),
                            ("signatory", "signatory"),
                            ("observer", "observer"),
                        ],
                        default="member",
                        max_length=16,
                    ),
                ),
                (
                    "position",
                    models.PositiveSmallIntegerField(
                        default=0,
                        editable=False,
                        help_text="Order on the page: lead first.",
                    ),
                ),
                (
                    "delegation",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="bilateral.delegation",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="bilateral.delegationmember",
                    ),
                ),
                (
                    "official",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="bilateral.official",
                    ),
                ),
                (
                    "organization",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="bilateral.organization",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="delegationmember",
            name="organization",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="memberships",
                to="bilateral.organization",
            ),
        ),
        migrations.CreateModel(
            name="ClaimEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "field",
                    models.CharField(
                        help_text="Which value: date, place, member, topic, act, …",
                        max_length=32,
                    ),
                ),
                (
                    "element",
                    models.CharField(
                        blank=True,
                        default="",
                        help_text="Which element of a list.",
                        max_length=120,
                    ),
                ),
                ("value", models.JSONField(blank=True, null=True)),
                (
                    "stance",
                    models.CharField(
                        choices=[
                            ("asserts", "asserts"),
                            ("denies", "denies"),
                            ("none", "says there is none"),
                        ],
                        default="asserts",
                        max_length=8,
                    ),
                ),
                (
                    "rank",
                    models.PositiveSmallIntegerField(
                        choices=[(1, "machine"), (2, "partner"), (3, "editor")],
                        default=1,
                    ),
                ),
                (
                    "start",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="First character of the quote in the article.",
                        null=True,
                    ),
                ),
                ("end", models.PositiveIntegerField(blank=True, null=True)),
                ("quote", models.CharField(blank=True, default="", max_length=400)),
                (
                    "rule",
                    models.CharField(
                        blank=True,
                        default="",
                        help_text="The rule that made or inferred the value.",
                        max_length=80,
                    ),
                ),
                (
                    "inferred",
                    models.BooleanField(
                        default=False,
                        help_text="Not written in the quote, but concluded from it by the rule.",
                    ),
                ),
                (
                    "confidence",
                    models.FloatField(
                        blank=True,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(0.0),
                            django.core.validators.MaxValueValidator(1.0),
                        ],
                    ),
                ),
                ("extractor", models.CharField(blank=True, default="", max_length=64)),
                ("reason", models.TextField(blank=True, default="")),
                ("made_at", models.DateTimeField(auto_now_add=True)),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                (
                    "agreement",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="bilateral.agreement",
                    ),
                ),
                (
                    "author",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="bilateral.claim",
                    ),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="bilateral.meeting",
                    ),
                ),
                (
                    "object_meeting",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="bilateral.meeting",
                    ),
                ),
                (
                    "mention",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="bilateral.mention",
                    ),
                ),
                (
                    "object_mention",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="bilateral.mention",
                    ),
                ),
                (
                    "object_official",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="bilateral.official",
                    ),
                ),
                (
                    "official",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="bilateral.official",
                    ),
                ),
                (
                    "object_organization",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="bilateral.organization",
                    ),
                ),
                (
                    "organization",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="bilateral.organization",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="claim",
            name="object_organization",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="object_claims",
                to="bilateral.organization",
            ),
        ),
        migrations.AddField(
            model_name="claim",
            name="organization",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="claims",
                to="bilateral.organization",
            ),
        ),
        migrations.CreateModel(
            name="Alias",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                ("name", models.CharField(max_length=300)),
                (
                    "folded",
                    models.CharField(
                        editable=False,
                        help_text="Without accents and case, in Latin letters.",
                        max_length=300,
                    ),
                ),
                (
                    "by_editor",
                    models.BooleanField(
                        default=False,
                        help_text="Added by an editor: read by the next parse.",
                    ),
                ),
                (
                    "official",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="aliases",
                        to="bilateral.official",
                    ),
                ),
                (
                    "organization",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="aliases",
                        to="bilateral.organization",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "aliases",
                "ordering": ["name", "id"],
            },
        ),
        migrations.CreateModel(
            name="AgreementPartyEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "country",
                    models.CharField(
                        blank=True,
                        default="",
                        help_text="ISO 3166 alpha-2 code, PH or RU for the two sides; empty where it is not known.",
                        max_length=2,
                    ),
                ),
                (
                    "agreement",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="bilateral.agreement",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="bilateral.agreementparty",
                    ),
                ),
                (
                    "organization",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="bilateral.organization",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="agreementparty",
            name="organization",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="agreements",
                to="bilateral.organization",
            ),
        ),
        migrations.CreateModel(
            name="OrganizationEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "withdrawn_at",
                    models.DateTimeField(blank=True, editable=False, null=True),
                ),
                (
                    "version",
                    models.PositiveIntegerField(
                        default=1,
                        editable=False,
                        help_text="Grows by one with each change.",
                    ),
                ),
                (
                    "sources",
                    models.PositiveIntegerField(
                        default=0,
                        editable=False,
                        help_text="Independent sources; wire copies are one.",
                    ),
                ),
                (
                    "reports",
                    models.PositiveIntegerField(
                        default=0,
                        editable=False,
                        help_text="Articles, copies included.",
                    ),
                ),
                (
                    "conflicts",
                    models.JSONField(
                        blank=True,
                        default=dict,
                        editable=False,
                        help_text="Field → values that sources give.",
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                ("name", models.CharField(max_length=300)),
                (
                    "country",
                    models.CharField(
                        blank=True,
                        default="",
                        help_text="ISO 3166 alpha-2 code, PH or RU for the two sides; empty where it is not known.",
                        max_length=2,
                    ),
                ),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        help_text="The canonical record that this one was judged to be the same as.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="bilateral.organization",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="bilateral.organization",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Post",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                (
                    "title",
                    models.CharField(
                        help_text="The office, as stated.", max_length=300
                    ),
                ),
                (
                    "country",
                    models.CharField(
                        blank=True,
                        default="",
                        help_text="ISO 3166 alpha-2 code, PH or RU for the two sides; empty where it is not known.",
                        max_length=2,
                    ),
                ),
                (
                    "period",
                    models.CharField(
                        blank=True,
                        default="",
                        help_text="Term of office as an EDTF interval, such as 2017-05/2018-10.",
                        max_length=64,
                        validators=[bilateral.models.record.validate_edtf],
                    ),
                ),
                (
                    "period_earliest",
                    models.DateField(blank=True, editable=False, null=True),
                ),
                (
                    "period_latest",
                    models.DateField(blank=True, editable=False, null=True),
                ),
                (
                    "seen_first",
                    models.DateField(
                        blank=True,
                        help_text="First article that gives this office.",
                        null=True,
                    ),
                ),
                (
                    "seen_last",
                    models.DateField(
                        blank=True,
                        help_text="Last article that gives this office.",
                        null=True,
                    ),
                ),
                (
                    "official",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="posts",
                        to="bilateral.official",
                    ),
                ),
                (
                    "organization",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="posts",
                        to="bilateral.organization",
                    ),
                ),
            ],
            options={
                "ordering": ["official", "seen_first", "id"],
            },
        ),
        migrations.CreateModel(
            name="PostEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "title",
                    models.CharField(
                        help_text="The office, as stated.", max_length=300
                    ),
                ),
                (
                    "country",
                    models.CharField(
                        blank=True,
                        default="",
                        help_text="ISO 3166 alpha-2 code, PH or RU for the two sides; empty where it is not known.",
                        max_length=2,
                    ),
                ),
                (
                    "period",
                    models.CharField(
                        blank=True,
                        default="",
                        help_text="Term of office as an EDTF interval, such as 2017-05/2018-10.",
                        max_length=64,
                        validators=[bilateral.models.record.validate_edtf],
                    ),
                ),
                (
                    "period_earliest",
                    models.DateField(blank=True, editable=False, null=True),
                ),
                (
                    "period_latest",
                    models.DateField(blank=True, editable=False, null=True),
                ),
                (
                    "seen_first",
                    models.DateField(
                        blank=True,
                        help_text="First article that gives this office.",
                        null=True,
                    ),
                ),
                (
                    "seen_last",
                    models.DateField(
                        blank=True,
                        help_text="Last article that gives this office.",
                        null=True,
                    ),
                ),
                (
                    "official",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="bilateral.official",
                    ),
                ),
                (
                    "organization",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="bilateral.organization",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="bilateral.post",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Publisher",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                ("name", models.CharField(max_length=200, unique=True)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("official", "official body"),
                            ("news", "news outlet"),
                            ("wire", "news agency"),
                            ("partner", "partner team"),
                            ("sample", "sample material"),
                        ],
                        default="news",
                        max_length=16,
                    ),
                ),
                ("country", models.CharField(blank=True, default="", max_length=2)),
                ("homepage", models.URLField(blank=True, default="", max_length=500)),
                (
                    "show_text",
                    models.BooleanField(
                        default=True,
                        help_text="Whether viewers and partners may read the full text; quotes are always shown.",
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "ordering": ["name"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                ["official", "news", "wire", "partner", "sample"],
                            )
                        ),
                        name="publisher_kind_known",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ArticleEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("title", models.CharField(blank=True, default="", max_length=500)),
                (
                    "url",
                    models.URLField(
                        blank=True,
                        default="",
                        help_text="Address of the original.",
                        max_length=2000,
                    ),
                ),
                ("published_on", models.DateField(blank=True, null=True)),
                (
                    "language",
                    models.CharField(
                        blank=True,
                        default="",
                        help_text="As detected: en, fil, ru or other.",
                        max_length=8,
                    ),
                ),
                (
                    "text_hash",
                    models.CharField(help_text="SHA-256 of the text.", max_length=64),
                ),
                (
                    "submission_key",
                    models.CharField(
                        help_text="SHA-256 of text, publisher, address and publication date: one submission, one row.",
                        max_length=64,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("queued", "queued"),
                            ("fetched", "fetched"),
                            ("parsed", "parsed"),
                            ("reconciled", "in the register"),
                            ("irrelevant", "not relevant"),
                            ("quarantined", "quarantined"),
                        ],
                        default="queued",
                        max_length=12,
                    ),
                ),
                (
                    "state_reason",
                    models.TextField(
                        blank=True,
                        default="",
                        help_text="Why it is irrelevant or quarantined, in words.",
                    ),
                ),
                ("attempts", models.PositiveSmallIntegerField(default=0)),
                (
                    "queued_at",
                    models.DateTimeField(
                        blank=True,
                        help_text="When it was last handed to the queue.",
                        null=True,
                    ),
                ),
                ("settled_at", models.DateTimeField(blank=True, null=True)),
                (
                    "reread_requested_at",
                    models.DateTimeField(
                        blank=True,
                        help_text="Since when it waits to be read again by a newer extractor or lexicon.",
                        null=True,
                    ),
                ),
                (
                    "extractor",
                    models.CharField(
                        blank=True,
                        default="",
                        help_text="Backend and version that read it.",
                        max_length=64,
                    ),
                ),
                (
                    "lexicon_version",
                    models.CharField(blank=True, default="", max_length=64),
                ),
                (
                    "forced_relevant",
                    models.BooleanField(
                        default=False,
                        help_text="An editor holds it relevant whatever the gate says.",
                    ),
                ),
                (
                    "retracted_at",
                    models.DateTimeField(
                        blank=True,
                        help_text="A retracted article is kept and silent.",
                        null=True,
                    ),
                ),
                (
                    "source_key",
                    models.CharField(
                        blank=True,
                        default="",
                        help_text="Hash of the first of its near-duplicates: wire copies share it and count as one source.",
                        max_length=64,
                    ),
                ),
                (
                    "minhash",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(),
                        blank=True,
                        default=list,
                        editable=False,
                        size=None,
                    ),
                ),
                ("submitted_at", models.DateTimeField(auto_now_add=True)),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="bilateral.article",
                    ),
                ),
                (
                    "submitted_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "supersedes",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="bilateral.article",
                    ),
                ),
                (
                    "publisher",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="bilateral.publisher",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="article",
            name="publisher",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="articles",
                to="bilateral.publisher",
            ),
        ),
        migrations.CreateModel(
            name="Unsettled",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                ("record_type", models.CharField(max_length=16)),
                ("record_id", models.BigIntegerField()),
                ("reason", models.TextField(blank=True, default="")),
                ("since", models.DateTimeField(auto_now_add=True)),
                (
                    "author",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "unsettled records",
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="ArticleBand",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                ("band", models.BigIntegerField()),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="bands",
                        to="bilateral.article",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("band", "article"), name="band_once_an_article"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Change",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                ("number", models.BigIntegerField(blank=True, null=True, unique=True)),
                ("record_type", models.CharField(max_length=16)),
                ("record_id", models.BigIntegerField()),
                (
                    "action",
                    models.CharField(
                        choices=[
                            ("created", "created"),
                            ("updated", "updated"),
                            ("merged", "merged"),
                            ("unmerged", "merge undone"),
                            ("withdrawn", "withdrawn"),
                            ("restored", "restored"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(
                        default=1, help_text="The record's version after the change."
                    ),
                ),
                (
                    "fields",
                    models.JSONField(
                        default=dict, help_text="Field → [before, after]."
                    ),
                ),
                ("reason", models.TextField(blank=True, default="")),
                ("at", models.DateTimeField(auto_now_add=True)),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="changes",
                        to="bilateral.article",
                    ),
                ),
                (
                    "author",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="changes",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["-id"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("number__isnull", True)),
                        fields=["id"],
                        name="change_not_numbered",
                    ),
                    models.Index(
                        fields=["record_type", "record_id", "-id"],
                        name="change_of_record",
                    ),
                    models.Index(fields=["-at", "-id"], name="change_at"),
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="agreementaction",
            constraint=models.UniqueConstraint(
                fields=("agreement", "act", "side", "date"), name="action_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="agreementaction",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("date_earliest__isnull", True),
                    ("date_latest__isnull", True),
                    ("date_earliest__lte", models.F("date_latest")),
                    _connector="OR",
                ),
                name="action_date_bounds_in_order",
            ),
        ),
        migrations.AddConstraint(
            model_name="agreementaction",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "act__in",
                        [
                            "proposed",
                            "negotiation",
                            "text_agreed",
                            "signed",
                            "ratified",
                            "senate_concurrence",
                            "notified",
                            "in_force",
                            "provisional",
                            "stalled",
                            "suspended",
                            "terminated",
                            "expired",
                            "cancelled",
                        ],
                    )
                ),
                name="action_act_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="agreementaction",
            constraint=models.CheckConstraint(
                condition=models.Q(("side__in", ["PH", "RU", "both"])),
                name="action_side_known",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="agreementaction",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "bilateral_agreementactionevent" ("act", "agreement_id", "date", "date_earliest", "date_latest", "id", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "side", "told_on") VALUES (NEW."act", NEW."agreement_id", NEW."date", NEW."date_earliest", NEW."date_latest", NEW."id", NEW."meeting_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."side", NEW."told_on"); RETURN NULL;',
                    hash="18a6475387051a937012cc172f54a477fa2fbe43",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_ef709",
                    table="bilateral_agreementaction",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="agreementaction",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "bilateral_agreementactionevent" ("act", "agreement_id", "date", "date_earliest", "date_latest", "id", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "side", "told_on") VALUES (NEW."act", NEW."agreement_id", NEW."date", NEW."date_earliest", NEW."date_latest", NEW."id", NEW."meeting_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."side", NEW."told_on"); RETURN NULL;',
                    hash="746e5c67e43ea9383abd8672451a19e5340e1430",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_ccf2b",
                    table="bilateral_agreementaction",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="agreementaction",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "bilateral_agreementactionevent" ("act", "agreement_id", "date", "date_earliest", "date_latest", "id", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "side", "told_on") VALUES (OLD."act", OLD."agreement_id", OLD."date", OLD."date_earliest", OLD."date_latest", OLD."id", OLD."meeting_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."side", OLD."told_on"); RETURN NULL;',
                    hash="2caecd2939c82370999df0b1fa5535319e6f2ae6",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_570f7",
                    table="bilateral_agreementaction",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="matchdecision",
            index=models.Index(
                condition=models.Q(("outcome", "ask")),
                fields=["score", "id"],
                name="decision_ask",
            ),
        ),
        migrations.AddConstraint(
            model_name="matchdecision",
            constraint=models.CheckConstraint(
                condition=models.Q(("outcome__in", ["same", "new", "ask"])),
                name="decision_outcome_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="delegation",
            constraint=models.UniqueConstraint(
                fields=("meeting", "country"), name="delegation_once_a_side"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="delegation",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "bilateral_delegationevent" ("country", "id", "leader_id", "meeting_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."country", NEW."id", NEW."leader_id", NEW."meeting_id", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                    hash="142a3a1887ecccf950a5ba8a982cd49db42393c4",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_254e3",
                    table="bilateral_delegation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="delegation",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "bilateral_delegationevent" ("country", "id", "leader_id", "meeting_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."country", NEW."id", NEW."leader_id", NEW."meeting_id", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                    hash="c6dbc5ede09da0f151b4a16695befcdaef9632e2",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_1f321",
                    table="bilateral_delegation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="delegation",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "bilateral_delegationevent" ("country", "id", "leader_id", "meeting_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."country", OLD."id", OLD."leader_id", OLD."meeting_id", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                    hash="735d4f8483be2d0b61a3faa2641ef720b8694446",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_fe11f",
                    table="bilateral_delegation",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="agreementsignatory",
            constraint=models.UniqueConstraint(
                fields=("agreement", "official"), name="signatory_once_an_agreement"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="agreementsignatory",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "bilateral_agreementsignatoryevent" ("agreement_id", "country", "id", "official_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."agreement_id", NEW."country", NEW."id", NEW."official_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                    hash="56f9a86c95eae873b78efc56162904881ee69bd8",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_ba224",
                    table="bilateral_agreementsignatory",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="agreementsignatory",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "bilateral_agreementsignatoryevent" ("agreement_id", "country", "id", "official_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."agreement_id", NEW."country", NEW."id", NEW."official_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                    hash="b7e62e854a420f166bf7f1110ea7edec53cdc0b0",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_80a71",
                    table="bilateral_agreementsignatory",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="agreementsignatory",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "bilateral_agreementsignatoryevent" ("agreement_id", "country", "id", "official_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."agreement_id", OLD."country", OLD."id", OLD."official_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                    hash="0f0f9988425afd8dcd0d9c6d6b574b6e4356383a",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_183ae",
                    table="bilateral_agreementsignatory",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="organization",
            index=models.Index(fields=["name", "id"], name="organization_name"),
        ),
        migrations.AddIndex(
            model_name="organization",
            index=django.contrib.postgres.indexes.GinIndex(
                fields=["name"],
                name="organization_name_trgm",
                opclasses=["gin_trgm_ops"],
            ),
        ),
        migrations.AddConstraint(
            model_name="organization",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("merged_into__isnull", True),
                    models.Q(("merged_into", models.F("id")), _negated=True),
                    _connector="OR",
                ),
                name="organization_not_merged_into_itself",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="organization",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "bilateral_organizationevent" ("conflicts", "country", "created_at", "id", "merged_into_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reports", "sources", "updated_at", "version", "withdrawn_at") VALUES (NEW."conflicts", NEW."country", NEW."created_at", NEW."id", NEW."merged_into_id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reports", NEW."sources", NEW."updated_at", NEW."version", NEW."withdrawn_at"); RETURN NULL;',
                    hash="5575ea576eb83c437c76193f463405b7b4443fdc",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_8681f",
                    table="bilateral_organization",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="organization",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "bilateral_organizationevent" ("conflicts", "country", "created_at", "id", "merged_into_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reports", "sources", "updated_at", "version", "withdrawn_at") VALUES (NEW."conflicts", NEW."country", NEW."created_at", NEW."id", NEW."merged_into_id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reports", NEW."sources", NEW."updated_at", NEW."version", NEW."withdrawn_at"); RETURN NULL;',
                    hash="5b3f5d35c421c3bd1bba2503b905eca244fef356",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_7831d",
                    table="bilateral_organization",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="organization",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "bilateral_organizationevent" ("conflicts", "country", "created_at", "id", "merged_into_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reports", "sources", "updated_at", "version", "withdrawn_at") VALUES (OLD."conflicts", OLD."country", OLD."created_at", OLD."id", OLD."merged_into_id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reports", OLD."sources", OLD."updated_at", OLD."version", OLD."withdrawn_at"); RETURN NULL;',
                    hash="18d0c9c11444796ef0f306f5e1afba091c5bfd1e",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_893a3",
                    table="bilateral_organization",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="official",
            index=models.Index(fields=["name", "id"], name="official_name"),
        ),
        migrations.AddIndex(
            model_name="official",
            index=django.contrib.postgres.indexes.GinIndex(
                fields=["name"], name="official_name_trgm", opclasses=["gin_trgm_ops"]
            ),
        ),
        migrations.AddConstraint(
            model_name="official",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("merged_into__isnull", True),
                    models.Q(("merged_into", models.F("id")), _negated=True),
                    _connector="OR",
                ),
                name="official_not_merged_into_itself",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="official",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "bilateral_officialevent" ("conflicts", "country", "created_at", "id", "latin", "merged_into_id", "name", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reports", "sources", "title", "updated_at", "version", "withdrawn_at") VALUES (NEW."conflicts", NEW."country", NEW."created_at", NEW."id", NEW."latin", NEW."merged_into_id", NEW."name", NEW."organization_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reports", NEW."sources", NEW."title", NEW."updated_at", NEW."version", NEW."withdrawn_at"); RETURN NULL;',
                    hash="8e3268f6062ea8f66166bbda7b86cdfc652dea44",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_12ec5",
                    table="bilateral_official",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="official",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "bilateral_officialevent" ("conflicts", "country", "created_at", "id", "latin", "merged_into_id", "name", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reports", "sources", "title", "updated_at", "version", "withdrawn_at") VALUES (NEW."conflicts", NEW."country", NEW."created_at", NEW."id", NEW."latin", NEW."merged_into_id", NEW."name", NEW."organization_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reports", NEW."sources", NEW."title", NEW."updated_at", NEW."version", NEW."withdrawn_at"); RETURN NULL;',
                    hash="53277105682e37f1cc91c74e4436cd82869b1e59",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_c486e",
                    table="bilateral_official",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="official",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "bilateral_officialevent" ("conflicts", "country", "created_at", "id", "latin", "merged_into_id", "name", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reports", "sources", "title", "updated_at", "version", "withdrawn_at") VALUES (OLD."conflicts", OLD."country", OLD."created_at", OLD."id", OLD."latin", OLD."merged_into_id", OLD."name", OLD."organization_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reports", OLD."sources", OLD."title", OLD."updated_at", OLD."version", OLD."withdrawn_at"); RETURN NULL;',
                    hash="392997039b73b6dc3ddbda9a6ec119c709b3caed",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_6f280",
                    table="bilateral_official",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="mention",
            index=django.contrib.postgres.indexes.GinIndex(
                fields=["block_keys"], name="mention_block_keys"
            ),
        ),
        migrations.AddConstraint(
            model_name="mention",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("agreement__isnull", True),
                        ("meeting__isnull", True),
                        ("official__isnull", False),
                        ("organization__isnull", True),
                    ),
                    models.Q(
                        ("agreement__isnull", True),
                        ("meeting__isnull", True),
                        ("official__isnull", True),
                        ("organization__isnull", False),
                    ),
                    models.Q(
                        ("agreement__isnull", True),
                        ("meeting__isnull", False),
                        ("official__isnull", True),
                        ("organization__isnull", True),
                    ),
                    models.Q(
                        ("agreement__isnull", False),
                        ("meeting__isnull", True),
                        ("official__isnull", True),
                        ("organization__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="mention_of_one_record",
            ),
        ),
        migrations.AddConstraint(
            model_name="mention",
            constraint=models.UniqueConstraint(
                fields=("article", "key"), name="mention_once_an_article"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="mention",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "bilateral_mentionevent" ("agreement_id", "article_id", "block_keys", "features", "id", "key", "meeting_id", "official_id", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pinned") VALUES (NEW."agreement_id", NEW."article_id", NEW."block_keys", NEW."features", NEW."id", NEW."key", NEW."meeting_id", NEW."official_id", NEW."organization_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."pinned"); RETURN NULL;',
                    hash="7c7afa4d51206e1440ef10992bf80ae223c10710",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_489d2",
                    table="bilateral_mention",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="mention",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "bilateral_mentionevent" ("agreement_id", "article_id", "block_keys", "features", "id", "key", "meeting_id", "official_id", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pinned") VALUES (NEW."agreement_id", NEW."article_id", NEW."block_keys", NEW."features", NEW."id", NEW."key", NEW."meeting_id", NEW."official_id", NEW."organization_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."pinned"); RETURN NULL;',
                    hash="08846e520de5399fcb401696513c0e7092126bba",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_c18a0",
                    table="bilateral_mention",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="mention",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "bilateral_mentionevent" ("agreement_id", "article_id", "block_keys", "features", "id", "key", "meeting_id", "official_id", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pinned") VALUES (OLD."agreement_id", OLD."article_id", OLD."block_keys", OLD."features", OLD."id", OLD."key", OLD."meeting_id", OLD."official_id", OLD."organization_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."pinned"); RETURN NULL;',
                    hash="505f6ced4e1c4afe1ec200f2c220e97a6ab67da0",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a7183",
                    table="bilateral_mention",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="judgement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("left_agreement__isnull", True),
                        ("left_meeting__isnull", True),
                        ("left_official__isnull", False),
                        ("left_organization__isnull", True),
                    ),
                    models.Q(
                        ("left_agreement__isnull", True),
                        ("left_meeting__isnull", True),
                        ("left_official__isnull", True),
                        ("left_organization__isnull", False),
                    ),
                    models.Q(
                        ("left_agreement__isnull", True),
                        ("left_meeting__isnull", False),
                        ("left_official__isnull", True),
                        ("left_organization__isnull", True),
                    ),
                    models.Q(
                        ("left_agreement__isnull", False),
                        ("left_meeting__isnull", True),
                        ("left_official__isnull", True),
                        ("left_organization__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="judgement_left_of_one_type",
            ),
        ),
        migrations.AddConstraint(
            model_name="judgement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("right_agreement__isnull", True),
                        ("right_meeting__isnull", True),
                        ("right_official__isnull", False),
                        ("right_organization__isnull", True),
                    ),
                    models.Q(
                        ("right_agreement__isnull", True),
                        ("right_meeting__isnull", True),
                        ("right_official__isnull", True),
                        ("right_organization__isnull", False),
                    ),
                    models.Q(
                        ("right_agreement__isnull", True),
                        ("right_meeting__isnull", False),
                        ("right_official__isnull", True),
                        ("right_organization__isnull", True),
                    ),
                    models.Q(
                        ("right_agreement__isnull", False),
                        ("right_meeting__isnull", True),
                        ("right_official__isnull", True),
                        ("right_organization__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="judgement_right_of_one_type",
            ),
        ),
        migrations.AddConstraint(
            model_name="judgement",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["merge", "distinct", "split"])),
                name="judgement_kind_known",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="judgement",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "bilateral_judgementevent" ("author_id", "id", "kind", "left_agreement_id", "left_meeting_id", "left_official_id", "left_organization_id", "made_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "revoked_at", "revoked_by_id", "right_agreement_id", "right_meeting_id", "right_official_id", "right_organization_id") VALUES (NEW."author_id", NEW."id", NEW."kind", NEW."left_agreement_id", NEW."left_meeting_id", NEW."left_official_id", NEW."left_organization_id", NEW."made_at", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."revoked_at", NEW."revoked_by_id", NEW."right_agreement_id", NEW."right_meeting_id", NEW."right_official_id", NEW."right_organization_id"); RETURN NULL;',
                    hash="b9cde25d7afecefe93693ea62650d1f6bb5deaed",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_70b20",
                    table="bilateral_judgement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="judgement",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "bilateral_judgementevent" ("author_id", "id", "kind", "left_agreement_id", "left_meeting_id", "left_official_id", "left_organization_id", "made_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "revoked_at", "revoked_by_id", "right_agreement_id", "right_meeting_id", "right_official_id", "right_organization_id") VALUES (NEW."author_id", NEW."id", NEW."kind", NEW."left_agreement_id", NEW."left_meeting_id", NEW."left_official_id", NEW."left_organization_id", NEW."made_at", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."revoked_at", NEW."revoked_by_id", NEW."right_agreement_id", NEW."right_meeting_id", NEW."right_official_id", NEW."right_organization_id"); RETURN NULL;',
                    hash="e1c8138ff0d39f3150594a03c58cf9e670dd2d42",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_e6dee",
                    table="bilateral_judgement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="judgement",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "bilateral_judgementevent" ("author_id", "id", "kind", "left_agreement_id", "left_meeting_id", "left_official_id", "left_organization_id", "made_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "revoked_at", "revoked_by_id", "right_agreement_id", "right_meeting_id", "right_official_id", "right_organization_id") VALUES (OLD."author_id", OLD."id", OLD."kind", OLD."left_agreement_id", OLD."left_meeting_id", OLD."left_official_id", OLD."left_organization_id", OLD."made_at", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."revoked_at", OLD."revoked_by_id", OLD."right_agreement_id", OLD."right_meeting_id", OLD."right_official_id", OLD."right_organization_id"); RETURN NULL;',
                    hash="98817d9fff2b62920ac8a8e385492d89bc1cafe4",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_70376",
                    table="bilateral_judgement",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="delegationmember",
            constraint=models.UniqueConstraint(
                fields=("delegation", "official"), name="member_once_a_delegation"
            ),
        ),
        migrations.AddConstraint(
            model_name="delegationmember",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("role__in", ["lead", "host", "member", "signatory", "observer"])
                ),
                name="member_role_known",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="delegationmember",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "bilateral_delegationmemberevent" ("delegation_id", "id", "official_id", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "role", "title") VALUES (NEW."delegation_id", NEW."id", NEW."official_id", NEW."organization_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."role", NEW."title"); RETURN NULL;',
                    hash="b3c70e7b8fcf9604030991748cc6af87725335b6",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_de765",
                    table="bilateral_delegationmember",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="delegationmember",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "bilateral_delegationmemberevent" ("delegation_id", "id", "official_id", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "role", "title") VALUES (NEW."delegation_id", NEW."id", NEW."official_id", NEW."organization_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."role", NEW."title"); RETURN NULL;',
                    hash="15a1be8c7686d2a64a7d49418886d68e4df7a863",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_b53d6",
                    table="bilateral_delegationmember",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="delegationmember",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "bilateral_delegationmemberevent" ("delegation_id", "id", "official_id", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "role", "title") VALUES (OLD."delegation_id", OLD."id", OLD."official_id", OLD."organization_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."role", OLD."title"); RETURN NULL;',
                    hash="511af51457156514ee5849cbdc6d21aba8f87e8c",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_d6863",
                    table="bilateral_delegationmember",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="claim",
            index=models.Index(
                condition=models.Q(("rank", 1), ("withdrawn_at__isnull", True)),
                fields=["confidence", "id"],
                name="claim_by_doubt",
            ),
        ),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("agreement__isnull", True),
                        ("meeting__isnull", True),
                        ("mention__isnull", False),
                        ("official__isnull", True),
                        ("organization__isnull", True),
                    ),
                    models.Q(
                        ("agreement__isnull", True),
                        ("meeting__isnull", True),
                        ("mention__isnull", True),
                        ("official__isnull", False),
                        ("organization__isnull", True),
                    ),
                    models.Q(
                        ("agreement__isnull", True),
                        ("meeting__isnull", True),
                        ("mention__isnull", True),
                        ("official__isnull", True),
                        ("organization__isnull", False),
                    ),
                    models.Q(
                        ("agreement__isnull", True),
                        ("meeting__isnull", False),
                        ("mention__isnull", True),
                        ("official__isnull", True),
                        ("organization__isnull", True),
                    ),
                    models.Q(
                        ("agreement__isnull", False),
                        ("meeting__isnull", True),
                        ("mention__isnull", True),
                        ("official__isnull", True),
                        ("organization__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="claim_on_a_mention_or_one_record",
            ),
        ),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("rank", 1), _negated=True),
                    models.Q(
                        ("end__gt", models.F("start")),
                        ("mention__isnull", False),
                        ("start__isnull", False),
                        models.Q(("quote", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="claim_machine_has_a_quote",
            ),
        ),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("rank", 1), ("author__isnull", False), _connector="OR"
                ),
                name="claim_person_has_a_name",
            ),
        ),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.CheckConstraint(
                condition=models.Q(("rank__in", [1, 2, 3])), name="claim_rank_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.CheckConstraint(
                condition=models.Q(("stance__in", ["asserts", "denies", "none"])),
                name="claim_stance_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("inferred", False),
                    models.Q(("rule", ""), _negated=True),
                    _connector="OR",
                ),
                name="claim_inferred_names_its_rule",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claim",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "bilateral_claimevent" ("agreement_id", "author_id", "confidence", "element", "end", "extractor", "field", "id", "inferred", "made_at", "meeting_id", "mention_id", "object_meeting_id", "object_mention_id", "object_official_id", "object_organization_id", "official_id", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quote", "rank", "reason", "rule", "stance", "start", "value", "withdrawn_at", "withdrawn_by_id") VALUES (NEW."agreement_id", NEW."author_id", NEW."confidence", NEW."element", NEW."end", NEW."extractor", NEW."field", NEW."id", NEW."inferred", NEW."made_at", NEW."meeting_id", NEW."mention_id", NEW."object_meeting_id", NEW."object_mention_id", NEW."object_official_id", NEW."object_organization_id", NEW."official_id", NEW."organization_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."quote", NEW."rank", NEW."reason", NEW."rule", NEW."stance", NEW."start", NEW."value", NEW."withdrawn_at", NEW."withdrawn_by_id"); RETURN NULL;',
                    hash="584646bba1063438532f0d01cdf1923276ba8909",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_e53cc",
                    table="bilateral_claim",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claim",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "bilateral_claimevent" ("agreement_id", "author_id", "confidence", "element", "end", "extractor", "field", "id", "inferred", "made_at", "meeting_id", "mention_id", "object_meeting_id", "object_mention_id", "object_official_id", "object_organization_id", "official_id", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quote", "rank", "reason", "rule", "stance", "start", "value", "withdrawn_at", "withdrawn_by_id") VALUES (NEW."agreement_id", NEW."author_id", NEW."confidence", NEW."element", NEW."end", NEW."extractor", NEW."field", NEW."id", NEW."inferred", NEW."made_at", NEW."meeting_id", NEW."mention_id", NEW."object_meeting_id", NEW."object_mention_id", NEW."object_official_id", NEW."object_organization_id", NEW."official_id", NEW."organization_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."quote", NEW."rank", NEW."reason", NEW."rule", NEW."stance", NEW."start", NEW."value", NEW."withdrawn_at", NEW."withdrawn_by_id"); RETURN NULL;',
                    hash="364be23f92e09fe77415836c387b2830a1fe5aad",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_2c511",
                    table="bilateral_claim",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claim",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "bilateral_claimevent" ("agreement_id", "author_id", "confidence", "element", "end", "extractor", "field", "id", "inferred", "made_at", "meeting_id", "mention_id", "object_meeting_id", "object_mention_id", "object_official_id", "object_organization_id", "official_id", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quote", "rank", "reason", "rule", "stance", "start", "value", "withdrawn_at", "withdrawn_by_id") VALUES (OLD."agreement_id", OLD."author_id", OLD."confidence", OLD."element", OLD."end", OLD."extractor", OLD."field", OLD."id", OLD."inferred", OLD."made_at", OLD."meeting_id", OLD."mention_id", OLD."object_meeting_id", OLD."object_mention_id", OLD."object_official_id", OLD."object_organization_id", OLD."official_id", OLD."organization_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."quote", OLD."rank", OLD."reason", OLD."rule", OLD."stance", OLD."start", OLD."value", OLD."withdrawn_at", OLD."withdrawn_by_id"); RETURN NULL;',
                    hash="c0c9de6df9a1adc8ee764d915a4ce95f821172b5",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_69f92",
                    table="bilateral_claim",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="alias",
            index=models.Index(fields=["folded"], name="alias_folded"),
        ),
        migrations.AddIndex(
            model_name="alias",
            index=django.contrib.postgres.indexes.GinIndex(
                fields=["folded"], name="alias_folded_trgm", opclasses=["gin_trgm_ops"]
            ),
        ),
        migrations.AddConstraint(
            model_name="alias",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("official__isnull", False), ("organization__isnull", True)
                    ),
                    models.Q(
                        ("official__isnull", True), ("organization__isnull", False)
                    ),
                    _connector="OR",
                ),
                name="alias_of_one_record",
            ),
        ),
        migrations.AddConstraint(
            model_name="alias",
            constraint=models.UniqueConstraint(
                fields=("official", "name"), name="alias_once_an_official"
            ),
        ),
        migrations.AddConstraint(
            model_name="alias",
            constraint=models.UniqueConstraint(
                fields=("organization", "name"), name="alias_once_an_organization"
            ),
        ),
        migrations.AddConstraint(
            model_name="agreementparty",
            constraint=models.UniqueConstraint(
                fields=("agreement", "organization"), name="party_once_an_agreement"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="agreementparty",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "bilateral_agreementpartyevent" ("agreement_id", "country", "id", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."agreement_id", NEW."country", NEW."id", NEW."organization_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                    hash="bc141e4dd0195d27f6082bc5e6e5b1f39edfe8d8",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_e1fe8",
                    table="bilateral_agreementparty",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="agreementparty",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "bilateral_agreementpartyevent" ("agreement_id", "country", "id", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."agreement_id", NEW."country", NEW."id", NEW."organization_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                    hash="d9d8a72998814018e559d0d7dbe0dee024745237",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_890e5",
                    table="bilateral_agreementparty",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="agreementparty",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "bilateral_agreementpartyevent" ("agreement_id", "country", "id", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."agreement_id", OLD."country", OLD."id", OLD."organization_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                    hash="e2eec6be216bc40e154b5255311dd486f12bcf39",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_30fff",
                    table="bilateral_agreementparty",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="post",
            constraint=models.UniqueConstraint(
                fields=("official", "title"), name="post_once_a_title"
            ),
        ),
        migrations.AddConstraint(
            model_name="post",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("period_earliest__isnull", True),
                    ("period_latest__isnull", True),
                    ("period_earliest__lte", models.F("period_latest")),
                    _connector="OR",
                ),
                name="post_period_bounds_in_order",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="post",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "bilateral_postevent" ("country", "id", "official_id", "organization_id", "period", "period_earliest", "period_latest", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seen_first", "seen_last", "title") VALUES (NEW."country", NEW."id", NEW."official_id", NEW."organization_id", NEW."period", NEW."period_earliest", NEW."period_latest", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."seen_first", NEW."seen_last", NEW."title"); RETURN NULL;',
                    hash="30ed14a4a2f99a545a407716cc28ae1c93609d5f",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_1a318",
                    table="bilateral_post",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="post",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "bilateral_postevent" ("country", "id", "official_id", "organization_id", "period", "period_earliest", "period_latest", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seen_first", "seen_last", "title") VALUES (NEW."country", NEW."id", NEW."official_id", NEW."organization_id", NEW."period", NEW."period_earliest", NEW."period_latest", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."seen_first", NEW."seen_last", NEW."title"); RETURN NULL;',
                    hash="99a6e87832d06a7aac0cfee8b60e9923d2f5c1ac",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_80e7b",
                    table="bilateral_post",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="post",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "bilateral_postevent" ("country", "id", "official_id", "organization_id", "period", "period_earliest", "period_latest", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seen_first", "seen_last", "title") VALUES (OLD."country", OLD."id", OLD."official_id", OLD."organization_id", OLD."period", OLD."period_earliest", OLD."period_latest", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."seen_first", OLD."seen_last", OLD."title"); RETURN NULL;',
                    hash="6a28f638fd0814a608f40a05ec7a2a638d608fb6",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_d9f74",
                    table="bilateral_post",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="article",
            index=models.Index(fields=["-published_on", "-id"], name="article_by_date"),
        ),
        migrations.AddIndex(
            model_name="article",
            index=models.Index(
                condition=models.Q(("state__in", ["queued", "fetched", "parsed"])),
                fields=["queued_at"],
                name="article_waiting",
            ),
        ),
        migrations.AddIndex(
            model_name="article",
            index=models.Index(fields=["state", "-id"], name="article_by_state"),
        ),
        migrations.AddIndex(
            model_name="article",
            index=models.Index(
                condition=models.Q(("reread_requested_at__isnull", False)),
                fields=["id"],
                name="article_to_reread",
            ),
        ),
        migrations.AddIndex(
            model_name="article",
            index=models.Index(fields=["source_key"], name="article_source_key"),
        ),
        migrations.AddConstraint(
            model_name="article",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "state__in",
                        [
                            "queued",
                            "fetched",
                            "parsed",
                            "reconciled",
                            "irrelevant",
                            "quarantined",
                        ],
                    )
                ),
                name="article_state_known",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="article",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "bilateral_articleevent" ("attempts", "extractor", "forced_relevant", "id", "language", "lexicon_version", "minhash", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_on", "publisher_id", "queued_at", "reread_requested_at", "retracted_at", "settled_at", "source_key", "state", "state_reason", "submission_key", "submitted_at", "submitted_by_id", "supersedes_id", "text_hash", "title", "url") VALUES (NEW."attempts", NEW."extractor", NEW."forced_relevant", NEW."id", NEW."language", NEW."lexicon_version", NEW."minhash", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."published_on", NEW."publisher_id", NEW."queued_at", NEW."reread_requested_at", NEW."retracted_at", NEW."settled_at", NEW."source_key", NEW."state", NEW."state_reason", NEW."submission_key", NEW."submitted_at", NEW."submitted_by_id", NEW."supersedes_id", NEW."text_hash", NEW."title", NEW."url"); RETURN NULL;',
                    hash="e6a9e12323b5dcbd52827e3b53c38a33b138d42f",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_2372b",
                    table="bilateral_article",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="article",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."attempts" IS DISTINCT FROM (NEW."attempts") OR OLD."extractor" IS DISTINCT FROM (NEW."extractor") OR OLD."forced_relevant" IS DISTINCT FROM (NEW."forced_relevant") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."language" IS DISTINCT FROM (NEW."language") OR OLD."lexicon_version" IS DISTINCT FROM (NEW."lexicon_version") OR OLD."minhash" IS DISTINCT FROM (NEW."minhash") OR OLD."published_on" IS DISTINCT FROM (NEW."published_on") OR OLD."publisher_id" IS DISTINCT FROM (NEW."publisher_id") OR OLD."queued_at" IS DISTINCT FROM (NEW."queued_at") OR OLD."reread_requested_at" IS DISTINCT FROM (NEW."reread_requested_at") OR OLD."retracted_at" IS DISTINCT FROM (NEW."retracted_at") OR OLD."settled_at" IS DISTINCT FROM (NEW."settled_at") OR OLD."source_key" IS DISTINCT FROM (NEW."source_key") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."state_reason" IS DISTINCT FROM (NEW."state_reason") OR OLD."submission_key" IS DISTINCT FROM (NEW."submission_key") OR OLD."submitted_at" IS DISTINCT FROM (NEW."submitted_at") OR OLD."submitted_by_id" IS DISTINCT FROM (NEW."submitted_by_id") OR OLD."supersedes_id" IS DISTINCT FROM (NEW."supersedes_id") OR OLD."text_hash" IS DISTINCT FROM (NEW."text_hash") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."url" IS DISTINCT FROM (NEW."url"))',
                    func='INSERT INTO "bilateral_articleevent" ("attempts", "extractor", "forced_relevant", "id", "language", "lexicon_version", "minhash", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_on", "publisher_id", "queued_at", "reread_requested_at", "retracted_at", "settled_at", "source_key", "state", "state_reason", "submission_key", "submitted_at", "submitted_by_id", "supersedes_id", "text_hash", "title", "url") VALUES (NEW."attempts", NEW."extractor", NEW."forced_relevant", NEW."id", NEW."language", NEW."lexicon_version", NEW."minhash", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."published_on", NEW."publisher_id", NEW."queued_at", NEW."reread_requested_at", NEW."retracted_at", NEW."settled_at", NEW."source_key", NEW."state", NEW."state_reason", NEW."submission_key", NEW."submitted_at", NEW."submitted_by_id", NEW."supersedes_id", NEW."text_hash", NEW."title", NEW."url"); RETURN NULL;',
                    hash="77ce8c6a6468f1cf47910fda8a28d9e9551f0354",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_6778f",
                    table="bilateral_article",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="article",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "bilateral_articleevent" ("attempts", "extractor", "forced_relevant", "id", "language", "lexicon_version", "minhash", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_on", "publisher_id", "queued_at", "reread_requested_at", "retracted_at", "settled_at", "source_key", "state", "state_reason", "submission_key", "submitted_at", "submitted_by_id", "supersedes_id", "text_hash", "title", "url") VALUES (OLD."attempts", OLD."extractor", OLD."forced_relevant", OLD."id", OLD."language", OLD."lexicon_version", OLD."minhash", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."published_on", OLD."publisher_id", OLD."queued_at", OLD."reread_requested_at", OLD."retracted_at", OLD."settled_at", OLD."source_key", OLD."state", OLD."state_reason", OLD."submission_key", OLD."submitted_at", OLD."submitted_by_id", OLD."supersedes_id", OLD."text_hash", OLD."title", OLD."url"); RETURN NULL;',
                    hash="c8a974a563e5838dd93d46145fafad94d1b50290",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_9c61e",
                    table="bilateral_article",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="meeting",
            index=models.Index(
                fields=["-date_earliest", "-id"], name="meeting_timeline"
            ),
        ),
        migrations.AddIndex(
            model_name="meeting",
            index=models.Index(fields=["date_latest"], name="meeting_date_latest"),
        ),
        migrations.AddIndex(
            model_name="meeting",
            index=models.Index(
                fields=["status", "date_latest"], name="meeting_status_latest"
            ),
        ),
        migrations.AddIndex(
            model_name="meeting",
            index=django.contrib.postgres.indexes.GinIndex(
                fields=["place"], name="meeting_place_trgm", opclasses=["gin_trgm_ops"]
            ),
        ),
        migrations.AddConstraint(
            model_name="meeting",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("merged_into__isnull", True),
                    models.Q(("merged_into", models.F("id")), _negated=True),
                    _connector="OR",
                ),
                name="meeting_not_merged_into_itself",
            ),
        ),
        migrations.AddConstraint(
            model_name="meeting",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("date_earliest__isnull", True),
                    ("date_latest__isnull", True),
                    ("date_earliest__lte", models.F("date_latest")),
                    _connector="OR",
                ),
                name="meeting_date_bounds_in_order",
            ),
        ),
        migrations.AddConstraint(
            model_name="meeting",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "kind__in",
                        [
                            "talks",
                            "visit",
                            "courtesy_call",
                            "commission",
                            "call",
                            "signing",
                            "ship_visit",
                        ],
                    )
                ),
                name="meeting_kind_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="meeting",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "status__in",
                        [
                            "possible",
                            "planned",
                            "ongoing",
                            "held",
                            "postponed",
                            "cancelled",
                        ],
                    )
                ),
                name="meeting_status_known",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="meeting",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "bilateral_meetingevent" ("conflicts", "country", "created_at", "date", "date_earliest", "date_latest", "id", "kind", "merged_into_id", "part_of_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "previous_dates", "reports", "sources", "status", "updated_at", "version", "withdrawn_at") VALUES (NEW."conflicts", NEW."country", NEW."created_at", NEW."date", NEW."date_earliest", NEW."date_latest", NEW."id", NEW."kind", NEW."merged_into_id", NEW."part_of_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place", NEW."previous_dates", NEW."reports", NEW."sources", NEW."status", NEW."updated_at", NEW."version", NEW."withdrawn_at"); RETURN NULL;',
                    hash="2caa5d4943123875b74daa60dbfced911932bc6f",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_beded",
                    table="bilateral_meeting",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="meeting",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "bilateral_meetingevent" ("conflicts", "country", "created_at", "date", "date_earliest", "date_latest", "id", "kind", "merged_into_id", "part_of_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "previous_dates", "reports", "sources", "status", "updated_at", "version", "withdrawn_at") VALUES (NEW."conflicts", NEW."country", NEW."created_at", NEW."date", NEW."date_earliest", NEW."date_latest", NEW."id", NEW."kind", NEW."merged_into_id", NEW."part_of_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place", NEW."previous_dates", NEW."reports", NEW."sources", NEW."status", NEW."updated_at", NEW."version", NEW."withdrawn_at"); RETURN NULL;',
                    hash="18b6f96c66656888a8a83d582921670b79918243",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_e2254",
                    table="bilateral_meeting",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="meeting",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "bilateral_meetingevent" ("conflicts", "country", "created_at", "date", "date_earliest", "date_latest", "id", "kind", "merged_into_id", "part_of_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "previous_dates", "reports", "sources", "status", "updated_at", "version", "withdrawn_at") VALUES (OLD."conflicts", OLD."country", OLD."created_at", OLD."date", OLD."date_earliest", OLD."date_latest", OLD."id", OLD."kind", OLD."merged_into_id", OLD."part_of_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place", OLD."previous_dates", OLD."reports", OLD."sources", OLD."status", OLD."updated_at", OLD."version", OLD."withdrawn_at"); RETURN NULL;',
                    hash="c61d947f5667ecc99af573eb1d9c37a814587819",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_372c6",
                    table="bilateral_meeting",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="agreement",
            index=models.Index(
                fields=["status", "-last_evidence_on", "-id"],
                name="agreement_by_status",
            ),
        ),
        migrations.AddIndex(
            model_name="agreement",
            index=models.Index(
                fields=["-last_evidence_on", "-id"], name="agreement_by_evidence"
            ),
        ),
        migrations.AddIndex(
            model_name="agreement",
            index=models.Index(
                condition=models.Q(("pending", True)),
                fields=["expected_latest"],
                name="agreement_overdue",
            ),
        ),
        migrations.AddIndex(
            model_name="agreement",
            index=django.contrib.postgres.indexes.GinIndex(
                fields=["title"],
                name="agreement_title_trgm",
                opclasses=["gin_trgm_ops"],
            ),
        ),
        migrations.AddConstraint(
            model_name="agreement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("merged_into__isnull", True),
                    models.Q(("merged_into", models.F("id")), _negated=True),
                    _connector="OR",
                ),
                name="agreement_not_merged_into_itself",
            ),
        ),
        migrations.AddConstraint(
            model_name="agreement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("date_earliest__isnull", True),
                    ("date_latest__isnull", True),
                    ("date_earliest__lte", models.F("date_latest")),
                    _connector="OR",
                ),
                name="agreement_date_bounds_in_order",
            ),
        ),
        migrations.AddConstraint(
            model_name="agreement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("expected_earliest__isnull", True),
                    ("expected_latest__isnull", True),
                    ("expected_earliest__lte", models.F("expected_latest")),
                    _connector="OR",
                ),
                name="agreement_expected_bounds_in_order",
            ),
        ),
        migrations.AddConstraint(
            model_name="agreement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "kind__in",
                        [
                            "treaty",
                            "agreement",
                            "mou",
                            "protocol",
                            "contract",
                            "action_plan",
                            "joint_statement",
                            "exchange_of_notes",
                            "offer",
                        ],
                    )
                ),
                name="agreement_kind_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="agreement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "status__in",
                        [
                            "proposed",
                            "negotiating",
                            "ready_to_sign",
                            "signed",
                            "ratifying",
                            "in_force",
                            "provisional",
                            "stalled",
                            "suspended",
                            "expired",
                            "terminated",
                            "cancelled",
                        ],
                    )
                ),
                name="agreement_status_known",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="agreement",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "bilateral_agreementevent" ("conflicts", "created_at", "date", "date_earliest", "date_latest", "expected", "expected_earliest", "expected_latest", "id", "kind", "last_evidence_on", "merged_into_id", "pending", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reports", "sources", "status", "title", "updated_at", "version", "withdrawn_at") VALUES (NEW."conflicts", NEW."created_at", NEW."date", NEW."date_earliest", NEW."date_latest", NEW."expected", NEW."expected_earliest", NEW."expected_latest", NEW."id", NEW."kind", NEW."last_evidence_on", NEW."merged_into_id", NEW."pending", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reports", NEW."sources", NEW."status", NEW."title", NEW."updated_at", NEW."version", NEW."withdrawn_at"); RETURN NULL;',
                    hash="14a4923be8342d937bc4ae67846d150bc3e8a81c",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_d1f1d",
                    table="bilateral_agreement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="agreement",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "bilateral_agreementevent" ("conflicts", "created_at", "date", "date_earliest", "date_latest", "expected", "expected_earliest", "expected_latest", "id", "kind", "last_evidence_on", "merged_into_id", "pending", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reports", "sources", "status", "title", "updated_at", "version", "withdrawn_at") VALUES (NEW."conflicts", NEW."created_at", NEW."date", NEW."date_earliest", NEW."date_latest", NEW."expected", NEW."expected_earliest", NEW."expected_latest", NEW."id", NEW."kind", NEW."last_evidence_on", NEW."merged_into_id", NEW."pending", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reports", NEW."sources", NEW."status", NEW."title", NEW."updated_at", NEW."version", NEW."withdrawn_at"); RETURN NULL;',
                    hash="74730873aaf13984042fc9f1d7180fa5774ee0c0",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_ae272",
                    table="bilateral_agreement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="agreement",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "bilateral_agreementevent" ("conflicts", "created_at", "date", "date_earliest", "date_latest", "expected", "expected_earliest", "expected_latest", "id", "kind", "last_evidence_on", "merged_into_id", "pending", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reports", "sources", "status", "title", "updated_at", "version", "withdrawn_at") VALUES (OLD."conflicts", OLD."created_at", OLD."date", OLD."date_earliest", OLD."date_latest", OLD."expected", OLD."expected_earliest", OLD."expected_latest", OLD."id", OLD."kind", OLD."last_evidence_on", OLD."merged_into_id", OLD."pending", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reports", OLD."sources", OLD."status", OLD."title", OLD."updated_at", OLD."version", OLD."withdrawn_at"); RETURN NULL;',
                    hash="b0cc897a52217c7c10081d9053a276f3571c72c8",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a11dc",
                    table="bilateral_agreement",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="unsettled",
            constraint=models.UniqueConstraint(
                fields=("record_type", "record_id"), name="unsettled_once_a_record"
            ),
        ),
    ]
