"""What a keyboard, a finger and a person without scripts need, on every kind of page."""

from typing import Any

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from decision import Collection
from tests.browser.axe import SCRIPT
from tests.browser.checker_visit import Visit

PAGES = ("", "areas/hull/", "areas/nottinghamshire/chair/", "guidance/level-2/", "compare/")
NARROW: ViewportSize = {"width": 320, "height": 640}
# What has the focus and cannot be seen: outside the page, without a size, or hidden.
UNSEEN = """() => {
  const focused = document.activeElement;
  // The switch between palettes is drawn by the label that follows it.
  const shown = focused.matches(".md-option") ? focused.nextElementSibling : focused;
  const { left, right, width, height } = shown.getBoundingClientRect();
  const isSeen = shown.checkVisibility({ visibilityProperty: true })
    && width > 0 && height > 0 && right > 0 && left < innerWidth;
  return focused === document.body || isSeen ? null : focused.outerHTML.slice(0, 120);
}"""
ANSWER = "?area=harmonised&agency=police&reached=practitioners&today=2026-11-20"


@pytest.mark.parametrize("width", [320, 1280])
def test_every_stop_of_the_tab_key_is_seen(page: Page, address: str, width: int) -> None:
    """The focus never goes where nobody can see it, such as into a menu that is not open."""
    page.set_viewport_size({"width": width, "height": 640})
    unseen = {}
    for name in PAGES:
        page.goto(address + name)
        stops = []
        for _ in range(20):
            page.keyboard.press("Tab")
            stops.append(page.evaluate(UNSEEN))
        unseen[name] = [stop for stop in stops if stop]
    assert unseen == {name: [] for name in PAGES}


def test_the_menu_of_a_narrow_page_opens_by_keyboard(page: Page, address: str) -> None:
    """At 400 % zoom the menu is reached and opened without a mouse."""
    page.set_viewport_size(NARROW)
    page.goto(f"{address}areas/")
    link = page.locator(".md-sidebar--primary").get_by_role("link", name="Coventry")
    expect(link).not_to_be_in_viewport()
    page.locator("label", has_text="Menu").focus()
    page.keyboard.press("Enter")
    expect(link).to_be_in_viewport()
    link.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}areas/coventry/")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_an_answer_is_accessible_on_a_phone(
    page: Page, address: str, collection: Collection, scheme: Any
) -> None:
    """The longest answer passes axe with all of it laid out, and its links fit a finger."""
    page.set_viewport_size(NARROW)
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    visit = Visit(page, address, collection)
    visit.open(ANSWER)
    visit.lay_out()
    page.evaluate(SCRIPT)
    options = {"rules": {"target-size": {"enabled": True}}}
    found = page.evaluate("options => axe.run('#answer', options)", options)["violations"]
    assert [(one["id"], [node["target"] for node in one["nodes"]]) for one in found] == []


def test_errors_use_the_words_of_the_form(page: Page, address: str, collection: Collection) -> None:
    """A wrong link is explained by the answers and dates as people know them, not by keys."""
    visit = Visit(page, address, collection)
    visit.open("?area=hul&raised=2026-02-30")
    expect(visit.summary).to_be_focused()
    expect(visit.summary).to_contain_text("Did you mean “Hull”?")
    expect(visit.summary).to_contain_text("30/2/2026")
