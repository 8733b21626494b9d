"""The combinations of choices that have an answer in words, and lists that tell many at once."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product
from typing import Any

from decision.vocabulary import REACHED, TOPICS, TRACKS, Reached, Topic, Track
from handbook.addresses import answer_anchor


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
    reached: tuple[Reached, ...]
    urgencies: tuple[Track, ...]


def combinations() -> tuple[Combination, ...]:
    """Every combination that has an answer of its own, or shares one."""
    every: Iterable[Any] = product(TOPICS, REACHED, TRACKS)
    return tuple(Combination(*values) for values in every)


def groups(of: Iterable[Combination]) -> tuple[Group, ...]:
    """Some combinations in as few lists as tell them all."""
    by_topic = merged((one.topic, (one.reached, one.urgency)) for one in of)
    return tuple(
        Group(topics, reached, urgencies)
        for cases, topics in by_topic.items()
        for urgencies, reached in merged(cases).items()
    )


def merged(pairs: Iterable[tuple[Any, Any]]) -> dict[tuple[Any, ...], tuple[Any, ...]]:
    """The firsts that come with the same seconds, by those seconds."""
    seconds: dict[Any, dict[Any, None]] = {}
    for first, second in pairs:
        seconds.setdefault(first, {})[second] = None
    firsts: dict[tuple[Any, ...], list[Any]] = {}
    for first, found in seconds.items():
        firsts.setdefault(tuple(found), []).append(first)
    return {found: tuple(first) for found, first in firsts.items()}
