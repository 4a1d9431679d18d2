"""The OpenAPI document: valid, complete, and true to what is answered."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from django.core.management import call_command
from django.test import Client

from bilateral.api.urls import RESOURCES
from bilateral.models import Change, Post
from bilateral.services import webhook_messages
from bilateral.services.changes import number_changes
from bilateral.services.correct import correct
from tests import shared

from . import builders


@pytest.fixture(scope="module")
def document(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The document, as ``manage.py spectacular`` writes it; a warning fails."""

    def write(path: Path) -> None:
        call_command(
            "spectacular", "--validate", "--fail-on-warn", "--format", "openapi-json", "--file", str(path)
        )

    told: dict[str, Any] = json.loads(shared.file("openapi.json", tmp_path_factory, write).read_text())
    return told


def operations(document: dict[str, Any]) -> list[tuple[str, str, dict[str, Any]]]:
    return [
        (path, method, operation)
        for path, item in document["paths"].items()
        for method, operation in item.items()
    ]


def check(
    document: dict[str, Any], path: str, method: str, status: int, value: Any, strict: bool = True
) -> None:
    """Hold a value to the schema of an answer; with ``strict``, unknown fields fail too."""
    content = document["paths"][path][method]["responses"][str(status)]["content"]
    (schema,) = (media["schema"] for media in content.values())
    components = closed(document["components"]) if strict else document["components"]
    jsonschema.Draft202012Validator({**schema, "components": components}).validate(value)


def closed(node: Any) -> Any:
    """The schemas with no room for fields that they do not name."""
    if isinstance(node, list):
        return [closed(child) for child in node]
    if not isinstance(node, dict):
        return node
    copy = {key: closed(child) for key, child in node.items()}
    if copy.get("type") == "object" and "properties" in copy:
        copy["additionalProperties"] = False
    return copy


def test_the_version_is_3_1_and_operation_ids_are_stable(document: dict[str, Any]) -> None:
    assert document["openapi"].startswith("3.1")
    found = {operation["operationId"] for _, _, operation in operations(document)}
    names = {f"list_{r.name}" for r in RESOURCES} | {f"get_{r.noun}" for r in RESOURCES}
    corrections = {f"correct_{name}" for name in ("meeting", "official", "organization", "agreement")}
    others = {
        "submit_article",
        "list_changes",
        "list_topics",
        "get_topic",
        "list_agreement_actions",
        "get_entrance",
        "list_problems",
        "get_batch",
        "withdraw_claim",
        "restore_claim",
        "list_exports",
        "download_export_file",
        "get_reconciliation_manifest",
        "reconcile",
    }
    assert found == names | corrections | others


def test_every_enum_has_a_name_of_its_own(document: dict[str, Any]) -> None:
    enums = {name for name, schema in document["components"]["schemas"].items() if "enum" in schema}
    assert enums == {
        "Act",
        "AgreementKind",
        "AgreementStatus",
        "ArticleState",
        "BatchItemStatus",
        "ChangeAction",
        "ClaimField",
        "ClaimRank",
        "FaultPlace",
        "MeetingKind",
        "MeetingStatus",
        "PublisherKind",
        "RecordState",
        "RecordType",
        "Role",
        "Side",
        "SourceKind",
        "Stance",
        "TopicCode",
    }


def test_every_answer_with_a_body_has_an_example_that_fits(document: dict[str, Any]) -> None:
    for path, method, operation in operations(document):
        for status, answer in operation["responses"].items():
            for media in answer.get("content", {}).values():
                assert media["examples"], (path, method, status)
                for example in media["examples"].values():
                    check(document, path, method, int(status), example["value"])


