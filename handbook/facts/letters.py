"""The areas by the first letter of their names: what pages go by where there are many of them.

A dozen areas are taken in at a glance, on one page. Of hundreds a page shows one letter's.
"""

from collections.abc import Mapping
from dataclasses import replace

from decision.collection import Collection
from decision.policy import Policy
from decision.vocabulary import HARMONISED

AT_A_GLANCE = 12
"""The most areas that one page shows side by side."""


def are_many(collection: Collection) -> bool:
    """Whether there are too many areas for one page."""
    return len(collection.local) > AT_A_GLANCE


def letter_of(name: str) -> str:
    """The letter, as a capital, below which a name stands; ``0`` for what begins with none."""
    first = name[:1].upper()
    return first if "A" <= first <= "Z" else "0"


def by_letter(collection: Collection) -> Mapping[str, tuple[Policy, ...]]:
    """The areas by letter, both in the order of the alphabet."""
    found: dict[str, list[Policy]] = {}
    for policy in sorted(collection.local, key=lambda one: (letter_of(one.name), one.name)):
        found.setdefault(letter_of(policy.name), []).append(policy)
    return {letter: tuple(policies) for letter, policies in found.items()}


def under_letter(collection: Collection, letter: str) -> Collection:
    """The same with no areas but those below a *letter*; the harmonised guidance stays."""
    kept = {
        area: policy
        for area, policy in collection.policies.items()
        if area == HARMONISED or letter_of(policy.name) == letter
    }
    return replace(collection, policies=kept)
