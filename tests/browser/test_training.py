"""The pages for trainers in a browser: copying, answers that agree, print, no scripts."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import axe_findings

SCENARIO = "nottinghamshire-christmas"
STAGE = "areas/coventry/stage-2/"


@pytest.fixture
def exercises(page: Page, address: str) -> Page:
    """The page of exercises, with its scripts at work."""
    page.goto(f"{address}training/scenarios/")
    expect(page.locator(".exercise__answer--kept").first).to_be_attached()
    return page


@pytest.fixture
def without_scripts(browser: Browser) -> Iterator[Page]:
    """A browser that runs no scripts."""
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_a_button_copies_the_whole_link(browser: Browser, address: str) -> None:
    """By keyboard, a link's own button copies its full address and says so."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{address}training/")
    row = page.locator(".links__row", has=page.locator(f'[href$="{STAGE}"]'))
    title = row.get_by_role("link").inner_text()
    button = row.get_by_role("button")
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_contain_text("Copied")
    expect(page.get_by_role("status")).to_have_text(f"Copied the link to {title}")
    assert page.evaluate("navigator.clipboard.readText()") == address + STAGE
    expect(button).to_be_focused()
    context.close()


def test_a_link_is_copied_without_a_secure_connection(browser: Browser, address: str) -> None:
    """Where the browser has no clipboard, as over plain http, the selected address is copied."""
    context = browser.new_context(permissions=["clipboard-read"])
    page = context.new_page()
    page.add_init_script("navigator.clipboard.writeText = undefined;")
    page.goto(f"{address}training/")
    row = page.locator(".links__row", has=page.locator(f'[href$="{STAGE}"]'))
    row.get_by_role("button").click()
    expect(row.get_by_role("button")).to_contain_text("Copied")
    expect(row.get_by_role("button")).to_be_focused()
    expect(row.get_by_role("textbox")).to_have_count(0)
    assert page.evaluate("navigator.clipboard.readText()") == address + STAGE
    context.close()


def test_a_link_that_cannot_be_copied_is_selected(page: Page, address: str) -> None:
    """Where nothing may be copied at all, the full address is shown selected, and it is said."""
    page.add_init_script(
        "navigator.clipboard.writeText = undefined; document.execCommand = () => false;"
    )
    page.goto(f"{address}training/")
    row = page.locator(".links__row", has=page.locator(f'[href$="{STAGE}"]'))
    for _ in range(2):
        row.get_by_role("button").click()
        field = row.get_by_role("textbox")
        expect(field).to_be_focused()
        assert page.evaluate("getSelection().toString()") == address + STAGE
    expect(page.get_by_role("status")).to_contain_text("Press Ctrl and C")


def test_every_link_has_a_button_of_its_own_name(page: Page, address: str) -> None:
    """What each button copies is said by its name."""
    page.goto(f"{address}training/")
    rows = page.locator(".links__row")
    buttons = page.get_by_role("button", name=re.compile("^Copy the link to .+"))
    expect(buttons).to_have_count(rows.count())


def test_the_checker_gives_the_hidden_answer(exercises: Page) -> None:
    """The link to try it shows, in the checker, the headline that the exercise hides."""
    exercise = exercises.locator(f"#{SCENARIO} + .exercise")
    headline = exercise.locator(".exercise__headline")
    expect(headline).to_be_hidden()
    exercise.get_by_text("Show the answer").click()
    expect(headline).to_be_visible()
    hidden = headline.inner_text()
    assert axe_findings(exercises) == []
    exercise.get_by_role("link", name="Try it in the checker").click()
    heading = exercises.locator("#answer").get_by_role("heading", level=2)
    expect(heading).to_have_text(hidden, timeout=60_000)


def test_only_answers_that_were_opened_are_printed(exercises: Page) -> None:
    """A print is a handout: every part is opened for it, and the answers stay off it."""
    exercise = exercises.locator(f"#{SCENARIO} + .exercise")
    exercise.get_by_text("Show the answer").click()
    opened = exercises.locator(".exercise__answer--opened")
    expect(opened).to_have_count(1)
    printed = exercises.locator(".exercise__headline:visible")
    begin_print(exercises)
    # As for any page, they all are.
    expect(exercises.locator("details.exercise__answer:not([open])")).to_have_count(0)
    expect(printed).to_have_count(1)
    expect(exercise.locator(".exercise__headline")).to_be_visible()
    end_print(exercises)
    expect(exercises.locator("details.exercise__answer[open]")).to_have_count(1)
    exercise.get_by_text("Show the answer").click()
    expect(opened).to_have_count(0)
    begin_print(exercises)
    expect(printed).to_have_count(0)


def begin_print(page: Page) -> None:
    """Do what a browser does before it prints."""
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")


def end_print(page: Page) -> None:
    """Do what a browser does once it has printed."""
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")


def test_the_pages_work_without_scripts(without_scripts: Page, address: str) -> None:
    """Without scripts an answer opens, every link is there, and no button does nothing."""
    page = without_scripts
    page.goto(f"{address}training/scenarios/")
    exercise = page.locator(f"#{SCENARIO} + .exercise")
    exercise.get_by_text("Show the answer").click()
    expect(exercise.locator(".exercise__headline")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator(".exercise__headline:visible")).to_have_count(1)
    page.emulate_media(media="screen")
    page.goto(f"{address}training/")
    expect(page.locator(".links__row").first.get_by_role("link")).to_be_visible()
    expect(page.locator("article").get_by_role("button")).to_have_count(0)
