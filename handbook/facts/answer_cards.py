"""The cards on which a page tells every answer of a procedure: one card for each step.

Combinations of choices that lead to the same step share a card. What only some of them are told is
labelled so; what a topic adds wherever its combinations lead is told once, before the cards.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, get_args

from decision import Policy
from decision.phrases import Worded
from decision.provision import Sentence
from decision.vocabulary import TOPICS, TRACKS, Reached, Topic, Track
from handbook.facts.combinations import Combination, Group, combinations, groups, merged
from handbook.facts.shared_provisions import (
    Additions,
    Answers,
    Everywhere,
    added_by_choice,
    alone,
    held_everywhere,
    without_level_notes,
)
from handbook.facts.written_answers import WrittenAnswer, other_answers, written_answers

_SAID = ("suggestion", "remarks", "notes", "sources", "readings")
"""What combinations that share a card may differ in."""


@dataclass(frozen=True)
class Said[Item]:
    """What a card says, and for which of its combinations."""

    item: Item
    topics: tuple[Topic, ...] = ()
    """The only topics it holds for; empty for all of the card's."""
    urgencies: tuple[Track, ...] = ()
    """The only tracks it holds for; empty for all of the card's."""

    def holds_for(self, one: Combination) -> bool:
        """Whether it is said to somebody who chose this."""
        return one.topic in (self.topics or TOPICS) and one.urgency in (self.urgencies or TRACKS)


@dataclass(frozen=True)
class Times:
    """When a step is due, and the limits on the whole process."""

    limits: tuple[Worded, ...]
    caps: tuple[Worded, ...]


@dataclass(frozen=True)
class Grounds:
    """What an answer rests on that none of its parts cites."""

    sources: tuple[Sentence, ...]
    readings: tuple[str, ...]


@dataclass(frozen=True)
class Told:
    """An answer of a card."""

    answer: WrittenAnswer
    """What holds for all the card's combinations."""
    times: tuple[Said[Times], ...]
    """One, or one for each track where they differ."""
    said: Mapping[str, tuple[Said[Any], ...]]
    """What stands besides, by the field of an answer that it belongs to."""

    @property
    def tracks(self) -> tuple[Track | None, ...]:
        """The tracks whose times are told apart; a single none where all have the same."""
        parts = (*self.times, *self.said["remarks"], *self.said["suggestion"])
        known: tuple[Track, ...] = get_args(Track.__value__)
        return known if any(part.urgencies for part in parts) else (None,)

    @property
    def grounds(self) -> tuple[Said[Grounds], ...]:
        """What it rests on, together for those for whom it does."""
        found: dict[Any, dict[str, list[Any]]] = {}
        for field in ("sources", "readings"):
            for part in self.said[field]:
                audience = (part.topics, part.urgencies)
                found.setdefault(audience, {"sources": [], "readings": []})[field].append(part.item)
        return tuple(
            Said(Grounds(tuple(kept["sources"]), tuple(kept["readings"])), *audience)
            # What holds for all comes first.
            for audience, kept in sorted(found.items(), key=lambda pair: pair[0] != ((), ()))
        )


@dataclass(frozen=True)
class Card:
    """The combinations that lead to the same step, and what they are told."""

    told: tuple[Told, ...]
    """One, or several where agencies take different steps."""
    combinations: tuple[Combination, ...]

    @property
    def groups(self) -> tuple[Group, ...]:
        """The combinations in as few lists as tell them all."""
        return groups(self.combinations)


@dataclass(frozen=True)
class Section:
    """Topics whose combinations lead to the same cards."""

    topics: tuple[Topic, ...]
    rows: Mapping[Reached, Sequence[tuple[Combination, Card]]]
    """For each value of how far it has gone, the cards by urgency, for the first topic."""
    cards: tuple[Card, ...]
    """Its cards, but for those that stand in a section before."""


@dataclass(frozen=True)
class AnswerCards:
    """Every answer of a procedure."""

    sections: tuple[Section, ...]
    additions: Additions
    """The notes that a topic or track adds to every step, which no card of a step repeats."""
    everywhere: Everywhere
    """What holds at every step. Cards repeat what to record and whom to tell, without sources."""
    others: dict[str, WrittenAnswer]
    """What holds whatever the combination, by anchor."""

    @cached_property
    def anchors(self) -> tuple[str, ...]:
        """Every anchor that leads to an answer."""
        cards = [card for section in self.sections for card in section.cards]
        combined = [one.anchor for card in cards for one in card.combinations]
        return (*combined, *self.others)


