"""The check digits of the identifiers that Peppol knows (ISO 6523 and its own electronic address schemes)."""

import re

_DIGITS = re.compile(r"[0-9]+\Z")
_WHOLE = re.compile(r"[+-]?[0-9]+\Z")


def digits(text: str, count: int) -> bool:
    """Exactly so many ASCII digits."""
    return len(text) == count and bool(_DIGITS.match(text))


def is_whole(text: str) -> bool:
    """A whole number as XML writes it."""
    return bool(_WHOLE.match(text.strip(" \t\r\n")))


def is_number(text: str) -> bool:
    """What XPath's number() takes for one."""
    try:
        return "_" not in text and text.isascii() and float(text) == float(text)
    except ValueError:
        return False


def gln(text: str) -> bool:
    """A global location number: GS1's weights 3 and 1 from the right."""
    if not _DIGITS.match(text):
        return False
    weighted = sum(int(digit) * (3 if place % 2 == 0 else 1) for place, digit in enumerate(reversed(text[:-1])))
    return (10 - weighted % 10) % 10 == int(text[-1])


def mod11(text: str) -> bool:
    """A Norwegian organisation number: weights 2 to 7 from the right."""
    if not _DIGITS.match(text) or int(text) == 0:
        return False
    weighted = sum(int(digit) * (place % 6 + 2) for place, digit in enumerate(reversed(text[:-1])))
    return (11 - weighted % 11) % 11 == int(text[-1])


def belgian(text: str) -> bool:
    """An enterprise number of the Crossroads Bank: the first eight digits modulo 97."""
    return digits(text, 10) and int(text[8:]) == 97 - int(text[:8]) % 97


def danish(text: str) -> bool:
    """DK and eight digits."""
    return text[:2] == "DK" and digits(text[2:], 8)


def codice_ipa(text: str) -> bool:
    """An Italian public body: six letters and digits."""
    return len(text) == 6 and text.isascii() and text.isalnum()


def codice_fiscale(text: str) -> bool:
    """An Italian tax number: sixteen characters of a fixed shape, or eleven that are a number."""
    if len(text) == 11:
        return is_whole(text)
    if len(text) != 16 or not text.isascii():
        return False
    letters = text[:6] + text[8] + text[15]
    return letters.isalpha() and all(is_whole(part) for part in (text[6:8], text[9:11], text[14]))


def partita_iva(text: str) -> bool:
    """An Italian VAT number; those of other countries are not judged."""
    if text[:2] not in ("IT", "it"):
        return True
    number = text[2:]
    if not digits(number, 11):
        return False
    return sum(int(digit) if place % 2 == 0 else int("0246813579"[int(digit)]) for place, digit in enumerate(number)) % 10 == 0


def swedish(text: str) -> bool:
    """An organisation number: Luhn over ten digits."""
    if not text.isdecimal() or len(text) < 10:
        return False
    doubled = [int(digit) * 2 if place % 2 == 0 else int(digit) for place, digit in enumerate(reversed(text[:9]))]
    return (10 - sum(one // 10 + one % 10 for one in doubled) % 10) % 10 == int(text[9])


def australian(text: str) -> bool:
    """A business number: eleven digits, weighted, modulo 89."""
    weights = (10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19)
    if not digits(text, 11):
        return False
    return sum((int(digit) - (place == 0)) * weight for place, (digit, weight) in enumerate(zip(text, weights, strict=True))) % 89 == 0


def greek(text: str) -> bool:
    """A tax number: powers of two, modulo 11, modulo 10."""
    if not digits(text[:9], 9):
        return False
    return sum(int(text[place]) * 2 ** (8 - place) for place in range(8)) % 11 % 10 == int(text[8])


def iban(text: str) -> bool:
    """An IBAN by its shape and by ISO 7064 modulo 97."""
    if not re.match(r"[A-Z]{2}[0-9]{2}[a-zA-Z0-9]{0,30}\Z", text):
        return False
    moved = text[4:] + text[:2].upper() + text[2:4]
    # small letters are worth what their code less 55 is, as the official rule has it
    return int("".join(str(ord(one) - 55) if ord(one) > 64 else one for one in moved)) % 97 == 1
