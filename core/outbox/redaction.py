"""What may be kept of an error's text: enough to understand it, no secret and no person."""

import re

from core.errors import DomainError

LONGEST = 300

_UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"

_HIDDEN = (
    (re.compile(r"://[^/\s:@]+:[^/\s@]+@"), "://***@"),
    (re.compile(r"(?i)\b(authorization|cookie)(\W+).*"), r"\1\2***"),
    (re.compile(r"(?i)\b(password|passwd|secret|token|api[_-]?key|bearer)(\W+)\S+"), r"\1\2***"),
    (re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+"), "***@***"),
    (re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\b"), "***"),
    (re.compile(rf"(?<![\w-])(?!{_UUID}(?![\w-]))(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[\w-]{{24,}}"), "***"),
)
"""Logins in addresses, named secrets, e-mail addresses, IBANs, and long tokens that mix letters and digits (ids stay readable)."""


def redact(error: BaseException) -> str:
    """The error's name and first line, without what must not be stored."""
    name = error.code() if isinstance(error, DomainError) else type(error).__name__
    # SQLAlchemy appends the statement and its parameters, which are a company's data.
    words = str(error).split("[SQL:", maxsplit=1)[0].strip().splitlines()
    line = words[0] if words else ""
    for pattern, instead in _HIDDEN:
        line = pattern.sub(instead, line)
    return f"{name}: {line}"[:LONGEST] if line else name
