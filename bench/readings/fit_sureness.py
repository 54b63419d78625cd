"""`python -m bench.readings.fit_sureness --papers DIR...`: fit what makes confidence, and write it into the reader.

Each source is left out once and judged by what the others taught (the figures printed); the coefficients written are of all.
The papers are made by `python -m bench.papers --seed 7 --count 240` and `--seed 11 --count 260` (synthetic, Belgian).
"""

import argparse
import os
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from bench.readings.cases import Case, belgian, from_truth, hybrids
from bench.readings.instances import Instance, instances
from bench.readings.logistic import Coefficients, fit
from core.reading.fields import sureness

TARGET = Path(sureness.__file__).with_name("coefficients.py")
HEAD = '''"""The weights of what speaks for a value, by family of fields: written by `python -m bench.readings.fit_sureness`.

Fitted on {count} values of {papers} papers and of copies of them with a quarter of their label words made unknown; of the
papers' own values {wrong} were wrong. Each source judged by the others at SURE = {sure}: {coverage:.1%} of the values are sure,
{bad:.2%} of those are wrong. Values by source:
{sources}
"""

COEFFICIENTS: dict[str, dict[str, float]] = {{
'''


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=Path(os.environ.get("OKIOKI_CORPUS", "../shared")))
    parser.add_argument("--papers", type=Path, nargs="*", default=[])
    parser.add_argument("--write", action="store_true", help=f"Write {TARGET.name}.")
    options = parser.parse_args()
    known = list(instances(corpus_cases(options.corpus, options.papers)))
    coverage, bad = left_out(known)
    if options.write:
        papers = [one for one in known if not one.is_copy]
        sources = ", ".join(f"{count} {source}" for source, count in Counter(one.source for one in papers).most_common())
        head = HEAD.format(
            count=len(known),
            papers=len({one.file for one in papers}),
            sources=_wrapped(sources),
            wrong=sum(not one.is_right for one in papers),
            sure=sureness.SURE,
            coverage=coverage,
            bad=bad,
        )
        TARGET.write_text(head + _as_code(fit(known)) + "}\n", encoding="utf-8")


def corpus_cases(corpus: Path, papers: Sequence[Path]) -> list[Case]:
    """The documents, the synthetic invoices, the hybrids and the generated papers."""
    documents = list(from_truth(corpus / "documents" / "dev" / "truth.jsonl"))
    known = {case.file.name.split("__")[-1] for case in documents}
    found = documents + [case for case in belgian(corpus) if case.media != "XML"] + list(hybrids(corpus, known))
    return found + [case for folder in papers for case in from_truth(folder / "truth.jsonl")]


def left_out(known: Sequence[Instance]) -> tuple[float, float]:
    """The share of values that are sure and the share of those that are wrong, each source judged by the others."""
    judged: list[tuple[float, Instance]] = []
    for source in sorted({one.source for one in known}):
        taught = fit([one for one in known if one.source != source])
        judged += [(chance(taught, one), one) for one in known if one.source == source and not one.is_copy and one.family in taught]
    for threshold in sorted({0.9, 0.95, 0.97, sureness.SURE}):
        sure = [one for confidence, one in judged if confidence >= threshold]
        wrong = [one for one in sure if not one.is_right]
        print(f"{threshold}: {len(sure) / len(judged):.1%} sure, {len(wrong)} wrong ({len(wrong) / max(1, len(sure)):.2%})")
    sure = [one for confidence, one in judged if confidence >= sureness.SURE]
    wrong = [one for one in sure if not one.is_right]
    for one in wrong:
        print(f"  sure but wrong: {one.file} {one.field}")
    return len(sure) / len(judged), len(wrong) / max(1, len(sure))


def chance(coefficients: Coefficients, one: Instance) -> float:
    return sureness.probability(one.family, one.signs, coefficients)


def _as_code(coefficients: Coefficients) -> str:
    lines: list[str] = []
    for family, weights in coefficients.items():
        lines += [f'    "{family}": {{', *(f'        "{sign}": {value},' for sign, value in weights.items()), "    },"]
    return "\n".join(lines) + "\n"


def _wrapped(text: str, width: int = 120) -> str:
    lines = [""]
    for word in text.split():
        if len(lines[-1]) + len(word) > width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return "\n".join(lines)


if __name__ == "__main__":
    main()