def answer_cards(policy: Policy) -> AnswerCards:
    """Every answer that *policy* gives, whatever the dates."""
    answers = {
        one: tuple(
            without_level_notes(policy, answer)
            for answer in written_answers(policy, one.topic, one.reached, one.urgency)
        )
        for one in combinations()
    }
    everywhere = held_everywhere(answers)
    additions = dict(added_by_choice(answers, everywhere.get("notes", ())))
    cards = _cards(
        {
            one: tuple(alone(answer, one, everywhere, additions) for answer in found)
            for one, found in answers.items()
        }
    )
    return AnswerCards(tuple(_sections(tuple(cards))), additions, everywhere, other_answers(policy))


def _cards(answers: Mapping[Combination, Answers]) -> Iterator[Card]:
    alike: dict[object, dict[Combination, Answers]] = {}
    for one, found in answers.items():
        alike.setdefault((_steps(found), _by_track(answers, one)), {})[one] = found
    for here in alike.values():
        told = _told(here)
        if told is not None:
            yield Card(told, tuple(here))
            continue
        # Too entangled for labels: only those that are told the very same share a card.
        for same in merged(here.items()).values():
            alone = _told({one: here[one] for one in same})
            assert alone is not None
            yield Card(alone, same)


def _steps(found: Answers) -> Answers:
    """The answers but for what combinations that share a card may differ in."""
    return tuple(
        replace(
            answer,
            limits=(),
            caps=(),
            suggestion=None,
            remarks=(),
            notes=(),
            sources=(),
            readings=(),
        )
        for answer in found
    )


def _times(found: Answers) -> tuple[Times, ...]:
    return tuple(Times(answer.limits, answer.caps) for answer in found)


def _by_track(answers: Mapping[Combination, Answers], one: Combination) -> object:
    """The times on each track, if the step is the same on all: they then share a card."""
    known: tuple[Track, ...] = get_args(Track.__value__)
    tracks = [answers[replace(one, urgency=track)] for track in known]
    if len({_steps(found) for found in tracks}) == 1:
        return tuple(_times(found) for found in tracks)
    return _times(answers[one])


def _told(here: Mapping[Combination, Answers]) -> tuple[Told, ...] | None:
    """The answers of a card; none where its labels could not tell who is told what."""
    told = []
    for place, answer in enumerate(_steps(next(iter(here.values())))):
        found = {one: answers[place] for one, answers in here.items()}
        said = {field: _said({one: _parts(found[one], field) for one in found}) for field in _SAID}
        times = _said({one: (Times(found[one].limits, found[one].caps),) for one in found})
        if any(_said_to(said, one) != _fields(full) for one, full in found.items()):
            return None
        told.append(Told(answer, times, said))
    return tuple(told)


def _said(found: Mapping[Combination, tuple[Any, ...]]) -> tuple[Said[Any], ...]:
    """What any of the combinations is told, in the order in which each is told it."""
    items = dict.fromkeys(item for items in found.values() for item in items)
    # What comes late in any list comes late.
    ordered = sorted(
        items, key=lambda item: max(told.index(item) for told in found.values() if item in told)
    )
    topics, urgencies = _choices(found)
    said = []
    for item in ordered:
        its_topics, its_urgencies = _choices(one for one in found if item in found[one])
        said.append(
            Said(
                item,
                () if its_topics == topics else its_topics,
                () if its_urgencies == urgencies else its_urgencies,
            )
        )
    return tuple(said)


def _choices(found: Iterable[Combination]) -> tuple[tuple[Topic, ...], tuple[Track, ...]]:
    having = tuple(found)
    topics = dict.fromkeys(one.topic for one in having)
    return tuple(topics), tuple(dict.fromkeys(one.urgency for one in having))


def _said_to(said: Mapping[str, tuple[Said[Any], ...]], one: Combination) -> list[frozenset[Any]]:
    return [frozenset(part.item for part in said[name] if part.holds_for(one)) for name in _SAID]


def _fields(answer: WrittenAnswer) -> list[frozenset[Any]]:
    return [frozenset(_parts(answer, field)) for field in _SAID]


def _parts(answer: WrittenAnswer, field: str) -> tuple[Any, ...]:
    value = getattr(answer, field)
    return value if isinstance(value, tuple) else (value,) if value else ()


def _sections(cards: Sequence[Card]) -> Iterator[Section]:
    by_combination = {one: card for card in cards for one in card.combinations}
    # Each card by its place: the same places, the same section.
    places = {id(card): place for place, card in enumerate(cards)}
    topics_by_places = merged(
        (one.topic, (one.reached, one.urgency, places[id(by_combination[one])]))
        for one in combinations()
    )
    told: set[int] = set()
    for cases, topics in topics_by_places.items():
        here = dict.fromkeys(place for *_, place in cases if place not in told)
        told |= here.keys()
        rows: dict[Reached, list[tuple[Combination, Card]]] = {}
        for one in combinations():
            if one.topic == topics[0]:
                rows.setdefault(one.reached, []).append((one, by_combination[one]))
        yield Section(topics, rows, tuple(cards[place] for place in here))
