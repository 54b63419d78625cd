"""Bring together only the pairs that share something: a reference, an amount, an account number or a word of a name."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.matching.candidates import DocumentCandidate, TransactionCandidate
from core.matching.counterparties import Aliases, fold_aliases, plain_number
from core.matching.criteria import Comparison, compare
from core.matching.names import GENERIC, fold, index_words, key
from core.matching.policy import Policy
from core.matching.prepared import PreparedDocument, PreparedTransaction, prepare_document, prepare_transaction

Key = tuple[str, str | Decimal, str]


@dataclass(frozen=True, slots=True)
class Pairs:
    """Every pair worth looking at, sorted by ids, and those a user took apart."""

    documents: dict[str, PreparedDocument]
    transactions: dict[str, PreparedTransaction]
    compared: tuple[Comparison, ...]
    undone: tuple[Comparison, ...]


def pair_up(
    documents: Iterable[DocumentCandidate],
    transactions: Iterable[TransactionCandidate],
    policy: Policy,
    undone: frozenset[tuple[str, str]],
    aliases: Aliases,
) -> Pairs:
    """Compare what may belong together. Work grows with the pairs that share something, not with all pairs.

    Pairs found by amount or counterparty alone are left out when their dates are beyond the outer window.
    """
    papers = {each.id: prepare_document(each, policy) for each in sorted(documents, key=lambda each: each.id)}
    movements = {each.id: prepare_transaction(each) for each in sorted(transactions, key=lambda each: each.id)}
    learned = fold_aliases(aliases)
    index = _Index(papers.values(), learned)
    compared: list[Comparison] = []
    apart: list[Comparison] = []
    for movement in movements.values():
        for identity in sorted(index.partners(movement)):
            comparison = compare(papers[identity], movement, policy, learned)
            if comparison.date_allowed is False and comparison.key is None:
                continue
            (apart if comparison.pair in undone else compared).append(comparison)
    return Pairs(papers, movements, tuple(compared), tuple(apart))


class _Index:
    """Documents by everything a transaction may share with them, each list in order of first possible payment day."""

    def __init__(self, papers: Iterable[PreparedDocument], aliases: Aliases) -> None:
        self._postings: dict[Key, list[tuple[date, date, str]]] = defaultdict(list)
        self._references: dict[tuple[str, str], list[str]] = defaultdict(list)
        self._aliases: dict[str, list[str]] = defaultdict(list)
        for document_side, transaction_side in aliases:
            self._aliases[transaction_side].append(document_side)
        for paper in papers:
            self._add(paper)
        for posting in self._postings.values():
            posting.sort()

    def _add(self, paper: PreparedDocument) -> None:
        document = paper.document
        for kind, reference in (("communication", paper.communication), ("end_to_end", paper.end_to_end_id)):
            if reference:
                self._references[kind, reference].append(paper.id)
        for number in paper.numbers:
            self._references["number", number].append(paper.id)
        begins = paper.expected.first_day if paper.expected else date.min
        ends = paper.expected.last_day if paper.expected else date.max
        entry = (begins, ends, paper.id)
        if paper.movement and document.currency:
            self._postings["amount", paper.movement, document.currency].append(entry)
        if iban := plain_number(document.counterparty_iban):
            self._postings["iban", iban, ""].append(entry)
        if vat := plain_number(document.counterparty_vat_number):
            self._postings["party", vat, ""].append(entry)
            self._postings["word", vat.removeprefix("BE").lower(), ""].append(entry)
        if name := document.counterparty_name:
            self._postings["party", key(name), ""].append(entry)
            for word in index_words(name):
                self._postings["word", word, ""].append(entry)

    def partners(self, movement: PreparedTransaction) -> set[str]:
        """Ids of documents that share something with `movement`."""
        transaction = movement.transaction
        found: set[str] = set()
        for reference in movement.communications:
            found.update(self._references.get(("communication", reference), ()))
        if movement.end_to_end_id:
            found.update(self._references.get(("end_to_end", movement.end_to_end_id), ()))
        for token in movement.tokens:
            found.update(self._references.get(("number", token), ()))
        for looked_up in self._keys(movement):
            posting = self._postings.get(looked_up)
            if posting:
                day = transaction.booking_date
                until = bisect_right(posting, (day, date.max, "\U0010ffff"))
                found.update(identity for _, ends, identity in posting[:until] if ends >= day)
        return found

    def _keys(self, movement: PreparedTransaction) -> set[Key]:
        transaction = movement.transaction
        keys: set[Key] = {("amount", transaction.amount, transaction.currency)}
        if transaction.original_currency and (original := transaction.amount_in(transaction.original_currency)) is not None:
            keys.add(("amount", original, transaction.original_currency))
        iban, name = plain_number(transaction.counterparty_iban), transaction.counterparty_name or ""
        if iban:
            keys.add(("iban", iban, ""))
        for side in (iban, plain_number(name), key(name) if name else ""):
            keys.update(("party", known, "") for known in self._aliases.get(side, ()) if side)
        if name:
            keys.update(("word", word, "") for word in index_words(name))
        if transaction.remittance_information:
            words = fold(transaction.remittance_information)
            keys.update(("word", word, "") for word in words if word not in GENERIC and len(word) >= 3)
            keys.update(("word", token.removeprefix("BE").lower(), "") for token in movement.tokens if len(token) in {10, 12})
        return keys
