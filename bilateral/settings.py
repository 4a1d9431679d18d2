"""Settings, all from the environment. ``docs/configuration.md`` lists every variable.

``manage.py`` and ``make run`` fill in DATABASE_URL, REDIS_URL, SECRET_KEY and HTTPS=0 for a machine that gives no
database of its own. Here nothing is guessed: what production must say and does not is an error with words.
"""

from __future__ import annotations

from datetime import timedelta
from logging import INFO
from pathlib import Path
from typing import Any

import django.conf.locale
from celery.schedules import crontab
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from django.core.management.utils import get_random_secret_key
from environs import Env, validate
from kombu.entity import Queue

from bilateral import database, logging
from bilateral.api.conf import (  # noqa: F401 - the API's settings are settings
    API_RATES,
    REST_FRAMEWORK,
    SPECTACULAR_SETTINGS,
)

BASE_DIR = Path(__file__).resolve().parent.parent
env = Env()
_POSITIVE, _NOT_NEGATIVE = validate.Range(min=1), validate.Range(min=0)

# -- what every installation decides ---------------------------------------------------------------------------

DEBUG = env.bool("DEBUG", False)
DATABASE_URL = env.str("DATABASE_URL", "")
REDIS_URL = env.str(
    "REDIS_URL",
    "",
    validate=validate.Regexp(r"(rediss?://\S+)?\Z", error="Write it as redis://:password@host:6379/0."),
)
HTTPS = env.bool("HTTPS", not DEBUG)  # off: plain HTTP, for one's own machine
PROXIES = env.int(
    "PROXIES", 0, validate=_NOT_NEGATIVE
)  # how many proxies of ours stand before the web server
# Where people reach the register, such as https://register.example.org: for links in mail, calendars and feeds.
SITE_URL = env.str(
    "SITE_URL",
    "",
    validate=validate.Regexp(r"(https?://[^/\s]+\S*)?\Z", error="Write it as https://register.example.org."),
).rstrip("/")
PUBLIC_READ = env.bool("PUBLIC_READ", False)  # anybody may read; writing always takes an account

SECRET_KEY = env.str("SECRET_KEY", "")
if not SECRET_KEY:
    if DATABASE_URL and not DEBUG:
        raise ImproperlyConfigured(
            "SECRET_KEY is not set. Sessions are signed with it, so it must be long, random, and the same for every "
            "process. Make one with: python -c 'import secrets; print(secrets.token_urlsafe(64))'"
        )
    SECRET_KEY = get_random_secret_key()  # this process only: sessions end with it
if DATABASE_URL and not REDIS_URL:
    raise ImproperlyConfigured(
        "DATABASE_URL is set but REDIS_URL is not. Set it to the queue's Redis, as redis://:password@host:6379/0."
    )

# The machine itself is always let in: health checks ask from there.
ALLOWED_HOSTS = [*env.list("ALLOWED_HOSTS", []), "localhost", "127.0.0.1", "[::1]"]
CSRF_TRUSTED_ORIGINS: list[str] = env.list("CSRF_TRUSTED_ORIGINS", [])

# -- the domain ------------------------------------------------------------------------------------------------

SILENT_AFTER_DAYS = env.int("SILENT_AFTER_DAYS", 180, validate=_POSITIVE)
MAX_ARTICLE_CHARS = env.int("MAX_ARTICLE_CHARS", 2_000_000, validate=_POSITIVE)
INGEST_MAX_ATTEMPTS = env.int("INGEST_MAX_ATTEMPTS", 3, validate=_POSITIVE)
MAX_FILE_BYTES = env.int("MAX_FILE_BYTES", 25_000_000, validate=_POSITIVE)  # of one uploaded document
MAX_ARCHIVE_BYTES = env.int("MAX_ARCHIVE_BYTES", 500_000_000, validate=_POSITIVE)  # of one uploaded archive
EXTRACTOR = env.str("EXTRACTOR", "rules")
LLM_BASE_URL = env.str("LLM_BASE_URL", "")  # OpenAI-compatible, as http://127.0.0.1:11434/v1
LLM_MODEL = env.str("LLM_MODEL", "")
LLM_API_KEY = env.str("LLM_API_KEY", "")
LLM_SECONDS = env.float("LLM_SECONDS", 45)  # for one article, all attempts together; then the rules read it
LLM_DAILY_TOKENS = env.int("LLM_DAILY_TOKENS", 2_000_000, validate=_NOT_NEGATIVE)  # 0: no limit

