"""Invoices changed at random, to see where two checkers part."""

import copy
import random
from decimal import Decimal, InvalidOperation

from core.einvoice.xml_input import Element

CODES = (
    "S",
    "Z",
    "E",
    "AE",
    "K",
    "G",
    "O",
    "L",
    "M",
    "B",
    "VAT",
    "GST",
    "BE",
    "NL",
    "DE",
    "DK",
    "NO",
    "SE",
    "IT",
    "GR",
    "IS",
    "EUR",
    "USD",
    "30",
    "58",
    "49",
    "59",
    "380",
    "381",
    "384",
    "326",
    "true",
    "false",
    "XX",
    "0208",
    "9925",
    "0088",
    "0184",
)
COUNTRIES = ("DE", "DK", "NO", "SE", "IT", "GR", "IS", "NL")


def mutate(root: Element, chance: random.Random) -> Element:
    """One to three changes at random."""
    changed = copy.deepcopy(root)
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        places = [one for one in changed.iter() if not callable(one.tag) and one is not changed]
        chance.choice((_drop, _double, _recode, _shift, _attribute, _move, _tax))(changed, chance.choice(places), chance)
    return changed


def _drop(_: Element, place: Element, __: random.Random) -> None:
    parent = place.getparent()
    if parent is not None:
        parent.remove(place)


def _double(_: Element, place: Element, __: random.Random) -> None:
    place.addnext(copy.deepcopy(place))


def _recode(_: Element, place: Element, chance: random.Random) -> None:
    if len(place) == 0:
        place.text = chance.choice(CODES)


def _shift(_: Element, place: Element, chance: random.Random) -> None:
    try:
        place.text = str(Decimal(place.text or "") + Decimal(chance.choice(("0.01", "-0.01", "1", "-1", "100", "0.001"))))
    except InvalidOperation:
        place.text = (place.text or "")[:-1] or place.text


def _attribute(_: Element, place: Element, chance: random.Random) -> None:
    if place.attrib:
        name = chance.choice(list(place.attrib))
        if chance.random() < 0.5:
            del place.attrib[name]
        else:
            place.attrib[name] = chance.choice(CODES)


def _move(root: Element, _: Element, chance: random.Random) -> None:
    """Both parties into another country, their numbers with them."""
    country = chance.choice(COUNTRIES)
    for code in root.iter("{*}IdentificationCode"):
        code.text = country
    for number in root.iter("{*}CompanyID"):
        number.text = ("EL" if country == "GR" else country) + (number.text or "")[2:]


def _tax(root: Element, _: Element, chance: random.Random) -> None:
    """Another VAT category wherever one stands."""
    category = chance.choice(CODES[:10])
    for name in ("{*}TaxCategory", "{*}ClassifiedTaxCategory"):
        for one in root.iter(name):
            id = one.find("{*}ID")
            if id is not None:
                id.text = category
