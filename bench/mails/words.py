# ruff: noqa: E501 (tables: one pool a line)
"""What people and programs write in mails, in four languages. Each seed knows only a part of every pool, so that another seed uses words
that the first never showed."""

from collections.abc import Sequence
from random import Random

LANGUAGES = ("fr", "nl", "en", "de")
POOLS: dict[str, dict[str, tuple[str, ...]]] = {
    "invoice_subject": {
        "fr": ("Facture {n}", "Votre facture du mois", "Facture n° {n} - {c}", "{c} : nouvelle facture disponible", "FACT {n}", "Envoi de document {n}", "Votre document {n}"),
        "nl": ("Factuur {n}", "Uw factuur van deze maand", "Factuur nr. {n} - {c}", "{c}: nieuwe factuur", "Fact. {n}", "Verzending document {n}", "Uw document {n}"),
        "en": ("Invoice {n}", "Your monthly invoice", "Invoice #{n} from {c}", "{c}: new bill available", "INV {n}", "Document {n} attached", "Your document {n}"),
        "de": ("Rechnung {n}", "Ihre Rechnung", "Rechnung Nr. {n} - {c}", "{c}: neue Rechnung", "RE {n}", "Ihr Beleg {n}", "Ihr Dokument {n}"),
    },
    "covering": {
        "fr": ("Veuillez trouver en annexe notre facture.", "Ci-joint le document demandé.", "Comme convenu, voici le document.", "Vous trouverez votre facture en pièce jointe. Merci pour votre confiance."),
        "nl": ("In bijlage vindt u onze factuur.", "Hierbij het gevraagde document.", "Zoals afgesproken, in bijlage.", "Uw factuur vindt u als bijlage. Bedankt voor uw vertrouwen."),
        "en": ("Please find our invoice attached.", "The document you asked for is attached.", "As agreed, see attachment.", "Your invoice is attached. Thank you for your business."),
        "de": ("Anbei unsere Rechnung.", "Im Anhang finden Sie das Dokument.", "Wie besprochen im Anhang.", "Ihre Rechnung finden Sie im Anhang. Vielen Dank."),
    },
    "receipt_heading": {
        "fr": ("Votre reçu", "Reçu de paiement", "Merci pour votre course", "Votre facture", "Récapitulatif de votre paiement", "Facture - Reçu"),
        "nl": ("Uw ontvangstbewijs", "Betalingsbewijs", "Bedankt voor uw rit", "Uw factuur", "Overzicht van uw betaling", "Betaalbewijs"),
        "en": ("Your receipt", "Payment receipt", "Thanks for riding", "Your invoice", "Here is your e-ticket receipt", "Tax invoice"),
        "de": ("Ihre Quittung", "Zahlungsbeleg", "Danke für Ihre Fahrt", "Ihre Rechnung", "Ihr Zahlungsbeleg", "Rechnung und Beleg"),
    },
    "total": {
        "fr": ("Total", "Total TTC", "Montant total", "Total payé", "Montant débité"),
        "nl": ("Totaal", "Totaal incl. btw", "Totaalbedrag", "Totaal betaald", "Aangerekend bedrag"),
        "en": ("Total", "Total incl. VAT", "Total amount", "Total paid", "Amount charged"),
        "de": ("Gesamt", "Gesamtbetrag", "Summe", "Bruttobetrag", "Gesamtbetrag inkl. MwSt."),
    },
    "vat": {"fr": ("TVA {r} %", "dont TVA {r}%", "T.V.A. ({r} %)"), "nl": ("Btw {r}%", "BTW ({r} %)", "waarvan btw {r}%"), "en": ("VAT {r}%", "VAT ({r}%)", "incl. VAT {r}%"), "de": ("MwSt. {r} %", "USt. ({r} %)", "inkl. MwSt. {r}%")},
    "number": {
        "fr": ("Numéro de facture", "Facture n°", "N° de reçu", "Référence de la facture"),
        "nl": ("Factuurnummer", "Factuur nr.", "Bonnummer", "Nummer ontvangstbewijs"),
        "en": ("Invoice number", "Invoice #", "Receipt number", "Receipt No."),
        "de": ("Rechnungsnummer", "Rechnung Nr.", "Belegnummer", "Beleg-Nr."),
    },
    "paid": {
        "fr": ("Payé par Visa ···· {d}", "Carte Mastercard se terminant par {d}", "Mode de paiement : Bancontact", "Réglé avec PayPal"),
        "nl": ("Betaald met Visa ···· {d}", "Mastercard eindigend op {d}", "Betaalwijze: Bancontact", "Betaald via PayPal"),
        "en": ("Paid with Visa ···· {d}", "Mastercard ending in {d}", "Payment method: Bancontact", "Charged to PayPal"),
        "de": ("Bezahlt mit Visa ···· {d}", "Mastercard mit Endziffern {d}", "Zahlungsart: Bancontact", "Bezahlt mit PayPal"),
    },
    "things": {
        "fr": ("Course en ville", "Chambre double, 2 nuits", "Abonnement Pro", "Vol BRU-NCE", "Hébergement web", "Trajet de 14,2 km", "Licence annuelle"),
        "nl": ("Rit in de stad", "Tweepersoonskamer, 2 nachten", "Pro-abonnement", "Vlucht BRU-AGP", "Webhosting", "Traject van 14,2 km", "Jaarlicentie"),
        "en": ("City ride", "Double room, 2 nights", "Pro subscription", "Flight BRU-LHR", "Web hosting", "Trip of 14.2 km", "Annual licence"),
        "de": ("Stadtfahrt", "Doppelzimmer, 2 Nächte", "Pro-Abonnement", "Flug BRU-BER", "Webhosting", "Fahrt von 14,2 km", "Jahreslizenz"),
    },
    "link": {
        "fr": ("Télécharger la facture", "Consultez votre facture en ligne", "Voir ma facture", "Télécharger le PDF"),
        "nl": ("Factuur downloaden", "Bekijk uw factuur online", "Mijn factuur bekijken", "Download de pdf"),
        "en": ("Download your invoice", "View your bill online", "Get invoice", "Download PDF"),
        "de": ("Rechnung herunterladen", "Rechnung online ansehen", "Zur Rechnung", "PDF herunterladen"),
    },
    "link_body": {
        "fr": ("Votre facture de {a} est disponible dans votre espace client.", "La facture {n} ({a}) est prête."),
        "nl": ("Uw factuur van {a} staat klaar in uw klantenzone.", "Factuur {n} ({a}) is beschikbaar."),
        "en": ("Your invoice for {a} is available in your account.", "Invoice {n} ({a}) is ready."),
        "de": ("Ihre Rechnung über {a} liegt in Ihrem Kundenkonto bereit.", "Rechnung {n} ({a}) ist verfügbar."),
    },
    "newsletter": {
        "fr": ("Nos offres du mois : -20 % sur tout !", "Les soldes commencent, dès 19,99 €", "Invitation à notre webinaire sur la facturation électronique", "La facture électronique devient obligatoire : êtes-vous prêt ?", "Votre newsletter de novembre"),
        "nl": ("Onze acties van de maand: -20% op alles!", "De solden beginnen, vanaf € 19,99", "Uitnodiging webinar over e-facturatie", "E-facturatie wordt verplicht: bent u klaar?", "Uw nieuwsbrief van november"),
        "en": ("Deals of the month: 20% off everything!", "Sale starts now, from €19.99", "Webinar: e-invoicing in Belgium", "E-invoicing becomes mandatory: are you ready?", "Your November newsletter"),
        "de": ("Angebote des Monats: 20 % auf alles!", "Der Ausverkauf beginnt, ab 19,99 €", "Webinar zur E-Rechnung", "Die E-Rechnung wird Pflicht: sind Sie bereit?", "Ihr Newsletter im November"),
    },
    "chat": {
        "fr": ("Peut-on se voir mardi à 14h ?", "Merci pour ton message, je reviens vers toi pour la facture.", "As-tu reçu les photos ?", "Je te dois encore 45 € pour le repas.", "Pourriez-vous m'envoyer la facture de mars ?"),
        "nl": ("Kunnen we dinsdag om 14u afspreken?", "Bedankt voor je bericht, ik kom terug op de factuur.", "Heb je de foto's gekregen?", "Ik ben je nog 45 € schuldig voor het eten.", "Kunt u mij de factuur van maart sturen?"),
        "en": ("Can we meet on Tuesday at 2?", "Thanks, I will come back to you about the invoice.", "Did you get the pictures?", "I still owe you 45 € for lunch.", "Could you send me the invoice of March?"),
        "de": ("Können wir uns Dienstag um 14 Uhr treffen?", "Danke, ich melde mich wegen der Rechnung.", "Hast du die Bilder bekommen?", "Ich schulde dir noch 45 € fürs Essen.", "Können Sie mir die Rechnung vom März schicken?"),
    },
    "order": {
        "fr": ("Confirmation de votre commande {n}", "Nous avons bien reçu votre commande", "Votre commande est en préparation"),
        "nl": ("Bevestiging van uw bestelling {n}", "We hebben uw bestelling goed ontvangen", "Uw bestelling wordt klaargemaakt"),
        "en": ("Order confirmation {n}", "We received your order", "Your order is being prepared"),
        "de": ("Bestellbestätigung {n}", "Wir haben Ihre Bestellung erhalten", "Ihre Bestellung wird vorbereitet"),
    },
    "shipping": {
        "fr": ("Votre colis est en route", "Livraison prévue demain entre 10h et 12h"), "nl": ("Uw pakje is onderweg", "Levering morgen tussen 10u en 12u"),
        "en": ("Your parcel is on its way", "Delivery tomorrow between 10 and 12"), "de": ("Ihr Paket ist unterwegs", "Zustellung morgen zwischen 10 und 12 Uhr"),
    },
    "notice": {
        "fr": ("Votre paiement de {a} a échoué", "Votre virement de {a} a été exécuté", "Un montant de {a} sera débité le 5", "Votre mot de passe a été changé", "Nouvelle connexion à votre compte"),
        "nl": ("Uw betaling van {a} is mislukt", "Uw overschrijving van {a} werd uitgevoerd", "Op de 5de wordt {a} afgehouden", "Uw wachtwoord werd gewijzigd", "Nieuwe aanmelding op uw account"),
        "en": ("Your payment of {a} failed", "Your transfer of {a} was executed", "{a} will be debited on the 5th", "Your password was changed", "New sign-in to your account"),
        "de": ("Ihre Zahlung von {a} ist fehlgeschlagen", "Ihre Überweisung von {a} wurde ausgeführt", "Am 5. werden {a} abgebucht", "Ihr Passwort wurde geändert", "Neue Anmeldung bei Ihrem Konto"),
    },
    "reminder": {
        "fr": ("Rappel : facture {n} impayée", "Premier rappel de paiement", "Mise en demeure"), "nl": ("Herinnering: factuur {n} onbetaald", "Eerste betalingsherinnering", "Aanmaning"),
        "en": ("Reminder: invoice {n} overdue", "First payment reminder", "Final notice"), "de": ("Zahlungserinnerung: Rechnung {n}", "Erste Mahnung", "Letzte Mahnung"),
    },
    "reminder_body": {
        "fr": ("Sauf erreur de notre part, la facture {n} de {a} reste impayée. Merci de régler ce montant.",), "nl": ("Volgens onze gegevens is factuur {n} van {a} nog niet betaald. Gelieve dit bedrag te storten.",),
        "en": ("According to our records invoice {n} of {a} is still unpaid. Please pay this amount.",), "de": ("Nach unseren Unterlagen ist die Rechnung {n} über {a} noch offen. Bitte überweisen Sie den Betrag.",),
    },
    "terms": {
        "fr": ("Conditions générales de vente", "CGV", "Nos conditions"), "nl": ("Algemene voorwaarden", "Verkoopsvoorwaarden", "AV"),
        "en": ("General terms and conditions", "Terms of sale", "T&C"), "de": ("Allgemeine Geschäftsbedingungen", "AGB", "Verkaufsbedingungen"),
    },
    "terms_text": {
        "fr": ("Article 1. Les présentes conditions générales s'appliquent à toutes nos offres et livraisons. Article 2. Nos factures sont payables à 30 jours. Tout retard entraîne de plein droit un intérêt de 10 %. Article 3. Les tribunaux de notre siège sont seuls compétents.",),
        "nl": ("Artikel 1. Deze algemene voorwaarden zijn van toepassing op al onze offertes en leveringen. Artikel 2. Onze facturen zijn betaalbaar binnen 30 dagen. Bij laattijdige betaling is van rechtswege 10 % intrest verschuldigd. Artikel 3. Enkel de rechtbanken van onze zetel zijn bevoegd.",),
        "en": ("Article 1. These general terms and conditions apply to all our offers and deliveries. Article 2. Our invoices are payable within 30 days. Late payment bears interest of 10 %. Article 3. The courts of our seat have sole jurisdiction.",),
        "de": ("Artikel 1. Diese Allgemeinen Geschäftsbedingungen gelten für alle Angebote und Lieferungen. Artikel 2. Unsere Rechnungen sind binnen 30 Tagen zahlbar. Bei Verzug werden 10 % Zinsen fällig. Artikel 3. Gerichtsstand ist unser Sitz.",),
    },
    "payslip": {
        "fr": ("Fiche de paie", "Décompte de rémunération", "Fiche de salaire"), "nl": ("Loonfiche", "Loonbrief", "Individuele loonafrekening"), "en": ("Payslip", "Pay slip", "Salary statement"), "de": ("Lohnabrechnung", "Gehaltsabrechnung", "Lohnzettel"),
    },
    "payslip_text": {
        "fr": ("Salaire brut {a} Cotisation ONSS {b} Précompte professionnel {b} Net à payer {a} Jours prestés 21",), "nl": ("Brutoloon {a} RSZ-bijdrage {b} Bedrijfsvoorheffing {b} Netto te betalen {a} Gepresteerde dagen 21",),
        "en": ("Gross salary {a} Social security {b} Withholding tax {b} Net pay {a} Days worked 21",), "de": ("Bruttolohn {a} Sozialversicherung {b} Lohnsteuer {b} Auszahlungsbetrag {a} Arbeitstage 21",),
    },
    "bank": {"fr": ("Extrait de compte", "Extraits de compte bancaire"), "nl": ("Rekeninguittreksel", "Dagafschrift"), "en": ("Account statement", "Bank statement"), "de": ("Kontoauszug", "Kontoauszug Nr. {n}")},
    "bank_text": {
        "fr": ("Solde précédent {a} Virement reçu {b} Paiement Bancontact {b} Nouveau solde {a} Date valeur",), "nl": ("Vorig saldo {a} Ontvangen overschrijving {b} Betaling Bancontact {b} Nieuw saldo {a} Valutadatum",),
        "en": ("Opening balance {a} Incoming transfer {b} Card payment {b} Closing balance {a} Value date",), "de": ("Alter Kontostand {a} Gutschrift {b} Kartenzahlung {b} Neuer Kontostand {a} Wertstellung",),
    },
    "brochure": {"fr": ("Catalogue automne", "Brochure produits", "Liste de prix {n}"), "nl": ("Najaarscatalogus", "Productfolder", "Prijslijst {n}"), "en": ("Autumn catalogue", "Product brochure", "Price list {n}"), "de": ("Herbstkatalog", "Produktbroschüre", "Preisliste {n}")},
    "brochure_text": {
        "fr": ("Découvrez notre gamme. Machine à café dès {a}. Moulin dès {b}. Prix hors TVA, valables jusqu'à épuisement.",), "nl": ("Ontdek ons gamma. Koffiemachine vanaf {a}. Molen vanaf {b}. Prijzen excl. btw, zolang de voorraad strekt.",),
        "en": ("Discover our range. Coffee machine from {a}. Grinder from {b}. Prices excl. VAT while stocks last.",), "de": ("Entdecken Sie unser Sortiment. Kaffeemaschine ab {a}. Mühle ab {b}. Preise zzgl. MwSt., solange Vorrat reicht.",),
    },
    "cv_text": {"fr": ("Curriculum vitae. Expérience professionnelle. Formation. Langues.",), "nl": ("Curriculum vitae. Werkervaring. Opleiding. Talen.",), "en": ("Curriculum vitae. Work experience. Education. Languages.",), "de": ("Lebenslauf. Berufserfahrung. Ausbildung. Sprachen.",)},
    "forward": {"fr": ("TR: ", "Fwd: "), "nl": ("FW: ", "Doorgestuurd: "), "en": ("Fwd: ", "FW: "), "de": ("WG: ", "Fwd: ")},
    "regards": {"fr": ("Bien à vous", "Cordialement"), "nl": ("Met vriendelijke groeten", "Groetjes"), "en": ("Kind regards", "Best"), "de": ("Mit freundlichen Grüßen", "Viele Grüße")},
    "quote": {"fr": ("Offre de prix {n}", "Notre devis"), "nl": ("Offerte {n}", "Onze prijsofferte"), "en": ("Quotation {n}", "Our quote"), "de": ("Angebot {n}", "Kostenvoranschlag")},
}  # fmt: skip


class Words:
    """The part of the pools that one seed knows: two thirds of each, at least one."""

    def __init__(self, seed: int) -> None:
        chance = Random(f"words/{seed}")
        self._pools = {
            name: {language: chance.sample(pool, max(1, (2 * len(pool) + 2) // 3)) for language, pool in by_language.items()}
            for name, by_language in POOLS.items()
        }

    def of(self, name: str, language: str) -> Sequence[str]:
        """What this seed can say."""
        return self._pools[name][language]

    def say(self, chance: Random, name: str, language: str, **facts: str) -> str:
        """One of them, with its blanks filled."""
        return chance.choice(self.of(name, language)).format_map(_Blanks(facts))


class _Blanks(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return ""
