"""Every hostile file ends in an explained refusal, within its limit, while the event loop stays awake."""

import asyncio
import sys
import time
from collections.abc import Callable
from dataclasses import replace

import pytest

from core.einvoice.errors import NotAnInvoice, UnsafeXml
from core.errors import DomainError
from core.intake.file_type import DisguisedFile, EmptyFile
from core.parsing.errors import ParserKilled, Unreadable
from core.parsing.limits import PARSING
from core.parsing.parse import parse
from core.reading.errors import Damaged, Encrypted, PictureTooLarge, TooManyFrames, TooManyPages
from core.reading.extract import extract
from tests.core.parsing.loop_pauses import longest_hold
from tests.core.reading import made
from tests.core.reading.opening_cost import open_and_tell_its_cost

LIMIT = PARSING.wall_seconds + 30
"""Seconds on the clock: a parsing child is ended at its own limit; the rest is what a busy machine takes to start and to bury it."""

Make = Callable[[], bytes]


@pytest.mark.parametrize(
    ("make", "name", "refusals"),
    [
        pytest.param(lambda: b"", "a.pdf", EmptyFile, id="empty"),
        pytest.param(lambda: made.pdf(password="geheim"), "a.pdf", Encrypted, id="encrypted"),
        pytest.param(lambda: made.pdf()[: len(made.pdf()) // 2], "a.pdf", Damaged, id="truncated pdf"),
        pytest.param(lambda: made.picture()[:3000], "a.png", Damaged, id="truncated picture"),
        pytest.param(lambda: b"PK\x03\x04" + bytes(500), "a.pdf", DisguisedFile, id="zip"),
        pytest.param(lambda: b"MZ" + bytes(500), "a.pdf", DisguisedFile, id="program"),
        pytest.param(lambda: made.pdf([], pages=600), "a.pdf", TooManyPages, id="600 pages"),
        pytest.param(made.treeless_pdf, "a.pdf", Damaged, id="pages that cannot be found"),
        pytest.param(made.nested_pdf, "a.pdf", ParserKilled, id="nested forms"),
        pytest.param(made.huge_png, "a.png", PictureTooLarge, id="gigapixels"),
        pytest.param(lambda: made.tiff(250), "a.tiff", TooManyFrames, id="frames"),
        pytest.param(made.laughing_xml, "a.xml", UnsafeXml, id="laughs"),
        pytest.param(made.deep_xml, "a.xml", (NotAnInvoice, UnsafeXml), id="deep xml"),
        pytest.param(lambda: b"%PDF-1.4\n" + bytes(range(256)) * 40, "a.pdf", Damaged, id="noise"),
    ],
)
async def test_it_is_refused_with_a_reason(make: Make, name: str, refusals: type[DomainError] | tuple[type[DomainError], ...]) -> None:
    data = make()
    await extract(made.pdf([(50, 50, "warm")]), "warm.pdf")
    done = asyncio.Event()
    held = asyncio.create_task(longest_hold(done))
    began = time.monotonic()
    try:
        with pytest.raises(refusals) as refusal:
            await extract(data, name)
    finally:
        done.set()
    assert time.monotonic() - began < LIMIT
    assert await held < 0.5
    assert refusal.value.title().endswith(".")


async def test_a_page_that_inflates_enormously_is_survived() -> None:
    """Reading it or refusing it are both fine; taking the machine along is not."""
    data = made.inflating_pdf()
    try:
        assert (await extract(data, "a.pdf")).kind == "other"
    except (ParserKilled, Damaged, Unreadable) as refusal:
        assert refusal.title()  # noqa: PT017


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not count what a process used")
async def test_a_page_that_inflates_enormously_asks_for_little() -> None:
    """Three seconds of processor time and 130 MiB where it was measured; the 300 MiB that it inflates to are never held."""
    try:
        seconds, mebibytes = await parse(open_and_tell_its_cost, made.inflating_pdf(), limits=replace(PARSING, wall_seconds=120))
    except ParserKilled as stopped:
        assert stopped.facts["reason"] == "time"  # noqa: PT017  its processor time was used up: a slow machine, and nothing lost
    else:
        assert seconds <= PARSING.cpu_seconds + 1
        assert mebibytes < 300
