"""What the headings of movement tables mean, as Belgian banks write them in Dutch, French and English.

Gathered from exports of KBC and CBC, Belfius, BNP Paribas Fortis with Fintro and Hello bank!, ING, Argenta and Keytrade. A heading means
the same thing in every bank's file but for a few that are told by their neighbours.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from core.folding import fold


class Column(StrEnum):
    """What a column can hold."""

    BOOKING_DATE = "booking_date"
    VALUE_DATE = "value_date"
    AMOUNT = "amount"
    CREDIT = "credit"
    DEBIT = "debit"
    CURRENCY = "currency"
    ACCOUNT = "account"
    HOLDER = "holder"
    COUNTERPARTY_NAME = "counterparty_name"
    COUNTERPARTY_ACCOUNT = "counterparty_account"
    COUNTERPARTY_BIC = "counterparty_bic"
    STRUCTURED = "structured_communication"
    COMMUNICATION = "communication"
    DESCRIPTION = "description"
    KIND = "kind"
    REFERENCE = "reference"
    STATEMENT_NUMBER = "statement_number"
    BALANCE = "balance"
    STATUS = "status"


_WORDS: Mapping[Column, str] = {
    Column.BOOKING_DATE: "boekingsdatum/boekdatum/uitvoeringsdatum/datum/date de comptabilisation/date comptable/date d'execution/date/"
    "booking date/execution date/posting date/date d'operation/date de l'operation/datum verrichting/verrichtingsdatum/transaction date",
    Column.VALUE_DATE: "valutadatum/date valeur/date de valeur/value date/valeur/valuta/interest date/rentedatum",
    Column.AMOUNT: "bedrag/montant/amount/bedrag in eur/montant en eur/amount (eur)/bedrag (eur)",
    Column.CREDIT: "credit/bij/inkomend",
    Column.DEBIT: "debet/debit/af/uitgaand",
    Column.CURRENCY: "munt/devies/munteenheid/valuta rekening/devise/devise du compte/currency/account currency/muntcode",
    Column.ACCOUNT: "rekening/rekeningnummer/compte/numero de compte/account/account number/iban/iban rekening/n de compte",
    Column.HOLDER: "naam/naam van de rekening/nom/nom du compte/account name/name",
    Column.COUNTERPARTY_NAME: "naam tegenpartij/naam tegenpartij bevat/naam van de tegenpartij/nom contrepartie/nom contrepartie contient/"
    "nom de la contrepartie/counterparty name/name of the counterparty/nom du beneficiaire",
    Column.COUNTERPARTY_ACCOUNT: "rekening tegenpartij/rekeningnummer tegenpartij/tegenrekening/compte contrepartie/"
    "compte de la contrepartie/"
    "compte partie adverse/numero de compte contrepartie/compte de contrepartie/counterparty account/counterparty account number/"
    "counterparty's account number/tegenpartij/contrepartie/counterparty",
    Column.COUNTERPARTY_BIC: "bic/bic tegenpartij/bic code tegenpartij/bic contrepartie/code bic contrepartie/"
    "counterparty bic/bic code counterparty",
    Column.STRUCTURED: "gestructureerde mededeling/communication structuree/structured message/structured communication/"
    "structured reference",
    Column.COMMUNICATION: "mededeling/mededelingen/vrije mededeling/communication/communications/communication libre/bericht/message/"
    "free-format reference/free communication/reference libre/standaardmededeling",
    Column.DESCRIPTION: "omschrijving/beschrijving/details/detail/detail van de omzet/details du mouvement/description/movement details/"
    "libelle/libelles/tegenpartij van de verrichting/contrepartie de la transaction",
    Column.KIND: "transactie/transaction/type verrichting/type de transaction/transaction type/type of transaction/soort beweging",
    Column.REFERENCE: "volgnummer/n de sequence/numero de sequence/sequence number/omzetnummer/numero de mouvement/"
    "movement number/entry number/"
    "transactienummer/numero de transaction/transaction number/referentie/reference/reference de la banque/bank reference",
    Column.STATEMENT_NUMBER: "afschriftnummer/rekeninguittrekselnummer/numero d'extrait/numero de l'extrait/"
    "statement number/extrait/uittreksel",
    Column.BALANCE: "saldo/solde/balance/saldo na verrichting/solde apres operation",
    Column.STATUS: "status/statut/etat",
}
_MEANINGS = {word: column for column, words in _WORDS.items() for word in words.split("/")}
MANY = frozenset({Column.COMMUNICATION, Column.DESCRIPTION})
"""Several columns of a file may hold these; of the others the first counts."""
_MARKS: tuple[tuple[str, tuple[frozenset[str], ...]], ...] = (
    ("kbc", (frozenset({"rubrieknaam", "afschriftnummer"}), frozenset({"nom de la rubrique"}), frozenset({"heading", "statement number"}))),
    ("belfius", (frozenset({"transactienummer", "devies"}), frozenset({"numero de transaction", "communications"}))),
    (
        "bnp-paribas-fortis",
        (
            frozenset({"volgnummer", "uitvoeringsdatum"}),
            frozenset({"n de sequence", "date d'execution"}),
            frozenset({"numero de sequence", "date d'execution"}),
            frozenset({"sequence number", "execution date"}),
        ),
    ),
    ("ing", (frozenset({"omzetnummer"}), frozenset({"numero de mouvement"}), frozenset({"movement number"}), frozenset({"entry number"}))),
    ("argenta", (frozenset({"boekdatum", "beschrijving"}), frozenset({"date comptable", "description", "reference"}))),
    ("keytrade", (frozenset({"extrait", "date", "date valeur"}), frozenset({"uittreksel", "datum", "valutadatum"}))),
)

_OF_KEYTRADE = {Column.ACCOUNT: Column.COUNTERPARTY_ACCOUNT, Column.STATEMENT_NUMBER: Column.REFERENCE}
"""Keytrade names no account of its own: what stands under that heading is the other side, and its extract number is of one movement.
(Three programs that read its exports agree on it.)"""


def plain(heading: str) -> str:
    """A heading as it is compared: folded, without its numbering signs."""
    return fold(heading.replace("º", "").replace("°", "").replace("’", "'")).strip(' :"').replace("no de ", "n de ")


def meanings(headings: Sequence[str]) -> dict[int, Column]:
    """Which column means what; those that mean nothing known are left out."""
    found: dict[int, Column] = {}
    words, told_by = [plain(heading) for heading in headings], institution_of(headings)
    for at, word in enumerate(words):
        column = _MEANINGS.get(word)
        if column is Column.VALUE_DATE and word == "valuta" and not {"munt", "devies", "munteenheid"} & set(words):
            column = Column.CURRENCY  # the same word for value date and currency: KBC has a column for the currency besides
        if told_by == "keytrade":
            column = _OF_KEYTRADE.get(column, column) if column is not None else None
        if column is not None and (column in MANY or column not in found.values()):
            found[at] = column
    return found


def is_header(found: Mapping[int, Column]) -> bool:
    """Whether a row of headings is enough to read what follows."""
    columns = set(found.values())
    return Column.BOOKING_DATE in columns and (Column.AMOUNT in columns or {Column.CREDIT, Column.DEBIT} <= columns)


def institution_of(headings: Sequence[str]) -> str | None:
    """The bank whose export has these headings."""
    words = {plain(heading) for heading in headings}
    return next((name for name, sets in _MARKS if any(marks <= words for marks in sets)), None)
