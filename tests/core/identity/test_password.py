"""Long, unknown and one's own: what passes for a password."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.identity.password import LONGEST, SHORTEST, is_acceptable

ABOUT = ("Bakkerij Janssens", "alice.peeters@bakkerij-janssens.be", "Alice Peeters")


@pytest.mark.parametrize(
    "password",
    [
        "vier woorden zonder verband",
        "correct-paard-batterij-nietje",
        "Tr0ub4dor&3 en nog wat",
        "un cheval mange des nuages",
        "x8Kd-22pQ-mm9z",
        "пароль из четырёх слов",
        "🍞 brood en 🧈 boter 🥐",
        "a" * 3 + "bcxyz qrt" * 6,
        "een zin van precies vierenzestig tekens, zoals hier is geteld aa",
    ],
)
def test_it_admits_what_is_long_and_ones_own(password: str) -> None:
    assert is_acceptable(password, words=ABOUT)


@pytest.mark.parametrize(
    "password",
    [
        "", "short", "elevenchars", "x" * 129,
        "password1234", "Password1234!", "P@ssw0rd2026!", "passwordpassword", "motdepasse2026", "wachtwoord123", "azertyuiop123",
        "qwertyuiop[]12", "welkom welkom", "admin-admin-123", "okiokiokioki1", "december2026!", "iloveyou1234",
        "123456789012", "abcdefghijkl", "aaaaaaaaaaaaaa", "000000000000", "zyxwvutsrqpo", "1212121212121212",
        "bakkerijjanssens", "Janssens-2026", "alice.peeters1", "alicepeeters2026", "bakkerij janssens!",
    ],
)  # fmt: skip
def test_it_refuses_what_attackers_try_first(password: str) -> None:
    assert not is_acceptable(password, words=ABOUT)


@given(st.text(max_size=SHORTEST - 1))
def test_nothing_short_passes(password: str) -> None:
    assert not is_acceptable(password)


@given(st.text(min_size=LONGEST + 1, max_size=LONGEST + 50))
def test_nothing_endless_passes(password: str) -> None:
    assert not is_acceptable(password)
