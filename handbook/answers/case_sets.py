"""Sets of cases, and the few words that tell which cases are in one.

A case is its choices, without any days. There are few enough of them that a set is one whole
number with a bit for each: joined with ``|``, shared with ``&``, and compared at once.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from math import prod

from decision.case import CHOICES

type CaseSet = int
"""The sum of two to the power of the place of each of its cases."""
type Box = Mapping[str, tuple[str, ...]]
"""Values by key: all cases that have one of the values of each key. A key left out may be any."""

SIGNIFICANT = ("topic", "reached", "urgency", "person", "state", "agency", "confident")
"""The keys by how much they set cases apart: cases that differ in a later one are neighbours."""
_STRIDE = {
    key: prod(len(CHOICES[later]) for later in SIGNIFICANT[place + 1 :])
    for place, key in enumerate(SIGNIFICANT)
}
"""How far apart two cases are that differ in one key by one value."""
EVERY: CaseSet = (1 << prod(map(len, CHOICES.values()))) - 1
"""All cases."""


def case_set(box: Box) -> CaseSet:
    """The cases in a *box*."""
    found = EVERY
    for key, values in box.items():
        part = 0
        for value in values:
            part |= _having(key, CHOICES[key].index(value))
        found &= part
    return found


def first_case(cases: CaseSet) -> dict[str, str]:
    """The choices of the first of some cases."""
    place = (cases & -cases).bit_length() - 1
    return {key: CHOICES[key][place // _STRIDE[key] % len(CHOICES[key])] for key in SIGNIFICANT}


def boxes(cases: CaseSet, within: CaseSet = EVERY) -> tuple[Box, ...]:
    """A few boxes that tell the *cases* from the others *within* a set.

    No box says anything of a key that need not be looked at. Each case is in one box only; what
    lies outside *within* may be in any.
    """
    return tuple(_boxes(cases & within, within, SIGNIFICANT))


def _boxes(cases: CaseSet, within: CaseSet, keys: Iterable[str]) -> Iterator[Box]:
    if not cases:
        return
    telling = {}
    for key in reversed(tuple(keys)):
        parts = _split(key, cases, within)
        if len(parts) == 1:
            # What the others tell has to hold for all of its values together.
            _, cases, within = parts[0]
        else:
            telling[key] = parts
    if not telling:
        yield {}
        return
    telling = {key: _split(key, cases, within) for key in telling}
    key = min(telling, key=lambda one: (len(telling[one]), SIGNIFICANT.index(one)))
    rest = [other for other in SIGNIFICANT if other in telling and other != key]
    for values, part, around in telling[key]:
        for box in _boxes(part, around, rest):
            found = {key: values, **box}
            yield {name: found[name] for name in SIGNIFICANT if name in found}


def _split(
    key: str, cases: CaseSet, within: CaseSet
) -> list[tuple[tuple[str, ...], CaseSet, CaseSet]]:
    """The cases by the value of a key, those values together that need not be told apart."""
    parts: list[tuple[tuple[str, ...], CaseSet, CaseSet]] = []
    for number, value in enumerate(CHOICES[key]):
        shift = number * _STRIDE[key]
        part, around = (_having(key, 0) & (one >> shift) for one in (cases, within))
        if not around:
            continue
        for place, (values, known, known_around) in enumerate(parts):
            if not (part ^ known) & around & known_around:
                parts[place] = ((*values, value), known | part, known_around | around)
                break
        else:
            parts.append(((value,), part, around))
    return parts


@cache
def _having(key: str, number: int) -> CaseSet:
    """The cases with the value of that number for a key."""
    stride, count = _STRIDE[key], len(CHOICES[key])
    run = ((1 << stride) - 1) << (number * stride)
    repeats = EVERY.bit_length() // (stride * count)
    return sum(run << (repeat * stride * count) for repeat in range(repeats))
