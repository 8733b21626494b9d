"""Working days, counted by two libraries that know nothing of ours nor of each other.

``holidays`` works the bank holidays out from the law and from proclamations, where ours are those
that GOV.UK publishes, and walks from day to day; NumPy counts business days by arithmetic on whole
weeks. Every day of every nation is asked about, from the first published bank holiday to the last.
Neither library has been found to differ; a difference is a day on which somebody acts too late.
"""

from datetime import date, timedelta

import holidays
import numpy
import pytest

from decision import BeyondCalendar, Calendar, Collection

PARTS = {
    "england-and-wales": ("ENG", "WLS"),
    "scotland": ("SCT",),
    "northern-ireland": ("NIR",),
}
"""The parts of the United Kingdom whose bank holidays those of a nation are."""
COUNTS = (*range(21), 25, 30, 40, 60)
"""The numbers of working days that are counted from every day."""
WALKED = (0, 1, 5)
"""Those of them that are walked day by day, too."""


@pytest.fixture(params=[(nation, part) for nation, parts in PARTS.items() for part in parts])
def part(request: pytest.FixtureRequest, collection: Collection) -> tuple[Calendar, str]:
    """A calendar of ours, and the part of the United Kingdom to hold it against."""
    nation, name = request.param
    return collection.calendars[nation], name


def theirs(part: str) -> holidays.HolidayBase:
    """The bank holidays of a part, with a year more than is counted in."""
    return holidays.country_holidays("GB", subdiv=part, years=range(2011, 2031))


def every_day(calendar: Calendar) -> list[date]:
    """Every day that can be counted from."""
    return [
        calendar.first + timedelta(days)
        for days in range((calendar.last - calendar.first).days + 1)
    ]


def counted(calendar: Calendar, day: date, count: int) -> date | None:
    """What we count, or none where the published bank holidays do not reach."""
    try:
        return calendar.add(day, count)
    except BeyondCalendar:
        return None


def test_every_day_is_a_working_day_to_both(part: tuple[Calendar, str]) -> None:
    """The published days are those that a library works out, and every other one is as both say."""
    calendar, name = part
    known = theirs(name)
    assert calendar.last > date(2028, 1, 1)
    assert [day for day in every_day(calendar) if calendar.is_working(day)] == [
        day for day in every_day(calendar) if known.is_working_day(day)
    ]


def test_a_walk_from_every_day_ends_where_ours_does(part: tuple[Calendar, str]) -> None:
    """From each day, the next working days are those that the library walks to."""
    calendar, name = part
    known = theirs(name)
    for count in WALKED:
        for day in every_day(calendar):
            walked = known.get_nth_working_day(day, count)
            assert counted(calendar, day, count) == (walked if walked <= calendar.last else None)


def test_a_count_of_whole_weeks_from_every_day_ends_where_ours_does(
    part: tuple[Calendar, str],
) -> None:
    """From each day, every count ends on NumPy's day, and past the published data on none."""
    calendar, name = part
    days = numpy.array(every_day(calendar), dtype="datetime64[D]")
    closed = numpy.array(sorted(theirs(name)), dtype="datetime64[D]")
    for count in COUNTS:
        ends = numpy.busday_offset(
            days, count, roll="backward" if count else "forward", holidays=closed
        )
        within = [end if end <= calendar.last else None for end in ends.tolist()]
        assert [counted(calendar, day, count) for day in days.tolist()] == within


def test_the_last_working_day_before_every_day_is_the_same(part: tuple[Calendar, str]) -> None:
    """Looking back from each day finds NumPy's day; before the first there is none to find."""
    calendar, name = part
    days = [day for day in every_day(calendar) if day > calendar.first + timedelta(1)]
    closed = numpy.array(sorted(theirs(name)), dtype="datetime64[D]")
    found = numpy.busday_offset(
        numpy.array(days, dtype="datetime64[D]"), 0, roll="backward", holidays=closed
    )
    assert [calendar.on_or_before(day) for day in days] == found.tolist()
