"""Documents, originals and rules for the tests of delivery."""

import hashlib
import os
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from io import BytesIO
from pathlib import Path
from uuid import UUID

import pymupdf
from PIL import Image

from core.delivery.facts import CompanyFacts, DocumentFacts
from core.delivery.prepare import judge_by
from core.einvoice.read_invoice import ReadVat
from core.einvoice.rules.rule_book import RuleBook
from tests.database import ROOT

RULES = Path(os.environ.get("OKIOKI_RULES", ROOT.parent / "shared" / "einvoice"))
JUDGE = judge_by(RULES)
OWNER = UUID("0193a000-0000-7000-8000-0000deadbeef")
COMPANY = CompanyFacts(
    id=UUID("0193a000-0000-7000-8000-000000000001"),
    name="Bakkerij Janssens",
    vat_number="BE0403170701",
    language="nl",
    street="Kerkstraat 1",
    postal_code="9000",
    city="Gent",
)
FACTS = DocumentFacts(
    id=UUID("0193a000-0000-7000-8000-0000cafebabe"),
    version=2,
    sha256="0" * 64,
    filename="scan 1.pdf",
    media_type="application/pdf",
    kind="invoice",
    direction="purchase",
    supplier_name="Électricité Générale & Fils SA",
    supplier_vat_number="BE0202239951",
    invoice_number="F/2026-17",
    issue_date=date(2026, 11, 3),
    due_date=date(2026, 12, 3),
    currency="EUR",
    tax_inclusive_amount=Decimal("121.00"),
    tax_exclusive_amount=Decimal("100.00"),
    vat_amount=Decimal("21.00"),
    iban="BE68539007547034",
    structured_communication="+++090/9337/55493+++",
    vat_breakdown=(ReadVat(rate=Decimal(21), taxable_amount=Decimal("100.00"), vat_amount=Decimal("21.00")),),
    may_carry_xml=False,
)


@cache
def pdf(words: str = "Factuur F/2026-17") -> bytes:
    """A one-page PDF."""
    with pymupdf.open() as document:
        document.new_page().insert_text((72, 72), words)
        return document.tobytes()


def picture(kind: str, frames: int = 1) -> bytes:
    """A small picture file."""
    images = [Image.new("RGB", (300, 420), (255, 255, shade)) for shade in range(frames)]
    out = BytesIO()
    more = {"save_all": True, "append_images": images[1:]} if frames > 1 else {}
    images[0].save(out, kind, **more)
    return out.getvalue()


def but(**changes: object) -> DocumentFacts:
    """The example document with something else."""
    return replace(FACTS, **changes)


@cache
def rule_book() -> RuleBook:
    """The official rules; fails loudly where they are not."""
    return RuleBook(RULES)


def broken_rules(ubl: bytes) -> list[str]:
    """What the official rules object to."""
    return [f"{one.rule}: {one.message}" for one in rule_book().check(ubl).errors]


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
