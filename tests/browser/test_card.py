"""The answer card: who, by when, what to write and whom to tell on a phone, the rest on demand."""

from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from decision import Collection
from tests.browser.axe import LAY_OUT_ALL, axe_findings
from tests.browser.checker_visit import Visit

CASE = "?area=coventry&agency=health&reached=practitioners&raised=2026-11-18"
UNSURE = "?area=coventry&reached=unsure&urgency=unsure&raised=2026-11-20"
# One phone's screen and a half: 740 pixels of a phone 360 wide.
ROOM = 1110
LONGEST = (
    "area=harmonised&topic=own-agency&reached=practitioners&raised=2026-11-21&confident=no",
    "area=harmonised&person=adult&topic=own-agency&raised=2026-09-22&urgency=urgent&state=no-reply",
    "area=coventry&topic=referral&reached=practitioners&raised=2026-09-22&confident=no",
    "area=lscp&agency=health&topic=referral&reached=line-managers&urgency=urgent&confident=no",
    "area=harmonised&topic=unsure&reached=practitioners&raised=2026-11-21&state=unsure&confident=no",
)
# Other choices here add duties to the same step.
ADDS_DUTIES = (
    "area=nottinghamshire&urgency=unsure&topic=unsure&reached=practitioners&raised=2026-11-10"
)
HEIGHT = """async query => {
  const answer = document.querySelector("#answer");
  const shown = new Promise((resolve) => {
    const observer = new MutationObserver(() => { observer.disconnect(); resolve(); });
    observer.observe(answer, { childList: true });
  });
  history.replaceState(null, "", `?${query}`);
  dispatchEvent(new PopStateEvent("popstate"));
  await shown;
  await new Promise((resolve) => setTimeout(resolve));
  return Math.ceil(answer.getBoundingClientRect().height);
}"""
# Every text that the live region was given, in order.
LISTEN = """() => {
  window.said = [];
  const line = document.querySelector("#checker-status");
  new MutationObserver(() => said.push(line.textContent)).observe(line, { childList: true });
}"""


@pytest.fixture
def visit(page: Page, address: str, collection: Collection) -> Iterator[Visit]:
    """A visit during which nothing goes wrong in the scripts."""
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda message: message.type == "error" and wrong.append(message.text))
    yield Visit(page, address, collection)
    assert wrong == []


def test_fits_a_screen_and_a_half(visit: Visit, collection: Collection) -> None:
    """On a phone no whole answer is longer than one screen and a half, the longest included."""
    sample = [
        f"area={area}&topic={topic}&reached={reached}&raised=2026-11-16&urgency={urgency}"
        for area, topic, reached, urgency in product(
            collection.policies,
            ("general", "plan"),
            ("none", "practitioners", "partnership"),
            ("standard", "urgent"),
        )
    ]
    outcomes = ["area=hull&urgency=danger", "area=wales&state=resolved", "area=hull&person=adult"]
    visit.page.set_viewport_size({"width": 360, "height": 740})
    visit.page.emulate_media(reduced_motion="reduce")
    visit.open("?area=hull")
    expect(visit.answer).to_be_focused()
    visit.page.evaluate(LAY_OUT_ALL)
    heights = {
        query: visit.page.evaluate(HEIGHT, query) for query in (*LONGEST, *outcomes, *sample[::3])
    }
    worst = max(heights, key=lambda query: heights[query])
    print(f"The longest answer takes {heights[worst]} of {ROOM} pixels: {worst}")
    assert {query: height for query, height in heights.items() if height > ROOM} == {}


