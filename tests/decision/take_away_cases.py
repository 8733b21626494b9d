"""A short way to take away what there is for a case."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from urllib.parse import urlencode

from hypothesis import strategies

from decision import Collection
from decision.ask import read_query
from decision.case import CANDIDATES, CHOICES, UNSURE
from decision.take_away import take_away

FRIDAY = date(2026, 11, 20)
SITE = "https://example.org/handbook/"
AREAS = ("coventry", "hull", "lscp", "nottinghamshire", "wales", "harmonised")

type TakeAway = Callable[..., dict[str, Any]]


def taken(
    collection: Collection, query: str, *, today: date = FRIDAY, site: str = SITE
) -> dict[str, Any]:
    """What there is to take away for a query, asked on a Friday in November."""
    return take_away(read_query(query), collection.policies, today, site)


@strategies.composite
def queries(draw: strategies.DrawFn) -> tuple[str, date]:
    """Any case that can be asked, with the day on which it is."""
    today = date(2026, 1, 1) + timedelta(days=draw(strategies.integers(0, 700)))
    raised = today - timedelta(days=draw(strategies.integers(0, 60)))
    keys: dict[str, str] = {"area": draw(strategies.sampled_from(AREAS))}
    if draw(strategies.booleans()):
        keys["also"] = draw(strategies.sampled_from(AREAS))
    for key, values in CHOICES.items():
        possible = (*values, UNSURE) if key in CANDIDATES else values
        keys[key] = draw(strategies.sampled_from(possible))
    keys["raised"] = raised.isoformat()
    if draw(strategies.booleans()):
        lasted = (today - raised).days
        since = raised + timedelta(days=draw(strategies.integers(0, lasted)))
        keys["since"] = since.isoformat()
        if draw(strategies.booleans()):
            keys["ended"] = today.isoformat()
    return urlencode(keys), today
