"""Every case that can be put to a policy: each path through the questions that matter for it."""

from collections.abc import Iterator

from decision.case import CHOICES
from decision.policy import Policy
from handbook.facts.conversation import Conversation, converse
from handbook.facts.diagram import ORDER

CHOSEN = tuple(key for key in ORDER if key in CHOICES)
"""The questions that offer a choice, in the order in which they are asked."""


def every_case(policy: Policy) -> Iterator[dict[str, str]]:
    """The choices of every case, where only what matters is asked; the days are left to others.

    A question that does not matter after the choices before it is at its default.
    """
    yield from _following(converse(policy), {})


def _following(conversation: Conversation, chosen: dict[str, str]) -> Iterator[dict[str, str]]:
    """The cases that begin with what was *chosen*."""
    if len(chosen) == len(CHOSEN):
        yield chosen
        return
    key = CHOSEN[len(chosen)]
    values = CHOICES[key] if key in conversation.asked(chosen) else CHOICES[key][:1]
    for value in values:
        yield from _following(conversation, {**chosen, key: value})
