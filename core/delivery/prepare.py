"""Making the package of a hand-over, outside any transaction: foreign bytes in child processes, official rules in a thread."""

import asyncio
from collections.abc import Callable
from functools import cache
from pathlib import Path
from threading import Lock
from typing import TypeVar, TypeVarTuple
from uuid import UUID

from core.delivery.convert import CARRIED, picture_to_pdf
from core.delivery.facts import CompanyFacts, DocumentFacts
from core.delivery.filename import EXTENSIONS, extension
from core.delivery.inspect_original import NOTHING, inspect_original, pdf_inside
from core.delivery.models import Form, PdfPlace
from core.delivery.package import XML, File, Judge, Original, Package, build
from core.einvoice.errors import RulesMissing
from core.einvoice.rules.rule_book import Checker, RuleBook
from core.einvoice.rules.verdict import Verdict
from core.parsing.errors import ParserKilled, Unreadable
from core.parsing.parse import parse
from core.storage import Storage

Result = TypeVar("Result")
Args = TypeVarTuple("Args")


async def prepare_package(
    storage: Storage,
    facts: DocumentFacts,
    company: CompanyFacts,
    *,
    owner: UUID,
    form: Form = Form.UBL,
    pdf: PdfPlace = PdfPlace.INSIDE,
    rules: Path,
) -> Package:
    """The files as they would go now. Raises NotDeliverable, PictureNotConvertible, BytesMissing, StorageUnavailable."""
    content = await storage.get(company.id, facts.sha256)
    original = Original(content=content, media_type=facts.media_type)
    if form is Form.UBL and facts.is_translated:
        original = await _look_into(original, facts)
    return await asyncio.to_thread(build, facts, company, original, owner=owner, form=form, pdf=pdf, judge=judge_by(rules))


async def load_package(storage: Storage, company_id: UUID, sha256: str, filename: str, *, form: Form, pdf: PdfPlace) -> Package:
    """The files of a hand-over that was begun before: the very same bytes. Raises BytesMissing, StorageUnavailable."""
    content = await storage.get(company_id, sha256)
    base, _, ending = filename.rpartition(".")
    media_type = next((kind for kind, known in EXTENSIONS.items() if known == ending), "application/octet-stream")
    main = File(filename, media_type, content)
    beside: tuple[File, ...] = ()
    if media_type == XML and pdf is PdfPlace.BESIDE:
        inside = await _in_child(pdf_inside, content)
        if inside is not None:
            beside = (File(f"{base}.{extension(inside[1])}", inside[1], inside[0]),)
    return Package(main=main, beside=beside, form=form)


async def keep_package(storage: Storage, company_id: UUID, package: Package) -> None:
    """Put the file that counts away before it leaves, so that every attempt sends the same. Raises StorageUnavailable."""
    await storage.put(company_id, package.main.sha256, package.main.content)


async def _look_into(original: Original, facts: DocumentFacts) -> Original:
    content, media_type = original.content, original.media_type
    inspected = (await _in_child(inspect_original, content, media_type) or NOTHING) if facts.may_carry_xml else NOTHING
    if media_type == XML:
        carried = await _in_child(pdf_inside, content) if inspected.invoice is not None and inspected.is_ubl else None
    elif media_type in CARRIED:
        carried = (content, media_type)
    else:
        carried = (await parse(picture_to_pdf, content), "application/pdf")
    return Original(content=content, media_type=media_type, carried=carried, inspected=inspected)


async def _in_child(function: Callable[[*Args], Result], *args: *Args) -> Result | None:
    """What a look into foreign bytes found; None when they could not be read."""
    try:
        return await parse(function, *args)
    except (ParserKilled, Unreadable):
        return None


def judge_by(folder: Path) -> Judge:
    """The official rules of a folder; a judge without opinion where they are not installed, which the proof then says."""

    def judge(ubl: bytes) -> Verdict | None:
        try:
            with _COMPILING:
                book = _rule_book(folder.resolve())
            return book.check(ubl)
        except RulesMissing:
            return None

    return judge


_COMPILING = Lock()


@cache
def _rule_book(folder: Path) -> RuleBook:
    """One for the life of the process: the schemas take a second to compile, asking them a millisecond."""
    return RuleBook(folder, Checker.OURS)
