"""Every case that can be put to a policy: each path through the questions that matter for it."""

from collections.abc import Iterator
from typing import NamedTuple

from decision.case import CHOICES
from decision.policy import Policy
from handbook.facts.conversation import Node, converse
from handbook.facts.diagram import ORDER

CHOSEN = tuple(key for key in ORDER if key in CHOICES)
"""The questions that offer a choice, in the order in which they are asked."""


class Way(NamedTuple):
    """A way through the questions."""

    chosen: dict[str, str]
    """The value of every question; one that was not asked is at its default."""
    asked: frozenset[str]
    """The questions that mattered: any answer to the others gives the same case."""


def every_case(policy: Policy) -> Iterator[dict[str, str]]:
    """The choices of every case, where only what matters is asked; the days are left to others."""
    return (way.chosen for way in every_way(policy))


def every_way(policy: Policy) -> Iterator[Way]:
    """Every way through the questions of *policy*."""
    yield from _following(converse(policy).first, Way({}, frozenset()))


def _following(question: Node | None, way: Way) -> Iterator[Way]:
    """The ways that begin with a *way*, when a *question* is the next one that matters on it."""
    chosen, asked = way
    if len(chosen) == len(CHOSEN):
        yield way
        return
    key = CHOSEN[len(chosen)]
    while question and ORDER.index(question.key) < ORDER.index(key):
        # It asks for a day.
        question = question.otherwise
    if question and question.key == key:
        for value in CHOICES[key]:
            follows = question.then.get(value, question.otherwise)
            yield from _following(follows, Way({**chosen, key: value}, asked | {key}))
        return
    yield from _following(question, Way({**chosen, key: CHOICES[key][0]}, asked))
