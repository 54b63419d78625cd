"""The client against the simulated interface, over HTTP: what comes are the banks' own statements."""

from datetime import timedelta
from decimal import Decimal

import pytest

from core import clock
from core.bank_feeds.errors import ApprovalMissing
from core.bank_feeds.providers import errors
from core.bank_feeds.providers.provider import ConsentStatus, Window
from sandbox.bank.trouble import Kind, Trouble
from tests.core.bank_feeds.providers.isabel.conftest import IBAN, Ground


async def test_the_user_signs_in_and_the_accounts_can_be_read(ground: Ground) -> None:
    consent_id = await ground.consent()
    told = await ground.provider.consent(consent_id)
    assert (told.status, told.valid_until, told.ibans) == (ConsentStatus.VALID, None, (IBAN,))


async def test_a_refusal_gives_nothing(ground: Ground) -> None:
    with pytest.raises(ApprovalMissing):
        await ground.consent(refuse=True)


async def test_statements_bring_movements_and_the_balance_that_proves_them(ground: Ground) -> None:
    await ground.move("-10.00", days_ago=200)
    await ground.move("-3.50", days_ago=3)
    await ground.move("-4.25", days_ago=1)
    await ground.move("-99.00", days_ago=0, text="geen afschrift vandaag")
    consent_id = await ground.consent()
    pages = await ground.read(consent_id)
    assert [moved.amount for page in pages for moved in page.booked] == [Decimal("-3.50"), Decimal("-4.25")]
    assert [page.complete for page in pages] == [False, False, True]
    assert {page.pending for page in pages} == {None}
    (balance,) = await ground.provider.balances(consent_id, await ground.account(consent_id))
    assert (balance.amount, balance.booked, balance.day) == (Decimal("982.25"), True, clock.today() - timedelta(days=1))


async def test_without_a_statement_the_balance_of_the_moment_is_told(ground: Ground) -> None:
    consent_id = await ground.consent()
    assert [page.booked for page in await ground.read(consent_id)] == [()]
    (balance,) = await ground.provider.balances(consent_id, await ground.account(consent_id))
    assert balance.amount == Decimal("1000.00")


async def test_more_reports_than_a_page_holds_are_all_read(ground: Ground) -> None:
    for number in range(120):
        await ground.move(f"-{number + 1}.00", days_ago=number + 1)
    consent_id = await ground.consent()
    window = Window(clock.today() - timedelta(days=200))
    assert sum(len(page.booked) for page in await ground.read(consent_id, window)) == 120


@pytest.mark.parametrize(
    ("kind", "failure"),
    [
        (Kind.SERVER_ERROR, errors.TemporarilyUnavailable),
        (Kind.ACCESS_EXCEEDED, errors.RateLimited),
        (Kind.CUT_PAGE, errors.ProtocolViolation),
    ],
)
async def test_a_file_that_does_not_come_whole_is_a_failure(ground: Ground, kind: Kind, failure: type[Exception]) -> None:
    await ground.move("-3.50", days_ago=3)
    consent_id = await ground.consent()
    ground.bank.troubles.switch_on(Trouble(kind=kind, path="/account-reports/"))
    with pytest.raises(failure):
        await ground.read(consent_id)


async def test_tokens_that_were_given_back_open_nothing(ground: Ground) -> None:
    consent_id = await ground.consent()
    await ground.provider.revoke_consent(consent_id)
    assert (await ground.provider.consent(consent_id)).status is ConsentStatus.REVOKED
