"""The whole ladder with its dates: a table for everyone, and a drawing where there is room."""

from datetime import date, timedelta
from itertools import product
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from decision import Collection, ask
from tests.browser.axe import axe_findings
from tests.browser.checker_visit import TODAY, Visit

OVERDUE = "?area=coventry&reached=practitioners&raised=2026-11-18"
URGENT = "?area=nottinghamshire&urgency=urgent&reached=practitioners&raised=2026-11-20"
CAPPED = "?area=nottinghamshire&reached=line-managers&raised=2026-11-02&since=2026-11-10"
LATE_CAP = "?area=nottinghamshire&reached=partnership&raised=2026-10-01"
WALES = "?area=wales&reached=line-managers&raised=2026-10-20&since=2026-11-10"

NARROWEST = 640
"""A window with just enough room for the drawing."""

# Words that lie over each other or outside the drawing, and the size of the smallest.
LETTERING = """async (answers) => {
  const { timeline } = await import("/assets/checker/timeline/timeline.js");
  const host = document.querySelector("#answer");
  host.hidden = false;
  const wrong = [];
  let drawn = 0;
  for (const [query, answer] of answers) {
    const drawing = timeline(answer, { root: "/" })?.querySelector("svg");
    if (!drawing) continue;
    const line = drawing.closest("details");
    line.open = true;
    host.replaceChildren(line);
    const [frame, width] = [drawing.getBoundingClientRect(), drawing.viewBox.baseVal.width];
    drawn += frame.width > 0;
    const words = [...drawing.querySelectorAll("text")].map((word) =>
      [word, word.getBoundingClientRect()]);
    for (const [index, [word, box]] of words.entries()) {
      const size = Number(word.getAttribute("font-size")) * frame.width / width;
      if (size < 11) wrong.push([query, "small", word.textContent, size]);
      if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1
        || box.bottom > frame.bottom + 1) wrong.push([query, "outside", word.textContent]);
      for (const [other, beside] of words.slice(index + 1))
        if (box.left < beside.right - 1 && beside.left < box.right - 1
          && box.top < beside.bottom - 4 && beside.top < box.bottom - 4)
          wrong.push([query, "over", word.textContent, other.textContent]);
    }
  }
  return [drawn, wrong];
}"""


@pytest.fixture
def visit(page: Page, address: str, collection: Collection) -> Visit:
    """A visit to the checker on a desk."""
    page.set_viewport_size({"width": 1280, "height": 900})
    return Visit(page, address, collection)


def rows(visit: Visit) -> list[list[str]]:
    """What the cells of the ladder's rows say."""
    found = visit.answer.locator(".ladder-table tbody tr").all()
    return [row.locator("th, td").all_text_contents() for row in found]


def drawing(visit: Visit) -> Locator:
    """The drawing of the ladder."""
    return visit.answer.locator("svg.timeline__drawing")


def test_every_step_has_its_state(visit: Visit) -> None:
    """The table goes from the lowest step up: what lies behind, where it stands, what is next."""
    visit.open(WALES)
    visit.unfold()
    assert [row[-1] for row in rows(visit)] == ["Passed", "Here now", "Next"]
    assert [row[2] for row in rows(visit)] == [
        "",
        "Since Tuesday 10 November 2026",
        "Friday 4 December 2026",
    ]
    table = visit.answer.get_by_role("table", name="Today: Saturday 21 November 2026.")
    expect(table).to_contain_text("Raised: Tuesday 20 October 2026.")
    link = table.get_by_role("link", name="Line managers discuss or meet")
    expect(link).to_have_attribute("href", "../areas/wales/stage-2/#step")


def test_a_level_begun_on_an_unknown_day(visit: Visit) -> None:
    """Nobody is told that a level began on the day the disagreement was raised unless it did."""
    visit.open("?area=wales&reached=line-managers&raised=2026-10-20")
    visit.unfold()
    assert [row[2] for row in rows(visit)][:2] == ["", ""]
    visit.open("?area=wales&reached=practitioners&raised=2026-11-10")
    visit.unfold()
    expect(visit.answer.get_by_text("Since Tuesday 10 November 2026")).to_be_visible()


