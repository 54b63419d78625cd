"""One entry of a CAMT report: a movement, its parts when it is a batch, and what it refers to."""

from datetime import date
from decimal import Decimal

from core.bank_files.accounts import account_number
from core.bank_files.camt.values import Texts, amount, day, flatten, line_of, signed, text
from core.bank_files.camt.xml_input import Element
from core.bank_files.errors import Damage, damaged
from core.bank_files.statement import Entry
from core.banking.movement import Movement
from core.banking.structured_communication import find, normalise

_NO_REFERENCE = {"NOTPROVIDED", "NOTPROVIDE", "NONREF", "NOT PROVIDED"}
_BLOCKS = frozenset({"TxDtls"})
_SIDES = ("Cdtr", "Dbtr")


def _paths(side: str) -> dict[str, tuple[str, ...]]:
    """Where the versions put the counterparty."""
    parties = f"RltdPties/{side}", f"RltdPties/{side}/Pty", f"RltdPties/Ultmt{side}", f"RltdPties/Ultmt{side}/Pty"
    account, agent = f"RltdPties/{side}Acct/Id", f"RltdAgts/{side}Agt/FinInstnId"
    return {
        "name": (*(f"{party}/Nm" for party in parties), f"RltdPties/{side}/Agt/FinInstnId/Nm"),
        "account": tuple(f"{account}/{kind}" for kind in ("IBAN", "Othr/Id", "PrtryAcct/Id", "BBAN", "UPIC")),
        "bic": (f"{agent}/BICFI", f"{agent}/BIC"),
    }


_PATHS = {side: _paths(side) for side in _SIDES}


def status(told: Texts) -> str:
    """BOOK, PDNG, INFO …; early versions write it bare, later ones as a code."""
    return text(told, "Sts/Cd", "Sts/Prtry", "Sts") or "BOOK"


def read_entry(element: Element, currency: str, balance: Decimal | None, otherwise: date | None) -> Entry | None:
    """The entry as one movement, or None while it is not booked.

    `balance` is the booked balance before it, `otherwise` the day of one that has none. Raises StatementDamaged.
    """
    told, blocks = flatten(element, leave=_BLOCKS)
    if status(told) != "BOOK":
        return None
    line = line_of(element)
    value, own = amount(told, line)
    moved = signed(told, value, line)
    booked = day(told, "BookgDt", line) or day(told, "ValDt", line) or otherwise
    if booked is None:
        raise damaged(Damage.DATE, line, "BookgDt")
    parts = [flatten(block)[0] for block in blocks]
    alone = parts[0] if len(parts) == 1 else None
    movement = _movement(told, alone or told, booked, moved, own or currency)
    bic = text(alone, *_PATHS[_side(told, alone, outgoing=moved < 0)]["bic"]) if alone else None
    details = tuple(_part(told, part, booked, own or currency, moved) for part in parts) if alone is None else ()
    after = None if balance is None else balance + moved
    return Entry(movement, line, bic, _is_returned(told, alone or {}), details, after)


def _movement(entry: Texts, told: Texts, booked: date, moved: Decimal, currency: str) -> Movement:
    free = " ".join(told.get("RmtInf/Ustrd", ()))
    structured: str | None = None
    references = told.get("RmtInf/Strd/CdtrRefInf/Ref") or told.get("RmtInf/Strd/CdtrRefInf/CdtrRef")
    if references:
        structured = next((reference for written in references if (reference := normalise(written))), None)
        free = free or " ".join(written for written in references if normalise(written) is None)
    if not free and structured is None:
        free = text(told, "AddtlTxInf") or text(entry, "AddtlNtryInf") or ""
    elif structured is None and "+++" in free:
        found = find(free)
        structured = found[0] if len(found) == 1 else None
    paths = _PATHS[_side(entry, told, outgoing=moved < 0)]
    account = text(told, *paths["account"])
    mandate = text(told, "Refs/MndtId")
    return Movement(
        booked,
        day(entry, "ValDt", 1),
        moved,
        currency,
        text(told, *paths["name"]),
        account_number(account) if account else None,
        free,
        structured,
        _reference(told, "Refs/EndToEndId") or _reference(told, "Refs/PmtInfId"),
        mandate,
        text(told, "RltdPties/Cdtr/Id/PrvtId/Othr/Id", "RltdPties/Cdtr/Pty/Id/PrvtId/Othr/Id") if mandate else None,
        _code(entry),
        _reference(entry, "AcctSvcrRef") or _reference(told, "Refs/AcctSvcrRef") or _reference(entry, "NtryRef"),
        _raw(entry, told),
    )


def _part(entry: Texts, block: Texts, booked: date, currency: str, whole: Decimal) -> Movement:
    """A payment within a batch; where it has no amount of its own, none is known and zero is kept."""
    path = next((path for path in ("Amt", "AmtDtls/TxAmt/Amt", "AmtDtls/InstdAmt/Amt") if path in block), None)
    value, own = amount(block, 1, path) if path else (Decimal("0.00"), currency)
    mark = text(block, "CdtDbtInd")
    sign = -1 if (mark == "DBIT" if mark else whole < 0) else 1
    return _movement(entry, block, booked, sign * value, own or currency)


def _is_returned(entry: Texts, block: Texts) -> bool:
    """Money that comes back: the parties are those of the first payment, so the other side is where it was."""
    return text(entry, "RvslInd") == "true" or any(path.startswith("RtrInf") for path in block)


def _side(entry: Texts, block: Texts | None, *, outgoing: bool) -> str:
    return "Cdtr" if outgoing != _is_returned(entry, block or {}) else "Dbtr"


def _reference(told: Texts, path: str) -> str | None:
    found = text(told, path)
    return found if found and found.upper() not in _NO_REFERENCE else None


def _code(entry: Texts) -> str | None:
    domain = text(entry, "BkTxCd/Domn/Cd")
    if domain is None:
        return text(entry, "BkTxCd/Prtry/Cd")
    return "-".join(filter(None, (domain, text(entry, "BkTxCd/Domn/Fmly/Cd"), text(entry, "BkTxCd/Domn/Fmly/SubFmlyCd"))))


def _raw(entry: Texts, told: Texts) -> dict[str, object]:
    """Everything that was said, by its path."""
    said: dict[str, object] = {path: values[0] if len(values) == 1 else values for path, values in entry.items()}
    if told is not entry:
        said["TxDtls"] = {path: values[0] if len(values) == 1 else values for path, values in told.items()}
    return said
