"""Sealed bytes from the storage into the backup's folder and back, several at once, each whole or not at all."""

import asyncio
import hashlib
import os
from collections.abc import Awaitable, Callable, Iterable, Mapping
from pathlib import Path

from cli.backup.manifest import Kept
from cli.backup.problem import of_the_disk
from cli.backup.shelf import Listed

AT_ONCE = 8
Step = Callable[[], None]
"""Called after each file, for the progress that is shown."""


async def fetch(
    shelf: Listed, names: Iterable[str], folder: Path, known: Mapping[str, Kept] | None, step: Step
) -> tuple[dict[str, Kept], list[str]]:
    """Copy what is not in `folder` yet; what each is, and which names the storage does not have.

    Bytes never change under their name, and a file is renamed into place when it is whole: what lies there is not fetched again, unless it
    differs in length from what is `known` of it. None is known when nothing in the folder can be trusted: then all is fetched.
    """
    kept: dict[str, Kept] = {}
    missing: list[str] = []

    async def one(name: str) -> None:
        target = folder / name
        if known is not None and target.is_file():
            before = known.get(name)
            if before is None or before.size == target.stat().st_size:
                kept[name] = before or await asyncio.to_thread(weigh, target)
                return
        try:
            data = await shelf.get(name)
        except FileNotFoundError:
            missing.append(name)
            return
        await asyncio.to_thread(_write, target, data)
        kept[name] = Kept(hashlib.sha256(data).hexdigest(), len(data))

    await _each(names, one, step)
    return kept, sorted(missing)


async def put_back(shelf: Listed, blobs: Mapping[str, Kept], folder: Path, there: frozenset[str], step: Step) -> None:
    """Put every blob on the shelf; what an interrupted run already put there is compared instead."""

    async def one(name: str) -> None:
        if name in there and hashlib.sha256(await shelf.get(name)).hexdigest() == blobs[name].sha256:
            return
        await shelf.put(name, await asyncio.to_thread((folder / name).read_bytes))

    await _each(blobs, one, step)


async def verify(folder: Path, files: Mapping[str, Kept], step: Step) -> list[str]:
    """The names whose bytes are not what the manifest says, or that are not there."""
    broken: list[str] = []

    async def one(name: str) -> None:
        try:
            found = await asyncio.to_thread(weigh, folder / name)
        except FileNotFoundError:
            broken.append(f"{name} is missing")
            return
        if found != files[name]:
            broken.append(f"{name} was altered or cut off")

    await _each(files, one, step)
    return sorted(broken)


def weigh(path: Path) -> Kept:
    """Sum and size of a file, read once."""
    with path.open("rb") as file:
        return Kept(hashlib.file_digest(file, "sha256").hexdigest(), os.fstat(file.fileno()).st_size)


async def _each(names: Iterable[str], work: Callable[[str], Awaitable[None]], step: Step) -> None:
    waiting = iter(list(names))

    async def turn() -> None:
        for name in waiting:
            await work(name)
            step()

    turns = [asyncio.create_task(turn()) for _ in range(AT_ONCE)]
    try:
        await asyncio.gather(*turns)
    finally:
        for each in turns:
            each.cancel()
        await asyncio.gather(*turns, return_exceptions=True)


def _write(target: Path, data: bytes) -> None:
    beside = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with beside.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(target)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise of_the_disk(error, target.parent) from error
