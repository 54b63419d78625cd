"""Lines, allowances, periods and VAT categories as UBL."""

from decimal import Decimal

from core.einvoice.codes import VatCategory
from core.einvoice.model import AllowanceCharge, Line, Period
from core.einvoice.xml_input import Element
from core.einvoice.xml_output import group, put, put_amount, put_number

_OBJECT_TYPE = "130"
"""DocumentTypeCode of the invoiced object (BT-128)."""


def put_line(document: Element, line: Line, currency: str | None, *, credit: bool) -> None:
    """One InvoiceLine or CreditNoteLine."""
    element = group(document, "CreditNoteLine" if credit else "InvoiceLine")
    put(element, "ID", line.id)
    put(element, "Note", line.note)
    put_number(element, "CreditedQuantity" if credit else "InvoicedQuantity", line.quantity, unitCode=line.unit)
    put_amount(element, "LineExtensionAmount", line.net_amount, currency)
    put(element, "AccountingCost", line.accounting_cost)
    put_period(element, line.period)
    put(group(element, "OrderLineReference"), "LineID", line.order_line)
    if line.object_id:
        reference = group(element, "DocumentReference")
        put(reference, "ID", line.object_id.value, schemeID=line.object_id.scheme)
        put(reference, "DocumentTypeCode", _OBJECT_TYPE)
    for allowance in line.allowances:
        put_allowance(element, allowance, currency)
    _put_item(element, line)
    _put_price(element, line, currency)


def _put_item(parent: Element, line: Line) -> None:
    item = group(parent, "Item")
    put(item, "Description", line.description)
    put(item, "Name", line.name)
    put(group(item, "BuyersItemIdentification"), "ID", line.buyer_item_id)
    put(group(item, "SellersItemIdentification"), "ID", line.seller_item_id)
    if line.standard_item_id:
        put(group(item, "StandardItemIdentification"), "ID", line.standard_item_id.value, schemeID=line.standard_item_id.scheme)
    put(group(item, "OriginCountry"), "IdentificationCode", line.origin_country)
    for one in line.classifications:
        put(
            group(item, "CommodityClassification"),
            "ItemClassificationCode",
            one.code,
            listID=one.list_id,
            listVersionID=one.list_version,
        )
    rate = None if line.vat_category == VatCategory.OUTSIDE_SCOPE else line.vat_rate
    put_tax_category(item, "ClassifiedTaxCategory", line.vat_category, rate)
    for attribute in line.attributes:
        element = group(item, "AdditionalItemProperty")
        put(element, "Name", attribute.name)
        put(element, "Value", attribute.value)


def _put_price(parent: Element, line: Line, currency: str | None) -> None:
    price = group(parent, "Price")
    put_amount(price, "PriceAmount", line.price, currency)
    put_number(price, "BaseQuantity", line.price_quantity, unitCode=line.price_unit)
    if line.price_discount is not None:
        discount = group(price, "AllowanceCharge")
        put(discount, "ChargeIndicator", "false")
        put_amount(discount, "Amount", line.price_discount, currency)
        put_amount(discount, "BaseAmount", line.gross_price, currency)


def put_allowance(parent: Element, allowance: AllowanceCharge, currency: str | None) -> None:
    """An allowance or charge of a line or of the document."""
    element = group(parent, "AllowanceCharge")
    put(element, "ChargeIndicator", "true" if allowance.is_charge else "false")
    put(element, "AllowanceChargeReasonCode", allowance.reason_code)
    put(element, "AllowanceChargeReason", allowance.reason)
    put_number(element, "MultiplierFactorNumeric", allowance.percentage)
    put_amount(element, "Amount", allowance.amount, currency)
    put_amount(element, "BaseAmount", allowance.base_amount, currency)
    rate = None if allowance.vat_category == VatCategory.OUTSIDE_SCOPE else allowance.vat_rate
    put_tax_category(element, "TaxCategory", allowance.vat_category, rate)


def put_period(parent: Element, period: Period | None, *, description_code: str | None = None) -> None:
    """An InvoicePeriod, which also carries the code of the VAT point (BT-8)."""
    element = group(parent, "InvoicePeriod")
    if period:
        put(element, "StartDate", period.start)
        put(element, "EndDate", period.end)
    put(element, "DescriptionCode", description_code)


def put_tax_category(
    parent: Element,
    name: str,
    category: str | None,
    rate: Decimal | None,
    *,
    reason: str | None = None,
    reason_code: str | None = None,
) -> None:
    """A VAT category with its rate, and why no VAT is due."""
    if category is None and rate is None:
        return
    element = group(parent, name)
    put(element, "ID", category)
    put_number(element, "Percent", rate)
    put(element, "TaxExemptionReasonCode", reason_code)
    put(element, "TaxExemptionReason", reason)
    put(group(element, "TaxScheme"), "ID", "VAT")
