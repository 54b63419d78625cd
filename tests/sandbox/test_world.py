"""The whole outside at once, in this process and as a program."""

import asyncio
import json
import signal
import sys
from datetime import date
from pathlib import Path
from typing import Any

import httpx
import pytest

from sandbox.scenario import ADDRESS, outcome, play, tell
from sandbox.world import World

TODAY = date(2026, 11, 24)


async def test_the_quarter_is_played_through_the_front_doors_and_survives_a_restart(tmp_path: Path) -> None:
    async with World(tmp_path, users=(ADDRESS,)) as world:
        told = await play(world, TODAY)
        assert told == outcome(tell(TODAY))
        assert len(world.mail.store.mailbox(ADDRESS).messages) == told.mails - 7
        assert len(world.mail.store.mailbox(ADDRESS, "Sent").messages) == 7
        accounts = await world.control.accounts()
        before = sorted((account["iban"], len(account["movements"])) for account in accounts)  # type: ignore[arg-type]
        assert sum(count for _, count in before) == told.transactions
        assert world.mail.journal.entries == []
        host_key = world.accountant.sftp.host_key
    async with World(tmp_path, users=(ADDRESS,)) as world:
        assert world.accountant.sftp.host_key == host_key
        accounts = await world.control.accounts()
        assert sorted((account["iban"], len(account["movements"])) for account in accounts) == before  # type: ignore[arg-type]
        assert len(world.mail.store.mailbox(ADDRESS).messages) == told.mails - 7


async def _start(*arguments: str) -> tuple[asyncio.subprocess.Process, dict[str, Any]]:
    child = await asyncio.create_subprocess_exec(sys.executable, *arguments, stdout=asyncio.subprocess.PIPE)
    assert child.stdout is not None
    line = await asyncio.wait_for(child.stdout.readline(), 30)
    return child, json.loads(line)


async def test_the_program_prints_its_addresses_and_stops_when_told() -> None:
    child, told = await _start("-m", "sandbox")
    async with httpx.AsyncClient() as http:
        assert (await http.get(f"{told['bank_url']}/_sandbox/accounts")).json() == {"accounts": []}
    assert Path(told["ca_file"]).exists()
    child.send_signal(signal.SIGTERM)
    assert await asyncio.wait_for(child.wait(), 10) == 0


async def test_the_program_ends_with_its_parent() -> None:
    starter = "import subprocess,sys,time; p=subprocess.Popen([sys.executable,'-m','sandbox']); print(end='',flush=True); time.sleep(60)"
    parent, told = await _start("-c", starter)
    parent.kill()
    await parent.wait()
    async with httpx.AsyncClient() as http:
        for _ in range(50):
            try:
                await http.get(f"{told['bank_url']}/_sandbox/accounts", timeout=2)
            except httpx.TransportError:
                break
            await asyncio.sleep(0.1)
        else:
            pytest.fail("the sandbox outlived its parent")
