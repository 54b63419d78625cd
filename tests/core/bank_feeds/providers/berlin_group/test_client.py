"""The client against the simulated bank, over HTTP."""

from datetime import timedelta
from decimal import Decimal
from urllib.parse import urlsplit

import httpx
import pytest

from core import clock, ids
from core.bank_feeds.providers import errors
from core.bank_feeds.providers.berlin_group.client import BerlinGroupProvider
from core.bank_feeds.providers.provider import ConsentStatus, Page, Window
from sandbox.bank import psu
from sandbox.bank.state import Movement
from sandbox.bank.trouble import Kind, Trouble
from tests.core.bank_feeds.providers.conftest import IBAN, REQUEST, USER, WINDOW, Ground


async def read(ground: Ground, consent_id: str, window: Window = WINDOW, *, attended: bool = True) -> list[Page]:
    account = await ground.account(consent_id)
    return [page async for page in ground.provider.transactions(consent_id, account, window, USER if attended else None)]


async def test_the_user_approves_and_the_accounts_are_there(ground: Ground) -> None:
    started = await ground.provider.begin_consent(REQUEST)
    assert (await ground.provider.consent(started.consent_id)).status is ConsentStatus.PENDING
    assert await psu.approve(ground.http, started.redirect_url) == REQUEST.redirect_uri
    told = await ground.provider.consent(started.consent_id)
    assert (told.status, told.valid_until, told.ibans) == (ConsentStatus.VALID, REQUEST.valid_until, (IBAN,))
    account = await ground.account(started.consent_id)
    assert (account.iban, account.currency, account.owner_name) == (IBAN, "EUR", "Bakkerij De Gouden Aar")


async def test_the_user_refuses(ground: Ground) -> None:
    started = await ground.provider.begin_consent(REQUEST)
    assert await psu.approve(ground.http, started.redirect_url, refuse=True) == REQUEST.refused_uri
    assert (await ground.provider.consent(started.consent_id)).status is ConsentStatus.REJECTED
    with pytest.raises(errors.ConsentRevoked):
        await ground.provider.accounts(started.consent_id)


async def test_pages_together_hold_every_movement_once(ground: Ground) -> None:
    await ground.fill(53)
    pages = await read(ground, await ground.consent())
    assert [len(page.booked) for page in pages] == [20, 20, 13]
    assert [page.complete for page in pages] == [False, False, True]
    assert len({moved.entry_reference for page in pages for moved in page.booked}) == 53


async def test_balances_add_up_with_the_movements(ground: Ground) -> None:
    await ground.fill(30)
    consent_id = await ground.consent()
    pages = await read(ground, consent_id)
    balances = await ground.provider.balances(consent_id, await ground.account(consent_id), USER)
    closing = next(balance for balance in balances if balance.booked)
    assert closing.amount == Decimal("1000.00") + sum(moved.amount for page in pages for moved in page.booked)


async def test_pending_movements_stand_apart_and_become_booked(ground: Ground) -> None:
    movement = Movement(amount=Decimal("-12.50"), status="pending", counterparty_name="Colruyt")
    (told,) = await ground.control.add_movements(ground.account_id, [movement])
    consent_id = await ground.consent()
    (page,) = await read(ground, consent_id)
    assert page.booked == ()
    assert page.pending is not None
    assert [(moved.amount, moved.booking_date) for moved in page.pending] == [(Decimal("-12.50"), None)]
    await ground.control.book(ground.account_id, str(told["transaction_id"]), clock.today(), new_id=True)
    (page,) = await read(ground, consent_id)
    assert page.pending == ()
    assert page.booked[0].transaction_id not in {None, told["transaction_id"]}


async def test_a_delta_brings_only_what_came_after(ground: Ground) -> None:
    await ground.fill(3)
    consent_id = await ground.consent()
    (page,) = await read(ground, consent_id)
    last = max(page.booked, key=lambda moved: moved.entry_reference or "")
    await ground.control.add_movements(ground.account_id, [Movement(amount=Decimal("5.00"), booking_date=clock.today())])
    (delta,) = await read(ground, consent_id, Window(WINDOW.date_from, after_entry=last.entry_reference))
    assert [moved.amount for moved in delta.booked] == [Decimal("5.00")]
    with pytest.raises(errors.DeltaUnavailable):
        await read(ground, consent_id, Window(WINDOW.date_from, after_entry="forgotten"))


