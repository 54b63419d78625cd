"""Which parts of mails are taken: precision and recall over a made mailbox.

    python bench/mail_relevance.py [--seed N ...] [--count 300] [--mistakes]

Everything here is SYNTHETIC: the messages are made by bench.mails (real MIME bytes, real PDF, UBL, S/MIME, ZIP and TNEF; invented words),
since no mailbox may be shown. Each seed knows only two thirds of the words, so that the figures of a seed that was not looked at while the
rules were written say how they hold with other words of the same kind; they say nothing of mails of a kind that nobody thought of. Seeds 1,
101 and 102 were looked at; the others were not.

A thing is a file, a text or a link; what is wanted is an invoice, a credit note, a receipt or a card statement in any form. A link of an
unknown sender is right when it waits for the owner's word. Of a chain that carries a file twice it is wanted once.
"""

import argparse
import hashlib
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench.mails.compose import Mail
from bench.mails.generate import generate
from core.errors import DomainError
from core.intake import file_type
from core.intake.mailbox.message import Letter
from core.intake.mailbox.peek import Peek, peek
from core.intake.mailbox.reason import MailReason
from core.intake.mailbox.relevance import Judged, Standing, judge
from core.intake.mailbox.take_apart import take_apart


@dataclass
class Score:
    """Things taken rightly and wrongly, and wanted things that were left."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    messages: int = 0
    mistakes: list[str] = field(default_factory=list[str])


def look(mail: Mail) -> tuple[Letter, list[Judged]]:
    """As the worker does, but within this process."""
    letter = take_apart(mail.raw)
    peeks: dict[int, Peek] = {}
    for part in letter.parts:
        try:
            kind = file_type.detect(part.data, part.filename)
            if part.kind == "file" and kind is not file_type.FileType.XML:
                peeks[part.position] = peek(part.data, kind)
        except (DomainError, OSError, ValueError, RuntimeError):
            continue
    return letter, judge(letter, peeks, Standing(is_sent=mail.sent, is_known=mail.known))


def key_of(one: Judged, mail: Mail) -> str:
    """The name under which the truth knows the part."""
    if one.part.kind == "link":
        return f"{'wait' if one.reason == MailReason.LINK_MAY_HOLD_INVOICE else 'link'} {one.part.url}"
    if one.part.kind == "body":
        text = one.part.data.decode()
        wanted = (truth.key for truth in mail.truth if truth.key.startswith("body ") and truth.take)
        return next((key for key in wanted if key.removeprefix("body ") in text), "body .")
    return hashlib.sha256(one.part.data).hexdigest()


def score(mail: Mail, into: Score) -> None:
    """Compare what was done with the truth."""
    into.messages += 1
    try:
        _, judged = look(mail)
    except DomainError as problem:
        wanted = [truth for truth in mail.truth if truth.take]
        into.missed += len(wanted)
        into.mistakes += [f"missed {truth.label}: {problem.code()}" for truth in wanted]
        return
    chosen = Counter(key_of(one, mail) for one in judged if one.outcome == "taken" or one.reason == MailReason.LINK_MAY_HOLD_INVOICE)
    reasons = {key_of(one, mail): one.reason for one in judged}
    for key, wanted in Counter(truth.key for truth in mail.truth if truth.take).items():
        into.right += min(wanted, chosen[key])
        if not chosen[key]:
            into.missed += wanted
            label = next(truth.label for truth in mail.truth if truth.key == key)
            into.mistakes.append(f"missed {label}: {reasons.get(key, 'not found in the message')}")
        chosen[key] -= min(wanted, chosen[key])
    labels = {truth.key: truth.label for truth in mail.truth}
    for key, count in chosen.items():
        if count > 0:
            into.wrong += count
            into.mistakes.append(f"took {labels.get(key, key[:60])}: {reasons[key]}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, nargs="+", default=[101])
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--mistakes", action="store_true", help="list them")
    options = parser.parse_args()
    scores: defaultdict[str, Score] = defaultdict(Score)
    for seed in options.seed:
        for mail in generate(seed, options.count):
            score(mail, scores[mail.sort])
    print(f"synthetic messages: {sum(one.messages for one in scores.values())}, seeds {' '.join(map(str, options.seed))}")
    print(f"{'class':36}{'mails':>6}{'right':>7}{'wrong':>7}{'missed':>8}{'precision':>11}{'recall':>8}")
    whole = Score()
    for sort, one in sorted(scores.items()):
        _row(sort, one)
        for name in ("right", "wrong", "missed", "messages"):
            setattr(whole, name, getattr(whole, name) + getattr(one, name))
    _row("all", whole)
    print(f"mistakes: {whole.wrong + whole.missed}")
    for sort, one in sorted(scores.items()):
        for mistake in one.mistakes if options.mistakes else []:
            print(f"  {sort}: {mistake}")


def _row(sort: str, one: Score) -> None:
    precision = f"{one.right / (one.right + one.wrong):.3f}" if one.right + one.wrong else "-"
    recall = f"{one.right / (one.right + one.missed):.3f}" if one.right + one.missed else "-"
    print(f"{sort:36}{one.messages:>6}{one.right:>7}{one.wrong:>7}{one.missed:>8}{precision:>11}{recall:>8}")


if __name__ == "__main__":
    main()