def test_what_webhooks_send_is_told_with_an_example_that_fits(document: dict[str, Any]) -> None:
    now = datetime(2026, 11, 25, tzinfo=UTC)
    change = Change(number=41, record_type="meeting", record_id=5, action="updated", version=4, at=now)
    sent = {
        "register.changed": webhook_messages.changed([change], 40, 41, now),
        "register.test": webhook_messages.test_message(now),
    }
    assert set(document["webhooks"]) == set(sent)
    for name, message in sent.items():
        (media,) = document["webhooks"][name]["post"]["requestBody"]["content"].values()
        validator = jsonschema.Draft202012Validator(
            {**media["schema"], "components": closed(document["components"])}
        )
        validator.validate(json.loads(message))
        for example in media["examples"].values():
            validator.validate(example["value"])


def test_headers_that_a_client_goes_by_are_told(document: dict[str, Any]) -> None:
    for path, _, operation in operations(document):
        for status in ("429", "503"):
            assert "Retry-After" in operation["responses"][status]["headers"], path
        if "301" in operation["responses"]:
            assert "Location" in operation["responses"]["301"]["headers"], path
        ids = [parameter for parameter in operation.get("parameters", []) if parameter["name"] == "id"]
        assert bool(ids) == ("{id}" in path)
        assert all(parameter["description"] and parameter["schema"]["minimum"] == 1 for parameter in ids)


@pytest.mark.parametrize("resource", RESOURCES, ids=lambda resource: resource.name)
def test_the_pattern_of_names_takes_what_there_is_and_nothing_else(
    document: dict[str, Any], resource: Any
) -> None:
    told = document["paths"][f"/api/v1/{resource.name}"]["get"]["parameters"]
    for parameter in told:
        if parameter["name"] in ("fields", "expand"):
            names = resource.fields if parameter["name"] == "fields" else resource.expansions
            pattern = re.compile(parameter["schema"]["pattern"])
            assert pattern.match(",".join(sorted(names)))
            assert pattern.match(parameter["examples"]["Example"]["value"])
            assert not pattern.match(f"{min(names)},nothing")


def test_every_read_may_be_answered_with_nothing_new(document: dict[str, Any]) -> None:
    for path, method, operation in operations(document):
        assert ("304" in operation["responses"]) == (method == "get"), path


def test_every_operation_tells_its_errors_and_takes_a_token(document: dict[str, Any]) -> None:
    for path, method, operation in operations(document):
        statuses = {int(status) for status in operation["responses"]}
        public = operation["operationId"] == "list_problems"
        assert {406, 429, 500} | (set() if public else {401, 403}) <= statuses, (path, method)
        assert operation["security"] == ([{}] if public else [{"token": []}, {"cookieAuth": []}])
        assert operation["summary"]
        assert operation["description"]


