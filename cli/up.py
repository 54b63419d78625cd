"""`okioki up`: the whole product on one machine, with one command."""

import json
import logging
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from sqlalchemy.engine import make_url

from cli.data_folder import FolderUnusable, Secrets, occupied, open_secrets
from cli.demo.command import EMAIL as DEMO_EMAIL
from cli.embedded import child, postgres, valkey
from cli.outside import Outside, OutsideFailed, settings_of
from cli.processes import Child, Supervisor
from cli.serving import ROOT, bring_up_to_date
from cli.story import Story
from core.db import APP_ROLE, DISPATCHER_ROLE

WORKERS = ("fast", "net", "reading", "quarantine")
READY_LIMIT = 60.0

console = Console(stderr=True)


class NotReady(Exception):
    """A part did not come up."""


@dataclass
class Installation:
    """One start: where, with what, and what is running."""

    folder: Path
    port: int
    secrets: Secrets
    supervisor: Supervisor = field(default_factory=Supervisor)
    env: dict[str, str] = field(default_factory=lambda: dict(os.environ))
    story: Story | None = None
    """The demo, while it is played."""

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def log(self, name: str) -> Path:
        (self.folder / "log").mkdir(exist_ok=True)
        return self.folder / "log" / f"{name}.log"

    def run(self, name: str, *words: str, patience: float = 30) -> Child:
        """One of the product's parts under supervision."""

        def start() -> subprocess.Popen[bytes]:
            with self.log(name).open("ab") as output:
                return child.start([sys.executable, "-m", "cli.main", *words], env=self.env, output=output)

        part = Child(name, start, patience=patience)
        self.supervisor.add(part)
        return part


def up(
    data: Annotated[Path, typer.Option(help="Folder for everything that is kept.")] = Path("var"),
    port: Annotated[int, typer.Option(help="Port to serve on.")] = 8000,
    demo: Annotated[bool, typer.Option(help="With the demo company and its simulated banks and mailboxes.")] = True,
) -> None:
    """Start everything, with the demo company; prints one address and one login. Ctrl-C stops it."""
    for number in (signal.SIGINT, signal.SIGTERM):  # also where whoever started us has SIGINT ignored
        signal.signal(number, signal.default_int_handler)
    logging.basicConfig(format="%(message)s", level=logging.WARNING)
    folder = data.absolute()
    try:
        with occupied(folder, f"http://127.0.0.1:{port}"):
            installation = Installation(folder, port, open_secrets(folder))
            try:
                _start_all(installation, demo=demo)
                _watch(installation)
            except KeyboardInterrupt:
                console.print("stopping")
            finally:
                if installation.story is not None:
                    installation.story.stop()
                signal.signal(signal.SIGTERM, signal.SIG_IGN)
                signal.signal(signal.SIGINT, signal.SIG_IGN)
                installation.supervisor.stop()
    except (FolderUnusable, postgres.PostgresFailed, valkey.ValkeyFailed, OutsideFailed, NotReady) as problem:
        console.print(f"[red]{problem}", highlight=False)
        raise typer.Exit(1) from problem


def _start_all(installation: Installation, *, demo: bool) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", installation.port))
        except OSError as error:
            raise NotReady(f"Port {installation.port} is taken. Choose another: okioki up --port {installation.port + 1}") from error
    began = time.monotonic()
    addresses: dict[str, Any] = {}
    with console.status("starting") as status:
        outside = _start_outside(installation) if demo else None
        status.update("database")
        _start_stores(installation)
        status.update("tables")
        _migrate(installation)
        if outside is not None:
            status.update("the simulated banks and mailboxes (the first time takes longer)")
            addresses = _await_outside(outside)
            installation.env |= settings_of(addresses)
        status.update("services")
        installation.env |= _settings(installation)
        # The API first, alone: what is asked of it waits in the database until the others are there too.
        _await_api(installation, installation.run("api", "api", "--port", str(installation.port)))
        installation.run("relay", "relay")
        for queue in WORKERS:
            installation.run(f"worker-{queue}", "worker", queue, patience=40)
    login = _begin_demo(installation, addresses) if demo else None
    console.print(f"ready in {time.monotonic() - began:.1f} s; logs in {installation.folder / 'log'}", highlight=False)
    typer.echo(f"\n  {installation.address}")
    if login is not None:
        typer.echo(f"  {login['email']}   {login['password']}\n")
    if installation.story is not None:
        console.print("you can sign in; meanwhile the demo plays its quarter:")


