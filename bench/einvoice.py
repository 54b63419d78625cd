"""Speed of `okioki einvoice check`: warm milliseconds for each invoice, beside its limit and its peer.

Limit: lxml parsing the same bytes and validating them with the XML schema alone, which no checker can undercut.
Peer: the same official rules compiled by SchXslt 1.x (the usual compiler), run by the same XSLT processor.

Ours: the same verdict by our own functions (core.einvoice.checker). How far it agrees is counted on mutated invoices: elements dropped or
doubled, codes changed, amounts shifted, parties moved to other countries. Only what the XML schema accepts is compared, as in a delivery.

    python -m bench.einvoice [--corpus ../shared] [--rounds 5] [--mutations 300] [--seed 1]
"""

import argparse
import random
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from lxml import etree
from saxonche import PySaxonApiError, PySaxonProcessor

from bench.einvoice_mutations import mutate
from core.einvoice.rules import layout
from core.einvoice.rules.rule_book import Checker, RuleBook, Rules

PEER = ("xslt/en16931-1.3.16/EN16931-UBL.xslt", "xslt/peppol-bis3-3.0.21/PEPPOL-EN16931-UBL.xslt")


def milliseconds(work: Callable[[bytes], object], documents: list[bytes], rounds: int) -> float:
    """The median over rounds of the mean time for one document."""
    for document in documents:
        work(document)
    timings = []
    for _ in range(rounds):
        start = time.perf_counter()
        for document in documents:
            work(document)
        timings.append((time.perf_counter() - start) / len(documents) * 1000)
    return statistics.median(timings)


def limit(folder: Path) -> Callable[[bytes], object]:
    """Parse and validate by schema, no more."""
    schemas = {name: etree.XMLSchema(etree.parse(folder / layout.SCHEMAS[name])) for name in ("Invoice", "CreditNote")}

    def work(document: bytes) -> object:
        root = etree.fromstring(document, etree.XMLParser(huge_tree=True))
        return schemas[etree.QName(root).localname].validate(root)

    return work


def peer(folder: Path) -> Callable[[bytes], object] | None:
    """The rules as SchXslt compiles them; absent from a bare rules folder."""
    if not all((folder / name).is_file() for name in PEER):
        return None
    processor = PySaxonProcessor(license=False)
    compiler = processor.new_xslt30_processor()
    stylesheets = [compiler.compile_stylesheet(stylesheet_file=str(folder / name)) for name in PEER]
    plain = limit(folder)

    def work(document: bytes) -> object:
        plain(document)
        node = processor.parse_xml(xml_text=etree.tostring(etree.fromstring(document, etree.XMLParser(huge_tree=True)), encoding="unicode"))
        return [etree.fromstring(sheet.transform_to_string(xdm_node=node).encode()) for sheet in stylesheets]

    return work


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description="Speed of checking e-invoices.")
    arguments.add_argument("--corpus", type=Path, default=Path(__file__).resolve().parent.parent.parent / "shared")
    arguments.add_argument("--rounds", type=int, default=5)
    arguments.add_argument("--mutations", type=int, default=300)
    arguments.add_argument("--seed", type=int, default=1)
    given = arguments.parse_args()
    folder = given.corpus / "einvoice"
    belgian = sorted((folder / "samples/be-synthetic").glob("*.ubl.xml"))
    sets = {
        "official Peppol examples": sorted((folder / "examples/peppol-bis3").glob("*.xml")),
        "Belgian invoices with their PDF inside": [file for file in belgian if "selfbilling" not in file.name],
    }
    start = time.perf_counter()
    book, own = RuleBook(folder), RuleBook(folder, Checker.OURS)
    book.check(next(iter(sets.values()))[0].read_bytes())
    print(f"cold: rules compiled and first verdict in {time.perf_counter() - start:.2f} s")
    for name, files in sets.items():
        documents = [file.read_bytes() for file in files] * 10
        official = milliseconds(book.check, documents, given.rounds)
        ours = milliseconds(own.check, documents, given.rounds)
        least = milliseconds(limit(folder), documents, given.rounds)
        line = f"{len(files)} {name}: {official:.2f} ms each, {official / least:.1f} x the limit ({least:.2f} ms, lxml parse + XSD)"
        if other := peer(folder):
            theirs = milliseconds(other, documents, given.rounds)
            line += f", {official / theirs:.2f} x the peer ({theirs:.2f} ms, SchXslt stylesheets)"
        print(line)
        print(f"    our own rules: {ours:.2f} ms, {official / ours:.1f} times as fast (aim 10), {ours / least:.1f} x the limit")
    files = [*(folder / "examples/peppol-bis3").glob("*.xml"), *belgian, *(folder / "examples/en16931-ubl").glob("*.xml")]
    print(agreement(book, own, sorted(files), given.mutations, given.seed))


def agreement(book: RuleBook, own: RuleBook, files: list[Path], count: int, seed: int) -> str:
    """How many mutated invoices the two checkers judge differently."""
    chance = random.Random(seed)
    roots = [root for file in files if etree.QName(root := etree.fromstring(file.read_bytes())).localname in ("Invoice", "CreditNote")]
    compared = refused = undecided = 0
    broken: set[str] = set()
    different: list[str] = []
    while compared < count:
        data = etree.tostring(mutate(chance.choice(roots), chance))
        ours = own.check(data, Rules.PEPPOL)
        if any(one.rule == "XSD" for one in ours.errors):
            refused += 1
            continue
        try:
            official = book.check(data, Rules.PEPPOL)
        except PySaxonApiError:
            undecided += 1
            continue
        compared += 1
        said, told = ({(one.rule, one.fatal) for one in (*verdict.errors, *verdict.warnings)} for verdict in (official, ours))
        broken |= {rule for rule, _ in said}
        different += [f"{rule} ({'ours' if (rule, fatal) in told else 'official'} alone)" for rule, fatal in said ^ told]
    line = f"mutations: {compared} compared, {len(broken)} rules broken among them, {len(different)} disagreements (aim 0)"
    beside = f"; beside these {refused} refused by the schema, {undecided} on which the official files fail themselves"
    return "\n    ".join([line + beside, *different])


if __name__ == "__main__":
    main()
