"""The client against the simulated interface, over HTTP."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from urllib.parse import parse_qs, urlsplit

import pytest

from core import clock
from core.bank_feeds.errors import ApprovalMissing
from core.bank_feeds.providers import errors
from core.bank_feeds.providers.provider import ConsentStatus, Window
from sandbox.bank.state import Movement
from sandbox.bank.trouble import Kind, Trouble
from sandbox.enable_banking.psu import approve
from tests.core.bank_feeds.providers.gocardless.conftest import IBAN, REQUEST, WINDOW, Ground


async def test_the_user_approves_and_the_accounts_can_be_read(ground: Ground) -> None:
    provider = ground.provider()
    started = await provider.begin_consent(REQUEST)
    assert (await provider.consent(started.consent_id)).status is ConsentStatus.PENDING
    back = await approve(ground.http, started.redirect_url)
    assert parse_qs(urlsplit(back).query) == {"state": ["a-state"], "ref": ["a-state"]}
    told = await provider.consent(started.consent_id)
    assert (told.status, told.valid_until) == (ConsentStatus.VALID, REQUEST.valid_until)
    (account,) = await provider.accounts(started.consent_id)
    assert (account.iban, account.currency, account.owner_name) == (IBAN, "EUR", "Bakkerij De Gouden Aar")
    assert ground.account_id != account.remote_id


async def test_a_refusal_gives_nothing(ground: Ground) -> None:
    with pytest.raises(ApprovalMissing) as refused:
        await ground.consent(refuse=True)
    assert refused.value.facts["pending"] is False


async def test_a_renewal_names_the_account_anew_and_its_iban_stays(ground: Ground) -> None:
    first, second = await ground.consent(), await ground.consent()
    (before,), (after,) = await ground.provider().accounts(first), await ground.provider().accounts(second)
    assert (before.iban, before.remote_id == after.remote_id) == (after.iban, False)


async def test_every_movement_comes_in_one_answer_with_its_sign_and_its_digits(ground: Ground) -> None:
    await ground.fill(45)
    structured = Movement(
        amount=Decimal("121.00"),
        booking_date=clock.today(),
        counterparty_name="Klant BV",
        counterparty_iban="BE71096123456769",
        structured_communication="090933755493",
    )
    announced = Movement(amount=Decimal("-9.99"), status="pending", remittance_information="reservation")
    await ground.control.add_movements(ground.account_id, [structured, announced])
    (page,) = await ground.read(await ground.consent())
    assert (len(page.booked), page.complete, [moved.amount for moved in page.pending or ()]) == (46, True, [Decimal("-9.99")])
    newest = page.booked[0]
    assert (newest.amount, newest.structured_communication, newest.counterparty_iban) == (
        Decimal("121.00"),
        "090933755493",
        "BE71096123456769",
    )
    assert {moved.amount for moved in page.booked[1:]} == {Decimal(-n - 1) - Decimal("0.07") for n in range(45)}


async def test_a_movement_without_an_id_of_the_bank_is_told_apart_by_the_interfaces(ground: Ground) -> None:
    await ground.fill(1)
    ground.bank.world.accounts[ground.account_id].movements[0].transaction_id = None
    (page,) = await ground.read(await ground.consent())
    (moved,) = page.booked
    assert (moved.transaction_id or "").endswith("1")
    assert moved.entry_reference


async def test_the_booked_balance_is_told(ground: Ground) -> None:
    await ground.fill(2)
    provider, consent_id = ground.provider(), await ground.consent()
    (account,) = await provider.accounts(consent_id)
    told = [one.amount for one in await provider.balances(consent_id, account) if one.booked]
    assert told == [Decimal("1000.00") - Decimal("1.07") - Decimal("2.07")]


async def test_the_fifth_call_of_a_day_is_refused_with_the_moment_of_the_next(ground: Ground) -> None:
    consent_id = await ground.consent()
    for _ in range(4):
        await ground.read(consent_id)
    before = ground.bank.now()
    with pytest.raises(errors.RateLimited) as refused:
        await ground.read(consent_id)
    assert before < refused.value.facts["retry_at"] <= before + timedelta(days=1, minutes=1)


async def test_an_access_that_ended_is_an_expired_consent(ground: Ground) -> None:
    provider, consent_id = ground.provider(), await ground.consent()
    (account,) = await provider.accounts(consent_id)
    ground.bank.world.days_ahead = 181
    assert (await provider.consent(consent_id)).status is ConsentStatus.EXPIRED
    with pytest.raises(errors.ConsentExpired):
        await provider.balances(consent_id, account)


async def test_a_suspended_account_wants_its_user(ground: Ground) -> None:
    provider, consent_id = ground.provider(), await ground.consent()
    (account,) = await provider.accounts(consent_id)
    ground.house.suspended = True
    with pytest.raises(errors.ConsentRevoked):
        await provider.balances(consent_id, account)


async def test_days_before_the_agreement_are_not_given(ground: Ground) -> None:
    consent_id = await ground.consent()
    with pytest.raises(errors.PeriodUnavailable):
        await ground.read(consent_id, Window(clock.today() - timedelta(days=800)))


async def test_a_permission_that_was_given_back_is_gone(ground: Ground) -> None:
    provider, consent_id = ground.provider(), await ground.consent()
    await provider.revoke_consent(consent_id)
    with pytest.raises(errors.RemoteAccountGone):
        await provider.consent(consent_id)


@pytest.mark.parametrize(
    ("kind", "failure"),
    [
        (Kind.SERVER_ERROR, errors.TemporarilyUnavailable),
        (Kind.ACCESS_EXCEEDED, errors.RateLimited),
        (Kind.CUT_PAGE, errors.ProtocolViolation),
        (Kind.WRONG_TYPES, errors.ProtocolViolation),
    ],
)
async def test_a_bank_in_trouble_is_a_failure_and_never_nothing_new(ground: Ground, kind: Kind, failure: type[Exception]) -> None:
    await ground.fill(3)
    consent_id = await ground.consent()
    ground.bank.troubles.switch_on(Trouble(kind=kind, path="/transactions/"))
    with pytest.raises(failure):
        await ground.read(consent_id)


async def test_one_token_serves_all_calls_of_a_poll_and_a_wrong_secret_gets_none(ground: Ground) -> None:
    await ground.read(await ground.consent(), WINDOW)
    tokens = [one for one in ground.bank.requests if one.path.endswith("/token/new/")]
    assert len(tokens) == 2  # one for the redirect, one for the poll
    wrong = replace(ground, application=replace(ground.application, secret_key="guess"))
    with pytest.raises(errors.BankRefused):
        await wrong.consent()


async def test_a_bank_it_does_not_know_is_unreachable(ground: Ground) -> None:
    with pytest.raises(errors.InstitutionUnreachable):
        await ground.provider("ponto").begin_consent(REQUEST)
