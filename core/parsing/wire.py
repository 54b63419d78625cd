"""The messages between the product and its parsing children.

A child may have been taken over by the file it parses, so what it sends back is
unpickled with an allow-list of plain value types, never of functions.
"""

import dataclasses
import enum
import io
import pickle
import struct
from collections.abc import Callable
from typing import Any, cast

HEADER = struct.Struct(">Q")
LARGEST_ANSWER = 256 * 1024 * 1024
"""Bytes. Fifty megapixels of grey are 50 MB; an answer beyond this is refused unread."""

PLAIN = {
    ("builtins", "set"),
    ("builtins", "frozenset"),
    ("builtins", "complex"),
    ("builtins", "bytearray"),
    ("builtins", "slice"),
    ("decimal", "Decimal"),
    ("datetime", "date"),
    ("datetime", "datetime"),
    ("datetime", "time"),
    ("datetime", "timedelta"),
    ("datetime", "timezone"),
    ("uuid", "UUID"),
}


def pack_call(function: Callable[..., object], args: tuple[object, ...], limits: object) -> bytes:
    """A request; the function travels by its name, so it must be at the top of an importable module."""
    if "<" in function.__qualname__:
        raise ValueError(f"{function.__qualname__} is not at the top of a module")
    return pickle.dumps((function.__module__, function.__qualname__, args, limits), protocol=5)


def unpack_answer(data: bytes) -> tuple[str, Any]:
    """What a child answered: ("ok", result), ("refused", DomainError), ("memory", "") or ("error", words)."""
    return cast(tuple[str, Any], _PlainUnpickler(io.BytesIO(data)).load())


class _PlainUnpickler(pickle.Unpickler):
    def find_class(self, module_name: str, global_name: str) -> Any:  # noqa: ANN401
        """Allow plain values, our own frozen dataclasses, enums and failures; refuse everything else."""
        if (module_name, global_name) in PLAIN:
            return super().find_class(module_name, global_name)
        if (module_name, global_name) == ("builtins", "getattr"):
            return _member  # how some releases of Python 3.11 pickle the members of enums
        if module_name.startswith(("core.", "tests.")) and "." not in global_name:
            found = super().find_class(module_name, global_name)
            if isinstance(found, type) and _is_value(found):
                return found
        raise pickle.UnpicklingError(f"{module_name}.{global_name} may not come from a parser")


def _member(owner: object, name: str) -> object:
    """A member of one of our enums: all that getattr may be used for."""
    if isinstance(owner, type) and issubclass(owner, enum.Enum):
        return owner[name]
    raise pickle.UnpicklingError(f"{name} may not be taken from {owner!r}")


def _is_value(found: type) -> bool:
    from core.errors import DomainError  # noqa: PLC0415  the child imports this module before the product

    return dataclasses.is_dataclass(found) or issubclass(found, (enum.Enum, DomainError))
