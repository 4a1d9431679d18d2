"""What the search looks through, and what spellings of names sound like."""

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.contrib.postgres.search
from django.db import migrations, models

from bilateral.rules.names import sounds


def fill_sounds(apps, schema_editor):
    alias = apps.get_model("bilateral", "Alias")
    batch = []
    for row in alias.objects.only("id", "name").iterator(chunk_size=1000):
        row.sounds = sounds(row.name)
        batch.append(row)
        if len(batch) == 1000:
            alias.objects.bulk_update(batch, ["sounds"])
            batch = []
    alias.objects.bulk_update(batch, ["sounds"])


class Migration(migrations.Migration):
    dependencies = [
        ("bilateral", "0004_article_reviewed"),
    ]

    operations = [
        migrations.CreateModel(
            name="SearchEntry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.CharField(max_length=12)),
                ("record_id", models.BigIntegerField()),
                (
                    "audience",
                    models.CharField(
                        choices=[
                            ("all", "everybody"),
                            ("editors", "editors only"),
                            ("others", "everybody but editors"),
                        ],
                        default="all",
                        max_length=8,
                    ),
                ),
                (
                    "language",
                    models.CharField(
                        default="", help_text="ru, or another: which stems it holds.", max_length=8
                    ),
                ),
                (
                    "sort_day",
                    models.DateField(help_text="Newest first by this day; 0001-01-01 where there is none."),
                ),
                ("date_earliest", models.DateField(null=True)),
                ("date_latest", models.DateField(null=True)),
                (
                    "countries",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=2), default=list, size=None
                    ),
                ),
                (
                    "topics",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=32), default=list, size=None
                    ),
                ),
                (
                    "body",
                    models.TextField(
                        help_text="What a snippet is cut from; empty for articles, which have it themselves."
                    ),
                ),
                ("vector", django.contrib.postgres.search.SearchVectorField()),
            ],
            options={
                "verbose_name_plural": "search entries",
                "ordering": ["-sort_day", "-id"],
            },
        ),
        migrations.AddField(
            model_name="alias",
            name="sounds",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(max_length=300),
                blank=True,
                default=list,
                editable=False,
                help_text="What each word shares with its other romanisations (rules.names.skeleton).",
                size=None,
            ),
        ),
        migrations.AddIndex(
            model_name="alias",
            index=django.contrib.postgres.indexes.GinIndex(fields=["sounds"], name="alias_sounds"),
        ),
        migrations.AddIndex(
            model_name="searchentry",
            index=django.contrib.postgres.indexes.GinIndex(fields=["vector"], name="search_entry_vector"),
        ),
        migrations.AddIndex(
            model_name="searchentry",
            index=models.Index(fields=["-sort_day", "-id"], name="search_entry_newest"),
        ),
        migrations.AddConstraint(
            model_name="searchentry",
            constraint=models.UniqueConstraint(
                fields=("kind", "record_id", "audience"), name="search_entry_once_an_audience"
            ),
        ),
        migrations.AddConstraint(
            model_name="searchentry",
            constraint=models.CheckConstraint(
                condition=models.Q(("audience__in", ["all", "editors", "others"])),
                name="search_audience_known",
            ),
        ),
        migrations.RunPython(fill_sounds, migrations.RunPython.noop),
    ]
