"""The other sides of documents, found by an account, a number, a word of their name, or what users taught."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from core.matching.candidates import DocumentCandidate
from core.matching.counterparties import Aliases, plain_number
from core.matching.names import GENERIC, fold, index_words, key, likeness
from core.matching.prepared import PreparedTransaction

Party = tuple[str | None, str | None, str | None]
"""Name, VAT number and account as a document gives them."""
_Key = tuple[str, str]
_NUMBER = re.compile(r"(?<![0-9A-Z])(?:BE)?[01]?\d{9}(?![0-9])")
"""What may be a VAT number in a text."""


def party_of(document: DocumentCandidate) -> Party:
    """What the other side of a document is known by."""
    return document.counterparty_name, document.counterparty_vat_number, document.counterparty_iban


class Parties:
    """Every other side once, however many documents are of it."""

    def __init__(self, aliases: Aliases, *, agrees: float) -> None:
        self._agrees = agrees
        self._of_name: dict[str, Sequence[Party]] = {}
        self._known: dict[Party, DocumentCandidate] = {}
        self._by_key: dict[_Key, list[Party]] = defaultdict(list)
        self._aliases: dict[str, list[str]] = defaultdict(list)
        for document_side, transaction_side in aliases:
            self._aliases[transaction_side].append(document_side)

    def add(self, party: Party) -> None:
        """Remember a party; twice is once."""
        if party in self._known:
            return
        name, vat_number, account = party
        self._known[party] = DocumentCandidate("", supplier_name=name, supplier_vat_number=vat_number, iban=account)
        keys: set[_Key] = set()
        if iban := plain_number(account):
            keys.add(("iban", iban))
        if vat := plain_number(vat_number):
            keys |= {("party", vat), ("word", vat.removeprefix("BE").lower())}
        if name:
            keys.add(("party", key(name)))
            keys.update(("word", word) for word in index_words(name))
        for each in keys:
            self._by_key[each].append(party)

    def likely(self, movement: PreparedTransaction) -> Iterator[tuple[Party, DocumentCandidate]]:
        """Parties that may be the other side of a movement, each as a document of theirs that carries nothing else."""
        found = dict.fromkeys(party for each in sorted(self._keys(movement)) for party in self._by_key.get(each, ()))
        if name := movement.transaction.counterparty_name:
            found |= dict.fromkeys(self._named(name))
        return ((party, self._known[party]) for party in found)

    def _named(self, name: str) -> Sequence[Party]:
        """Parties whose names are like one that the bank shows; looked for once, however often it shows it."""
        known = self._of_name.get(name)
        if known is None:
            sharing = dict.fromkeys(party for word in sorted(index_words(name)) for party in self._by_key.get(("word", word), ()))
            known = [party for party in sharing if party[0] and likeness(party[0], name) >= self._agrees]
            self._of_name[name] = known
        return known

    def _keys(self, movement: PreparedTransaction) -> set[_Key]:
        """Everything but the name: the account, what was taught, and words of the text."""
        transaction = movement.transaction
        iban, name = plain_number(transaction.counterparty_iban), transaction.counterparty_name or ""
        keys: set[_Key] = {("iban", iban)} if iban else set()
        for side in (iban, plain_number(name), key(name) if name else "", plain_number(transaction.creditor_id)):
            keys.update(("party", known) for known in self._aliases.get(side, ()) if side)
        text = f"{name} {transaction.remittance_information or ''}"
        if transaction.remittance_information:
            words = fold(transaction.remittance_information)
            keys.update(("word", word) for word in words if word not in GENERIC and len(word) >= 3)
        keys.update(("word", token.removeprefix("BE").lower()) for token in _NUMBER.findall(text.upper().replace(".", "")))
        return keys
