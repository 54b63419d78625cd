"""The committed contract is the one the application fulfils, and it is sound."""

from itertools import pairwise
from typing import Any

import pytest
import yaml

from api.app import create_app
from api.openapi import TAGS, as_yaml
from api.permissions import Permission
from api.routing import guarded_routes
from tests.contract.linters import contract_file, run

DOCUMENT: dict[str, Any] = create_app().openapi()
OPERATIONS = [
    pytest.param(path, method, operation, id=operation["operationId"])
    for path, operations in DOCUMENT["paths"].items()
    for method, operation in operations.items()
]


def test_the_committed_file_is_what_the_application_says() -> None:
    committed = contract_file().read_text(encoding="utf-8")
    assert committed == as_yaml(create_app()), "run `make openapi`"


def test_it_is_written_alike_each_time() -> None:
    assert as_yaml(create_app()) == as_yaml(create_app())


def test_it_tells_of_every_route() -> None:
    told = {(method.upper(), path) for path, operations in DOCUMENT["paths"].items() for method in operations}
    assert told == {(method, path) for method, path, _ in guarded_routes(create_app())}


def test_operations_have_names_of_their_own() -> None:
    names = sorted(operation["operationId"] for operations in DOCUMENT["paths"].values() for operation in operations.values())
    assert [one for one, other in pairwise(names) if one == other] == []


@pytest.mark.parametrize(("path", "method", "operation"), OPERATIONS)
def test_an_operation_is_described(path: str, method: str, operation: dict[str, Any]) -> None:
    assert operation["description"]
    assert set(operation["tags"]) <= TAGS.keys()
    assert Permission(operation["x-permission"])
    assert "default" in operation["responses"]
    if operation["x-permission"] != Permission.PUBLIC:
        assert {"401", "403"} <= operation["responses"].keys()
    if any("schema" in content for content in operation.get("requestBody", {}).get("content", {}).values()):
        assert "422" in operation["responses"]


def test_spectral_finds_nothing() -> None:
    run("spectral", "lint", str(contract_file()), "--ruleset", ".spectral.yaml", "--fail-severity", "warn")


def test_redocly_finds_nothing() -> None:
    run("redocly", "lint", str(contract_file()), "--config", ".redocly.yaml", "--max-problems", "50")


def test_the_file_is_yaml_of_openapi_3_1() -> None:
    assert yaml.safe_load(contract_file().read_text(encoding="utf-8"))["openapi"].startswith("3.1")
