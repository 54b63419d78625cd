"""What SEARCH asks for (RFC 3501 section 6.4.4)."""

from collections.abc import Callable
from datetime import date
from email.utils import parsedate_to_datetime

from sandbox.imap import mime
from sandbox.imap.store import Message
from sandbox.imap.syntax import BadCommand, text, uid_set

Test = Callable[[Message], bool]
_FLAGS = {"ANSWERED": "\\Answered", "DELETED": "\\Deleted", "DRAFT": "\\Draft", "FLAGGED": "\\Flagged", "SEEN": "\\Seen"}
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]


def search(keys: list[object], messages: list[Message]) -> list[Message]:
    """The messages that satisfy all keys, in their order."""
    left = list(keys)
    if left and text(left[0]).upper() == "CHARSET":
        del left[:2]
    tests: list[Test] = []
    while left:
        tests.append(_test(left, messages))
    return [message for message in messages if all(test(message) for test in tests)]


def _test(left: list[object], messages: list[Message]) -> Test:
    head = left.pop(0)
    if isinstance(head, list):
        inner: list[object] = list(head)  # pyright: ignore[reportUnknownArgumentType]
        chosen = {message.uid for message in search(inner, messages)}
        return lambda message: message.uid in chosen
    key = text(head).upper()
    if key in ("ALL", "OLD"):
        return lambda message: True
    if key in ("NEW", "RECENT"):
        return lambda message: False
    if key == "NOT":
        negated = _test(left, messages)
        return lambda message: not negated(message)
    if key == "OR":
        one, other = _test(left, messages), _test(left, messages)
        return lambda message: one(message) or other(message)
    if key in _FLAGS or key.removeprefix("UN") in _FLAGS:
        flag, wanted = _FLAGS[key if key in _FLAGS else key.removeprefix("UN")], key in _FLAGS
        return lambda message: (flag in message.flags) is wanted
    if key[0].isdigit() or key[0] == "*":
        by_number = dict(enumerate(messages, start=1))
        named = {by_number[number].uid for number in uid_set(key, list(by_number))}
        return lambda message: message.uid in named
    if not left:
        raise BadCommand(f"{key} needs a value")
    return _with_value(key, left, messages)


def _with_value(key: str, left: list[object], messages: list[Message]) -> Test:
    value = text(left.pop(0))
    if key == "UID":
        uids = uid_set(value, [message.uid for message in messages])
        return lambda message: message.uid in uids
    if key in ("SINCE", "BEFORE", "ON", "SENTSINCE", "SENTBEFORE", "SENTON"):
        wanted = _day(value)
        return lambda message: _compare(key, _sent(message) if key.startswith("SENT") else message.received_at.date(), wanted)
    if key in ("LARGER", "SMALLER"):
        size = int(value)
        return lambda message: len(message.raw) > size if key == "LARGER" else len(message.raw) < size
    if key in ("KEYWORD", "UNKEYWORD"):
        return lambda message: (value in message.flags) is (key == "KEYWORD")
    needle = value.lower()
    if key == "HEADER":
        wanted_text = text(left.pop(0)).lower()
        return lambda message: wanted_text in str(mime.cut(message.raw).fields.get(needle, "\0")).lower()
    if key in ("FROM", "TO", "CC", "BCC", "SUBJECT"):
        return lambda message: needle in str(mime.cut(message.raw).fields.get(key, "")).lower()
    if key == "BODY":
        return lambda message: needle.encode() in mime.cut(message.raw).body.lower()
    if key == "TEXT":
        return lambda message: needle.encode() in message.raw.lower()
    raise BadCommand(f"no such key: {key}")


def _compare(key: str, found: date, wanted: date) -> bool:
    if key.endswith("SINCE"):
        return found >= wanted
    return found < wanted if key.endswith("BEFORE") else found == wanted


def _day(value: str) -> date:
    try:
        day, month, year = value.split("-")
        return date(int(year), _MONTHS.index(month.lower()) + 1, int(day))
    except ValueError:
        raise BadCommand(f"not a day: {value}") from None


def _sent(message: Message) -> date:
    try:
        return parsedate_to_datetime(str(mime.cut(message.raw).fields.get("date", ""))).date()
    except ValueError:
        return message.received_at.date()
