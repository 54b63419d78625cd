"""How bank files are read, beside the readers of others: files read, same movements, same balances, and speed as a ratio in one run.

    python -m bench.bank_files --rivals PYTHON [--rivals PYTHON ...] [--corpus ../shared] [--movements 4000] [--rounds 3]

PYTHON is an environment with some of pycoda, febelfin-coda, codapy with six, mt-940, camt053 and bankstatementparser. Two are needed, since
pycoda and febelfin-coda install a module of one name:

    python -m venv A && A/bin/pip install pycoda codapy six mt-940 camt053 bankstatementparser
    python -m venv B && B/bin/pip install febelfin-coda

Speed is that of files every reader of the format takes: one of `--movements` movements, made here. Ours proves balances, totals and counts
besides; of the others only febelfin-coda does.
"""

import argparse
import json
import subprocess
import tempfile
import time
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from core.bank_files.coda.plan import Before, plan_statements
from core.bank_files.coda.writer import write_coda
from core.bank_files.coda.written import Account, Line
from core.bank_files.read_file import read_file
from core.bank_files.statement import Statement
from core.errors import DomainError

RIVALS = {
    "pycoda": "coda",
    "febelfin-coda": "coda",
    "codapy": "coda",
    "mt-940": "mt940",
    "camt053": "camt",
    "bankstatementparser": "camt mt940",
}
SCRIPT = Path(__file__).with_name("bank_files_rival.py")


@dataclass(frozen=True, slots=True)
class Ours:
    """What we make of a file."""

    statements: tuple[Statement, ...] | None
    reason: str = ""


def read_ours(file: Path) -> Ours:
    """The statements, or why not."""
    try:
        return Ours(read_file(file.read_bytes()))
    except DomainError as refused:
        return Ours(None, str(refused))


