# ruff: noqa: E501 (a table: one entry a line)
"""What stands on papers besides the values: thanks, terms, advertisements, small print. Some of it holds dates and amounts that are nobody's."""

from bench.papers.habits import Language

TERMS: dict[Language, tuple[str, ...]] = {
    "fr": (
        "Toute facture non payée à l'échéance produira de plein droit un intérêt de 10 % l'an et une indemnité forfaitaire de 15 % avec un minimum de 50,00 EUR.",
        "Nos conditions générales de vente (version du 01/01/2024) figurent au verso.",
        "Toute réclamation doit nous parvenir par écrit dans les 8 jours.",
        "En cas de litige, seuls les tribunaux de l'arrondissement du siège sont compétents.",
        "Les marchandises restent notre propriété jusqu'au paiement intégral.",
    ),
    "nl": (
        "Bij niet-betaling op de vervaldag is van rechtswege een intrest van 10% per jaar verschuldigd en een schadevergoeding van 15% met een minimum van 50,00 EUR.",
        "Onze algemene voorwaarden (versie 01/01/2024) vindt u op de keerzijde.",
        "Klachten dienen ons schriftelijk te bereiken binnen 8 dagen.",
        "Enkel de rechtbanken van onze zetel zijn bevoegd.",
        "De goederen blijven onze eigendom tot volledige betaling.",
    ),
    "en": (
        "Late payments bear interest at 10% a year and a fixed compensation of 15% with a minimum of EUR 50.00.",
        "Our general terms (version of 01/01/2024) apply and can be found on our website.",
        "Complaints must reach us in writing within 8 days.",
        "Goods remain our property until paid in full.",
    ),
    "de": (
        "Bei Zahlungsverzug werden Zinsen von 10 % pro Jahr und eine Pauschale von 15 %, mindestens 50,00 EUR, fällig.",
        "Es gelten unsere Allgemeinen Geschäftsbedingungen (Fassung vom 01.01.2024).",
        "Reklamationen bitte schriftlich innerhalb von 8 Tagen.",
        "Die Ware bleibt bis zur vollständigen Bezahlung unser Eigentum.",
    ),
}  # fmt: skip
ADS: dict[Language, tuple[str, ...]] = {
    "fr": ("Découvrez notre nouvelle boutique en ligne : -10 % avec le code MERCI10 !", "Fermé du 24/12 au 02/01. Bonnes fêtes !", "Parrainez un ami et recevez 25,00 € de remise.", "Vous préférez la facture électronique ? Recevez-la par Peppol.", "Nouveau : ouvert le dimanche jusqu'à 13h00"),
    "nl": ("Ontdek onze nieuwe webshop: -10% met code DANK10!", "Gesloten van 24/12 tot 02/01. Prettige feesten!", "Breng een vriend aan en krijg 25,00 € korting.", "Liever een elektronische factuur? Ontvang ze via Peppol.", "Nieuw: open op zondag tot 13u00"),
    "en": ("Discover our new web shop: 10% off with code THANKS10!", "Closed from 24/12 to 02/01. Season's greetings!", "Bring a friend and get 25.00 off your next order.", "Prefer e-invoices? Receive them over Peppol.", "New: open on Sundays until 1 pm"),
    "de": ("Entdecken Sie unseren neuen Webshop: 10 % mit Code DANKE10!", "Geschlossen vom 24.12. bis 02.01. Frohe Feste!", "Empfehlen Sie uns weiter: 25,00 € Guthaben.", "Lieber elektronisch? Rechnungen über Peppol empfangen.", "Neu: sonntags bis 13 Uhr geöffnet"),
}  # fmt: skip
THANKS: dict[Language, tuple[str, ...]] = {
    "fr": ("Merci de votre confiance.", "Merci de votre visite et à bientôt !", "Nous vous remercions pour votre commande."),
    "nl": ("Bedankt voor uw vertrouwen.", "Dank u voor uw bezoek en tot ziens!", "Hartelijk dank voor uw bestelling."),
    "en": ("Thank you for your business.", "Thank you for your visit, see you soon!", "We thank you for your order."),
    "de": ("Vielen Dank für Ihr Vertrauen.", "Danke für Ihren Besuch, auf Wiedersehen!", "Wir danken für Ihren Auftrag."),
}
TRANSFER: dict[Language, tuple[str, ...]] = {
    "fr": ("Merci de payer {amount} sur le compte {iban} (BIC {bic}) avec la communication {ref}.", "À virer sur le compte {iban} - BIC {bic}, communication : {ref}", "Paiement par virement : IBAN {iban}, BIC {bic}. Veuillez mentionner {ref}."),
    "nl": ("Gelieve {amount} te betalen op rekening {iban} (BIC {bic}) met vermelding van {ref}.", "Te storten op rekening {iban} - BIC {bic}, mededeling: {ref}", "Betaling via overschrijving: IBAN {iban}, BIC {bic}. Vermeld {ref}."),
    "en": ("Please transfer {amount} to account {iban} (BIC {bic}) quoting {ref}.", "Payable to {iban} - BIC {bic}, reference: {ref}", "Payment by bank transfer: IBAN {iban}, BIC {bic}. Please mention {ref}."),
    "de": ("Bitte überweisen Sie {amount} auf das Konto {iban} (BIC {bic}) mit der Mitteilung {ref}.", "Überweisung an {iban} - BIC {bic}, Verwendungszweck: {ref}", "Zahlung per Überweisung: IBAN {iban}, BIC {bic}. Mitteilung {ref}."),
}  # fmt: skip
DEBIT: dict[Language, tuple[str, ...]] = {
    "fr": (
        "Ce montant sera prélevé de votre compte par domiciliation le {day}.",
        "Domiciliation européenne : nous encaisserons {amount} le {day}.",
    ),
    "nl": ("Dit bedrag wordt via domiciliëring geïnd op {day}.", "Europese domiciliëring: wij innen {amount} op {day}."),
    "en": ("This amount will be collected by SEPA direct debit on {day}.", "Direct debit: {amount} will be collected on {day}."),
    "de": ("Der Betrag wird am {day} per SEPA-Lastschrift eingezogen.", "Lastschrift: {amount} wird am {day} abgebucht."),
}
PAID_BY_CARD: dict[Language, tuple[str, ...]] = {
    "fr": ("Payé par carte de crédit Visa ************{last}.", "Facture acquittée - paiement par Mastercard **** {last}."),
    "nl": ("Betaald met kredietkaart Visa ************{last}.", "Voldaan - betaald met Mastercard **** {last}."),
    "en": ("Paid by credit card Visa ************{last}.", "Paid - Mastercard **** {last}. No payment needed."),
    "de": ("Bezahlt mit Kreditkarte Visa ************{last}.", "Bezahlt - Mastercard **** {last}."),
}
COCONTRACTANT: dict[Language, str] = {
    "fr": "Autoliquidation : en l'absence de contestation par écrit dans un délai d'un mois à compter de la réception de la facture, le client est présumé reconnaître qu'il est un assujetti tenu au dépôt de déclarations périodiques (art. 20 AR n° 1).",
    "nl": "Verlegging van heffing. Bij gebrek aan schriftelijke betwisting binnen een termijn van één maand na de ontvangst van de factuur, wordt de afnemer geacht te erkennen dat hij een belastingplichtige is gehouden tot de indiening van periodieke aangiften (art. 20 KB nr. 1).",
    "en": "Reverse charge - VAT to be accounted for by the customer (art. 20 RD no. 1).",
    "de": "Steuerschuldnerschaft des Leistungsempfängers (Verlegung der Abgabenerhebung, Art. 20 KE Nr. 1).",
}  # fmt: skip
LATE: dict[Language, str] = {
    "fr": "Madame, Monsieur,|Sauf erreur ou omission de notre part, la facture mentionnée ci-dessous reste impayée à ce jour. Nous vous prions de bien vouloir régler le solde dans les 8 jours.|Si votre paiement a croisé ce courrier, veuillez ne pas en tenir compte.",
    "nl": "Geachte klant,|Behoudens vergissing hebben wij nog geen betaling ontvangen voor onderstaande factuur. Mogen wij u vragen het openstaande saldo binnen de 8 dagen te betalen.|Heeft u intussen betaald, dan mag u deze herinnering als nietig beschouwen.",
    "en": "Dear customer,|According to our records the invoice below has not been paid yet. Please settle the outstanding balance within 8 days.|If your payment has crossed this letter, please disregard it.",
    "de": "Sehr geehrte Damen und Herren,|unserer Buchhaltung nach ist die untenstehende Rechnung noch offen. Wir bitten um Begleichung innerhalb von 8 Tagen.|Sollten Sie bereits bezahlt haben, betrachten Sie dieses Schreiben als gegenstandslos.",
}  # fmt: skip
