"""Only plain values come back from a child that may have been taken over."""

import pickle
from collections.abc import Callable
from pickle import UnpicklingError

import pytest

from core.intake.file_type import FileType
from core.parsing.wire import pack_call, unpack_answer
from core.reading.page import Source


class Takes:
    """Pickles as a call of a function on an argument."""

    def __init__(self, function: Callable[..., object], *args: object) -> None:
        self.call = (function, args)

    def __reduce__(self) -> tuple[Callable[..., object], tuple[object, ...]]:
        return self.call


@pytest.mark.parametrize(
    "attack", [Takes(eval, "1"), Takes(getattr, FileType, "__init__"), Takes(getattr, "text", "upper"), Takes(open, "/x")]
)
def test_functions_are_refused(attack: Takes) -> None:
    with pytest.raises((UnpicklingError, KeyError)):
        unpack_answer(pickle.dumps(("ok", attack)))


def test_members_of_our_enums_pass_in_either_spelling() -> None:
    assert unpack_answer(pickle.dumps(("ok", (Source.QR, Takes(getattr, Source, "TEXT"))))) == ("ok", (Source.QR, Source.TEXT))


def test_a_function_without_a_name_cannot_be_sent() -> None:
    with pytest.raises(ValueError, match="top of a module"):
        pack_call(lambda: None, (), None)
