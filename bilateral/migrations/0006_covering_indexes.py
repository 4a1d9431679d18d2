"""An index that leads from a member of a delegation to the meeting without reading the delegation."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("bilateral", "0005_counting_indexes"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="delegation",
            index=models.Index(fields=["id"], include=("meeting",), name="delegation_of_meeting"),
        ),
    ]
