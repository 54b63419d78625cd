"""Schemathesis sends every operation what the contract allows, as three people: no answer breaks, and none holds another company's rows."""

import itertools
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis import checks
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from api.app import create_app
from core.identity.models import Role
from tests.contract.living import Living, living
from tests.contract.seed import Seeded, fingerprint, seed

EXAMPLES = int(os.environ.get("OKIOKI_FUZZ_EXAMPLES", "2"))
"""For each operation and person. A soak takes hundreds."""
MARK = "KANARIE"
"""Stands in every row of the company that nobody here belongs to."""
CHECKS = [
    checks.not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]

SCHEMA: Any = schemathesis.openapi.from_dict(create_app().openapi()).exclude(path=["/v1/events", "/source"])
# The stream has no end, and Schemathesis reads the zip as text: both have tests of their own.
"""The stream of events never ends; tests/api/events looks at it."""
SCHEMA.config.phases.coverage.enabled = False


@dataclass(frozen=True)
class World:
    """The application, our company, and the one that must not show."""

    app: Living
    ours: Seeded
    theirs: Seeded
    others: Seeded
    turns: Iterator[int] = field(default_factory=itertools.count)

    def token(self, who: str) -> str:
        """A fresh session: an operation may end it."""
        company = self.others if who == "stranger" else self.ours
        return self.app.join(company.company_id, Role.ACCOUNTANT if who == "accountant" else Role.OWNER)


@pytest.fixture(scope="module")
def world(database_url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    with living(database_url, tmp_path_factory.mktemp("blobs")) as app:
        made = [app.run(seed(app.database, mark)) for mark in ("ons", MARK, "ander")]
        world = World(app, *made)
        before = app.run(fingerprint(app.database, world.theirs.company_id))
        yield world
        assert app.run(fingerprint(app.database, world.theirs.company_id)) == before, "a stranger changed a company's rows"


def with_real_ids(case: Any, world: World) -> None:
    """Most made-up ids exist nowhere: take those of things that do, ours or theirs, turn by turn."""
    kind = (*case.path.strip("/").split("/"), "")[1]
    for name, made_up in (case.path_parameters or {}).items():
        if name.endswith("id") and kind in world.ours.ids:
            choices = [world.theirs.ids[kind], world.ours.ids[kind]] if kind != "members" else [world.theirs.ids[kind]]
            turn = next(world.turns) % (len(choices) + 1)
            case.path_parameters[name] = [made_up, *choices][turn]


@pytest.mark.parametrize("who", ["owner", "accountant", "stranger"])
@SCHEMA.parametrize()
@settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize=EXAMPLES < 20,
    database=None,
    suppress_health_check=list(HealthCheck),
)
def test_every_answer_keeps_the_contract(case: Any, who: str, world: World) -> None:
    token = world.token(who)
    with_real_ids(case, world)
    response = case.call(base_url=world.app.address, headers={"Authorization": f"Bearer {token}"}, timeout=30)
    case.validate_response(response, checks=CHECKS)
    assert MARK.encode() not in response.content
