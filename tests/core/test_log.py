"""The logs hold what is allowed, and no secret."""

import json
import logging
from collections.abc import Iterator

import pytest
import structlog

from core import log


@pytest.fixture(autouse=True)
def put_back() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers, root.level = handlers, level
    structlog.reset_defaults()


def written(capsys: pytest.CaptureFixture[str]) -> dict[str, str]:
    return json.loads(capsys.readouterr().err.strip().splitlines()[-1])


def test_only_named_fields_are_written(capsys: pytest.CaptureFixture[str]) -> None:
    log.set_up()
    log.logger("api").info("signed_in", user_id="1", password="geheim", anything="else")
    line = written(capsys)
    assert line["user_id"] == "1"
    assert not {"password", "anything"} & line.keys()


@pytest.mark.parametrize(
    "secret",
    [
        "oks_" + "A" * 43,
        "oki_live_ab12cd34_" + "B" * 49,
        "Authorization: Bearer abc.def",
        "password=hunter2hunter2",
        "postgresql://okioki:hunter2@db/okioki",
    ],
)
def test_texts_are_cleaned_of_secrets(capsys: pytest.CaptureFixture[str], secret: str) -> None:
    log.set_up()
    log.logger("api").warning("failed", error=f"while asking with {secret} came nothing")
    text = capsys.readouterr().err
    assert "[removed]" in text
    for canary in ("AAAA", "BBBB", "abc.def", "hunter2"):
        assert canary not in text


def test_libraries_write_through_the_same_chain(capsys: pytest.CaptureFixture[str]) -> None:
    log.set_up()
    logging.getLogger("some.library").error("token=%s", "C" * 20)
    line = written(capsys)
    assert "CCCC" not in line["event"]
    assert line["level"] == "error"
