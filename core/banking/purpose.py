"""Recognise movements that need no invoice: bank costs, interest, cash, taxes, card settlements and the like.

The rules are data (rules_be.yaml), read once; each carries examples that the tests run.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Literal, cast

import yaml

Name = Literal[
    "bank_cost",
    "interest",
    "cash_withdrawal",
    "tax",
    "social_security",
    "salary",
    "own_transfer",
    "card_settlement",
    "prepaid_load",
    "loan",
]

_WORDS = re.compile(r"[a-z0-9]+")
_BELGIAN_CREDITOR = re.compile(r"BE[0-9]{2}[A-Z0-9]{3}([0-9]{10})")
"""EPC 262-08: country, check digits, three characters of the creditor's choice, and the national identifier."""
RULES_FILE = Path(__file__).with_name("rules_be.yaml")


@dataclass(frozen=True, slots=True)
class Purpose:
    """What a movement is for, and the rule that said so."""

    name: Name
    rule_id: str


@dataclass(frozen=True, slots=True)
class Movement:
    """What the bank told about a movement, as far as rules look at it; `own_ibans` are the company's accounts."""

    amount: Decimal
    counterparty_name: str | None = None
    counterparty_iban: str | None = None
    remittance_information: str | None = None
    bank_transaction_code: str | None = None
    creditor_id: str | None = None
    own_ibans: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of the rule pack, its words made into patterns; an empty part asks nothing."""

    id: str
    purpose: Name
    sign: Literal["in", "out"] | None
    text: re.Pattern[str] | None
    name: re.Pattern[str] | None
    not_text: re.Pattern[str] | None
    iban: tuple[str, ...]
    codes: tuple[str, ...]
    creditors: tuple[str, ...]
    own_iban: bool
    no_counterparty: bool
    examples: tuple[Mapping[str, object], ...]


def recognise(movement: Movement) -> Purpose | None:
    """The first rule that fits, or None when a document is to be expected."""
    name = _fold(movement.counterparty_name)
    text = f"{name} {_fold(movement.remittance_information)}"
    iban = _plain(movement.counterparty_iban)
    is_own = bool(iban) and iban in {_plain(each) for each in movement.own_ibans}
    code, creditor = _code(movement.bank_transaction_code), _creditor(movement.creditor_id)
    sign = "in" if movement.amount > 0 else "out"
    for rule in read_rules():
        fits = (
            (not rule.sign or rule.sign == sign)
            and (not rule.own_iban or is_own)
            and (not rule.no_counterparty or not iban)
            and (not rule.iban or iban.startswith(rule.iban))
            and (not rule.codes or code.startswith(rule.codes))
            and (not rule.creditors or creditor in rule.creditors)
            and (rule.name is None or rule.name.search(name) is not None)
            and (rule.text is None or rule.text.search(text) is not None)
            and (rule.not_text is None or rule.not_text.search(text) is None)
        )
        if fits:
            return Purpose(rule.purpose, rule.id)
    return None


@cache
def read_rules() -> tuple[Rule, ...]:
    """The rule pack, in order. Raises KeyError or TypeError for a rule without id or purpose: a fault of ours."""
    told = cast("list[Mapping[str, object]]", yaml.safe_load(RULES_FILE.read_text(encoding="utf-8")))
    return tuple(_rule(each) for each in told)


def _rule(told: Mapping[str, object]) -> Rule:
    return Rule(
        id=str(told["id"]),
        purpose=cast("Name", told["purpose"]),
        sign=cast('Literal["in", "out"] | None', told.get("sign")),
        text=_any_of(told.get("text")),
        name=_any_of(told.get("name")),
        not_text=_any_of(told.get("not_text")),
        iban=tuple(cast("list[str]", told.get("iban", []))),
        codes=tuple(cast("list[str]", told.get("codes", []))),
        creditors=tuple(cast("list[str]", told.get("creditors", []))),
        own_iban=bool(told.get("own_iban")),
        no_counterparty=bool(told.get("no_counterparty")),
        examples=tuple(cast("list[Mapping[str, object]]", told.get("examples", []))),
    )


def _code(told: str | None) -> str:
    """A code of ISO 20022; the eight digits of CODA as `CODA-` family and operation `-` category, for their type says nothing here."""
    code = (told or "").upper()
    return f"CODA-{code[1:5]}-{code[5:]}" if len(code) == 8 and code.isdigit() else code


def _creditor(told: str | None) -> str:
    """The enterprise number within the identifier of a Belgian creditor (BE, check digits, a business code, the number); else nothing."""
    found = _BELGIAN_CREDITOR.fullmatch(_plain(told))
    return found[1] if found else ""


def _any_of(phrases: object) -> re.Pattern[str] | None:
    if not phrases:
        return None
    patterns = [re.escape(phrase).replace(r"\ ", " ").replace(r"\*", "[a-z0-9]*") for phrase in cast("list[str]", phrases)]
    return re.compile(r"\b(?:" + "|".join(patterns) + r")\b")


def _fold(text: str | None) -> str:
    if not text:
        return ""
    if text.isascii():
        return " ".join(_WORDS.findall(text.lower()))
    spread = unicodedata.normalize("NFKD", text.lower())
    return " ".join(_WORDS.findall("".join(sign for sign in spread if not unicodedata.combining(sign))))


def _plain(iban: str | None) -> str:
    return re.sub(r"\s", "", iban or "").upper()
