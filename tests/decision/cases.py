"""Any case that can be asked of any procedure, the real ones and the invented ones."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies

from decision import Case, Policy
from decision.case import CHOICES

REAL = ("coventry", "hull", "lscp", "nottinghamshire", "wales", "harmonised")
"""The real procedures, and what is computed of them."""
AREAS = (*REAL, "eastvale", "glenbrae", "northmoor")
"""The invented ones, too."""

type PolicyOf = Callable[[str], Policy]
"""Finds the policy of an area."""

_TODAY = strategies.dates(date(2024, 1, 1), date(2028, 12, 26))
"""Days with room before them, up to the last that can be counted."""


@strategies.composite
def cases(draw: strategies.DrawFn, areas: Sequence[str] = AREAS) -> Case:
    """A case whose days follow one another as days do, near to each other or far apart."""
    today = draw(_TODAY)
    raised = today - timedelta(draw(strategies.integers(0, 90)))
    since = draw(strategies.dates(raised, today))
    choices: dict[str, Any] = {
        key: draw(strategies.sampled_from(values)) for key, values in CHOICES.items()
    }
    return Case(
        area=draw(strategies.sampled_from(areas)),
        today=today,
        raised=raised,
        since=since,
        ended=draw(strategies.none() | strategies.dates(since, today)),
        decided=draw(strategies.none() | strategies.dates(raised - timedelta(30), today)),
        **choices,
    )
