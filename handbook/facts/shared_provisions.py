"""What many answers in words share, and a page of answers therefore tells once.

What holds at every step, what a topic or track adds to every step of it, and what the page of a
level of the harmonised guidance holds.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from decision import Policy
from decision.provision import Provision
from decision.vocabulary import HARMONISED, TOPICS, TRACKS, Topic, Track
from handbook.facts.combinations import Combination
from handbook.facts.written_answers import WrittenAnswer

_REPEATED = ("record", "notify", "advice", "notes")

type Answers = tuple[WrittenAnswer, ...]
"""The answers to a combination: several where agencies take different steps."""
type Additions = Mapping[Topic | Track, tuple[Provision, ...]]
type Everywhere = Mapping[str, tuple[Provision, ...]]
"""Provisions by the field of an answer that they belong to."""


def level_notes(policy: Policy, answer: WrittenAnswer) -> tuple[Provision, ...]:
    """What each area says at a level: the page of the level tells it, and a card leads there."""
    if policy.area != HARMONISED or answer.rung is None:
        return ()
    return next(stage.notes for stage in policy.stages if stage.id == answer.rung.stage)


def without_level_notes(policy: Policy, answer: WrittenAnswer) -> WrittenAnswer:
    """The answer but for what the page of its level holds."""
    return _without(answer, notes=level_notes(policy, answer))


def alone(
    answer: WrittenAnswer, one: Combination, everywhere: Everywhere, additions: Additions
) -> WrittenAnswer:
    """What a card has to say itself; whoever has no step left is told everything there."""
    if answer.rung is None:
        return answer
    here = (*additions.get(one.topic, ()), *additions.get(one.urgency, ()))
    notes = (*everywhere.get("notes", ()), *here)
    return _without(answer, notes=notes, advice=everywhere.get("advice", ()))


def held_everywhere(answers: Mapping[Combination, Answers]) -> Everywhere:
    """What every step has, by field."""
    steps = [answer for found in answers.values() for answer in found if answer.rung]
    return {field: items for field in _REPEATED if (items := _in_all(steps, field))}


def added_by_choice(
    answers: Mapping[Combination, Answers], everywhere: Sequence[Provision]
) -> Iterator[tuple[Topic | Track, tuple[Provision, ...]]]:
    """The notes that every step of a topic or track has, and not every step."""
    choices: Sequence[Any] = (*TOPICS, *TRACKS)
    for choice in choices:
        here = [found for one, found in answers.items() if choice in (one.topic, one.urgency)]
        shared = _in_all([answer for found in here for answer in found if answer.rung], "notes")
        if notes := tuple(item for item in shared if item not in everywhere):
            yield choice, notes


def _in_all(answers: Sequence[WrittenAnswer], field: str) -> tuple[Provision, ...]:
    if not answers:
        return ()
    first, *others = (getattr(answer, field) for answer in answers)
    return tuple(item for item in first if all(item in other for other in others))


def _without(
    answer: WrittenAnswer, *, notes: Sequence[Provision] = (), advice: Sequence[Provision] = ()
) -> WrittenAnswer:
    return replace(
        answer,
        notes=tuple(item for item in answer.notes if item not in notes),
        advice=tuple(item for item in answer.advice if item not in advice),
    )
