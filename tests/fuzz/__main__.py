"""Fuzz every parser in turn: `python -m tests.fuzz [TARGET ...] [--seconds 60] [--folder build/fuzz] [--corpus ../shared]`.

Prints, for each target, the runs, the edges reached and what was found. Ends with 1 when something was found.
"""

import argparse
import os
import re
import subprocess
import sys
import time
from pathlib import Path

from tests.conftest import CORPUS
from tests.database import ROOT
from tests.fuzz.targets import TARGETS

LONGEST_INPUT = 200_000
SLOW = 25
"""Seconds one input may take: the product's own limit is 20."""
MEGABYTES = 3000


def main() -> int:
    """Each target gets the same time."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("targets", nargs="*", help=f"of {', '.join(TARGETS)}; all by default")
    parser.add_argument("--seconds", type=int, default=60, help="for each target")
    parser.add_argument("--folder", type=Path, default=ROOT / "build" / "fuzz")
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    options = parser.parse_args()
    found = 0
    for name in options.targets or TARGETS:
        found += _fuzz(name, options)
    return 1 if found else 0


def _fuzz(name: str, options: argparse.Namespace) -> int:
    folder: Path = options.folder / name
    seeds, crashes = folder / "seeds", folder / "findings"
    for one in (seeds, crashes):
        one.mkdir(parents=True, exist_ok=True)
    for number, data in enumerate(TARGETS[name].seeds(options.corpus)):
        (seeds / f"seed-{number}").write_bytes(data)
    runs, edges, ends = 0, 0, time.monotonic() + options.seconds
    while (left := int(ends - time.monotonic())) > 0:
        flags = [f"-max_total_time={left}", f"-timeout={SLOW}", f"-rss_limit_mb={MEGABYTES}", f"-max_len={LONGEST_INPUT}"]
        flags += [f"-artifact_prefix={crashes}/", "-print_final_stats=1", str(seeds)]
        command = [sys.executable, "-m", "tests.fuzz.run", name, str(folder), *flags]
        ended = subprocess.run(command, cwd=ROOT, env=os.environ, capture_output=True, text=True, errors="replace", check=False)
        runs += int((re.findall(r"number_of_executed_units:\s*(\d+)", ended.stderr) or ["0"])[-1])
        edges = max(edges, int((re.findall(r"cov: (\d+)", ended.stderr) or ["0"])[-1]))
        if ended.returncode and not runs:
            print(ended.stderr[-2000:], file=sys.stderr)
            raise SystemExit(f"{name} could not be fuzzed")
    findings = sorted(one.name for one in crashes.iterdir() if one.suffix != ".bin")
    print(f"{name:16}{runs:>10,} runs in {options.seconds} s{edges:>8,} edges{len(findings):>4} findings {' '.join(findings)}", flush=True)
    return len(findings)


if __name__ == "__main__":
    raise SystemExit(main())
