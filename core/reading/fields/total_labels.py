"""The words beside the amounts of an invoice, in French, Dutch, English and German, and how much each says."""

import re
from enum import StrEnum

from core.reading.fields.folding import fold


class Role(StrEnum):
    """What an amount may be. Prepaid, tendered and change only keep amounts from being taken for a total."""

    GROSS = "gross"
    NET = "net"
    VAT = "vat"
    PAYABLE = "payable"
    OTHER = "other"


TAX = r"(?:t\.?v\.?a\.?|b\.?t\.?w\.?|vat|gst|sst|tax(?:es)?|mwst\.?|ust\.?|umsatzsteuer|mehrwertsteuer)"
INCLUDED = (
    rf"(?:t\.?t\.?c\b|tvac\b|{TAX} (?:comprise|incluse|inbegrepen)|(?:incl|inkl)\w*\.?[^a-z]{{0,3}}(?:de |of |van |"
    rf"les )?(?:\d+ ?% )?{TAX}|"
    rf"inclusief|inclusive|incl\.|inkl\.|brutto|included)"
)
EXCLUDED = (
    rf"(?:\bh\.?t\.?v?\.?a?\.?\b|hors (?:tva|taxes?)|(?:excl|exkl)\w*\.?[^a-z]{{0,3}}(?:of |van |de )?{TAX}?|without {TAX}|zonder btw|"
    rf"ohne (?:mwst|ust)|vor steuern|netto|net\b|untaxed|before tax)"
)

# the strongest first: the weight says how rarely such words stand beside another amount
PATTERNS: list[tuple[Role, float, str]] = [
    (Role.OTHER, 1.0, r"acompte|deja (?:paye|verse)|prepa(?:id|yment)|reeds betaald|voorschot|anzahlung|erhaltene|abschlag|bereits"),
    (
        Role.OTHER,
        1.0,
        r"\b(?:cash|change|wisselgeld|rendu|ruckgeld|geg\.|tender|especes|contant|terug|saving|discount|remise|rabatt|korting)",
    ),
    (Role.OTHER, 1.0, r"indemnite|capital|skonto|escompte|mahn|frais de recouvrement|previous|last month|ancien solde|credit limit"),
    (
        Role.OTHER,
        0.9,
        r"total (?:qty|quantity|item|pcs)|(?:qty|quantity|item\(?s?\)?) ?:? ?$|aantal|zuschlage|abschlage|rounding|arrondi|"
        r"afronding|tonnage",
    ),
    (
        Role.VAT,
        1.0,
        rf"total (?:de la |des |of )?{TAX}\b(?!\w* ?(?:incl|compr))|{TAX} total\b|totaal(?:bedrag)? {TAX}|{TAX}.{{0,3}}(?:betrag|"
        rf"bedrag|amount)|"
        rf"montant (?:de la |total )?{TAX}|steuerbetrag|gesamtsteuer|summe {TAX}|taxes? amount|belastingbedrag|versicherungs?steuer",
    ),
    (
        Role.NET,
        1.0,
        rf"(?:total|totaal\w*|totaux|montant|bedrag|summe|sous-?total|subtota\w+|gesamt\w*|rechnungssumme|nettobetrag|"
        rf"amount).{{0,12}}{EXCLUDED}",
    ),
    (Role.GROSS, 1.0, rf"(?:total|totaal\w*|montant|bedrag|summe|gesamt\w*|rechnungs\w+|endsumme|amount|sales).{{0,20}}{INCLUDED}"),
    (
        Role.NET,
        0.9,
        rf"nettosumme|nettobetrag|netto ?(?:summe|betrag|gesamt)|{EXCLUDED} ?(?:total|totaal|summe|amount)|rechnungssumme ohne|"
        rf"basisbetrag",
    ),
    (
        Role.GROSS,
        0.9,
        r"bruttosumme|bruttobetrag|gesamtbetrag|gesamtsumme|endbetrag|endsumme|rechnungsbetrag|rechnungsbeitrag|rechnungssumme|"
        r"total payable|gross (?:amt|amount|total)|algemeen totaal|grand total|invoice total|factuur ?totaal|"
        r"total (?:de la )?facture|total general|totaal factuur|total invoice|"
        r"nett? total|total rounded|rounded total",
    ),
    (
        Role.PAYABLE,
        0.8,
        r"a payer|te betalen|te voldoen|zahlbetrag|zu zahlen|amount due|total due|balance due|solde|saldo|reste|payable|"
        r"montant preleve|verschuldigd|fallige|payment due|net a payer|forderung|uberweis",
    ),
    (
        Role.NET,
        0.7,
        r"sub-? ?total|subtotaal|sous-?total|zwischensumme|positionssumme|warenwert|summe positionen|maatstaf|grondslag|"
        r"base (?:imposable|ht)|taxable",
    ),
    (
        Role.GROSS,
        0.7,
        rf"\btotal ?(?:amount|eur|€|\(|rm|sales|:|$)|\btotaal|\btotal\b|\bsumme\b|\bgesamt\b|\bmontant total|{INCLUDED}|tot\.|\bamount$",
    ),
    (Role.NET, 0.5, rf"{EXCLUDED}"),
    (Role.VAT, 0.6, rf"(?<![a-z]){TAX}(?![a-z])"),
]
COMPILED = [(role, weight, re.compile(pattern)) for role, weight, pattern in PATTERNS]


def roles_of(label: str) -> dict[Role, float]:
    """What an amount beside these words may be: the strongest role, and the weaker ones at half."""
    folded = fold(label)
    found: dict[Role, float] = {}
    for role, weight, pattern in COMPILED:
        if role not in found and pattern.search(folded):
            found[role] = weight if not found else weight * 0.5
    return found
