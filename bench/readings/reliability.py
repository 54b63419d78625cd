"""Confidence against the share that is right: as lines of text and as a picture."""

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageDraw

from bench.readings.score import Answer
from core.reading.fields.sureness import SURE

STEPS = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.97, 0.98, 0.99, 1.01)
SIDE, EDGE = 560, 70


def bins(answers: Sequence[Answer]) -> list[tuple[float, float, int]]:
    """Mean confidence, share right and count, for each step of confidence."""
    members: dict[int, list[Answer]] = defaultdict(list)
    for one in answers:
        if one.is_found and one.field != "kind":
            members[max(at for at, low in enumerate(STEPS) if one.confidence >= low)].append(one)
    return [
        (sum(one.confidence for one in known) / len(known), sum(one.is_right for one in known) / len(known), len(known))
        for _, known in sorted(members.items())
    ]


def lines(answers: Sequence[Answer]) -> list[str]:
    return [f"confidence {mean:.3f}: {right:.3f} right of {count}" for mean, right, count in bins(answers)]


def draw(answers: Sequence[Answer], path: Path) -> None:
    """The diagram as a PNG: a dot for each step, its area by count, on the line where confidence would be exact."""
    picture = Image.new("RGB", (SIDE + 2 * EDGE, SIDE + 2 * EDGE), "white")
    pen = ImageDraw.Draw(picture)

    def place(x: float, y: float) -> tuple[float, float]:
        return EDGE + x * SIDE, EDGE + (1 - y) * SIDE

    for tenth in range(11):
        share = tenth / 10
        pen.line([place(share, 0), place(share, 1)], fill="#e6e6e6")
        pen.line([place(0, share), place(1, share)], fill="#e6e6e6")
        pen.text((place(share, 0)[0] - 8, place(0, 0)[1] + 6), f"{share:.1f}", fill="black")
        pen.text((EDGE - 28, place(0, share)[1] - 6), f"{share:.1f}", fill="black")
    pen.line([place(0, 0), place(1, 1)], fill="#888888", width=2)
    pen.line([place(SURE, 0), place(SURE, 1)], fill="#c05020", width=1)
    pen.text((place(SURE, 0)[0] - 62, place(0, 1)[1] - 16), f"sure from {SURE}", fill="#c05020")
    for mean, right, count in bins(answers):
        x, y = place(mean, right)
        radius = 3 + count**0.5 / 4
        pen.ellipse([x - radius, y - radius, x + radius, y + radius], outline="#1f5fa8", width=2)
    pen.text((EDGE + SIDE / 2 - 40, SIDE + EDGE + 30), "confidence", fill="black")
    pen.text((6, EDGE - 30), "share right", fill="black")
    path.parent.mkdir(parents=True, exist_ok=True)
    picture.save(path)
