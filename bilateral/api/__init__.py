"""The REST API under ``/api/v1/``: what partner teams copy, follow and send articles to."""
