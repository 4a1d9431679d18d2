"""Long names fit: a Russian one is four times as long in Latin letters, and a spelling is an element of its list."""

from django.db import migrations, models

ELEMENT = models.CharField(blank=True, default="", help_text="Which element of a list.", max_length=200)
FOLDED = models.TextField(editable=False, help_text="Without accents and case, in Latin letters.")


class Migration(migrations.Migration):
    dependencies = [("bilateral", "0008_search_sources")]
    operations = [
        migrations.AlterField(model_name="alias", name="folded", field=FOLDED),
        migrations.AlterField(model_name="claim", name="element", field=ELEMENT),
        migrations.AlterField(model_name="claimevent", name="element", field=ELEMENT),
    ]
