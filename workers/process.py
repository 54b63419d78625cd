"""What every background process does at its start and at its end."""

import asyncio
import logging
import os
import signal
import socket

from core import ids
from core.log import set_up


def new_process_id(role: str) -> str:
    """A name no process had before, also not after a restart on the same host under the same number."""
    return f"{role}@{socket.gethostname()}:{os.getpid()}:{ids.uuid7().hex[-12:]}"


def stop_on_signals() -> asyncio.Event:
    """An event that SIGINT and SIGTERM set."""
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stopped.set)
    return stopped


def log_to_stderr() -> None:
    """The product's log on standard error, where a supervisor collects it. What arq says of each job is ours to say."""
    set_up()
    for chatty in ("arq", "asyncssh", "httpx"):
        logging.getLogger(chatty).setLevel(logging.WARNING)
