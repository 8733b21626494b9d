"""Invented procedures: what the model must express beyond the real areas, and what they answer."""

from collections.abc import Callable, Iterator
from dataclasses import Field, fields, is_dataclass
from datetime import date
from inspect import get_annotations
from typing import Any, get_args

import pytest

from decision import Answer, Case, Collection, decide
from decision.vocabulary import (
    CLOCKS,
    TRACKS,
    UNITS,
    Act,
    Coverage,
    Force,
    Relation,
)

type Ask = Callable[..., Answer]

CHOICES = {
    "units": UNITS,
    "clocks": CLOCKS,
    "tracks": TRACKS,
    "acts": get_args(Act.__value__),
    "forces": get_args(Force.__value__),
    "coverages": get_args(Coverage.__value__),
    "relations": get_args(Relation.__value__),
}


@pytest.fixture(scope="module")
def collection(invented: Collection) -> Collection:
    """The invented procedures, with the real bank holidays."""
    return invented


TUESDAY = date(2026, 12, 22)
"""A Tuesday with all of Christmas and New Year before it."""


@pytest.fixture
def ask(collection: Collection) -> Ask:
    """Ask one of the procedures, on the Tuesday unless another day is given."""

    def ask(area: str, **given: Any) -> Answer:
        answers: dict[str, Any] = {"today": TUESDAY, "person": "adult"} | given
        return decide(collection.policies[area], Case(area=area, **answers))

    return ask


def parts(value: Any) -> Iterator[Any]:
    """*value* and all that it is made of."""
    yield value
    if is_dataclass(value):
        for item in written_fields(value):
            yield from parts(getattr(value, item.name))
    elif isinstance(value, tuple | dict):
        for item in value.values() if isinstance(value, dict) else value:
            yield from parts(item)


def written_fields(kind: Any) -> list[Field[Any]]:
    """The fields that a file may hold."""
    return [item for item in fields(kind) if not item.metadata.get("supplied")]


def declared(kind: type, item: Field[Any]) -> str:
    """A field under the name of the class that declares it, so that what is inherited is one."""
    bases = reversed(kind.__mro__)
    owner = next(base for base in bases if item.name in get_annotations(base))
    return f"{owner.__name__}.{item.name}"


def test_every_field(collection: Collection) -> None:
    """Together the procedures use every field of the model."""
    whole = [part for procedure in collection.local for part in parts(procedure)]
    structures = [part for part in whole if is_dataclass(part)]
    every = {declared(type(part), item) for part in structures for item in written_fields(part)}
    used = {
        declared(type(part), item)
        for part in structures
        for item in written_fields(part)
        if getattr(part, item.name) not in (None, (), {}, item.default)
    }
    assert sorted(every - used) == []


@pytest.mark.parametrize("values", CHOICES.values(), ids=CHOICES)
def test_every_value(values: tuple[str, ...], collection: Collection) -> None:
    """Together the procedures use every unit, clock, act and force that the model has."""
    used = {
        part for procedure in collection.local for part in parts(procedure) if isinstance(part, str)
    }
    assert set(values) <= used


@pytest.mark.parametrize(
    ("area", "given", "stage", "day"),
    [
        ("northmoor", {"decided": date(2026, 12, 21)}, "talk", date(2026, 12, 23)),
        (
            "northmoor",
            {"reached": "practitioners", "ended": TUESDAY},
            "managers",
            date(2026, 12, 23),
        ),
        (
            "northmoor",
            {
                "topic": "conference-decision",
                "reached": "line-managers",
                "decided": date(2026, 12, 18),
            },
            "review",
            date(2027, 1, 6),
        ),
        ("eastvale", {}, "practitioners", TUESDAY),
        ("eastvale", {"reached": "practitioners"}, "managers", date(2027, 1, 5)),
        (
            "eastvale",
            {"topic": "plan", "reached": "practitioners"},
            "reviewing-officer",
            date(2027, 1, 8),
        ),
        (
            "glenbrae",
            {"person": "child", "decided": date(2026, 12, 21)},
            "concern",
            date(2026, 12, 24),
        ),
        (
            "glenbrae",
            {"person": "child", "reached": "practitioners", "ended": TUESDAY},
            "managers",
            date(2027, 1, 5),
        ),
    ],
)
def test_next_step(ask: Ask, area: str, given: dict[str, Any], stage: str, day: date) -> None:
    """Each clock counts its hours, days or weeks on the bank holidays of its nation."""
    answer = ask(area, **given)
    assert answer.next is not None
    assert answer.by is not None
    assert (answer.next.stage, answer.by.date) == (stage, day)


def test_several_clocks(ask: Ask) -> None:
    """A stage with several clocks gives a date to each act, and the first is when it is due."""
    answer = ask("northmoor", decided=date(2026, 12, 21))
    assert answer.by is not None
    assert answer.by.date == date(2026, 12, 23)
    assert [note.when for note in answer.notes if note.when] == [
        "Thursday 24 December 2026",
        "Sunday 27 December 2026",
        "Tuesday 29 December 2026",
    ]


@pytest.mark.parametrize(
    ("agency", "who"),
    [
        ("other", "line manager (safeguarding lead may stand in)"),
        ("health", "ward manager (safeguarding lead may stand in)"),
        ("early-help", "safeguarding lead, because your agency has nobody at this level"),
    ],
)
def test_titles(ask: Ask, agency: str, who: str) -> None:
    """Each agency's own title is given, and who stands in where it lacks the level."""
    answer = ask("northmoor", agency=agency, reached="practitioners")
    assert answer.next is not None
    assert answer.next.who == who


