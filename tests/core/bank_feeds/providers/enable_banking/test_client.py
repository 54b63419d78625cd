"""The client against the simulated interface, over HTTP."""

from datetime import timedelta
from decimal import Decimal

import pytest

from core import clock
from core.bank_feeds.errors import ApprovalMissing
from core.bank_feeds.providers import errors
from core.bank_feeds.providers.provider import ConsentStatus, Page, Psu, Window
from sandbox.bank.state import Movement
from sandbox.bank.trouble import Kind, Trouble
from sandbox.enable_banking import psu
from sandbox.enable_banking.application import new_key
from tests.core.bank_feeds.providers.enable_banking.conftest import BACK, IBAN, REQUEST, USER, WINDOW, Ground


async def test_the_user_approves_at_the_bank_and_the_code_becomes_a_session(ground: Ground) -> None:
    provider = ground.provider()
    started = await provider.begin_consent(REQUEST)
    assert started.redirect_url.startswith(f"{ground.bank.public_url}/kbc/approve/")
    assert (await provider.consent(started.consent_id)).status is ConsentStatus.PENDING
    address = await psu.approve(ground.http, started.redirect_url)
    assert address.startswith(f"{BACK}?state=a-state&code=")
    completed = await provider.complete_consent(started.consent_id, psu.query_of(address))
    told = await provider.consent(completed)
    assert (told.status, told.valid_until, told.ibans) == (ConsentStatus.VALID, REQUEST.valid_until, (IBAN,))
    account = await ground.account(completed)
    assert (account.iban, account.currency, account.owner_name) == (IBAN, "EUR", "Bakkerij De Gouden Aar")


async def test_a_code_is_used_once_and_the_session_stays(ground: Ground) -> None:
    provider = ground.provider()
    started = await provider.begin_consent(REQUEST)
    returned = psu.query_of(await psu.approve(ground.http, started.redirect_url))
    completed = await provider.complete_consent(started.consent_id, returned)
    assert await provider.complete_consent(completed, returned) == completed
    with pytest.raises(ApprovalMissing) as refused:
        await provider.complete_consent(started.consent_id, returned)
    assert refused.value.facts["pending"] is False


@pytest.mark.parametrize("returned", [{"error": "access_denied"}, {"code": "invented"}])
async def test_a_refusal_and_an_invented_code_give_nothing(ground: Ground, returned: dict[str, str]) -> None:
    provider = ground.provider()
    started = await provider.begin_consent(REQUEST)
    refused = psu.query_of(await psu.approve(ground.http, started.redirect_url, refuse=True))
    assert refused["error"] == "access_denied"
    with pytest.raises(ApprovalMissing) as problem:
        await provider.complete_consent(started.consent_id, returned)
    assert problem.value.facts["pending"] is False


async def test_a_return_that_carries_nothing_changes_nothing(ground: Ground) -> None:
    provider = ground.provider()
    started = await provider.begin_consent(REQUEST)
    assert await provider.complete_consent(started.consent_id, {"state": "a-state"}) == started.consent_id
    assert await provider.accounts(started.consent_id) == ()


async def test_no_longer_is_asked_for_than_the_bank_grants(ground: Ground) -> None:
    ground.house.longest_validity = 90 * 24 * 3600
    told = await ground.provider().consent(await ground.consent())
    assert told.valid_until == clock.today() + timedelta(days=90)


async def test_a_bank_it_does_not_have_is_unreachable(ground: Ground) -> None:
    with pytest.raises(errors.InstitutionUnreachable):
        await ground.provider("ponto").begin_consent(REQUEST)


async def test_an_application_with_another_key_is_refused(ground: Ground) -> None:
    with pytest.raises(errors.BankRefused) as refused:
        await ground.signing_with(new_key()).provider().begin_consent(REQUEST)
    assert (refused.value.facts["status"], refused.value.facts["code"]) == (401, "UNAUTHORIZED_ACCESS")


async def test_pages_together_hold_every_movement_once(ground: Ground) -> None:
    await ground.fill(53)
    pages = await ground.read(await ground.consent())
    assert [len(page.booked) for page in pages] == [20, 20, 13]
    assert [page.complete for page in pages] == [False, False, True]
    assert len({moved.entry_reference for page in pages for moved in page.booked}) == 53


async def test_balances_add_up_with_the_movements(ground: Ground) -> None:
    await ground.fill(30)
    consent_id = await ground.consent()
    pages = await ground.read(consent_id)
    balances = await ground.provider().balances(consent_id, await ground.account(consent_id), USER)
    closing = next(balance for balance in balances if balance.booked)
    assert closing.amount == Decimal("1000.00") + sum(moved.amount for page in pages for moved in page.booked)


async def test_announced_movements_stand_apart_and_become_booked(ground: Ground) -> None:
    announced = Movement(amount=Decimal("-12.50"), status="pending", counterparty_name="Colruyt")
    (told,) = await ground.control.add_movements(ground.account_id, [announced])
    consent_id = await ground.consent()
    (page,) = await ground.read(consent_id)
    assert page.booked == ()
    assert page.pending is not None
    assert [(moved.amount, moved.booking_date, moved.counterparty_name) for moved in page.pending] == [(Decimal("-12.50"), None, "Colruyt")]
    (page,) = await ground.read(consent_id, Window(WINDOW.date_from, pending=False))
    assert page.pending is None
    await ground.control.book(ground.account_id, str(told["transaction_id"]), clock.today())
    (page,) = await ground.read(consent_id)
    assert ([moved.amount for moved in page.booked], page.pending) == ([Decimal("-12.50")], ())


