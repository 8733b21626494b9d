"""Counting working days: published test vectors, and properties against a plain walk."""

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from decision import BeyondCalendar, Calendar, Collection
from decision.deadline import count
from decision.duration import Duration
from decision.vocabulary import NATIONS


@pytest.mark.parametrize(
    ("nation", "start", "days", "expected"),
    [
        ("england-and-wales", date(2026, 12, 24), 1, date(2026, 12, 29)),
        ("england-and-wales", date(2026, 12, 22), 6, date(2027, 1, 4)),
        ("england-and-wales", date(2027, 3, 25), 10, date(2027, 4, 12)),
        ("scotland", date(2026, 12, 22), 6, date(2027, 1, 5)),
        ("scotland", date(2027, 3, 25), 10, date(2027, 4, 9)),
        ("scotland", date(2026, 11, 27), 1, date(2026, 12, 1)),
        ("northern-ireland", date(2027, 7, 9), 1, date(2027, 7, 13)),
    ],
)
def test_working_days_skip_the_bank_holidays_of_the_nation(
    collection: Collection, nation: str, start: date, days: int, expected: date
) -> None:
    """The event's day is day 0, and each nation's own bank holidays are passed over."""
    assert collection.calendars[nation].add(start, days) == expected


DAY = st.dates(min_value=date(2020, 1, 1), max_value=date(2028, 6, 1))
NATION = st.sampled_from(NATIONS)


@given(nation=NATION, start=DAY, days=st.integers(min_value=0, max_value=60))
def test_counting_agrees_with_a_walk_day_by_day(
    collection: Collection, nation: str, start: date, days: int
) -> None:
    """The look-up gives the day that a walk over single days reaches."""
    calendar = collection.calendars[nation]
    names = dict(calendar.holidays)
    day, left = start, days
    while left or day.weekday() >= 5 or day in names:
        day += timedelta(1)
        left -= left > 0 and day.weekday() < 5 and day not in names
        if days == 0 and day.weekday() < 5 and day not in names:
            break
    assert calendar.add(start, days) == day


@given(start=DAY, days=st.integers(min_value=1, max_value=40), extra=DAY)
def test_one_more_holiday_never_brings_a_date_forward(
    collection: Collection, start: date, days: int, extra: date
) -> None:
    """A bank holiday that is added can only move a date to a later day."""
    calendar = collection.calendars["england-and-wales"]
    holidays = {**dict(calendar.holidays), extra: "An added holiday"}
    fuller = Calendar("england-and-wales", tuple(sorted(holidays.items())))
    assert fuller.add(start, days) >= calendar.add(start, days)


@given(start=DAY, days=st.integers(min_value=1, max_value=40))
def test_a_later_start_or_a_longer_count_never_ends_earlier(
    collection: Collection, start: date, days: int
) -> None:
    """Dates never run backwards."""
    calendar = collection.calendars["england-and-wales"]
    assert calendar.add(start, days) <= calendar.add(start + timedelta(1), days)
    assert calendar.add(start, days) < calendar.add(start, days + 1)


@given(start=DAY, days=st.integers(min_value=1, max_value=30))
def test_counted_and_skipped_days_add_up(collection: Collection, start: date, days: int) -> None:
    """Every day from the start to the end is either counted or shown as skipped."""
    calendar = collection.calendars["scotland"]
    end = calendar.add(start, days)
    assert (end - start).days == days + len(calendar.skipped(start, end))


def test_a_day_outside_the_published_data_cannot_be_counted(collection: Collection) -> None:
    """Counting past the last published bank holiday is refused, never guessed."""
    calendar = collection.calendars["england-and-wales"]
    assert calendar.last == date(2028, 12, 26)
    with pytest.raises(BeyondCalendar):
        calendar.add(date(2028, 12, 22), 5)
    with pytest.raises(BeyondCalendar):
        calendar.add(date(2029, 1, 2), 1)


@pytest.mark.parametrize("day", [date.min, date(2026, 11, 20), date.max])
def test_without_bank_holidays_nothing_is_counted(day: date) -> None:
    """A procedure that was not given a nation's bank holidays has no date at all, not a guess."""
    assert not Calendar.NONE.covers(day)
    with pytest.raises(BeyondCalendar):
        Calendar.NONE.add(day, 1)


