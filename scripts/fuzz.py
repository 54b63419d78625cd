"""Fuzz the parsers of foreign bytes, in an environment of its own; arguments are those of `tests.fuzz`."""

import sys

from extra import environment, run

if __name__ == "__main__":
    run([environment("fuzz"), "-m", "tests.fuzz", *sys.argv[1:]])
