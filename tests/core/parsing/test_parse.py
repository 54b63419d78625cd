"""Parsing happens in a child that can be stopped, and that cannot do harm."""

import asyncio
import os
import signal
import sys
from decimal import Decimal
from pathlib import Path

import pytest

from core.parsing.children import ask, start_lonely
from core.parsing.errors import ParserKilled, Unreadable
from core.parsing.limits import MIB, PARSING, Limits
from core.parsing.parse import confinement, parse
from core.parsing.wire import pack_call, unpack_answer
from tests.core.parsing import hostile_functions as hostile
from tests.core.parsing.loop_pauses import longest_hold

SHORT = Limits(cpu_seconds=1, wall_seconds=120)
"""Only processor time can end it, however busy the machine is."""
linux = pytest.mark.skipif(sys.platform != "linux", reason="the walls are those of the Linux kernel")


async def test_it_answers_with_plain_values() -> None:
    assert await parse(hostile.double, 21) == 42
    assert await parse(hostile.answer) == hostile.Answer(Decimal("1.50"), ("a", "b"))


async def test_a_refusal_arrives_as_itself_with_its_facts() -> None:
    with pytest.raises(hostile.TooPurple) as refusal:
        await parse(hostile.refuse)
    assert refusal.value.facts == {"hue": 270}


async def test_any_other_failure_means_unreadable() -> None:
    with pytest.raises(Unreadable) as failure:
        await parse(hostile.fail)
    assert failure.value.facts["reason"] == "ValueError: no such page"


async def test_an_endless_computation_is_stopped_and_the_loop_stays_awake() -> None:
    done = asyncio.Event()
    held = asyncio.create_task(longest_hold(done))
    with pytest.raises(ParserKilled) as killed:
        await parse(hostile.spin, limits=SHORT)
    done.set()
    assert killed.value.facts["reason"] == "time"
    if sys.platform != "win32":  # its own processor time ended it, not the clock, which a busy machine runs out of
        assert killed.value.facts["exit_code"] == -signal.SIGXCPU
    assert await held < 0.5


async def test_waiting_counts_too() -> None:
    with pytest.raises(ParserKilled) as killed:
        await parse(hostile.sleep, limits=Limits(wall_seconds=0.5))
    assert killed.value.facts["reason"] == "time"


@linux
async def test_too_much_memory_is_refused() -> None:
    with pytest.raises(ParserKilled) as killed:
        await parse(hostile.fill_memory, limits=Limits(memory=512 * MIB))
    assert killed.value.facts["reason"] == "memory"


@linux
async def test_a_crash_is_an_ordinary_outcome() -> None:
    with pytest.raises(ParserKilled) as killed:
        await parse(hostile.crash)
    assert killed.value.facts["reason"] == "crash"
    assert await parse(hostile.double, 2) == 4


async def test_a_captured_child_cannot_run_code_here(tmp_path: Path) -> None:
    marker = Path("/tmp/okioki-was-here")
    marker.unlink(missing_ok=True)
    with pytest.raises(Unreadable):
        await parse(hostile.forge)
    assert not marker.exists()


@linux
async def test_the_child_has_no_network_no_foreign_files_and_no_secrets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    walls = await confinement()
    assert walls.limits
    assert walls.dies_with_parent
    assert walls.no_new_privileges
    secret = tmp_path / "another tenant's blob"
    secret.write_text("secret")
    if walls.no_foreign_files:
        for path in ("/etc/passwd", str(secret)):
            with pytest.raises(Unreadable):
                await parse(hostile.read_file, path)
        with pytest.raises(Unreadable):
            await parse(hostile.write_file, str(tmp_path / "new"))
    if walls.no_network:
        with pytest.raises(Unreadable) as failure:
            await parse(hostile.connect)
        assert "refused" not in str(failure.value.facts["reason"])
    assert not {"DATABASE_URL", "USER"} & set(await parse(hostile.environment))


async def test_each_call_gets_a_fresh_child_unless_its_limits_say_otherwise() -> None:
    assert await parse(hostile.process_id) != await parse(hostile.process_id)
    several = Limits(calls=2)
    first, second, third = [await parse(hostile.process_id, limits=several) for _ in range(3)]
    assert first == second != third


async def test_a_cancelled_call_leaves_no_child_behind() -> None:
    task = asyncio.create_task(parse(hostile.sleep))
    await asyncio.sleep(0.3)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await parse(hostile.double, 1) == 2


async def test_many_calls_at_once_are_all_answered() -> None:
    assert await asyncio.gather(*(parse(hostile.double, number) for number in range(30))) == [2 * number for number in range(30)]


async def test_without_a_fork_server_the_answers_are_the_same() -> None:
    child = await start_lonely(1)
    try:
        assert unpack_answer(await ask(child.channel, pack_call(hostile.double, (21,), PARSING))) == ("ok", 42)
    finally:
        child.kill()
        await child.exit_code()


@linux
async def test_children_die_with_the_product() -> None:
    program = (
        "import asyncio\nfrom core.parsing.parse import parse\nfrom tests.core.parsing import hostile_functions as h\n"
        "async def main():\n    task = asyncio.create_task(parse(h.sleep))\n"
        "    print(await parse(h.process_id), flush=True)\n    await asyncio.sleep(1)\n    print('ready', flush=True)\n    await task\n"
        "asyncio.run(main())\n"
    )
    product = await asyncio.create_subprocess_exec(
        sys.executable, "-c", program, stdout=asyncio.subprocess.PIPE, env={**os.environ, "PYTHONPATH": "."}
    )
    assert product.stdout is not None
    await product.stdout.readline()
    assert await product.stdout.readline() == b"ready\n"
    before = _descendants(product.pid)
    assert len(before) >= 2
    product.kill()
    await product.wait()
    for _ in range(50):
        if not any(_is_alive(pid) for pid in before):
            return
        await asyncio.sleep(0.1)
    pytest.fail("a child outlived the product")


def _descendants(pid: int) -> list[int]:
    found: list[int] = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit() and _parent(int(entry.name)) == pid:
            found += [int(entry.name), *_descendants(int(entry.name))]
    return found


def _parent(pid: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])
    except OSError:
        return -1


def _is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
