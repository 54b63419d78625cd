"""The demo: a quarter in the life of a bakery leaves real work done, and exactly the questions that only the baker can answer."""

import asyncio
import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import AsyncIterator, Mapping

import httpx
import pytest

from cli.demo.owner import Json, Owner
from core import clock
from sandbox.scenario import ADDRESS, outcome, play, tell
from sandbox.scenario.event import Fate, Story
from sandbox.scenario.paper import Kind, Paper
from sandbox.scenario.parties import BAKERY
from tests.journeys.stack import Stack

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("journeys"), pytest.mark.timeout(400)]

PASSWORD = "bloem water zout gist"
EMAIL = "demo@gouden-aar.example"


def make_demo(stack: Stack) -> subprocess.CompletedProcess[str]:
    """As `okioki up` calls it."""
    told = json.dumps(stack.outside.world.addresses())
    command = [sys.executable, "-m", "cli.main", "demo", "--address", stack.address, "--outside", told, "--patience", "240"]
    env = os.environ | {"OKIOKI_DEMO_PASSWORD": PASSWORD}
    return subprocess.run(command, env=env, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
async def story(stack: Stack) -> Story:
    """The quarter, played through the front doors and lived through by the demo."""
    world, today = stack.outside.world, clock.today()
    world.mail.store.add_user(ADDRESS, "zandbak")
    await play(world, today)
    done = await asyncio.to_thread(make_demo, stack)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {"email": EMAIL, "password": PASSWORD}
    return tell(today)


@pytest.fixture
async def owner(stack: Stack, story: Story) -> AsyncIterator[Owner]:
    """The baker, signed in the next morning."""
    async with stack.client() as client:
        baker = Owner(client)
        await baker.sign_in(EMAIL, PASSWORD)
        yield baker


def _asked(story: Story) -> set[tuple[str, str]]:
    """What only the owner knows, by amount and day of a movement or by number of a paper; a half-paid paper stands for its movement."""
    movements = {
        ("movement", f"{event.movement.amount} on {event.movement.booking_date}")
        for event in story.bank
        if event.fate is Fate.QUESTION and not event.settles
    }
    return movements | {("paper", number) for number, fate in story.fates.items() if fate is Fate.QUESTION}


async def _shown(owner: Owner, items: list[Json]) -> Counter[tuple[str, str]]:
    """The same of the questions that the product asks."""
    shown: Counter[tuple[str, str]] = Counter()
    for item in items:
        suggestion = item["suggestion"] or {}
        documents = [one["id"] for one in suggestion.get("documents", [])]
        subject = item["subject"]
        if subject["type"] == "document":
            documents = documents or [subject["id"]]
        if documents:
            for document_id in documents:
                document = await owner.get(f"/documents/{document_id}")
                shown["paper", document["invoice_number"] or document["filename"]] += 1
        elif subject["type"] == "transaction":
            moved = await owner.get(f"/transactions/{subject['id']}")
            shown["movement", f"{moved['amount']} on {moved['booking_date']}"] += 1
        else:
            shown[item["kind"], str(item["title_facts"])] += 1
    return shown


async def test_the_questions_are_those_that_only_the_owner_can_answer(owner: Owner, story: Story) -> None:
    items = await owner.listed("/todo")
    expected = _asked(story)
    assert len(expected) == outcome(story).questions
    shown = await _shown(owner, items)
    vain = sorted(set(shown) - expected)
    about = [one for one in await owner.listed("/documents") if ("paper", one["invoice_number"]) in vain]
    told = [[one[fact] for fact in ("id", "filename", "superseded_by", "booking_id", "kind", "delivery")] for one in about]
    assert set(shown) == expected, f"asked in vain: {vain}, {told}; not asked: {sorted(expected - set(shown))}"
    assert len(items) == len(expected), shown


async def test_every_paper_came_in_once_and_is_what_it_is(owner: Owner, story: Story) -> None:
    documents = await owner.listed("/documents")
    leading = [one for one in documents if one["superseded_by"] is None]
    kinds = Counter(one["kind"] for one in leading)
    told = outcome(story)
    assert len(leading) == told.documents, sorted(one["filename"] for one in leading)
    assert kinds == Counter(told.documents_by_kind)


async def test_every_movement_found_its_papers(owner: Owner, story: Story) -> None:
    bookings = await owner.listed("/bookings")
    linked = [event for event in story.bank if event.fate is Fate.LINKED]
    found = Counter(_signature(one) for booking in bookings for one in booking["transactions"])
    assert not [event.movement for event in linked if found[(str(event.movement.amount), str(event.movement.booking_date))] == 0]
    numbers = {one["invoice_number"] for booking in bookings for one in booking["documents"]}
    papers = {paper.number: paper for mail in story.mails for paper in mail.papers}
    settled = {number for event in linked for number in event.settles if papers[number].kind is not Kind.RECEIPT}
    assert settled <= numbers, settled - numbers


def _number(document: Json, papers: Mapping[str, Paper]) -> str:
    """The paper that a document is; a till's paper bears its number in the name of its picture."""
    return document["invoice_number"] or next(number for number in papers if number in document["filename"])


def _signature(transaction: Json) -> tuple[str, str]:
    return transaction["amount"], transaction["booking_date"]


async def test_the_accountant_has_what_is_settled_and_what_was_sold_and_nothing_twice(owner: Owner, stack: Stack, story: Story) -> None:
    deliveries = await owner.listed("/deliveries")
    assert Counter(one["state"] for one in deliveries) == {"sent": len(deliveries)}, [
        (one["document"]["filename"], one["problem"]) for one in deliveries if one["state"] != "sent"
    ]
    papers = {paper.number: paper for mail in story.mails for paper in mail.papers}
    due = Counter(number for number, paper in papers.items() if story.fates[number] is Fate.LINKED or paper.issuer is BAKERY)
    sent = Counter(_number(one["document"], papers) for one in deliveries)
    assert sent == due, f"not due or twice: {dict(sent - due)}; not sent: {dict(due - sent)}"
    # A hidden half is what a hand-over left that another arrival of its invoice overtook; importers do not see it.
    files = [name for name in stack.outside.world.accountant.sftp.files() if not name.startswith(".")]
    assert sorted(files) == sorted(one["filename"] for one in deliveries)


async def test_a_second_run_changes_nothing(owner: Owner, stack: Stack) -> None:
    before = await owner.get("/todo", limit=1)
    again = await asyncio.to_thread(make_demo, stack)
    assert again.returncode == 0, again.stderr
    assert (await owner.get("/todo", limit=1))["total"] == before["total"]
    async with httpx.AsyncClient() as http:
        assert (await http.get(f"{stack.address}/health/ready")).status_code == 200
