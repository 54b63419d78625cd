"""How one paper writes its numbers, dates and identifiers: drawn once for a paper, then kept all over it."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from random import Random
from typing import Literal

Language = Literal["fr", "nl", "en", "de"]
LANGUAGES: tuple[Language, ...] = ("fr", "nl", "en", "de")
MONTHS: dict[Language, str] = {
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "en": "January February March April May June July August September October November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
}
SHORT_MONTHS: dict[Language, str] = {
    "fr": "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
    "nl": "jan feb mrt apr mei jun jul aug sep okt nov dec",
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    "de": "Jan. Feb. März Apr. Mai Juni Juli Aug. Sep. Okt. Nov. Dez.",
}
SIGNS = {"EUR": "€", "USD": "$", "GBP": "£", "CHF": "CHF"}


@dataclass(frozen=True, slots=True)
class Habits:
    """The choices of one paper."""

    language: Language
    thousands: str
    decimal: str
    money: str
    """A format with {n} for the number, {s} for the sign and {c} for the currency's code."""
    minus: str
    dates: str
    vat: str
    iban_spaced: bool
    structured: str

    def number(self, amount: Decimal, places: int = 2) -> str:
        """The number alone."""
        plain = f"{abs(amount):,.{places}f}".replace(",", "_").replace(".", self.decimal).replace("_", self.thousands)
        return self.minus.format(n=plain) if amount < 0 else plain

    def amount(self, amount: Decimal, currency: str) -> str:
        """The number with its currency, as this paper writes it."""
        return self.money.format(n=self.number(amount), s=SIGNS[currency], c=currency)

    def quantity(self, quantity: Decimal) -> str:
        """Without zeros that say nothing."""
        places = max(0, -int(quantity.normalize().as_tuple().exponent))
        return self.number(quantity, places)

    def percent(self, rate: Decimal) -> str:
        """A VAT rate: 21%, 21 %, 21,00 %."""
        return {"fr": "{n} %", "nl": "{n}%", "en": "{n}%", "de": "{n} %"}[self.language].format(n=self.quantity(rate))

    def day(self, day: date) -> str:
        """A date."""
        if self.dates == "long":
            return _worded(day, self.language, MONTHS[self.language].split()[day.month - 1])
        if self.dates == "short":
            return f"{day.day:02d} {SHORT_MONTHS[self.language].split()[day.month - 1]} {day.year}"
        return day.strftime(self.dates)

    def vat_number(self, number: str) -> str:
        """A Belgian number as this paper groups it; a foreign one as it is."""
        if not number.startswith("BE"):
            return number
        digits = number[2:]
        return self.vat.format(a=digits[:4], b=digits[4:7], c=digits[7:])

    def iban(self, iban: str) -> str:
        """In groups of four, or in one piece."""
        return " ".join(iban[at : at + 4] for at in range(0, len(iban), 4)) if self.iban_spaced else iban

    def communication(self, structured: str) -> str:
        """A structured communication between plus signs or stars."""
        return self.structured.format(n=structured.strip("+"))


def _worded(day: date, language: Language, month: str) -> str:
    if language == "fr":
        return f"{'1er' if day.day == 1 else day.day} {month} {day.year}"
    if language == "de":
        return f"{day.day}. {month} {day.year}"
    if language == "en":
        return f"{month} {day.day}, {day.year}" if day.day % 2 else f"{day.day} {month} {day.year}"
    return f"{day.day} {month} {day.year}"


def draw_habits(chance: Random, language: Language) -> Habits:
    """Habits that go together in that language as Belgian papers write it."""
    thousands, decimal = chance.choice(
        {
            "fr": [(".", ","), (" ", ","), ("", ","), ("\u00a0", ",")],
            "nl": [(".", ","), (".", ","), ("", ","), (" ", ",")],
            "en": [(",", "."), ("", "."), (".", ","), (",", ".")],
            "de": [(".", ","), (".", ","), ("", ","), ("'", ".")],
        }[language]
    )
    return Habits(
        language,
        thousands,
        decimal,
        chance.choice(["{n} €", "{n} €", "€ {n}", "{n} EUR", "EUR {n}", "{n}€", "{s}{n}" if language == "en" else "{n}", "{n}"])
        .replace("€", "{s}")
        .replace("EUR", "{c}"),
        chance.choice(["-{n}", "-{n}", "- {n}", "{n}-", "({n})" if language == "en" else "-{n}"]),
        chance.choice(
            {
                "fr": ["%d/%m/%Y", "%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%d/%m/%y", "long", "short"],
                "nl": ["%d/%m/%Y", "%d-%m-%Y", "%d-%m-%Y", "%d.%m.%Y", "%d/%m/%y", "long", "short"],
                "en": ["%d/%m/%Y", "%d-%m-%Y", "%Y-%m-%d", "long", "short", "%d/%m/%Y"],
                "de": ["%d.%m.%Y", "%d.%m.%Y", "%d.%m.%y", "long", "%d/%m/%Y", "%Y-%m-%d"],
            }[language]
        ),
        chance.choice(["BE {a}.{b}.{c}", "BE {a}.{b}.{c}", "BE{a}{b}{c}", "BE {a} {b} {c}", "BE-{a}.{b}.{c}", "BE{a}.{b}.{c}"]),
        chance.random() < 0.75,
        chance.choice(["+++{n}+++", "+++{n}+++", "+++ {n} +++", "***{n}***", "***{n}***"]),
    )