# -- what is asked of other machines: feeds, pages, webhooks -----------------------------------------------------

# Public addresses on ports 80 and 443 may be asked; networks of one's own only when they stand here.
OUTBOUND_ALLOWED: list[str] = env.list("OUTBOUND_ALLOWED", [])
OUTBOUND_CONTACT = env.str("OUTBOUND_CONTACT", "")  # an address or page where other sites' keepers reach you
OUTBOUND_SECONDS_A_HOST: float = env.float(
    "OUTBOUND_SECONDS_A_HOST", 2.0, validate=_NOT_NEGATIVE
)  # between two requests to one host
_CONTACT = f"+{OUTBOUND_CONTACT}; " if OUTBOUND_CONTACT else ""
OUTBOUND_USER_AGENT = f"BilateralRegister/1.0 ({_CONTACT}reads news feeds)"
WEBHOOK_USER_AGENT = f"BilateralRegister/1.0 ({_CONTACT}webhooks)"

# -- Django ----------------------------------------------------------------------------------------------------

INSTALLED_APPS = [
    "bilateral.apps.BilateralConfig",
    "ingest.apps.IngestConfig",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "rest_framework",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "django_htmx",
    "pgtrigger",
    "pghistory",
    "axes",
    "corsheaders",
    "csp",
    "django_structlog",
    "django_celery_beat",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "bilateral.web.compression.PageCompressionMiddleware",
    "csp.middleware.CSPMiddleware",
    "corsheaders.middleware.CorsMiddleware",
    "bilateral.web.health.without_sessions",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "bilateral.web.languages.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django_structlog.middlewares.RequestMiddleware",
    "bilateral.failing.readable",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "bilateral.web.access.ReadingMiddleware",
    "pghistory.middleware.HistoryMiddleware",
    "axes.middleware.AxesMiddleware",
]
ROOT_URLCONF = "bilateral.urls"
WSGI_APPLICATION = "bilateral.wsgi.application"
ASGI_APPLICATION = "bilateral.asgi.application"
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.debug",
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]
DATABASES = {"default": database.from_url(DATABASE_URL)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES: dict[str, dict[str, Any]] = {
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": REDIS_URL,
        "KEY_PREFIX": "cache",
        "OPTIONS": {"socket_timeout": 2, "socket_connect_timeout": 2},
    }
    if REDIS_URL
    else {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
}
# The form "Add an article" carries a whole article; its own limit, in characters, answers with better words.
DATA_UPLOAD_MAX_MEMORY_SIZE = 6 * 1024 * 1024
FILE_UPLOAD_HANDLERS = [
    "bilateral.web.uploads.OnlyWhereTaken",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]

# -- languages and time ----------------------------------------------------------------------------------------

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("fil", "Filipino"), ("ru", "Русский")]
# Django ships no Filipino, and what it does not know it does not offer.
django.conf.locale.LANG_INFO["fil"] = {
    "bidi": False,
    "code": "fil",
    "name": "Filipino",
    "name_local": "Filipino",
}
# Words of Django's own that it lacks, or writes otherwise, stand apart.
LOCALE_PATHS = [BASE_DIR / "locale", BASE_DIR / "locale" / "framework"]
LANGUAGE_COOKIE_AGE = 365 * 24 * 3600
LANGUAGE_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_HTTPONLY = True
TIME_ZONE = "Asia/Manila"
USE_TZ = True

# -- static files: served by the application itself, DEBUG or not ----------------------------------------------

