"""`okioki up` as its user meets it: one command, one address, nothing left behind."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from cli.embedded.postgres import free_port

pytestmark = [pytest.mark.timeout(150), pytest.mark.xdist_group("up")]

PATIENCE = 60.0
PARTS = 8
"""PostgreSQL, Valkey, relay, four workers, API."""


class Started:
    """One `okioki up`, and what it says."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.port = folder, free_port()
        self.log = folder.with_suffix(".log")
        command = [sys.executable, "-m", "cli.main", "up", "--no-demo", "--data", str(folder), "--port", str(self.port)]
        env = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "REDIS_URL")}
        with self.log.open("wb") as output:
            self.process = subprocess.Popen(command, env=env, stdout=output, stderr=output)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def words(self) -> str:
        return " ".join(self.log.read_text(encoding="utf-8").split())

    def until_ready(self) -> None:
        deadline = time.monotonic() + PATIENCE
        while "ready in" not in self.words():
            assert self.process.poll() is None, self.words()
            assert time.monotonic() < deadline, self.words()
            time.sleep(0.1)

    def children(self) -> dict[int, str]:
        """Our descendants, by process id."""
        found = subprocess.run(["ps", "-e", "-o", "pid=,ppid=,args="], capture_output=True, text=True, check=True).stdout
        rows = [line.split(maxsplit=2) for line in found.splitlines()]
        return {int(pid): args for pid, parent, args in rows if int(parent) == self.process.pid and "ps -e" not in args}


@contextmanager
def started(folder: Path) -> Iterator[Started]:
    one = Started(folder)
    try:
        yield one
    finally:
        if one.process.poll() is None:
            one.process.kill()
        one.process.wait()


def _alive(pids: Iterator[int] | list[int]) -> list[int]:
    def lives(pid: int) -> bool:
        try:
            return Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()[0] != "Z"
        except OSError:
            return False

    return [pid for pid in pids if lives(pid)]


def _until_gone(pids: list[int]) -> list[int]:
    deadline = time.monotonic() + 15
    while _alive(pids) and time.monotonic() < deadline:
        time.sleep(0.1)
    return _alive(pids)


def test_it_serves_restarts_what_dies_refuses_a_second_start_and_stops_in_order(tmp_path: Path) -> None:
    folder = tmp_path / "var"
    with started(folder) as one:
        one.until_ready()
        assert one.address in one.words()
        assert httpx.get(f"{one.address}/health/ready").json() == {"status": "ready"}
        assert (folder / "secrets.json").stat().st_mode & 0o777 == 0o600
        children = one.children()
        assert len(children) == PARTS, children

        relay = next(pid for pid, args in children.items() if args.endswith("cli.main relay"))
        os.kill(relay, signal.SIGKILL)
        deadline = time.monotonic() + PATIENCE
        while not any(args.endswith("cli.main relay") and pid != relay for pid, args in one.children().items()):
            assert time.monotonic() < deadline
            time.sleep(0.1)

        with started(folder) as second:
            assert second.process.wait(PATIENCE) == 1
            assert f"already running at {one.address} (process {one.process.pid})" in second.words()

        last = list(one.children())
        one.process.send_signal(signal.SIGTERM)
        assert one.process.wait(PATIENCE) == 0, one.words()
        assert _alive(last) == []

    with started(folder) as again:
        again.until_ready()
        seconds = re.search(r"ready in ([\d.]+) s", again.words())
        assert seconds is not None
        assert float(seconds[1]) < 30
        children = list(again.children())
        again.process.kill()
        again.process.wait()
        assert _until_gone(children) == []


def test_a_folder_without_its_secrets_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "var" / "postgres" / "data").mkdir(parents=True)
    with started(tmp_path / "var") as one:
        assert one.process.wait(PATIENCE) == 1
        assert "Put the file back from your backup" in one.words()


def test_damaged_data_says_what_to_do(tmp_path: Path) -> None:
    data = tmp_path / "var" / "postgres" / "data"
    data.mkdir(parents=True)
    (data / "PG_VERSION").write_text("18\n")
    secrets = {"key_encryption_key": "11" * 32, "app_password": "a", "dispatcher_password": "b", "demo_password": "c"}
    (tmp_path / "var" / "secrets.json").write_text(json.dumps(secrets))
    (tmp_path / "var" / "postgres" / "password").write_text("p")
    with started(tmp_path / "var") as one:
        assert one.process.wait(PATIENCE) == 1
        assert "restore a backup" in one.words()
        assert one.children() == {}


def test_a_taken_port_says_which_to_use(tmp_path: Path) -> None:
    with started(tmp_path / "var") as one, socket.create_server(("127.0.0.1", one.port)):
        assert one.process.wait(PATIENCE) == 1
        assert f"Port {one.port} is taken. Choose another: okioki up --port {one.port + 1}" in one.words()
