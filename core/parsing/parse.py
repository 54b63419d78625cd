"""Run a parser on foreign bytes in a confined child process, without ever holding the event loop."""

import asyncio
import os
import signal
import sys
import weakref
from collections.abc import Callable
from pickle import UnpicklingError
from typing import Any, TypeVar, TypeVarTuple, cast

from core.errors import DomainError
from core.parsing import child as inside
from core.parsing.children import Child, ChildGone, ForkedChild, ask, start_lonely
from core.parsing.confinement import Confinement
from core.parsing.errors import ParserKilled, ParserUnavailable, Unreadable
from core.parsing.limits import PARSING, Limits
from core.parsing.nursery_process import NurseryProcess
from core.parsing.wire import pack_call, unpack_answer

Result = TypeVar("Result")
Args = TypeVarTuple("Args")

IDLE_SECONDS = 120.0
"""A child that may serve more calls waits this long for the next: an OCR child holds more than a gigabyte."""
SMALL_ANSWER = 256 * 1024
"""Bytes unpacked on the event loop (under a millisecond); larger answers are unpacked in a thread."""


async def parse(function: Callable[[*Args], Result], *args: *Args, limits: Limits = PARSING) -> Result:
    """What `function(*args)` returns, computed in a child process within `limits`.

    The function stands at the top of a module of ours; it takes and returns plain values,
    dataclasses and enums. A DomainError that it raises is raised here too.

    Raises ParserKilled, Unreadable, ParserUnavailable.
    """
    outcome, found = await _of_this_loop().call(pack_call(function, args, limits), limits)
    if outcome == "ok":
        return cast(Result, found)
    if outcome == "refused" and isinstance(found, DomainError):
        raise found
    if outcome == "memory":
        raise ParserKilled(reason="memory")
    raise Unreadable(reason=str(found))


async def confinement(limits: Limits = PARSING) -> Confinement:
    """Which walls this machine really puts around a child, for the health page."""
    standing = await parse(inside.standing, limits=limits)
    if standing is None:
        raise ParserUnavailable(reason="the child is not confined")
    return standing


async def close() -> None:
    """End every child of this event loop, and the fork server; the next call starts them again."""
    _of_this_loop().close()


class _Children:
    """The children of one event loop: how many may run, and which wait for their next call."""

    def __init__(self) -> None:
        cores = os.cpu_count() or 1
        # One recognition uses two threads (measured: 1.8 s a page on two, 2.8 s on one), so half as many of them as cores.
        self._room = {False: asyncio.Semaphore(max(2, cores)), True: asyncio.Semaphore(max(1, cores // 2))}
        self._waiting: list[tuple[Limits, Child]] = []
        self._nursery = NurseryProcess()

    async def call(self, request: bytes, limits: Limits) -> tuple[str, Any]:
        async with self._room[limits.may_start_threads]:
            child = await self._take(limits)
            is_fresh = child.calls_left == limits.calls
            outcome, found = await self._ask(child, request, limits)
            if outcome == "memory" and not is_fresh:  # used up by the documents before, not by this one
                outcome, found = await self._ask(await self._start(limits.calls), request, limits)
            return outcome, found

    async def _ask(self, child: Child, request: bytes, limits: Limits) -> tuple[str, Any]:
        try:
            async with asyncio.timeout(limits.wall_seconds):
                outcome, found = await _unpack(await ask(child.channel, request))
        except TimeoutError as late:
            child.kill()
            raise ParserKilled(reason="time") from late
        except ChildGone as gone:
            code = await child.exit_code()
            child.kill()
            raise ParserKilled(reason=_reason(code), exit_code=code) from gone
        except BaseException:
            child.kill()
            raise
        child.calls_left -= 1 if outcome in ("ok", "refused") else child.calls_left
        self._keep(limits, child)
        return outcome, found

    def close(self) -> None:
        while self._waiting:
            self._waiting.pop()[1].kill()
        self._nursery.close()

    async def _take(self, limits: Limits) -> Child:
        for known in self._waiting:
            if known[0] == limits:
                self._waiting.remove(known)
                return known[1]
        return await self._start(limits.calls)

    async def _start(self, calls: int) -> Child:
        if sys.platform != "linux":
            return await start_lonely(calls)
        try:
            key, channel, report = self._nursery.fork()
        except OSError as failure:
            raise ParserUnavailable(reason=str(failure)) from failure
        return ForkedChild(self._nursery, key, channel, report, calls)

    def _keep(self, limits: Limits, child: Child) -> None:
        if child.calls_left <= 0:
            child.kill()
            return
        known = (limits, child)
        self._waiting.append(known)
        asyncio.get_running_loop().call_later(IDLE_SECONDS, self._dismiss, known, child.calls_left)

    def _dismiss(self, known: tuple[Limits, Child], calls_left: int) -> None:
        if known in self._waiting and known[1].calls_left == calls_left:
            self._waiting.remove(known)
            known[1].kill()


async def _unpack(answer: bytes) -> tuple[str, Any]:
    try:
        return await asyncio.to_thread(unpack_answer, answer) if len(answer) > SMALL_ANSWER else unpack_answer(answer)
    except (UnpicklingError, EOFError, AttributeError, ImportError, TypeError, ValueError, LookupError) as forged:
        return "error", f"the parser answered nonsense: {forged}"


def _reason(code: int | None) -> str:
    if sys.platform != "win32" and code is not None and -code in (signal.SIGXCPU, signal.SIGKILL):
        return "time"
    return "crash"


_loops: "weakref.WeakKeyDictionary[asyncio.AbstractEventLoop, _Children]" = weakref.WeakKeyDictionary()


def _of_this_loop() -> _Children:
    """The children of the running loop; they end when `close` is called, when the loop is gone, or with the program."""
    loop: Any = asyncio.get_running_loop()
    if loop not in _loops:
        children = _loops[loop] = _Children()
        weakref.finalize(loop, children.close)
    return _loops[loop]
