"""Every case that can be put to a policy: each path through the questions that matter for it."""

from collections.abc import Iterator
from typing import NamedTuple

from decision.case import CHOICES
from decision.policy import Policy
from handbook.facts.conversation import Conversation, converse
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
    yield from _following(converse(policy), Way({}, frozenset()))


def _following(conversation: Conversation, way: Way) -> Iterator[Way]:
    """The ways that begin with a *way*."""
    chosen, asked = way
    if len(chosen) == len(CHOSEN):
        yield way
        return
    key = CHOSEN[len(chosen)]
    matters = key in conversation.asked(chosen)
    for value in CHOICES[key] if matters else CHOICES[key][:1]:
        follows = Way({**chosen, key: value}, asked | {key} if matters else asked)
        yield from _following(conversation, follows)
