"""What the bakery buys on invoice, and how it pays."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from sandbox.bank.state import Movement
from sandbox.scenario.event import BankEvent, Fate, Mail, Story
from sandbox.scenario.paper import Form, Kind, Line, Paper, Payment
from sandbox.scenario.parties import BAKERY, SUPPLIERS, structured_communication

KBC, BELFIUS = "kbc", "belfius"
_GREETINGS = {
    "nl": ("Factuur {number}", "Beste,\n\nIn bijlage vindt u onze factuur {number}.\n\nMet vriendelijke groeten,\n{name}\n"),
    "fr": ("Facture {number}", "Bonjour,\n\nVeuillez trouver en annexe notre facture {number}.\n\nCordialement,\n{name}\n"),
    "en": ("Invoice {number}", "Dear customer,\n\nPlease find our invoice {number} attached.\n\nKind regards,\n{name}\n"),
}


def line(text: str, quantity: str, price: str, rate: int) -> Line:
    """One line of an invoice."""
    return Line(text, Decimal(quantity), Decimal(price), rate)


class Buying:
    """Adds invoices and their payments to a story; `days` count back from the story's last day."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.papers: dict[str, Paper] = {}

    def invoice(
        self,
        supplier: str,
        number: str,
        days: int,
        lines: tuple[Line, ...],
        *,
        term: int = 14,
        form: Form = Form.PDF,
        payment: Payment = Payment.TRANSFER,
        reference: int | None = None,
        fate: Fate = Fate.LINKED,
    ) -> Paper:
        """An invoice in the mail of its day."""
        issued = self.story.today - timedelta(days=days)
        told = None if reference is None else structured_communication(reference)
        issuer = SUPPLIERS[supplier]
        paper = Paper(Kind.INVOICE, issuer, BAKERY, number, issued, issued + timedelta(days=term), lines, form, payment, told)
        self.papers[number] = paper
        self.story.fates[number] = fate
        self.mail(paper)
        return paper

    def mail(self, paper: Paper, *, later: int = 0) -> None:
        """The mail that brings it."""
        subject, text = _GREETINGS[paper.issuer.language]
        filled = {"number": paper.number, "name": paper.issuer.name}
        day = paper.issued + timedelta(days=later)
        sender = f"{paper.issuer.name} <{paper.issuer.email}>"
        self.story.mails.append(Mail(day, sender, subject.format(**filled), text.format(**filled), (paper,), logo=paper.issuer.name))

    def pay(
        self,
        numbers: tuple[str, ...],
        days: int,
        *,
        account: str = KBC,
        text: str | None = None,
        amount: Decimal | None = None,
        fate: Fate = Fate.LINKED,
        why: str = "",
    ) -> None:
        """A transfer for one or several invoices: with the structured communication where there is one, else with `text`."""
        first = self.papers[numbers[0]]
        total = sum((self.papers[number].total for number in numbers), Decimal("0.00")) if amount is None else amount
        structured = first.reference if len(numbers) == 1 and text is None else None
        movement = Movement(
            amount=-total,
            booking_date=self.story.today - timedelta(days=days),
            counterparty_name=first.issuer.name.upper(),
            counterparty_iban=first.issuer.iban,
            remittance_information=None if structured else text or f"factuur {' '.join(numbers)}",
            structured_communication=structured,
            bank_transaction_code="PMNT-ICDT-ESCT",
        )
        self.story.bank.append(BankEvent(account, movement, fate, numbers, why))

    def collect(self, number: str, days: int, *, account: str = KBC) -> None:
        """A direct debit for an invoice."""
        paper = self.papers[number]
        movement = Movement(
            amount=-paper.total,
            booking_date=self.story.today - timedelta(days=days),
            counterparty_name=paper.issuer.name.upper(),
            counterparty_iban=paper.issuer.iban,
            remittance_information=f"Domiciliering factuur {number}",
            mandate_id=f"M-{paper.issuer.enterprise_number}",
            creditor_id=f"BE69ZZZ{paper.issuer.enterprise_number}",
            bank_transaction_code="PMNT-RDDT-ESDD",
        )
        self.story.bank.append(BankEvent(account, movement, Fate.LINKED, (number,)))


def buy(story: Story) -> Buying:
    """All purchases on invoice."""
    buying = Buying(story)
    _flour(buying)
    _dairy_and_sugar(buying)
    _energy_and_telephone(buying)
    _others(buying)
    return buying


