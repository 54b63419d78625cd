"""Dates, amounts and account zones of CODA records (Febelfin, coded statement of account, version 2).

Positions in comments are the standard's, counted from 1.
"""

from datetime import date
from decimal import Decimal
from functools import lru_cache

from core.bank_files.accounts import account_number
from core.bank_files.errors import Damage, damaged

THIS_CENTURY = 80
"""Two-digit years below it are of this century: CODA began in the nineties."""
_SIGNS = {"0": "", "1": "-"}


@lru_cache(maxsize=4096)
def _day(digits: str) -> date:
    if not (digits.isdigit() and digits.isascii()):
        raise ValueError(digits)
    year = int(digits[4:])
    return date(2000 + year if year < THIS_CENTURY else 1900 + year, int(digits[2:4]), int(digits[:2]))


def day(digits: str, line: int) -> date | None:
    """DDMMYY; None for zeros or blanks, which mean unknown. Raises StatementDamaged."""
    return None if digits in ("000000", "      ") else day_of(digits, line)


def day_of(digits: str, line: int) -> date:
    """A date that must be there. Raises StatementDamaged."""
    try:
        return _day(digits)
    except ValueError as error:
        raise damaged(Damage.DATE, line, digits) from error


def amount(sign: str, digits: str, line: int) -> Decimal:
    """Twelve digits and three decimals behind a sign, 0 for credit; two decimals where the third is zero. Raises StatementDamaged."""
    minus = _SIGNS.get(sign)
    if minus is None:
        raise damaged(Damage.SIGN, line, sign)
    if not (digits.isdigit() and digits.isascii()):
        raise damaged(Damage.AMOUNT, line, digits)
    return Decimal(f"{minus}{digits[:12]}.{digits[12:14] if digits[14] == '0' else digits[12:]}")


def account_and_currency(structure: str, zone: str, line: int) -> tuple[str, str]:
    """The account of record 1 positions 6-42 or record 8 positions 5-41. Raises StatementDamaged."""
    if structure == "0":
        written, currency = zone[:12], zone[13:16]
    elif structure == "2":
        written, currency = zone[:31], zone[34:37]
    elif structure in ("1", "3"):
        written, currency = zone[:34], zone[34:37]
    else:
        raise damaged(Damage.ACCOUNT, line, structure)
    found = account_number(written)
    if found is None:
        raise damaged(Damage.ACCOUNT, line, zone)
    if not (currency.isalpha() and currency.isascii()):
        raise damaged(Damage.CURRENCY, line, currency)
    return found, currency.upper()


@lru_cache(maxsize=4096)
def counterparty_account(zone: str) -> str | None:
    """Record 23 positions 11-47: 34 characters and a currency, or in old files twelve digits, a blank and a currency."""
    return account_number(zone[:12] if zone[12] == " " and zone[:12].isdigit() else zone[:34])
