"""The plans that are kept as text hold no big table read from end to end, and there is one for each hot question."""

import re

from bench.plans import BIG, QUESTIONS
from tests.database import ROOT

PLANS = ROOT / "docs" / "plans"


def test_each_hot_question_has_its_plan_and_none_reads_a_big_table_whole() -> None:
    texts = {file.stem: file.read_text(encoding="utf-8") for file in PLANS.glob("*.txt")}
    assert texts.keys() == QUESTIONS.keys()
    assert all(text.startswith(QUESTIONS[title]) for title, text in texts.items())
    assert {title for title, text in texts.items() if re.search(rf"Seq Scan on ({'|'.join(BIG)})\b", text)} == set()
    assert all("Index" in text for text in texts.values())
