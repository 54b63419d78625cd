"""How cautious matching is: figures, not code, so that a company may change them and try them on its history."""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import cast

from core.errors import DomainError


class PolicyNotUnderstood(DomainError):
    """The matching policy is not one we can follow."""


@dataclass(frozen=True, slots=True)
class Window:
    """Days around the time a payment is expected.

    Inside -early..+late the date agrees. Inside -earliest..+latest the pair is still considered when something
    stronger than the date speaks for it.
    """

    early: int
    late: int
    earliest: int
    latest: int


MOST_PAYOUT_DAYS = 31
"""A month: beyond it every sum of days is some payout."""


def _windows() -> dict[str, Window]:
    """Defaults by direction and payment means.

    Three days before and fifteen after for transfers, ten and sixty at the outside, are the windows of two
    open matchers that were read and recomputed; card payments are booked within a week (weekend, cut-off).
    """
    return {
        "purchase.transfer": Window(3, 15, 10, 60),
        "purchase.card": Window(3, 7, 10, 35),
        "purchase.direct_debit": Window(5, 10, 35, 45),
        "sale.transfer": Window(3, 15, 10, 90),
        "sale.card": Window(3, 7, 10, 35),
        "sale.direct_debit": Window(5, 10, 35, 45),
        "refund": Window(15, 15, 60, 90),
    }


@dataclass(frozen=True, slots=True)
class Policy:
    """The figures of one company's matching."""

    windows: Mapping[str, Window] = field(default_factory=_windows)
    default_term_days: int = 30
    """When an invoice has no due date: the statutory term between businesses (Belgian law of 2 August 2002)."""

    name_agrees: float = 0.75
    name_contradicts: float = 0.3
    shortest_number: int = 4
    """Significant characters an invoice number needs before it counts when found in a payment's text."""

    telling_number: int = 6
    """From this length an invoice number outweighs a counterparty that seems to be somebody else (a factor)."""

    round_multiple: Decimal = Decimal(5)
    """Amounts divisible by this say little by themselves."""

    recurring_times: int = 3
    """An amount seen this many times on either side is recurring, and says little by itself."""

    early_day_weight: int = 10
    """A day before the invoice existed counts as this many days late."""

    margin_between_documents: int = 21
    """Days by which a payment must fit one document better than the next; people do pay the older one late."""

    margin_between_transactions: int = 14
    margin_between_card_days: int = 5
    """The same for what is paid on the spot, where the day itself tells."""

    margin_in_series: int = 10
    """Days by which a series paid in order must beat the same series with two payments exchanged."""

    set_candidates: int = 12
    set_members: int = 6
    unreferenced_payments: int = 3
    """Most payments that may make up one invoice when none of them says what it is for."""

    partial_least: Decimal = Decimal("0.05")
    partial_most: Decimal = Decimal("0.95")
    close_ratio: Decimal = Decimal("0.02")
    """A difference up to this share may be a fee or a discount: offered, not linked."""

    rounding: Decimal = Decimal("0.05")
    """A difference up to this, in either direction, is rounding: the most that Belgian cash rounding to five cents and a slip make."""

    rate_tolerance: Decimal = Decimal("0.035")
    """How far what moved may be from the day's reference rate: banks and cards take one to three per cent on it."""

    discount_most: Decimal = Decimal("0.05")
    discount_days: int = 15
    """What is short by a usual percentage up to this, and paid within so many days of the invoice, may be an early payment discount."""

    charges_most: Decimal = Decimal(30)
    """What a customer's payment is short by, up to this, may be what banks kept of it."""

    payout_days: int = 7
    """Days before a payout in which its sales were made."""

    card_day_margin: int = 3
    """Days within which a card payment of the exact amount counts although the shop trades under another name."""

    suggestions: int = 3
    """At most so many suggestions for one document or one transaction."""

    suggest_from: float = 0.45
    losers: int = 8
    """At most so many losers told with a decision."""


def read_policy(path: Path) -> Policy:
    """A policy from a JSON object that names only what differs from the defaults.

    Raises PolicyNotUnderstood for unreadable JSON, an unknown name or a value of the wrong kind.
    """
    try:
        told: object = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as problem:
        raise PolicyNotUnderstood(f"The policy file cannot be read: {problem}") from problem
    return policy_from(told)


def policy_from(told: object) -> Policy:
    """The policy that `told`, a decoded JSON object, describes on top of the defaults.

    Raises PolicyNotUnderstood.
    """
    if not isinstance(told, dict):
        raise PolicyNotUnderstood("A policy is a JSON object.")
    changes: dict[str, object] = {}
    defaults = Policy()
    for name, value in cast("dict[str, object]", told).items():
        if name not in {each.name for each in fields(Policy)}:
            raise PolicyNotUnderstood(f"A policy has no {name!r}.", name=name)
        changes[name] = _windows_from(value) if name == "windows" else _figure(name, value, getattr(defaults, name))
    return Policy(**changes)  # pyright: ignore[reportArgumentType]


def _figure(name: str, value: object, default: object) -> object:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise PolicyNotUnderstood(f"{name} is a number.", name=name)
    try:
        if isinstance(default, Decimal):
            figure: Decimal | int | float = Decimal(str(value))
        elif isinstance(default, int):
            figure = int(str(value))
        else:
            figure = float(value)
    except (ValueError, InvalidOperation) as problem:
        raise PolicyNotUnderstood(f"{name} is a number, not {value!r}.", name=name) from problem
    if not math.isfinite(figure) or not 0 <= figure < 10**6:
        raise PolicyNotUnderstood(f"{name} is out of bounds.", name=name)
    if name == "payout_days" and figure > MOST_PAYOUT_DAYS:
        raise PolicyNotUnderstood(f"payout_days is at most {MOST_PAYOUT_DAYS}.", name=name)
    if name == "set_candidates" and figure > 20:
        raise PolicyNotUnderstood("set_candidates is at most 20: beyond it the search takes too long.", name=name)
    return figure


def _windows_from(value: object) -> dict[str, Window]:
    windows = _windows()
    if not isinstance(value, dict):
        raise PolicyNotUnderstood("windows is an object.", name="windows")
    for key, told in cast("dict[str, object]", value).items():
        if key not in windows or not isinstance(told, dict):
            raise PolicyNotUnderstood(f"There is no window {key!r}.", name="windows")
        days = {each.name: getattr(windows[key], each.name) for each in fields(Window)}
        for name, day in cast("dict[str, object]", told).items():
            if name not in days or isinstance(day, bool) or not isinstance(day, int) or not 0 <= day <= 400:
                raise PolicyNotUnderstood(f"{key}.{name} is a number of days up to 400.", name="windows")
            days[name] = day
        windows[key] = Window(**days)
    return windows


def day_before(day: date, days: int) -> date:
    """`days` before `day`, at the calendar's edge the edge itself."""
    try:
        return day - timedelta(days=days)
    except OverflowError:
        return date.min if days > 0 else date.max


def told_by(policy: Policy) -> dict[str, object]:
    """What differs from the defaults, as `policy_from` reads it: decimals as strings, windows by their days."""
    defaults = Policy()
    told: dict[str, object] = {}
    for each in fields(Policy):
        value, default = getattr(policy, each.name), getattr(defaults, each.name)
        if each.name == "windows":
            changed = {
                key: {day.name: getattr(window, day.name) for day in fields(Window)}
                for key, window in policy.windows.items()
                if window != default[key]
            }
            if changed:
                told["windows"] = changed
        elif value != default:
            told[each.name] = str(value.normalize()) if isinstance(value, Decimal) else value
    return told
