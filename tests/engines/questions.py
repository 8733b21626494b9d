"""What is asked of every engine: every case of every policy, over the days, and wrong input."""

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple
from urllib.parse import urlencode

from decision import Collection
from decision.case import CANDIDATES, CHOICES, UNSURE
from handbook.answers.cases import every_case


class Question(NamedTuple):
    """A question as the page puts it to Python."""

    query: str
    today: str
    """The day on which it is asked, in ISO form."""


@dataclass(frozen=True, slots=True)
class Days:
    """The days of a case: when it is asked, and what the asker says of it."""

    about: str
    """Why these days."""
    today: date
    given: Mapping[str, date]
    """The days by their keys in the query."""


def spread(collection: Collection) -> list[Days]:
    """Days that differ in what counting them takes, among them both ends of the calendar."""
    first = max(calendar.first for calendar in collection.calendars.values())
    last = min(calendar.last for calendar in collection.calendars.values())
    day = timedelta(days=1)
    return [
        _days("a week without a holiday", "2026-11-20", raised="2026-11-16", since="2026-11-18"),
        _days("no day given", "2026-11-20"),
        _days("over a weekend", "2026-11-23", raised="2026-11-20"),
        _days("asked on a Sunday", "2026-11-22", raised="2026-11-21", since="2026-11-21"),
        _days("over Christmas", "2026-12-29", raised="2026-12-22", ended="2026-12-24"),
        _days("over Easter", "2026-04-07", raised="2026-04-02", since="2026-04-02"),
        _days("holidays of one nation", "2026-08-04", raised="2026-07-31", since="2026-08-03"),
        _days("Hogmanay", "2027-01-05", raised="2026-12-30", since="2026-12-31"),
        _days("over a leap day", "2024-03-04", raised="2024-02-26", since="2024-02-28"),
        _days("clocks put back", "2026-10-26", raised="2026-10-23", ended="2026-10-26"),
        _days("long overdue", "2026-11-20", raised="2026-02-02", since="2026-03-02"),
        Days("the calendar begins", first + 3 * day, {"raised": first, "since": first + day}),
        Days("the calendar ends", last, {"raised": last - 3 * day}),
    ]


def _days(about: str, today: str, **given: str) -> Days:
    return Days(
        about,
        date.fromisoformat(today),
        {key: date.fromisoformat(value) for key, value in given.items()},
    )


def each_case_once(collection: Collection) -> list[Question]:
    """Every case, each on the next days of the spread, and then the random questions."""
    days = spread(collection)
    cases = enumerate(_every_case(collection))
    in_turn = [_question(chosen, days[number % len(days)]) for number, chosen in cases]
    return [*in_turn, *random_questions(collection)]


def each_case_on_all_days(collection: Collection) -> Iterator[Question]:
    """Every case on all days of the spread, and then the random questions."""
    for chosen in _every_case(collection):
        for days in spread(collection):
            yield _question(chosen, days)
    yield from random_questions(collection)


def _every_case(collection: Collection) -> Iterator[dict[str, str]]:
    for policy in collection.policies.values():
        for chosen in every_case(policy):
            yield {"area": policy.area, **chosen}


def _question(chosen: Mapping[str, str], days: Days) -> Question:
    given = {key: str(value) for key, value in days.given.items()}
    return Question(urlencode({**chosen, **given}), str(days.today))


RANDOM = 600


def random_questions(collection: Collection) -> Iterator[Question]:
    """What no form asks: doubt about anything, two areas, days out of order, wrong names."""
    chance = random.Random(20261120)
    areas = tuple(collection.policies)
    choices = {"area": (*areas, "atlantis"), "also": ("", *areas)} | {
        key: (*values, *([UNSURE] if key in CANDIDATES else []), *chance.sample(["", "soon"], 1))
        for key, values in CHOICES.items()
    }
    for _ in range(RANDOM):
        today = date(2026, 12, 29) - timedelta(days=chance.randrange(400))
        keys = chance.sample(list(choices), chance.randrange(1, len(choices) + 1))
        pairs = [(key, chance.choice(choices[key])) for key in ["area", *keys]]
        ages = sorted((chance.randrange(60) for _ in range(3)), reverse=True)
        if chance.random() < 0.2:
            ages = [chance.randrange(-1, 60) for _ in range(3)]
        for key, age in zip(("raised", "since", "ended"), ages, strict=True):
            if chance.random() < 0.6:
                pairs.append((key, str(today - timedelta(days=age))))
        yield Question(urlencode(pairs), str(today))
