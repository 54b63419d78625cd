"""The accountant's address is set, confirmed and tested; its password is never shown."""

import pytest
from sqlalchemy import text

from tests.api.people import code_of


async def test_there_is_none_at_first(office):
    answer = await office.client.get("/v1/accountant")
    assert (answer.status_code, code_of(answer)) == (404, "noAccountant")


async def test_a_mail_address_is_enough(office):
    answer = await office.client.put("/v1/accountant", json={"name": "Fiduciaire", "channel": "email", "email": "ubl@boekhouder.be"})
    assert answer.status_code == 200, answer.text
    shown = (await office.client.get("/v1/accountant")).json()
    assert (shown["email"], shown["host"], shown["pdf"], shown["version"]) == ("ubl@boekhouder.be", None, "inside", 1)


async def test_a_server_is_confirmed_by_its_key_and_keeps_its_password_to_itself(office):
    shown = (await office.client.post("/v1/accountant/host-keys", json={"host": office.drop.host, "port": office.drop.port})).json()
    assert shown["fingerprint"].startswith("SHA256:")
    answer = await office.client.put("/v1/accountant", json=office.sftp_address(host_key=shown["host_key"]))
    assert answer.json()["fingerprint"] == shown["fingerprint"]
    assert "zandbak-geheim" not in answer.text
    again = await office.client.put("/v1/accountant", json=office.sftp_address(password=None, folder="in"))
    assert (again.status_code, again.json()["folder"]) == (200, "in")


@pytest.mark.parametrize("changes", [{"host": "evil.example"}, {"port": 2222}, {"username": "other"}])
async def test_a_password_is_never_sent_to_another_server_or_name(office, changes):
    await office.client.put("/v1/accountant", json=office.sftp_address())
    answer = await office.client.put("/v1/accountant", json=office.sftp_address(password=None, **changes))
    assert (answer.status_code, code_of(answer)) == (409, "passwordNeeded")


async def test_what_lacks_is_named(office):
    answer = await office.client.put("/v1/accountant", json={"name": "F", "channel": "sftp", "password": "x"})
    assert (answer.status_code, code_of(answer), answer.json()["missing"]) == (
        409,
        "accountantIncomplete",
        ["host", "username", "host_key"],
    )
    answer = await office.client.put("/v1/accountant", json=office.sftp_address(host_key="ssh-ed25519 nonsense"))
    assert (answer.status_code, code_of(answer)) == (409, "hostKeyUnreadable")


async def test_nobody_overwrites_what_they_did_not_see(office):
    first = await office.client.put("/v1/accountant", json=office.sftp_address())
    assert first.headers["ETag"] == '"1"'
    await office.client.put("/v1/accountant", json=office.sftp_address(), headers={"If-Match": '"1"'})
    stale = await office.client.put("/v1/accountant", json=office.sftp_address(), headers={"If-Match": '"1"'})
    assert (stale.status_code, code_of(stale)) == (412, "stale")


async def test_a_host_inside_is_not_asked_for_its_key(office):
    for body, code in (({"host": "127.0.0.1", "port": 22}, "addressForbidden"), ({"host": "127.0.0.1", "port": 5432}, "portForbidden")):
        answer = await office.client.post("/v1/accountant/host-keys", json=body)
        assert (answer.status_code, code_of(answer)) == (409, code)


async def test_a_test_is_asked_for(office, database):
    assert (await office.client.post("/v1/accountant/test-deliveries")).status_code == 404
    await office.client.put("/v1/accountant", json=office.sftp_address())
    assert (await office.client.post("/v1/accountant/test-deliveries")).status_code == 202
    async with database.dispatcher_engine.connect() as connection:
        query = text("select kind from job where company_id = :id order by kind")
        kinds = list(await connection.scalars(query, {"id": office.company_id}))
    assert kinds == ["deliver_due", "test_delivery"]
