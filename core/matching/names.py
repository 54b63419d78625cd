"""Names folded for comparing only; nothing here is ever stored as somebody's name or key."""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

from rapidfuzz.distance import JaroWinkler


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


LEGAL_FORMS = _words(
    "nv sa bv bvba srl sprl cv cvba scrl sc snc vof commv gcv scs asbl vzw ivzw aisbl gmbh kg ug ltd limited llc llp inc plc corp "
    "ag sas sarl eurl sasu se spa oy ab aps co cie company holding ohg lda sl sprlu ebvba sprls scris cvoa scri vennootschap societe "
    "naamloze besloten anonyme"
)
"""Belgian forms in both languages, old and new code, and those of the neighbours."""

PROCESSORS = _words(
    "paypal pp sumup sq square zettle izettle stripe mollie ccv adyen buckaroo paynl worldline viva multisafepay klarna payconiq "
    "bancontact mistercash maestro mastercard visa wero payments apple google pay crv lsp"
)
"""They carry the money of others, so their names say who was paid only when no other name is left."""

GENERIC = _words(
    "drukkerij imprimerie menuiserie schrijnwerkerij toitures dakwerken schilderwerken traiteur horeca elektro electro tuinen jardins "
    "plomberie loodgieter sanitair chauffage verwarming aannemingen entreprises entreprise kantoor bureau taxi fleurs bloemen "
    "garage bakkerij boulangerie patisserie restaurant brasserie cafe taverne hotel apotheek pharmacie slagerij boucherie kapper coiffure "
    "service services group groep groupe belgium belgie belgique benelux europe european international solutions consulting consult "
    "consultancy shop store stores station bouw construct construction bouwwerken immo immobilier invest transport transports logistics "
    "trading trade office partners associes advocaten avocats notaris notaire studio design digital media online web energy energie "
    "bank banque banken verzekering verzekeringen assurance assurances insurance telecom technics tech technologies systems software "
    "brussel bruxelles brussels antwerpen anvers gent gand liege luik namur namen leuven louvain charleroi brugge bruges mons bergen "
    "ireland luxembourg nederland france deutschland sint saint madame monsieur mevr dhr mme mr the les het van von der den des pour "
    "voor and und avec chez de la le du et en in of te op aan au aux eu be al el"
)
"""Words shared by many: trades, towns, articles. They support an agreement and never make one."""

_ABBREVIATIONS = {"amzn": "amazon", "msft": "microsoft", "fb": "facebook", "ets": "etablissements", "bpost": "bpost"}
_DOMAIN = re.compile(r"(?<=[a-z0-9])\.(?:com|be|nl|fr|eu|net|org|lu|de|io|co\.uk|uk|ie|app|shop)\b(?:/\S*)?")
_SITE = re.compile(r"\b(?:https?://)?www\.")
_CARD = re.compile(r"\b(?:\d{4,6}[ x*]{1,3})?[x*]{2,}[ x*\d-]*\b|\b[a-z]?\d{4,}\b")
_DATE = re.compile(r"\b\d{1,2}[/.\-]\d{1,2}(?:[/.\-]\d{2,4})?\b|\b\d{4}-\d\d-\d\d\b")
_LETTERS = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "&": " ", "'": " ", "’": " "})


@lru_cache(maxsize=50_000)
def fold(name: str) -> tuple[str, ...]:
    """The telling words of a name, in order: no accents, legal forms, card numbers, dates or shop numbers.

    >>> fold("PAYPAL *Boulangerie Léonard S.R.L. 12/03")
    ('boulangerie', 'leonard')
    """
    text = _plain(name)
    text = _after_star(text)
    text = _DOMAIN.sub(" ", _SITE.sub(" ", text))
    text = _CARD.sub(" ", _DATE.sub(" ", text))
    words = _join_letters(re.findall(r"[a-z0-9]+", text))
    words = [_ABBREVIATIONS.get(word, word) for word in words]
    words = _unless_empty(words, lambda word: word not in LEGAL_FORMS)
    words = _unless_empty(words, lambda word: not word.isdigit())
    words = _unless_empty(words, lambda word: len(word) > 1)
    words = _unless_empty(words, lambda word: word not in PROCESSORS)
    return tuple(dict.fromkeys(words))


def key(name: str) -> str:
    """One string for two writings of one name."""
    return " ".join(sorted(fold(name)))