STATIC_URL = "/static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.FileSystemFinder",
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    "bilateral.web.stylesheet.StylesheetFinder",
]
# A production image is built with hashed, compressed names; elsewhere files are served from where they lie.
STATIC_MANIFEST = env.bool("STATIC_MANIFEST", False)
STATIC_ROOT = BASE_DIR / "staticfiles" if STATIC_MANIFEST else None
WHITENOISE_USE_FINDERS = not STATIC_MANIFEST
WHITENOISE_AUTOREFRESH = DEBUG
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if STATIC_MANIFEST
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}

# The history notes who changed a row, and from which address: what is only read changes none.
PGHISTORY_MIDDLEWARE_METHODS = ("POST", "PUT", "PATCH", "DELETE")

# -- accounts --------------------------------------------------------------------------------------------------

AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "bilateral.web.accounts.AccountBackend"]
SESSION_ENGINE = "bilateral.web.sessions"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "login"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "login"
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)  # the page below says so
AXES_LOCKOUT_TEMPLATE = "registration/locked_out.html"
# A guesser is shut out from one account; the account's owner, elsewhere, is not.
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False
AXES_CLIENT_IP_CALLABLE = "bilateral.callers.address_of"

# -- the browser's part in keeping out what does not belong ----------------------------------------------------

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = HTTPS
SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SECURE_HSTS_SECONDS = env.int("HSTS_SECONDS", 365 * 24 * 3600, validate=_NOT_NEGATIVE) if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if PROXIES else None

# -- partners' programs ----------------------------------------------------------------------------------------

# Pages of other sites whose scripts may call the API, with a token; they never get to use a reader's session.
CORS_ALLOWED_ORIGINS: list[str] = env.list("CORS_ALLOWED_ORIGINS", [])
CORS_URLS_REGEX = r"^/api/"
CORS_ALLOW_METHODS = ["GET", "HEAD", "POST"]
CORS_ALLOW_HEADERS = [
    "accept",
    "authorization",
    "content-type",
    "idempotency-key",
    "if-match",
    "if-none-match",
]
CORS_EXPOSE_HEADERS = [
    "ETag",
    "Idempotent-Replayed",
    "Link",
    "Location",
    "RateLimit",
    "RateLimit-Policy",
    "Retry-After",
]
EXPORT_DIR = env.str("EXPORT_DIR", str(BASE_DIR / ".state" / "export"))

# -- the queue -------------------------------------------------------------------------------------------------

# Pasted articles first, then the register's own upkeep, then sources, then archives: a worker takes from the first
# that has any.
QUEUES = ("ingest", "maintenance", "acquire", "archive")
_HARD_LIMIT = env.int("TASK_SECONDS", 120, validate=validate.Range(min=10))
_VISIBILITY_TIMEOUT = _HARD_LIMIT + 30  # longer than any task lives, or the queue would hand it out twice
INGEST_REQUEUE_AFTER_SECONDS = _VISIBILITY_TIMEOUT + 30

CELERY_BROKER_URL = REDIS_URL or "redis://127.0.0.1:6379/0"
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_CONNECTION_MAX_RETRIES = None  # a worker waits for a broker that is away for as long as it is
CELERY_BROKER_CONNECTION_TIMEOUT = 3
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "visibility_timeout": _VISIBILITY_TIMEOUT,
    "queue_order_strategy": "priority",
    # A broker that accepts and never answers would hold a publisher, and so a page, for ever.
    "socket_timeout": 3,
    "socket_connect_timeout": 3,
    "socket_keepalive": True,
    "health_check_interval": 10,
    # A broker that refuses is asked once more and then left alone: what was submitted is stored, and swept up later.
    "max_retries": 1,
    "interval_start": 0,
    "interval_step": 0.2,
    "interval_max": 0.2,
}
CELERY_RESULT_BACKEND = None  # the article's row tells how its reading went
CELERY_RESULT_EXPIRES = None
CELERY_TASK_IGNORE_RESULT = True
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_TASK_SERIALIZER = "json"
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_TASK_TIME_LIMIT = _HARD_LIMIT
CELERY_TASK_SOFT_TIME_LIMIT = int(_HARD_LIMIT * 0.8)
CELERY_TASK_QUEUES = [Queue(name) for name in QUEUES]
CELERY_TASK_DEFAULT_QUEUE = "ingest"
CELERY_TASK_CREATE_MISSING_QUEUES = (
    False  # a misspelt queue is an error, not a place where messages wait for ever
)
CELERY_TASK_ROUTES = {
    "ingest.archive*": {"queue": "archive"},
    "ingest.sweep": {"queue": "maintenance"},
    "ingest.check_source*": {"queue": "acquire"},
    "ingest.take_items": {"queue": "acquire"},
    "bilateral.*": {"queue": "maintenance"},
}
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_CONCURRENCY = env.int("WORKER_CONCURRENCY", 2, validate=_POSITIVE)
CELERY_WORKER_CANCEL_LONG_RUNNING_TASKS_ON_CONNECTION_LOSS = True
CELERY_TIMEZONE = TIME_ZONE
# Copied to the database when beat starts; what editors schedule stands beside it there.
CELERY_BEAT_SCHEDULER = "django_celery_beat.schedulers:DatabaseScheduler"