def large(folder: Path, movements: int) -> dict[str, Path]:
    """One file of each format, without fault."""
    first = date(2025, 1, 1)
    days = [first + timedelta(days=n * 300 // movements) for n in range(movements)]
    lines = [
        Line(day, day, Decimal(n % 9000 - 4500) / 100 or Decimal("0.01"), f"REF{n}", "PMNT-RCDT-ESCT", f"Klant {n % 50}",
             "BE71096123456769", "GKCCBEBB", f"factuur {n}", None, f"E2E{n}")
        for n, day in enumerate(days)
    ]  # fmt: skip
    account = Account("BE02737026917240", "EUR", "KREDBEBB", "Atelier", "0403200393")
    statements = plan_statements(lines, Before(Decimal("1000.00")))
    files = {"coda": folder / "large.cod", "mt940": folder / "large.sta", "camt": folder / "large.xml"}
    files["coda"].write_bytes(write_coda(account, statements))
    total = Decimal("1000.00") + sum((line.amount for line in lines), Decimal(0))
    files["mt940"].write_text(_mt940(lines, total))
    files["camt"].write_text(camt_file(lines, Decimal("1000.00"), total))
    return files


def _mt940(lines: list[Line], closing: Decimal) -> str:
    moved = [
        f":61:{line.booking_date:%y%m%d%m%d}{'D' if line.amount < 0 else 'C'}{_comma(line.amount)}NTRFNONREF//{line.reference}\n"
        f":86:/NAME/{line.counterparty_name}/IBAN/{line.counterparty_account}/REMI/{line.text}/EREF/{line.end_to_end_id}\n"
        for line in lines
    ]
    end = f":62F:{'C' if closing >= 0 else 'D'}251231EUR{_comma(closing)}\n-\n"
    return ":20:START\n:25:BE02737026917240\n:28C:1\n:60F:C250101EUR1000,00\n" + "".join(moved) + end


def _comma(amount: Decimal) -> str:
    return f"{abs(amount):.2f}".replace(".", ",")


def camt_file(lines: list[Line], opening: Decimal, closing: Decimal, number: str = "1") -> str:
    """A camt.053 of movements between two balances."""
    first, last = lines[0].booking_date, lines[-1].booking_date
    moved = [
        f'<Ntry><Amt Ccy="EUR">{abs(line.amount)}</Amt><CdtDbtInd>{_mark(line.amount)}</CdtDbtInd><Sts>BOOK</Sts>'
        f"<BookgDt><Dt>{line.booking_date}</Dt></BookgDt><AcctSvcrRef>{line.reference}</AcctSvcrRef><BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd>"
        f"<SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd><NtryDtls><TxDtls><Refs><EndToEndId>{line.end_to_end_id}</EndToEndId></Refs><RltdPties><Dbtr>"
        f"<Nm>{line.counterparty_name}</Nm></Dbtr><DbtrAcct><Id><IBAN>{line.counterparty_account}</IBAN></Id></DbtrAcct></RltdPties>"
        f"<RmtInf><Ustrd>{line.text}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>"
        for line in lines
    ]
    balances = "".join(
        f'<Bal><Tp><CdOrPrtry><Cd>{kind}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">{abs(value)}</Amt><CdtDbtInd>{_mark(value)}</CdtDbtInd>'
        f"<Dt><Dt>{on}</Dt></Dt></Bal>"
        for kind, value, on in (("OPBD", opening, first), ("CLBD", closing, last))
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt>'
        f"<GrpHdr><MsgId>{number}</MsgId><CreDtTm>2025-12-31T00:00:00</CreDtTm></GrpHdr><Stmt><Id>{number}</Id><CreDtTm>2025-12-31T00:00:00</CreDtTm><Acct><Id><IBAN>BE02737026917240"
        f"</IBAN></Id><Ccy>EUR</Ccy></Acct>{balances}{''.join(moved)}</Stmt></BkToCstmrStmt></Document>"
    )


def _mark(value: Decimal) -> str:
    return "DBIT" if value < 0 else "CRDT"


def ask(python: str, rival: str, rounds: int, files: list[Path]) -> dict[str, Any] | None:
    """What a rival says of the files; None where the environment has it not."""
    done = subprocess.run(
        [python, str(SCRIPT), rival, str(rounds), *map(str, files)], capture_output=True, text=True, check=False, timeout=600
    )
    if done.returncode != 0:
        return None
    told: dict[str, Any] = json.loads(done.stdout)
    return told if told["seconds"] else None


def same(ours: tuple[Statement, ...], theirs: list[dict[str, Any]]) -> tuple[bool, bool | None]:
    """Whether the amounts are the same, and the balances where the rival tells any (None where not)."""
    mine = [round(float(entry.movement.amount), 3) for statement in ours for entry in statement.entries]
    amounts = [round(float(amount), 3) for statement in theirs for amount in statement["amounts"]]
    balances: bool | None = None
    if all("opening" in statement for statement in theirs):
        wanted = [(s.opening and float(s.opening.amount), s.closing and float(s.closing.amount)) for s in ours]
        balances = wanted == [(float(s["opening"]), float(s["closing"])) for s in theirs]
    return sorted(mine) == sorted(amounts), balances


def fastest(file: Path, rounds: int) -> float:
    """Seconds of processor time to read a file, the best of some: others may be at work on the machine."""
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        read_file(file.read_bytes())
        best = min(best, time.process_time() - start)
    return best


def report(rival: str, told: dict[str, Any], ours: dict[Path, Ours], large_files: dict[str, Path], rounds: int) -> str:
    """One line of the table."""
    formats = RIVALS[rival].split()
    files = [file for file in ours if file.parent.parent.name in formats]
    read = [file for file in files if not (isinstance(told["told"][str(file)], dict) and "error" in told["told"][str(file)])]
    both = [file for file in read if (mine := ours[file].statements) is not None]
    if rival == "codapy":
        rewritten = sum(bool(told["told"][str(file)]["rewritten"]) for file in read)
        compared = f"{rewritten} of {len(read)} re-written byte for byte"
    else:
        verdicts = [same(mine, told["told"][str(file)]) for file in both if (mine := ours[file].statements) is not None]
        with_balance = [balance for _, balance in verdicts if balance is not None]
        compared = f"movements the same in {sum(alike for alike, _ in verdicts)} of {len(verdicts)}"
        compared += f", balances in {sum(with_balance)} of {len(with_balance)}" if with_balance else ", balances not told"
    ratios: list[str] = []
    for name in formats:
        seconds = told["seconds"].get(str(large_files[name]))
        ratios.append(f"{name} {seconds / fastest(large_files[name], rounds):.1f}x" if seconds else f"{name}: cannot read it")
    mine_read = sum(ours[file].statements is not None for file in files)
    return f"{rival:<20} {'+'.join(formats):<11} {len(read):>3} {mine_read:>5} {len(files):>3}   {compared:<52} {', '.join(ratios)}"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--rivals", action="append", default=[], metavar="PYTHON")
    parser.add_argument("--corpus", type=Path, default=Path("../shared"))
    parser.add_argument("--movements", type=int, default=4000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    files = [file for name in ("coda", "camt", "mt940") for file in sorted((options.corpus / name / "samples").glob("*"))]
    ours = {file.resolve(): read_ours(file) for file in files}
    for file, answer in ours.items():
        if answer.statements is None:
            print(f"refused by us: {file.name}: {answer.reason}")
    with tempfile.TemporaryDirectory() as folder:
        large_files = large(Path(folder), options.movements)
        for name, file in large_files.items():
            lines, seconds = file.read_bytes().count(b"\n"), fastest(file, options.rounds)
            print(
                f"ours, {name}: {options.movements / seconds:,.0f} movements/s" + (f", {lines / seconds:,.0f} lines/s" if lines > 9 else "")
            )
        print(f"\n{'reader':<20} {'format':<11} {'it':>3} {'ours':>5} {'of':>3}   {'':<52} time beside ours")
        for rival, formats in RIVALS.items():
            names = formats.split()
            asked = [file for file in ours if file.parent.parent.name in names] + [large_files[name] for name in names]
            told = next((answer for python in options.rivals if (answer := ask(python, rival, options.rounds, asked))), None)
            print(report(rival, told, ours, large_files, options.rounds) if told else f"{rival:<20} in none of the environments")


if __name__ == "__main__":
    main()
