"""The deadline that one limit sets, in every unit, across days off and where the data ends."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from decision import BeyondCalendar, Calendar, Case, Collection
from decision import english as words
from decision.clock import Start
from decision.deadline import Deadline, count, counted, limit_deadline
from decision.duration import Duration
from decision.ladder import ladder_of
from decision.phrases import worded
from decision.provision import Sentence
from decision.stage import Limit

FRIDAY, SATURDAY, SUNDAY, MONDAY = (date(2026, 11, day) for day in (20, 21, 22, 23))
LAST = "2028-12-26"
"""The last published bank holiday."""


@pytest.fixture
def calendar(collection: Collection) -> Calendar:
    """The bank holidays of England and Wales."""
    return collection.calendars["england-and-wales"]


def within(written: str, **others: Any) -> Limit:
    """A limit that states a duration from the day a disagreement was raised."""
    return Limit(within=Duration.parse(written), clock="disagreement", **others)


def due(limit: Limit, calendar: Calendar, day: date, **others: Any) -> Deadline:
    """The deadline of a limit for a case that was raised on the day on which it is asked."""
    return limit_deadline(worded(limit), Case(area="any", today=day), calendar, **others)


@pytest.mark.parametrize("written", ["5 calendar days", "2 weeks", "48 hours", "5 working days"])
@pytest.mark.parametrize("start", [date(2028, 12, 23), date(2029, 1, 2)])
def test_what_the_data_does_not_reach_is_refused_with_the_last_day_known(
    calendar: Calendar, written: str, start: date
) -> None:
    """In every unit, from a day within the data as from one after it, it says how far that goes."""
    with pytest.raises(BeyondCalendar, match=LAST):
        count(Duration.parse(f"{written}".replace("48", "96")), start, calendar)


def test_a_date_that_cannot_be_counted_keeps_the_words_of_its_limit(calendar: Calendar) -> None:
    """What the procedure says is told, with how far bank holidays are known, and no date."""
    limit = within("5 working days", act="meet", force="required", or_sooner="if it is urgent")
    found = due(limit, calendar, date(2028, 12, 22))

    assert found.date is None
    assert found.uncounted
    assert found.stated
    assert found.or_sooner
    assert (found.act, found.force) == ("meet", "required")
    assert found.phrase.startswith("within 5 working days")
    assert "Tuesday 26 December 2028" in found.phrase


def test_at_once_is_today_with_its_own_act_and_force(calendar: Calendar) -> None:
    """What is to be done today is what the procedure says, as strongly as it says it."""
    found = due(Limit(at_once="without delay", act="reply", force="required"), calendar, FRIDAY)

    assert (found.date, found.act, found.force) == (FRIDAY, "reply", "required")


def test_at_once_past_the_data_is_not_counted_either(calendar: Calendar) -> None:
    """Where the next working day is not known, at once has no date, but its words and act."""
    limit = Limit(at_once="without delay", act="reply")
    found = due(limit, calendar, date(2028, 12, 26))

    assert found.date is None
    assert found.uncounted
    assert found.act == "reply"
    assert found.phrase == words.NOT_COUNTED.format(
        phrase="without delay", last="Tuesday 26 December 2028"
    )


@pytest.mark.parametrize(
    ("written", "raised", "date_", "last"),
    [
        ("1 week", FRIDAY, date(2026, 11, 27), None),
        ("1 calendar day", FRIDAY, SATURDAY, FRIDAY),
        ("2 calendar days", FRIDAY, SUNDAY, FRIDAY),
        ("24 hours", FRIDAY, SATURDAY, FRIDAY),
        ("1 working day", FRIDAY, MONDAY, None),
    ],
)
def test_a_count_that_ends_on_a_day_off_names_the_last_working_day(
    calendar: Calendar, written: str, raised: date, date_: date, last: date | None
) -> None:
    """Only where the last day is none: then the day by which people are at work is told, too."""
    found = due(within(written), calendar, raised)

    assert (found.date, found.last_working_day) == (date_, last)
    assert ("last working day" in found.phrase) == (last is not None)
    assert found.phrase.startswith("within ")


@pytest.mark.parametrize(("written", "said"), [("24 hours", True), ("1 calendar day", False)])
def test_hours_are_said_to_run_on_the_clock(calendar: Calendar, written: str, said: bool) -> None:
    """A limit in hours ends at an hour, which its words must say and those of days must not."""
    phrase = due(within(written), calendar, date(2026, 11, 18)).phrase

    assert phrase.startswith(f"within {written}")
    assert ("on the clock" in phrase) == said


@pytest.mark.parametrize(("day", "moved"), [(FRIDAY, False), (SATURDAY, True)])
def test_what_is_due_the_same_day_moves_on_a_day_off_and_says_so(
    calendar: Calendar, day: date, moved: bool
) -> None:
    """On a Saturday it is due on the Monday, with the route for what cannot wait."""
    found = due(within("same working day"), calendar, day)

    assert found.date == (MONDAY if moved else FRIDAY)
    assert found.phrase.startswith("on the same working day")
    assert ("out-of-hours" in found.phrase) == moved


def test_a_count_over_a_weekend_does_not_move(calendar: Calendar) -> None:
    """A number of days that ends later than it began has not been moved for that."""
    assert "moves to the next one" not in due(within("1 working day"), calendar, FRIDAY).phrase


def test_a_limit_without_a_number_has_no_date_further_up(calendar: Calendar) -> None:
    """At once means once the step below has failed, which nobody can date, whatever its clock."""
    limit = Limit(at_once="immediately", clock="disagreement")
    found = due(limit, calendar, FRIDAY, ahead=2)

    assert found.date is None
    assert not found.stated
    assert not found.uncounted


@pytest.mark.parametrize(
    ("start", "days", "said"),
    [
        (date(2025, 12, 31), 1, "Not counted: Thursday 1 January 2026 (New Year\u2019s Day)."),
        (FRIDAY, 1, "Not counted: 2 weekend days."),
        (SATURDAY, 1, "Not counted: 1 weekend day."),
        (date(2026, 11, 18), 1, "is Thursday 19 November 2026."),
    ],
)
def test_the_working_counts_each_kind_of_day_off(
    calendar: Calendar, start: date, days: int, said: str
) -> None:
    """Holidays by name, weekend days by number, and neither where there was none."""
    limit = replace(within("1 working day"), within=Duration(days, "working days"))
    found = counted(limit, "within a day", Start(start, "the start"), start, calendar)

    assert found.working is not None
    assert found.working.text.endswith(said)


def test_only_working_days_are_skipped(calendar: Calendar) -> None:
    """A week is counted through, so that its working names no day that was passed over."""
    found = due(within("1 week"), calendar, FRIDAY)

    assert found.working is not None
    assert found.working.skipped == ()
    assert "Not counted" not in found.working.text


def test_at_once_is_overdue_since_the_limit_on_the_stage_below(
    calendar: Calendar, invented: Collection
) -> None:
    """It takes over the day on which that passed, with the working day before it, not its act."""
    policy = invented.policies["eastvale"]
    passed = within("2 calendar days", sources=(Sentence("eastvale:6"),), readings=("overdue",))
    first, second, third = policy.stages
    stages = (first, replace(second, limits=(passed,)), third)
    present = ladder_of(replace(policy, stages=stages), "general", "standard", "other").steps[1]
    limit = Limit(
        at_once="without delay",
        act="reply",
        force="required",
        sources=(Sentence("eastvale:8"),),
        readings=("or-sooner",),
    )
    case = Case(area="any", reached="line-managers", raised=FRIDAY, today=date(2026, 11, 24))
    found = limit_deadline(worded(limit), case, calendar, present=present)

    assert (found.date, found.last_working_day) == (SUNDAY, FRIDAY)
    assert found.overdue
    assert found.stated
    assert (found.act, found.force) == ("reply", "required")
    assert found.sources == ("eastvale:8", "eastvale:6")
    assert found.readings == ("or-sooner", "overdue")
    assert found.phrase == words.AT_ONCE_OVERDUE.format(
        phrase="without delay", date="Sunday 22 November 2026"
    )
