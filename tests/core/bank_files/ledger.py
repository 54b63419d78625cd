"""A ledger that is the truth, and what each feed makes of it: other references, other words, less of the counterparty."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from core.bank_feeds.providers.errors import ConsentExpired, RateLimited, TemporarilyUnavailable
from core.bank_feeds.providers.provider import Balance, Page, Psu, RemoteAccount, RemoteTransaction, Window
from core.bank_files.coda.writer import write_coda
from core.bank_files.coda.written import Account, DayStatement, Line

OPENING = Decimal("1000.00")
TEXTS = ("koffie", "brood", "factuur 7", "")
IBANS = (None, "BE71096123456769", "BE02737026917240")
AMOUNTS = tuple(Decimal(cents) for cents in ("-3.00", "-12.50", "40.00"))


@dataclass(frozen=True, slots=True)
class Booked:
    """One movement of the truth."""

    number: int
    day: date
    amount: Decimal
    text: str
    iban: str | None


@dataclass
class Ledger:
    """The account at the bank. `generation` counts renewals, after which the bank names and words everything anew."""

    iban: str
    booked: list[Booked] = field(default_factory=list[Booked])
    generation: int = 0
    fault: str | None = None
    shift: int = 0

    def book(self, day: date, amount: Decimal, text: str, iban: str | None) -> None:
        self.booked.append(Booked(len(self.booked), day, amount, text, iban))

    def of_day(self, day: date) -> list[Booked]:
        return [one for one in self.booked if one.day == day]

    def balance_before(self, number: int) -> Decimal:
        return OPENING + sum((one.amount for one in self.booked[:number]), Decimal(0))

    # The connection.

    def _told(self, one: Booked) -> RemoteTransaction:
        has_iban = one.number % 3 != 0
        return RemoteTransaction(
            one.amount, "EUR", one.day, one.day, "Klant", one.iban if has_iban else None, None, f"{one.text.upper()} g{self.generation}",
            None, None, None, None, "PMNT-RCDT-ESCT", f"P{self.generation}-{one.number}" if one.number % 4 else None, None, {},
        )  # fmt: skip

    async def transactions(self, consent: str, account: RemoteAccount, window: Window, psu: Psu | None) -> AsyncIterator[Page]:
        """Pages of three, in another order each time, that repeat what stood last on the page before where it has a reference."""
        told = [self._told(one) for one in self.booked if one.day >= window.date_from]
        told = told[self.shift % (len(told) or 1) :] + told[: self.shift % (len(told) or 1)]
        pages = [told[at : at + 3] for at in range(0, len(told), 3)] or [[]]
        for number, page in enumerate(pages):
            if self.fault == "429" or (self.fault == "cut" and number == len(pages) - 1):
                raise RateLimited
            if self.fault == "503":
                raise TemporarilyUnavailable
            if self.fault == "expired":
                raise ConsentExpired
            again = [one for one in pages[number - 1][-1:] if one.entry_reference] if number else []
            yield Page((*again, *page), (), number == len(pages) - 1)

    async def balances(self, consent: str, account: RemoteAccount, psu: Psu | None) -> list[Balance]:
        return [Balance(self.balance_before(len(self.booked)), "EUR", "closingBooked", booked=True, day=None)]

    # Files.

    def coda(self, days: Sequence[date]) -> bytes:
        """A file of statements: one a day, two for a day of more than two movements. Every second movement has a reference."""
        account = Account(self.iban, "EUR", "KREDBEBB", "Bakkerij")
        files: list[bytes] = []
        for day in days:
            of_day = self.of_day(day)
            parts = [of_day[:2], of_day[2:]] if len(of_day) > 2 else [of_day]
            for part in parts:
                opening = self.balance_before(part[0].number) if part else self.balance_before(sum(one.day <= day for one in self.booked))
                lines = tuple(
                    Line(one.day, one.day, one.amount, f"C{one.number}" if one.number % 2 else "", None, "Klant BV", one.iban, None,
                         f"{one.text} via de bank")
                    for one in part
                )  # fmt: skip
                files.append(write_coda(account, [DayStatement(day, 1, opening, day, lines)]))
        return b"".join(files)

    def table(self, days: Sequence[date]) -> bytes:
        """A table without references, balances and counterparties, the latest first."""
        head = "Rekening;Boekingsdatum;Bedrag;Munt;Mededeling\n"
        rows = [f"{self.iban};{one.day:%d/%m/%Y};{one.amount};EUR;{one.text} tabel" for one in self.booked if one.day in days]
        return (head + "\n".join(reversed(rows)) + "\n").encode()
