"""Where a report hung before a split moved it. The table is the one that Django kept of the reports of splits."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('bilateral', '0011_newest_articles'),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.CreateModel(
                    name='SplitReport',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('judgement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='moved', to='bilateral.judgement')),
                        ('mention', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='bilateral.mention')),
                    ],
                    options={
                        'db_table': 'bilateral_judgement_mentions',
                        'unique_together': {('judgement', 'mention')},
                    },
                ),
                migrations.AlterField(
                    model_name='judgement',
                    name='mentions',
                    field=models.ManyToManyField(blank=True, help_text='What a split moved.', related_name='judgements', through='bilateral.SplitReport', to='bilateral.mention'),
                ),
            ],
        ),
        migrations.AddField(
            model_name='splitreport',
            name='came_from',
            field=models.BigIntegerField(null=True),
        ),
    ]
