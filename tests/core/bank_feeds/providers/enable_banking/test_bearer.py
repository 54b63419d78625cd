"""Tokens the interface can check, and keys that are none."""

from datetime import UTC, datetime, timedelta

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1
from cryptography.hazmat.primitives.asymmetric.ec import generate_private_key as new_curve_key
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, NoEncryption, PrivateFormat

from core.bank_feeds.providers.enable_banking.bearer import bearer, read_key
from sandbox.enable_banking.application import KeyPair, TokenRefused, check_token

NOW = datetime.now(UTC)


def test_an_independent_reader_accepts_the_token(pair: KeyPair) -> None:
    token = bearer("our-app", read_key(pair.private_pem), NOW)
    claims = jwt.decode(token, pair.public, algorithms=["RS256"], audience="api.enablebanking.com", issuer="enablebanking.com")
    assert jwt.get_unverified_header(token) == {"typ": "JWT", "alg": "RS256", "kid": "our-app"}
    assert claims["exp"] - claims["iat"] == 3600


def test_the_sandbox_refuses_what_the_interface_would(pair: KeyPair) -> None:
    key, known = read_key(pair.private_pem), {"our-app": pair.public}
    token = bearer("our-app", key, NOW)
    assert check_token(token, known, NOW) == "our-app"
    head, claims, _ = token.split(".")
    too_long = jwt.encode(
        {"iss": "enablebanking.com", "aud": "api.enablebanking.com", "iat": int(NOW.timestamp()), "exp": int(NOW.timestamp()) + 90000},
        pair.private_pem,
        algorithm="RS256",
        headers={"kid": "our-app"},
    )
    for wrong in (
        bearer("another", key, NOW),
        bearer("our-app", key, NOW - timedelta(hours=2)),
        f"{head}.{claims}.AAAA",
        too_long,
        "",
        "a.b",
    ):
        with pytest.raises(TokenRefused):
            check_token(wrong, known, NOW)


def test_line_ends_may_be_escaped_as_environment_files_need(pair: KeyPair) -> None:
    assert read_key(pair.private_pem.replace("\n", "\\n")).public_key() == pair.public


def test_what_is_no_rsa_key_is_refused(pair: KeyPair) -> None:
    curve = new_curve_key(SECP256R1()).private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()
    locked = read_key(pair.private_pem).private_bytes(Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(b"word")).decode()
    for text in ("", "no key", curve, locked):
        with pytest.raises(ValueError, match=r".+"):
            read_key(text)