async def test_the_fifth_call_of_a_day_without_the_user_is_refused_until_midnight(ground: Ground) -> None:
    await ground.fill(25)
    consent_id = await ground.consent()
    for _ in range(4):
        assert len(await read(ground, consent_id, attended=False)) == 2
    with pytest.raises(errors.RateLimited) as refused:
        await read(ground, consent_id, attended=False)
    wait = refused.value.facts["retry_at"] - clock.now()  # pyright: ignore[reportOperatorIssue, reportUnknownVariableType]
    assert timedelta(0) < wait <= timedelta(days=1, hours=1)
    assert len(await read(ground, consent_id, attended=True)) == 2
    await ground.control.advance_days(1)
    assert len(await read(ground, consent_id, attended=False)) == 2


async def test_following_pages_of_one_call_are_not_counted(ground: Ground) -> None:
    await ground.fill(100)
    assert len(await read(ground, await ground.consent(), attended=False)) == 5


@pytest.mark.parametrize("shape", [None, Kind.BARE_ERROR_LIST])
async def test_a_429_is_understood_in_both_shapes_and_its_wait_is_kept(ground: Ground, shape: Kind | None) -> None:
    consent_id = await ground.consent()
    if shape is not None:
        await ground.control.trouble(Trouble(kind=shape))
    await ground.control.trouble(Trouble(kind=Kind.ACCESS_EXCEEDED, retry_after=120, path="/transactions"))
    with pytest.raises(errors.RateLimited) as refused:
        await read(ground, consent_id)
    wait = refused.value.facts["retry_at"] - clock.now()  # pyright: ignore[reportOperatorIssue, reportUnknownVariableType]
    assert timedelta(seconds=100) < wait <= timedelta(seconds=120)


async def test_the_same_page_again_ends_in_a_failure_and_no_page_is_complete(ground: Ground) -> None:
    await ground.fill(30)
    consent_id = await ground.consent()
    account = await ground.account(consent_id)
    await ground.control.trouble(Trouble(kind=Kind.SAME_PAGE))
    pages: list[Page] = []

    async def collect() -> None:
        async for page in ground.provider.transactions(consent_id, account, WINDOW, USER):
            pages.append(page)  # noqa: PERF401 (the pages before the failure are what counts)

    with pytest.raises(errors.ProtocolViolation) as refused:
        await collect()
    assert refused.value.facts["field"] == "transactions._links.next"
    assert not any(page.complete for page in pages)
    assert len(await ground.control.requests()) < 8


@pytest.mark.parametrize("habit", [Kind.UNSIGNED_AMOUNTS, Kind.STRUCTURED_OBJECT, Kind.ABSOLUTE_LINKS, Kind.DATELESS_PENDING])
async def test_the_habits_of_real_banks_change_nothing(ground: Ground, habit: Kind) -> None:
    day = clock.today()
    supplier, customer = "BE71096123456769", "BE68539007547034"
    await ground.fill(25)
    movements = [
        Movement(amount=Decimal("-121.00"), booking_date=day, counterparty_iban=supplier, structured_communication="+++090/9337/55493+++"),
        Movement(amount=Decimal("60.50"), booking_date=day, counterparty_iban=customer, counterparty_name="Klant"),
        Movement(amount=Decimal("-3.00"), status="pending", bank_transaction_code="PMNT-CCRD-POSD"),
    ]
    await ground.control.add_movements(ground.account_id, movements)
    consent_id = await ground.consent()
    plain = await read(ground, consent_id)
    await ground.control.trouble(Trouble(kind=habit))
    assert await read(ground, consent_id) == plain
    paid = next(moved for page in plain for moved in page.booked if moved.amount == Decimal("-121.00"))
    assert paid.structured_communication == "090933755493"


