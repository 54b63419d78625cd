"""Lines, allowances, periods and VAT categories out of UBL."""

from decimal import Decimal

from core.einvoice.elements import attribute, day, many, number, one, text
from core.einvoice.model import AllowanceCharge, Classification, Identifier, ItemAttribute, Line, Period
from core.einvoice.xml_input import Element

_BELGIAN_CATEGORY_NAMES = {"03": "S", "02": "S", "01": "S"}
"""e-FFF files may give only the box of the VAT return for a rate; the box is then the category."""


def read_line(element: Element) -> Line:
    """One InvoiceLine or CreditNoteLine."""
    item = one(element, "Item")
    price = one(element, "Price")
    quantity = one(element, "InvoicedQuantity")
    quantity = quantity if quantity is not None else one(element, "CreditedQuantity")
    per = one(price, "BaseQuantity")
    category = _line_category(element, item)
    code, rate = vat_category(category)
    return Line(
        id=text(element, "ID"),
        note="\n".join(found for note in many(element, "Note") if (found := text(note))) or None,
        object_id=_line_object(element),
        quantity=number(quantity),
        unit=attribute(quantity, "unitCode"),
        net_amount=number(element, "LineExtensionAmount"),
        order_line=text(element, "OrderLineReference/LineID"),
        accounting_cost=text(element, "AccountingCost") or text(element, "AccountingCostCode"),
        period=read_period(one(element, "InvoicePeriod")),
        allowances=tuple(read_allowance(one_) for one_ in many(element, "AllowanceCharge") if number(one_, "Amount") is not None),
        price=number(price, "PriceAmount"),
        price_discount=number(price, "AllowanceCharge/Amount"),
        gross_price=number(price, "AllowanceCharge/BaseAmount"),
        price_quantity=number(per),
        price_unit=attribute(per, "unitCode"),
        vat_category=code,
        vat_rate=rate,
        vat_grid=text(category, "Name"),
        name=text(item, "Name") or text(item, "Description"),
        description=text(item, "Description") if text(item, "Name") else None,
        seller_item_id=text(item, "SellersItemIdentification/ID"),
        buyer_item_id=text(item, "BuyersItemIdentification/ID"),
        standard_item_id=identifier(one(item, "StandardItemIdentification/ID")),
        classifications=tuple(
            Classification(code=found, list_id=attribute(one_, "listID"), list_version=attribute(one_, "listVersionID"))
            for one_ in many(item, "CommodityClassification/ItemClassificationCode")
            if (found := text(one_))
        ),
        origin_country=text(item, "OriginCountry/IdentificationCode"),
        attributes=tuple(
            ItemAttribute(name=name, value=value)
            for one_ in many(item, "AdditionalItemProperty")
            if (name := text(one_, "Name")) and (value := text(one_, "Value"))
        ),
    )


def _line_category(element: Element, item: Element | None) -> Element | None:
    found = one(item, "ClassifiedTaxCategory")
    return found if found is not None else one(element, "TaxTotal/TaxSubtotal/TaxCategory")


def _line_object(element: Element) -> Identifier | None:
    for reference in many(element, "DocumentReference"):
        if text(reference, "DocumentTypeCode") in {"130", None}:
            return identifier(one(reference, "ID"))
    return None


def vat_category(element: Element | None) -> tuple[str | None, Decimal | None]:
    """Category code and rate of a TaxCategory."""
    code = text(element, "ID")
    return _BELGIAN_CATEGORY_NAMES.get(code or "", code), number(element, "Percent")


def read_allowance(element: Element) -> AllowanceCharge:
    """An allowance or charge whose amount can be read."""
    code, rate = vat_category(one(element, "TaxCategory"))
    return AllowanceCharge(
        is_charge=(text(element, "ChargeIndicator") or "").lower() in {"true", "1"},
        amount=number(element, "Amount") or Decimal(0),
        base_amount=number(element, "BaseAmount"),
        percentage=number(element, "MultiplierFactorNumeric"),
        reason=text(element, "AllowanceChargeReason"),
        reason_code=text(element, "AllowanceChargeReasonCode"),
        vat_category=code,
        vat_rate=rate,
    )


def read_period(element: Element | None) -> Period | None:
    """A period with at least one end."""
    found = Period(start=day(element, "StartDate"), end=day(element, "EndDate"))
    return found if found != Period() else None


def identifier(element: Element | None) -> Identifier | None:
    """An identifier with its scheme."""
    value = text(element)
    return Identifier(value=value, scheme=attribute(element, "schemeID")) if value else None
