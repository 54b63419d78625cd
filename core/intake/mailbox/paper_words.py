# ruff: noqa: E501 (tables: one language a line)
"""What papers call themselves, folded, in French, Dutch, English and German."""

import re


def _any(*languages: str) -> re.Pattern[str]:
    return re.compile(r"(?<![a-z])(?:" + "|".join(languages) + r")(?![a-z])")


INVOICE = _any(
    r"(?:note de )?factures?|recus?|avoir|note de credit|note d'honoraires|etat d'honoraires|honoraires|ticket|souche|quittance|decompte final|note de frais|re[cç]u de paiement",
    r"(?:verkoop|aankoop|voorschot|eind|energie|termijn|afsluitings|correctie)?faktu?ur|factu+r(?:en)?|(?:verkoop|voorschot|eind|afreken|slot)factuur|creditnota|credit ?nota|kredietnota|kassa(?:bon|ticket)|bonnetje|ontvangstbewijs|betaal(?:bewijs|bon)|ereloon(?:nota|staat)|eindafrekening|afrekening|rekening",
    r"(?:tax |vat |sales |commercial )?invoices?|(?:e-ticket |payment |sales )?receipts?|credit ?notes?|credit memo|bill|fee note|statement of fees",
    r"(?:schluss|sammel|teil|abschlags|gut)?rechnung(?:en)?|(?:schluss|teil)rechnung|gutschrift|quittung|(?:kassen)?(?:beleg|bon)|zahlungsbeleg|kassenzettel|honorarnote|liquidation",
)
"""Evidence of a purchase or a sale."""
CARD = _any(
    r"releve (?:de |des )?(?:vos |votre )?(?:depenses|carte)s?|etat (?:de |des )depenses|releve mensuel",
    r"uitgavenstaat|kaart(?:uittreksel|afrekening|verrichtingen)|overzicht (?:van )?(?:uw )?kaart\w*",
    r"(?:credit )?card (?:account )?statement|cardholder statement|mastercard|visa (?:business|classic|gold)",
    r"kreditkarten?abrechnung|kartenabrechnung|umsatzaufstellung",
)
CONTRACT = _any(
    r"contrats?(?: de \w+)?|bail|avenant|police d'assurance|conditions particulieres d'assurance",
    r"(?:huur|lease|lening|krediet|onderhouds|dienstverlenings|raam|samenwerkings)?overeenkomst|contract|polis|verzekeringspolis|bijvoegsel|leningsakte",
    r"(?:lease |rental |service |maintenance |loan )?(?:agreement|contract)|insurance policy|policy schedule",
    r"(?:miet|leasing|wartungs|dienst|kredit|darlehens)?vertrag|versicherungspolice|versicherungsschein",
)
"""What explains payments that come back without a paper each."""
QUOTE = _any(
    r"devis|offres?(?: de prix)?|bordereau de livraison|pro[- ]?forma|proposition(?: de prix)?|(?:bon|confirmation|accuse de reception) de (?:votre |la )?commande|bon de (?:livraison|commande)|commande|bordereau d'(?:envoi|expedition)|note d'envoi|facture pro[- ]?forma|bulletin de livraison",
    r"offertes?|prijsofferte|prijsaanvraag|bestek|pro[- ]?forma(?:factuur)?|(?:inkoop|aankoop)order|bestel(?:bon|ling|bevestiging)|order(?:bevestiging|bon)?|bevestiging van (?:uw |de )?bestelling|opdrachtbevestiging|(?:levering|leverings?|verzend|afleverings?)(?:bon|nota|bewijs)|leverbon|pakbon",
    r"quot(?:e|ation)s?|offer|estimate|pro[- ]?forma(?: invoice)?|(?:purchase |sales )?order(?: (?:confirmation|acknowledgement))?|(?:delivery|goods|shipping) (?:note|slip|docket)|packing (?:slip|list)|proposal|dispatch note",
    r"angebot|kostenvoranschlag|pro[- ]?forma(?:[- ]?rechnung)?|auftrag(?:sbestatigung)?|bestell(?:ung|bestatigung|schein)|liefer(?:schein|nachweis)|offerte",
)
REMINDER = _any(
    r"(?:premier |deuxieme |second |dernier |[123]e(?:me)? |1er )?rappel(?: de (?:paiement|facture)| n.? ?\d)?|mise en demeure|releve de compte client|factures? (?:impayees?|echues?)|sommation",
    r"(?:(?:eerste|tweede|derde|laatste) )?(?:betalings)?herinnering|(?:laatste )?aanmaning|ingebrekestelling|openstaande (?:facturen|posten)|rappel",
    r"(?:(?:first|second|third|final|friendly|payment) )*reminder|(?:final|overdue) notice|dunning|statement of account|overdue invoices?|past due|notice of default",
    r"(?:(?:erste|zweite|dritte|letzte) )?(?:zahlungserinnerung|mahnung|mahnschreiben)|offene (?:posten|rechnungen)|inverzugsetzung",
)
PAYSLIP = _any(
    r"fiches? de (?:paie|salaire|remuneration)|decompte de (?:remuneration|salaire|paie)|bulletin de (?:paie|salaire)|compte individuel|precompte professionnel|salaire brut",
    r"loon(?:fiche|brief|strook|afrekening)|individuele (?:loon)?(?:afrekening|rekening)|bedrijfsvoorheffing|brutoloon|salarisstrook|weddefiche",
    r"pay ?slip|salary (?:statement|slip)|pay ?stub|wage slip|gross salary|withholding tax|net pay",
    r"(?:lohn|gehalts)(?:abrechnung|zettel|schein|nachweis)|bruttolohn|bruttogehalt|lohnsteuer|auszahlungsbetrag",
)
BANK = _any(
    r"extraits? de compte(?: bancaire)?s?|releve de compte|(?:ancien|nouveau) solde|solde (?:precedent|anterieur)",
    r"rekeninguittreksel|dagafschrift|bankafschrift|rekeningafschrift|(?:vorig|nieuw|begin|eind)saldo|(?:vorig|nieuw) saldo",
    r"(?:bank |account )statement|(?:opening|closing|previous) balance",
    r"konto(?:auszug|auszuge)|(?:alter|neuer) kontostand|kontostand",
)
TERMS = _any(
    r"conditions (?:generales|particulieres)?(?: de (?:vente|livraison|location|service))?|cgv|conditions",
    r"(?:algemene|bijzondere) (?:verkoop|verkoops|leverings|aankoop)?voorwaarden|(?:verkoops?|leverings)?voorwaarden",
    r"(?:general )?terms(?: (?:and|&) conditions)?(?: of (?:sale|use|business|delivery))?|general conditions|privacy policy",
    r"(?:allgemeine )?(?:geschafts|verkaufs|liefer)bedingungen|agb|datenschutz\w*",
)
PAPERWORK = _any(
    r"catalogue|brochure|liste de prix|tarifs?|depliant|newsletter|curriculum vitae|lettre de motivation|mode d'emploi|manuel|ordre du jour|proces-verbal|experience professionnelle",
    r"\w*catalogus|\w*folder|\w*brochure|prijslijst|nieuwsbrief|handleiding|werkervaring|sollicitatie\w*|agenda|verslag|notulen",
    r"\w*catalog(?:ue)?|brochure|price ?list|leaflet|newsletter|resume|work experience|cover letter|manual|user guide|agenda|minutes|whitepaper",
    r"\w*katalog|\w*broschure|preisliste|lebenslauf|berufserfahrung|bewerbung|anleitung|handbuch|protokoll|tagesordnung|prospekt",
)
NUMBER = re.compile(
    r"(?:(?:n[o°º]?\.?|numero|num\.?|ref(?:erence)?) ?(?:de |d'|de la |du )?(?:facture|recu|document|ticket)|(?:facture|recu)s? ?(?:n[o°º]?\.?|numero|num\.?|#|:)|"
    r"(?:factuur|bon|document|kwitantie)(?: ?(?:nummer|nr\.?|n[o°º]\.?|#|:))|nummer (?:van (?:de |uw )?)?(?:factuur|ontvangstbewijs|bon|betaalbewijs)|"
    r"(?:invoice|receipt|bill|document) ?(?:number|no\.?|nr\.?|id|#|:)|(?:rechnungs?|beleg|quittungs)(?:[- ]?(?:nummer|nr\.?|no\.?)|nr\.?)|rechnung ?(?:nr\.?|#))"
    r"[^\n]{0,12}?[:#]?[ \t\n]*([a-z]{0,6}[-/ ]?[0-9][0-9a-z/.\-]{2,24})"
)
TOTAL = re.compile(
    r"(?<![a-z])(?:sous-?|sub)?(?:total|totaal|totaalbedrag|gesamt|gesamtbetrag|summe|bruttobetrag|montant (?:total|paye|debite|regle|du|a payer)|net a payer|te betalen|(?:aangerekend|betaald|gefactureerd) bedrag|amount (?:charged|paid|due|payable)|balance due|you paid|vous avez paye|u betaalde|zahlbetrag|endbetrag|betaald|paye|charged)(?![a-z])"
)
AMOUNT = re.compile(r"(?:(?:€|\$|£|eur|usd|gbp|chf)\s?-?\d[\d .,'’]*|\d[\d .,'’]*[.,]\d{2}\s?(?:€|\$|£|eur|usd|gbp|chf)?)(?![\d%])")
VAT = re.compile(r"(?<![a-z])(?:t\.?v\.?a\.?|b\.?t\.?w\.?|vat|m\.?w\.?st\.?|u\.?st\.?|mehrwertsteuer|umsatzsteuer|taxes?)(?![a-z])")
VAT_NUMBER = re.compile(
    r"(?<![a-z0-9])(?:be ?0?\d{3}[ .]?\d{3}[ .]?\d{3}|(?:nl|fr|de|lu|ie|gb|eu|es|it)[ ]?[0-9a-z]{2}\d{6,10}(?:b\d\d)?)(?![a-z0-9])"
)
PAID = re.compile(
    r"(?:paye|regle|betaald|bezahlt|paid|charged|debite|aangerekend|abgebucht)\w* (?:par|avec|via|met|mit|per|with|by|to|from)|(?:visa|mastercard|amex|maestro)\b[^\n]{0,30}(?:\d{4}|[·*x.•]{2,})|"
    r"(?:mode|moyen) de paiement|betaal(?:wijze|methode)|payment method|zahlungs(?:art|weise|methode)|bancontact|paypal"
)
NOT_YET = re.compile(
    r"a echoue|mislukt|failed|declined|fehlgeschlagen|abgelehnt|refuse\b|geweigerd|(?:sera|seront) (?:debite|preleve)|wordt .{0,30}(?:afgehouden|afgeschreven|aangerekend)|will be (?:charged|debited)|"
    r"(?:wird|werden) .{0,30}abgebucht|(?:reste|est|sont) (?:encore )?impaye|(?:nog )?niet betaald|still unpaid|noch offen|virement .{0,40}execute|overschrijving .{0,40}uitgevoerd|transfer .{0,30}executed|uberweisung .{0,30}ausgefuhrt"
)
ORDER = re.compile(
    r"confirmation de (?:votre |la )?commande|(?:recu|enregistre) votre commande|votre commande (?:est|a ete|sera|n)|bevestiging van (?:uw|je) bestelling|(?:uw|je) bestelling (?:is|werd|wordt|goed|n)|bestelling .{0,15}ontvangen|"
    r"order (?:confirmation|confirmed)|(?:received|thank you for|thanks for) your order|your order (?:is|has|was|will)|bestell(?:bestatigung|ung erhalten)|ihre bestellung|colis|pakje|parcel|paket\b|panier|winkelmandje|your cart|warenkorb"
)
