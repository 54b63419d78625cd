# ruff: noqa: E501 (a table: one entry a line)
"""The words that papers put beside their values: several for each, in four languages (variants are separated by bars)."""

from random import Random

from bench.papers.habits import Language

_ORDER: tuple[Language, ...] = ("fr", "nl", "en", "de")

_WORDS: dict[str, tuple[str, str, str, str]] = {
    # titles
    "invoice": ("Facture|FACTURE|Facture de vente|Note d'honoraires|Facture client", "Factuur|FACTUUR|Verkoopfactuur|Ereloonnota|Faktuur", "Invoice|INVOICE|Tax invoice|Sales invoice", "Rechnung|RECHNUNG|Kundenrechnung|Ausgangsrechnung"),
    "credit_note": ("Note de crédit|NOTE DE CRÉDIT|Avoir|Note de crédit client", "Creditnota|CREDITNOTA|Kredietnota|Credit nota", "Credit note|CREDIT NOTE|Credit memo", "Gutschrift|GUTSCHRIFT|Rechnungskorrektur|Stornorechnung"),
    "quote": ("Devis|DEVIS|Offre de prix|Offre", "Offerte|OFFERTE|Prijsofferte|Bestek", "Quotation|QUOTE|Offer|Price quotation", "Angebot|ANGEBOT|Kostenvoranschlag"),
    "order_confirmation": ("Confirmation de commande|CONFIRMATION DE COMMANDE|Accusé de réception de commande", "Orderbevestiging|ORDERBEVESTIGING|Bevestiging van uw bestelling", "Order confirmation|ORDER CONFIRMATION|Order acknowledgement", "Auftragsbestätigung|AUFTRAGSBESTÄTIGUNG|Bestellbestätigung"),
    "delivery_note": ("Bon de livraison|BON DE LIVRAISON|Note d'envoi|Bordereau de livraison", "Leveringsbon|LEVERBON|Verzendnota|Leveringsnota|Pakbon", "Delivery note|DELIVERY NOTE|Packing slip|Dispatch note", "Lieferschein|LIEFERSCHEIN|Versandschein"),
    "pro_forma": ("Facture pro forma|PRO FORMA|Facture proforma", "Pro forma factuur|PRO FORMA|Proformafactuur", "Pro forma invoice|PRO-FORMA INVOICE", "Proforma-Rechnung|PRO-FORMA-RECHNUNG"),
    "reminder": ("Rappel de paiement|RAPPEL|Premier rappel|Dernier rappel avant mise en demeure", "Betalingsherinnering|HERINNERING|Eerste aanmaning|Aanmaning", "Payment reminder|REMINDER|Second reminder|Overdue notice", "Zahlungserinnerung|MAHNUNG|1. Mahnung|Letzte Mahnung"),
    "purchase_order": ("Bon de commande|BON DE COMMANDE|Commande fournisseur", "Bestelbon|BESTELBON|Inkooporder", "Purchase order|PURCHASE ORDER", "Bestellung|BESTELLUNG"),
    # facts
    "number": ("N° facture|Facture n°|Numéro de facture|N° de facture|Facture N°|Numéro|N° document|Réf. facture", "Factuurnummer|Factuurnr.|Factuur nr.|Nr. factuur|Nummer|Documentnummer|Factuur nr", "Invoice number|Invoice no.|Invoice #|Invoice No|Number|Document no.|Bill number", "Rechnungsnummer|Rechnungs-Nr.|Rechnung Nr.|Rg.-Nr.|Belegnummer|Beleg-Nr.|Nummer"),
    "credit_number": ("N° note de crédit|Note de crédit n°|Numéro|N° document|N° d'avoir", "Creditnotanummer|Creditnota nr.|Nummer|Documentnummer", "Credit note number|Credit note no.|Number|Document no.", "Gutschriftsnummer|Gutschrift-Nr.|Belegnummer|Nummer"),
    "other_number": ("N°|Numéro|Référence|N° document", "Nr.|Nummer|Referentie|Documentnummer", "No.|Number|Reference|Document no.", "Nr.|Nummer|Beleg-Nr.|Vorgangsnummer"),
    "date": ("Date|Date de facture|Date facture|Date de facturation|Date d'émission|Date du document|Émise le", "Datum|Factuurdatum|Datum factuur|Documentdatum|Uitgiftedatum|Facturatiedatum", "Date|Invoice date|Date of issue|Issue date|Document date|Billing date", "Datum|Rechnungsdatum|Belegdatum|Ausstellungsdatum|Datum der Rechnung"),
    "other_date": ("Date|Date du document|En date du|Établi le", "Datum|Documentdatum|Opgemaakt op", "Date|Document date|Issued", "Datum|Belegdatum|Ausgestellt am"),
    "due": ("Échéance|Date d'échéance|À payer avant le|Payable avant le|Date limite de paiement|À régler pour le|Paiement avant le|Échéance le", "Vervaldatum|Vervaldag|Te betalen voor|Te betalen vóór|Uiterste betaaldatum|Betaalbaar voor|Vervalt op|Uiterlijk te betalen op", "Due date|Payment due|Due|Pay by|Payment due date|Payable before|Due on", "Fälligkeitsdatum|Fällig am|Zahlbar bis|Fälligkeit|Zahlungsziel|Zu zahlen bis"),
    "order_no": ("N° commande|Votre commande|Bon de commande|Réf. commande", "Bestelnummer|Ordernummer|Uw bestelling|Uw bestelbon", "Order number|Your order|PO number|Order no.", "Bestellnummer|Ihre Bestellung|Auftragsnummer|Bestell-Nr."),
    "order_date": ("Date de commande|Commande du|Commandé le", "Besteldatum|Datum bestelling|Besteld op", "Order date|Ordered on|Date of order", "Bestelldatum|Bestellung vom|Auftragsdatum"),
    "delivery_date": ("Date de livraison|Livré le|Livraison du", "Leveringsdatum|Geleverd op|Leverdatum", "Delivery date|Delivered on|Date of supply", "Lieferdatum|Geliefert am|Leistungsdatum"),
    "period": ("Période|Période de facturation|Prestations du", "Periode|Facturatieperiode|Prestaties van", "Period|Billing period|Services from", "Zeitraum|Abrechnungszeitraum|Leistungszeitraum"),
    "print_date": ("Imprimé le|Date d'impression", "Afgedrukt op|Printdatum", "Printed on|Print date", "Gedruckt am|Druckdatum"),
    "customer_no": ("N° client|Votre n° client|Référence client|Code client|Client n°", "Klantnummer|Klantnr.|Uw klantnummer|Klantcode", "Customer number|Customer no.|Account no.|Customer ID", "Kundennummer|Kunden-Nr.|Kd.-Nr.|Ihre Kundennummer"),
    "your_ref": ("Votre référence|V/Réf.|Vos références", "Uw referentie|Uw ref.|Uw kenmerk", "Your reference|Your ref.|Reference", "Ihr Zeichen|Ihre Referenz|Ihre Zeichen"),
    "contact": ("Votre contact|Personne de contact|Vendeur|Dossier traité par", "Uw contact|Contactpersoon|Verkoper|Behandeld door", "Your contact|Contact|Sales rep|Handled by", "Ihr Ansprechpartner|Sachbearbeiter|Bearbeiter|Verkäufer"),
    "credited": ("Concerne facture|Réf. facture d'origine|Annule la facture|Sur facture n°", "Betreft factuur|Op factuur|M.b.t. factuur nr.|Oorspronkelijke factuur", "Relates to invoice|Original invoice|For invoice", "Zu Rechnung|Bezug Rechnung|Ursprüngliche Rechnung"),
    "valid_until": ("Valable jusqu'au|Validité de l'offre", "Geldig tot|Offerte geldig tot", "Valid until|Offer valid until", "Gültig bis|Angebot gültig bis"),
    # parties
    "customer": ("Client|Facturé à|Adresse de facturation|Destinataire|Facture à|Vos coordonnées", "Klant|Factuuradres|Gefactureerd aan|Aan|Bestemmeling|Facturatieadres", "Bill to|Customer|Invoice to|Billed to|Sold to", "Kunde|Rechnungsempfänger|Rechnungsadresse|Rechnung an|An"),
    "supplier": ("Fournisseur|Émetteur|Vendeur|Prestataire", "Leverancier|Verkoper|Van|Afzender", "Supplier|From|Seller|Vendor", "Lieferant|Verkäufer|Rechnungssteller|Von"),
    "delivery_address": ("Adresse de livraison|Livré à|Lieu de livraison", "Leveringsadres|Afleveradres|Geleverd aan", "Ship to|Delivery address|Delivered to", "Lieferadresse|Lieferanschrift|Geliefert an"),
    "vat_no": ("TVA|N° TVA|TVA n°|Numéro de TVA|N° de TVA|T.V.A.", "BTW|BTW-nummer|BTW nr.|Btw-nr.|BTW-nr|Ondernemingsnummer BTW", "VAT|VAT number|VAT no.|VAT reg. no.|VAT ID", "USt-IdNr.|MwSt.-Nr.|USt-ID|UID|MWST-Nr."),
    "phone": ("Tél.|Tél|Téléphone|T", "Tel.|Tel|Telefoon|T", "Tel.|Phone|T", "Tel.|Telefon|Fon"),
    "mail": ("E-mail|Courriel|Mail", "E-mail|Mail|e-mail", "E-mail|Email", "E-Mail|Mail"),
    # columns
    "description": ("Description|Désignation|Libellé|Article|Prestations", "Omschrijving|Beschrijving|Artikel|Product", "Description|Item|Product|Details", "Beschreibung|Bezeichnung|Artikel|Leistung"),
    "article": ("Réf.|Code|Art.|N° art.", "Ref.|Code|Art.nr.|Artikelnr.", "Ref.|Code|SKU|Item no.", "Art.-Nr.|Pos.|Code|Nr."),
    "quantity": ("Quantité|Qté|Qté.|Nombre", "Aantal|Hoeveelheid|Aant.", "Quantity|Qty|Qty.", "Menge|Anzahl|Stück"),
    "price": ("Prix unitaire|P.U.|Prix|Prix unit. HT|PU HTVA", "Eenheidsprijs|Prijs|Stukprijs|E.P.", "Unit price|Price|Rate|Price each", "Einzelpreis|Preis|E-Preis|Stückpreis"),
    "rate": ("TVA|% TVA|Taux|TVA %|Code TVA", "BTW|% BTW|Btw %|BTW-tarief", "VAT|VAT %|VAT rate|Tax", "MwSt.|MwSt. %|USt.|Steuersatz"),
    "line_amount": ("Total|Montant|Montant HTVA|Total HT|Net", "Totaal|Bedrag|Bedrag excl.|Totaal excl.|Netto", "Total|Amount|Net amount|Line total", "Gesamt|Betrag|Gesamtpreis|Netto"),
    # totals
    "base": ("Base|Base imposable|Base HTVA|Montant HT|Base TVA", "Maatstaf|Basis|Maatstaf van heffing|Basis BTW|Grondslag", "Base|Taxable amount|Net amount|VAT base", "Netto|Basis|Nettobetrag|Bemessungsgrundlage"),
    "vat_amount": ("TVA|Montant TVA|Mt. TVA|Montant de la TVA", "BTW|BTW-bedrag|Bedrag BTW|Btw bedrag", "VAT|VAT amount|Tax amount|Amount VAT", "MwSt.|MwSt.-Betrag|USt.|Steuerbetrag"),
    "net": ("Total HTVA|Total hors TVA|Total HT|Sous-total|Montant HTVA|Total hors taxes|Total net|Base imposable", "Totaal excl. btw|Totaal excl. BTW|Subtotaal|Netto|Totaal exclusief BTW|Bedrag excl. BTW|Maatstaf van heffing", "Subtotal|Total excl. VAT|Net total|Total before VAT|Net amount|Total (excl. VAT)", "Nettobetrag|Zwischensumme|Summe netto|Gesamt netto|Total exkl. MwSt.|Netto"),
    "vat_total": ("TVA|Total TVA|Montant TVA|Montant total de la TVA|T.V.A.", "BTW|Totaal BTW|Totaal btw|BTW-bedrag|Bedrag BTW", "VAT|Total VAT|VAT amount|VAT total", "MwSt.|zzgl. MwSt.|Summe MwSt.|MwSt. gesamt|USt."),
    "total": ("Total TVAC|Total TTC|Total TVA comprise|Montant total TVAC|Total TVAC|TOTAL|Total général|Total facture", "Totaal incl. btw|Totaal incl. BTW|Totaalbedrag|Totaal inclusief BTW|TOTAAL|Algemeen totaal|Totaal factuur", "Total|Total incl. VAT|Grand total|Total amount|TOTAL|Invoice total|Total (incl. VAT)", "Gesamtbetrag|Bruttobetrag|Gesamtsumme|Rechnungsbetrag|Total inkl. MwSt.|Endbetrag|GESAMT"),
    "payable": ("À payer|Net à payer|Solde à payer|Montant à payer|Reste à payer", "Te betalen|Te betalen bedrag|Saldo te betalen|Nog te betalen|Te voldoen", "Amount due|Balance due|To pay|Amount payable|Total due", "Zu zahlen|Zahlbetrag|Offener Betrag|Restbetrag|Zu zahlender Betrag"),
    "deposit": ("Acompte|Acompte versé|Déjà payé|Acompte déjà facturé", "Voorschot|Reeds betaald|Betaald voorschot|Aanbetaling", "Deposit paid|Paid in advance|Prepayment|Already paid", "Anzahlung|Bereits bezahlt|Geleistete Anzahlung|Vorauszahlung"),
    "rounding": ("Arrondi|Arrondi cash|Arrondi espèces|Arrondi 5 cents", "Afronding|Afronding cash|Afrondingsverschil|Afronding 5 cent", "Rounding|Cash rounding|Rounding 0.05", "Rundung|Barrundung|Rundungsdifferenz"),
    "carried": ("À reporter|Report|Total à reporter", "Over te dragen|Transport|Overdracht", "Carried forward|Subtotal carried forward", "Übertrag|Zwischensumme"),
    # payment
    "structured": ("Communication|Communication structurée|Communication à mentionner|Référence de paiement|Mention obligatoire", "Mededeling|Gestructureerde mededeling|Te vermelden|OGM|Mededeling bij betaling", "Payment reference|Structured communication|Communication|Please quote|Reference", "Strukturierte Mitteilung|Mitteilung|Verwendungszweck|Zahlungsreferenz"),
    "account": ("IBAN|Compte|Compte bancaire|N° de compte|Compte IBAN", "IBAN|Rekening|Rekeningnummer|Bankrekening|Op rekening", "IBAN|Account|Bank account|Account number", "IBAN|Konto|Bankverbindung|Kontonummer"),
    "page": ("Page|Page|Pg.", "Pagina|Blz.|Pag.", "Page|Page|p.", "Seite|Seite|S."),
    # receipts
    "receipt": ("Ticket de caisse|TICKET|Ticket TVA|Souche TVA|Reçu", "Kassaticket|KASTICKET|Btw-kasticket|Rekening|Bon", "Receipt|RECEIPT|VAT receipt|Till receipt", "Kassenbon|QUITTUNG|Kassenbeleg|Beleg"),
    "ticket_number": ("Ticket n°|N° ticket|Ticket|Transaction", "Ticket nr|Ticketnr.|Bonnr.|Transactie", "Receipt no|Ticket no.|Transaction|Trans.", "Bon-Nr.|Beleg-Nr.|Bon|Vorgang"),
    "cash": ("Espèces|Comptant|Cash|Liquide", "Contant|Cash|Kontant", "Cash|CASH|Cash tendered", "Bar|Bargeld|Gegeben bar"),
    "change": ("Rendu|À rendre|Monnaie rendue|Rendu monnaie", "Terug|Wisselgeld|Teruggave", "Change|CHANGE|Change due", "Rückgeld|Zurück|Wechselgeld"),
    "card": ("Bancontact|Carte bancaire|Payé par carte|Visa|Mastercard|Payconiq", "Bancontact|Bankkaart|Betaald met kaart|Visa|Mastercard|Payconiq", "Bancontact|Card|Debit card|Visa|Mastercard", "Bancontact|Girocard|Kartenzahlung|Visa|Mastercard"),
    "table": ("Table|Tbl", "Tafel|Tbl", "Table|Tbl", "Tisch|Tbl"),
    "cashier": ("Caissier|Vous avez été servi par|Opérateur|Serveur", "Kassier|U werd bediend door|Bediende|Verkoper", "Cashier|You were served by|Operator|Server", "Kassierer|Es bediente Sie|Bediener"),
}  # fmt: skip


class Labels:
    """The words that one paper uses: each label is chosen once and then kept."""

    def __init__(self, chance: Random, language: Language) -> None:
        place = _ORDER.index(language)
        self._chosen = {key: chance.choice(told[place].split("|")) for key, told in _WORDS.items()}

    def __getitem__(self, key: str) -> str:
        return self._chosen[key]
