"""The records 21, 22, 23 and 31 to 33 of one movement."""

from core.bank_files.coda.codes import coda_code
from core.bank_files.coda.fields import day, money, number, plain, sign, text
from core.bank_files.coda.written import Line
from core.banking.structured_communication import is_creditor_reference, is_valid

_ZONE = 53, 53, 43
"""Characters of communication in 21, 22 and 23."""
_SEPA_ZONE = 62
"""The same within a direct debit (type 127)."""
_INFORMATION = 73, 105, 90
"""The same in 31, 32 and 33."""


def records(line: Line, sequence: int, statement: int, currency: str) -> list[str]:
    """The movement's records, linked to one another."""
    flag, zone, rest = _communication(line)
    informed = _information(line, rest)
    needs_third = bool(line.counterparty_account or line.counterparty_name) or len(zone) > _ZONE[0] + _ZONE[1]
    needs_second = needs_third or len(zone) > _ZONE[0] or bool(line.end_to_end_id or line.counterparty_bic)
    head = number(sequence, 4) + "0000"
    code = coda_code(line.code, outgoing=line.amount < 0)
    reference = text(line.reference, 21)
    zone = zone.ljust(sum(_ZONE))
    links = [False] * (1 + needs_second + needs_third)
    links[-1] = bool(informed)
    written = [
        f"21{head}{reference}{sign(line.amount)}{money(line.amount)}{day(line.value_date or line.booking_date)}{code}{flag}{zone[:53]}"
        f"{day(line.booking_date)}{number(statement, 3)}0{int(needs_second)} {int(links[0])}"
    ]
    if needs_second:
        written.append(
            f"22{head}{zone[53:106]}{text(line.end_to_end_id, 35)}{text(line.counterparty_bic, 11)}{'':3} {'':4}{'':4}{'':4}"
            f"{int(needs_third)} {int(links[1])}"
        )
    if needs_third:
        account = f"{text(line.counterparty_account, 34)}{currency if line.counterparty_account else '':3}"
        written.append(f"23{head}{account}{text(line.counterparty_name, 35)}{zone[106:]}0 {int(links[2])}")
    for at, (structured, said) in enumerate(informed, start=1):
        group = f"{number(sequence, 4)}{number(at, 4)}"
        written += _group(said, group, f"{reference}{code}{int(structured)}", followed=at < len(informed))
    return written


def _communication(line: Line) -> tuple[str, str, str]:
    """The flag of position 62, the zone, and what did not fit into it."""
    said = plain(line.text)
    if line.mandate_id and line.creditor_id:
        fixed = f"{day(line.value_date or line.booking_date)}000{text(line.creditor_id, 35)}{text(line.mandate_id, 35)}"
        within, rest = _cut(" ".join(part for part in (line.structured, said) if part), _SEPA_ZONE)
        return "1", f"127{fixed}{within:{_SEPA_ZONE}}", rest
    if line.structured and is_valid(line.structured) and line.structured.isdigit():
        return "1", f"101{line.structured}", said
    if line.structured and is_creditor_reference(line.structured):
        return "1", f"100{line.structured}", said
    within, rest = _cut(said, sum(_ZONE))
    return "0", within, rest


def _cut(said: str, size: int) -> tuple[str, str]:
    """What fits and what is left, between words where there are any: a reader puts a blank where one record ends."""
    if len(said) <= size:
        return said, ""
    at = said.rfind(" ", 0, size + 1)
    return (said[:at], said[at + 1 :]) if at > 0 else (said[:size], said[size:])


def _information(line: Line, rest: str) -> list[tuple[bool, str]]:
    """Groups 31 to 33: a name that is longer than record 23 takes, then text that is left."""
    groups: list[tuple[bool, str]] = []
    name = plain(line.counterparty_name or "")
    if len(name) > 35:
        groups.append((True, f"001{name[:70]}"))
    while rest:
        piece, rest = _cut(rest, sum(_INFORMATION))
        groups.append((False, piece))
    return groups


def _group(said: str, head: str, first_fields: str, *, followed: bool) -> list[str]:
    first, second, third = _INFORMATION
    pieces = [said[:first], said[first : first + second], said[first + second :]]
    has_third = bool(pieces[2].strip())
    has_second = has_third or bool(pieces[1].strip())
    link = int(followed)
    written = [f"31{head}{first_fields}{pieces[0]:{first}}{'':12}{int(has_second)} {0 if has_second else link}"]
    if has_second:
        written.append(f"32{head}{pieces[1]:{second}}{'':10}{int(has_third)} {0 if has_third else link}")
    if has_third:
        written.append(f"33{head}{pieces[2]:{third}}{'':25}0 {link}")
    return written
