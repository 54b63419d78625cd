"""The whole matrix: every route for every role, for keys and for nobody, by the one table of permissions."""

import uuid

import httpx
import pytest
from fastapi import FastAPI

from api.app import create_app
from api.permissions import GRANTABLE, ROLES, Permission
from api.routing import guarded_routes
from core.identity.models import Role
from tests.api.conftest import Join, client_of
from tests.api.people import code_of

ROUTES = sorted(guarded_routes(create_app()))
GUARDED = [route for route in ROUTES if route[2] is not Permission.PUBLIC and route[1] != "/v1/events"]
"""A stream of events never ends: tests/api/events looks at it."""


def ids(routes: list[tuple[str, str, Permission]]) -> list[str]:
    return [f"{method} {path}" for method, path, _ in routes]


def filled(path: str) -> str:
    """The path with ids that belong to nobody."""
    parts = [str(uuid.uuid4()) if part.startswith("{") else part for part in path.split("/")]
    return "/".join(parts)


def is_refused(response: httpx.Response) -> bool:
    return response.status_code == 403 and code_of(response) == "permissionDenied"


@pytest.mark.parametrize("role", list(Role))
async def test_a_role_may_do_what_the_table_says_and_nothing_else(join: Join, company_id: uuid.UUID, role: Role) -> None:
    person = await join(company_id, role)
    wrong: list[str] = []
    for method, path, permission in GUARDED:
        if path in ("/v1/session", "/v1/sessions") and method == "DELETE":
            continue  # would end what the next routes need
        response = await person.client.request(method, filled(path), json={})
        allowed = permission is Permission.SIGNED_IN or permission in ROLES[role]
        if is_refused(response) is allowed or response.status_code in (401, 500):
            wrong.append(f"{method} {path} {permission}: {response.status_code}")
    assert wrong == []


async def test_nobody_comes_in_anywhere(api: httpx.AsyncClient) -> None:
    answers = {f"{method} {path}": (await api.request(method, filled(path), json={})).status_code for method, path, _ in GUARDED}
    assert {name for name, status in answers.items() if status != 401} == set()


async def test_a_key_may_do_what_its_scopes_say_and_nothing_else(join: Join, company_id: uuid.UUID, app: FastAPI) -> None:
    owner = await join(company_id, Role.OWNER)
    scopes = sorted(scope for scope in GRANTABLE if scope.endswith(":read"))
    made = await owner.client.post("/v1/api-keys", json={"name": "k", "scopes": scopes, "expires_on": "2027-06-30"})
    wrong: list[str] = []
    async with client_of(app, token=made.json()["key"]) as machine:
        for method, path, permission in GUARDED:
            response = await machine.request(method, filled(path), json={})
            if is_refused(response) is (permission in scopes) or response.status_code in (401, 500):
                wrong.append(f"{method} {path} {permission}: {response.status_code}")
    assert wrong == []


def test_the_firm_changes_no_connection_and_no_address() -> None:
    forbidden = {"banks:write", "mailboxes:write", "accountant:write", "company:write", "members:write", "api_keys:write"}
    assert not forbidden & ROLES[Role.ACCOUNTANT]
    assert {p for p in Permission if p.endswith(":read")} <= ROLES[Role.ACCOUNTANT]


def test_a_key_is_given_less_than_an_owner_has() -> None:
    assert ROLES[Role.OWNER] > GRANTABLE
