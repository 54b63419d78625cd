"""What looks like the name of a company, and which words only surround one."""

import re

from rapidfuzz import fuzz

from core.reading.fields.folding import fold

LEGAL_FORM = re.compile(
    r"(?<![a-z.])(?:srl|sprl|bvba|bv|nv|n\.v\.?|sa|s\.a\.?|s\.?r\.?l\.?|scrl|cvba|vzw|asbl|sc|snc|vof|commv|comm\.? ?v|scs|gcv|"
    r"gmbh|ag|kg|ohg|ug|e\.k\.?|"
    r"gbr|mbh|a\.g\.|sarl|sas|sasu|eurl|ei|ltd\.?|limited|llc|inc\.?|corp\.?|plc|b\.v\.?|s\.p\.a\.?|spa|sdn\.? ?bhd|bhd|s/b|pte|"
    r"plt|enterprise|trading|"
    r"oy|ab|aps|a/s|sp\. ?z ?o\.?o\.?|pvt\.?|co\.|stichting|holding|group)(?![a-z0-9])"
)
ADDRESS = re.compile(
    r"\b(?:[a-z]{1,2}[- ])?\d{4,6}(?: [a-z]{2})?,? +[a-z][a-z'\- ]{2,}|^\d{1,4}[a-z]? ?,? (?:b |bis |ter )?(?:rue|avenue|av\.|"
    r"boulevard|bd|place|chemin|chaussee|allee|"
    r"quai|impasse|route)\b|(?:straat|laan|weg|plein|steenweg|lei|dreef|strasse|straße|str\.|allee|platz|gasse|damm|ufer|kaai) ?\d|"
    r"^(?:rue|avenue|av\.|boulevard|bd|place|chemin|chaussee|quai|route|no\.?|lot|jalan|jln|unit|\d+[,.]? (?:jalan|jln|lorong))\b|"
    r"\b(?:street|road|avenue|lane|jalan|taman|drive)\b|p\.?o\.? ?box|postfach|postbus"
)
CONTACT = re.compile(
    r"\bcapital\b|kapital\b|@|www\.|https?:|\btel\b|\bfax\b|phone|telefo|\bfon\b|mobile|e-?mail|siret|siren|\brcs\b|hrb|"
    r"\bgln\b|\bape\b|iban|\bbic\b|"
    r"swift|gst|\bco\.? ?reg"
)
CONTACT_WAYS = re.compile(r"@|www\.|https?:|\btel\b|phone|telefo|\bfon\b|\bfax\b|^t\.? [+0]|^tel")
COMPANY_FACTS = re.compile(
    r"\brp[mr]\b|\br\.?c\.?s\b|\bhr[ab]\b|registergericht|amtsgericht|handelsreg|\bkvk\b|\bsiret\b|\bcapital\b|\biban\b|\bbic\b|swift|"
    r"geschaftsfuhrer|\bcompany (?:no|number|reg)"
)
"""What a company tells of itself alone: its register, its seat, its account."""
DOMAIN = re.compile(r"(?:@|www\.|https?://(?:www\.)?)([a-z0-9][a-z0-9\-.]*)\.[a-z]{2,10}\b")
FREE_MAIL = {"gmail", "hotmail", "outlook", "yahoo", "skynet", "telenet", "proximus", "example", "localhost"}
NOT_A_NAME = re.compile(
    r"^(?:\d{1,3} ?x? [a-z]|\d{1,2}[. ]+[a-z]+[. ]+\d{4}|\W*(?:verkoop(?:factuur|er)|kass?ier|caissi[e]re?|sales|tafel|"
    r"tbl|designation|libelle|prestations|product|produit|details|bezeichnung|leistung|periode|offre|offerte|angebot|"
    r"devis|"
    r"klant(?:en)?n\w*|klantcode|te (?:betalen|voldoen)|(?:vorig|nieuw|openstaand)\w* saldo|solde|saldo|betaal|verval|"
    r"echeance|due\b|fallig|a payer|"
    r"net\b|base\b|montant|bedrag|prijs|prix|aantal|quantite|conditions|voorwaarden|rendu|contactez|serveu(?:r|se)|"
    r"operateur|bediend|delivered|geleverd|livre a|"
    r"facture|factuur|invoice|rechnung|avoir|credit|nota|page|pagina|seite|date|datum|client|klant|kunde|copie|kopie|"
    r"original|duplicat|tax invoice|"
    r"logo|livraison|adresse|address|description|omschrijving|beschreibung|total|totaal|summe|bonjour|dear|beste|geachte|sehr|"
    r"visualisierung|lesbarmachung|"
    r"receipt|cash|n[°o]|nr|ref|votre|vos|uw|ihre?|unsere?|nos|notre|onze|your|our|contact|tel|fax|email|iban|bic|vat|btw|tva|ust|"
    r"mwst|deutschland|france|"
    r"belgique|belgie|belgium|nederland|germany|allemagne|luxembourg|united states|bei spielrechnung|beispiel$|muster$|pos|menge|"
    r"artikel|qty|item|payment|"
    r"paiement|betaling|zahlung|bank|banque|numer|nummer|document|table|cashier|counter|rechnungs|factur|invoi|quotation|statement|"
    r"order|bestel|"
    r"simplified|thank|welcome|merci|dank|copy|reprint|sold|bill|ship|rcpt|time|period|delivery|incoterms?|line|verkaufer|kaufer|"
    r"seller|buyer|supplier|customer|"
    r"name|anschrift|nummer|stylesheet|urn|xml|betreff|bemerkung|handelsrechnung|wahrung|currency|devise|beitrags|schluss|"
    r"abschlags|monsieur|madame|"
    r"herrn?|frau|t\.a\.v|attn|mr|mrs|mme)\b|\W*n[°º])"
)
CLERK = re.compile(
    r"\W*(?:serveu(?:r|se)|server|waiter|kass?ier|caissi[e]re?|cashier|operateur|operator|bedien\w*|u werd bediend|verkoper|vendeu(?:r|se)|"
    r"verkaufer|medewerker|staff|clerk|opgenomen|votre (?:vendeu|contact)|uw (?:verkoper|contact))\b[^:]{0,12}:"
)
"""Who stood at the till."""
REGISTERED = re.compile(r"\s*\([\dA-Z]{0,4}\d{4,}[\w\- ]*\)?$")
"""The number of its register that a company prints in brackets behind its name."""
PRODUCT = re.compile(r"\b\d+ ?(?:g|kg|ml|cl|l|cm|mm|gb|mb|pcs|stk|st)\b")
NAME_LABEL = re.compile(
    r"^(?:name|naam|nom|firma|firmenname|company(?: name)?|societe|raison sociale|bedrijf|unternehmen|nom du client)\s*:?$"
)
ADDRESSED = re.compile(r"^(?:herrn?|frau|firma|an|a l'attention de|t\.a\.v\.?|aan|monsieur|madame|to|a)\s*:?$")
SELLER_LABEL = re.compile(
    r"rechnungs(?:er)?steller|rechnungsaussteller|verkaufer|lieferant(?:\b|:)|fournisseur\b ?:?|vendeur|leverancier|verkoper|"
    r"seller|supplier|\bfrom\b|emetteur|"
    r"issued by|uitgereikt door|emis par|in favor of|prestataire|sender|absender"
)
HOLDER_LABEL = re.compile(
    r"kontoinhaber|titulaire|account (?:holder|name)|t\.n\.v\.?|begunstigde|beneficiaire|kontoname|ten name van|payee"
)
BUYER_LABEL = re.compile(
    r"\bclient\b(?! ?n)|gefactureerd|facturatie(?:adres)?|vos coordonnees|rechnung an\b|invoiced to|\bklant\b(?! ?n)|"
    r"factuuradres|factuur aan|facture a\b|adresse (?:de facturation|du client)|facturation|"
    r"bill(?:ed)? to|invoice to|sold to|"
    r"customer(?! ?(?:no|id|n))|rechnungsempfanger|kaufer|kunde\b|destinataire|geadresseerde|buyer|acheteur|afnemer|"
    r"leistungsempfanger|guest name|"
    r"rechnungsadresse|bestemmeling|factuur voor|facture pour"
)
OTHER_PARTY_LABEL = re.compile(
    r"livraison|livre a\b|geleverd aan|delivered to|lever(?:ing|adres)|aflever|ship to|delivery|liefer(?:adresse|"
    r"anschrift|ung)|representant|warenempfanger|abweichend|"
    r"payeur|vertreter"
)
SAME_SPELLING = 85
"""Ratio from which a domain spells a name: accents and joining words are dropped in it."""
SEPARATORS = re.compile(r"\s*(?:[·●•|▪◦∙*]|\s[-–—]\s|,\s(?=\d)|\s{2,})\s*")
PERSON = re.compile(r"^(?:herrn?|frau|monsieur|madame|m\.|mr\.?|mrs\.?|mme|dhr\.?|mevr\.?|m de)\s")


