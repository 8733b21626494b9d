"""The cards on which a page tells every answer of a procedure: one card for each step.

Combinations of choices that lead to the same step share a card. What only some of them are told is
labelled so; what a topic adds wherever its combinations lead is told once, before the cards.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import product
from typing import Any, get_args

from decision import Policy
from decision.phrases import Worded
from decision.provision import Provision, Sentence
from decision.vocabulary import HARMONISED, REACHED, TOPICS, TRACKS, Reached, Topic, Track
from handbook.addresses import answer_anchor
from handbook.facts.written_answers import WrittenAnswer, other_answers, written_answers

_SAID = ("suggestion", "remarks", "notes", "sources", "readings")
"""What combinations that share a card may differ in."""
_REPEATED = ("record", "notify", "advice", "notes")


type Answers = tuple[WrittenAnswer, ...]
"""The answers to a combination: several where agencies take different steps."""
type Additions = Mapping[Topic | Track, tuple[Provision, ...]]
type Everywhere = Mapping[str, tuple[Provision, ...]]
"""Provisions by the field of an answer that they belong to."""


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
        by_topic = _merged((one.topic, (one.reached, one.urgency)) for one in self.combinations)
        return tuple(
            Group(topics, reached, urgencies)
            for cases, topics in by_topic.items()
            for urgencies, reached in _merged(cases).items()
        )


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
            _without(answer, notes=level_notes(policy, answer))
            for answer in written_answers(policy, one.topic, one.reached, one.urgency)
        )
        for one in combinations()
    }
    everywhere = _everywhere(answers)
    additions = dict(_additions(answers, everywhere.get("notes", ())))
    cards = _cards(
        {
            one: tuple(_alone(answer, one, everywhere, additions) for answer in found)
            for one, found in answers.items()
        }
    )
    return AnswerCards(tuple(_sections(tuple(cards))), additions, everywhere, other_answers(policy))


def combinations() -> tuple[Combination, ...]:
    """Every combination that has an answer of its own, or shares one."""
    every: Iterable[Any] = product(TOPICS, REACHED, TRACKS)
    return tuple(Combination(*values) for values in every)


def level_notes(policy: Policy, answer: WrittenAnswer) -> tuple[Provision, ...]:
    """What each area says at a level: the page of the level tells it, and a card leads there."""
    if policy.area != HARMONISED or answer.rung is None:
        return ()
    return next(stage.notes for stage in policy.stages if stage.id == answer.rung.stage)


def _without(
    answer: WrittenAnswer, *, notes: Sequence[Provision] = (), advice: Sequence[Provision] = ()
) -> WrittenAnswer:
    return replace(
        answer,
        notes=tuple(item for item in answer.notes if item not in notes),
        advice=tuple(item for item in answer.advice if item not in advice),
    )


def _alone(
    answer: WrittenAnswer, one: Combination, everywhere: Everywhere, additions: Additions
) -> WrittenAnswer:
    """What a card has to say itself; whoever has no step left is told everything there."""
    if answer.rung is None:
        return answer
    added = (*additions.get(one.topic, ()), *additions.get(one.urgency, ()))
    notes = (*everywhere.get("notes", ()), *added)
    return _without(answer, notes=notes, advice=everywhere.get("advice", ()))


def _everywhere(answers: Mapping[Combination, Answers]) -> Everywhere:
    """What every step has, by field."""
    steps = [answer for found in answers.values() for answer in found if answer.rung]
    return {field: items for field in _REPEATED if (items := _in_all(steps, field))}


def _additions(
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
        for same in _merged(here.items()).values():
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
    topics_by_places = _merged(
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


def _merged(pairs: Iterable[tuple[Any, Any]]) -> dict[tuple[Any, ...], tuple[Any, ...]]:
    """The firsts that come with the same seconds, by those seconds."""
    seconds: dict[Any, dict[Any, None]] = {}
    for first, second in pairs:
        seconds.setdefault(first, {})[second] = None
    firsts: dict[tuple[Any, ...], list[Any]] = {}
    for first, found in seconds.items():
        firsts.setdefault(tuple(found), []).append(first)
    return {found: tuple(first) for found, first in firsts.items()}