def _upkeep(task: str, schedule: timedelta | crontab, expires: timedelta) -> dict[str, Any]:
    # ``expire_seconds`` is the name that the database's scheduler reads; it passes over Celery's own, ``expires``.
    options = {"expire_seconds": int(expires.total_seconds()), "queue": "maintenance"}
    return {"task": task, "schedule": schedule, "options": options}


def _every(period: timedelta, task: str) -> dict[str, Any]:
    """A task of upkeep. One that no worker took before the next is due is dropped: without workers none pile up.

    None is dropped within a minute, as the clocks of two hosts may differ.
    """
    return _upkeep(task, period, expires=max(period, timedelta(minutes=1)))


CELERY_BEAT_SCHEDULE = {
    "queue again what was lost": _every(timedelta(seconds=30), "ingest.sweep"),
    "tell webhooks": _every(timedelta(seconds=10), "bilateral.tell_webhooks"),
    "accept what batches brought": _every(timedelta(seconds=30), "bilateral.accept_batches"),
    "collect what tokens were used for": _every(timedelta(minutes=1), "bilateral.collect_api_uses"),
    "write the nightly export": _upkeep(
        "bilateral.export", crontab(hour="2", minute="0"), expires=timedelta(hours=1)
    ),
    "forget sessions that have run out": _every(timedelta(hours=24), "bilateral.forget_sessions"),
    "forget log-ins of long ago": _every(timedelta(hours=24), "bilateral.forget_logins"),
    "forget messages that were sent long ago": _every(timedelta(hours=24), "bilateral.forget_messages"),
    "tell readers what is news to them": _every(timedelta(minutes=1), "bilateral.tell_readers"),
    "check the sources that are due": _every(timedelta(seconds=30), "ingest.check_sources"),
}

# -- mail: digests of alerts, word of sources. Without a server none is sent, and pages say so -----------------

EMAIL_HOST = env.str("EMAIL_HOST", "")
EMAIL_PORT = env.int("EMAIL_PORT", 587)
EMAIL_HOST_USER = env.str("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = env.str("EMAIL_HOST_PASSWORD", "")
EMAIL_USE_TLS = env.bool("EMAIL_USE_TLS", EMAIL_PORT == 587)
EMAIL_USE_SSL = env.bool("EMAIL_USE_SSL", EMAIL_PORT == 465)
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = env.str("MAIL_FROM", "register@localhost")
SOURCE_ALERTS_TO: list[str] = env.list("SOURCE_ALERTS_TO", [])  # who keeps the sources

# -- logs ------------------------------------------------------------------------------------------------------

LOG_FORMAT = env.str(
    "LOG_FORMAT", "console" if DEBUG else "json", validate=validate.OneOf(["json", "console"])
)
LOGGING = logging.configure(as_json=LOG_FORMAT == "json", level=env.log_level("LOG_LEVEL", INFO))
DJANGO_STRUCTLOG_CELERY_ENABLED = True
DJANGO_STRUCTLOG_IP_LOGGING_ENABLED = (
    False  # it believes whatever a visitor sends; bilateral.callers does not
)
