"""The register as a Django application."""

from django.apps import AppConfig


class BilateralConfig(AppConfig):
    name = "bilateral"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = "Register"

    def ready(self) -> None:
        from . import callers, checks  # noqa: F401, PLC0415 - register themselves; settings are there by now