@pytest.mark.parametrize(
    ("trouble", "failure"),
    [
        (Trouble(kind=Kind.SERVER_ERROR, path="/transactions"), errors.TemporarilyUnavailable),
        (Trouble(kind=Kind.SERVER_ERROR, path="/transactions", status=503), errors.TemporarilyUnavailable),
        (Trouble(kind=Kind.CUT_PAGE, path="/transactions"), errors.ProtocolViolation),
        (Trouble(kind=Kind.WRONG_TYPES), errors.ProtocolViolation),
        (Trouble(kind=Kind.FOREIGN_LINK, path="/transactions"), errors.ProtocolViolation),
        (Trouble(kind=Kind.DOWNLOAD_ONLY), errors.ProtocolViolation),
    ],
    ids=lambda value: value.kind.value if isinstance(value, Trouble) else None,
)
async def test_trouble_is_a_failure_with_a_name_and_passes(ground: Ground, trouble: Trouble, failure: type[Exception]) -> None:
    await ground.fill(25)
    consent_id = await ground.consent()
    await ground.control.trouble(trouble)
    with pytest.raises(failure):
        await read(ground, consent_id)
    await ground.control.clear_troubles()
    assert len(await read(ground, consent_id)) == 2


async def test_a_wrong_amount_names_its_field(ground: Ground) -> None:
    await ground.fill(1)
    consent_id = await ground.consent()
    await ground.control.trouble(Trouble(kind=Kind.WRONG_TYPES))
    with pytest.raises(errors.ProtocolViolation) as refused:
        await read(ground, consent_id)
    assert refused.value.facts["field"] == "transactions.booked.0.transactionAmount.amount"


async def test_the_end_of_a_permission_is_told_apart(ground: Ground) -> None:
    expired, revoked, given_back = [await ground.consent() for _ in range(3)]
    await ground.control.expire_consent(expired)
    await ground.control.revoke_consent(revoked)
    await ground.provider.revoke_consent(given_back)
    for consent_id, failure, status in [
        (expired, errors.ConsentExpired, ConsentStatus.EXPIRED),
        (revoked, errors.ConsentRevoked, ConsentStatus.REVOKED),
        (given_back, errors.ConsentRevoked, ConsentStatus.REVOKED),
    ]:
        with pytest.raises(failure):
            await ground.provider.accounts(consent_id)
        assert (await ground.provider.consent(consent_id)).status is status


async def test_a_permission_ends_the_day_after_its_last(ground: Ground) -> None:
    consent_id = await ground.consent()
    await ground.control.advance_days(180)
    assert (await ground.provider.consent(consent_id)).status is ConsentStatus.VALID
    await ground.control.advance_days(1)
    with pytest.raises(errors.ConsentExpired):
        await ground.provider.accounts(consent_id)


async def test_older_history_is_given_only_in_the_first_minutes(ground: Ground) -> None:
    consent_id = await ground.consent()
    old = Window(clock.today() - timedelta(days=400))
    assert (await read(ground, consent_id, old))[0].complete
    await ground.control.advance_days(1)
    with pytest.raises(errors.PeriodUnavailable):
        await read(ground, consent_id, old)


async def test_a_silent_bank_is_given_up(ground: Ground) -> None:
    consent_id = await ground.consent()
    await ground.control.trouble(Trouble(kind=Kind.DELAY, seconds=0.5, path="/accounts"))
    hasty = BerlinGroupProvider(ground.http, f"{ground.bank.public_url}/kbc", ids.uuid7, clock.now, httpx.Timeout(0.1))
    with pytest.raises(errors.TemporarilyUnavailable):
        await hasty.accounts(consent_id)


async def test_the_user_is_named_only_when_there(ground: Ground) -> None:
    consent_id = await ground.consent()
    await ground.control.requests(forget=True)
    await ground.provider.accounts(consent_id)
    await ground.provider.accounts(consent_id, USER)
    assert [call["attended"] for call in await ground.control.requests()] == [False, True]


async def test_the_page_for_approval_is_an_address_of_the_bank(ground: Ground) -> None:
    started = await ground.provider.begin_consent(REQUEST)
    assert urlsplit(started.redirect_url).path.startswith("/kbc/approve/")
    assert started.consent_id not in repr(started).replace(started.redirect_url, "")