def has_legal_form(text: str) -> bool:
    """Whether a company's legal form stands in the text."""
    return LEGAL_FORM.search(fold(text)) is not None


def is_address(text: str) -> bool:
    """Whether the text is a street, a postal code with its town, or a post box."""
    return ADDRESS.search(fold(text)) is not None


def may_be_name(text: str) -> bool:
    """Whether a company or a person could be called this."""
    folded = fold(text)
    letters = sum(char.isalpha() for char in text)
    if not 3 <= len(text) <= 70 or letters < 3 or letters < 0.55 * len(text.replace(" ", "")):
        return False
    if (NOT_A_NAME.match(folded) and not has_legal_form(text)) or PRODUCT.search(folded):
        return False
    return not CONTACT.search(folded) and text.rstrip()[-1] != ":"


def clean_name(text: str) -> str:
    """The name alone: without a label before it, an address after it, or stray marks around it."""
    after_colon = re.match(r"^([^:]{3,30}):\s*(.{3,})$", text)
    if after_colon and (
        BUYER_LABEL.search(fold(after_colon[1])) or SELLER_LABEL.search(fold(after_colon[1])) or HOLDER_LABEL.search(fold(after_colon[1]))
    ):
        text = after_colon[2]
    parts = [part for part in SEPARATORS.split(text) if part]
    if len(parts) > 1 and not is_address(parts[0]):
        text = parts[0]
    text = REGISTERED.sub("", text)
    return text.strip(" ,;:-–|·●*_=.\"'") + (
        "." if re.search(r"\b(?:N\.V|S\.A|B\.V|Ltd|Inc|e\.K|a\.G)$", text.strip(" ,;:-–|·●*_=.\"'")) else ""
    )


