"""The option of accounts as the contract shows it."""

from datetime import datetime

from api.coda.schemas import CodaMonth, CodaOption, CodaOptions, CodaStatement
from core import clock
from core.coda.overview import Overview, Standing
from core.coda.price import price_of
from core.coda.queries import Last


def options_of(overview: Overview, now: datetime) -> CodaOptions:
    """All accounts, the price of this month, and the months that were counted."""
    months = [CodaMonth(month=f"{one.first_day:%Y-%m}", accounts=one.accounts, amount=one.amount) for one in overview.months]
    price = price_of(clock.brussels_day(now))
    return CodaOptions(items=[option_of(one) for one in overview.standings], price=price, months=months)


def option_of(one: Standing) -> CodaOption:
    """One account."""
    return CodaOption(
        bank_account_id=one.account.id,
        iban=one.account.iban,
        name=one.account.name,
        currency=one.account.currency,
        enabled=one.option is not None,
        since=one.option.since if one.option is not None else None,
        proved_through=one.proved_through,
        waits_for_proof=one.waits_for_proof,
        written=_statement(one.written),
        sent=_statement(one.sent),
    )


def _statement(last: Last | None) -> CodaStatement | None:
    if last is None:
        return None
    return CodaStatement(year=last.year, number=last.number, day=last.day, sent_at=last.sent_at)
