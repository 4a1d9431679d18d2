"""What the settings refuse, and in which words; what they turn on where it counts."""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured
from environs import EnvError

from bilateral.database import from_url

SETTINGS = Path(__file__).resolve().parent.parent.parent / "bilateral" / "settings.py"
GIVEN = {
    "DATABASE_URL": "postgresql://register:p%40ss@db.example:5433/register?sslmode=require",
    "REDIS_URL": "redis://:secret@queue.example:6379/0",
    "SECRET_KEY": "long and random",
}


@pytest.fixture
def settings_from(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Read the settings afresh with only the given variables set."""

    def read(**environ: str) -> dict[str, Any]:
        others = {"DEBUG", "HTTPS", "PROXIES", "PUBLIC_READ", "ALLOWED_HOSTS", "STATIC_MANIFEST", "LOG_LEVEL"}
        for name in (*GIVEN, *others):
            monkeypatch.delenv(name, raising=False)
        for name, value in environ.items():
            monkeypatch.setenv(name, value)
        return runpy.run_path(str(SETTINGS))

    return read


def test_production_without_a_secret_key_is_refused_with_the_way_to_make_one(settings_from: Any) -> None:
    with pytest.raises(ImproperlyConfigured, match=r"SECRET_KEY is not set.*Make one with: python -c"):
        settings_from(DATABASE_URL=GIVEN["DATABASE_URL"], REDIS_URL=GIVEN["REDIS_URL"])


def test_a_database_without_a_queue_is_refused(settings_from: Any) -> None:
    with pytest.raises(ImproperlyConfigured, match="REDIS_URL is not"):
        settings_from(DATABASE_URL=GIVEN["DATABASE_URL"], SECRET_KEY=GIVEN["SECRET_KEY"])


def test_production_is_strict_unless_told_otherwise(settings_from: Any) -> None:
    read = settings_from(**GIVEN)
    assert read["DEBUG"] is False
    assert read["SECURE_SSL_REDIRECT"] is True
    assert read["SESSION_COOKIE_SECURE"] is True
    assert read["SECURE_HSTS_SECONDS"] > 0
    assert read["PUBLIC_READ"] is False


def test_forwarded_headers_are_believed_only_behind_a_proxy_of_ours(settings_from: Any) -> None:
    assert settings_from(**GIVEN)["SECURE_PROXY_SSL_HEADER"] is None
    behind = settings_from(**GIVEN, PROXIES="1")
    assert behind["SECURE_PROXY_SSL_HEADER"] == ("HTTP_X_FORWARDED_PROTO", "https")


def test_without_a_database_every_process_has_a_key_of_its_own(settings_from: Any) -> None:
    assert settings_from()["SECRET_KEY"] != settings_from()["SECRET_KEY"]


def test_no_task_outlives_the_time_after_which_the_queue_hands_it_out_again(settings_from: Any) -> None:
    read = settings_from()
    visible_again = read["CELERY_BROKER_TRANSPORT_OPTIONS"]["visibility_timeout"]
    assert read["CELERY_TASK_SOFT_TIME_LIMIT"] < read["CELERY_TASK_TIME_LIMIT"] < visible_again
    assert visible_again < read["INGEST_REQUEUE_AFTER_SECONDS"]


def test_a_database_address_is_taken_apart() -> None:
    setting = from_url(GIVEN["DATABASE_URL"])
    assert {key: setting[key] for key in ("NAME", "USER", "PASSWORD", "HOST", "PORT")} == {
        "NAME": "register",
        "USER": "register",
        "PASSWORD": "p@ss",
        "HOST": "db.example",
        "PORT": "5433",
    }
    assert setting["OPTIONS"]["sslmode"] == "require"


@pytest.mark.parametrize("url", ["mysql://elsewhere/register", "postgresql://db.example"])
def test_an_unusable_database_address_is_refused_with_an_example(url: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="Write it as postgresql://user:password@host:5432/name"):
        from_url(url)


@pytest.mark.parametrize(
    "wrong",
    [
        {"DEBUG": "maybe"},
        {"PROXIES": "-1"},
        {"REDIS_URL": "queue.example:6379"},
        {"SITE_URL": "register.example.org"},  # would stand in mail, and lead nowhere
        {"TASK_SECONDS": "0"},
        {"WORKER_CONCURRENCY": "0"},
        {"INGEST_MAX_ATTEMPTS": "0"},
        {"SILENT_AFTER_DAYS": "-5"},
        {"LOG_LEVEL": "LOUD"},
        {"LOG_FORMAT": "xml"},
    ],
    ids=lambda wrong: next(iter(wrong)),
)
def test_a_value_that_makes_no_sense_is_refused_with_its_name(
    settings_from: Any, wrong: dict[str, str]
) -> None:
    with pytest.raises(EnvError, match=next(iter(wrong))):
        settings_from(**GIVEN | wrong)


def test_what_is_named_and_left_empty_is_as_if_not_set(settings_from: Any) -> None:
    assert settings_from(**GIVEN, SITE_URL="", CSRF_TRUSTED_ORIGINS="", LOG_LEVEL="debug")["SITE_URL"] == ""
