"""What a merchant charged in its own currency, as banks tell it in the text of a movement."""

import re
from decimal import Decimal

CURRENCIES = frozenset(
    re.findall(r"\w+", "EUR USD GBP CHF SEK NOK DKK PLN CZK HUF RON BGN JPY CAD AUD NZD CNY HKD SGD TRY ZAR INR BRL MXN ILS KRW THB ISK")
)
"""Those of which the European Central Bank publishes a rate, and the euro."""
_AMOUNT = r"(\d{1,3}(?:[ .,]\d{3})*(?:[.,]\d{2})|\d+(?:[.,]\d{1,2})?)"
_BEFORE = re.compile(rf"\b([A-Z]{{3}})\s?{_AMOUNT}(?![\d.,]*\d)")
_AFTER = re.compile(rf"(?<![\d.,]){_AMOUNT}\s?([A-Z]{{3}})\b")


def original_amount(text: str | None, currency: str) -> tuple[Decimal, str] | None:
    """The one amount in another currency than the movement's that a text names, without sign; None without one or with several.

    >>> original_amount("AANKOOP USD 12,50 KOERS 1,0812", "EUR")
    (Decimal('12.50'), 'USD')
    """
    if not text:
        return None
    upper = text.upper()
    told = {(_number(amount), code) for code, amount in _BEFORE.findall(upper) if code in CURRENCIES and code != currency}
    told |= {(_number(amount), code) for amount, code in _AFTER.findall(upper) if code in CURRENCIES and code != currency}
    found = {(amount, code) for amount, code in told if amount}
    return found.pop() if len(found) == 1 else None


def _number(written: str) -> Decimal:
    """The last sign before two digits or one is the decimal one."""
    plain = written.replace(" ", "")
    whole, _, part = plain.replace(",", ".").rpartition(".")
    if not whole or len(part) > 2:
        return Decimal(re.sub(r"[.,]", "", plain))
    return Decimal(f"{whole.replace('.', '')}.{part}")
