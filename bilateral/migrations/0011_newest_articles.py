"""Indexes for what is new since a moment: without them feeds and partners' copies read the whole table."""

from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('bilateral', '0010_archive_fingerprint'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddIndex(
            model_name='article',
            index=models.Index(fields=['-submitted_at', '-id'], name='article_by_submission'),
        ),
        migrations.AddIndex(
            model_name='article',
            index=models.Index(fields=['settled_at'], name='article_by_settling'),
        ),
    ]
