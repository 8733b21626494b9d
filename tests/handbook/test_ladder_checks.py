"""Ladder checks beyond the broken files: what they compare, and what they let be."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from decision import Collection
from decision.deadline import count
from decision.duration import Duration
from decision.vocabulary import NATIONS, UNITS
from handbook.library.time_checks import longer

DURATIONS = st.builds(Duration, st.integers(1, 40), st.sampled_from(UNITS))
DAYS = st.dates(date(2012, 1, 2), date(2027, 6, 1))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("11 working days", "10 working days", True),
        ("10 working days", "10 working days", False),
        # Counted from a Sunday, five working days end on the Friday.
        ("5 working days", "5 calendar days", False),
        ("6 working days", "1 week", True),
        ("8 calendar days", "1 week", True),
        ("72 hours", "3 calendar days", False),
        ("49 hours", "48 hours", True),
        # There may be a holiday on each of them.
        ("3 weeks", "10 working days", False),
        ("same working day", "24 hours", False),
    ],
)
def test_a_limit_is_longer_only_where_it_always_is(one: str, other: str, expected: bool) -> None:
    """Durations of different units are compared by what holds for every day and calendar."""
    assert longer(Duration.parse(one), Duration.parse(other)) is expected


@settings(max_examples=200)
@given(one=DURATIONS, other=DURATIONS, start=DAYS, nation=st.sampled_from(NATIONS))
def test_a_longer_limit_never_ends_first(
    collection: Collection, one: Duration, other: Duration, start: date, nation: str
) -> None:
    """What is reported as longer ends no earlier, from any day under any bank holidays."""
    calendar = collection.calendars[nation]
    if longer(one, other):
        ends, cap = count(one, start, calendar), count(other, start, calendar)
        # Only whole days of hours are counted.
        assert ends > cap or (one.unit == other.unit == "hours" and ends == cap)
