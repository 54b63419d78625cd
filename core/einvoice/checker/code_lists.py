"""The code lists of EN 16931, read once from the data beside this module."""

from collections.abc import Mapping
from importlib.resources import files
from typing import Any

import yaml


class CodeLists:
    """Each list as a set, and as one spaced text for the rules that look for a part of it."""

    def __init__(self, lists: Mapping[str, str]) -> None:
        self._sets = {name: frozenset(codes.split()) for name, codes in lists.items()}
        self.spaced = {name: f" {' '.join(codes.split())} " for name, codes in lists.items()}

    def __getitem__(self, name: str) -> frozenset[str]:
        return self._sets[name]


def load(filename: str) -> Any:  # noqa: ANN401 (YAML)
    """A data file of this package."""
    text = files("core.einvoice.checker").joinpath(filename).read_text(encoding="utf-8")
    return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 (both are safe, the first is fast)


CODES = CodeLists(load("code_lists.yaml"))
