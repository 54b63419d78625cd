"""What is known that may help to read one paper: places on papers that look alike, and its counterparty."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.banking.models import BankAccount
from core.counterparties.identify import Marks, identify
from core.counterparties.models import Counterparty, CounterpartyFact, FactKind, LearnedPlace, Paper
from core.counterparties.queries import facts_of, places_for
from core.counterparties.telling import side_of
from core.documents.models import Direction
from core.reading.extraction import Extraction
from core.reading.learned.knowledge import Knowledge, KnownCounterparty, KnownPlace, Mistake
from core.reading.learned.place import Place
from core.reading.learned.read_alone import ReadAlone
from core.reading.learned.signature import Signature, bands_of, likeness, signature_of

ALIKE = 0.6
"""From here two papers are of one layout: bills of different shops from one till program reach 0.4, scans of one layout stay above 0.7."""
AKIN = 0.35
"""Enough where both are known to be of one counterparty."""
MOST_ALIKE = 50


@dataclass(frozen=True, slots=True)
class Gathered:
    """What to use, and whose paper it is taken for."""

    knowledge: Knowledge
    counterparty_id: UUID | None

    @property
    def is_empty(self) -> bool:
        known = self.knowledge
        return not known.places and known.counterparty is None and not known.own_ibans


def marks_of(fields: Mapping[str, object], side: str) -> Marks:
    """The numbers of the other side; for a sale the account on the paper is our own."""
    vat_number, iban = fields.get(f"{side}_vat_number"), fields.get("iban")
    return Marks(str(vat_number) if vat_number else None, str(iban) if iban and side == "supplier" else None)


async def gather(session: AsyncSession, company_id: UUID, document_id: UUID, read: ReadAlone, signature: Signature) -> Gathered:
    """The knowledge for a paper of this look whose reader alone said that.

    A paper whose counterparty carries another VAT number is never filled from there, however alike it looks: many sellers' papers come out
    of one program. Our own sales all look the same and have different customers: of them only places are known.
    """
    sale = read.direction == Direction.SALE
    side = side_of(read.direction)
    marks = marks_of({name: found.value for name, found in read.fields.items() if found.confidence >= 0.5}, side)
    bands = bands_of(signature)
    known = await identify(session, company_id, marks)
    certain = known is not None
    if known is None and not sale:
        known = await _by_look(session, company_id, document_id, marks=marks, signature=signature, bands=bands)
    best: dict[str, tuple[float, LearnedPlace]] = {}
    for place, other in await places_for(session, company_id, known.id if known else None, bands, besides=document_id):
        own = known is not None and place.counterparty_id == known.id
        if not own and not sale and place.counterparty_id is not None and (certain or marks.vat_number is not None):
            continue
        alike = likeness(signature, other)
        if alike >= (AKIN if own else ALIKE) and (place.field not in best or alike > best[place.field][0] + 0.1):
            best[place.field] = alike, place
    places = tuple(_known(place) for _, place in best.values())
    counterparty = await _registry(session, company_id, known, side, certain=certain) if known else None
    ours = await session.scalars(select(BankAccount.iban).where(BankAccount.company_id == company_id)) if sale else ()
    return Gathered(Knowledge(places, counterparty, tuple(ours)), known.id if known else None)


async def find_knowledge(session: AsyncSession, company_id: UUID, document_id: UUID, extraction: Extraction) -> Gathered:
    """What earlier corrections and the registry of counterparties know of such a paper."""
    alone = ReadAlone(extraction.fields, extraction.contradictions, extraction.direction)
    return await gather(session, company_id, document_id, alone, signature_of(extraction.page_words))


async def _by_look(
    session: AsyncSession, company_id: UUID, document_id: UUID, *, marks: Marks, signature: Signature, bands: Sequence[int]
) -> Counterparty | None:
    """Whose papers look most like this one."""
    wanted = (
        select(Paper.signature, Counterparty)
        .join(Counterparty, (Counterparty.company_id == Paper.company_id) & (Counterparty.id == Paper.counterparty_id))
        .where(Paper.company_id == company_id, Paper.document_id != document_id, Paper.bands.overlap(list(bands)))
        .order_by(Paper.document_id.desc())
        .limit(MOST_ALIKE)
    )
    best: tuple[float, Counterparty] | None = None
    for other, owner in (await session.execute(wanted)).all():
        alike = likeness(signature, other)
        fits = marks.vat_number is None or owner.vat_number in (None, marks.vat_number)
        if fits and alike >= ALIKE and (best is None or alike > best[0]):
            best = alike, owner
    return best[1] if best else None


async def _registry(session: AsyncSession, company_id: UUID, known: Counterparty, side: str, *, certain: bool) -> KnownCounterparty:
    facts = [fact for fact in await facts_of(session, company_id, [known.id]) if fact.forgotten_at is None]
    names = tuple(fact.value for fact in facts if fact.kind == FactKind.NAME)
    term = _first(facts, FactKind.PAYMENT_TERM)
    return KnownCounterparty(
        certain=certain,
        side=side,
        name=names[0] if names else None,
        names=names,
        wrong_names=tuple(fact.instead_of for fact in facts if fact.kind == FactKind.NAME and fact.instead_of),
        vat_number=known.vat_number,
        currency=_first(facts, FactKind.CURRENCY),
        payment_term=int(term) if term is not None else None,
        payment_means=_first(facts, FactKind.PAYMENT_MEANS),
        direction=_first(facts, FactKind.DIRECTION),
    )


def _first(facts: Sequence[CounterpartyFact], kind: FactKind) -> str | None:
    return next((fact.value for fact in facts if fact.kind == kind), None)


def _known(place: LearnedPlace) -> KnownPlace:
    return KnownPlace(str(place.id), Place.from_json(place.place), _mistake(place.mistake))


def _mistake(told: dict[str, Any] | None) -> Mistake | None:
    if told is None:
        return None
    box = told.get("box")
    return Mistake(told["value"], (box[0], box[1], box[2], box[3]) if box else None)
