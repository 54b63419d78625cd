"""What papers say, in three languages."""

from decimal import Decimal

from sandbox.scenario.parties import Language

WORDS: dict[Language, dict[str, str]] = {
    "nl": {
        "invoice": "Factuur",
        "credit_note": "Creditnota",
        "receipt": "Kassaticket",
        "number": "Factuurnummer",
        "date": "Factuurdatum",
        "due": "Vervaldatum",
        "customer": "Klant",
        "vat": "BTW",
        "vat_number": "BTW-nummer",
        "description": "Omschrijving",
        "quantity": "Aantal",
        "price": "Prijs",
        "amount": "Bedrag",
        "net": "Totaal excl. btw",
        "total": "Totaal incl. btw",
        "to_pay": "Te betalen",
        "reference": "Gestructureerde mededeling",
        "account": "Rekening",
        "transfer": "Gelieve te betalen op rekening",
        "direct_debit": "Dit bedrag wordt via domiciliëring van uw rekening gehaald.",
        "card": "Betaald met Bancontact",
        "credited": "Betreft factuur",
    },
    "fr": {
        "invoice": "Facture",
        "credit_note": "Note de crédit",
        "receipt": "Ticket de caisse",
        "number": "Numéro de facture",
        "date": "Date de facture",
        "due": "Date d'échéance",
        "customer": "Client",
        "vat": "TVA",
        "vat_number": "N° TVA",
        "description": "Description",
        "quantity": "Quantité",
        "price": "Prix",
        "amount": "Montant",
        "net": "Total HTVA",
        "total": "Total TVAC",
        "to_pay": "À payer",
        "reference": "Communication structurée",
        "account": "Compte",
        "transfer": "Merci de payer sur le compte",
        "direct_debit": "Ce montant sera prélevé de votre compte par domiciliation.",
        "card": "Payé par Bancontact",
        "credited": "Concerne la facture",
    },
    "en": {
        "invoice": "Invoice",
        "credit_note": "Credit note",
        "receipt": "Receipt",
        "number": "Invoice number",
        "date": "Invoice date",
        "due": "Due date",
        "customer": "Customer",
        "vat": "VAT",
        "vat_number": "VAT number",
        "description": "Description",
        "quantity": "Quantity",
        "price": "Price",
        "amount": "Amount",
        "net": "Total excl. VAT",
        "total": "Total incl. VAT",
        "to_pay": "Amount due",
        "reference": "Structured communication",
        "account": "Account",
        "transfer": "Please pay to account",
        "direct_debit": "This amount will be collected by direct debit.",
        "card": "Paid by Bancontact",
        "credited": "Regarding invoice",
    },
}


def money(amount: Decimal, language: Language) -> str:
    """1.234,56 in Dutch, 1 234,56 in French, 1,234.56 in English."""
    english = f"{amount:,.2f}"
    separators = {"nl": (".", ","), "fr": (" ", ","), "en": (",", ".")}[language]
    return english.replace(",", "\0").replace(".", separators[1]).replace("\0", separators[0])


def shown_iban(iban: str) -> str:
    """In groups of four."""
    return " ".join(iban[at : at + 4] for at in range(0, len(iban), 4))


def shown_vat(vat_number: str) -> str:
    """BE 0123.456.789."""
    digits = vat_number.removeprefix("BE")
    return f"BE {digits[:4]}.{digits[4:7]}.{digits[7:]}"
