"""Which passwords are good enough: long, not well known, not about the company (ASVS 5.0, 6.2)."""

import itertools
import re
from collections.abc import Iterable

from core.folding import fold

SHORTEST, LONGEST = 12, 128
"""Characters. No rules of composition: they make passwords worse (NIST SP 800-63B)."""

_COMMON = frozenset(
    [
        "password",
        "passwort",
        "passord",
        "motdepasse",
        "monmotdepasse",
        "wachtwoord",
        "mijnwachtwoord",
        "geheim",
        "secret",
        "qwerty",
        "qwertyuiop",
        "azerty",
        "azertyuiop",
        "asdfghjkl",
        "qsdfghjklm",
        "zxcvbnm",
        "wxcvbn",
        "letmein",
        "welcome",
        "welkom",
        "bienvenue",
        "bonjour",
        "hallo",
        "hello",
        "iloveyou",
        "jetaime",
        "ikhouvanjou",
        "sunshine",
        "princess",
        "prinses",
        "monkey",
        "dragon",
        "football",
        "voetbal",
        "baseball",
        "superman",
        "batman",
        "starwars",
        "pokemon",
        "trustno",
        "master",
        "admin",
        "administrator",
        "administrateur",
        "beheerder",
        "login",
        "root",
        "user",
        "test",
        "guest",
        "changeme",
        "default",
        "access",
        "okioki",
        "facture",
        "factuur",
        "invoice",
        "comptable",
        "boekhouder",
        "accountant",
        "belgium",
        "belgique",
        "belgie",
        "brussels",
        "bruxelles",
        "brussel",
        "antwerpen",
        "anvers",
        "gent",
        "gand",
        "liege",
        "luik",
        "charleroi",
        "namur",
        "leuven",
        "january",
        "february",
        "march",
        "april",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "janvier",
        "fevrier",
        "mars",
        "avril",
        "juin",
        "juillet",
        "aout",
        "septembre",
        "octobre",
        "novembre",
        "decembre",
        "januari",
        "februari",
        "maart",
        "mei",
        "juni",
        "juli",
        "augustus",
        "oktober",
        "monday",
        "friday",
        "lundi",
        "vendredi",
        "maandag",
        "vrijdag",
        "summer",
        "winter",
        "spring",
        "autumn",
        "ete",
        "hiver",
        "printemps",
        "zomer",
        "herfst",
        "lente",
        "correcthorsebatterystaple",
        "whatever",
        "computer",
        "internet",
        "samsung",
        "google",
        "facebook",
        "michael",
        "jennifer",
        "jordan",
        "thomas",
        "nicolas",
    ]
)
"""What attackers try first, in the languages of our users; tried below with digits, signs and repetition around them."""
_LEET = str.maketrans({"0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s", "!": "i"})


def is_acceptable(password: str, *, words: Iterable[str] = ()) -> bool:
    """Whether `password` may be used. `words` are about the person and the company: names, e-mail address."""
    if not SHORTEST <= len(password) <= LONGEST or len(set(password)) < 5:
        return False
    known = _COMMON | {part for word in words for part in _parts(word)}
    for letters in (_letters(fold(password)), _letters(fold(password).translate(_LEET))):
        if not letters or _is_made_of(letters, known):
            return False
    return not _is_run(password)


def _parts(word: str) -> set[str]:
    folded = fold(word)
    return {part for part in re.split(r"[^a-z0-9]+", folded) if len(part) >= 4} | {_letters(folded)} - {""}


def _letters(text: str) -> str:
    return "".join(c for c in text if c.isalpha())


def _is_made_of(letters: str, known: Iterable[str]) -> bool:
    """Whether well-known words cover all but three letters of the password."""
    rest = letters
    for word in sorted((w for w in known if len(w) >= 3), key=len, reverse=True):
        rest = rest.replace(word, "")
    return len(rest) <= min(3, len(letters) - 1) and rest != letters


def _is_run(password: str) -> bool:
    """Whether nearly every character follows from the one before: 123456789012, abcdefghijkl."""
    steps = sum(abs(ord(b) - ord(a)) <= 1 for a, b in itertools.pairwise(password))
    return steps >= len(password) - 3