@lru_cache(maxsize=200_000)
def likeness(one: str, other: str) -> float:
    """How far two names speak of the same party: 1 is the same words, 0 nothing in common.

    The shorter name must be covered by the longer (banks cut names, shops add a town), by at least one word that
    is not generic; trades that contradict each other weigh against it.
    """
    left, right = fold(one), fold(other)
    if not left or not right:
        return 0.0
    if "".join(left) == "".join(right) or set(left) == set(right):
        return 1.0
    joined = _joined_likeness(left, right)
    shared, telling = _shared(left, right)
    if not telling:
        return joined
    lesser = min(_weight(left), _weight(right))
    covered = min(1.0, shared / lesser)
    left_trades = {word for word in left if word in GENERIC and word not in right}
    right_trades = {word for word in right if word in GENERIC and word not in left}
    if left_trades and right_trades:
        covered *= 0.85
    greater = max(_weight(left), _weight(right))
    return max(joined, covered * (0.85 + 0.15 * min(1.0, shared / greater)))


def mentioned(name: str, text: str) -> bool:
    """Whether free text names the party: all telling words of the name stand in it, whole."""
    wanted = [word for word in fold(name) if word not in GENERIC]
    if not wanted or sum(len(word) for word in wanted) < 4:
        return False
    plain = _plain(text)
    present = set(re.findall(r"[a-z0-9]+", plain))
    if all(word in present for word in wanted):
        return True
    joined = "".join(fold(name))
    return len(joined) >= 6 and joined in present


def words_of(text: str) -> frozenset[str]:
    """Every word of a text, without capitals and accents."""
    return frozenset(re.findall(r"[a-z0-9]+", _plain(text)))


def index_words(name: str) -> frozenset[str]:
    """Words under which to look a party up: telling words, their beginnings (typing errors come later), and the whole."""
    words = fold(name)
    telling = [word for word in words if word not in GENERIC] or list(words)
    return frozenset([*telling, *(word[:4] for word in telling if len(word) >= 5), "".join(words)])


def _plain(text: str) -> str:
    spread = unicodedata.normalize("NFKD", text.lower().translate(_LETTERS))
    return "".join(sign for sign in spread if not unicodedata.combining(sign))


def _after_star(text: str) -> str:
    """What follows a card processor's star; a merchant's own star (GOOGLE*CLOUD) keeps both sides."""
    before, star, after = text.partition("*")
    if not star or not re.search(r"[a-z]{2}", after):
        return text
    front = before.split()
    if front and (front[-1] in PROCESSORS - {"google", "apple"} or len(front[-1]) <= 2):
        return after
    return f"{before} {after}"


def _join_letters(words: list[str]) -> list[str]:
    """Single letters in a row are one word: H & M, N.V., S.P.R.L."""
    joined: list[str] = []
    run = ""
    for word in [*words, ""]:
        if len(word) == 1 and word.isalpha():
            run += word
            continue
        if run:
            joined.append(run)
            run = ""
        if word:
            joined.append(word)
    return joined


def _unless_empty(words: list[str], keep: Callable[[str], bool]) -> list[str]:
    kept = [word for word in words if keep(word)]
    return kept or words


def _weight(words: tuple[str, ...]) -> float:
    return sum(0.25 if word in GENERIC else 1.0 for word in words)


def _shared(left: tuple[str, ...], right: tuple[str, ...]) -> tuple[float, bool]:
    """The weight of the words both have, and whether one of them is telling."""
    shared, telling = 0.0, False
    free = list(right)
    for word in left:
        twin = next((other for other in free if _same_word(word, other, cut=other == right[-1] or word == left[-1])), None)
        if twin is None:
            continue
        free.remove(twin)
        generic = word in GENERIC or twin in GENERIC
        shared += 0.25 if generic else 1.0 if word == twin else 0.9
        telling = telling or (not generic and len(word) > 1)
    return shared, telling


def _same_word(one: str, other: str, *, cut: bool) -> bool:
    """Equal; or a slip in a long word; or cut off at the end of what the bank had room for."""
    if one == other:
        return True
    if one[0] != other[0]:
        return False
    shorter, longer = (one, other) if len(one) <= len(other) else (other, one)
    if cut and len(shorter) >= 5 and longer.startswith(shorter):
        return True
    return len(shorter) >= 6 and one[:2] == other[:2] and JaroWinkler.normalized_similarity(one, other) >= 0.95


def _joined_likeness(left: tuple[str, ...], right: tuple[str, ...]) -> float:
    """Free Time and Freetime; a long name misread in one place."""
    one, other = "".join(left), "".join(right)
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) >= 8 and longer.startswith(shorter):
        return 0.9
    if len(shorter) >= 10 and JaroWinkler.normalized_similarity(one, other) >= 0.97:
        return 0.85
    return 0.0
