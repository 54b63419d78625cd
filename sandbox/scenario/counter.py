"""Receipts of card payments, papers that are no invoices, and mails that are of no account."""

from datetime import timedelta
from decimal import Decimal

from sandbox.bank.state import Movement
from sandbox.scenario.event import BankEvent, Fate, Mail, Story
from sandbox.scenario.paper import Form, Kind, Paper, Payment
from sandbox.scenario.parties import BAKERY, SUPPLIERS
from sandbox.scenario.purchases import BELFIUS, KBC, line

_RECEIPTS = (
    ("groothandel", "004417", 79, (("Eieren 180 st", "2", "34.60", 6), ("Schoonmaakmiddel", "3", "8.45", 21)), KBC),
    ("tank", "90112", 74, (("Diesel", "52.3", "1.42", 21),), KBC),
    ("groothandel", "004588", 58, (("Amandelen 5 kg", "2", "47.20", 6),), KBC),
    ("tank", "90377", 49, (("Diesel", "48.7", "1.45", 21),), BELFIUS),
    ("groothandel", "004702", 36, (("Chocolade 10 kg", "3", "83.10", 6), ("Servetten", "5", "6.20", 21)), KBC),
    ("groothandel", "004871", 22, (("Kaneel 1 kg", "4", "19.30", 6),), KBC),
    ("tank", "90604", 19, (("Diesel", "50.1", "1.44", 21),), KBC),
    ("groothandel", "004990", 7, (("Rozijnen 12.5 kg", "2", "44.90", 6), ("Handschoenen", "4", "7.75", 21)), KBC),
)


def shop(story: Story) -> None:
    """Eight receipts, photographed and mailed by the baker, each with its card payment; two payments have no receipt."""
    for supplier, number, days, lines, account in _RECEIPTS:
        day, issuer = story.today - timedelta(days=days), SUPPLIERS[supplier]
        drawn = tuple(line(*each) for each in lines)
        paper = Paper(Kind.RECEIPT, issuer, BAKERY, number, day, day, drawn, Form.PHOTO, Payment.CARD)
        story.fates[number] = Fate.LINKED
        story.mails.append(Mail(day, f"Wim De Bakker <{BAKERY.email}>", "bonnetje", "", (paper,)))
        story.bank.append(BankEvent(account, _card(story, days - 1, paper.total, issuer.name.upper() + " GENT"), Fate.LINKED, (number,)))
    for days, amount, shop_name in ((61, "84.35", "BRICO GENT-DAMPOORT"), (25, "139.00", "COOLBLUE BE")):
        why = "a card payment without a receipt"
        story.bank.append(BankEvent(KBC, _card(story, days, Decimal(amount), shop_name), Fate.QUESTION, why=why))
    for days, amount, shop_name in ((53, "64.95", "KINEPOLIS GENT"), (13, "212.40", "ZALANDO PAYMENTS")):
        story.bank.append(BankEvent(KBC, _card(story, days, Decimal(amount), shop_name), Fate.QUESTION, why="private spending"))


def clutter(story: Story) -> None:
    """A reminder, a lease contract with its three payments, and mails with nothing for the books in them."""
    kassa = SUPPLIERS["kassa"]
    reminder = (
        "Rappel de paiement\n\nSauf erreur de notre part, notre facture D-26426 reste impayée.\n"
        "Merci de régler le solde dans les huit jours.\n\nConfiserie Dubois SRL"
    )
    _letter(story, Kind.OTHER, "dubois", "RAPPEL-D-26426", 16, reminder, "Rappel facture D-26426", Fate.ARCHIVED)
    contract = (
        "Huurovereenkomst kassasysteem\n\nTussen Kassa Systems BV en Bakkerij De Gouden Aar BV.\n"
        "Maandelijkse huur: 89,00 EUR excl. btw, 107,69 EUR incl. btw, via domiciliëring.\nLooptijd: 36 maanden."
    )
    _letter(story, Kind.CONTRACT, "kassa", "HUUR-2026-88", 82, contract, "Getekende huurovereenkomst", Fate.RULE)
    for days in (76, 46, 16):
        movement = Movement(
            amount=Decimal("-107.69"),
            booking_date=story.today - timedelta(days=days),
            counterparty_name=kassa.name.upper(),
            counterparty_iban=kassa.iban,
            remittance_information="Huur kassasysteem HUUR-2026-88",
            mandate_id="KS-88",
            creditor_id=f"BE69ZZZ{kassa.enterprise_number}",
            bank_transaction_code="PMNT-RDDT-ESDD",
        )
        story.bank.append(BankEvent(KBC, movement, Fate.RULE, ("HUUR-2026-88",), "a lease: the contract is attached once"))
    policy = "Premie 2026\n\nPolis brand en bedrijfsschade. Dit is geen factuur; de premie volgt in januari."
    _letter(story, Kind.OTHER, "verzekering", "POLIS-77120", 34, policy, "Uw polis", Fate.ARCHIVED)
    idle = (
        (83, "Vakblad De Bakker <nieuws@vakblad.example>", "Nieuwsbrief september", "Lees alles over desem.", "Vakblad"),
        (68, "Sofie Vermeulen <sofie@prive.example>", "vraagje over zaterdag", "Dag Wim, kan ik zaterdag een uur vroeger weg? Sofie", None),
        (
            57,
            "Tearoom Marie <info@tearoom-marie.example>",
            "bestelling vrijdag",
            "Graag 40 croissants en 12 broden. Marie",
            "Tearoom",
        ),
        (41, "Stad Gent <noreply@stad.example>", "Werken in de Veldstraat", "Vanaf maandag is de straat afgesloten.", "Stad"),
        (24, "LinkUp <noreply@linkup.example>", "U hebt 3 nieuwe volgers", "Bekijk uw profiel.", "LinkUp"),
        (11, "Jan Peeters <jan.peeters@prive.example>", "Sollicitatie bakkersgast", "Geachte, ik solliciteer graag. Groeten, Jan", None),
        (3, "Oventechniek Maes BV <planning@oventechniek-maes.example>", "afspraak woensdag", "We komen woensdag om 14 uur.", "Maes"),
    )
    for days, sender, subject, text, logo in idle:
        story.mails.append(Mail(story.today - timedelta(days=days), sender, subject, text, logo=logo, matters=False))


def _letter(story: Story, kind: Kind, supplier: str, number: str, days: int, text: str, subject: str, fate: Fate) -> None:  # noqa: PLR0917
    day, issuer = story.today - timedelta(days=days), SUPPLIERS[supplier]
    paper = Paper(kind, issuer, BAKERY, number, day, day, (), Form.PDF, Payment.NONE, text=text)
    story.fates[number] = fate
    story.mails.append(Mail(day, f"{issuer.name} <{issuer.email}>", subject, "Zie bijlage.", (paper,), logo=issuer.name))


def _card(story: Story, days: int, amount: Decimal, shop_name: str) -> Movement:
    """The bank books a card payment the day after."""
    booked = story.today - timedelta(days=days)
    return Movement(
        amount=-amount,
        booking_date=booked,
        value_date=booked - timedelta(days=1),
        counterparty_name=shop_name,
        remittance_information=f"BETALING BANCONTACT {booked - timedelta(days=1):%d/%m/%Y} {shop_name}",
        bank_transaction_code="PMNT-CCRD-POSD",
    )
