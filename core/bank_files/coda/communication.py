"""The structured communications of CODA: what their fixed positions say, by type.

A communication begins with its type of three digits; offsets count from what follows it.
"""

from collections.abc import Callable
from dataclasses import dataclass

from core.banking.structured_communication import is_valid, normalise

SCHEMES = {"1": "Bancontact", "2": "Maestro", "3": "private", "5": "TINA", "9": "card"}
ISSUERS = {"1": "Mastercard", "2": "Visa", "3": "American Express", "4": "Diners", "9": "card"}


@dataclass(frozen=True, slots=True)
class Communication:
    """What a communication says: text for people, and what programs may match by."""

    text: str = ""
    structured: str | None = None
    mandate_id: str | None = None
    creditor_id: str | None = None
    has_wrong_check_digits: bool = False


def structured(zone: str) -> Communication:
    """The meaning of a structured communication; one of an unknown type is kept as text, with its type."""
    kind, data = zone[:3], zone[3:].ljust(146)
    reader = _READERS.get(kind)
    return reader(data) if reader else Communication(text=" ".join(zone.split()))


def _belgian(data: str) -> Communication:
    digits = data[:12]
    if is_valid(digits):
        return Communication(structured=digits)
    return Communication(text=" ".join(data.split()), has_wrong_check_digits=digits.isdigit())


def _creditor_reference(data: str) -> Communication:
    found = normalise(data.strip())
    return Communication(structured=found) if found else Communication(text=" ".join(data.split()))


def _original_amount(data: str) -> Communication:
    reference = data[45:57]
    text = _words(_amount(data[15:30]), data[42:45], "rate", _number(data[30:42], 8)) if data[15:30].strip("0 ") else ""
    if is_valid(reference):
        return Communication(text, structured=reference)
    return Communication(_words(text, reference))


def _closing(data: str) -> Communication:
    return Communication(_words("closing", _number(data[30:42], 8) + " %", _period(data[42:48], data[48:54])))


def _pos_total(data: str) -> Communication:
    return Communication(_words(_scheme(data[0]), "terminal", data[1:7], _period(data[16:22], data[28:34]), data[35:51], data[51:61]))


def _card_payment(data: str) -> Communication:
    moment = f"{_date(data[29:35])} {data[35:37]}:{data[37:39]}" if data[29:35].strip("0 ") else ""
    abroad = f"{_amount(data[66:81])} {data[93:96]}" if data[66:81].strip("0 ") else ""
    return Communication(_words(_scheme(data[16]), data[:16], moment, data[40:56], data[56:66], abroad))


def _pos_single(data: str) -> Communication:
    return Communication(_words(_scheme(data[0]), "terminal", data[1:7], _date(data[16:22]), data[27:43], data[43:53], data[53:69]))


def _cash_deposit(data: str) -> Communication:
    return Communication(_words(_scheme(data[16]), data[:16], _date(data[29:35]), data[67:83], data[83:93], data[93:105]))


def _fees(data: str) -> Communication:
    return Communication(_words("fees", _period(data[:6], data[6:12]), data[44:57]))


def _credit_card(data: str) -> Communication:
    return Communication(_words(ISSUERS.get(data[20], ""), data[:20], data[21:33], data[33:48], _date(data[48:54])))


def _direct_debit(data: str) -> Communication:
    said = data[79:141]
    return Communication(
        " ".join(said.split()),
        structured=normalise(said.strip()),
        creditor_id=data[9:44].strip() or None,
        mandate_id=data[44:79].strip() or None,
    )


def _words(*parts: str) -> str:
    return " ".join(" ".join(part.split()) for part in parts if part.strip())


def _scheme(digit: str) -> str:
    return SCHEMES.get(digit, "")


def _date(digits: str) -> str:
    return f"{digits[:2]}/{digits[2:4]}/{digits[4:6]}" if digits.strip("0 ") else ""


def _period(start: str, end: str) -> str:
    return "-".join(filter(None, (_date(start), "" if end == "999999" else _date(end))))


def _amount(digits: str) -> str:
    return _number(digits, 3, at_least=2)


def _number(digits: str, decimals: int, *, at_least: int = 0) -> str:
    if not digits.isdigit():
        return digits.strip()
    whole, fraction = digits[:-decimals].lstrip("0") or "0", digits[-decimals:].rstrip("0").ljust(at_least, "0")
    return f"{whole}.{fraction}" if fraction else whole


_READERS: dict[str, Callable[[str], Communication]] = {
    "100": _creditor_reference,
    "101": _belgian,
    "102": _belgian,
    "105": _original_amount,
    "108": _closing,
    "111": _pos_total,
    "113": _card_payment,
    "114": _pos_single,
    "115": _cash_deposit,
    "123": _fees,
    "124": _credit_card,
    "127": _direct_debit,
}
