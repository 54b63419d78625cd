"""Tables as the sites of Belgian banks export them, of our own making: headings are theirs, values ours."""

KBC_NL = (
    "Rekeningnummer;Rubrieknaam;Naam;Munt;Afschriftnummer;Datum;Omschrijving;Valuta;Bedrag;Saldo;credit;debet;rekeningnummer tegenpartij;"
    "BIC tegenpartij;Naam tegenpartij;Adres tegenpartij;gestructureerde mededeling;Vrije mededeling\r"
    "BE02737026917240; ;ATELIER;EUR; 00012;08/01/2026;OVERSCHRIJVING VAN;08/01/2026;1.234,50;2.234,50;1.234,50;;BE71 0961 2345 6769;"
    "GKCCBEBB;Café é;Straat 1;***090/9337/55493***;\r"
    "BE02737026917240; ;ATELIER;EUR; 00012;07/01/2026;BETALING;07/01/2026;-12,00;1.000,00;;-12,00;;;;;;koffie\r"
).encode("cp1252")
CBC_FR = (
    "Numéro de compte;Nom de la rubrique;Nom;Devise;Numéro de l'extrait;Date;Description;Valeur;Montant;Solde;crédit;débit;"
    "Numéro de compte contrepartie;BIC contrepartie;Nom contrepartie;Adresse;communication structurée;Communication libre\r\n"
    "BE02737026917240;;ATELIER;EUR;1;08/01/2026;VIREMENT;08/01/2026;10,00;110,00;10,00;;BE71096123456769;GKCCBEBB;Client;;;merci\r\n"
).encode("cp1252")
BELFIUS_NL = (
    b"Boekingsdatum vanaf;01/01/2026\nBoekingsdatum tot en met;\nLaatste saldo;1.234,56 EUR\n"
    b"Datum/uur van het laatste saldo;09/02/2026 21:30:53\n;\n"
    b"Rekening;Boekingsdatum;Rekeninguittrekselnummer;Transactienummer;Rekening tegenpartij;Naam tegenpartij bevat;Straat en nummer;"
    b"Postcode en plaats;Transactie;Valutadatum;Bedrag;Devies;BIC;Landcode;Mededelingen\n"
    b"BE71 0961 2345 6769;27/01/2026;00001;00003;BE02 7370 2691 7240;Verhuurder;;;OVERSCHRIJVING;27/01/2026;-500,00;EUR;KREDBEBB;BE;huur\n"
)
BELFIUS_FR = (
    "Date de comptabilisation à partir de;01/01/2026\nDernier solde;236,75 EUR\n;\n"
    "Compte;Date de comptabilisation;Numéro d'extrait;Numéro de transaction;Compte contrepartie;Nom contrepartie contient;Rue et numéro;"
    "Code postal et localité;Transaction;Date valeur;Montant;Devise;BIC;Code pays;Communications\n"
    "BE71 0961 2345 6769;27/01/2026;001;0001;BE02 7370 2691 7240;Bailleur;;;VIREMENT;27/01/2026;-5000,00;EUR;KREDBEBB;BE;loyer\n"
).encode("cp1252")
BNP_NL = (
    "Volgnummer;Uitvoeringsdatum;Valutadatum;Bedrag;Valuta rekening;Rekeningnummer;Type verrichting;Tegenpartij;Naam van de tegenpartij;"
    "Mededeling;Details;Status;Reden van weigering\n\n"
    "2026-00124;13/01/2026;13/01/2026;-1372.26;EUR;BE71096123456769;Overschrijving;BE02737026917240;Bouw;fact 7;det;Geaccepteerd;\n"
    "2026-;14/01/2026;;-5.00;EUR;BE71096123456769;Kaart;;;;det;In behandeling;\n"
    "2026-00125;14/01/2026;;-6.00;EUR;BE71096123456769;Kaart;;;;det;Geweigerd;onvoldoende saldo\n"
).encode("utf-8-sig")
BNP_FR = (
    "Nº de séquence;Date d'exécution;Date valeur;Montant;Devise du compte;Numéro de compte;Type de transaction;Contrepartie;"
    "Nom de la contrepartie;Communication;Détails;Statut;Motif du refus\n"
    "2026-00127;28/01/2026;28/01/2026;18;EUR;BE71096123456769;Virement en euros;BE02737026917240;Client;090933755493;;Accepté;\n"
).encode()
ING_FR = (
    "Numéro de compte;Nom du compte;Compte partie adverse;Numéro de mouvement;Date comptable;Date valeur;Montant;Devise;Libellés;"
    "Détails du mouvement;Message\nBE02737026917240;ATELIER;BE71096123456769;23;21/12/2025;22/12/2025;-151,80;EUR;Paiement;Bruxelles;\n"
).encode("cp1252")
ING_NL = (
    b"Rekeningnummer;Naam van de rekening;Rekening tegenpartij;Omzetnummer;Boekingsdatum;Valutadatum;Bedrag;Munteenheid;Omschrijving;"
    b"Detail van de omzet;Bericht\nBE02737026917240;ATELIER;;24;21/12/2025;22/12/2025;-1,80;EUR;Betaling;Gent;brood\n"
)
ARGENTA_NL = (
    b"Rekening;Boekdatum;Valutadatum;Referentie;Beschrijving;Bedrag;Munt;Verrichtingsdatum;Rekening tegenpartij;"
    b"Naam tegenpartij;Mededeling\n"
    b"BE02 7370 2691 7240;05-01-2026;06-01-2026;REF1;Overschrijving;-3,00;EUR;05-01-2026;;Winkel;hallo\n"
)
KEYTRADE_FR = (
    "Extrait;Date;Date valeur;Compte;Description;Montant;Devise\n"
    "2026/0012/0096;05.01.2026;06.01.2026;BE71096123456769;Paiement;-1 003,00;EUR\n"
    "2026/0012/0097;06.01.2026;06.01.2026;-;Frais;-2,50;EUR\n"
).encode("latin-1")
KEYTRADE_2026 = (
    "Extrait;Date;Date valeur;IBAN;Description;Montant;Devise\n"
    "2026/0012/0096;05/01/2026;06/01/2026;BE71096123456769;Paiement;-1003.00;EUR\n"
).encode("utf-8-sig")
EVERY = {
    "kbc-nl": (KBC_NL, "kbc"),
    "cbc-fr": (CBC_FR, "kbc"),
    "belfius-nl": (BELFIUS_NL, "belfius"),
    "belfius-fr": (BELFIUS_FR, "belfius"),
    "bnp-nl": (BNP_NL, "bnp-paribas-fortis"),
    "bnp-fr": (BNP_FR, "bnp-paribas-fortis"),
    "ing-fr": (ING_FR, "ing"),
    "ing-nl": (ING_NL, "ing"),
    "argenta-nl": (ARGENTA_NL, "argenta"),
    "keytrade-fr": (KEYTRADE_FR, "keytrade"),
    "keytrade-2026": (KEYTRADE_2026, "keytrade"),
}
