"""What holds of every answer, whatever the procedure, the case and the day.

The days are drawn; each set of them is tried with every open case that an area can have.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from decision import Answer, Calendar, Case, Policy, decide
from tests.decision.cases import AREAS, REAL, Days, PolicyOf, days, open_cases

NEVER = date.max
"""Stands for a date that is not given, or cannot be counted yet: it is later than any other."""
AREA = st.sampled_from(AREAS)


def cases_of(policy: Policy, given_days: Days) -> Iterator[Case]:
    """The open cases about somebody whom the policy covers."""
    for case in open_cases(policy.area, given_days):
        yield replace(case, person=policy.people[0])


def dates(answer: Answer) -> list[date]:
    """The dates of the step, of the whole process and of the steps after it."""
    limits = [answer.by, answer.cap, *(later.by for later in answer.then)]
    return [limit.date if limit and limit.date else NEVER for limit in limits]


def with_holiday(policy: Policy, day: date) -> Policy:
    """A policy under whose bank holidays *day* is one, too."""
    calendar = policy.calendar
    holidays = {**dict(calendar.holidays), day: "An added holiday"}
    return replace(policy, calendar=Calendar(calendar.nation, tuple(sorted(holidays.items()))))


@settings(max_examples=40)
@given(area=st.sampled_from(REAL), when=days())
def test_dates_never_run_backwards_up_the_ladder(
    policy_of: PolicyOf, area: str, when: Days
) -> None:
    """No step is due before one below it, in any real procedure or what is computed of them.

    A procedure whose limits count from different events may say otherwise: of the invented ones
    Eastvale has four hours from the day it became urgent above a same working day, and Northmoor
    counts some steps from a decision and caps others from the day of the disagreement.
    """
    policy = policy_of(area)
    for case in cases_of(policy, when):
        answer = decide(policy, case)
        limits = [answer.by, *(later.by for later in answer.then)]
        known = [limit.date for limit in limits if limit is not None and limit.date is not None]
        assert known == sorted(known), case


@settings(max_examples=40)
@given(area=AREA, when=days(), ahead=st.integers(-30, 30))
def test_one_more_holiday_never_brings_an_answer_forward(
    policy_of: PolicyOf, area: str, when: Days, ahead: int
) -> None:
    """A bank holiday that is added leaves every date of an answer where it is, or later."""
    policy = policy_of(area)
    # A day beyond the published ones would make the calendar reach further.
    holiday = min(when["today"] + timedelta(ahead), policy.calendar.last)
    fuller = with_holiday(policy, holiday)
    for case in cases_of(policy, when):
        before, after = decide(policy, case), decide(fuller, case)
        pairs = zip(dates(before), dates(after), strict=True)
        assert all(one <= other for one, other in pairs), case
        assert (before.act_on or NEVER) <= (after.act_on or NEVER), case


@settings(max_examples=40)
@given(area=AREA.filter(lambda area: area != "glenbrae"), when=days())
def test_urgency_never_delays(policy_of: PolicyOf, area: str, when: Days) -> None:
    """Whoever finds a case urgent is never told to act later than for the same one if it is not.

    Not so in the invented Glenbrae: it limits the whole process on the standard track only, and
    says nothing else for urgent cases, so that its own words leave those without a limit.
    """
    policy = policy_of(area)
    for case in cases_of(policy, when):
        if case.urgency == "urgent":
            urgent, standard = (
                decide(policy, case),
                decide(policy, replace(case, urgency="standard")),
            )
            assert (urgent.act_on or NEVER) <= (standard.act_on or NEVER), case
            if standard.by and standard.by.overdue:
                assert urgent.act_on == case.today, case


@settings(max_examples=15)
@given(area=AREA, when=days())
def test_tomorrow_is_never_less_overdue(policy_of: PolicyOf, area: str, when: Days) -> None:
    """What has passed has passed: each day later, the same case is overdue since no later a day."""
    policy = policy_of(area)
    ahead = min(40, (policy.calendar.last - when["today"]).days)
    for case in cases_of(policy, when):
        known: dict[str, date] = {}
        for later in range(0, ahead + 1, 1 + ahead // 10):
            answer = decide(policy, replace(case, today=case.today + timedelta(later)))
            for name, limit in (("by", answer.by), ("cap", answer.cap)):
                passed = limit.date if limit is not None and limit.overdue else None
                if name in known:
                    assert passed is not None and passed <= known[name], case
                if passed is not None:
                    known[name] = passed
