"""Bring together only the pairs that share something: a reference, an amount or the other side."""

from collections.abc import Iterable
from dataclasses import dataclass
from operator import attrgetter

from core.matching.candidates import DocumentCandidate, TransactionCandidate
from core.matching.counterparties import Aliases, Likeness, compare_counterparty, fold_aliases
from core.matching.criteria import Comparison, compare
from core.matching.parties import Parties, Party, party_of
from core.matching.policy import Policy
from core.matching.postings import Postings
from core.matching.prepared import PreparedDocument, PreparedTransaction, prepare_document, prepare_transaction
from core.matching.rates import NO_RATES, Rates

OF_AMOUNT = 24
"""Documents of one amount and any party that a movement is compared with: where more fit, the amount says nothing."""
OF_PARTY = 48
"""Documents of one party that a movement is compared with, the latest first: more are never combined."""
OF_BOTH = 16
"""Documents of one party and amount. Where more are open at once, which of them it is cannot be told by days; a reference finds its
document apart from these."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """Every pair worth looking at, sorted by ids, and those a user took apart."""

    documents: dict[str, PreparedDocument]
    transactions: dict[str, PreparedTransaction]
    compared: tuple[Comparison, ...]
    undone: tuple[Comparison, ...]


def pair_up(  # noqa: PLR0917 # each is a part of the question
    documents: Iterable[DocumentCandidate],
    transactions: Iterable[TransactionCandidate],
    policy: Policy,
    undone: frozenset[tuple[str, str]],
    aliases: Aliases,
    rates: Rates = NO_RATES,
) -> Pairs:
    """Compare what may belong together. Work grows with the pairs that share something, not with all pairs.

    Pairs found by amount or counterparty alone are left out when their dates are beyond the outer window.
    """
    papers = {each.id: prepare_document(each, policy) for each in sorted(documents, key=attrgetter("id"))}
    movements = {each.id: prepare_transaction(each) for each in sorted(transactions, key=attrgetter("id"))}
    index = _Index(papers, policy, fold_aliases(aliases))
    compared: list[Comparison] = []
    apart: list[Comparison] = []
    for movement in movements.values():
        partners = index.partners(movement)
        for identity in sorted(partners):
            comparison = compare(papers[identity], movement, policy, partners[identity], rates)
            if comparison.date_allowed is False and comparison.key is None:
                continue
            (apart if comparison.pair in undone else compared).append(comparison)
    return Pairs(papers, movements, tuple(compared), tuple(apart))


class _Index:
    """Documents by everything a transaction may share with them."""

    def __init__(self, papers: dict[str, PreparedDocument], policy: Policy, aliases: Aliases) -> None:
        self._papers = papers
        self._policy = policy
        self._aliases = aliases
        self._references: dict[tuple[str, str], list[str]] = {}
        self._postings = Postings()
        self._parties = Parties(aliases, agrees=policy.name_agrees)
        for paper in papers.values():
            self._add(paper)
        self._postings.close()

    def _add(self, paper: PreparedDocument) -> None:
        for reference in (("communication", paper.communication), ("end_to_end", paper.end_to_end_id)):
            if reference[1]:
                self._references.setdefault((reference[0], reference[1]), []).append(paper.id)
        for number in paper.numbers:
            self._references.setdefault(("number", number), []).append(paper.id)
        party, amount = party_of(paper.document), (paper.movement, paper.document.currency)
        self._parties.add(party)
        self._postings.add(party, paper)
        if paper.movement and paper.document.currency:
            self._postings.add(amount, paper)
            self._postings.add((party, amount), paper)

    def partners(self, movement: PreparedTransaction) -> dict[str, Likeness]:
        """Ids of documents that share something with `movement`, and how their other sides compare."""
        transaction = movement.transaction
        day = transaction.booking_date
        verdicts: dict[Party, Likeness] = {}
        found: set[str] = set()
        for reference in self._quoted(movement):
            found.update(self._references.get(reference, ()))
        amounts = self._amounts(transaction)
        for amount in amounts:
            found.update(self._postings.around(amount, day, OF_AMOUNT))
        for party, document in self._parties.likely(movement):
            verdict = compare_counterparty(document, transaction, self._policy, self._aliases)
            verdicts[party] = verdict
            if verdict.verdict == "agrees":
                alike = [identity for amount in amounts for identity in self._postings.around((party, amount), day, OF_BOTH)]
                found.update(alike)
                if len(alike) < OF_BOTH:
                    found.update(self._postings.around(party, day, OF_PARTY))
        return {identity: self._verdict(identity, transaction, verdicts) for identity in found}

    def _verdict(self, identity: str, transaction: TransactionCandidate, known: dict[Party, Likeness]) -> Likeness:
        document = self._papers[identity].document
        party = party_of(document)
        if party not in known:
            known[party] = compare_counterparty(document, transaction, self._policy, self._aliases)
        return known[party]

    @staticmethod
    def _quoted(movement: PreparedTransaction) -> Iterable[tuple[str, str]]:
        yield from (("communication", reference) for reference in movement.communications)
        yield from (("number", token) for token in movement.tokens)
        if movement.end_to_end_id:
            yield "end_to_end", movement.end_to_end_id

    @staticmethod
    def _amounts(transaction: TransactionCandidate) -> list[tuple[object, str]]:
        amounts: list[tuple[object, str]] = [(transaction.amount, transaction.currency)]
        other = transaction.original_currency
        if other and (original := transaction.amount_in(other)) is not None and other != transaction.currency:
            amounts.append((original, other))
        return amounts
