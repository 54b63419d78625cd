"""What is charged: lines, and the allowances and charges on lines or on the whole document."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.einvoice.party import Identifier


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """From and until, both days included (BG-14, BG-26)."""

    start: date | None = None
    """BT-73, BT-134."""
    end: date | None = None
    """BT-74, BT-135."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AllowanceCharge:
    """A deduction or a surcharge on the document (BG-20, BG-21) or on a line (BG-27, BG-28, without VAT of its own)."""

    is_charge: bool
    amount: Decimal
    """BT-92, BT-99, BT-136, BT-141, without VAT, never negative by custom."""
    base_amount: Decimal | None = None
    """BT-93, BT-100, BT-137, BT-142."""
    percentage: Decimal | None = None
    """BT-94, BT-101, BT-138, BT-143."""
    reason: str | None = None
    """BT-97, BT-104, BT-139, BT-144."""
    reason_code: str | None = None
    """BT-98 from UNCL5189, BT-105 from UNCL7161, BT-140, BT-145."""
    vat_category: str | None = None
    """BT-95, BT-102 (UNCL5305)."""
    vat_rate: Decimal | None = None
    """BT-96, BT-103, in percent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Classification:
    """What kind of thing was sold, in somebody's catalogue (BT-158)."""

    code: str
    list_id: str | None = None
    list_version: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemAttribute:
    """One property of the thing sold (BG-32)."""

    name: str
    """BT-160."""
    value: str
    """BT-161."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One invoice line (BG-25), with its item (BG-31), price (BG-29) and VAT (BG-30)."""

    id: str | None = None
    """BT-126."""
    note: str | None = None
    """BT-127."""
    object_id: Identifier | None = None
    """BT-128."""
    quantity: Decimal | None = None
    """BT-129, or the credited quantity."""
    unit: str | None = None
    """BT-130, UN/ECE Recommendation 20."""
    net_amount: Decimal | None = None
    """BT-131: after the line's allowances and charges, without VAT."""
    order_line: str | None = None
    """BT-132."""
    accounting_cost: str | None = None
    """BT-133."""
    period: Period | None = None
    allowances: tuple[AllowanceCharge, ...] = ()
    price: Decimal | None = None
    """BT-146: net unit price, any number of decimals."""
    price_discount: Decimal | None = None
    """BT-147."""
    gross_price: Decimal | None = None
    """BT-148."""
    price_quantity: Decimal | None = None
    """BT-149: the price is for this many units."""
    price_unit: str | None = None
    """BT-150."""
    vat_category: str | None = None
    """BT-151 (UNCL5305)."""
    vat_rate: Decimal | None = None
    """BT-152, in percent; none in category O."""
    vat_grid: str | None = None
    """The box of the Belgian VAT return that UBL.BE files carry (TaxCategory/Name). Read, never written: Peppol refuses it."""
    name: str | None = None
    """BT-153."""
    description: str | None = None
    """BT-154."""
    seller_item_id: str | None = None
    """BT-155."""
    buyer_item_id: str | None = None
    """BT-156."""
    standard_item_id: Identifier | None = None
    """BT-157."""
    classifications: tuple[Classification, ...] = ()
    origin_country: str | None = None
    """BT-159."""
    attributes: tuple[ItemAttribute, ...] = ()
