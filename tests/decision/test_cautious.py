"""What is taken for what the asker is not sure of, on a procedure whose dates tell it apart."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from decision import Case, Collection
from decision.doubt import cautious
from decision.duration import Duration
from decision.stage import Limit

RAISED = date(2026, 11, 2)

type Taken = Callable[..., Case]


def weeks(count: int) -> Limit:
    """A limit in weeks from the day on which it was raised."""
    return Limit(within=Duration(count, "weeks"), clock="disagreement")


AT_ONCE = Limit(at_once="immediately")


@pytest.fixture
def taken(invented: Collection) -> Taken:
    """What is taken where it is not known how far it has gone, by the limits of three stages."""

    def taken(*limits: Limit, **others: Any) -> Case:
        plain = replace(invented.policies["eastvale"], routes=(), urgent=None)
        stages = zip(plain.stages, limits, strict=True)
        policy = replace(
            plain, stages=tuple(replace(one, limits=(limit,)) for one, limit in stages)
        )
        given = {"person": "adult", "raised": RAISED, "today": RAISED, "unsure": ("reached",)}
        return cautious(policy, Case(**{"area": "any", **given, **others}))

    return taken


@pytest.mark.parametrize(
    ("limits", "reached"),
    [
        ((weeks(1), weeks(2), weeks(3)), "none"),
        ((weeks(3), weeks(2), weeks(1)), "line-managers"),
        ((weeks(2), weeks(1), weeks(2)), "practitioners"),
        ((weeks(2), weeks(2), weeks(2)), "none"),
        ((weeks(2), AT_ONCE, weeks(3)), "none"),
        ((AT_ONCE, weeks(2), weeks(3)), "none"),
    ],
)
def test_the_earliest_stated_date_is_taken_and_else_the_lowest_step(
    taken: Taken, limits: tuple[Limit, ...], reached: str
) -> None:
    """Nobody is passed over, but for a number that ends sooner; what is due at once is none."""
    assert taken(*limits).reached == reached


def test_what_nobody_replied_to_has_been_raised(taken: Taken) -> None:
    """Without a reply it has reached the practitioners at least, whatever would be earlier."""
    assert taken(weeks(1), weeks(2), weeks(3), state="no-reply").reached == "practitioners"


def test_every_key_in_doubt_gets_a_value_of_its_own(taken: Taken) -> None:
    """Several doubts are taken together, the more cautious value of each where nothing differs."""
    found = taken(weeks(1), weeks(2), weeks(3), unsure=("urgency", "reached", "confident"))

    assert (found.urgency, found.reached, found.confident) == ("urgent", "none", "no")
    assert found.unsure == ("urgency", "reached", "confident")


def test_without_doubt_nothing_is_taken(taken: Taken) -> None:
    """What was chosen stays."""
    assert taken(weeks(3), weeks(2), weeks(1), unsure=(), reached="none").reached == "none"
