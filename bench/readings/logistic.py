"""Logistic regression with signs that may only speak for a value: small, so that what was fitted can be read."""

import math
from collections import defaultdict
from collections.abc import Sequence
from typing import Any, cast

import numpy

from bench.readings.instances import Instance

COPY_WEIGHT = 1.0
"""A copy with unknown words counts as much as a paper."""
RIDGE, STEPS = 0.001, 4000
NEGATIVE = frozenset({"out_of_order"})
Coefficients = dict[str, dict[str, float]]


def fit(instances: Sequence[Instance]) -> Coefficients:
    """For each family of fields a bias and a weight for each sign; none below zero, so that more evidence never lowers confidence."""
    families: dict[str, list[Instance]] = defaultdict(list)
    for one in instances:
        if not one.signs.get("doubt"):
            families[one.family].append(one)
    return {family: _fit_family(members) for family, members in sorted(families.items())}


def _fit_family(members: list[Instance]) -> dict[str, float]:
    signs = sorted({sign for one in members for sign in one.signs} - {"doubt"})
    matrix = numpy.array([[1.0] + [one.signs.get(sign, 0.0) for sign in signs] for one in members])
    right = numpy.array([float(one.is_right) for one in members])
    weight = numpy.array([COPY_WEIGHT if one.is_copy else 1.0 for one in members])
    penalty = numpy.array([RIDGE] + [RIDGE] * len(signs))
    curvature = (matrix * weight[:, None]).T @ matrix / weight.sum() * 0.25 + numpy.diag(penalty)
    step = 1.0 / float(numpy.linalg.eigvalsh(curvature)[-1])
    floor = numpy.array([-math.inf] + [-math.inf if sign in NEGATIVE else 0.0 for sign in signs])
    ceiling = numpy.array([math.inf] + [0.0 if sign in NEGATIVE else math.inf for sign in signs])
    found = numpy.zeros(len(signs) + 1)
    for _ in range(STEPS):
        chance = 1 / (1 + numpy.exp(-(matrix @ found)))
        slope = matrix.T @ (weight * (chance - right)) / weight.sum() + penalty * found
        found = numpy.clip(found - step * slope, floor, ceiling)
    values = cast("list[float]", cast(Any, found).tolist())
    kept = {sign: round(value, 3) for sign, value in zip(signs, values[1:], strict=True) if abs(value) >= 0.0005}
    return {"bias": round(values[0], 3)} | kept
