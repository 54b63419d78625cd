"""Foreign text as PostgreSQL can keep it: without U+0000 and without halves of surrogate pairs."""

import re
from typing import Any, cast

_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def storable_text(text: str) -> str:
    """The text, with U+FFFD for what no database keeps."""
    return _UNSTORABLE.sub("�", text)


def storable_json(value: Any) -> Any:  # noqa: ANN401  whatever JSON holds
    """The same, for every text within a JSON value; values that JSON does not know become their text."""
    if isinstance(value, str):
        return storable_text(value)
    if isinstance(value, dict):
        return {storable_text(str(name)): storable_json(part) for name, part in cast(dict[object, object], value).items()}
    if isinstance(value, list | tuple):
        return [storable_json(part) for part in cast(list[object], value)]
    return value if value is None or isinstance(value, bool | int | float) else str(cast(object, value))
