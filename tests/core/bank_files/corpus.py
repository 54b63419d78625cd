"""The bank files of the corpus, which are not part of the project: where it is not there, a suite runs on our own files alone."""

import os
from pathlib import Path

ROOT = Path(os.environ.get("OKIOKI_CORPUS", Path(__file__).parents[4] / "shared"))


def samples(folder: str) -> list[Path]:
    """The files of one format."""
    return sorted((ROOT / folder / "samples").glob("*"))
