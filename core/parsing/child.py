"""What runs inside a parsing child: answer calls until the other side closes the socket."""

import importlib
import pickle
import socket
import sys
import warnings
from collections.abc import Callable
from typing import Any, cast

from core.errors import DomainError
from core.parsing.confinement import Confinement, allow_cpu, confine
from core.parsing.limits import Limits
from core.parsing.wire import HEADER

LONGEST_REASON = 300
NO_MEMORY = ("memory", "malloc", "calloc", "bad_alloc", "bad alloc", "insufficient memory")
"""Words with which C libraries say that the address space is used up (MuPDF: "malloc (n bytes) failed")."""

_standing: Confinement | None = None


def standing() -> Confinement | None:
    """The walls around this process; None outside a parsing child."""
    return _standing


def serve(channel: socket.socket, *, parent: int | None) -> None:
    """Confine this process by the first call's limits, then answer each call with one message."""
    global _standing  # noqa: PLW0603  one process, one confinement
    warnings.simplefilter("ignore")
    while (request := _receive(channel)) is not None:
        module_name, name, args, limits = cast(tuple[str, str, tuple[Any, ...], Limits], pickle.loads(request))  # noqa: S301  from the product itself
        if _standing is None:
            sys.setrecursionlimit(1000)
            _standing = confine(limits, parent=parent)
        allow_cpu(limits.cpu_seconds)
        answer = _answer(module_name, name, args)
        channel.sendall(HEADER.pack(len(answer)))
        channel.sendall(answer)


def _answer(module_name: str, name: str, args: tuple[Any, ...]) -> bytes:
    try:
        function = cast(Callable[..., object], getattr(importlib.import_module(module_name), name))
        return pickle.dumps(("ok", function(*args)), protocol=5)
    except DomainError as refusal:
        return pickle.dumps(("refused", refusal), protocol=5)
    except MemoryError:
        return pickle.dumps(("memory", ""), protocol=5)
    except Exception as error:
        words = f"{type(error).__name__}: {error}"[:LONGEST_REASON]
        outcome = "memory" if any(word in words.lower() for word in NO_MEMORY) else "error"
        return pickle.dumps((outcome, words), protocol=5)


def _receive(channel: socket.socket) -> bytes | None:
    header = _exactly(channel, HEADER.size)
    return None if header is None else _exactly(channel, HEADER.unpack(header)[0])


def _exactly(channel: socket.socket, size: int) -> bytes | None:
    buffer = bytearray(size)
    view, filled = memoryview(buffer), 0
    while filled < size:
        count = channel.recv_into(view[filled:])
        if count == 0:
            return None
        filled += count
    return bytes(buffer)
