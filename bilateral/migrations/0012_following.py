"""Feed keys, alerts and their digests, and the order in which feeds read records."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("bilateral", "0011_search_triggers"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Alert",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=120)),
                ("listing", models.CharField(help_text="Which list it watches.", max_length=16)),
                (
                    "query",
                    models.TextField(
                        blank=True, default="", help_text="The filters as the list's address holds them."
                    ),
                ),
                ("wanted", models.JSONField(default=dict, help_text="The filters as they were understood.")),
                (
                    "rhythm",
                    models.CharField(
                        choices=[
                            ("immediate", "at once"),
                            ("daily", "daily, at 7 in Manila"),
                            ("weekly", "on Mondays, at 7 in Manila"),
                            ("never", "no mail, only here"),
                        ],
                        default="daily",
                        max_length=10,
                    ),
                ),
                (
                    "looked_up_to",
                    models.BigIntegerField(default=0, help_text="Number of the last change it looked at."),
                ),
                ("seen_at", models.DateTimeField(help_text="What was found later is new to its reader.")),
                ("last_digest_at", models.DateTimeField(blank=True, null=True)),
                ("created_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "ordering": ["-created_at"],
            },
        ),
        migrations.CreateModel(
            name="AlertNews",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("found_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "verbose_name_plural": "alert news",
                "ordering": ["-id"],
            },
        ),
        migrations.CreateModel(
            name="Digest",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("made_at", models.DateTimeField(auto_now_add=True)),
                ("queued_at", models.DateTimeField(blank=True, null=True)),
                ("handed_at", models.DateTimeField(blank=True, null=True)),
                ("sent_at", models.DateTimeField(blank=True, null=True)),
                ("attempts", models.PositiveSmallIntegerField(default=0)),
                ("problem", models.CharField(blank=True, default="", max_length=300)),
            ],
            options={
                "ordering": ["-made_at"],
            },
        ),
        migrations.CreateModel(
            name="FeedKey",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(help_text="Which reader or calendar uses it.", max_length=100)),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("last_used_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("revoked_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "ordering": ["-created_at"],
            },
        ),
        migrations.AddIndex(
            model_name="agreement",
            index=models.Index(fields=["-updated_at", "-id"], name="agreement_by_update"),
        ),
        migrations.AddIndex(
            model_name="meeting",
            index=models.Index(fields=["-updated_at", "-id"], name="meeting_by_update"),
        ),
        migrations.AddIndex(
            model_name="official",
            index=models.Index(fields=["-updated_at", "-id"], name="official_by_update"),
        ),
        migrations.AddIndex(
            model_name="organization",
            index=models.Index(fields=["-updated_at", "-id"], name="organization_by_update"),
        ),
        migrations.AddField(
            model_name="alert",
            name="user",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="alerts",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="alertnews",
            name="alert",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="news", to="bilateral.alert"
            ),
        ),
        migrations.AddField(
            model_name="alertnews",
            name="change",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="bilateral.change"
            ),
        ),
        migrations.AddField(
            model_name="digest",
            name="alert",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="digests", to="bilateral.alert"
            ),
        ),
        migrations.AddField(
            model_name="alertnews",
            name="digest",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="news",
                to="bilateral.digest",
            ),
        ),
        migrations.AddField(
            model_name="feedkey",
            name="user",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="feed_keys",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddConstraint(
            model_name="alert",
            constraint=models.CheckConstraint(
                condition=models.Q(("rhythm__in", ["immediate", "daily", "weekly", "never"])),
                name="alert_rhythm_known",
            ),
        ),
        migrations.AddIndex(
            model_name="digest",
            index=models.Index(
                condition=models.Q(("handed_at__isnull", True)), fields=["id"], name="digest_to_send"
            ),
        ),
        migrations.AddIndex(
            model_name="alertnews",
            index=models.Index(
                condition=models.Q(("digest__isnull", True)),
                fields=["alert", "id"],
                name="news_not_in_a_digest",
            ),
        ),
        migrations.AddConstraint(
            model_name="alertnews",
            constraint=models.UniqueConstraint(fields=("alert", "change"), name="news_once_an_alert"),
        ),
    ]
