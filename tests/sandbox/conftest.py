"""Certificates once, and a mail provider for each test."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from sandbox import mailbox
from sandbox.certificates import Certificates, issue
from sandbox.mailbox import MailProvider

ADDRESS, PASSWORD = "facturen@gouden-aar.example", "koffie en koek"


@pytest.fixture(scope="session")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    return issue(tmp_path_factory.mktemp("certificates"))


@pytest.fixture
async def mail(certificates: Certificates, tmp_path: Path) -> AsyncIterator[MailProvider]:
    async with mailbox.running(certificates, folder=tmp_path / "mail") as provider:
        provider.store.add_user(ADDRESS, PASSWORD)
        yield provider