def test_agency_without_a_level(ask: Ask) -> None:
    """A stage at which the agency has nobody, not even to stand in, is passed over."""
    answer = ask("northmoor", agency="school", reached="line-managers")
    assert answer.next is not None
    assert answer.next.stage == "board"
    assert any("nobody at Stage D" in note.text for note in answer.notes)


def test_advice_for_one_agency(ask: Ask) -> None:
    """An adviser in preference to line management is named to that agency only."""
    advised = {
        agency: [advice.relation for advice in ask("northmoor", **given).advice]
        for agency in ("health", "police")
        for given in [{"agency": agency, "reached": "practitioners"}]
    }
    assert advised == {"health": ["in-preference", "in-addition"], "police": ["in-addition"]}


def test_record_and_notify(ask: Ask) -> None:
    """What to write comes with its place, and whom to tell with the channel and the time."""
    answer = ask("northmoor")
    assert [record.where for record in answer.record] == [
        "the person's electronic file",
        "the agency's disagreement log",
    ]
    (copy,) = answer.notify
    assert (copy.who, copy.how, copy.when) == (
        "the line manager",
        "secure email",
        "before the end of the day",
    )


@pytest.mark.parametrize(
    ("topic", "stages"),
    [
        ("general", ["managers", "directors", "board"]),
        ("plan", ["managers", "panel", "directors", "board"]),
        ("conference-decision", ["managers", "review", "directors", "board"]),
        ("own-agency", ["managers"]),
    ],
)
def test_stages_by_topic(ask: Ask, topic: str, stages: list[str]) -> None:
    """A stage only some topics use, one a route adds and those it leaves out follow the topic."""
    assert [step.rung.stage for step in ask("northmoor", topic=topic).then] == stages


def test_stage_that_may_be_skipped(ask: Ask) -> None:
    """The condition under which a stage may be skipped is among its notes."""
    answer = ask("northmoor", topic="plan", reached="line-managers")
    assert any("cannot meet before the plan" in note.text for note in answer.notes)


def test_cap_over_some_stages(ask: Ask) -> None:
    """A stage is due no later than the cap on it and its neighbours, and no cap is the other's."""
    answer = ask(
        "northmoor",
        topic="referral",
        reached="line-managers",
        raised=date(2026, 12, 1),
        since=date(2026, 12, 14),
    )
    assert answer.by is not None
    assert answer.cap is not None
    assert (answer.by.date, answer.cap.date) == (date(2026, 12, 22), date(2027, 1, 12))


def test_route_that_changes_a_stage(ask: Ask) -> None:
    """A route's change replaces the limits of a stage and adds whom to tell."""
    answer = ask(
        "northmoor",
        topic="conference-decision",
        reached="practitioners",
        decided=date(2026, 12, 18),
    )
    assert answer.by is not None
    assert answer.by.date == date(2026, 12, 23)
    assert "the conference chair" in [item.who for item in answer.notify]


def test_urgent_track(ask: Ask) -> None:
    """The urgent track has its own people and limits, and says whose agreement it needs."""
    answer = ask("eastvale", urgency="urgent", reached="practitioners")
    assert answer.next is not None
    assert answer.by is not None
    assert answer.cap is not None
    assert (answer.next.who, answer.by.date) == ("duty manager", TUESDAY)
    assert [(step.rung.who, step.by.date) for step in answer.then] == [
        ("head of service", date(2026, 12, 23))
    ]
    assert answer.cap.date == date(2026, 12, 25)
    assert "your line manager" in [note.who for note in answer.notes]


def test_standard_track_has_no_urgent_cap(ask: Ask) -> None:
    """A cap that is set for one track says nothing on the other."""
    assert ask("eastvale").cap is None
    assert ask("glenbrae", person="child", urgency="urgent").cap is None


def test_or_when_ended(ask: Ask) -> None:
    """A stage before that ends early makes the next one due that day."""
    given = {"raised": date(2026, 12, 14), "ended": date(2026, 12, 21)}
    answer = ask("eastvale", reached="practitioners", **given)
    assert answer.by is not None
    assert (answer.by.date, answer.by.or_sooner) == (date(2026, 12, 21), True)


@pytest.mark.parametrize(
    ("area", "given", "outcome", "who"),
    [
        ("eastvale", {"topic": "referral"}, "out-of-scope", "the gateway team"),
        ("eastvale", {"person": "child"}, "out-of-scope", "your safeguarding lead"),
        (
            "eastvale",
            {"topic": "plan", "reached": "heads-of-service"},
            "end-of-ladder",
            "the adult's advocate",
        ),
        (
            "northmoor",
            {"topic": "own-agency", "reached": "line-managers"},
            "end-of-ladder",
            "the staff representative",
        ),
    ],
)
def test_no_further_step(
    ask: Ask, area: str, given: dict[str, Any], outcome: str, who: str
) -> None:
    """Where a ladder ends, does not apply or is handed over, the help that remains is named."""
    answer = ask(area, **given)
    assert answer.next is None
    assert answer.outcome == outcome
    assert answer.advice[0].who == who
