"""What holds of every answer, whatever the procedure, the case and the day."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from decision import Answer, Calendar, Case, Policy, decide
from tests.decision.cases import REAL, PolicyOf, cases

NEVER = date.max
"""Stands for a date that is not given, or cannot be counted yet: it is later than any other."""
CASES = 200
"""How many cases each property is tried with; by hand it has been many thousands."""


def dates(answer: Answer) -> list[date]:
    """The dates of the step, of the whole process and of the steps after it."""
    limits = [answer.by, answer.cap, *(later.by for later in answer.then)]
    return [limit.date if limit and limit.date else NEVER for limit in limits]


def both_tracks(policy: Policy, case: Case) -> tuple[Answer, Answer]:
    """The answers to a case when it is urgent and when it is not."""
    urgent, standard = (
        decide(policy, replace(case, urgency=urgency)) for urgency in ("urgent", "standard")
    )
    return urgent, standard


def with_holiday(policy: Policy, day: date) -> Policy:
    """A policy under whose bank holidays *day* is one, too."""
    calendar = policy.calendar
    holidays = {**dict(calendar.holidays), day: "An added holiday"}
    return replace(policy, calendar=Calendar(calendar.nation, tuple(sorted(holidays.items()))))


@settings(max_examples=CASES)
@given(case=cases(REAL))
def test_dates_never_run_backwards_up_the_ladder(policy_of: PolicyOf, case: Case) -> None:
    """No step is due before one below it, in any real procedure or what is computed of them.

    A procedure whose limits count from different events may say otherwise: of the invented ones
    Eastvale has four hours from the day it became urgent above a same working day, and Northmoor
    counts some steps from a conference and caps others from the day of the disagreement.
    """
    answer = decide(policy_of(case.area), case)
    limits = [answer.by, *(later.by for later in answer.then)]
    known = [limit.date for limit in limits if limit is not None and limit.date is not None]
    assert known == sorted(known)


@settings(max_examples=CASES)
@given(case=cases(), ahead=st.integers(-60, 60))
def test_one_more_holiday_never_brings_an_answer_forward(
    policy_of: PolicyOf, case: Case, ahead: int
) -> None:
    """A bank holiday that is added leaves every date of an answer where it is, or later."""
    policy = policy_of(case.area)
    # A day beyond the published ones would make the calendar reach further.
    holiday = min(case.today + timedelta(ahead), policy.calendar.last)
    before, after = (decide(one, case) for one in (policy, with_holiday(policy, holiday)))
    assert all(one <= other for one, other in zip(dates(before), dates(after), strict=True))
    assert (before.act_on or NEVER) <= (after.act_on or NEVER)


@settings(max_examples=CASES)
@given(case=cases())
def test_urgency_never_delays(policy_of: PolicyOf, case: Case) -> None:
    """Whoever finds a case urgent is never told to act later than for the same one if it is not.

    Not so where a procedure limits the whole process on the standard track only and says nothing
    else for urgent cases, as the invented Glenbrae does: its own words leave those without a limit.
    """
    policy = policy_of(case.area)
    assume(policy.urgent or not any(cap.track == "standard" for cap in policy.caps))
    urgent, standard = both_tracks(policy, case)
    assert (urgent.act_on or NEVER) <= (standard.act_on or NEVER)
    if standard.by and standard.by.overdue:
        assert urgent.act_on == case.today


@settings(max_examples=CASES)
@given(case=cases())
def test_tomorrow_is_never_less_overdue(policy_of: PolicyOf, case: Case) -> None:
    """What has passed has passed: a day later the same case is overdue since the same day."""
    policy = policy_of(case.area)
    tomorrow = case.today + timedelta(1)
    assume(tomorrow <= policy.calendar.last)
    now, later = (decide(policy, one) for one in (case, replace(case, today=tomorrow)))
    for before, after in ((now.by, later.by), (now.cap, later.cap)):
        if before is not None and before.overdue:
            assert after is not None and after.overdue
            assert after.date is not None and before.date is not None
            assert after.date <= before.date