def _flour(buying: Buying) -> None:
    for turn, (days, sacks, rye) in enumerate(
        [(84, "40", "6"), (70, "38", "8"), (56, "42", "5"), (42, "45", "7"), (28, "39", "9"), (9, "44", "6")]
    ):
        number = f"MV-2026-{1180 + turn * 37}"
        lines = (line("Tarwebloem T65, zak 25 kg", sacks, "18.40", 6), line("Roggemeel, zak 10 kg", rye, "11.75", 6))
        form = Form.PDF_AND_UBL if turn % 2 == 0 else Form.PDF
        unpaid = turn == 5
        buying.invoice(
            "molens",
            number,
            days,
            lines,
            term=30,
            form=form,
            reference=2026000100 + turn * 7,
            fate=Fate.QUESTION if unpaid else Fate.LINKED,
        )
        if not unpaid:
            buying.pay((number,), days - 13)
    returned = Paper(
        Kind.CREDIT_NOTE,
        SUPPLIERS["molens"],
        BAKERY,
        "MV-CN-2026-44",
        buying.story.today - timedelta(days=50),
        buying.story.today - timedelta(days=50),
        (line("Retour roggemeel, zak 10 kg", "3", "11.75", 6),),
        Form.PDF,
        credited="MV-2026-1254",
    )
    buying.papers[returned.number] = returned
    buying.story.fates[returned.number] = Fate.LINKED
    buying.mail(returned)
    refund = Movement(
        amount=returned.total,
        booking_date=buying.story.today - timedelta(days=46),
        counterparty_name=returned.issuer.name.upper(),
        counterparty_iban=returned.issuer.iban,
        remittance_information="creditnota MV-CN-2026-44",
        bank_transaction_code="PMNT-RCDT-ESCT",
    )
    buying.story.bank.append(BankEvent(KBC, refund, Fate.LINKED, (returned.number,)))
    # The second invoice comes once more, byte for byte; the third once more as a scan of the printed paper.
    buying.mail(buying.papers["MV-2026-1217"], later=3)
    buying.mail(replace(buying.papers["MV-2026-1254"], form=Form.SCAN), later=5)


def _dairy_and_sugar(buying: Buying) -> None:
    for turn, (days, butter, cream) in enumerate([(80, "36", "24"), (52, "31", "28"), (45, "33", "20"), (17, "35", "26")]):
        number = f"ZC26/{3310 + turn * 11}"
        lines = (line("Roomboter 10 kg", butter, "61.20", 6), line("Room 35% 5 l", cream, "16.85", 6))
        buying.invoice("zuivel", number, days, lines, form=Form.PDF if turn != 1 else Form.SCAN)
    buying.pay(("ZC26/3310",), 67)
    # Two invoices in one transfer, the supplier's customer number as the only text.
    buying.pay(("ZC26/3321", "ZC26/3332"), 33, text="klant 40812")
    buying.pay(("ZC26/3343",), 4)
    for turn, (days, sugar) in enumerate([(77, "30"), (47, "26"), (38, "32")]):
        number = f"D-{26400 + turn * 13}"
        lines = (line("Sucre impalpable 25 kg", sugar, "27.90", 6), line("Emballage consigné", "4", "5.50", 21))
        late = turn == 2
        buying.invoice("dubois", number, days, lines, reference=880260400 + turn, fate=Fate.QUESTION if late else Fate.LINKED)
        if not late:
            buying.pay((number,), days - 12, account=BELFIUS)


def _energy_and_telephone(buying: Buying) -> None:
    for turn, (days, power, gas) in enumerate([(75, "612.40", "318.15"), (45, "598.05", "341.70"), (15, "640.90", "402.35")]):
        number = f"LE-{7009100 + turn * 411}"
        lines = (line("Elektriciteit bakkerij", "1", power, 21), line("Aardgas ovens", "1", gas, 21))
        form = Form.PDF_AND_UBL if turn == 1 else Form.PDF
        buying.invoice("energie", number, days, lines, payment=Payment.DIRECT_DEBIT, form=form)
        buying.collect(number, days - 10)
    for turn, (days, calls) in enumerate([(72, "14.20"), (42, "11.85"), (12, "17.05")]):
        number = f"TM{26090 + turn}"
        lines = (line("Abonnement Pro Fibre", "1", "49.00", 21), line("Communications", "1", calls, 21))
        buying.invoice("telecom", number, days, lines, payment=Payment.DIRECT_DEBIT, term=10)
        buying.collect(number, days - 8, account=BELFIUS)


def _others(buying: Buying) -> None:
    buying.invoice(
        "koffie", "INV-20714", 63, (line("Espresso blend 1 kg", "24", "17.80", 6), line("Grinder service", "1", "85.00", 21)), term=21
    )
    buying.pay(("INV-20714",), 45, text="INV-20714")
    buying.invoice("koffie", "INV-20802", 27, (line("Espresso blend 1 kg", "20", "17.80", 6),), term=21, form=Form.UBL)
    buying.pay(("INV-20802",), 8, text="invoice INV-20802")
    bags = (line("Broodzakken bedrukt, 1000 st", "14", "38.50", 21), line("Taartdozen, 100 st", "9", "29.90", 21))
    buying.invoice("pauwels", "P26-0871", 66, bags)
    buying.pay(("P26-0871",), 55, text="P26-0871")
    boxes = buying.invoice("pauwels", "P26-1034", 31, (line("Geschenkdozen kerst", "400", "2.15", 21),), fate=Fate.QUESTION)
    half = (boxes.total / 2).quantize(Decimal("0.01"))
    buying.pay(("P26-1034",), 20, text="voorschot P26-1034", amount=half, fate=Fate.QUESTION, why="half of an invoice")
    buying.invoice(
        "oven", "OM-26-119", 59, (line("Onderhoud etagenoven", "1", "420.00", 21), line("Branderset", "2", "96.50", 21)), reference=1190059
    )
    buying.pay(("OM-26-119",), 40)
    buying.invoice("lambert", "FL/2026/310", 55, (line("Honoraires comptables T3", "1", "650.00", 21),), term=30)
    buying.pay(("FL/2026/310",), 29, account=BELFIUS, text="honoraires")
    buying.invoice("oven", "OM-26-140", 6, (line("Herstelling rijskast", "1", "265.00", 21),), reference=1400006, fate=Fate.QUESTION)
