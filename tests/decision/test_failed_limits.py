"""Which limit on the present stage fails it by passing, and what follows for the next step."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from decision import Calendar, Case, Collection
from decision import english as words
from decision.deadline import failed_on, limit_deadline
from decision.duration import Duration
from decision.ladder import Step, ladder_of
from decision.phrases import worded
from decision.stage import Cap, Limit

RAISED, SINCE, TODAY = date(2026, 11, 2), date(2026, 11, 9), date(2026, 11, 20)

type PresentWith = Callable[..., Step]


@pytest.fixture
def calendar(collection: Collection) -> Calendar:
    """The bank holidays of England and Wales."""
    return collection.calendars["england-and-wales"]


@pytest.fixture
def present_with(invented: Collection) -> PresentWith:
    """Make a present stage with these limits, and with these that cover it."""

    def present_with(*limits: Limit, caps: tuple[Cap, ...] = ()) -> Step:
        policy = invented.policies["eastvale"]
        first, second, third = policy.stages
        varied = replace(policy, stages=(first, replace(second, limits=limits), third), caps=caps)
        return ladder_of(varied, "general", "standard", "other").steps[1]

    return present_with


def limit(written: str, **others: Any) -> Limit:
    """A limit to settle the stage, from the day on which it was raised unless said otherwise."""
    return Limit(within=Duration.parse(written), **{"clock": "disagreement", **others})


def case(**others: Any) -> Case:
    """A case that is with the line managers."""
    given = {"raised": RAISED, "since": SINCE, "today": TODAY, **others}
    return Case(area="any", reached="line-managers", **given)


SETTLE, REPLY, RAISE = (
    limit("1 week"),
    limit("2 working days", act="reply"),
    limit("1 working day", act="raise"),
)


@pytest.mark.parametrize(
    ("limits", "state", "expected"),
    [
        ((SETTLE,), "unresolved", date(2026, 11, 9)),
        ((SETTLE, REPLY), "unresolved", date(2026, 11, 9)),
        ((SETTLE, REPLY), "no-reply", date(2026, 11, 4)),
        ((REPLY,), "unresolved", None),
        ((RAISE,), "unresolved", None),
        ((RAISE,), "no-reply", None),
        ((SETTLE, limit("2 weeks")), "unresolved", date(2026, 11, 16)),
        ((limit("2 weeks"), SETTLE), "no-reply", date(2026, 11, 9)),
        ((limit("1 week", clock="stage-start"),), "unresolved", date(2026, 11, 16)),
        ((limit("1 week", clock="previous-stage-completed"),), "unresolved", date(2026, 11, 16)),
        ((limit("1 week", clock="previous-stage-start"),), "unresolved", None),
        ((limit("1 week", clock="previous-limit"),), "unresolved", None),
        ((Limit(at_once="without delay", clock="disagreement"),), "unresolved", None),
        ((Limit(undated="soon"),), "no-reply", None),
        ((), "unresolved", None),
    ],
)
def test_a_stage_fails_by_its_own_limit(
    calendar: Calendar,
    present_with: PresentWith,
    limits: tuple[Limit, ...],
    state: str,
    expected: date | None,
) -> None:
    """By the latest day to settle it or, without a reply, by the first day for anything."""
    found = failed_on(present_with(*limits), case(state=state), calendar)

    assert (found and found.date) == expected


def test_a_limit_on_several_stages_fails_them_all(
    calendar: Calendar, present_with: PresentWith
) -> None:
    """A limit that covers the present stage counts beside its own."""
    both = Cap(within=Duration(2, "weeks"), clock="disagreement", stages=("managers",))
    found = failed_on(present_with(SETTLE, caps=(both,)), case(), calendar)

    assert found is not None
    assert found.date == date(2026, 11, 16)


def test_before_any_stage_nothing_has_failed(calendar: Calendar) -> None:
    """Where no stage has been reached there is no limit to have passed."""
    assert failed_on(None, case(), calendar) is None


def test_the_failed_limit_says_what_it_counted(
    calendar: Calendar, present_with: PresentWith
) -> None:
    """Its words and the event it counts from are those of the procedure."""
    found = failed_on(present_with(limit("1 week", clock="stage-start")), case(), calendar)

    assert found is not None and found.working is not None
    assert found.phrase == "within 1 week of the day this stage begins"
    assert (found.working.start, found.working.clock) == (SINCE, words.CLOCKS["stage-start"])


SOON = limit("4 weeks", clock="stage-start", or_when_ended=True)


def test_a_stage_without_a_reply_has_ended_with_its_limit(
    calendar: Calendar, present_with: PresentWith
) -> None:
    """The next step is due today, which no number says and which is not late, and it says why."""
    found = limit_deadline(
        worded(SOON), case(state="no-reply"), calendar, present=present_with(SETTLE)
    )

    assert found.date == TODAY
    assert not found.stated
    assert not found.overdue
    assert found.last_working_day is None
    assert found.working is not None
    assert found.working.clock == words.ASSUMED_CLOCKS["act-today"]
    assert found.working.text.startswith("No number is stated; today is Friday 20 November 2026")
    assert found.phrase == words.NO_REPLY_ENDED.format(
        phrase=worded(SOON).phrase, date="Monday 9 November 2026"
    )


@pytest.mark.parametrize(
    ("state", "limits", "today"),
    [
        ("unresolved", (SETTLE,), TODAY),
        ("no-reply", (), TODAY),
        ("no-reply", (SETTLE,), date(2026, 11, 9)),
    ],
)
def test_a_stage_that_has_not_ended_leaves_the_limit_of_the_next(
    calendar: Calendar,
    present_with: PresentWith,
    state: str,
    limits: tuple[Limit, ...],
    today: date,
) -> None:
    """With a reply, without a limit, or on the last day of one, the next step has its own date."""
    found = limit_deadline(
        worded(SOON), case(state=state, today=today), calendar, present=present_with(*limits)
    )

    assert found.date == date.fromordinal(today.toordinal() + 28)
    assert found.phrase == worded(SOON).phrase


@pytest.mark.parametrize(
    ("ended", "expected", "overdue"),
    [
        (TODAY, TODAY, False),
        (date(2026, 11, 18), date(2026, 11, 18), True),
        (date(2026, 11, 14), date(2026, 11, 16), True),
    ],
)
def test_a_stage_that_ended_makes_the_next_one_due_then(
    calendar: Calendar,
    present_with: PresentWith,
    ended: date,
    expected: date,
    overdue: bool,
) -> None:
    """The procedure itself says so, so that the date is stated, and it can be late."""
    found = limit_deadline(worded(SOON), case(ended=ended), calendar, present=present_with(SETTLE))

    assert (found.date, found.overdue, found.stated) == (expected, overdue, True)
    assert found.working is not None
    assert found.working.clock == words.CLOCKS["previous-stage-completed"]
    assert found.working.text == words.WORKING_ENDED.format(start=words.write_date(ended))


def test_a_stage_that_ended_on_the_last_day_changes_nothing(calendar: Calendar) -> None:
    """Where the count ends on the very day, the date is the procedure's own, with its working."""
    same = limit("1 week", or_when_ended=True)
    found = limit_deadline(worded(same), case(ended=date(2026, 11, 9)), calendar)

    assert found.date == date(2026, 11, 9)
    assert found.working is not None
    assert found.working.duration == Duration(1, "weeks")


def test_a_stage_that_ended_gives_a_date_where_the_count_has_none(calendar: Calendar) -> None:
    """That the count would end past the known bank holidays no longer matters then."""
    ended = date(2028, 12, 20)
    late = case(raised=ended, since=ended, ended=ended, today=date(2028, 12, 22))
    found = limit_deadline(worded(SOON), late, calendar)

    assert found.date == ended
    assert not found.uncounted
