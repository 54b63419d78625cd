"""What is known of a paper's counterparty and layout, laid over what the reader made of it alone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal

from rapidfuzz import fuzz

from core.reading.extraction import Contradiction
from core.reading.fields.folding import fold
from core.reading.fields.found import Found, found_in
from core.reading.fields.identifiers import find_ibans
from core.reading.fields.layout import Layout, read_layout
from core.reading.learned.place import Place, is_same_spot, read_place
from core.reading.page import Box, Page, Source
from core.reading.weigh_evidence import SURE_ENOUGH, is_same

PROVEN, NAMED, SUPPOSED = 0.97, 0.93, 0.7
"""Of a counterparty known by VAT number or IBAN; by the look of the paper and its printed name; by the look alone, which is asked about."""
DOUBTED = 0.4
"""A value from where a wrong one was read before."""
NAME_PRINTED = 90
HINT = "transfer"
"""What a paper with an account number is taken for, when it does not say how it is paid."""
EXACT = (Source.EINVOICE, Source.QR)
"""What states a value exactly is never overruled by a place; that they differ is shown."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """What the reader said before somebody corrected it, and where it had found that."""

    value: str
    box: Box | None

    def is_again(self, found: Found) -> bool:
        if self.box is not None and found.box is not None:
            return is_same_spot(self.box, found.box)
        return found.value == self.value


@dataclass(frozen=True, slots=True)
class KnownPlace:
    """A learned place under its id."""

    id: str
    place: Place
    mistake: Mistake | None = None


@dataclass(frozen=True, slots=True)
class KnownCounterparty:
    """What the registry says of the paper's other side."""

    certain: bool
    """Known by VAT number or IBAN rather than by the look of the paper."""
    side: str = "supplier"
    name: str | None = None
    names: tuple[str, ...] = ()
    wrong_names: tuple[str, ...] = ()
    vat_number: str | None = None
    currency: str | None = None
    payment_term: int | None = None
    direction: str | None = None
    payment_means: str | None = None


@dataclass(frozen=True, slots=True)
class Knowledge:
    """All that may be used for one paper."""

    places: tuple[KnownPlace, ...] = ()
    counterparty: KnownCounterparty | None = None
    own_ibans: tuple[str, ...] = ()
    """Of the company itself, where the paper is its own sale: the account to be paid into."""


@dataclass(slots=True)
class Improved:
    """The fields after that, what contradicts what, and which place gave which field."""

    fields: dict[str, Found]
    contradictions: list[Contradiction]
    used: dict[str, str] = field(default_factory=dict[str, str])


def improve(pages: Sequence[Page], fields: Mapping[str, Found], contradictions: Sequence[Contradiction], knowledge: Knowledge) -> Improved:
    """Learned places first, then the registry; whatever they contradict is kept beside them."""
    told = Improved(dict(fields), list(contradictions))
    layout = read_layout(pages)
    for known in knowledge.places:
        _use_place(told, layout, known)
    _doubt_sums(told)
    if knowledge.counterparty is not None:
        _use_registry(told, layout, knowledge.counterparty)
    if knowledge.own_ibans and "iban" not in told.fields:
        ours = [seen for seen in find_ibans(layout) if seen.checked and seen.number in knowledge.own_ibans]
        if ours:
            told.fields["iban"] = found_in(ours[0].cell, ours[0].number, PROVEN, ours[0].start, ours[0].end)
    return told


def _use_place(told: Improved, layout: Layout, known: KnownPlace) -> None:
    name = known.place.field
    said, read = read_place(layout, known.place), told.fields.get(name)
    again = read is not None and known.mistake is not None and known.mistake.is_again(read)
    if said is None:
        if read is not None and again and read.source not in EXACT:
            told.fields[name] = replace(read, confidence=min(read.confidence, DOUBTED))
        return
    if read is None:
        told.fields[name] = said
    elif is_same(name, read.value, said.value):
        told.fields[name] = replace(read, confidence=max(read.confidence, said.confidence), page=said.page, box=said.box)
    elif read.source in EXACT:
        told.contradictions.append(Contradiction(name, read.value, read.source, said.value, said.source))
        return
    else:
        told.fields[name] = said
        if read.confidence >= SURE_ENOUGH and not again:
            told.contradictions.append(Contradiction(name, said.value, said.source, read.value, read.source))
    told.used[name] = known.id


def _doubt_sums(told: Improved) -> None:
    """Amounts prove each other: where net and VAT do not make the total, what came from a place is asked about."""
    names = ("tax_exclusive_amount", "vat_amount", "tax_inclusive_amount")
    learned = [name for name in names if name in told.fields and told.fields[name].source is Source.LEARNED]
    amounts = [Decimal(str(told.fields[name].value)) for name in names if name in told.fields]
    if learned and len(amounts) == len(names) and amounts[0] + amounts[1] != amounts[2]:
        for name in learned:
            told.fields[name] = replace(told.fields[name], confidence=min(told.fields[name].confidence, SUPPOSED))


def _use_registry(told: Improved, layout: Layout, known: KnownCounterparty) -> None:
    name_field, number_field = f"{known.side}_name", f"{known.side}_vat_number"
    sure = PROVEN if known.certain else NAMED if known.name and _is_printed(known.names, layout) else SUPPOSED
    if known.name is not None:
        _say(told, name_field, known.name, sure, wrong=known.wrong_names, same=known.names)
    if known.vat_number is not None and number_field not in told.fields:
        _say(told, number_field, known.vat_number, min(sure, NAMED))
    if known.currency is not None and "currency" not in told.fields:
        _say(told, "currency", known.currency, NAMED)
    means = told.fields.get("payment_means")
    if known.payment_means is not None and (means is None or (means.value == HINT and means.source not in EXACT)):
        # an account number is printed on papers that are collected too; what a paper says of itself stands
        told.fields["payment_means"] = Found(known.payment_means, sure, Source.KNOWN)
    issued = told.fields.get("issue_date")
    if known.payment_term is not None and issued is not None and "due_date" not in told.fields:
        day = date.fromisoformat(str(issued.value)) + timedelta(days=known.payment_term)
        _say(told, "due_date", day.isoformat(), SUPPOSED)


def _say(told: Improved, name: str, value: str, sure: float, *, wrong: Sequence[str] = (), same: Sequence[str] = ()) -> None:
    read = told.fields.get(name)
    said = Found(value, sure, Source.KNOWN)
    if read is None:
        told.fields[name] = said
    elif read.source in EXACT:
        return
    elif any(is_same(name, read.value, one) for one in (value, *same)):
        told.fields[name] = replace(said, confidence=max(sure, read.confidence), page=read.page, box=read.box)
    elif sure >= read.confidence or read.value in wrong:
        told.fields[name] = said
        if read.confidence >= SURE_ENOUGH and read.value not in wrong:
            told.contradictions.append(Contradiction(name, value, said.source, read.value, read.source))


def _is_printed(names: Sequence[str], layout: Layout) -> bool:
    text = fold(layout.text)
    return any(fuzz.partial_ratio(fold(name), text) >= NAME_PRINTED for name in names)
