"""The register as a Django application."""

from django.apps import AppConfig


class BilateralConfig(AppConfig):
    name = "bilateral"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = "Register"
