"""Field 86 of MT940: what the movement was, in the dialects of banks.

Three kinds are met: numbered parts (?20 of German banks, >20 of Triodos), words between slashes (ABN AMRO, ING, Rabobank, KBC),
and free text (most Belgian banks).
"""

import re
from collections import defaultdict
from dataclasses import dataclass

from core.bank_files.accounts import account_number, is_iban
from core.banking.structured_communication import find, normalise

_NUMBERED = re.compile(r"^\s*(\d{3})\s*([?>~^@])(?=\d{2})")
_SEPA = re.compile(r"(EREF|KREF|MREF|CRED|DEBT|S?VWZ|ABWA|ABWE|IBAN|BIC|COAM|OAMT)\+")
_SLASHED = re.compile(
    r"/(TRTP|IBAN|BIC|NAME|REMI|EREF|MARF|CSID|CNTP|ORDP|BENM|PREF|TRCD|RTRN|PURP|ULTD|ULTC|ULTB|ISDT|SVCL|INIT|CRED|ADDR|ID|ACCW|RREF|IREF|NRTX)/"
)
_IBAN_WITHIN = re.compile(r"(?<![0-9A-Z])[A-Z]{2}\d{2}(?: ?[0-9A-Z]{4}){3,7}(?: ?[0-9A-Z]{1,3})?(?![0-9A-Z])")
_MAY_BE_REFERENCE = re.compile(r"\s*(?:RF\d\d|[+*]{3}|\d{3}[\d/])", re.IGNORECASE)
_FULL_LINE = 65
"""Characters of a line of field 86: a word that reaches its end goes on in the next."""

_FULL_PART = 27
"""The same of a numbered part."""


@dataclass(frozen=True, slots=True)
class Information:
    """What field 86 says."""

    text: str = ""
    name: str | None = None
    account: str | None = None
    bic: str | None = None
    structured: str | None = None
    end_to_end_id: str | None = None
    mandate_id: str | None = None
    creditor_id: str | None = None
    code: str | None = None


def read_information(lines: tuple[str, ...]) -> Information:
    """The meaning of a field, whatever the dialect."""
    joined = "".join(lines)
    numbered = _NUMBERED.match(joined)
    if numbered:
        return _numbered(joined, numbered[1], numbered[2])
    running = "".join(line if len(line) >= _FULL_LINE else f"{line} " for line in lines)
    if running.count("/") > 3 and len(_SLASHED.findall(running)) > 1:
        return _slashed("".join(lines) if all(len(line) <= _FULL_LINE for line in lines) else running)
    return _free(running)


def _numbered(joined: str, code: str, separator: str) -> Information:
    parts: defaultdict[str, str] = defaultdict(str)
    for piece in joined.split(separator)[1:]:
        parts[piece[:2]] += piece[2:]
    told = [parts[f"{n}"] for n in (*range(20, 30), *range(60, 64))]
    said = "".join(part if len(part) >= _FULL_PART else f"{part} " for part in told)
    if "SVWZ+" not in said:
        said = said.replace("MTLG:", "SVWZ+")
    words = _keyed(_SEPA, said)
    text = words.get("SVWZ") or words.get("VWZ") or ("" if words else said)
    text = text or words.get("", "") or parts["00"]
    name = f"{parts['32']}{parts['33']}"
    return Information(
        text=_tidy(text),
        name=_tidy(name) or None,
        account=account_number(parts["31"] or words.get("IBAN", "")) or _triodos_account(parts["10"], separator),
        bic=_tidy(parts["30"]) or None,
        structured=_reference_in(text),
        end_to_end_id=_given(words.get("EREF", "")) or _given(words.get("KREF", "")),
        mandate_id=_given(words.get("MREF", "")),
        creditor_id=_given(words.get("CRED", "").replace(" ", "")),
        code=code,
    )


def _triodos_account(part: str, separator: str) -> str | None:
    return account_number(part) if separator == ">" else None


def _slashed(running: str) -> Information:
    words = _keyed(_SLASHED, running)
    counterparty = words.get("CNTP", "").split("/")
    told = words.get("REMI", "").split("/")
    text = "/".join(told).strip("/ ")
    structured: str | None = None
    if told[0] in ("USTD", "STRD"):
        text = "/".join(told[1:]).strip("/ ")
    if told[0] == "STRD" and len(told) > 2:
        structured = next((reference for part in told[1:] if (reference := normalise(part))), None)
        text = "" if structured else text
    account = words.get("IBAN", "") or (counterparty[0] if counterparty else "")
    return Information(
        text=_tidy(text) or ("" if structured else _tidy(words.get("TRTP", ""))),
        name=_given(words.get("NAME", "").strip("/")) or _given(counterparty[2] if len(counterparty) > 2 else ""),
        account=account_number(account.strip("/ ")),
        bic=_given(words.get("BIC", "").strip("/")) or _given(counterparty[1] if len(counterparty) > 1 else ""),
        structured=structured or _reference_in(text),
        end_to_end_id=_given(words.get("EREF", "").strip("/")),
        mandate_id=_given(words.get("MARF", "").strip("/")),
        creditor_id=_given(words.get("CSID", "").strip("/")),
    )


def _free(running: str) -> Information:
    text = _tidy(running)
    accounts = {compact for found in _IBAN_WITHIN.findall(text) if is_iban(compact := found.replace(" ", ""))}
    return Information(text=text, account=accounts.pop() if len(accounts) == 1 else None, structured=_reference_in(text))


def _keyed(pattern: re.Pattern[str], text: str) -> dict[str, str]:
    """What follows each keyword up to the next; what stands before the first under no name."""
    pieces = pattern.split(text)
    found = {"": pieces[0]} if pieces[0].strip() else {}
    for name, value in zip(pieces[1::2], pieces[2::2], strict=True):
        found.setdefault(name, value)
    return found


def _reference_in(text: str) -> str | None:
    """The one structured communication that is marked as one, or is all the text."""
    if not text:
        return None
    if _MAY_BE_REFERENCE.match(text) and (whole := normalise(text.strip())):
        return whole
    found = find(text) if "+++" in text or "***" in text else ()
    return found[0] if len(found) == 1 else None


def _given(text: str) -> str | None:
    if not text:
        return None
    said = _tidy(text)
    return said if said.strip("0") and said.upper() not in ("NOTPROVIDED", "NONREF", "NOT PROVIDED") else None


def _tidy(text: str) -> str:
    return " ".join(text.split())
