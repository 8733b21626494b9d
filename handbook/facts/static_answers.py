"""Every answer of a procedure in words, and which combinations of choices each belongs to."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from typing import Any

from decision import Policy
from decision.vocabulary import REACHED, TOPICS, TRACKS, Reached, Topic, Track
from handbook.addresses import answer_anchor
from handbook.facts.written_answers import WrittenAnswer, other_answers, written_answers


@dataclass(frozen=True)
class Combination:
    """What a reader chooses to find an answer."""

    topic: Topic
    reached: Reached
    urgency: Track

    @property
    def anchor(self) -> str:
        """Its permanent anchor."""
        return answer_anchor(self.topic, self.reached, self.urgency)


@dataclass(frozen=True)
class Group:
    """Combinations that differ in one thing at a time: any of each list, with any of the others."""

    topics: tuple[Topic, ...]
    reached: tuple[str, ...]
    urgencies: tuple[str, ...]


@dataclass(frozen=True)
class Entry:
    """The combinations that have the same answer, and that answer."""

    answers: tuple[WrittenAnswer, ...]
    """One, or several where agencies take different steps."""
    combinations: tuple[Combination, ...]

    @property
    def groups(self) -> tuple[Group, ...]:
        """The combinations in as few lists as tell them all."""
        by_topic = _merged((one.topic, (one.reached, one.urgency)) for one in self.combinations)
        return tuple(
            Group(topics, reached, urgencies)
            for cases, topics in by_topic.items()
            for urgencies, reached in _merged(cases).items()
        )


@dataclass(frozen=True)
class Section:
    """Topics to which the same answers belong."""

    topics: tuple[Topic, ...]
    rows: Mapping[Reached, Sequence[tuple[Combination, Entry]]]
    """For each value of how far it has gone, the answers by urgency."""
    entries: tuple[Entry, ...]
    """Its answers, but for those that stand in a section before."""


@dataclass(frozen=True)
class StaticAnswers:
    """Every answer of a procedure."""

    sections: tuple[Section, ...]
    others: dict[str, WrittenAnswer]
    """What holds whatever the combination, by anchor."""

    @cached_property
    def anchors(self) -> tuple[str, ...]:
        """Every anchor that leads to an answer."""
        entries = [entry for section in self.sections for entry in section.entries]
        combined = [one.anchor for entry in entries for one in entry.combinations]
        return (*combined, *self.others)


def static_answers(policy: Policy) -> StaticAnswers:
    """Every answer that *policy* gives, whatever the dates."""
    made: dict[tuple[WrittenAnswer, ...], list[Combination]] = {}
    for one in combinations():
        answers = written_answers(policy, one.topic, one.reached, one.urgency)
        made.setdefault(answers, []).append(one)
    entries = [Entry(answers, tuple(here)) for answers, here in made.items()]
    return StaticAnswers(tuple(_sections(entries)), other_answers(policy))


def combinations() -> tuple[Combination, ...]:
    """Every combination that has an answer of its own, or shares one."""
    every: Iterable[Any] = product(TOPICS, REACHED, TRACKS)
    return tuple(Combination(*values) for values in every)


def _sections(entries: Sequence[Entry]) -> Iterator[Section]:
    by_combination = {one: entry for entry in entries for one in entry.combinations}
    # Each entry by its place: the same places, the same section.
    places = {id(entry): place for place, entry in enumerate(entries)}
    topics_by_places = _merged(
        (topic, (one.reached, one.urgency, places[id(entry)]))
        for topic in TOPICS
        for one, entry in by_combination.items()
        if one.topic == topic
    )
    told: set[int] = set()
    for cases, topics in topics_by_places.items():
        here = dict.fromkeys(place for *_, place in cases if place not in told)
        told |= here.keys()
        rows: dict[Reached, list[tuple[Combination, Entry]]] = {}
        for one in combinations():
            if one.topic == topics[0]:
                rows.setdefault(one.reached, []).append((one, by_combination[one]))
        yield Section(topics, rows, tuple(entries[place] for place in here))


def _merged(pairs: Iterable[tuple[Any, Any]]) -> dict[tuple[Any, ...], tuple[Any, ...]]:
    """The firsts that come with the same seconds, by those seconds."""
    seconds: dict[Any, dict[Any, None]] = {}
    for first, second in pairs:
        seconds.setdefault(first, {})[second] = None
    firsts: dict[tuple[Any, ...], list[Any]] = {}
    for first, found in seconds.items():
        firsts.setdefault(tuple(found), []).append(first)
    return {found: tuple(first) for found, first in firsts.items()}
