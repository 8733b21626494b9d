"""Terms explained where pages use them: by pointer, by keyboard, by finger and without scripts."""

import pytest
from playwright.sync_api import Browser, Page, expect

from handbook.library.holdings import Library
from tests.browser.axe import axe_findings

PAGE = "guidance/referrals-and-thresholds/"


@pytest.fixture
def meaning(library: Library) -> str:
    """What the glossary says of the term that the tests look at."""
    return next(term.text for term in library.glossary if term.id == "step-down")


def test_a_meaning_shows_on_hover_and_can_be_pointed_at(
    page: Page, address: str, meaning: str
) -> None:
    """The meaning stays while the pointer moves onto it, and goes when it leaves."""
    page.goto(address + PAGE)
    tip = page.get_by_role("tooltip")
    page.locator("a.term[href$='#step-down']").hover()
    expect(tip).to_have_text(meaning)
    tip.hover()
    page.wait_for_timeout(300)
    expect(tip).to_be_visible()
    page.mouse.move(0, 0)
    expect(tip).to_be_hidden()


def test_a_meaning_shows_on_focus_and_escape_puts_it_away(
    page: Page, address: str, meaning: str
) -> None:
    """The keyboard gets the meaning as well, as the description of the link."""
    page.goto(address + PAGE)
    term = page.locator("a.term[href$='#step-down']")
    tip = page.get_by_role("tooltip")
    page.keyboard.press("Tab")
    term.focus()
    expect(tip).to_have_text(meaning)
    expect(term).to_have_accessible_description(meaning)
    page.keyboard.press("Escape")
    expect(tip).to_be_hidden()
    expect(term).to_have_accessible_description(meaning)


@pytest.mark.parametrize("width", [320, 1280])
def test_a_meaning_stays_on_the_screen_and_is_accessible(
    page: Page, address: str, width: int
) -> None:
    """No part of it leaves the window, and axe finds nothing while it is shown."""
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(address + PAGE)
    tip = page.get_by_role("tooltip")
    for term in page.locator("a.term").all():
        term.hover()
        expect(tip).to_be_visible()
        box = tip.bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        assert box["y"] >= 0
        assert box["y"] + box["height"] <= 700
    assert axe_findings(page) == []


def test_a_finger_follows_the_link(browser: Browser, address: str) -> None:
    """A touch opens the entry at once: nothing can hover there."""
    context = browser.new_context(has_touch=True, viewport={"width": 360, "height": 700})
    page = context.new_page()
    page.goto(address + PAGE)
    page.locator("a.term[href$='#step-down']").tap()
    page.wait_for_url("**/glossary/#step-down")
    context.close()


def test_without_scripts_the_link_has_a_title(browser: Browser, address: str, meaning: str) -> None:
    """The browser's own tooltip shows the meaning."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + PAGE)
    expect(page.locator("a.term[href$='#step-down']")).to_have_attribute("title", meaning)
    context.close()
