"""Indexes from which pages count meetings and agreements without reading their rows."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('bilateral', '0004_roles'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='agreement',
            index=models.Index(condition=models.Q(('merged_into__isnull', True), ('withdrawn_at__isnull', True)), fields=['status', 'pending', 'expected_latest', 'last_evidence_on'], name='agreement_counted'),
        ),
        migrations.AddIndex(
            model_name='delegationmember',
            index=models.Index(fields=['official', 'delegation'], name='member_of_official'),
        ),
        migrations.AddIndex(
            model_name='meeting',
            index=models.Index(condition=models.Q(('merged_into__isnull', True), ('withdrawn_at__isnull', True)), fields=['date_earliest', 'date_latest', 'status'], name='meeting_band'),
        ),
        migrations.AddIndex(
            model_name='meeting',
            index=models.Index(condition=models.Q(('merged_into__isnull', True), ('withdrawn_at__isnull', True)), fields=['place', 'country'], name='meeting_by_place'),
        ),
        migrations.AddIndex(
            model_name='meeting',
            index=models.Index(condition=models.Q(('merged_into__isnull', True), ('withdrawn_at__isnull', True), ('status__in', ['planned', 'possible'])), fields=['date_latest', 'id'], name='meeting_planned'),
        ),
    ]
