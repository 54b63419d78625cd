"""What a broken rule means, in the reader's language and in our own words."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from core.einvoice.checker.code_lists import load

LANGUAGES = ("en", "fr", "nl")
_CATEGORY_RULE = re.compile(r"BR-(S|Z|E|AE|IC|G|O|AF|AG)-(\d\d)\Z")


@cache
def _told() -> Mapping[str, Any]:
    return load("sentences.yaml")


def sentence(rule: str, name: str, language: str) -> str:
    """The sentence for a rule that the element of this name breaks; in English where the language is not one of ours."""
    place = LANGUAGES.index(language) if language in LANGUAGES else 0
    told = _told()
    forms = told["rules"].get(rule)
    if forms:
        return _capital(forms[place].format(name=name))
    if term := told["missing_rules"].get(rule):
        return _capital(told["missing"][place].format(term=told["terms"][term][place]))
    if found := _CATEGORY_RULE.match(rule):
        category: Sequence[str] = told["categories"][found.group(1)]
        return _capital(told["category_rules"][found.group(2)][place].format(category=category[place]))
    family = max((known for known in told["families"] if rule.startswith(known)), key=len, default=None)
    return _capital(told["families"][family][place].format(name=name)) if family else rule


def _capital(text: str) -> str:
    return text if ":" in text.partition(" ")[0] else text[:1].upper() + text[1:]