async def test_the_fifth_call_of_a_day_without_the_user_is_refused_until_midnight(ground: Ground) -> None:
    consent_id = await ground.consent()
    for _ in range(4):
        await ground.read(consent_id, user=None)
    with pytest.raises(errors.RateLimited) as refused:
        await ground.read(consent_id, user=None)
    wait = refused.value.facts["retry_at"] - clock.now()  # pyright: ignore[reportOperatorIssue, reportUnknownVariableType]
    assert timedelta(0) < wait <= timedelta(days=1, hours=1)
    assert (await ground.read(consent_id))[0].complete


@pytest.mark.parametrize(
    ("required", "user", "attended"),
    [
        (["Psu-Ip-Address"], USER, True),
        (["Psu-Ip-Address"], None, False),
        (["Psu-Ip-Address", "Psu-User-Agent"], USER, True),
        (["Psu-Ip-Address", "Psu-User-Agent"], Psu("192.0.2.7"), False),
        (["Psu-Ip-Address", "Psu-Geo-Location"], USER, False),
    ],
)
async def test_all_that_a_bank_wants_to_know_of_the_user_is_told_or_nothing(
    ground: Ground, required: list[str], user: Psu | None, attended: bool
) -> None:
    ground.house.required_psu_headers = required
    consent_id = await ground.consent()
    await ground.control.requests(forget=True)
    assert (await ground.read(consent_id, user=user))[0].complete
    assert [call["attended"] for call in await ground.control.requests() if "transactions" in str(call["path"])] == [attended]


async def test_a_bank_that_asks_for_more_than_it_said_is_asked_without_the_user(ground: Ground) -> None:
    consent_id = await ground.consent()
    ground.house.required_psu_headers = ["Psu-Accept-Language"]
    await ground.control.requests(forget=True)
    assert (await ground.read(consent_id))[0].complete
    calls = [call for call in await ground.control.requests() if "transactions" in str(call["path"])]
    assert [(call["attended"], call["status"]) for call in calls] == [(True, 422), (False, 200)]


async def test_the_same_key_again_ends_in_a_failure_and_no_page_is_complete(ground: Ground) -> None:
    await ground.fill(30)
    consent_id = await ground.consent()
    account = await ground.account(consent_id)
    await ground.control.trouble(Trouble(kind=Kind.SAME_PAGE))
    pages: list[Page] = []

    async def collect() -> None:
        async for page in ground.provider().transactions(consent_id, account, WINDOW, USER):
            pages.append(page)  # noqa: PERF401 (the pages before the failure are what counts)

    with pytest.raises(errors.ProtocolViolation) as refused:
        await collect()
    assert refused.value.facts["field"] == "continuation_key"
    assert not any(page.complete for page in pages)


@pytest.mark.parametrize(
    ("trouble", "failure"),
    [
        (Trouble(kind=Kind.SERVER_ERROR, path="/transactions"), errors.TemporarilyUnavailable),
        (Trouble(kind=Kind.SERVER_ERROR, path="/transactions", status=400), errors.TemporarilyUnavailable),
        (Trouble(kind=Kind.ACCESS_EXCEEDED, path="/transactions"), errors.RateLimited),
        (Trouble(kind=Kind.CUT_PAGE, path="/transactions"), errors.ProtocolViolation),
        (Trouble(kind=Kind.WRONG_TYPES), errors.ProtocolViolation),
    ],
    ids=lambda value: f"{value.kind.value}-{value.status}" if isinstance(value, Trouble) else None,
)
async def test_trouble_is_a_failure_with_a_name_and_passes(ground: Ground, trouble: Trouble, failure: type[Exception]) -> None:
    await ground.fill(25)
    consent_id = await ground.consent()
    await ground.control.trouble(trouble)
    with pytest.raises(failure):
        await ground.read(consent_id)
    await ground.control.clear_troubles()
    assert len(await ground.read(consent_id)) == 2


async def test_the_end_of_a_session_is_told_apart(ground: Ground) -> None:
    provider = ground.provider()
    expired, revoked, given_back = [await ground.consent() for _ in range(3)]
    account = await ground.account(expired)
    accounts = {consent_id: await ground.account(consent_id) for consent_id in (expired, revoked, given_back)}
    at_the_bank = [consent.id for consent in ground.bank.world.consents.values()]
    await ground.control.expire_consent(at_the_bank[0])
    await ground.control.revoke_consent(at_the_bank[1])
    await provider.revoke_consent(given_back)
    for consent_id, failure, status in [
        (expired, errors.ConsentExpired, ConsentStatus.EXPIRED),
        (revoked, errors.ConsentRevoked, ConsentStatus.REVOKED),
        (given_back, errors.ConsentRevoked, ConsentStatus.REVOKED),
    ]:
        assert (await provider.consent(consent_id)).status is status
        assert await provider.accounts(consent_id) == ()
        with pytest.raises(failure):
            await provider.balances(consent_id, accounts[consent_id])
    assert account.remote_id not in {other.remote_id for other in (accounts[revoked], accounts[given_back])}


async def test_older_history_is_asked_for_as_long_as_it_goes_while_the_user_is_there(ground: Ground) -> None:
    old = clock.today() - timedelta(days=400)
    await ground.control.add_movements(ground.account_id, [Movement(amount=Decimal("5.00"), booking_date=old)])
    consent_id = await ground.consent()
    await ground.control.advance_days(1)
    (page,) = await ground.read(consent_id, Window(clock.today() - timedelta(days=730)))
    assert [moved.booking_date for moved in page.booked] == [old]
    with pytest.raises(errors.PeriodUnavailable):
        await ground.read(consent_id, Window(clock.today() - timedelta(days=730)), user=None)


async def test_what_reads_accounts_is_not_shown(ground: Ground) -> None:
    started = await ground.provider().begin_consent(REQUEST)
    assert started.consent_id not in repr(started)
    assert "RSAPrivateKey" not in repr(ground.application)
