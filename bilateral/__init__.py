"""The register of Philippines-Russia engagement, and the Django project around it."""

from .celery import app as celery_app

__all__ = ["celery_app"]
