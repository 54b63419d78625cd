"""CAMT of our own making: what each version calls its parts, batches, returns, and what is not XML at all."""

from decimal import Decimal

import pytest

from core.bank_files.errors import StatementDamaged
from core.bank_files.read_file import read_file
from core.bank_files.statement import Format, Rule

BALANCE = (
    "<Bal><Tp><CdOrPrtry><Cd>{}</Cd></CdOrPrtry></Tp><Amt Ccy='EUR'>{}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-01-0{}</Dt></Dt></Bal>"
)
ENTRY = (
    "<Ntry><Amt Ccy='EUR'>{amount}</Amt><CdtDbtInd>{mark}</CdtDbtInd>{extra}<Sts>{status}</Sts><BookgDt><Dt>2026-01-05</Dt></BookgDt>"
    "<AcctSvcrRef>REF1</AcctSvcrRef><BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd>"
    "<NtryDtls>{details}</NtryDtls></Ntry>"
)
PAYMENT = (
    "<TxDtls><Refs><EndToEndId>{e2e}</EndToEndId></Refs><Amt Ccy='EUR'>{amount}</Amt><RltdPties><Dbtr>{name}</Dbtr>"
    "<DbtrAcct><Id><IBAN>BE71096123456769</IBAN></Id></DbtrAcct></RltdPties>"
    "<RltdAgts><DbtrAgt><FinInstnId><BICFI>GKCCBEBB</BICFI></FinInstnId></DbtrAgt></RltdAgts>{remittance}</TxDtls>"
)


def camt(body: str, version: str = "camt.053.001.08", kind: tuple[str, str] = ("BkToCstmrStmt", "Stmt")) -> bytes:
    outer, inner = kind
    account = "<Acct><Id><IBAN>BE02737026917240</IBAN></Id></Acct>"
    report = f"<{outer}><{inner}><Id>1</Id>{account}{body}</{inner}></{outer}>"
    return f"<?xml version='1.0'?><Document xmlns='urn:iso:std:iso:20022:tech:xsd:{version}'>{report}</Document>".encode()


def entry(amount: str = "10.00", mark: str = "CRDT", status: str = "<Cd>BOOK</Cd>", details: str = "", extra: str = "") -> str:
    return ENTRY.format(amount=amount, mark=mark, status=status, details=details, extra=extra)


def payment(amount: str = "10.00", name: str = "<Pty><Nm>Klant</Nm></Pty>", remittance: str = "", e2e: str = "E2E1") -> str:
    return PAYMENT.format(amount=amount, name=name, remittance=remittance, e2e=e2e)


def test_a_statement_proves_its_balance() -> None:
    body = BALANCE.format("OPBD", "5.00", 4) + BALANCE.format("CLBD", "15.00", 5)
    [statement] = read_file(camt(body + entry(details=payment())))
    moved = statement.entries[0].movement
    assert (statement.gap, statement.findings, statement.format) == (Decimal(0), (), Format.CAMT_053)
    assert (moved.counterparty_name, moved.counterparty_iban, moved.end_to_end_id) == ("Klant", "BE71096123456769", "E2E1")
    assert (moved.bank_transaction_code, moved.entry_reference) == ("PMNT-RCDT-ESCT", "REF1")
    assert statement.entries[0].counterparty_bic == "GKCCBEBB"
    [short] = read_file(camt(body))
    assert [finding.rule for finding in short.findings] == [Rule.BALANCE]


@pytest.mark.parametrize(
    ("status", "name"),
    [("BOOK", "<Nm>Klant</Nm>"), ("<Cd>BOOK</Cd>", "<Pty><Nm>Klant</Nm></Pty>")],
    ids=["until version 6", "from version 7"],
)
def test_versions_differ_in_where_they_put_things(status: str, name: str) -> None:
    [statement] = read_file(camt(entry(status=status, details=payment(name=name))))
    assert statement.entries[0].movement.counterparty_name == "Klant"


@pytest.mark.parametrize(
    ("remittance", "structured", "text"),
    [
        ("<Strd><CdtrRefInf><Ref>090933755493</Ref></CdtrRefInf></Strd>", "090933755493", ""),
        ("<Strd><CdtrRefInf><CdtrRef>090933755493</CdtrRef></CdtrRefInf></Strd>", "090933755493", ""),
        ("<Strd><CdtrRefInf><Ref>ABC</Ref></CdtrRefInf></Strd>", None, "ABC"),
        ("<Ustrd>one</Ustrd><Ustrd>two</Ustrd>", None, "one two"),
        ("<Ustrd>+++090/9337/55493+++</Ustrd>", "090933755493", "+++090/9337/55493+++"),
    ],
)
def test_a_communication_is_structured_where_it_is_valid(remittance: str, structured: str | None, text: str) -> None:
    [statement] = read_file(camt(entry(details=payment(remittance=f"<RmtInf>{remittance}</RmtInf>"))))
    moved = statement.entries[0].movement
    assert (moved.structured_communication, moved.remittance_information) == (structured, text)


def test_a_batch_is_one_movement_with_its_parts() -> None:
    parts = payment("4.00", e2e="A") + payment("6.00", e2e="B")
    [statement] = read_file(camt(entry("10.00", details=parts)))
    [batch] = statement.entries
    assert batch.movement.amount == Decimal("10.00")
    assert [(part.amount, part.end_to_end_id) for part in batch.details] == [(Decimal("4.00"), "A"), (Decimal("6.00"), "B")]
    [wrong] = read_file(camt(entry("11.00", details=parts)))
    assert [finding.rule for finding in wrong.findings] == [Rule.DETAILS]


def test_pending_entries_are_counted_and_left_out() -> None:
    [statement] = read_file(camt(entry(status="<Cd>PDNG</Cd>") + entry()))
    assert (statement.pending, len(statement.entries)) == (1, 1)


def test_a_return_names_the_other_side_of_the_first_payment() -> None:
    details = payment().replace("</TxDtls>", "<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf></TxDtls>").replace("Dbtr", "Cdtr")
    [statement] = read_file(camt(entry(details=details)))
    [back] = statement.entries
    assert back.is_reversal
    assert back.movement.counterparty_iban == "BE71096123456769"
    assert back.movement.raw["TxDtls"]["RtrInf/Rsn/Cd"] == "AC04"


@pytest.mark.parametrize(
    ("version", "kind", "format_"),
    [
        ("camt.052.001.02", ("BkToCstmrAcctRpt", "Rpt"), Format.CAMT_052),
        ("camt.054.001.14", ("BkToCstmrDbtCdtNtfctn", "Ntfctn"), Format.CAMT_054),
    ],
)
def test_reports_and_notifications_are_read_too(version: str, kind: tuple[str, str], format_: Format) -> None:
    [statement] = read_file(camt(entry(), version, kind))
    assert (statement.format, len(statement.entries)) == (format_, 1)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (camt(entry(amount="a lot")), "amount"),
        (camt(entry(amount="NaN")), "amount"),
        (camt(entry(mark="UP")), "sign"),
        (camt(entry()).replace(b"2026-01-05", b"2026-13-05"), "date"),
        (camt(entry()).replace(b"BE02737026917240", b""), "account"),
        (camt(entry())[:-20], "syntax"),
        (b"<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>" + camt("&e;").replace(b"<?xml version='1.0'?>", b""), "syntax"),
    ],
)
def test_what_is_wrong_is_refused_with_its_line(data: bytes, reason: str) -> None:
    with pytest.raises(StatementDamaged) as refused:
        read_file(data)
    assert refused.value.facts["reason"] == reason
    assert int(str(refused.value.facts["line"])) >= 1