def test_the_first_and_the_last_day_are_those_of_the_published_data(
    collection: Collection,
) -> None:
    """Each day from the first published bank holiday to the last can be counted, and no other."""
    for calendar in collection.calendars.values():
        days = [day for day, _ in calendar.holidays]
        assert (calendar.first, calendar.last) == (min(days), max(days))
        assert calendar.covers(calendar.first) and calendar.covers(calendar.last)
        assert not calendar.covers(calendar.first - timedelta(1))
        assert not calendar.covers(calendar.last + timedelta(1))


@pytest.mark.parametrize(
    ("written", "start", "expected"),
    [
        ("4 weeks", date(2026, 11, 20), date(2026, 12, 18)),
        ("5 calendar days", date(2026, 11, 20), date(2026, 11, 25)),
        ("48 hours", date(2026, 11, 20), date(2026, 11, 22)),
        ("36 hours", date(2026, 11, 20), date(2026, 11, 21)),
        ("same working day", date(2026, 11, 21), date(2026, 11, 23)),
        ("following working day", date(2026, 11, 20), date(2026, 11, 23)),
    ],
)
def test_every_unit_is_counted_its_own_way(
    collection: Collection, written: str, start: date, expected: date
) -> None:
    """Weeks, calendar days and hours run on; working days do not."""
    calendar = collection.calendars["england-and-wales"]
    assert count(Duration.parse(written), start, calendar) == expected


@given(
    amount=st.integers(min_value=1, max_value=999),
    unit=st.sampled_from(["hours", "working days", "calendar days", "weeks"]),
)
@example(amount=2, unit="weeks")
def test_a_duration_reads_back_as_it_is_written(amount: int, unit: str) -> None:
    """Parsing what is printed gives the same duration."""
    duration = Duration(amount, unit)  # type: ignore[arg-type]
    assert Duration.parse(str(duration)) == duration


@pytest.mark.parametrize("written", ["one day", "10 days", "1 working days", "0 weeks", "", "10"])
def test_a_duration_that_cannot_be_read_says_what_is_expected(written: str) -> None:
    """What is neither a number with a known unit nor a named day is refused with an example."""
    with pytest.raises(ValueError, match="1 working day"):
        Duration.parse(written)


def test_the_days_between_the_first_and_the_last_holiday_can_all_be_counted() -> None:
    """Up to the day before the last one known, and not that one itself."""
    week = Calendar(
        "anywhere", ((date(2026, 11, 16), "A first day"), (date(2026, 11, 20), "A last day"))
    )

    assert week.add(date(2026, 11, 16), 1) == date(2026, 11, 17)
    assert week.add(date(2026, 11, 16), 3) == date(2026, 11, 19)
    assert week.on_or_before(date(2026, 11, 20)) == date(2026, 11, 19)
    assert week.on_or_before(date(2026, 11, 17)) == date(2026, 11, 17)
    with pytest.raises(BeyondCalendar, match="known only to 2026-11-20"):
        week.add(date(2026, 11, 16), 4)
    with pytest.raises(BeyondCalendar, match="known only from 2026-11-16"):
        week.on_or_before(date(2026, 11, 16))
    with pytest.raises(BeyondCalendar, match=r"2026-11-21 is outside .* 2026-11-16 to 2026-11-20"):
        week.is_working(date(2026, 11, 21))
    with pytest.raises(BeyondCalendar, match="2026-11-21 is outside"):
        week.skipped(date(2026, 11, 18), date(2026, 11, 21))
    with pytest.raises(BeyondCalendar, match="2026-11-15 is outside"):
        week.skipped(date(2026, 11, 15), date(2026, 11, 18))
    assert [day for day, _ in week.skipped(date(2026, 11, 16), date(2026, 11, 20))] == [
        date(2026, 11, 20)
    ]


@pytest.mark.parametrize(
    ("day", "is_working"),
    [
        (date(2026, 12, 24), True),
        (date(2026, 12, 25), False),
        (date(2026, 12, 26), False),
        (date(2026, 12, 27), False),
        (date(2026, 12, 28), False),
        (date(2026, 12, 29), True),
    ],
)
def test_a_working_day_is_none_of_the_weekend_and_no_holiday(
    collection: Collection, day: date, is_working: bool
) -> None:
    """Christmas is off, so are the Saturday and the Sunday after it, and the substitute day."""
    assert collection.calendars["england-and-wales"].is_working(day) == is_working
