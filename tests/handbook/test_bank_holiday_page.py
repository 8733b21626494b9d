"""The page of bank holidays: what is counted with, and how far it reaches."""

from datetime import date

import pytest

from decision import english as words
from handbook.library.holdings import Library
from handbook.pages.contents import bank_holidays
from handbook.pages.rendering import render


@pytest.fixture(scope="module")
def page(library: Library) -> str:
    """The page as published on a day."""
    return render(library, published=date(2026, 11, 22))["bank-holidays.md"].text


def test_every_holiday_from_last_year_on_is_listed(library: Library, page: str) -> None:
    """Each nation's holidays stand there by year, and older ones do not."""
    for calendar in library.collection.calendars.values():
        for day, _ in calendar.holidays:
            assert (f'datetime="{day.isoformat()}"' in page) == (day.year >= 2025)


def test_each_nation_says_how_far_its_holidays_reach(library: Library, page: str) -> None:
    """The first and the last day known are given, and nothing beyond is guessed."""
    for calendar in library.collection.calendars.values():
        assert words.NATIONS[calendar.nation] in page
        assert words.write_date(calendar.first) in page
        assert words.write_date(calendar.last) in page
    assert page.count("not guessed") == len(library.collection.calendars)


def test_the_source_and_its_version_are_named(library: Library, page: str) -> None:
    """The page says where the dates are from, as their file does."""
    assert library.holidays_source.startswith("govuk-bank-holidays ")
    assert library.holidays_source in page


def test_a_year_is_a_group(library: Library) -> None:
    """The days of a year stand together, in order."""
    for years in bank_holidays(library, date(2026, 11, 22))["calendars"].values():
        assert [year for year, _ in years] == sorted({year for year, _ in years})
        assert all(day.year == year for year, days in years for day, _ in days)
