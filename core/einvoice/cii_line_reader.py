"""Lines, allowances and periods out of a Cross Industry Invoice."""

from decimal import Decimal

from core.einvoice.cii_party_reader import uri_identifier
from core.einvoice.elements import attribute, day, many, number, one, text
from core.einvoice.model import AllowanceCharge, Classification, Identifier, ItemAttribute, Line, Period
from core.einvoice.xml_input import Element


def read_line(element: Element) -> Line:
    """One IncludedSupplyChainTradeLineItem. A line that is a mere remark (ZUGFeRD 1) has only its note."""
    document = one(element, "AssociatedDocumentLineDocument")
    product = one(element, "SpecifiedTradeProduct")
    agreement = one(element, "SpecifiedLineTradeAgreement")
    settlement = one(element, "SpecifiedLineTradeSettlement")
    quantity = one(element, "SpecifiedLineTradeDelivery/BilledQuantity")
    net = one(agreement, "NetPriceProductTradePrice")
    gross = one(agreement, "GrossPriceProductTradePrice")
    per = one(net, "BasisQuantity")
    return Line(
        id=text(document, "LineID"),
        note="\n".join(found for note in many(document, "IncludedNote") if (found := text(note, "Content"))) or None,
        object_id=_line_object(settlement),
        quantity=number(quantity),
        unit=attribute(quantity, "unitCode"),
        net_amount=number(settlement, "SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount"),
        order_line=text(agreement, "BuyerOrderReferencedDocument/LineID"),
        accounting_cost=text(settlement, "ReceivableSpecifiedTradeAccountingAccount/ID"),
        period=read_period(one(settlement, "BillingSpecifiedPeriod")),
        allowances=read_allowances(settlement),
        price=number(net, "ChargeAmount"),
        price_discount=number(gross, "AppliedTradeAllowanceCharge/ActualAmount"),
        gross_price=number(gross, "ChargeAmount"),
        price_quantity=number(per),
        price_unit=attribute(per, "unitCode"),
        vat_category=text(settlement, "ApplicableTradeTax/CategoryCode"),
        vat_rate=number(settlement, "ApplicableTradeTax/RateApplicablePercent"),
        name=text(product, "Name"),
        description=text(product, "Description"),
        seller_item_id=text(product, "SellerAssignedID"),
        buyer_item_id=text(product, "BuyerAssignedID"),
        standard_item_id=uri_identifier(one(product, "GlobalID")),
        classifications=tuple(
            Classification(code=found, list_id=attribute(one_, "listID"), list_version=attribute(one_, "listVersionID"))
            for one_ in many(product, "DesignatedProductClassification/ClassCode")
            if (found := text(one_))
        ),
        origin_country=text(product, "OriginTradeCountry/ID"),
        attributes=tuple(
            ItemAttribute(name=name, value=value)
            for one_ in many(product, "ApplicableProductCharacteristic")
            if (name := text(one_, "Description")) and (value := text(one_, "Value"))
        ),
    )


def _line_object(settlement: Element | None) -> Identifier | None:
    for element in many(settlement, "AdditionalReferencedDocument"):
        if value := text(element, "IssuerAssignedID"):
            return Identifier(value=value, scheme=text(element, "ReferenceTypeCode"))
    return None


def read_allowances(settlement: Element | None) -> tuple[AllowanceCharge, ...]:
    """Allowances and charges, and the freight that Factur-X EXTENDED and ZUGFeRD 1 list apart."""
    listed = [
        AllowanceCharge(
            is_charge=(text(element, "ChargeIndicator/Indicator") or "").lower() in {"true", "1"},
            amount=number(element, "ActualAmount") or Decimal(0),
            base_amount=number(element, "BasisAmount"),
            percentage=number(element, "CalculationPercent"),
            reason=text(element, "Reason"),
            reason_code=text(element, "ReasonCode"),
            vat_category=text(element, "CategoryTradeTax/CategoryCode"),
            vat_rate=number(element, "CategoryTradeTax/RateApplicablePercent"),
        )
        for element in many(settlement, "SpecifiedTradeAllowanceCharge")
        if number(element, "ActualAmount") is not None
    ]
    freight = [
        AllowanceCharge(
            is_charge=True,
            amount=number(element, "AppliedAmount") or Decimal(0),
            reason=text(element, "Description"),
            vat_category=text(element, "AppliedTradeTax/CategoryCode"),
            vat_rate=number(element, "AppliedTradeTax/RateApplicablePercent"),
        )
        for element in many(settlement, "SpecifiedLogisticsServiceCharge")
        if number(element, "AppliedAmount") is not None
    ]
    return tuple(listed + freight)


def read_period(element: Element | None) -> Period | None:
    """A period with at least one end."""
    found = Period(start=day(element, "StartDateTime/DateTimeString"), end=day(element, "EndDateTime/DateTimeString"))
    return found if found != Period() else None
