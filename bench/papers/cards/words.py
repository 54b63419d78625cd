# ruff: noqa: E501 (a table: one entry a line)
"""What card statements say, in four languages (variants are separated by bars)."""

from random import Random

from bench.papers.habits import Language

_ORDER: tuple[Language, ...] = ("fr", "nl", "en", "de")
_TOLD: dict[str, tuple[str, str, str, str]] = {
    "title": ("Relevé de dépenses|État de dépenses|Relevé mensuel de votre carte|Relevé de carte de crédit", "Uitgavenstaat|Kaartafrekening|Maandelijks uitgavenoverzicht|Kredietkaartuittreksel", "Credit card statement|Statement of account|Card statement|Monthly card statement", "Kreditkartenabrechnung|Kartenabrechnung|Ausgabenübersicht Kreditkarte"),
    "title_prepaid": ("Relevé de carte prépayée|Relevé de votre carte Prepaid", "Uittreksel prepaid kaart|Overzicht van uw prepaidkaart", "Prepaid card statement|Account statement - prepaid card", "Abrechnung Prepaid-Karte|Prepaid-Kartenabrechnung"),
    "period": ("Période du {a} au {b}|Dépenses du {a} au {b}|Période : {a} - {b}", "Periode van {a} tot {b}|Uitgaven van {a} tot en met {b}|Periode: {a} - {b}", "Period from {a} to {b}|Statement period: {a} - {b}|Transactions from {a} to {b}", "Zeitraum vom {a} bis {b}|Abrechnungszeitraum: {a} - {b}"),
    "statement_date": ("Date du relevé|Relevé établi le|Date", "Datum uittreksel|Afsluitdatum|Datum", "Statement date|Date of statement|Issued on", "Abrechnungsdatum|Datum der Abrechnung|Datum"),
    "card": ("Carte n°|Numéro de carte|Carte", "Kaartnummer|Kaart nr.|Kaart", "Card number|Card no.|Card", "Kartennummer|Karte Nr.|Karte"),
    "holder": ("Titulaire|Au nom de|Utilisateur", "Kaarthouder|Op naam van|Titularis", "Cardholder|Name|Card holder", "Karteninhaber|Inhaber|Name"),
    "limit": ("Limite de dépenses|Ligne de crédit", "Uitgavenlimiet|Kredietlijn", "Credit limit|Spending limit", "Kreditlimit|Verfügungsrahmen"),
    "date": ("Date|Date transaction|Date d'achat|Transaction", "Datum|Datum verrichting|Aankoopdatum|Transactie", "Date|Transaction date|Trans. date|Purchase", "Datum|Belegdatum|Kaufdatum"),
    "booked": ("Date compta|Comptabilisé|Traitement", "Verwerkt|Boekdatum|Datum boeking", "Posted|Posting date|Booked", "Buchung|Buchungsdatum|Gebucht"),
    "description": ("Description|Commerçant|Libellé|Détail des opérations", "Omschrijving|Handelaar|Beschrijving|Verrichtingen", "Description|Merchant|Details|Transaction details", "Beschreibung|Verwendungszweck|Händler|Umsatz"),
    "place": ("Lieu|Localité", "Plaats|Gemeente", "Place|City", "Ort"),
    "original": ("Montant en devise|Devise étrangère|Montant original", "Bedrag in vreemde munt|Bedrag in deviezen|Oorspronkelijk bedrag", "Original amount|Foreign currency|Amount in currency", "Betrag in Fremdwährung|Originalbetrag|Fremdwährung"),
    "rate": ("Cours|Taux", "Koers|Wisselkoers", "Rate|Exchange rate", "Kurs|Umrechnungskurs"),
    "amount": ("Montant EUR|Montant en EUR|Montant (€)", "Bedrag EUR|Bedrag in EUR|Bedrag (€)", "Amount EUR|Amount in EUR|Amount (€)", "Betrag EUR|Betrag in EUR|Betrag (€)"),
    "out": ("Débit|Sortie|Retrait", "Debet|Uit|Afgeschreven", "Money out|Debit|Paid out", "Soll|Ausgang|Belastung"),
    "in": ("Crédit|Entrée|Dépôt", "Credit|In|Bijgeschreven", "Money in|Credit|Paid in", "Haben|Eingang|Gutschrift"),
    "balance": ("Solde", "Saldo", "Balance", "Saldo|Kontostand"),
    "previous": ("Solde précédent|Ancien solde|Solde du relevé précédent", "Vorig saldo|Saldo vorige uitgavenstaat|Vorige afrekening", "Previous balance|Balance from last statement|Opening balance", "Vorheriger Saldo|Saldo der letzten Abrechnung|Alter Saldo"),
    "opening": ("Solde initial|Solde au début de la période", "Beginsaldo|Saldo bij aanvang", "Opening balance|Balance brought in", "Anfangssaldo|Saldo zu Beginn"),
    "closing": ("Solde final|Solde à la fin de la période", "Eindsaldo|Saldo op het einde", "Closing balance|Balance at end", "Endsaldo|Saldo am Ende"),
    "payment": ("PAIEMENT PAR DOMICILIATION|VOTRE PAIEMENT - MERCI", "BETALING VIA DOMICILIERING|UW BETALING - DANK U", "PAYMENT RECEIVED - THANK YOU|DIRECT DEBIT PAYMENT", "ZAHLUNG LASTSCHRIFT|IHRE ZAHLUNG - DANKE"),
    "monthly_fee": ("COTISATION MENSUELLE CARTE|FRAIS DE GESTION MENSUELS", "MAANDELIJKSE KAARTBIJDRAGE|BEHEERSKOSTEN KAART", "MONTHLY CARD FEE|ACCOUNT MAINTENANCE FEE", "MONATLICHE KARTENGEBUEHR|KONTOFUEHRUNG KARTE"),
    "exchange_fee": ("FRAIS DE CHANGE|FRAIS HORS ZONE EURO", "WISSELKOSTEN|KOSTEN BUITEN EUROZONE", "FOREIGN EXCHANGE FEE|NON-EURO TRANSACTION FEE", "AUSLANDSEINSATZENTGELT|FREMDWAEHRUNGSGEBUEHR"),
    "withdrawal": ("RETRAIT BANCONTACT ATM|RETRAIT D'ESPECES", "GELDOPNAME AUTOMAAT|CASH OPNAME ATM", "ATM CASH WITHDRAWAL|CASH ADVANCE ATM", "BARGELDABHEBUNG AUTOMAT|GELDAUTOMAT"),
    "load": ("CHARGEMENT DE LA CARTE|RECHARGE PAR VIREMENT", "OPLADING KAART|KAART OPGELADEN", "CARD LOAD|TOP-UP BY TRANSFER", "AUFLADUNG DER KARTE|KARTE AUFGELADEN"),
    "total_card": ("Total de la carte|Total carte|Total des dépenses de la carte", "Totaal kaart|Totaal van de kaart|Totaal uitgaven kaart", "Total card|Total for card|Total spending card", "Summe Karte|Gesamt Karte|Summe der Umsätze Karte"),
    "total_month": ("Total des dépenses|Total des opérations du mois|Dépenses du mois", "Totaal van de uitgaven|Totaal verrichtingen|Uitgaven van de maand", "Total of transactions|New charges|Total spending this period", "Summe der Umsätze|Neue Umsätze|Ausgaben im Zeitraum"),
    "credits": ("Paiements et crédits", "Betalingen en credits", "Payments and credits", "Zahlungen und Gutschriften"),
    "due": ("Montant à payer|Nouveau solde|Solde à payer|Total à débiter", "Te betalen bedrag|Nieuw saldo|Te betalen saldo|Totaal af te houden", "Amount due|New balance|Total due|Balance to pay", "Zu zahlender Betrag|Neuer Saldo|Rechnungsbetrag|Abbuchungsbetrag"),
    "carried": ("À reporter|Report|Total intermédiaire", "Over te dragen|Overdracht|Tussentotaal", "Carried forward|Brought forward|Subtotal", "Übertrag|Zwischensumme"),
    "debit": ("Le montant de {amount} sera débité de votre compte {iban} le {day}.|Domiciliation le {day} : {amount} sur le compte {iban}", "Het bedrag van {amount} wordt op {day} van uw rekening {iban} afgehouden.|Domiciliëring op {day}: {amount} van rekening {iban}", "The amount of {amount} will be debited from your account {iban} on {day}.|Direct debit on {day}: {amount} from account {iban}", "Der Betrag von {amount} wird am {day} von Ihrem Konto {iban} abgebucht.|Lastschrift am {day}: {amount} von Konto {iban}"),
    "page": ("Page|Page", "Pagina|Blz.", "Page|Page", "Seite|Seite"),
    "customer": ("N° client|Référence client", "Klantnummer|Referentie", "Customer number|Customer ref.", "Kundennummer|Kunden-Nr."),
    "legal": ("En cas de vol ou de perte, appelez Card Stop au 078 170 170 (24h/24). Contestation dans les 30 jours. Taux débiteur annuel 11,50 %.", "Bij verlies of diefstal bel Card Stop op 078 170 170 (24u/24). Betwisting binnen 30 dagen. Jaarlijkse debetrente 11,50%.", "Lost or stolen? Call Card Stop on 078 170 170 (24 h). Disputes within 30 days. Annual borrowing rate 11.50%.", "Verlust oder Diebstahl: Card Stop 078 170 170 (rund um die Uhr). Einspruch innerhalb von 30 Tagen. Sollzinssatz 11,50 %."),
    "advert": ("Gagnez 50,00 EUR en parrainant un ami avant le 31/12 !", "Win 50,00 EUR door een vriend aan te brengen vóór 31/12!", "Earn EUR 50.00 by referring a friend before 31/12!", "50,00 EUR für jeden geworbenen Freund bis 31.12.!"),
}  # fmt: skip


class CardWords:
    """The words of one statement: each chosen once."""

    def __init__(self, chance: Random, language: Language) -> None:
        place = _ORDER.index(language)
        self._chosen = {key: chance.choice(told[place].split("|")) for key, told in _TOLD.items()}

    def __getitem__(self, key: str) -> str:
        return self._chosen[key]


WORDS: dict[Language, dict[str, str]] = {
    language: {key: told[place].split("|")[0] for key, told in _TOLD.items()} for place, language in enumerate(_ORDER)
}
"""The first variant of each."""
