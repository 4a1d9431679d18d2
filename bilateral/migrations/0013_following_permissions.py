"""Editors and administrators may look at what is followed; the admin shows everybody their own."""

from django.db import migrations

MODELS = ("alert", "alertnews", "digest", "feedkey", "searchentry")
ROLES = ("editor", "administrator")


def permissions(apps):
    content_type = apps.get_model("contenttypes", "ContentType")
    permission = apps.get_model("auth", "Permission")
    for model in MODELS:
        of_model, _ = content_type.objects.get_or_create(app_label="bilateral", model=model)
        words = apps.get_model("bilateral", model)._meta.verbose_name
        yield permission.objects.get_or_create(
            content_type=of_model, codename=f"view_{model}", defaults={"name": f"Can view {words}"}
        )[0]


def allow(apps, schema_editor):
    for group in apps.get_model("auth", "Group").objects.filter(name__in=ROLES):
        group.permissions.add(*permissions(apps))


def forbid(apps, schema_editor):
    for group in apps.get_model("auth", "Group").objects.filter(name__in=ROLES):
        group.permissions.remove(*permissions(apps))


class Migration(migrations.Migration):
    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("bilateral", "0012_following"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]
    operations = [migrations.RunPython(allow, forbid)]
