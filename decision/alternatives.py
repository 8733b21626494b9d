"""Alternatives: what would be told instead if one thing about the case were different."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal

from decision import english as words
from decision.answer import Answer
from decision.case import CANDIDATES, Case
from decision.decide import decide
from decision.doubt import cautious
from decision.provision import Provision

SUPPOSED = {"urgency": {"standard": "urgent"}, "state": {"unresolved": "no-reply"}}
"""What may happen next to a case, by key and present value: it becomes urgent, nobody replies."""


@dataclass(frozen=True, slots=True)
class Alternative:
    """The answer to the same case with another value of one key."""

    kind: Literal["if", "unsure"]
    """Whether it may yet happen, or is what the asker is not sure of."""
    key: str
    value: str
    answer: Answer
    instead_of: Answer
    """The answer to the case as it is."""

    @property
    def changes(self) -> tuple[str, ...]:
        """What it changes, in words: its headline, or else what it adds to do and to know."""
        if self.answer.headline != self.instead_of.headline:
            return (self.answer.headline,)
        known = {item.text for item in _provisions(self.instead_of)}
        return tuple(item.text for item in _provisions(self.answer) if item.text not in known)

    @property
    def label(self) -> str:
        """What is supposed, in words."""
        pattern = words.IF if self.kind == "if" else words.IF_IT_IS
        label = words.QUESTIONS[self.key].choices[self.value].label
        return words.SUPPOSED.get((self.key, self.value), pattern.format(label=label))

    def as_json(self, query: str) -> dict[str, Any]:
        """The alternative for the page; *query* asks for it."""
        by = self.answer.by
        return {
            "kind": self.kind,
            "key": self.key,
            "value": self.value,
            "label": self.label,
            "headline": self.answer.headline,
            "changes": list(self.changes),
            "outcome": self.answer.outcome,
            "level": self.answer.next.level if self.answer.next else None,
            "date": by.date.isoformat() if by and by.date else None,
            "query": query,
        }


def alternatives(answer: Answer) -> Iterator[Alternative]:
    """What would be told instead: if it becomes urgent or nobody replies, and for every doubt.

    Only what changes who is next, when, or what there is to know.
    """
    case = answer.case
    for kind, key, value in _supposed(answer):
        other = decide(answer.policy, cautious(answer.policy, _instead(case, key, value)))
        if _told(other) != _told(answer):
            yield Alternative(kind, key, value, other, answer)


def _supposed(answer: Answer) -> Iterator[tuple[Literal["if", "unsure"], str, str]]:
    case = answer.case
    for key in case.unsure:
        others = (*CANDIDATES[key], "danger") if key == "urgency" else CANDIDATES[key]
        yield from (("unsure", key, value) for value in others if value != getattr(case, key))
    if answer.outcome == "escalate":
        for key, following in SUPPOSED.items():
            if key not in case.unsure and (value := following.get(getattr(case, key))):
                yield "if", key, value


def _provisions(answer: Answer) -> tuple[Provision, ...]:
    return (*answer.record, *answer.notify, *answer.advice, *answer.notes)


def _told(answer: Answer) -> tuple[object, ...]:
    """What people are told: the step, its dates and what to know and do."""
    by, cap = answer.by, answer.cap
    return (
        answer.headline,
        answer.next,
        by and (by.date, by.phrase),
        cap and (cap.date, cap.phrase),
        _provisions(answer),
    )


def query_of(alternative: Alternative, case: Case, usual_today: date) -> str:
    """The query string that asks for an alternative of *case*, its other doubts kept."""
    return _instead(case, alternative.key, alternative.value).query(usual_today)


def _instead(case: Case, key: str, value: str) -> Case:
    """*case* with another value of a key, its other doubts kept."""
    unsure = tuple(one for one in case.unsure if one != key)
    return replace(case, unsure=unsure, **{key: value})  # type: ignore[arg-type]  # a value of that key