def test_body_text_is_not_small(visit: Visit) -> None:
    """The room is not won by small type: what is to be read is 16 pixels high at least."""
    visit.page.set_viewport_size({"width": 360, "height": 740})
    visit.open(CASE)
    visit.unfold()
    small = visit.page.evaluate(
        """() => [...document.querySelectorAll("#answer :is(p, li, dd, summary)")]
          .filter((text) => !text.closest(".timeline, .date-picture, .take-away, .slip__level"))
          .filter((text) => text.checkVisibility())
          .filter((text) => parseFloat(getComputedStyle(text).fontSize) < 16)
          .map((text) => text.outerHTML.slice(0, 90))"""
    )
    assert small == []


def test_first_things_first(visit: Visit) -> None:
    """Who and when come before what to record, then whom to tell, then everything else."""
    visit.open(CASE)
    expect(visit.answer).to_be_focused()
    tops = [
        visit.answer.locator(part).first.bounding_box()
        for part in (".safety", ".slip", ".part--record", ".part--notify", ".disclosure--rest")
    ]
    places = [box["y"] for box in tops if box]
    assert len(places) == 5 and places == sorted(places)
    safe = visit.answer.locator(".safety")
    expect(safe).to_have_count(2)
    expect(visit.answer.locator(".answer__card > :last-child")).to_have_class("safety")


@pytest.mark.parametrize("query", [LONGEST[0], LONGEST[4], ADDS_DUTIES])
def test_nothing_is_dropped(visit: Visit, query: str) -> None:
    """Every text that the answer holds is on the card, at first sight or once opened."""
    visit.open(f"?{query}")
    visit.unfold()
    answer = visit.answers[-1]
    shown = " ".join(visit.answer.inner_text().split())
    texts = [
        item[part]
        for kind in ("record", "notify", "advice", "notes", "banners", "safety")
        for item in answer[kind]
        for part in ("text", "who", "where", "when", "how")
        if part in item
    ]
    texts += [item["question"] for item in answer["why_not"]]
    texts += [item["text"] for item in answer["why_not"]]
    texts += [item["label"] for item in answer["alternatives"]]
    texts += [text for item in answer["alternatives"] for text in item["changes"]]
    assert [text for text in texts if " ".join(text.split()) not in shown] == []


def test_what_would_change(visit: Visit) -> None:
    """Another choice that changes the answer is named with what it changes, and leads there."""
    visit.open(CASE)
    visit.unfold()
    part = visit.answer.locator(".disclosure--alternatives")
    expect(part).to_contain_text("If they do not reply")
    part.get_by_role("link").last.click()
    expect(visit.answer).to_be_focused()
    assert "state=no-reply" in visit.query


def test_doubt_is_told(visit: Visit) -> None:
    """What was left open is named with the cautious answer taken and what another would change."""
    visit.open(UNSURE)
    expect(visit.answer.locator(".disclosure--unsure summary")).to_contain_text("Urgent")
    visit.unfold()
    part = visit.answer.locator(".disclosure--unsure")
    expect(part).to_contain_text("How far has it gone?")
    expect(part).to_contain_text("Call 999 now")
    assert part.get_by_role("link", name="Change").count() == 2


def test_the_same_step_is_not_said_of_what_adds_duties(visit: Visit) -> None:
    """Of a choice that adds something to do the page never says that all stays the same."""
    visit.open(CASE)
    expect(visit.answer).to_be_focused()
    other = visit.answers[-1]["alternatives"][0]
    same = other | {"headline": visit.answers[-1]["headline"]}
    visit.changes = {
        "alternatives": [
            same | {"changes": ["Copy in the chair.", "Call the duty team."]},
            same | {"changes": []},
        ]
    }
    visit.open(CASE)
    visit.unfold()
    part = visit.answer.locator(".disclosure--alternatives")
    expect(part.get_by_role("link")).to_have_text(
        ["More to do or to know", "The same step and date"]
    )
    expect(part.locator("li li")).to_have_text(["Copy in the chair.", "Call the duty team."])


