"""The calendar picture of a count: what each of its days says to eyes and screen readers."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from decision import Collection
from tests.browser.axe import axe_findings
from tests.browser.checker_visit import Visit

DRAW = """async ([deadline, today]) => {
  const { datePicture } = await import("/assets/checker/date-picture/date-picture.js");
  const picture = datePicture(deadline, today);
  const texts = (part) => [...picture.querySelectorAll(part)].map((found) => found.textContent);
  return picture && {
    said: texts("td > .hidden-text"),
    seen: [...picture.querySelectorAll(".date-picture__day")].map((day) =>
      [...day.children].map((part) => part.textContent)),
    weekdays: texts("th .hidden-text"),
    notes: texts("li"),
  };
}"""
SPILT = """() => [...document.querySelectorAll(".date-picture__cell")].filter(
  (cell) => cell.scrollWidth > cell.clientWidth).map((cell) => cell.textContent)"""
OVER_CHRISTMAS = "?area=wales&reached=practitioners&raised=2026-12-18&today=2026-12-21"
CROSS = "\N{MULTIPLICATION SIGN}"
OVERDUE = "?area=coventry&reached=practitioners&raised=2026-11-18"


@pytest.fixture
def visit(page: Page, address: str, collection: Collection) -> Visit:
    """A visit to the checker."""
    return Visit(page, address, collection)


def deadline(start: str, end: str, count: int | None, unit: str | None, **more: Any) -> Any:
    """A deadline with its working, as an answer holds it."""
    working = {"from": start, "to": end, "count": count, "unit": unit, "skipped": []}
    return {"working": working | more.pop("working", {}), **more}


def draw(visit: Visit, limit: Any, today: str = "2026-11-18") -> Any:
    """What the picture of a deadline says."""
    visit.open()
    return visit.page.evaluate(DRAW, [limit, today])


def test_every_day_says_what_it_is(visit: Visit) -> None:
    """Working days are numbered, skipped days say why, and both ends, today and weeks are whole."""
    visit.open(OVER_CHRISTMAS)
    visit.unfold()
    picture = visit.answer.locator(".date-picture").first
    said = picture.locator("td > .hidden-text").all_text_contents()
    assert said[0] == "Monday 14 December"
    assert said[4:8] == [
        "Friday 18 December, day 0",
        "Saturday 19 December, not counted: weekend",
        "Sunday 20 December, not counted: weekend",
        "Monday 21 December, today, day 1 of 10",
    ]
    assert "Friday 25 December, not counted: Christmas Day" in said
    assert said[-5:-3] == ["Wednesday 6 January, day 10 of 10, last day", "Thursday 7 January"]
    assert len(said) == 28
    expect(picture.locator("li")).to_contain_text(
        ["weekends", "25 December 2026", "28 December 2026", "New Year"]
    )


def test_marks_are_seen_without_colour(visit: Visit) -> None:
    """What a screen reader says of a day, the eye can read too."""
    visit.open(OVER_CHRISTMAS)
    visit.unfold()
    days = visit.answer.locator(".date-picture").first.locator(".date-picture__day")
    for index, text in (
        (4, "18day 0"),
        (5, f"19{CROSS}"),
        (7, "21day 1today"),
        (11, f"25{CROSS}bank hol."),
        (18, f"1 Jan{CROSS}bank hol."),
        (23, "6day 10last day"),
    ):
        expect(days.nth(index)).to_have_text(text)


def test_the_card_shows_it(visit: Visit) -> None:
    """The picture opens with the words on how the date is counted."""
    visit.open(OVER_CHRISTMAS)
    table = visit.answer.get_by_role("table", name="Friday 18 December 2026 to").first
    expect(visit.answer).to_be_focused()
    expect(table).to_be_hidden()
    visit.answer.get_by_text("Why this date").click()
    expect(table).to_be_visible()
    expect(table.get_by_role("columnheader")).to_have_count(7)


def test_weeks_count_every_day(visit: Visit) -> None:
    """Four weeks are 28 days, weekends and all; the last working day before the end is named."""
    limit = deadline("2026-11-20", "2026-12-18", 4, "weeks", last_working_day="2026-12-17")
    picture = draw(visit, limit)
    assert picture["said"][5] == "Saturday 21 November, day 1 of 28"
    assert picture["said"][32] == "Friday 18 December, day 28 of 28, last day"
    assert "The last working day before it is Thursday 17 December 2026." in picture["notes"]


def test_hours_run_on_the_clock(visit: Visit) -> None:
    """Hours are counted over nights and weekends, and the picture says so."""
    picture = draw(visit, deadline("2026-11-20", "2026-11-22", 48, "hours"))
    assert picture["said"][4:] == [
        "Friday 20 November, day 0",
        "Saturday 21 November, 24 of 48 hours",
        "Sunday 22 November, 48 of 48 hours, last day",
    ]
    assert picture["seen"][5] == ["21", "24 h"]
    assert "at weekends too" in picture["notes"][0]


@pytest.mark.parametrize("unit", ["working days", None])
def test_the_same_working_day(visit: Visit, unit: str | None) -> None:
    """Where nothing is counted, the picture shows only the day it starts from and the day due."""
    count = 0 if unit else None
    limit = deadline("2026-11-21", "2026-11-23", count, unit)
    picture = draw(visit, limit, today="2026-11-23")
    marked = [said for said in picture["said"] if "," in said]
    assert marked == ["Saturday 21 November, day 0", "Monday 23 November, today, due"]


def test_a_day_that_moves_says_why(visit: Visit) -> None:
    """The same working day that falls on a weekend shows the days it passed over."""
    skipped = {"skipped": [{"date": "2026-11-22", "why": "Sunday"}]}
    limit = deadline("2026-11-21", "2026-11-23", 0, "working days", working=skipped)
    assert draw(visit, limit)["said"][6] == "Sunday 22 November, not counted: weekend"


def test_lateness_is_said(visit: Visit) -> None:
    """Long after the last day, the picture says what today is and how late that is."""
    limit = deadline("2026-11-18", "2026-11-19", 1, "working days", overdue=True)
    picture = draw(visit, limit, today="2027-02-01")
    assert picture["notes"] == ["Overdue: today, Monday 1 February 2027, is 74 days after it."]


@pytest.mark.parametrize(
    "limit",
    [
        None,
        {"working": None},
        deadline("2026-11-20", "2027-11-19", 52, "weeks"),
        deadline("2026-11-20", "2026-11-19", 1, "working days"),
    ],
)
def test_no_picture(visit: Visit, limit: Any) -> None:
    """Without a working, or with one too long for a picture, there is none."""
    visit.open()
    script = """async (limit) => (await import("/assets/checker/date-picture/date-picture.js"))
      .datePicture(limit, "2026-11-21")"""
    assert visit.page.evaluate(script, limit) is None


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_accessible_on_the_smallest_phone(visit: Visit, scheme: Any) -> None:
    """At 320 pixels, in both palettes, nothing overflows and axe finds nothing."""
    visit.page.set_viewport_size({"width": 320, "height": 700})
    visit.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    for query in (OVER_CHRISTMAS, OVERDUE):
        visit.open(query)
        visit.unfold()
        assert visit.page.evaluate(SPILT) == []
        assert visit.page.evaluate("document.documentElement.scrollWidth") == 320
        assert axe_findings(visit.page, ".date-picture") == []
