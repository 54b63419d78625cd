"""The fork server: a small process that has the parsers loaded and forks a child for each request.

Started as `python -m core.parsing.nursery DESCRIPTOR`. It never touches foreign bytes (it reads one paper of our own, so that what
the first reading works out is there for every child), has one thread, and ends when the product does: its socket then closes. Its
children end with it (PR_SET_PDEATHSIG).
"""

import contextlib
import gc
import importlib
import os
import selectors
import signal
import socket
import struct
import sys
from types import FrameType

from core.parsing import child

PRELOADED = (
    "core.reading.mupdf",
    "lxml.etree",
    "PIL.Image",
    "zxingcpp",
    "decimal",
    "email.parser",
    "core.reading.open_document",
    "core.reading.read_pages",
)
WARMED = ("core.reading.warm_up", "warm_up")
"""Called once after loading: children then find patterns compiled and the decoders' tables made."""
REQUEST = struct.Struct(">cQ")
STATUS = struct.Struct(">i")
LARGEST_ANCILLARY = 2


def main(descriptor: int) -> None:
    control = socket.socket(fileno=descriptor)
    control.setblocking(False)  # noqa: FBT003  recv_fds of Python 3.11 drops its flags, so MSG_DONTWAIT would not do
    for name in PRELOADED:
        with contextlib.suppress(ImportError):
            importlib.import_module(name)
    with contextlib.suppress(Exception):  # a parser that fails on our own paper will say so on the first foreign one
        getattr(importlib.import_module(WARMED[0]), WARMED[1])()
    gc.collect()
    gc.freeze()
    wake_read, wake_write = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC)
    signal.signal(signal.SIGCHLD, _noticed)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the product, which then closes the socket
    signal.set_wakeup_fd(wake_write, warn_on_full_buffer=False)
    selector = selectors.DefaultSelector()
    selector.register(control, selectors.EVENT_READ)
    selector.register(wake_read, selectors.EVENT_READ)
    pids: dict[int, int] = {}
    reports: dict[int, socket.socket] = {}
    while True:
        selector.select()
        with contextlib.suppress(BlockingIOError):
            os.read(wake_read, 4096)
        _reap(pids, reports)
        try:
            message, descriptors, _, _ = socket.recv_fds(control, REQUEST.size, LARGEST_ANCILLARY)
        except BlockingIOError:
            continue
        if not message:
            return
        verb, key = REQUEST.unpack(message)
        if verb == b"k":
            for pid in [pid for pid, known in pids.items() if known == key]:
                os.kill(pid, signal.SIGKILL)
            continue
        channel, report = (socket.socket(fileno=one) for one in descriptors)
        nursery = os.getpid()
        pid = os.fork()
        if pid == 0:
            _become_child(channel, [control, report, *reports.values()], [wake_read, wake_write], selector, nursery)
        channel.close()
        pids[pid], reports[pid] = key, report


def _noticed(_signal: int, _frame: FrameType | None) -> None:
    """SIGCHLD needs a handler for the wakeup descriptor to be written."""


def _reap(pids: dict[int, int], reports: dict[int, socket.socket]) -> None:
    while pids:
        pid, status = os.waitpid(-1, os.WNOHANG)
        if pid == 0:
            return
        pids.pop(pid, None)
        report = reports.pop(pid)
        with contextlib.suppress(OSError):
            report.send(STATUS.pack(os.waitstatus_to_exitcode(status)))
        report.close()


def _become_child(
    channel: socket.socket, foreign: list[socket.socket], pipes: list[int], selector: selectors.BaseSelector, nursery: int
) -> None:
    code = 1
    try:
        # what parsers print about foreign files is nobody's log
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        selector.close()
        for one in foreign:
            one.close()
        for pipe in pipes:
            os.close(pipe)
        child.serve(channel, parent=nursery)
        code = 0
    finally:
        os._exit(code)


if __name__ == "__main__":
    main(int(sys.argv[1]))
