"""Paper that a camera saw at an angle: from its flat page to the picture that is shown, and back."""

from collections.abc import Iterable
from dataclasses import dataclass

Point = tuple[float, float]
Matrix = tuple[float, float, float, float, float, float, float, float, float]
"""A projective map of the plane, row by row."""
Sides = tuple[float, float, float, float]
"""Left, top, right, bottom, as fractions."""
STEPS, NEAR = 60, 2e-5
"""So many steps at most, and how near is near enough, as a share of the page; most words take eight."""
SMALLEST = 0.01
"""Of the first guess: how small a side may become while it is looked for."""


@dataclass(frozen=True, slots=True)
class Plane:
    """Where the flat page stands on the shown one."""

    width: float
    height: float
    """Of the flat page, in any unit: only their ratio counts."""
    matrix: Matrix
    """From fractions of the flat page to fractions of the shown one."""

    def shown(self, flat: Sides) -> Sides:
        """The smallest box of the shown page that holds this one of the flat page."""
        return _around(_map(self.matrix, corner) for corner in _corners(flat))

    def flat(self, shown: Sides) -> Sides:
        """The box of the flat page that `shown` would show so: found by steps, since the box of a leaning word is larger than the word."""
        back = inverse(self.matrix)
        x, y = _map(back, _middle(shown))
        rough = _around(
            _map(back, point) for point in ((shown[0], shown[1]), (shown[2], shown[1]), (shown[2], shown[3]), (shown[0], shown[3]))
        )
        width, height = least = rough[2] - rough[0], rough[3] - rough[1]
        for _ in range(STEPS):
            now = self.shown((x - width / 2, y - height / 2, x + width / 2, y + height / 2))
            if max(abs(one - other) for one, other in zip(shown, now, strict=True)) < NEAR:
                break
            there, here = _middle(shown), _middle(now)
            at = _map(self.matrix, (x, y))
            x, y = _map(back, (at[0] + there[0] - here[0], at[1] + there[1] - here[1]))
            across, down = self._scale(x, y)
            width = max(SMALLEST * least[0], width + ((shown[2] - shown[0]) - (now[2] - now[0])) / across)
            height = max(SMALLEST * least[1], height + ((shown[3] - shown[1]) - (now[3] - now[1])) / down)
        return x - width / 2, y - height / 2, x + width / 2, y + height / 2

    def _scale(self, x: float, y: float) -> Point:
        """How much wider and higher a small box is shown there."""
        small = 1e-4
        at = _map(self.matrix, (x, y))
        right, under = _map(self.matrix, (x + small, y)), _map(self.matrix, (x, y + small))
        return max(0.05, abs(right[0] - at[0]) / small), max(0.05, abs(under[1] - at[1]) / small)


def inverse(matrix: Matrix) -> Matrix:
    """The map back, but for a factor that does not count."""
    a, b, c, d, e, f, g, h, i = matrix
    return (
        e * i - f * h,
        c * h - b * i,
        b * f - c * e,
        f * g - d * i,
        a * i - c * g,
        c * d - a * f,
        d * h - e * g,
        b * g - a * h,
        a * e - b * d,
    )


def _map(matrix: Matrix, point: Point) -> Point:
    a, b, c, d, e, f, g, h, i = matrix
    x, y = point
    depth = g * x + h * y + i
    return (a * x + b * y + c) / depth, (d * x + e * y + f) / depth


def _corners(box: Sides) -> tuple[Point, ...]:
    left, top, right, bottom = box
    return (left, top), (right, top), (right, bottom), (left, bottom)


def _around(points: Iterable[Point]) -> Sides:
    found = list(points)
    across, down = [x for x, _ in found], [y for _, y in found]
    return min(across), min(down), max(across), max(down)


def _middle(box: Sides) -> Point:
    return (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
