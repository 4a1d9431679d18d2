"""The four roles as groups, with the permissions that the admin asks for."""

from django.db import migrations

RECORDS = ["agreement", "meeting", "official", "organization"]
SETTLED = [
    "agreementaction",
    "agreementparty",
    "agreementsignatory",
    "alias",
    "delegation",
    "delegationmember",
    "post",
    "topic",
]
EVIDENCE = ["articleband", "change", "matchdecision", "mention", "unsettled"]
FOLLOWED = ["alert", "alertnews", "digest", "feedkey", "searchentry"]
TAKEN_IN = ["source", "item", "host", "archive", "archivepiece"]
BY_PARTNERS = ["apiuse", "apiwrite", "batch", "batchitem", "idempotencykey", "webhook", "webhookdelivery"]
EVERYTHING = ("view", "add", "change", "delete")

# A change of an article, a claim or a judgement is an action on it: their columns are never edited.
EDITOR = {
    "bilateral": {
        **dict.fromkeys(RECORDS, EVERYTHING),
        **dict.fromkeys([*SETTLED, *EVIDENCE, *FOLLOWED, *TAKEN_IN, *BY_PARTNERS, "publisher"], ("view",)),
        **dict.fromkeys(["article", "claim", "judgement"], ("view", "change")),
        "apitoken": EVERYTHING,
    }
}
ADMINISTRATOR = {
    "bilateral": {**EDITOR["bilateral"], "publisher": EVERYTHING},
    "auth": {"user": ("view", "add", "change"), "group": ("view",)},
}
ROLES = {"viewer": {}, "partner": {}, "editor": EDITOR, "administrator": ADMINISTRATOR}


def lay_roles(apps, schema_editor):
    group_model = apps.get_model("auth", "Group")
    for role, apps_allowed in ROLES.items():
        group, _ = group_model.objects.get_or_create(name=role)
        group.permissions.add(*permissions(apps, apps_allowed))


def permissions(apps, apps_allowed):
    """Find the permissions, or make them: Django makes its own only after the last migration has run."""
    content_type = apps.get_model("contenttypes", "ContentType")
    permission = apps.get_model("auth", "Permission")
    for app_label, models in apps_allowed.items():
        for model, verbs in models.items():
            of_model, _ = content_type.objects.get_or_create(app_label=app_label, model=model)
            words = apps.get_model(app_label, model)._meta.verbose_name
            for verb in verbs:
                yield permission.objects.get_or_create(
                    content_type=of_model,
                    codename=f"{verb}_{model}",
                    defaults={"name": f"Can {verb} {words}"},
                )[0]


def remove_roles(apps, schema_editor):
    apps.get_model("auth", "Group").objects.filter(name__in=ROLES).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("bilateral", "0003_search_triggers"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]
    operations = [migrations.RunPython(lay_roles, remove_roles)]
