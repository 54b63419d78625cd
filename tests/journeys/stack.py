"""The product as it runs, in processes of its own, between servers that others wrote and the simulated banks."""

import asyncio
import json
import os
import signal
import subprocess
import sys
from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import httpx

from cli.embedded import child, postgres, valkey
from cli.embedded.postgres import free_port
from sandbox import dovecot
from sandbox.dovecot import Dovecot
from sandbox.world import World
from tests import database as databases
from tests.journeys import openssh
from tests.journeys.openssh import PasswordServer

COMMANDS = {
    "relay": ("relay",),
    "fast": ("worker", "fast"),
    "net": ("worker", "net"),
    "reading": ("worker", "reading"),
    "quarantine": ("worker", "quarantine"),
}
TIMING = {
    "OKIOKI_LEASE": "3",
    "OKIOKI_HEARTBEAT": "1",
    "OKIOKI_DISPATCH_LEASE": "5",
    "OKIOKI_SWEEP": "0.5",
    "OKIOKI_CANARY": "0.5",
    "OKIOKI_SCHEDULES": "0.5",
    "OKIOKI_BACK_OFF": "0.2",
    "OKIOKI_STOP": "2",
    "OKIOKI_UNDO_SECONDS": "0",
}
"""A tenth of the production values."""
READY_SECONDS = 60


@dataclass
class Outside:
    """Whoever the company deals with: banks, its mail server, and two accountants."""

    world: World
    mail: Dovecot
    files: PasswordServer


@dataclass
class Stack:
    """What runs, by name, and how to kill it."""

    folder: Path
    env: dict[str, str]
    outside: Outside
    port: int = field(default_factory=free_port)
    processes: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)
    queue: valkey.Valkey | None = None

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def names(self) -> tuple[str, ...]:
        """Everything that may be killed: the queue too, which holds no truth."""
        return ("api", *(name for name in COMMANDS if name != "quarantine"), "valkey")

    def start(self, name: str) -> None:
        if name == "valkey":
            port = self.queue.port if self.queue else None
            self.queue = valkey.start(self.folder / "valkey", port=port, durable=False)
            self.processes[name] = self.queue.process
            return
        words = ("api", "--port", str(self.port)) if name == "api" else COMMANDS[name]
        with (self.folder / f"{name}.log").open("ab") as output:
            self.processes[name] = child.start([sys.executable, "-m", "tests.journeys.process", *words], env=self.env, output=output)

    def kill(self, name: str) -> None:
        """kill -9; whoever supervises starts it again."""
        with suppress(ProcessLookupError):
            self.processes[name].send_signal(signal.SIGKILL)
        self.processes[name].wait()

    def stop(self) -> None:
        for process in reversed(self.processes.values()):
            process.kill()
        for process in self.processes.values():
            process.wait()

    async def until_ready(self) -> None:
        """The API answers, and every worker has said that it lives."""
        async with httpx.AsyncClient(base_url=self.address, timeout=5) as http, asyncio.timeout(READY_SECONDS):
            while True:
                with suppress(httpx.TransportError):
                    if (await http.get("/health/ready")).status_code == 200:
                        return
                for name, process in self.processes.items():
                    assert process.poll() is None, f"{name} ended: {self.words(name)}"
                await asyncio.sleep(0.2)

    def words(self, name: str) -> str:
        """The last of what a process said."""
        return (self.folder / f"{name}.log").read_text(errors="replace")[-3000:]

    def client(self) -> httpx.AsyncClient:
        """Somebody's way to the API."""
        return httpx.AsyncClient(base_url=self.address, timeout=30, headers={"X-OkiOki": "1"})


@asynccontextmanager
async def running(folder: Path, *, rules: Path | None = None, attempt_seconds: float = 0, **settings: str) -> AsyncGenerator[Stack]:
    """All of it until the block ends.

    Without `rules` the product sends unjudged; `attempt_seconds` shortens what a half-done hand-over waits for (tests.journeys.process).
    """
    assert dovecot.is_installed(), "install dovecot-imapd, the journeys begin in its mailbox"
    async with AsyncExitStack() as stack:
        world = await stack.enter_async_context(World(folder / "sandbox"))
        mail = await stack.enter_async_context(dovecot.running(world.certificates))
        files = await stack.enter_async_context(openssh.running())
        outside = Outside(world, mail, files)
        server = await asyncio.to_thread(postgres.start, folder / "pg", durable=False)
        stack.callback(server.stop)
        await asyncio.to_thread(databases.migrate, server.url)
        made = Stack(folder, {}, outside)
        stack.callback(made.stop)
        made.start("valkey")
        assert made.queue is not None
        made.env = os.environ | TIMING | _settings(made, server.url, made.queue.url, rules) | settings
        if attempt_seconds:
            made.env["OKIOKI_TEST_ATTEMPT_SECONDS"] = str(attempt_seconds)
        for name in ("api", *COMMANDS):
            made.start(name)
        await made.until_ready()
        yield made


def _settings(stack: Stack, database_url: str, redis_url: str, rules: Path | None) -> dict[str, str]:
    world, mail, files = stack.outside.world, stack.outside.mail, stack.outside.files
    own = (world.accountant.smtp_port, world.accountant.sftp.port, world.mail.imap_port)
    near = [f"{mail.host}:{mail.port}", f"{files.host}:{files.port}", *(f"127.0.0.1:{port}" for port in own)]
    near.append(world.bank.public_url.removeprefix("http://"))
    return {
        "DATABASE_URL": database_url,
        "REDIS_URL": redis_url,
        "OKIOKI_KEY_ENCRYPTION_KEY": "17" * 32,
        "OKIOKI_STORAGE_URL": (stack.folder / "blobs").as_uri(),
        "OKIOKI_PUBLIC_URL": stack.address,
        "OKIOKI_SECURE_COOKIES": "false",
        "OKIOKI_BANK_BASE_URL": world.bank.public_url,
        "OKIOKI_SMTP_HOST": "127.0.0.1",
        "OKIOKI_SMTP_PORT": str(world.accountant.smtp_port),
        "OKIOKI_MAIL_FROM": "okioki@okioki.example",
        "OKIOKI_EXTRA_CA_FILE": str(world.certificates.ca),
        "OKIOKI_ALLOWED_PRIVATE_HOSTS": json.dumps(near),
        "OKIOKI_RULES": str(rules or stack.folder / "no-rules"),
    }
