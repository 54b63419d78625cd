"""Messages that cannot be had, and mailboxes that move: every message ends as a row of its own."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from uuid import UUID

import pytest

from core import clock
from core.db import Database
from core.intake.mailbox import link
from core.intake.mailbox.answer_message import answer_message, retry_message
from core.intake.mailbox.errors import MailboxMoved, MailMessageNotFound
from core.intake.mailbox.imap import Outline
from core.intake.mailbox.models import Mailbox, MailMessage
from core.intake.mailbox.queries import list_folders, list_unanswered_failures
from core.intake.mailbox.stuck import LOST_CHECKS, REFUSED_CHECKS
from core.intake.mailbox.take_in import Place, leave
from sandbox.certificates import Certificates, issue
from tests.workers.bank_world import context_for
from tests.workers.odd_imap import Habit, OddImap, odd_imap
from tests.workers.post import ADDRESS, Post, linked
from workers.context import Context


@pytest.fixture(scope="module")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    return issue(tmp_path_factory.mktemp("tls"))


class Desk:
    """Opens mailboxes on odd servers."""

    def __init__(self, database: Database, company_id: UUID, folder: Path, certificates: Certificates) -> None:
        self._database, self.company_id, self._folder, self._certificates = database, company_id, folder, certificates

    @asynccontextmanager
    async def reading(self, *servers: OddImap) -> AsyncGenerator[Context]:
        private = frozenset(f"localhost:{server.port}" for server in servers)
        async with context_for(self._database, self._folder, private=private, extra_ca_file=self._certificates.ca) as context:
            yield context

    @asynccontextmanager
    async def post(self, *messages: Habit) -> AsyncGenerator[Post]:
        async with odd_imap(self._certificates, *messages) as odd, self.reading(odd) as context:
            yield await linked(context, self.company_id, odd.port)


@pytest.fixture
def desk(database: Database, company_id: UUID, tmp_path: Path, certificates: Certificates) -> Desk:
    return Desk(database, company_id, tmp_path, certificates)


async def told(post: Post) -> list[tuple[int, str, str]]:
    return [(message.uid, message.outcome, message.reason) for message in await post.messages()]


async def problem_of(post: Post) -> str | None:
    problem = (await post.mailbox()).problem
    return None if problem is None else problem["code"]


async def test_a_listed_message_that_is_never_told_of_has_its_row(desk: Desk) -> None:
    async with desk.post(Habit.PLAIN, Habit.UNTOLD, Habit.PLAIN) as post:
        await post.check()
        expected = [(1, "left", "no_attachment"), (2, "failed", "outline_missing"), (3, "left", "no_attachment")]
        assert await told(post) == expected
        await post.check()
        assert await told(post) == expected


@pytest.mark.parametrize("habit", [Habit.OUTLINE_REFUSED, Habit.BODY_REFUSED])
async def test_a_message_that_is_refused_each_time_is_passed_by_in_sight(desk: Desk, habit: Habit) -> None:
    async with desk.post(Habit.PLAIN, habit, Habit.PLAIN) as post:
        for _ in range(REFUSED_CHECKS - 1):
            await post.check()
            assert await told(post) == [(1, "left", "no_attachment")]
            assert await problem_of(post) == "mailServerMisbehaves"
        await post.check()
        assert await told(post) == [(1, "left", "no_attachment"), (2, "failed", "mailServerMisbehaves"), (3, "left", "no_attachment")]
        assert await problem_of(post) is None


async def test_a_message_over_which_the_line_is_lost_each_time_is_passed_by_after_an_hour(desk: Desk) -> None:
    async with desk.post(Habit.HANGS_UP, Habit.PLAIN) as post:
        for _ in range(LOST_CHECKS - 1):
            await post.check()
        assert await told(post) == []
        await post.check()
        assert await told(post) == [(1, "failed", "mailboxUnreachable")]
        await post.check()
        assert await told(post) == [(1, "failed", "mailboxUnreachable"), (2, "left", "no_attachment")]
        assert await problem_of(post) is None


async def test_what_could_not_be_read_is_listed_until_it_is_answered(desk: Desk) -> None:
    async with desk.post(Habit.HUGE, Habit.UNTOLD, Habit.PLAIN) as post:
        await post.check()
        database = post.context.database

        async def listed() -> list[MailMessage]:
            async with database.tenant(post.company_id) as session:
                return [message for message, _ in await list_unanswered_failures(session, post.company_id, 10)]

        huge, untold = await listed()
        assert [(huge.outcome, huge.reason), (untold.outcome, untold.reason)] == [("left", "too_large"), ("failed", "outline_missing")]
        now = clock.now()
        for _ in range(2):
            async with database.tenant(post.company_id) as session, session.begin():
                answered = await answer_message(session, post.company_id, huge.id, now=now)
                assert answered.answered_at == now
        assert [message.id for message in await listed()] == [untold.id]
        with pytest.raises(MailMessageNotFound):
            async with database.tenant(post.company_id) as session, session.begin():
                await answer_message(session, post.company_id, post.mailbox_id, now=now)


async def test_a_message_that_failed_is_looked_at_once_more_when_its_owner_says_so(desk: Desk, certificates: Certificates) -> None:
    async with odd_imap(certificates, Habit.UNTOLD, Habit.PLAIN) as odd, desk.reading(odd) as context:
        post = await linked(context, desk.company_id, odd.port)
        await post.check()
        first, second = await post.messages()
        assert first.reason == "outline_missing"
        for habit, outcome in ((Habit.UNTOLD, ("failed", "outline_missing")), (Habit.PLAIN, ("left", "no_attachment"))):
            odd.messages[:1] = [habit]
            failed = next(one for one in await post.messages() if one.uid == 1)
            async with context.database.tenant(post.company_id) as session, session.begin():
                await retry_message(session, post.company_id, failed.id, now=clock.now())
            await post.check()
            again = next(one for one in await post.messages() if one.uid == 1)
            assert ((again.outcome, again.reason), again.answered_at) == (outcome, None)
        assert [one.id for one in await post.messages() if one.uid == 2] == [second.id]
        assert sum(b"FETCH 1,2 " in line.upper() for line in odd.asked) == 1


async def test_another_server_has_messages_of_its_own_under_the_same_numbers(desk: Desk, certificates: Certificates) -> None:
    async with (
        odd_imap(certificates, Habit.PLAIN, Habit.PLAIN) as old,
        odd_imap(certificates, Habit.HUGE, Habit.UNTOLD) as new,
        desk.reading(old, new) as context,
    ):
        post = await linked(context, desk.company_id, old.port)
        await post.check()
        await _move(post, new.port)
        await post.check()
        assert await told(post) == [
            (1, "left", "no_attachment"),
            (2, "left", "no_attachment"),
            (1, "left", "too_large"),
            (2, "failed", "outline_missing"),
        ]


async def test_a_check_of_the_old_server_records_nothing_at_the_new_one(desk: Desk, certificates: Certificates) -> None:
    async with odd_imap(certificates, Habit.PLAIN) as old, odd_imap(certificates, Habit.PLAIN) as new, desk.reading(old, new) as context:
        post = await linked(context, desk.company_id, old.port)
        await post.check()
        await _move(post, new.port)
        await post.check()
        late = Place(post.mailbox_id, 0, "INBOX", 7, 2)
        outline = Outline(2, 1000, may_have_files=False, message_id=None, sender="", subject="")
        with pytest.raises(MailboxMoved):
            async with context.database.tenant(post.company_id) as session, session.begin():
                await leave(session, post.company_id, late, outline, "no_attachment")
        async with context.database.tenant(post.company_id) as session:
            assert [row.last_uid for row in await list_folders(session, post.company_id, post.mailbox_id)] == [1]


async def _move(post: Post, port: int) -> None:
    async with post.context.database.tenant(post.company_id) as session, session.begin():
        mailbox = await session.get_one(Mailbox, (post.company_id, post.mailbox_id))
        await link.change_mailbox(session, mailbox, link.Address(ADDRESS, "localhost", port, ADDRESS), sealed_password=None)
