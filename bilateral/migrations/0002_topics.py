"""The topics of the extraction contract, as rows that meetings and agreements refer to."""

from django.db import migrations

CODES = (
    "security intelligence terrorism crime drugs law_enforcement defense military_technical maritime trade "
    "investment energy nuclear agriculture tourism culture education science health labour transport disaster "
    "consular legal cyber space diplomacy"
).split()


def add_topics(apps, schema_editor):
    topic = apps.get_model("bilateral", "Topic")
    topic.objects.bulk_create([topic(code=code) for code in CODES], ignore_conflicts=True)


class Migration(migrations.Migration):
    dependencies = [("bilateral", "0001_initial")]
    operations = [migrations.RunPython(add_topics, migrations.RunPython.noop)]
