"""What is handed over: an e-invoice with the document inside, judged by the official rules, or the file as it came."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from uuid import UUID

from core.delivery.errors import NotDeliverable
from core.delivery.facts import CompanyFacts, DocumentFacts
from core.delivery.filename import base_name, extension
from core.delivery.inspect_original import NOTHING, Inspected
from core.delivery.models import Form, PdfPlace
from core.delivery.read_facts import read_invoice
from core.einvoice.codes import EN16931, PEPPOL_BILLING, PEPPOL_PROCESS
from core.einvoice.errors import NotTranslatable
from core.einvoice.model import Attachment, Invoice
from core.einvoice.read_invoice import ReadAttachment
from core.einvoice.rules.verdict import Verdict
from core.einvoice.translate import translate
from core.einvoice.translation_texts import Language
from core.einvoice.ubl_writer import write_ubl

Judge = Callable[[bytes], Verdict | None]
"""The official rules; None where they are not installed."""
XML = "application/xml"
MOST_RULES_NAMED = 5


@dataclass(frozen=True, slots=True)
class File:
    """One file as the accountant gets it."""

    name: str
    media_type: str
    content: bytes

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.content).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """One hand-over: the file that counts, and what lies beside it."""

    main: File
    beside: tuple[File, ...] = ()
    form: Form = Form.UBL
    checked: bool = False
    """Whether the official rules have been asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """The file that arrived; `carried` is it or its PDF, in a form that an e-invoice may carry."""

    content: bytes
    media_type: str
    carried: tuple[bytes, str] | None = None
    inspected: Inspected = NOTHING


def build(
    facts: DocumentFacts, company: CompanyFacts, original: Original, *, owner: UUID, form: Form, pdf: PdfPlace, judge: Judge
) -> Package:
    """The files of one hand-over. The same input gives the same bytes.

    Raises NotDeliverable naming the fields that lack or the rules that are broken.
    """
    name = base_name(facts, owner)
    if form is Form.ORIGINAL or not facts.is_translated:
        file = File(f"{name}.{extension(original.media_type)}", original.media_type, original.content)
        return Package(main=file, form=Form.ORIGINAL)
    carried = original.carried if pdf is not PdfPlace.NONE else None
    ubl, checked = _first_valid(_candidates(facts, company, original, carried, name), judge)
    beside: tuple[File, ...] = ()
    if pdf is PdfPlace.BESIDE and original.carried:
        content, media_type = original.carried
        beside = (File(f"{name}.{extension(media_type)}", media_type, content),)
    return Package(main=File(f"{name}.xml", XML, ubl), beside=beside, checked=checked)


def _first_valid(candidates: Iterator[bytes], judge: Judge) -> tuple[bytes, bool]:
    verdict: Verdict | None = None
    try:
        for ubl in candidates:
            verdict = judge(ubl)
            if verdict is None or verdict.valid:
                return ubl, verdict is not None
    except NotTranslatable as refusal:
        raise NotDeliverable(refusal.detail, missing=refusal.facts.get("missing", []), **_contradiction(refusal)) from refusal
    errors = verdict.errors if verdict else ()
    broken = [{"rule": one.rule, "message": one.message} for one in errors[:MOST_RULES_NAMED]]
    detail = f"It breaks the official rule {errors[0].rule}: {errors[0].message}" if errors else ""
    raise NotDeliverable(detail, missing=[], rules=broken)


def _contradiction(refusal: NotTranslatable) -> dict[str, object]:
    found = refusal.facts.get("contradiction")
    return {"contradiction": found} if found else {}


def _candidates(
    facts: DocumentFacts, company: CompanyFacts, original: Original, carried: tuple[bytes, str] | None, name: str
) -> Iterator[bytes]:
    """Most faithful first: the e-invoice as it came, its data rewritten as UBL, a translation of what was read.

    A user who corrected something said that the file is wrong: then only the translation is true.
    """
    found = original.inspected
    attachment = ReadAttachment(content=carried[0], mime_type=carried[1], filename=f"{name}.{extension(carried[1])}") if carried else None
    if not facts.corrected and found.invoice is not None:
        if found.is_ubl:
            yield original.content
        yield from (write_ubl(invoice) for invoice in _rewritten(found.invoice, attachment))
    language = Language(company.language)
    read = read_invoice(facts, company, attachment)
    if facts.corrected & {"tax_inclusive_amount", "tax_exclusive_amount", "vat_amount"} and read.vat_breakdown:
        try:
            yield write_ubl(translate(read, language))
        except NotTranslatable:  # the breakdown on paper no longer fits what the user says: the totals count
            yield write_ubl(translate(replace(read, vat_breakdown=()), language))
        return
    yield write_ubl(translate(read, language))


def _rewritten(invoice: Invoice, attachment: ReadAttachment | None) -> Iterator[Invoice]:
    """The same invoice under the specifications that it may satisfy, with the document inside."""
    kept = [known for known in invoice.attachments if known.content]
    if attachment is not None and not kept:
        kept = [
            Attachment(
                id=invoice.number,
                description="CommercialInvoice",
                content=attachment.content,
                mime_type=attachment.mime_type,
                filename=attachment.filename,
            )
        ]
    if invoice.seller.endpoint and invoice.buyer.endpoint:
        yield replace(invoice, attachments=tuple(kept), customization_id=PEPPOL_BILLING, profile_id=PEPPOL_PROCESS)
    yield replace(invoice, attachments=tuple(kept), customization_id=EN16931, profile_id=None)