def test_a_level_that_ended(visit: Visit) -> None:
    """A level that ended without agreement says when."""
    visit.open(f"{WALES}&ended=2026-11-19")
    visit.unfold()
    assert rows(visit)[1][2:] == ["Ended on Thursday 19 November 2026", "Ended"]
    expect(drawing(visit)).to_contain_text("ended Thu 19 Nov")


def test_lateness_has_a_word_and_a_shape(visit: Visit) -> None:
    """An overdue step says so in both, and has a shape of its own, not only a colour."""
    visit.open(OVERDUE)
    visit.unfold()
    assert rows(visit)[1][-1] == "Next Overdue"
    expect(drawing(visit)).to_contain_text("overdue, was due Thu 19 Nov")
    expect(drawing(visit).locator("polygon.timeline__mark--overdue")).to_have_count(1)
    visit.open(WALES)
    visit.unfold()
    expect(drawing(visit).locator("circle.timeline__mark--next")).to_have_count(1)
    expect(drawing(visit).locator("polygon")).to_have_count(0)


def test_later_steps_have_their_dates(visit: Visit) -> None:
    """Dates that can be known already stand beside the later steps, in table and drawing."""
    visit.open(URGENT)
    visit.unfold()
    assert rows(visit)[-1][2:] == ["Tuesday 24 November 2026", "Later"]
    expect(drawing(visit)).to_contain_text("by Tue 24 Nov")
    assert drawing(visit).locator("circle.timeline__mark--later").count() == 3


def test_a_step_without_a_date_has_no_point(visit: Visit) -> None:
    """Where no number is stated the lane says so; only a suggestion stands on the scale."""
    visit.open("?area=nottinghamshire&reached=practitioners&raised=2026-11-20")
    visit.unfold()
    lane = drawing(visit).locator(".timeline__lane--next")
    expect(lane).to_contain_text("no number is stated")
    expect(lane.locator(".timeline__mark")).to_have_class(
        "timeline__mark timeline__mark--suggestion"
    )
    expect(lane).to_contain_text("suggestion: ")
    assert "Suggestion, not stated by this area: " in rows(visit)[1][2]
    expect(drawing(visit).locator(".timeline__lane--later .timeline__mark")).to_have_count(0)


def test_a_phrase_in_place_of_a_date(visit: Visit) -> None:
    """What is to happen without delay says so in the drawing."""
    visit.open(OVERDUE)
    visit.unfold()
    lane = drawing(visit).locator(".timeline__lane--later").first
    expect(lane).to_contain_text("without delay; no number is stated")


def test_a_date_that_depends_on_another(visit: Visit) -> None:
    """A stated limit whose clock has not started is not called silent."""
    visit.open("?area=wales&reached=practitioners&raised=2026-11-16")
    visit.unfold()
    expect(drawing(visit).locator(".timeline__lane--later")).to_contain_text("date not known yet")


def test_the_whole_process(visit: Visit) -> None:
    """The limit on the whole process is a line in the drawing and the last row of the table."""
    visit.open(CAPPED)
    visit.unfold()
    last = visit.answer.locator(".ladder-table tfoot tr")
    expect(last).to_have_text("Whole processMonday 30 November 2026")
    expect(drawing(visit)).to_contain_text("End of the whole process: Mon 30 Nov")
    visit.open(LATE_CAP)
    visit.unfold()
    expect(last).to_have_text("Whole processThursday 29 October 2026 Overdue")
    expect(drawing(visit)).to_contain_text("Whole process overdue, was due: Thu 29 Oct")


def test_days_that_fall_together_share_a_flag(visit: Visit) -> None:
    """Two days that matter and are the same day have one line and one label."""
    visit.open(f"{CAPPED}&today=2026-11-30")
    visit.unfold()
    expect(drawing(visit)).to_contain_text("Today, end of the whole process: Mon 30 Nov")


def test_other_years_are_named(visit: Visit) -> None:
    """A short date says its year where it is not this one."""
    visit.open("?area=coventry&reached=practitioners&raised=2025-12-01")
    visit.unfold()
    expect(drawing(visit)).to_contain_text("Raised: Mon 1 Dec 2025")
    expect(drawing(visit)).to_contain_text("Today: Sat 21 Nov")