def is_sender_line(text: str) -> bool:
    """The small line over an address window: name, street and town with marks between them."""
    parts = [part for part in SEPARATORS.split(text) if part]
    return len(parts) >= 3 and is_address(text) and not is_address(parts[0]) and len(text) < 120


def domains_in(text: str) -> set[str]:
    """The names under which the page is on the internet, without free mail providers."""
    found: set[str] = set()
    for match in DOMAIN.finditer(fold(text)):
        labels = [label for label in match[1].split(".") if label not in ("mail", "www", "info", "be", "co", "com")]
        if labels and labels[-1] not in FREE_MAIL:
            found.add(re.sub(r"[^a-z0-9]", "", labels[-1]))
    return found


def matches_domain(name: str, domains: set[str]) -> float:
    """How well a domain spells the name: 1 for the whole of it, 0.4 for one long word of it."""
    plain = re.sub(r"[^a-z0-9]", "", LEGAL_FORM.sub(" ", fold(name)))
    words = [word for word in re.findall(r"[a-z0-9]+", LEGAL_FORM.sub(" ", fold(name))) if len(word) >= 5]
    best = 0.0
    for domain in domains:
        if len(plain) >= 4 and (plain in domain or (domain in plain and len(domain) >= 4) or fuzz.ratio(plain, domain) >= SAME_SPELLING):
            return 1.0
        if any(word in domain for word in words):
            best = 0.4
    return best
