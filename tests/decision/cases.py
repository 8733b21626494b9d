"""Any case that can be asked of any procedure, the real ones and the invented ones."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from itertools import product
from typing import Any

from hypothesis import strategies

from decision import Case, Policy
from decision.case import CHOICES

REAL = ("coventry", "hull", "lscp", "nottinghamshire", "wales", "harmonised")
"""The real procedures, and what is computed of them."""
AREAS = (*REAL, "eastvale", "glenbrae", "northmoor")
"""The invented ones, too."""
STATES = ("unresolved", "no-reply")
"""How a case stands while there is something left to do."""

type PolicyOf = Callable[[str], Policy]
"""Finds the policy of an area."""
type Days = dict[str, Any]
"""The days of a case, by their keys."""

_TODAY = strategies.dates(date(2024, 1, 1), date(2028, 12, 25))
"""Days with room before them, up to the last but one that can be counted."""


@strategies.composite
def days(draw: strategies.DrawFn) -> Days:
    """Days that follow one another as those of a case do, near to each other or far apart."""
    today = draw(_TODAY)
    raised = today - timedelta(draw(strategies.integers(0, 90)))
    since = draw(strategies.dates(raised, today))
    return {
        "today": today,
        "raised": raised,
        "since": since,
        "ended": draw(strategies.none() | strategies.dates(since, today)),
        "decided": draw(strategies.none() | strategies.dates(raised - timedelta(30), today)),
    }


@strategies.composite
def cases(draw: strategies.DrawFn, areas: Sequence[str] = AREAS) -> Case:
    """A case with any answer to every question."""
    choices: dict[str, Any] = {
        key: draw(strategies.sampled_from(values)) for key, values in CHOICES.items()
    }
    return Case(area=draw(strategies.sampled_from(areas)), **choices, **draw(days()))


def open_cases(area: str, given: Days) -> Iterator[Case]:
    """Every case of an area on the days *given* that is not settled, on either track."""
    keys = ("topic", "reached", "urgency")
    for state, *values in product(STATES, *(CHOICES[key] for key in keys)):
        chosen: dict[str, Any] = dict(zip(keys, values, strict=True))
        if chosen["urgency"] != "danger":
            yield Case(area=area, person="child", state=state, **chosen, **given)  # type: ignore[arg-type]
