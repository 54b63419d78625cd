"""The name of a file as it is kept and shown: what the sender called it, without what could mislead or break a line."""

import unicodedata

LONGEST = 160
"""Characters; most file systems take 255 bytes."""
UNNAMED = "document"
_MISLEADING = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
"""Control characters, and those that turn the reading direction or cannot be seen (Unicode general categories)."""


def clean_filename(filename: str) -> str:
    """The last part of a path, in one line, with its extension however long it was."""
    last = filename.replace("\\", "/").rsplit("/", 1)[-1]
    plain = "".join(" " if unicodedata.category(c) in _MISLEADING else c for c in last)
    name = " ".join(unicodedata.normalize("NFC", plain).split()).strip(". ") or UNNAMED
    if len(name) <= LONGEST:
        return name
    stem, dot, extension = name.rpartition(".")
    if not dot or len(extension) > 10:
        return name[:LONGEST]
    return f"{stem[: LONGEST - len(extension) - 1]}.{extension}"
