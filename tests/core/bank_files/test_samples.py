"""Files of real banks: each is read, or refused for the reason that is wrong with it."""

import contextlib
from pathlib import Path

import pytest

from core.bank_files.errors import StatementDamaged
from core.bank_files.read_file import read_file, recognise
from core.bank_files.statement import Rule, Statement
from core.errors import DomainError
from tests.core.bank_files.corpus import samples

REFUSED = {
    "codars-CODA-bad.cod": ("line_length", 2),
    "pycoda-faulty_version.cod": ("version", 1),
    # Single fields of a message, without an account.
    "betterplace-empty_entry_date.sta": ("account", 1),
    "betterplace-missing_crlf_at_end.sta": ("account", 1),
    "cmxl-account_balance_debit.sta": ("account", 1),
    "cmxl-closing_balance.sta": ("account", 1),
    "cmxl-reference.sta": ("account", 1),
    "cmxl-statement_line.sta": ("account", 1),
    "self-provided-empty_non_swift.sta": ("incomplete", 1),
    "self-provided-sparkassen.sta": ("account", 1),
}
MOVEMENTS = {
    "febelfin-CODA.cod": [59],
    "oca-ontvangen-2012.cod": [5],
    "phpcoda-sample1.cod": [4],
    "phpcoda-sample7.cod": [1],
    "pycoda-foreign_account.cod": [2],
    "pycoda-v2_3_globalisation_2.cod": [4],
    "genkgo-camt053.v2.multi.statement.xml": [1, 1],
    "oca-test-camt053.xml": [3],
    "oca-test-camt053-no-ntry.xml": [0],
    "jejik-ing.sta": [7],
    "jejik-triodos.sta": [2],
    "mBank-mt942.sta": [3],
}
FILES = [*samples("coda"), *samples("camt"), *samples("mt940")]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_sample_is_read_or_refused_for_its_reason(file: Path) -> None:
    data = file.read_bytes()
    assert recognise(data) is not None
    if file.name in REFUSED:
        with pytest.raises(StatementDamaged) as refused:
            read_file(data)
        assert (refused.value.facts["reason"], refused.value.facts["line"]) == REFUSED[file.name]
        return
    statements = read_file(data)
    assert statements
    assert [len(statement.entries) for statement in statements] == MOVEMENTS.get(file.name, [len(s.entries) for s in statements])
    for statement in statements:
        assert statement.account
        assert len(statement.currency) == 3
        assert_gap_is_told(statement)


def assert_gap_is_told(statement: Statement) -> None:
    assert bool(statement.gap) == any(finding.rule is Rule.BALANCE for finding in statement.findings)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_sample_cut_anywhere_is_read_or_refused_and_never_breaks_the_reader(file: Path) -> None:
    data = file.read_bytes()
    for end in range(1, len(data), max(1, len(data) // 40)):
        read_or_refuse(data[:end])


def read_or_refuse(data: bytes) -> None:
    with contextlib.suppress(DomainError):
        read_file(data)
