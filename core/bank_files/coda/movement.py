"""One movement of a CODA: its records 21, 22, 23 and the information 31, 32, 33 that follows."""

from dataclasses import dataclass, field
from functools import lru_cache

from core.bank_files.coda.communication import Communication, structured
from core.bank_files.coda.values import amount, counterparty_account, day, day_of
from core.bank_files.errors import Damage, damaged
from core.banking.movement import Movement
from core.banking.structured_communication import find

_NAMED_BY_INFORMATION = "001"
"""Type of information that carries name (70) and address of the counterparty."""
_NOTHING = Communication()


@dataclass(slots=True)
class Group:
    """The records of one movement, as they stand in the file."""

    line: int
    first: str
    second: str = ""
    third: str = ""
    information: list[str] = field(default_factory=list[str])

    @property
    def records(self) -> list[str]:
        """All of them, in the order of the file."""
        return [record for record in (self.first, self.second, self.third) if record] + self.information


@dataclass(frozen=True, slots=True)
class Told:
    """A movement and what only the file's own checks need."""

    movement: Movement
    bic: str | None
    is_reversal: bool
    kind: str
    """The first digit of the transaction code: 5 to 9 are parts of another movement."""
    wrong_reference: bool


def read_group(group: Group, currency: str, *, old_layout: bool = False) -> Told:
    """The movement of a group. Raises StatementDamaged."""
    first, second, third = group.first, group.second, group.third
    if first[61] not in "01":
        raise damaged(Damage.RECORD, group.line, first[61])
    zone = first[62:115] + second[10:63] + third[82:125] if not old_layout else first[62:115] + second[10:63]
    said = structured(zone) if first[61] == "1" else _NOTHING
    text = said.text if first[61] == "1" else " ".join(zone.split())
    name = " ".join(third[47:82].split()) if not old_layout else " ".join(third[47:73].split())
    if group.information:
        name, text = _informed(group.information, name, text)
    booked = day_of(first[115:121], group.line)
    references = find(text) if said.structured is None and text else ()
    reason = second[112:113]
    movement = Movement(
        booked,
        day(first[47:53], group.line),
        amount(first[31], first[32:47], group.line),
        currency,
        name or None,
        counterparty_account(third[10:47]) if third else None,
        text,
        said.structured or (references[0] if len(references) == 1 and "+++" in text else None),
        _reference(second[63:98]),
        said.mandate_id,
        said.creditor_id,
        first[53:61],
        _reference(first[10:31]),
        {"records": group.records},
    )
    return Told(
        movement, second[98:109].strip() or None, reason in "12345" and reason.strip() != "", first[53], said.has_wrong_check_digits
    )


@lru_cache(maxsize=4096)
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
