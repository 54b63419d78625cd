"""Somebody is invited, and comes."""

from uuid import UUID

import httpx
from fastapi import FastAPI
from sqlalchemy import text, update

from core import clock
from core.db import Database
from core.identity.invite import write_letter
from core.identity.models import Invitation
from tests.api.conftest import Person, client_of
from tests.api.people import PASSWORD, code_of, sign_up
from tests.factories.companies import vat_number


async def invited(database: Database, owner: Person, *, email: str | None = None, role: str = "accountant") -> tuple[str, str]:
    """An invitation's address and token."""
    address = email or f"firm{vat_number().lower()}@example.be"
    made = await owner.client.post("/v1/invitations", json={"email": address, "role": role})
    assert made.status_code == 201, made.text
    async with database.tenant(owner.company_id) as session, session.begin():
        letter = await write_letter(session, owner.company_id, UUID(made.json()["id"]), now=clock.now())
    assert letter is not None
    return letter.to, letter.token


async def test_inviting_asks_for_a_mail_and_holds_no_token(owner: Person, database: Database) -> None:
    made = await owner.client.post("/v1/invitations", json={"email": "Firm@Example.be", "role": "accountant"})
    assert made.json()["email"] == "firm@example.be"
    async with database.tenant(owner.company_id) as session:
        jobs = (await session.execute(text("select kind, args from job where company_id = :c").bindparams(c=owner.company_id))).all()
    assert [(job.kind, job.args) for job in jobs] == [("send_invitation", {"invitation_id": made.json()["id"]})]


async def test_somebody_new_makes_an_account(owner: Person, api: httpx.AsyncClient, database: Database) -> None:
    email, token = await invited(database, owner)
    response = await api.post("/v1/invitations/acceptances", json={"token": token, "name": "Firma", "password": PASSWORD})
    assert response.status_code == 201, response.text
    assert (response.json()["user"]["email"], response.json()["role"]) == (email, "accountant")
    assert response.json()["company"]["id"] == str(owner.company_id)
    assert (await api.get("/v1/company")).status_code == 200


async def test_it_works_once(owner: Person, api: httpx.AsyncClient, database: Database) -> None:
    _, token = await invited(database, owner)
    body = {"token": token, "name": "Firma", "password": PASSWORD}
    await api.post("/v1/invitations/acceptances", json=body)
    response = await api.post("/v1/invitations/acceptances", json=body)
    assert (response.status_code, code_of(response)) == (409, "invitationInvalid")


async def test_who_has_an_account_proves_it(owner: Person, api: httpx.AsyncClient, app: FastAPI, database: Database) -> None:
    account = await sign_up(api)
    _, token = await invited(database, owner, email=account["email"], role="member")
    async with client_of(app) as elsewhere:
        refused = await elsewhere.post("/v1/invitations/acceptances", json={"token": token, "name": "X", "password": "not the password"})
        assert (refused.status_code, code_of(refused)) == (401, "credentialsRefused")
    response = await api.post("/v1/invitations/acceptances", json={"token": token})
    assert (response.status_code, response.json()["role"]) == (201, "member")
    assert len(response.json()["companies"]) == 2


async def test_somebody_new_is_told_what_is_missing(owner: Person, api: httpx.AsyncClient, database: Database) -> None:
    email, token = await invited(database, owner)
    response = await api.post("/v1/invitations/acceptances", json={"token": token})
    assert (response.status_code, code_of(response), response.json()["email"]) == (409, "invitationNeedsAccount", email)


async def test_a_guessed_or_lapsed_token_is_invalid(owner: Person, api: httpx.AsyncClient, database: Database) -> None:
    _, token = await invited(database, owner)
    async with database.tenant(owner.company_id) as session, session.begin():
        await session.execute(update(Invitation).values(expires_at=clock.now()))
    for presented in (token, "guessed", token[:-1]):
        response = await api.post("/v1/invitations/acceptances", json={"token": presented, "name": "F", "password": PASSWORD})
        assert (response.status_code, code_of(response)) == (409, "invitationInvalid")


async def test_a_second_letter_ends_the_first(owner: Person, api: httpx.AsyncClient, database: Database) -> None:
    made = await owner.client.post("/v1/invitations", json={"email": f"f{vat_number()}@example.be", "role": "member"})
    tokens: list[str] = []
    for _ in range(2):
        async with database.tenant(owner.company_id) as session, session.begin():
            letter = await write_letter(session, owner.company_id, UUID(made.json()["id"]), now=clock.now())
        assert letter is not None
        tokens.append(letter.token)
    body = {"name": "Firma", "password": PASSWORD}
    assert (await api.post("/v1/invitations/acceptances", json=body | {"token": tokens[0]})).status_code == 409
    assert (await api.post("/v1/invitations/acceptances", json=body | {"token": tokens[1]})).status_code == 201


async def test_a_member_is_not_invited_again(owner: Person) -> None:
    email = (await owner.client.get("/v1/session")).json()["user"]["email"]
    response = await owner.client.post("/v1/invitations", json={"email": email, "role": "member"})
    assert (response.status_code, code_of(response)) == (409, "alreadyMember")


async def test_only_the_company_sees_its_invitations(owner: Person, stranger: Person, member: Person) -> None:
    await owner.client.post("/v1/invitations", json={"email": "a@example.be", "role": "member"})
    assert [row["email"] for row in (await member.client.get("/v1/invitations")).json()["items"]] == ["a@example.be"]
    assert (await stranger.client.get("/v1/invitations")).json()["items"] == []
    assert (await member.client.post("/v1/invitations", json={"email": "b@example.be", "role": "owner"})).status_code == 403
