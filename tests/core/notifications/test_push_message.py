"""A message is readable by its browser alone."""

import base64
import json
import os
from datetime import UTC, datetime

import http_ece  # pyright: ignore[reportMissingTypeStubs]
import pytest

from core.notifications.errors import PushUnavailable
from core.notifications.push_message import is_browser_key, public_key, push_request
from sandbox.push import Browser

KEY = base64.urlsafe_b64encode(bytes(range(1, 33))).rstrip(b"=").decode()
NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


def test_only_the_browser_can_read_it() -> None:
    browser, content = Browser(), {"title": "Bakkerij Janssens", "body": "Vijf vragen é€"}
    keys = (browser.p256dh, browser.auth)
    made = push_request(
        "https://push.example/x/1", keys, content, private_key=KEY, contact="a@b.be", is_urgent=True, topic="t" * 32, now=NOW
    )
    plain = http_ece.decrypt(made.body, private_key=browser.key, auth_secret=browser.secret, version="aes128gcm")  # pyright: ignore
    assert json.loads(plain) == content  # pyright: ignore[reportUnknownArgumentType]
    assert b"Vijf" not in made.body
    assert made.headers["Urgency"] == "high"
    token = made.headers["Authorization"].removeprefix("vapid t=").split(",")[0]
    claims = json.loads(base64.urlsafe_b64decode(token.split(".")[1] + "=="))
    assert (claims["aud"], claims["sub"]) == ("https://push.example", "mailto:a@b.be")
    assert made.headers["Authorization"].endswith(f"k={public_key(KEY)}")


def test_a_public_key_is_a_point() -> None:
    assert len(base64.urlsafe_b64decode(public_key(KEY) + "=")) == 65


@pytest.mark.parametrize("key", ["", "x", "é"])
def test_without_a_key_nothing_is_signed(key: str) -> None:
    with pytest.raises(PushUnavailable):
        public_key(key)


def test_keys_of_browsers_are_looked_at() -> None:
    browser = Browser()
    assert is_browser_key(browser.p256dh, browser.auth)
    other = base64.urlsafe_b64encode(b"\x04" + os.urandom(64)).decode()
    assert not is_browser_key(other, browser.auth)
    assert not is_browser_key(browser.p256dh, "AAAA")
    assert not is_browser_key("", "")
    assert not is_browser_key("%%%", "é")