@pytest.fixture(scope="module")
def _some_of_everything(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """A row of each kind at least, laid once for all that is asked of them."""
    with shared.rows(django_db_blocker):
        meeting = builders.full_meeting()
        Post.objects.create(official=builders.leader(meeting, "PH"), title="Secretary")
        builders.agreement(last_evidence_on="2017-02-18")
        source = builders.article("On Thursday.", published_on="2017-02-18")
        builders.claim(meeting, "date", "2017-02-16", source, "Thursday")
        builders.claim(meeting, "part_of", None, source, "Thursday")
        builders.source()
        yield


@pytest.mark.django_db
@pytest.mark.parametrize("resource", RESOURCES, ids=lambda resource: resource.name)
@pytest.mark.usefixtures("_some_of_everything")
def test_answers_fit_the_document(reader: Client, document: dict[str, Any], resource: Any) -> None:
    query = f"?expand={','.join(resource.expansions)}" if resource.expansions else ""
    page = reader.get(f"/api/v1/{resource.name}{query}").json()
    assert page["results"]
    check(document, f"/api/v1/{resource.name}", "get", 200, page)
    for row in page["results"]:
        assert set(row) == resource.fields
        one = reader.get(f"{row['url']}{query}").json()
        assert one == row
        check(document, f"/api/v1/{resource.name}/{{id}}", "get", 200, one)


@pytest.mark.django_db
def test_other_answers_fit_the_document(reader: Client, document: dict[str, Any]) -> None:
    meeting, agreement = builders.full_meeting(), builders.agreement()
    correct(builders.meeting(""), "place", "Manila", builders.account("editor"))
    number_changes()
    answers = {
        "/api/v1/": "",
        "/api/v1/topics": "topics",
        "/api/v1/topics/{code}": "topics/security",
        "/api/v1/changes": "changes?expand=record",
        "/api/v1/problems": "problems",
        "/api/v1/agreements/{id}/actions": f"agreements/{agreement.pk}/actions",
    }
    for path, address in answers.items():
        check(document, path, "get", 200, reader.get(f"/api/v1/{address}").json())
    check(document, "/api/v1/meetings", "get", 400, reader.get("/api/v1/meetings?topik=1").json())
    check(document, "/api/v1/meetings/{id}", "get", 404, reader.get("/api/v1/meetings/0").json())
    editor = builders.caller("editor", ("correct", "submit"))
    corrected = editor.post(
        f"/api/v1/meetings/{meeting.pk}/corrections",
        {"field": "country", "value": "RU"},
        content_type="application/json",
        headers={"If-Match": '"1"'},
    )
    check(document, "/api/v1/meetings/{id}/corrections", "post", 201, corrected.json())
    submitted = editor.post("/api/v1/articles", {"text": "They met."}, content_type="application/json")
    check(document, "/api/v1/articles", "post", 202, submitted.json())


@pytest.mark.django_db
def test_the_entrance_lists_addresses_that_answer(reader: Client) -> None:
    told = reader.get("/api/v1/").json()
    for address in [
        *told["resources"].values(),
        told["changes"],
        told["exports"],
        told["reconcile"],
        told["schema"],
        told["docs"],
        told["problems"],
    ]:
        accept = "text/html" if address.endswith("docs/") else "*/*"
        assert reader.get(address, headers={"Accept": accept}).status_code == 200, address


@pytest.mark.django_db
def test_the_documentation_page_needs_nothing_from_elsewhere_and_has_its_own_policy() -> None:
    client = Client()
    client.force_login(builders.account())
    page = client.get("/api/v1/docs/")
    html = page.content.decode()
    assert page.status_code == 200
    assert "//cdn" not in html
    assert "<script>" not in html
    policy = page["Content-Security-Policy"]
    assert "style-src 'self' 'unsafe-inline'" in policy
    assert "script-src 'self'" in policy
    assert "'unsafe-inline'" not in client.get("/api/v1/meetings")["Content-Security-Policy"]
    script = client.get("/api/v1/docs/?script=")
    assert "/api/v1/schema/" in script.content.decode()


@pytest.mark.django_db
def test_the_document_and_its_page_take_an_account_or_public_reading(settings: Any) -> None:
    page, told = Client().get("/api/v1/docs/"), Client().get("/api/v1/schema/")
    assert (page.status_code, page["Location"]) == (302, "/login/?next=/api/v1/docs/")
    assert told.status_code == 401
    settings.PUBLIC_READ = True
    assert Client().get("/api/v1/docs/").status_code == Client().get("/api/v1/schema/").status_code == 200


def test_the_document_comes_in_the_format_that_is_asked_for(reader: Client) -> None:
    assert reader.get("/api/v1/schema/?format=json").json()["openapi"].startswith("3.1")
    for address in ("", "?format=yaml"):
        answer = reader.get(f"/api/v1/schema/{address}", headers={"Accept": "*/*"})
        assert answer.content.startswith(b"openapi: 3.1")
    wrong = reader.get("/api/v1/schema/?format=xml")
    assert (wrong.status_code, wrong.json()["errors"][0]["name"]) == (400, "format")


@pytest.mark.parametrize(
    "address", ["", "problems", "schema/", "exports", "topics", "exports/one/meetings.ndjson.gz"]
)
def test_what_takes_no_such_parameter_says_so(reader: Client, address: str) -> None:
    answer = reader.get(f"/api/v1/{address}?fromat=json")
    assert (answer.status_code, answer.json()["errors"][0]["name"]) == (400, "fromat")
