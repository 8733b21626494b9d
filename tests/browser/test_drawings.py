"""Drawings in a browser: on wide screens and paper the drawing, on phones its text instead."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import axe_findings

AREAS = ("areas/coventry/", "areas/lscp/", "areas/nottinghamshire/", "guidance/")
DRAWN = (*AREAS, "compare/")
SHOWN = """() => [".drawn", ".drawn + .ladder"].map(
  (part) => document.querySelector(part).checkVisibility())"""
# Text that the fonts at hand make broader than its box, or cut off by the edge of its piece.
SPILT = """() => [...document.querySelectorAll(".drawing text")].filter((text) => {
  const frame = text.closest("a")?.querySelector("rect") ?? text.ownerSVGElement;
  const [inner, outer] = [text, frame].map((part) => part.getBoundingClientRect());
  return inner.left < outer.left - 1 || inner.right > outer.right + 1
    || inner.top < outer.top - 1 || inner.bottom > outer.bottom + 1;
}).map((text) => text.textContent)"""


@pytest.mark.parametrize("width", [320, 719, 720, 1280])
def test_one_of_drawing_and_list_is_shown(page: Page, address: str, width: int) -> None:
    """There is exactly one ladder on a page, for eyes and for screen readers alike."""
    page.set_viewport_size({"width": width, "height": 800})
    for area in AREAS:
        page.goto(address + area)
        wide = width >= 720
        assert page.evaluate(SHOWN) == [wide, not wide], area


def test_paper_has_the_drawing(page: Page, address: str) -> None:
    """A printed page shows the drawing, even from a narrow window."""
    page.set_viewport_size({"width": 320, "height": 800})
    page.goto(f"{address}areas/wales/")
    page.emulate_media(media="print")
    assert page.evaluate(SHOWN) == [True, False]


def test_text_stays_in_its_box(page: Page, address: str) -> None:
    """With the fonts of this device, no text is broader than what it was drawn for."""
    page.set_viewport_size({"width": 1280, "height": 800})
    for area in DRAWN:
        page.goto(address + area)
        assert page.evaluate(SPILT) == [], area


def test_the_comparison_is_a_table_on_a_phone(page: Page, address: str) -> None:
    """Where the chart has no room, the table that says the same opens in its place."""
    page.set_viewport_size({"width": 320, "height": 800})
    page.goto(f"{address}compare/")
    expect(page.locator(".chart")).to_be_hidden()
    page.get_by_text("The limits as a table").click()
    expect(page.get_by_role("table")).to_contain_text("within 10 working days")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert axe_findings(page, ".md-content") == []


def test_duties_are_folded_on_a_phone_only(page: Page, address: str) -> None:
    """What to record and whom to tell stands side by side on a desk, and opens on a phone."""
    page.goto(f"{address}compare/")
    duty = page.get_by_text("Send the record to the chair of the Local Operational Group.")
    page.set_viewport_size({"width": 1280, "height": 800})
    expect(duty).to_be_visible()
    page.set_viewport_size({"width": 320, "height": 800})
    expect(duty).to_be_hidden()
