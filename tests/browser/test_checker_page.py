"""The checker page as people use it, in a real browser, under a strict content security policy."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from decision import Collection
from tests.browser.axe import axe_findings
from tests.browser.checker_visit import TODAY, Visit

CASE = "?area=coventry&agency=health&reached=practitioners&raised=2026-11-18"


@pytest.fixture
def visit(page: Page, address: str, collection: Collection) -> Iterator[Visit]:
    """A visit during which nothing goes wrong in the scripts, unless a start was made to fail."""
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda message: message.type == "error" and wrong.append(message.text))
    yield Visit(page, address, collection)
    assert [text for text in wrong if not text.startswith("Error: detail")] == []


def test_answers_the_form(visit: Visit) -> None:
    """A filled form gets its answer, a link with the keys in a fixed order, and the focus."""
    visit.open()
    visit.choose("reached", "practitioners")
    visit.choose("area", "coventry")
    visit.enter("raised", "18", "11", "2026")
    visit.press()
    expect(visit.answer).to_be_focused()
    expect(visit.headline).to_contain_text("line manager")
    assert visit.query == "area=coventry&reached=practitioners&raised=2026-11-18"
    assert visit.page.title().startswith(visit.headline.inner_text())
    expect(visit.page.locator("#checker-form")).to_be_hidden()


def test_marks_the_answer(visit: Visit) -> None:
    """The answer carries outcome, level, date and lateness; empty where there is none."""
    visit.open(CASE)
    for name, value in (
        ("outcome", "escalate"),
        ("level", "2"),
        ("date", "2026-11-19"),
        ("overdue", "true"),
    ):
        expect(visit.answer).to_have_attribute(f"data-{name}", value)
    expect(visit.answer.get_by_text("Overdue", exact=True).first).to_be_visible()
    visit.open("?area=coventry&urgency=danger")
    expect(visit.answer).to_have_attribute("data-outcome", "emergency")
    for name in ("level", "date"):
        expect(visit.answer).to_have_attribute(f"data-{name}", "")


def test_waits_for_python(visit: Visit) -> None:
    """Pressed before Python has started, the button need not be pressed again."""
    visit.stub(held=True)
    visit.open()
    visit.choose("area", "hull")
    visit.press()
    expect(visit.page.get_by_role("status")).to_contain_text("Working out the answer")
    expect(visit.answer).to_be_hidden()
    visit.page.evaluate("stub.release()")
    expect(visit.answer).to_be_focused()


def test_opened_by_link(visit: Visit) -> None:
    """A link with a case shows its answer at once, and meanwhile no form."""
    visit.stub(held=True)
    visit.open(CASE)
    expect(visit.page.get_by_role("status")).to_contain_text("Working out the answer")
    expect(visit.page.locator("#checker-form")).to_be_hidden()
    visit.page.evaluate("stub.release()")
    expect(visit.answer).to_be_focused()
    assert visit.asked == [CASE[1:]]


def test_who_and_when_fit_a_phone(visit: Visit) -> None:
    """On a phone who is next and by when stand on the first screen, without scrolling."""
    visit.page.set_viewport_size({"width": 360, "height": 740})
    visit.open(CASE)
    expect(visit.answer).to_be_focused()
    # Who it is, is said by the headline alone.
    for part in (visit.headline, visit.answer.locator(".plate--when .plate__main")):
        expect(part).to_be_in_viewport(ratio=1)
    assert visit.page.evaluate("document.documentElement.scrollWidth") == 360


def test_errors(visit: Visit) -> None:
    """All errors come at once, lead to their fields, and keep what was entered."""
    visit.open()
    visit.choose("agency", "police")
    visit.enter("raised", "31", "feb", "2026")
    visit.enter("since", "", "11", "2026")
    visit.press()
    expect(visit.summary).to_be_focused()
    assert visit.page.title().startswith("Error: ")
    assert visit.summary.get_by_role("link").count() == 3
    for key in ("area", "raised", "since"):
        group = visit.page.locator(f"fieldset#{key}")
        expect(group).to_have_attribute("aria-describedby", re.compile(rf"\b{key}-error\b"))
    assert visit.entered("raised") == ["31", "feb", "2026"]
    assert visit.entered("since") == ["", "11", "2026"]
    expect(visit.page.locator("#agency-police")).to_be_checked()

    visit.summary.get_by_role("link", name=re.compile("February 2026 has 28 days")).click()
    expect(visit.page.locator("#raised-day")).to_be_focused()
    visit.page.go_back()
    visit.page.go_forward()
    expect(visit.summary).to_be_focused()
    assert visit.entered("since") == ["", "11", "2026"]


def test_unknown_key(visit: Visit) -> None:
    """An unknown key in a link is named, and leaves the link when the form is sent."""
    visit.open("?area=hull&colour=red")
    expect(visit.summary).to_contain_text("colour")
    expect(visit.page.locator("#area-hull")).to_be_checked()
    visit.press()
    expect(visit.answer).to_be_focused()
    assert "colour" not in visit.query


def test_change(visit: Visit) -> None:
    """A "Change" link leads to its question with everything kept, and back to the answer."""
    visit.open(CASE)
    visit.unfold()
    visit.answer.get_by_role("link", name="Change How far has it gone?").click()
    expect(visit.page.locator("#reached-practitioners")).to_be_focused()
    expect(visit.page.locator("#agency-health")).to_be_checked()
    assert visit.entered("raised") == ["18", "11", "2026"]
    visit.page.reload()
    expect(visit.page.locator("#reached-practitioners")).to_be_focused()
    visit.page.go_back()
    expect(visit.answer).to_be_focused()


def test_back_and_forward(visit: Visit) -> None:
    """Going back and forward restores the form with each answer, also from another page."""
    visit.open()
    visit.choose("area", "hull")
    visit.press()
    expect(visit.answer).to_be_focused()
    visit.page.go_back()
    expect(visit.page.locator("#area-hull")).to_be_checked()
    visit.choose("area", "wales")
    visit.press()
    expect(visit.answer.get_by_text("Wales").first).to_be_visible()
    visit.page.goto(visit.address)
    visit.page.go_back()
    expect(visit.answer).to_be_focused()
    expect(visit.page.locator("#area-wales")).to_be_checked()


def test_start_again(visit: Visit) -> None:
    """Starting again leaves nothing of the last case."""
    visit.open(CASE)
    visit.unfold()
    visit.answer.get_by_role("link", name="Start again").click()
    expect(visit.page.locator("#area-coventry")).not_to_be_checked()
    expect(visit.page.locator("#agency-other")).to_be_checked()
    assert visit.entered("raised") == ["", "", ""]
    assert visit.query == ""


def test_sent_before_the_script(visit: Visit) -> None:
    """What the plain form sends without a script is answered too."""
    sent = "area=wales&person=child&raised-day=16&raised-month=nov&raised-year=2026&since-day="
    visit.open(f"?{sent}&since-month=&since-year=")
    expect(visit.answer).to_be_focused()
    # The address follows the answer, which does not wait for it.
    expect(visit.page).to_have_url(f"{visit.address}checker/?area=wales&raised=2026-11-16")


def test_enter_sends_the_form(visit: Visit) -> None:
    """The keyboard alone is enough."""
    visit.open()
    visit.page.locator("#area-hull").focus()
    visit.page.keyboard.press("Space")
    visit.page.locator("#raised-day").press("Enter")
    expect(visit.answer).to_be_focused()


def test_day_of_the_answer(visit: Visit) -> None:
    """The day of a link counts and is shown; else it is today in London, and is not asked."""
    visit.open("?area=wales&reached=practitioners&raised=2026-11-16&today=2026-12-07")
    expect(visit.answer).to_have_attribute("data-overdue", "true")
    visit.unfold()
    expect(visit.answer.get_by_text("Monday 7 December 2026").first).to_be_visible()
    visit.open("?area=wales&reached=practitioners&raised=2026-11-16")
    expect(visit.answer).to_have_attribute("data-overdue", "false")
    visit.open()
    expect(visit.page.locator("fieldset#today")).to_be_hidden()


def test_failed_start(visit: Visit) -> None:
    """A start that fails is explained, with links to the areas, and can be tried again."""
    visit.stub(failure="network")
    visit.open()
    visit.choose("area", "hull")
    visit.press()
    failure = visit.page.locator("#checker-failure")
    expect(failure).to_be_focused()
    expect(failure).to_contain_text("Check your connection")
    expect(failure.get_by_role("link", name="Hull", exact=True)).to_be_visible()
    expect(visit.page.locator("#area-hull")).to_be_checked()
    visit.page.evaluate("stub.failure = undefined")
    visit.press()
    expect(visit.answer).to_be_focused()


def test_markup_stays_text(visit: Visit) -> None:
    """What a policy or a message holds is shown as it is written."""
    visit.changes = {"headline": "<b>Escalate</b>", "notes": [{"text": "<i>x</i>", "sources": []}]}
    visit.open(CASE)
    expect(visit.headline).to_have_text("<b>Escalate</b>")
    assert visit.answer.locator("i, b").count() == 0


STATES = {
    "empty": "",
    "answer": "?area=wales&reached=practitioners&raised=2026-11-16",
    "overdue": CASE,
    "no date": "?area=nottinghamshire&reached=practitioners&raised=2026-11-20",
    "emergency": "?area=hull&urgency=danger",
    "end of the ladder": "?area=coventry&reached=partnership",
    "errors": "?raised=2026-02-31&colour=red",
    "change": f"{CASE}#reached",
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("state", STATES)
def test_accessible(visit: Visit, state: str, scheme: Any) -> None:
    """Axe finds nothing in the checker, in any of its states and both palettes."""
    visit.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    visit.open(STATES[state])
    expect(visit.page.get_by_role("status")).not_to_contain_text(re.compile("Working|Getting"))
    assert axe_findings(visit.page, "#checker") == []


def test_pages_swapped_by_the_theme(visit: Visit) -> None:
    """Where the theme swaps pages without loading them, the checker works on the new one."""
    visit.page.add_init_script(
        "window.document$ = { subscribe(open) { window.swapped = open; open(); } }"
    )
    # The theme's own script would put its own pages in the place of these.
    visit.page.route("**/javascripts/bundle*.js", lambda route: route.fulfill(body=""))
    visit.open()
    visit.page.evaluate(
        "() => { const old = document.querySelector('#checker');"
        "old.replaceWith(old.cloneNode(true)); swapped(); }"
    )
    visit.choose("area", "hull")
    visit.press()
    expect(visit.answer).to_be_focused()
    assert len(visit.asked) == 1


@pytest.mark.parametrize(
    ("fields", "joined"),
    [
        (["20", "11", "2026"], "2026-11-20"),
        (["1", "jan", "2027"], "2027-01-01"),
        ([" 9 ", "SEPTEMBER", "2026"], "2026-09-09"),
        (["31", "feb", "2026"], "2026-02-31"),
        (["20", "13", "2026"], "2026-13-20"),
        (["20", "ma", "2026"], "20 ma 2026"),
        (["20", "", "2026"], "20  2026"),
        (["", "", "2026"], "  2026"),
        (["20", "11", "26"], "2026-11-20"),
        (["", "", ""], ""),
    ],
)
def test_dates(visit: Visit, fields: list[str], joined: str) -> None:
    """Three fields become a date if they have its shape; else they come back as they were typed."""
    visit.open()
    script = """async ([day, month, year]) => {
      const { joinDate, splitDate } = await import("/assets/checker/dates.js");
      const joined = joinDate({ day, month, year }, "2026-11-21");
      return [joined, joinDate(splitDate(joined), "2026-11-21")];
    }"""
    assert visit.page.evaluate(script, fields) == [joined, joined]


@pytest.mark.parametrize(
    ("now", "today"),
    [
        ("2026-07-01T23:30:00Z", "2026-07-02"),
        ("2026-12-01T23:30:00Z", "2026-12-01"),
        (f"{TODAY}T00:00:00Z", TODAY),
    ],
)
def test_today_in_london(visit: Visit, now: str, today: str) -> None:
    """Today is the day in London, in summer an hour ahead of universal time."""
    visit.open()
    script = """async (now) => {
      const { londonToday } = await import("/assets/checker/dates.js");
      return londonToday(new Date(now));
    }"""
    assert visit.page.evaluate(script, now) == today


def test_the_theme_may_come_before_the_checker(visit: Visit) -> None:
    """Where the theme's script overtakes the checker's, the page is still taken over only once."""
    held: list[Route] = []
    visit.page.route("**/immutable/page.*.js", lambda route: held.append(route))
    visit.page.goto(f"{visit.address}checker/")
    visit.page.wait_for_function("() => window.document$ !== undefined")
    for route in held:
        route.continue_()
    visit.page.locator("#checker[data-opened]").wait_for(state="attached")
    visit.choose("area", "hull")
    visit.press()
    expect(visit.headline).to_be_visible()
    assert len(visit.asked) == 1
