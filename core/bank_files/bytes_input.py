"""From bytes in one of a bank's character sets to text."""

import re

LARGEST = 64 * 1024 * 1024
"""Bytes: about a million movements as CODA."""
_OLD_LETTERS = re.compile(rb"[A-Za-z][\x80-\x9a\xa0-\xa3]|[\x80-\x9a\xa0-\xa3][A-Za-z]")
_NEW_LETTERS = re.compile(rb"[A-Za-z][\xc0-\xff]|[\xc0-\xff][A-Za-z]")


def decode(data: bytes) -> str:
    """UTF-8 or UTF-16 where the bytes are that, else windows-1252, else the code page 850 of older programs."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    if b"\0" in data[:200]:
        return data.decode("utf-16-le" if data[1:2] == b"\0" else "utf-16-be", errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        if len(_OLD_LETTERS.findall(data)) > len(_NEW_LETTERS.findall(data)):
            return data.decode("cp850")
        return data.decode("cp1252", errors="replace")


def lines_of(text: str) -> list[str]:
    """The lines, whatever ends them; str.splitlines would also break at characters that banks use in texts."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\x1a\n ").split("\n")
    return lines if lines != [""] else []