def test_age_and_review(visit: Visit) -> None:
    """The card says how old its procedure is, and plainly when a review is overdue."""
    visit.open(CASE)
    visit.unfold()
    why = visit.answer.locator(".disclosure--why")
    for text in ("September 2019", "Dated by its publisher", "To be reviewed by", "known until"):
        expect(why).to_contain_text(text)
    expect(visit.answer).not_to_contain_text("should have been checked")
    late = {"due": "2026-01-31", "due_text": None, "owner": "the board", "overdue": True}
    visit.changes = {"policy": visit.answers[-1]["policy"] | {"review": late}}
    visit.open(CASE)
    expect(visit.answer).to_contain_text("should have been checked by Saturday 31 January 2026")


def test_contacts_come_first_when_it_presses(visit: Visit) -> None:
    """A filled-in contact stands right after the slip in danger, else on a line that opens."""
    visit.open(CASE)
    expect(visit.answer).to_be_focused()
    contact = {"role_text": "Duty team", "telephone": "01632 960 001", "hours": "9 to 5"}
    visit.changes = {"policy": visit.answers[-1]["policy"] | {"contacts": [contact]}}
    visit.open("?area=coventry&urgency=danger")
    expect(visit.answer.get_by_role("link", name="01632 960 001")).to_be_visible()
    expect(visit.answer.locator(".slip + .part--contacts")).to_have_count(1)
    visit.open(CASE)
    expect(visit.answer.locator(".disclosure--contacts summary")).to_contain_text("Duty team")


def test_announced_once(visit: Visit) -> None:
    """The live region says an answer once, and nothing more when one comes back to it."""
    visit.open()
    visit.page.evaluate(LISTEN)
    visit.choose("area", "hull")
    visit.press()
    expect(visit.answer).to_be_focused()
    headline = visit.headline.inner_text()
    visit.page.go_back()
    expect(visit.page.locator("#checker-form")).to_be_visible()
    visit.page.go_forward()
    expect(visit.answer).to_be_focused()
    said = [text for text in visit.page.evaluate("said") if text.startswith("Answer: ")]
    assert said == [f"Answer: {headline}"]


def test_zoomed_in(visit: Visit) -> None:
    """At 400 % zoom the headline is in view and nothing scrolls sideways."""
    visit.page.set_viewport_size({"width": 320, "height": 256})
    visit.open(CASE)
    expect(visit.headline).to_be_in_viewport()
    visit.unfold()
    assert visit.page.evaluate("document.documentElement.scrollWidth") == 320


def test_without_colours(visit: Visit) -> None:
    """Where the system sets the colours, lateness is a word in a frame."""
    visit.page.emulate_media(forced_colors="active", reduced_motion="reduce")
    visit.open(CASE)
    tag = visit.answer.locator(".slip .tag--overdue")
    expect(tag).to_have_text("Overdue")
    expect(tag).to_have_css("border-top-style", "solid")
    expect(visit.answer.locator(".plate--overdue")).to_have_css("border-top-style", "double")
    expect(visit.answer.locator(".answer__card")).to_have_css("animation-name", "none")


def test_printed_whole(visit: Visit) -> None:
    """What is folded is open on paper, and folded again afterwards."""
    visit.open(CASE)
    expect(visit.answer).to_be_focused()
    folded = "document.querySelectorAll('#answer details:not([open]):not(.take-away__row)').length"
    before = visit.page.evaluate(folded)
    visit.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert visit.page.evaluate(folded) == 0
    visit.page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert visit.page.evaluate(folded) == before > 0


STATES = {
    "unsure": UNSURE,
    "out of scope": "?area=coventry&person=adult",
    "settled": "?area=hull&state=resolved",
    "two areas": "?area=coventry&also=wales&reached=practitioners&raised=2026-11-18",
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("state", STATES)
def test_accessible(visit: Visit, state: str, scheme: Any) -> None:
    """Axe finds nothing in the card with every line open, in both palettes."""
    visit.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    visit.open(STATES[state])
    visit.unfold()
    assert axe_findings(visit.page, "#checker") == []
