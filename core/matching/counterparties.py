"""Whether the other side of a transaction is the other side of a document."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from core.matching.candidates import DocumentCandidate, TransactionCandidate
from core.matching.names import key, likeness, mentioned
from core.matching.policy import Policy

Aliases = frozenset[tuple[str, str]]
"""What users confirmed: (document side: VAT number or name, transaction side: IBAN, creditor or name), written anyhow."""

Verdict = Literal["agrees", "unclear", "differs", "unknown"]


@dataclass(frozen=True, slots=True)
class Likeness:
    """The verdict, what gave it (iban, alias, vat_number, name, text) and how sure it is, 0 to 1."""

    verdict: Verdict
    by: str
    score: float


UNKNOWN = Likeness("unknown", "nothing", 0.0)


@lru_cache(maxsize=100_000)
def plain_number(text: str | None) -> str:
    """An IBAN or VAT number without spaces and signs, in capitals."""
    return re.sub(r"[^0-9A-Za-z]", "", text or "").upper()


def fold_aliases(aliases: Aliases) -> Aliases:
    """The same aliases in the form `compare_counterparty` looks them up."""
    return frozenset(
        (document_side, transaction_side) for one, other in aliases for document_side in _forms(one) for transaction_side in _forms(other)
    )


def compare_counterparty(document: DocumentCandidate, transaction: TransactionCandidate, policy: Policy, aliases: Aliases) -> Likeness:
    """Account numbers first, then what users taught, then the VAT number in the text, then names.

    `aliases` as `fold_aliases` made them. Another account number alone is no contradiction: suppliers have several.
    """
    ours, theirs = plain_number(document.counterparty_iban), plain_number(transaction.counterparty_iban)
    if ours and ours == theirs:
        return Likeness("agrees", "iban", 1.0)
    if aliases and _learned(document, transaction, aliases):
        return Likeness("agrees", "alias", 0.95)
    text = f"{transaction.counterparty_name or ''} {transaction.remittance_information or ''}"
    vat = plain_number(document.counterparty_vat_number)
    if len(vat) >= 9 and vat.removeprefix("BE").removeprefix("0") in plain_number(text):
        return Likeness("agrees", "vat_number", 0.95)
    names = _compare_names(document.counterparty_name, transaction, policy)
    if names.verdict == "unknown" and ours and theirs:
        return Likeness("differs", "iban", 0.0)
    return names


def _compare_names(name: str | None, transaction: TransactionCandidate, policy: Policy) -> Likeness:
    if not name or not key(name):
        return UNKNOWN
    other = transaction.counterparty_name
    score = likeness(name, other) if other else 0.0
    if score >= policy.name_agrees:
        return Likeness("agrees", "name", score)
    if transaction.remittance_information and mentioned(name, transaction.remittance_information):
        return Likeness("agrees", "text", 0.8)
    if not other or not key(other):
        return UNKNOWN
    return Likeness("unclear" if score >= policy.name_contradicts else "differs", "name", score)


def _learned(document: DocumentCandidate, transaction: TransactionCandidate, aliases: Aliases) -> bool:
    here = [form for side in (document.counterparty_vat_number, document.counterparty_name) for form in _forms(side)]
    there = [
        form for side in (transaction.counterparty_iban, transaction.counterparty_name, transaction.creditor_id) for form in _forms(side)
    ]
    return any((one, other) in aliases for one in here for other in there)


@lru_cache(maxsize=100_000)
def _forms(side: str | None) -> tuple[str, ...]:
    """A number compares as a number, a name as a folded name; which of the two a text is need not be said."""
    if not side:
        return ()
    return tuple(dict.fromkeys(form for form in (plain_number(side), key(side)) if form))