@pytest.mark.parametrize(
    ("query", "title"),
    [
        (OVERDUE, "If that does not settle it"),
        ("?area=hull&urgency=danger", "Once everyone is safe"),
        ("?area=coventry&reached=practitioners&state=resolved", None),
        ("?area=coventry&person=adult", None),
    ],
)
def test_title(visit: Visit, query: str, title: str | None) -> None:
    """In an emergency the ladder comes after safety; a settled case has none."""
    visit.open(query)
    expect(visit.answer).to_be_focused()
    titles = visit.answer.locator(".disclosure--rest .disclosure__title").all_text_contents()
    assert titles == ([title] if title else [])


def test_nothing_to_draw(visit: Visit) -> None:
    """A ladder without any date ahead is a table only."""
    visit.changes = {"by": None, "cap": None, "suggestion": None, "then": []}
    visit.open("?area=hull&reached=practitioners&raised=2026-11-16")
    visit.unfold()
    expect(visit.answer.locator(".ladder-table")).to_be_visible()
    expect(drawing(visit)).to_have_count(0)


def test_the_drawing_needs_room(visit: Visit) -> None:
    """The table is always there, and the drawing only where its letters are large enough."""
    visit.open(URGENT)
    visit.unfold()
    expect(drawing(visit)).to_have_attribute("aria-hidden", "true")
    for width in (320, 599, 700, 1280):
        visit.page.set_viewport_size({"width": width, "height": 800})
        # What is far below the screen is laid out when it comes near.
        visit.answer.locator(".disclosure--rest").scroll_into_view_if_needed()
        expect(visit.answer.locator(".ladder-table")).to_be_visible()
        expect(drawing(visit)).to_be_visible(visible=width >= 700)
        assert visit.page.evaluate("document.documentElement.scrollWidth") == width


def test_the_table_stays_one(visit: Visit) -> None:
    """Cards on a phone are still the rows and columns of a table to a screen reader."""
    visit.page.set_viewport_size({"width": 320, "height": 800})
    visit.open(URGENT)
    visit.unfold()
    table = visit.answer.get_by_role("table", name="Today:")
    expect(table.get_by_role("row")).to_have_count(6)
    expect(table.get_by_role("rowheader")).to_have_count(5)
    expect(table.get_by_role("columnheader")).to_have_count(4)


def test_words_stay_apart(visit: Visit, collection: Collection) -> None:
    """Whatever the dates, no words of the drawing cover others, leave it or are too small."""
    visit.page.set_viewport_size({"width": NARROWEST, "height": 900})
    visit.open()
    today = date.fromisoformat(TODAY)
    answers = []
    for area, reached, urgency, days in product(
        ("coventry", "nottinghamshire", "wales", "harmonised"),
        ("none", "practitioners", "senior-managers", "partnership"),
        ("standard", "urgent", "danger"),
        (0, 1, 11, 28, 600),
    ):
        raised = (today - timedelta(days)).isoformat()
        since = (today - timedelta(days // 2)).isoformat()
        case = {"area": area, "reached": reached, "urgency": urgency, "raised": raised}
        case |= {} if reached == "none" else {"since": since}
        answer = ask(case.items(), collection.policies, today)
        answers.append(["&".join(case.values()), answer])
    drawn, wrong = visit.page.evaluate(LETTERING, answers)
    assert wrong == []
    assert drawn > len(answers) / 2


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_accessible(visit: Visit, scheme: Any) -> None:
    """Axe finds nothing in the ladder, in either palette, on a desk and on a phone."""
    visit.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    for query in (OVERDUE, LATE_CAP):
        visit.open(query)
        visit.unfold()
        assert axe_findings(visit.page, ".disclosure--rest") == []
    visit.page.set_viewport_size({"width": 320, "height": 700})
    assert axe_findings(visit.page, ".disclosure--rest") == []


def test_two_on_one_page(visit: Visit) -> None:
    """Two ladders can stand side by side: nothing in one is named so that it clashes."""
    visit.open(URGENT)
    visit.unfold()
    assert visit.answer.locator(".timeline [id]").count() == 0
