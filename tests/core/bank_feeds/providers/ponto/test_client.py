"""The client against the simulated interface, over HTTP."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from urllib.parse import parse_qs, urlsplit

import pytest

from core import clock
from core.bank_feeds.errors import ApprovalMissing
from core.bank_feeds.providers import errors
from core.bank_feeds.providers.ibanity.reference import challenge, read_reference
from core.bank_feeds.providers.ponto.client import LOOKS, pause_before
from core.bank_feeds.providers.provider import ConsentStatus, Page, Window
from sandbox.bank import psu
from sandbox.bank.state import Movement
from sandbox.bank.trouble import Kind, Trouble
from sandbox.enable_banking.psu import query_of
from tests.core.bank_feeds.providers.ponto.conftest import BACK, ELSEWHERE, IBAN, REQUEST, USER, VERIFIER, WINDOW, Ground


async def test_the_user_shares_accounts_and_the_code_becomes_tokens(ground: Ground) -> None:
    provider = ground.provider()
    started = await provider.begin_consent(REQUEST)
    query = {name: value for name, (value,) in parse_qs(urlsplit(started.redirect_url).query).items()}
    assert (query["redirect_uri"], query["state"], query["code_challenge"]) == (BACK, "a-state", challenge(VERIFIER))
    assert VERIFIER not in started.redirect_url
    assert (await provider.consent(started.consent_id)).status is ConsentStatus.PENDING
    returned = query_of(await psu.approve(ground.http, started.redirect_url))
    assert returned["state"] == "a-state"
    completed = await provider.complete_consent(started.consent_id, returned)
    told = await provider.consent(completed)
    assert (told.status, told.valid_until, told.ibans) == (ConsentStatus.VALID, REQUEST.valid_until, (IBAN,))
    assert VERIFIER not in completed


async def test_a_code_is_used_once_and_the_tokens_stay(ground: Ground) -> None:
    provider = ground.provider()
    started = await provider.begin_consent(REQUEST)
    returned = query_of(await psu.approve(ground.http, started.redirect_url))
    completed = await provider.complete_consent(started.consent_id, returned)
    assert await provider.complete_consent(completed, returned) == completed
    with pytest.raises(ApprovalMissing):
        await provider.complete_consent(started.consent_id, returned)


async def test_a_code_without_its_verifier_is_worth_nothing(ground: Ground) -> None:
    provider = ground.provider()
    started = await provider.begin_consent(REQUEST)
    returned = query_of(await psu.approve(ground.http, started.redirect_url))
    stolen = read_reference(started.consent_id).model_copy(update={"verifier": "w" * 43}).as_text()
    with pytest.raises(ApprovalMissing):
        await provider.complete_consent(stolen, returned)


async def test_a_refusal_gives_nothing(ground: Ground) -> None:
    provider = ground.provider()
    started = await provider.begin_consent(REQUEST)
    returned = query_of(await psu.approve(ground.http, started.redirect_url, refuse=True))
    with pytest.raises(ApprovalMissing) as refused:
        await provider.complete_consent(started.consent_id, returned)
    assert refused.value.facts["pending"] is False
    assert await provider.complete_consent(started.consent_id, {}) == started.consent_id


async def test_another_secret_than_ours_is_refused(ground: Ground) -> None:
    wrong = replace(ground, application=replace(ground.application, secret="guess"))
    with pytest.raises(errors.BankRefused) as refused:
        await wrong.consent()
    assert refused.value.facts["code"] == "invalid_client"


async def test_of_one_bank_only_its_accounts_of_ponto_all(ground: Ground) -> None:
    consent_id = await ground.consent()
    assert [account.iban for account in await ground.provider("kbc").accounts(consent_id)] == [IBAN]
    assert [account.iban for account in await ground.provider("ing").accounts(consent_id)] == [ELSEWHERE]
    assert {account.iban for account in await ground.provider("ponto").accounts(consent_id)} == {IBAN, ELSEWHERE}
    assert await ground.provider("argenta").accounts(consent_id) == ()


async def test_movements_are_fetched_from_the_bank_before_they_are_read(ground: Ground) -> None:
    consent_id = await ground.consent()
    assert (await ground.read(consent_id))[-1].booked == ()
    await ground.fill(3)
    await ground.control.requests(forget=True)
    assert sum(len(page.booked) for page in await ground.read(consent_id)) == 3
    calls = [(call["method"], str(call["path"]).split("/")[2]) for call in await ground.control.requests()]
    assert calls[:5] == [
        ("GET", "accounts"),
        ("GET", "financial-institutions"),
        ("POST", "synchronizations"),
        ("GET", "synchronizations"),
        ("GET", "synchronizations"),
    ]
    assert ground.pauses[-2:] == [0.1, 0.2]


async def test_the_user_is_named_only_when_there(ground: Ground) -> None:
    consent_id = await ground.consent()
    await ground.control.requests(forget=True)
    await ground.read(consent_id, user=None)
    await ground.read(consent_id)
    assert [call["attended"] for call in await ground.control.requests() if call["method"] == "POST"] == [False, True]


async def test_pages_together_hold_every_movement_once_newest_first(ground: Ground) -> None:
    await ground.fill(53)
    pages = await ground.read(await ground.consent())
    assert [len(page.booked) for page in pages] == [20, 20, 13, 0]
    assert [page.complete for page in pages] == [False, False, False, True]
    booked = [moved for page in pages for moved in page.booked]
    assert len({moved.entry_reference for moved in booked}) == 53
    days = [moved.booking_date for moved in booked if moved.booking_date]
    assert days == sorted(days, reverse=True)


async def test_reading_stops_where_the_window_begins(ground: Ground) -> None:
    await ground.fill(80)
    consent_id = await ground.consent()
    first = clock.today() - timedelta(days=25)
    await ground.control.requests(forget=True)
    pages = await ground.read(consent_id, Window(first))
    booked = [moved for page in pages for moved in page.booked]
    assert len(booked) == 25
    assert pages[-1].complete
    calls = [call for call in await ground.control.requests() if str(call["path"]).endswith("/transactions")]
    assert len(calls) == 3


async def test_after_an_entry_only_what_is_newer(ground: Ground) -> None:
    await ground.fill(3)
    consent_id = await ground.consent()
    (newest, *_) = (await ground.read(consent_id))[0].booked
    await ground.control.add_movements(ground.account_id, [Movement(amount=Decimal("5.00"), booking_date=clock.today())])
    pages = await ground.read(consent_id, Window(WINDOW.date_from, after_entry=newest.entry_reference))
    assert [moved.amount for page in pages for moved in page.booked] == [Decimal("5.00")]
    with pytest.raises(errors.DeltaUnavailable):
        await ground.read(consent_id, Window(WINDOW.date_from, after_entry="forgotten"))


async def test_the_ids_stay_when_the_bank_renumbers(ground: Ground) -> None:
    await ground.fill(3)
    consent_id = await ground.consent()
    before = [moved.entry_reference for page in await ground.read(consent_id) for moved in page.booked]
    await ground.control.renumber(ground.account_id)
    assert [moved.entry_reference for page in await ground.read(consent_id) for moved in page.booked] == before


async def test_balances_add_up_with_the_movements_to_the_cent(ground: Ground) -> None:
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
    pages = await ground.read(consent_id)
    assert [page.booked for page in pages if page.booked] == []
    assert [moved.amount for moved in pages[-1].pending or ()] == [Decimal("-12.50")]
    assert (await ground.read(consent_id, Window(WINDOW.date_from, pending=False)))[-1].pending is None
    await ground.control.book(ground.account_id, str(told["transaction_id"]), clock.today())
    pages = await ground.read(consent_id)
    assert [moved.amount for page in pages for moved in page.booked] == [Decimal("-12.50")]
    assert pages[-1].pending == ()


async def test_a_token_that_ended_is_renewed_and_kept_before_anything_else(ground: Ground) -> None:
    consent_id = await ground.consent()
    old = read_reference(consent_id).model_copy(update={"access_until": clock.now()}).as_text()
    ground.kept.references = [old]
    provider = ground.provider()
    (account,) = await provider.accounts(old)
    await provider.balances(old, account)
    assert len(ground.kept.references) == 2
    assert read_reference(ground.kept.references[-1]).refresh_token != read_reference(old).refresh_token
    (again,) = await ground.provider().accounts(ground.kept.references[-1])
    assert again == account


async def test_one_who_comes_second_takes_the_tokens_of_the_first(ground: Ground) -> None:
    consent_id = await ground.consent()
    old = read_reference(consent_id).model_copy(update={"access_until": clock.now()}).as_text()
    ground.kept.references = [old]
    first, second = ground.provider(), ground.provider()
    assert await first.accounts(old) == await second.accounts(old)
    assert len(ground.kept.references) == 2


async def test_a_token_that_is_refused_before_its_time_is_renewed_once(ground: Ground) -> None:
    consent_id = await ground.consent()
    await ground.control.advance_days(1)
    assert len(await ground.provider().accounts(consent_id)) == 1
    assert len(ground.kept.references) == 2


async def test_a_refresh_token_that_is_used_twice_ends_the_permission(ground: Ground) -> None:
    consent_id = await ground.consent()
    old = read_reference(consent_id).model_copy(update={"access_until": clock.now()}).as_text()
    ground.kept.references = []
    assert len(await ground.provider().accounts(old)) == 1
    ground.kept.references = []  # as if what came had not been kept
    with pytest.raises(errors.ConsentRevoked):
        await ground.provider().accounts(old)
    assert (await ground.provider().consent(old)).status is ConsentStatus.REVOKED


async def test_a_permission_given_back_is_over(ground: Ground) -> None:
    consent_id = await ground.consent()
    await ground.provider().revoke_consent(consent_id)
    with pytest.raises(errors.ConsentRevoked):
        await ground.provider().accounts(consent_id)


async def test_an_authorization_that_ended_at_the_bank_ends_its_connection_or_one_account_of_many(ground: Ground) -> None:
    consent_id = await ground.consent()
    account = await ground.account(consent_id)
    await ground.control.expire_consent(next(iter(ground.bank.world.consents)))
    with pytest.raises(errors.ConsentExpired):
        await ground.provider("kbc").balances(consent_id, account)
    with pytest.raises(errors.RemoteAccountGone):
        await ground.provider("ponto").balances(consent_id, account)


async def test_an_authorization_whose_last_day_is_over_is_said(ground: Ground) -> None:
    consent_id = await ground.consent()
    grant = ground.house.grants[0]
    consent = ground.bank.world.consents[grant.consent_id]
    consent.approved_at = clock.now() - timedelta(days=181)
    told = await ground.provider().consent(consent_id)
    assert (told.status, told.valid_until) == (ConsentStatus.EXPIRED, clock.today() - timedelta(days=1))


async def test_a_synchronization_that_does_not_end_is_given_up(ground: Ground) -> None:
    consent_id = await ground.consent()
    ground.house.stuck = True
    with pytest.raises(errors.TemporarilyUnavailable):
        await ground.read(consent_id)
    assert len(ground.pauses) == LOOKS
    assert 30 < sum(ground.pauses) < 90
    assert max(ground.pauses) == pause_before(LOOKS) == 4.0


@pytest.mark.parametrize(
    ("trouble", "failure"),
    [
        (Trouble(kind=Kind.SERVER_ERROR, path="/transactions"), errors.TemporarilyUnavailable),
        (Trouble(kind=Kind.SERVER_ERROR, path="/synchronizations", status=503), errors.TemporarilyUnavailable),
        (Trouble(kind=Kind.ACCESS_EXCEEDED, path="/synchronizations", retry_after=60), errors.RateLimited),
        (Trouble(kind=Kind.CUT_PAGE, path="/transactions"), errors.ProtocolViolation),
        (Trouble(kind=Kind.WRONG_TYPES), errors.ProtocolViolation),
        (Trouble(kind=Kind.SAME_PAGE, path="/transactions"), errors.ProtocolViolation),
    ],
    ids=lambda value: f"{value.kind.value}-{value.status}" if isinstance(value, Trouble) else None,
)
async def test_trouble_is_a_failure_with_a_name_and_passes(ground: Ground, trouble: Trouble, failure: type[Exception]) -> None:
    await ground.fill(45)
    consent_id = await ground.consent()
    await ground.control.trouble(trouble)
    pages: list[Page] = []
    with pytest.raises(failure):
        pages.extend(await ground.read(consent_id))
    assert pages == []
    await ground.control.clear_troubles()
    assert sum(len(page.booked) for page in await ground.read(consent_id)) == 45


async def test_the_token_goes_to_no_other_host_whatever_a_link_says(ground: Ground) -> None:
    await ground.fill(25)
    consent_id = await ground.consent()
    await ground.control.trouble(Trouble(kind=Kind.FOREIGN_LINK))
    assert sum(len(page.booked) for page in await ground.read(consent_id)) == 25
