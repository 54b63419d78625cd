"""Functions that misbehave, for the parsing child to run."""

import os
import signal
import socket
import time
from dataclasses import dataclass
from decimal import Decimal

from core.errors import DomainError


class TooPurple(DomainError):
    """The file is too purple."""


@dataclass(frozen=True)
class Answer:
    amount: Decimal
    words: tuple[str, ...]


class Bomb:
    def __reduce__(self):
        return os.system, ("touch /tmp/okioki-was-here",)


def double(number: int) -> int:
    return number * 2


def answer() -> Answer:
    return Answer(Decimal("1.50"), ("a", "b"))


def refuse() -> None:
    raise TooPurple(hue=270)


def spin() -> None:
    while True:
        pass


def sleep() -> None:
    time.sleep(60)


def fill_memory() -> int:
    return len(bytearray(4 * 1024**3))


def crash() -> None:
    os.kill(os.getpid(), signal.SIGSEGV)


def fail() -> None:
    raise ValueError("no such page")


def forge() -> Bomb:
    return Bomb()


def connect() -> None:
    with socket.create_connection(("127.0.0.1", 1), timeout=2):
        pass


def read_file(path: str) -> str:
    with open(path) as file:
        return file.read()


def write_file(path: str) -> None:
    with open(path, "wb") as file:
        file.write(b"x")


def process_id() -> int:
    return os.getpid()


def environment() -> dict[str, str]:
    return dict(os.environ)