def _start_outside(installation: Installation) -> tuple[Outside, Child]:
    outside = Outside(installation.folder / "sandbox", installation.log("sandbox"))
    part = Child("sandbox", outside.start, patience=10)
    installation.supervisor.add(part)
    return outside, part


def _await_outside(started: tuple[Outside, Child]) -> dict[str, Any]:
    outside, part = started
    assert part.process is not None
    return outside.addresses(part.process)


def _start_stores(installation: Installation) -> None:
    """PostgreSQL and Valkey of our own, unless the surroundings name others."""
    folder, env = installation.folder, installation.env
    if "DATABASE_URL" not in env:
        server = postgres.start(folder / "postgres", log=installation.log("postgres"))
        env["DATABASE_URL"] = server.url

        def restart() -> subprocess.Popen[bytes]:
            return postgres.start(folder / "postgres", port=server.port, log=installation.log("postgres")).process

        installation.supervisor.add(Child("postgres", restart, signal.SIGINT, process=server.process))
    if "REDIS_URL" not in env:
        queue = valkey.start(folder / "valkey", log=installation.log("valkey"))
        env["REDIS_URL"] = queue.url

        def restart_queue() -> subprocess.Popen[bytes]:
            return valkey.start(folder / "valkey", port=queue.port, log=installation.log("valkey")).process

        installation.supervisor.add(Child("valkey", restart_queue, patience=10, process=queue.process))


def _migrate(installation: Installation) -> None:
    """Tables by the owner's login; from here on the parts have only their own two, which own nothing."""
    env, known = installation.env, installation.secrets
    owner = make_url(env["DATABASE_URL"])

    def of(role: str, password: str) -> str:
        return owner.set(username=role, password=password).render_as_string(hide_password=False)

    if "OKIOKI_APP_DATABASE_URL" not in env:
        env["OKIOKI_APP_DATABASE_URL"] = of(APP_ROLE, known.app_password)
    if "OKIOKI_DISPATCHER_DATABASE_URL" not in env:
        env["OKIOKI_DISPATCHER_DATABASE_URL"] = of(DISPATCHER_ROLE, known.dispatcher_password)
    bring_up_to_date(env["DATABASE_URL"], app_url=env["OKIOKI_APP_DATABASE_URL"], dispatcher_url=env["OKIOKI_DISPATCHER_DATABASE_URL"])
    env["DATABASE_URL"] = env["OKIOKI_APP_DATABASE_URL"]


def _settings(installation: Installation) -> dict[str, str]:
    """What the parts are told, where the surroundings say nothing else."""
    screens = ROOT / "frontend" / "dist"
    told = {
        "OKIOKI_KEY_ENCRYPTION_KEY": installation.secrets.key_encryption_key,
        "OKIOKI_VAPID_PRIVATE_KEY": installation.secrets.vapid_private_key,
        "OKIOKI_STORAGE_URL": (installation.folder / "blobs").as_uri(),
        "OKIOKI_PUBLIC_URL": installation.address,
        "OKIOKI_SECURE_COOKIES": "false",
    }
    if screens.is_dir():
        told["OKIOKI_FRONTEND_DIR"] = str(screens)
    return {name: installation.env.get(name, value) for name, value in told.items()}


def _await_api(installation: Installation, part: Child) -> None:
    deadline = time.monotonic() + READY_LIMIT
    while time.monotonic() < deadline:
        installation.supervisor.look_after()
        try:
            with urllib.request.urlopen(f"{installation.address}/health/ready", timeout=2) as answer:  # noqa: S310  # our own address
                if answer.status == 200:
                    return
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
        if part.deaths > 2:
            break
    raise NotReady(f"The API did not start. Its last words are in {installation.log('api')}.")


def _begin_demo(installation: Installation, addresses: dict[str, Any]) -> dict[str, str] | None:
    """The demo's login, as soon as it works. The rest of the demo is played while the product is in use; where it fails, that runs on."""
    made = installation.folder / "demo.json"
    password = installation.secrets.demo_password
    if made.exists():
        return json.loads(made.read_text(encoding="utf-8")) | {"password": password}
    env = installation.env | {"OKIOKI_DEMO_PASSWORD": password}
    installation.story = Story(made, env, installation.address, addresses, console)
    step = installation.story.first_step()
    return {"email": DEMO_EMAIL, "password": password} if step is not None else None


def _watch(installation: Installation) -> None:
    while True:
        if installation.story is not None and not installation.story.show():
            installation.story = None
        time.sleep(0.5)
        installation.supervisor.look_after()
