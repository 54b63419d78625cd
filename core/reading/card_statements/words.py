"""The words of card statements in French, Dutch, English and German, folded."""

import re

TITLE = re.compile(
    r"releve (?:de|des|mensuel)?.{0,20}(?:depenses|carte)|etat (?:de|des) (?:vos )?depenses|decompte (?:de )?carte|uitgavenstaat|"
    r"uitgavenoverzicht|kaart ?afrekening|kaartuittreksel|(?:uittreksel|overzicht|staat|afrekening).{0,24}(?:kaart|kredietkaart)|"
    r"kredietkaart ?uittreksel|card statement|statement of (?:your )?(?:credit )?card|credit card (?:account )?statement|"
    r"(?:kredit)?karten ?abrechnung|umsatzubersicht.{0,12}karte|ausgabenubersicht|"
    r"abrechnung.{0,16}karte|prepaid.{0,16}(?:card|kaart|karte|carte)|"
    r"carte prepayee|statement of account|account statement|charge card"
)
BANK_ACCOUNT = re.compile(r"extrait de compte|rekeninguittreksel|kontoauszug|bank statement")
CARRIED = re.compile(
    r"\breport(?:e|er)?\b|a reporter|over ?te ?dragen|overdracht|\btransport\b|carried forward|brought forward|ubertrag|zwischensumme|"
    r"tussentotaal|intermediaire|sous-?total|subtotal|subtotaal"
)
PREVIOUS = re.compile(
    r"solde (?:du releve )?(?:precedent|initial|anterieur|au debut)|ancien solde|vorig saldo|saldo vorige?|vorige (?:afrekening|staat)|"
    r"beginsaldo|saldo bij aanvang|"
    r"oud saldo|previous balance|opening balance|balance from last|balance brought|last (?:statement|month'?s? balance)|"
    r"vorheriger? saldo|saldo der letzten|alter saldo|anfangssaldo|saldo zu beginn|saldovortrag"
)
CREDITS = re.compile(
    r"paiements? et|betalingen en|payments? and|zahlungen und|paiements recus|ontvangen betaling|payments received|eingange"
)
DUE = re.compile(
    r"a payer|nouveau solde|a debiter|solde (?:final|a la fin)|te betalen|nieuw saldo|af te houden|eindsaldo|saldo op het einde|amount due|"
    r"new balance|total due|balance to pay|closing balance|balance at end|zu zahlen|neuer saldo|rechnungsbetrag|abbuchungsbetrag|endsaldo|"
    r"saldo am ende|^solde\b|^saldo\b|^balance\b"
)
TOTAL = re.compile(
    r"\btotal\w*\b|\btotaal\w*\b|\bsumme\b|\bgesamt\w*|depenses du mois|uitgaven van|new charges|spending|neue umsatze|ausgaben im|"
    r"\bachats\b|aankopen|purchases|verrichtingen van de maand"
)
HEADINGS = re.compile(
    r"\bdate\b|datum\b|kontostand|ausgang|eingang|gutschrift|belastung|sortie|entree|retrait|depot|af ?geschreven|bijgeschreven|"
    r"omschrijving|description|libelle|commercant|merchant|handelaar|handler|verwendungszweck|"
    r"beschreibung|montant|bedrag|"
    r"\bamount\b|betrag|debit|credit|debet|soll|haben|"
    r"solde|saldo|balance|cours|koers|kurs|\brate\b|devise|money (?:in|out)|transaction|umsatz"
)
OUT = re.compile(r"debit|debet|sortie|retrait|\buit\b|afgeschreven|money out|paid out|\bsoll\b|ausgang|belastung|depenses?\b|spent")
IN = re.compile(r"credit\b|entree|depot|^in$|bijgeschreven|money in|paid in|haben|eingang|gutschrift|recu")
BALANCE = re.compile(r"solde|saldo|balance|kontostand")
LOAD = re.compile(r"chargement|recharge(?:ment)?\b|oplading|opgeladen|top-?up|card load|\bload\b|aufladung|aufgeladen")
PAYMENT = re.compile(
    r"^(?:payments?|paiement|betaling|zahlung)\b|"
    r"votre paiement|paiement par domicili|paiement recu|\bdomicili|uw betaling|betaling via|ontvangen betaling|payment received|"
    r"payment\W+thank|direct debit|ihre zahlung|zahlung lastschrift|zahlungseingang|lastschrifteinzug|"
    r"reglement (?:recu|du|par)|apurement|aanzuivering"
)
FEE = re.compile(
    r"\bfrais\b|cotisation|commission|interets?\b|wisselkosten|kosten\b|kaartbijdrage|bijdrage|intrest|\bfees?\b|interest|\bcharges?\b|"
    r"gebuhr|gebuehr|entgelt|zinsen|kontofuhrung|kontofuehrung"
)
WITHDRAWAL = re.compile(r"retrait|geldopname|cash opname|opname automaat|withdrawal|cash advance|\batm\b|bargeld|geldautomat")
DEBITED = re.compile(
    r"domicili|debite|preleve|encaisse|afgehouden|geind|incasso|debited|direct debit|will be (?:taken|collected)|abgebucht|eingezogen|"
    r"lastschrift|belastet"
)
DUE_BY = re.compile(r"a payer (?:avant|pour|au plus tard)|te betalen (?:voor|tegen)|payment due|due date|zahlbar bis")
RATE_WORD = re.compile(r"cours|taux|koers|kurs|\brate\b|@|=")
