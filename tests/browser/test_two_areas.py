"""A case under two areas' procedures: both answers, and one list of what either asks for."""

import re

import pytest
from playwright.sync_api import Page, expect

from decision import Collection
from tests.browser.checker_visit import Visit

CASE = "?area=wales&also=coventry&reached=practitioners&raised=2026-11-18"
WIDE = {"width": 1280, "height": 900}
PHONE = {"width": 360, "height": 740}


@pytest.fixture
def visit(page: Page, address: str, collection: Collection) -> Visit:
    """A visit."""
    return Visit(page, address, collection)


def test_what_is_overdue_comes_first(visit: Visit) -> None:
    """The answer that cannot wait is first, says why, and is what the section is marked by."""
    visit.open(CASE)
    expect(visit.answer).to_be_focused()
    areas = visit.answer.locator(".pair__answer")
    assert [area.get_attribute("data-area") for area in areas.all()] == ["coventry", "wales"]
    expect(areas.first.locator(".tag--first")).to_have_text("Overdue")
    expect(visit.answer).to_have_attribute("data-date", "2026-11-19")
    expect(visit.answer).to_have_attribute("data-overdue", "true")
    title = visit.page.title()
    assert title.index("Coventry: ") < title.index("Wales (a regional protocol): ")


def test_the_earlier_date_comes_first(visit: Visit) -> None:
    """Of two dates the earlier is first; what has no date is last."""
    visit.open("?area=wales&also=coventry&raised=2026-11-20&today=2026-11-20")
    first = visit.answer.locator(".pair__answer").first
    expect(first).to_have_attribute("data-area", "coventry")
    expect(first.locator(".tag--first")).to_have_text("Earlier date")
    visit.open("?area=hull&also=wales&today=2026-11-20")
    first = visit.answer.locator(".pair__answer").first
    expect(first).to_have_attribute("data-area", "wales")
    expect(first.locator(".tag--first")).to_have_text("Has a date")


@pytest.mark.parametrize(
    ("query", "first", "why"),
    [
        # Hull states no date but does not wait; Wales has one, days ahead.
        ("area=wales&also=hull&urgency=urgent&raised=2026-11-19", "hull", "Act today"),
        # What is due today is not put before what is overdue.
        ("area=hull&also=coventry&urgency=urgent&raised=2026-11-18", "coventry", "Overdue"),
    ],
)
def test_what_cannot_wait_comes_before_a_date(
    visit: Visit, query: str, first: str, why: str
) -> None:
    """A step to take today goes before one with a later date, and only lateness before that."""
    visit.open(f"?{query}&reached=practitioners")
    expect(visit.answer.locator(".pair__answer").first).to_have_attribute("data-area", first)
    expect(visit.answer.locator(".pair__answer").first.locator(".tag--first")).to_have_text(why)
    expect(visit.answer.locator(".pair__head p")).to_contain_text(f"comes first: {why.lower()}")


def test_neither_goes_first_where_both_are_alike(visit: Visit) -> None:
    """Where neither is more pressing, none is marked as first and the page says what they share."""
    visit.open("?area=hull&also=coventry&urgency=danger")
    expect(visit.answer.locator(".pair__head p")).to_have_text(
        "Both cannot wait: act today. Do what both ask for."
    )
    expect(visit.answer.locator(".tag--first")).to_have_count(0)


def test_side_by_side_or_stacked(visit: Visit) -> None:
    """On a wide screen the answers stand side by side, on a phone one below the other."""
    boxes = {}
    for width, size in (("wide", WIDE), ("phone", PHONE)):
        visit.page.set_viewport_size({"width": size["width"], "height": size["height"]})
        visit.open(CASE)
        expect(visit.answer).to_be_focused()
        found = [one.bounding_box() for one in visit.answer.locator(".pair__answer").all()]
        boxes[width] = [(box["x"], box["y"]) for box in found if box]
        assert visit.page.evaluate("document.documentElement.scrollWidth") == size["width"]
    (left, top), (right, other_top) = boxes["wide"]
    assert left < right and top == other_top
    (left, top), (right, other_top) = boxes["phone"]
    assert left == right and top < other_top


def test_one_list_of_what_either_asks_for(visit: Visit) -> None:
    """Whatever one of the two asks to be recorded or told is in one list, labelled by area."""
    visit.open(CASE)
    visit.unfold()
    answer = visit.answers[-1]
    for kind in ("record", "notify"):
        part = visit.answer.locator(f".part--{kind}")
        for one in (answer, answer["also"]):
            for item in one[kind]:
                task = part.locator(".task", has_text=item["text"]).first
                expect(task.locator(".tag--area")).to_contain_text([one["policy"]["name"]])


def test_what_both_ask_for_is_there_once(visit: Visit) -> None:
    """The same thing asked for by both stands once, with both labels."""
    visit.open("?area=lscp&also=nottinghamshire&reached=practitioners&raised=2026-11-18")
    visit.unfold()
    task = visit.answer.locator(".part--record .task", has_text="Confirm in writing between")
    expect(task).to_have_count(1)
    expect(task.locator(".tag--area")).to_have_count(2)


def test_each_keeps_its_reasons(visit: Visit) -> None:
    """Each area has its own timeline and its own reasons, folded, in the area's own sentences."""
    visit.open(CASE)
    expect(visit.answer).to_be_focused()
    reasons = visit.answer.locator(".pair__reasons")
    expect(reasons).to_have_count(2)
    for index in (0, 1):
        for name in ("rest", "why"):
            expect(reasons.nth(index).locator(f".disclosure--{name}")).not_to_have_attribute(
                "open", ""
            )


def test_each_tells_its_own_doubt(visit: Visit) -> None:
    """What was taken for what is unsure, and what would change, is told of each area by name."""
    visit.open("?area=hull&also=wales&reached=unsure&urgency=unsure&raised=2026-11-10")
    visit.unfold()
    answer = visit.answers[-1]
    doubts = visit.answer.locator(".disclosure--unsure")
    expect(doubts).to_have_count(2)
    for one in (answer, answer["also"]):
        doubt = doubts.filter(has_text=f"{one['policy']['name']}: you were not sure")
        expect(doubt).to_have_count(1)
        shown = " ".join(doubt.inner_text().split())
        others = [other for other in one["alternatives"] if other["kind"] == "unsure"]
        texts = [item["taken_label"] for item in one["unsure"]]
        texts += [text for other in others for text in (other["label"], *other["changes"])]
        assert others and [text for text in texts if text not in shown] == []
        change = doubt.get_by_role("link", name="Change").first
        expect(change).to_have_attribute("href", re.compile(r"also=wales&.*#"))
