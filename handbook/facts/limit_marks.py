"""The limits of all areas as a chart and its table show them: by level, the shortest first."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from decision import english as words
from decision.collection import Collection
from decision.harmonised import strictest
from decision.policy import Suggestion
from decision.vocabulary import HARMONISED, LEVELS
from handbook.facts.comparison import Row, comparison_rows
from handbook.facts.limits import (
    IF_URGENT,
    UNLESS_URGENT,
    Kind,
    limit_aside,
    limit_kind,
    limit_words,
)

HOURS_A_DAY = 24 * 7 / 5
"""Of a working day, when five of them are drawn to a week."""

SHORTEST = "shortest number for the step"
ONLY_NUMBER = "the only number"
ONLY_STANDARD_NUMBER = "the only number unless urgent"

type Ranks = dict[tuple[str, str], str]
"""What to call a limit, by its area and its words."""


class Mark(NamedTuple):
    """A limit, or that there is none."""

    area: str
    name: str
    """Of the area."""
    stage: str
    """What the area calls the stage; empty for the whole process."""
    only: str
    """What it holds for, if not for everything."""
    limit: str
    aside: str
    """What is due by then, and what it counts from."""
    kind: Kind
    days: float | None
    """How long it is in working days, for drawing only."""
    rank: str
    """Whether no area states a shorter number here, in words; empty for no."""
    link: str


def limit_marks(collection: Collection) -> dict[int | None, tuple[Mark, ...]]:
    """The marks of each level, and under ``None`` those of the whole process."""
    rows = list(_telling(comparison_rows(collection)))
    stated = collection.policies[HARMONISED].suggestions
    found: dict[int | None, tuple[Mark, ...]] = {}
    for level in (*LEVELS, None):
        here = [row for row in rows if (row.stage.level if row.stage else None) == level]
        shortest = _shortest(stated, level, here)
        found[level] = tuple(sorted(_marks(here, shortest), key=_order))
    return found


def _telling(rows: Iterable[Row]) -> Iterator[Row]:
    """The rows without those of routes that leave the time of a stage as it is on the ladder."""
    rows = list(rows)
    general = {_said(row) for row in rows if not _is_special(row)}
    for row in rows:
        if not _is_special(row) or _said(row) not in general:
            yield row


def _is_special(row: Row) -> bool:
    """Whether it holds when urgent, or for a route."""
    return row.track == "urgent" or row.variation is not None


def _said(row: Row) -> tuple[str, str, str]:
    return row.policy.area, row.stage.id if row.stage else "", _words(row)


def _words(row: Row) -> str:
    return f"{row.limit_words}, {limit_aside(row.limit)}" if row.limit else row.limit_words


def _marks(rows: Iterable[Row], shortest: Ranks) -> Iterator[Mark]:
    """Rows as marks; routes that say the same of a stage share one."""
    same: dict[tuple[object, ...], list[Row]] = {}
    for row in rows:
        same.setdefault((*_said(row), row.track), []).append(row)
    for first, *others in same.values():
        topics = dict.fromkeys(topic for row in (first, *others) for topic in row.topics)
        labels = [words.QUESTIONS["topic"].choices[topic].label for topic in topics]
        only = [f"only for: {'; '.join(labels)}"] if labels else []
        if first.track == "urgent":
            only.append(IF_URGENT)
        if first.unless_urgent:
            only.append(UNLESS_URGENT)
        ranked = "" if _is_special(first) else shortest.get((first.policy.area, first.limit_words))
        yield Mark(
            area=first.policy.area,
            name=first.policy.name,
            stage=first.stage.name if first.stage else "",
            only=", ".join(only),
            limit=first.limit_words,
            aside=_aside(first),
            kind=limit_kind(first.limit),
            days=first.duration.approximate_hours / HOURS_A_DAY if first.duration else None,
            rank=ranked or "",
            link=first.link,
        )


def _aside(row: Row) -> str:
    if row.limit is None:
        return ""
    aside = limit_aside(row.limit)
    return f"{aside}, together: {'; '.join(row.together)}" if row.together else aside


def _shortest(stated: Iterable[Suggestion], level: int | None, rows: Iterable[Row]) -> Ranks:
    """What to call the shortest number by which the step of a level is due."""
    best = strictest(stated, level, "standard")
    if best is None or best.limit.within is None:
        return {}
    numbers = [row for row in rows if row.duration and row.duration.states_a_number]
    rank = SHORTEST
    if len(numbers) == 1:
        rank = ONLY_NUMBER
    elif sum(row.track != "urgent" for row in numbers) == 1:
        rank = ONLY_STANDARD_NUMBER
    return {
        (one.area, limit_words(one.limit)): rank
        for one in stated
        if (one.level, one.track) == (level, "standard")
        and one.limit.within
        and one.limit.within.approximate_hours == best.limit.within.approximate_hours
    }


def _order(mark: Mark) -> tuple[bool, int, float, str]:
    """What holds generally before what does not, and the shorter before the longer."""
    kinds = ("number", "at-once", "none")
    return bool(mark.only), kinds.index(mark.kind), mark.days or 0, mark.name
