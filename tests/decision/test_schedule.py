"""The dates of one case up a whole ladder: what each step's date hangs on."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from decision import Case, Collection, Policy, decide
from decision.duration import Duration
from decision.stage import Limit

RAISED = date(2026, 11, 2)
FOLLOWING = Limit(within=Duration(1, "working days"), clock="previous-limit")

type WithLimits = Callable[..., Policy]


def weeks(count: int, **others: Any) -> Limit:
    """A limit in weeks from the day on which it was raised."""
    return Limit(within=Duration(count, "weeks"), **{"clock": "disagreement", **others})


@pytest.fixture
def with_limits(invented: Collection) -> WithLimits:
    """A procedure of three stages with these limits, one tuple for each stage."""

    def with_limits(*limits: tuple[Limit, ...]) -> Policy:
        policy = replace(invented.policies["eastvale"], routes=(), urgent=None, suggestions=())
        stages = zip(policy.stages, limits, strict=True)
        return replace(policy, stages=tuple(replace(one, limits=its) for one, its in stages))

    return with_limits


def dates(policy: Policy, **others: Any) -> list[date | None]:
    """The date of the next step and of those after it."""
    given = {"reached": "practitioners", "raised": RAISED, "today": RAISED, **others}
    answer = decide(policy, Case(area="any", person="adult", **given))
    assert answer.by is not None
    return [answer.by.date, *(later.by.date for later in answer.then)]


def test_the_day_after_the_limit_before_it_follows_that_limit(with_limits: WithLimits) -> None:
    """Each step counts from the last day of the one below, as far as that one has a day."""
    policy = with_limits((weeks(1),), (FOLLOWING,), (FOLLOWING,))

    assert dates(policy) == [date(2026, 11, 10), date(2026, 11, 11)]


def test_a_step_without_a_date_leaves_the_next_without_one(with_limits: WithLimits) -> None:
    """What counts from a limit that is not there has no date; that of a lower step is not taken."""
    policy = with_limits((weeks(1),), (), (FOLLOWING,))

    assert dates(policy) == [None, None]


def test_the_limit_before_is_the_first_of_its_stage(with_limits: WithLimits) -> None:
    """A stage's other clocks, such as that for a reply, do not say when the stage ends."""
    policy = with_limits((weeks(2), weeks(1, act="reply")), (FOLLOWING,), ())

    assert dates(policy)[0] == date(2026, 11, 17)


@pytest.mark.parametrize("before", [(), (Limit(undated="soon"),), (weeks(1, clock="stage-start"),)])
def test_where_the_stage_before_has_no_fixed_limit_its_end_counts(
    with_limits: WithLimits, before: tuple[Limit, ...]
) -> None:
    """Without a limit that could have run out, the step follows the end of the stage before."""
    policy = with_limits(before, (FOLLOWING,), ())

    assert dates(policy, ended=date(2026, 11, 4), today=date(2026, 11, 6))[0] == date(2026, 11, 5)
