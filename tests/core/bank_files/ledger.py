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
    """One account at the bank. `announced` is what it expects: each is booked later, under another name."""

    iban: str
    booked: list[Booked] = field(default_factory=list[Booked])
    announced: list[tuple[Decimal, str, str | None]] = field(default_factory=list[tuple[Decimal, str, str | None]])

    def book(self, day: date, amount: Decimal, text: str, iban: str | None) -> None:
        self.booked.append(Booked(len(self.booked), day, amount, text, iban))

    def of_day(self, day: date) -> list[Booked]:
        return [one for one in self.booked if one.day == day]

    def balance_before(self, number: int) -> Decimal:
        return OPENING + sum((one.amount for one in self.booked[:number]), Decimal(0))

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

    def rows(self, days: Sequence[date]) -> list[str]:
        """Rows of a table without references, balances and counterparties, the latest first."""
        return [f"{self.iban};{one.day:%d/%m/%Y};{one.amount};EUR;{one.text} tabel" for one in self.booked if one.day in days][::-1]


@dataclass
class Bank:
    """The bank's interface to both accounts. `generation` counts renewals, after which it names and words everything anew; one that
    `renames` does so at each call."""

    ledgers: list[Ledger]
    generation: int = 0
    renames: bool = False
    calls: int = 0
    fault: str | None = None
    shift: int = 0

    def _told(self, one: Booked) -> RemoteTransaction:
        has_iban = one.number % 3 != 0
        reference = f"P{self.generation}-{self.calls if self.renames else ''}-{one.number}" if one.number % 4 else None
        return RemoteTransaction(
            one.amount, "EUR", one.day, one.day, "Klant", one.iban if has_iban else None, None, f"{one.text.upper()} g{self.generation}",
            None, None, None, None, "PMNT-RCDT-ESCT", reference, None, {},
        )  # fmt: skip

    def _expected(self, amount: Decimal, text: str, iban: str | None) -> RemoteTransaction:
        return RemoteTransaction(amount, "EUR", None, None, None, iban, None, text, None, None, None, None, None, f"W{text}", None, {})

    def _of(self, account: RemoteAccount) -> Ledger:
        return next(ledger for ledger in self.ledgers if ledger.iban == account.iban)

    async def transactions(self, consent: str, account: RemoteAccount, window: Window, psu: Psu | None) -> AsyncIterator[Page]:
        """Pages of three, in another order each time, that repeat what stood last on the page before where it has a reference."""
        ledger, fault = self._of(account), self.fault
        self.calls += 1
        told = [self._told(one) for one in ledger.booked if one.day >= window.date_from]
        told = told[self.shift % (len(told) or 1) :] + told[: self.shift % (len(told) or 1)]
        pages = [told[at : at + 3] for at in range(0, len(told), 3)] or [[]]
        for number, page in enumerate(pages):
            if fault == "429" or (fault == "cut" and number == len(pages) - 1) or (fault == "second" and ledger is self.ledgers[1]):
                raise RateLimited
            if fault == "503":
                raise TemporarilyUnavailable
            if fault == "expired":
                raise ConsentExpired
            again = [one for one in pages[number - 1][-1:] if one.entry_reference] if number else []
            expected = [self._expected(*one) for one in ledger.announced] if number == 0 else []
            yield Page((*again, *page), tuple(expected), number == len(pages) - 1)

    async def balances(self, consent: str, account: RemoteAccount, psu: Psu | None) -> list[Balance]:
        ledger = self._of(account)
        return [Balance(ledger.balance_before(len(ledger.booked)), "EUR", "closingBooked", booked=True, day=None)]


def table(ledgers: Sequence[Ledger], days: Sequence[date]) -> bytes:
    """One table of both accounts."""
    rows = [row for ledger in ledgers for row in ledger.rows(days)]
    return ("Rekening;Boekingsdatum;Bedrag;Munt;Mededeling\n" + "\n".join(rows) + "\n").encode()
