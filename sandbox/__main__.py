"""`python -m sandbox`: the simulated outside until the parent process is gone or the program is told to stop."""

import argparse
import asyncio
import json
import os
import signal
from datetime import date
from pathlib import Path

from sandbox.scenario import ADDRESS, play
from sandbox.world import Ports, World

LOOK_FOR_PARENT_EVERY = 0.5


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m sandbox", description=__doc__)
    parser.add_argument("--folder", type=Path, help="keep state here between two starts")
    parser.add_argument("--host", default="127.0.0.1")
    for name in ("bank", "imap", "smtp", "accountant-smtp", "sftp"):
        parser.add_argument(f"--{name}-port", type=int, default=0, help="0 takes a free port")
    parser.add_argument("--play", action="store_true", help="play the bakery's quarter, unless it was played into this folder before")
    parser.add_argument("--today", type=date.fromisoformat, default=None, help="the last day of the quarter (default: today)")
    return parser.parse_args()


async def _run(arguments: argparse.Namespace) -> None:
    parent, stop = os.getppid(), asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    ports = Ports(arguments.bank_port, arguments.imap_port, arguments.smtp_port, arguments.accountant_smtp_port, arguments.sftp_port)
    async with World(arguments.folder, ports, host=arguments.host, users=(ADDRESS,)) as world:
        if arguments.play and not world.bank.world.accounts:
            await play(world, arguments.today or world.bank.today())
        print(json.dumps(world.addresses()), flush=True)
        while not stop.is_set() and os.getppid() == parent:
            try:
                await asyncio.wait_for(stop.wait(), LOOK_FOR_PARENT_EVERY)
            except TimeoutError:
                continue


if __name__ == "__main__":
    asyncio.run(_run(_arguments()))
