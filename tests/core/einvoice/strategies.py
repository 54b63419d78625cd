"""Arbitrary invoices in the form that UBL keeps."""

from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

from core.einvoice.model import (
    Address,
    AllowanceCharge,
    Attachment,
    Classification,
    Contact,
    Delivery,
    Identifier,
    Invoice,
    ItemAttribute,
    Line,
    Note,
    Party,
    PaymentMeans,
    Period,
    PrecedingInvoice,
    Totals,
    VatBreakdown,
)

texts = (
    st.text(st.characters(min_codepoint=32, max_codepoint=0x2FFF, exclude_categories=["Cs", "Cc", "Z"]), min_size=1, max_size=12)
    .map(lambda text: f"a {text} &<z")
    .filter(lambda text: text == text.strip())
)
codes = st.text("ABCDEFGHJKMNPQRSTUVWXYZ0123456789", min_size=1, max_size=8)
days = st.dates(min_value=date(2000, 1, 1), max_value=date(2099, 12, 31))
amounts = st.decimals(min_value=-(10**9), max_value=10**9, places=2)
prices = st.decimals(min_value=0, max_value=10**6, places=5)
categories = st.sampled_from(["S", "Z", "E", "AE", "K", "G"])


def maybe(values):
    """A value or none."""
    return st.none() | values


identifiers = st.builds(Identifier, value=codes, scheme=maybe(st.sampled_from(["0208", "0088", "9930"])))
addresses = st.builds(
    Address,
    street=maybe(texts),
    additional_street=maybe(texts),
    third_line=maybe(texts),
    city=maybe(texts),
    postal_code=maybe(codes),
    subdivision=maybe(texts),
    country=st.sampled_from(["BE", "FR", "NL"]),
)
contacts = st.builds(Contact, name=texts, telephone=maybe(codes), email=maybe(codes))
parties = st.builds(
    Party,
    name=texts,
    trading_name=maybe(texts),
    identifiers=st.lists(identifiers, max_size=2).map(tuple),
    legal_id=maybe(identifiers),
    vat_number=maybe(codes.map(lambda code: f"BE{code}")),
    tax_registration=maybe(codes),
    legal_form=maybe(texts),
    endpoint=maybe(identifiers),
    address=maybe(addresses),
    contact=maybe(contacts),
)
periods = st.builds(Period, start=days, end=maybe(days))
allowances = st.builds(
    AllowanceCharge,
    is_charge=st.booleans(),
    amount=amounts,
    base_amount=maybe(amounts),
    percentage=maybe(prices),
    reason=maybe(texts),
    reason_code=maybe(codes),
    vat_category=categories,
    vat_rate=st.sampled_from([Decimal(0), Decimal(6), Decimal(12), Decimal(21)]),
)

lines = st.builds(
    Line,
    id=codes,
    note=maybe(texts),
    object_id=maybe(identifiers),
    quantity=maybe(prices),
    unit=st.none(),
    net_amount=amounts,
    order_line=maybe(codes),
    accounting_cost=maybe(codes),
    period=maybe(periods),
    allowances=st.lists(allowances, max_size=2).map(tuple),
    price=maybe(prices),
    price_quantity=maybe(prices),
    vat_category=categories,
    vat_rate=maybe(prices),
    name=texts,
    description=maybe(texts),
    seller_item_id=maybe(codes),
    buyer_item_id=maybe(codes),
    standard_item_id=maybe(identifiers),
    classifications=st.lists(st.builds(Classification, code=codes, list_id=maybe(codes), list_version=maybe(codes)), max_size=2).map(tuple),
    origin_country=maybe(st.just("BE")),
    attributes=st.lists(st.builds(ItemAttribute, name=texts, value=texts), max_size=2).map(tuple),
)
means = st.builds(
    PaymentMeans,
    code=st.sampled_from(["10", "30", "48", "59"]),
    text=maybe(texts),
    payment_id=maybe(texts | st.just("+++090/9337/55493+++")),
    iban=maybe(codes),
    account_name=maybe(texts),
    bic=maybe(codes),
    card_number=maybe(codes),
    mandate_id=maybe(codes),
    debited_iban=maybe(codes),
)
deliveries = st.builds(Delivery, party_name=maybe(texts), location=maybe(identifiers), delivery_date=days, address=maybe(addresses))
attachments = st.builds(
    Attachment,
    id=codes,
    description=maybe(texts),
    uri=maybe(codes),
    content=maybe(st.binary(min_size=1, max_size=40)),
    mime_type=st.none(),
)
totals = st.builds(
    Totals,
    **{name: maybe(amounts) for name in ("line_total", "allowance_total", "charge_total", "tax_exclusive_amount", "vat_amount")},
    **{name: maybe(amounts) for name in ("tax_inclusive_amount", "prepaid_amount", "rounding_amount", "payable_amount")},
)
breakdowns = st.builds(
    VatBreakdown,
    category=categories,
    rate=maybe(prices),
    taxable_amount=amounts,
    vat_amount=amounts,
    exemption_reason=maybe(texts),
    exemption_code=maybe(codes),
)
invoices = st.builds(
    Invoice,
    number=codes,
    issue_date=days,
    type_code=st.sampled_from(["380", "381", "389", "396"]),
    currency=st.sampled_from(["EUR", "USD"]),
    tax_point_date=maybe(days),
    buyer_reference=maybe(texts),
    project_reference=maybe(codes),
    contract_reference=maybe(codes),
    order_reference=maybe(codes),
    sales_order_reference=maybe(codes),
    receipt_reference=maybe(codes),
    despatch_reference=maybe(codes),
    tender_reference=maybe(codes),
    object_id=maybe(identifiers),
    accounting_cost=maybe(codes),
    payment_terms=maybe(texts),
    notes=st.lists(st.builds(Note, text=texts, subject_code=maybe(st.just("AAI"))), max_size=2).map(tuple),
    preceding_invoices=st.lists(st.builds(PrecedingInvoice, number=codes, issue_date=maybe(days)), max_size=2).map(tuple),
    seller=parties,
    buyer=parties,
    delivery=maybe(deliveries),
    period=maybe(periods),
    payment_means=st.lists(means, min_size=1, max_size=2).map(tuple),
    creditor_id=maybe(codes),
    due_date=maybe(days),
    allowances=st.lists(allowances, max_size=2).map(tuple),
    totals=totals,
    vat_breakdown=st.lists(breakdowns, max_size=3).map(tuple),
    attachments=st.lists(attachments, max_size=2).map(tuple),
    lines=st.lists(lines, max_size=3).map(tuple),
)
