"""Settings of the API, imported by ``bilateral.settings``. Names only: nothing here imports Django."""

from __future__ import annotations

from typing import Any

PAGE_SIZE = 50
MAX_PAGE_SIZE = 200
MAX_BODY_BYTES = 6_000_000
MAX_BATCH_BYTES = 50_000_000
MAX_BATCH_LINES = 5_000

# Requests an hour. An address is counted before its credentials are read, so guessing tokens runs dry too.
API_RATES = {"address": 20_000, "anonymous": 1_000, "caller": 10_000, "writes": 2_000}

REST_FRAMEWORK: dict[str, Any] = {
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "bilateral.api.authentication.TokenAuthentication",
        "rest_framework.authentication.SessionAuthentication",
    ],
    "DEFAULT_PERMISSION_CLASSES": ["bilateral.api.permissions.MayUse"],
    "DEFAULT_RENDERER_CLASSES": ["bilateral.api.rendering.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["bilateral.api.rendering.JSONParser"],
    "DEFAULT_SCHEMA_CLASS": "bilateral.api.schema.ApiSchema",
    "DEFAULT_METADATA_CLASS": None,
    "EXCEPTION_HANDLER": "bilateral.api.handling.respond",
    "URL_FORMAT_OVERRIDE": None,
}

_CODES = (
    "MeetingKind",
    "MeetingStatus",
    "Role",
    "AgreementKind",
    "AgreementStatus",
    "Act",
    "Side",
    "TopicCode",
    "ArticleState",
    "Stance",
    "PublisherKind",
    "ChangeAction",
    "SourceKind",
)

SPECTACULAR_SETTINGS: dict[str, Any] = {
    "TITLE": "Bilateral register API",
    "DESCRIPTION": (
        "Meetings, delegations, officials, organizations and agreements between the Philippines and Russia, "
        "each value traceable to the sentence it came from.\n\n"
        "Send `Authorization: Bearer <token>`. Lists are walked by following `next`. Every error is a "
        "problem document (RFC 9457). Dates are EDTF text with the first and last day they may mean."
    ),
    "VERSION": "1.0.0",
    "OAS_VERSION": "3.1.0",
    "SCHEMA_PATH_PREFIX": r"/api/v1",
    "SERVE_PERMISSIONS": ["bilateral.api.permissions.MayUse"],
    "SERVE_INCLUDE_SCHEMA": False,
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "REDOC_DIST": "SIDECAR",
    "SWAGGER_UI_SETTINGS": {"deepLinking": True, "displayOperationId": True, "validatorUrl": None},
    "ENUM_NAME_OVERRIDES": {name: f"bilateral.models.codes.{name}" for name in _CODES}
    | {
        "RecordType": "bilateral.api.shapes.RECORD_TYPES",
        "ClaimField": "bilateral.api.shapes.CLAIM_FIELDS",
        "ClaimRank": "bilateral.api.shapes.CLAIM_RANKS",
        "RecordState": "bilateral.api.shapes.RECORD_STATES",
        "FaultPlace": "bilateral.api.shapes.FAULT_PLACES",
        "BatchItemStatus": "bilateral.api.shapes.BATCH_ITEM_STATUSES",
    },
    "ENUM_SUFFIX": "",
    "WEBHOOKS": ["bilateral.api.notifications.CHANGED", "bilateral.api.notifications.TESTED"],
    "SORT_OPERATION_PARAMETERS": False,
    "TAGS": [
        {"name": "register", "description": "The records: meetings, officials, organizations, agreements."},
        {"name": "evidence", "description": "Articles, their publishers, and the claims made in them."},
        {"name": "changes", "description": "What changed, in an order that never changes; full exports."},
        {"name": "match", "description": "Which records names from elsewhere mean."},
        {"name": "service", "description": "About this API itself."},
    ],
}
