"""One movement of a CODA: its records 21, 22, 23 and the information 31, 32, 33 that follows."""

from dataclasses import dataclass, field
from typing import NamedTuple

from core.bank_files.coda.communication import Communication, structured
from core.bank_files.coda.values import amount, counterparty_account, day, day_of
from core.bank_files.errors import Damage, damaged
from core.banking.movement import Movement
from core.banking.structured_communication import find

_NAMED_BY_INFORMATION = "001"
"""Type of information that carries name (70) and address of the counterparty."""
_NOTHING = Communication()
_REASONS = frozenset("12345")
"""Why a movement was returned."""


@dataclass(slots=True)
class Group:
    """The records of one movement; `records` are all of them, in the order of the file."""

    line: int
    first: str
    records: list[str]
    second: str = ""
    third: str = ""
    information: list[str] = field(default_factory=list[str])


class Told(NamedTuple):
    """A movement and what only the file's own checks need."""

    movement: Movement
    bic: str | None
    is_reversal: bool
    kind: str
    """The first digit of the transaction code: 5 to 9 are parts of another movement."""
    wrong_reference: bool


def read_group(group: Group, currency: str, *, old_layout: bool = False) -> Told:
    """The movement of a group. Raises StatementDamaged."""
    first, second, third, line = group.first, group.second, group.third, group.line
    is_structured = first[61] == "1"
    if not is_structured and first[61] != "0":
        raise damaged(Damage.RECORD, line, first[61])
    zone = first[62:115] + second[10:63] + third[82:125] if not old_layout else first[62:115] + second[10:63]
    said = structured(zone) if is_structured else _NOTHING
    text = said.text if is_structured else " ".join(zone.split())
    name = " ".join(third[47:82].split()) if not old_layout else " ".join(third[47:73].split())
    if group.information:
        name, text = _informed(group.information, name, text)
    reference = said.structured
    if reference is None and "+++" in text:
        references = find(text)
        reference = references[0] if len(references) == 1 else None
    movement = Movement(
        day_of(first[115:121], line),
        day(first[47:53], line),
        amount(first[31], first[32:47], line),
        currency,
        name or None,
        counterparty_account(third[10:47]) if third else None,
        text,
        reference,
        _reference(second[63:98]),
        said.mandate_id,
        said.creditor_id,
        first[53:61],
        _reference(first[10:31]),
        {"records": group.records},
    )
    bic = second[98:109].strip() or None
    return Told(movement, bic, second[112:113] in _REASONS, first[53], said.has_wrong_check_digits)


def _reference(written: str) -> str | None:
    found = " ".join(written.split())
    return found if found.strip("0 ") and found != "NOTPROVIDED" else None


def _informed(records: list[str], name: str, text: str) -> tuple[str, str]:
    """Name and text with what records 31 to 33 add: the counterparty's whole name, and free lines of the bank."""
    at = 0
    while at < len(records):
        record = records[at]
        data, structured_info = record[40:113], record[39] == "1"
        at += 1
        while at < len(records) and records[at][1] != "1":
            data += records[at][10:115] if records[at][1] == "2" else records[at][10:100]
            at += 1
        if not structured_info:
            text = " ".join(f"{text} {data}".split())
        elif data[:3] == _NAMED_BY_INFORMATION:
            longer = " ".join(data[3:73].split())
            name = longer if len(longer) > len(name) and longer.startswith(name) else name
    return name, text
