"""The site as it is published: real pages, the real runtime, a strict content security policy."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from decision import Collection, ask
from decision.ask import read_query

TODAY = "2026-11-20"
CASES = {
    "coventry": "reached=practitioners&raised=2026-11-18",
    "hull": "reached=practitioners&confident=no&agency=health",
    "lscp": "topic=referral&reached=line-managers&agency=school",
    "nottinghamshire": "urgency=urgent&reached=heads-of-service&raised=2026-11-19",
    "wales": "reached=line-managers&person=adult&raised=2026-11-02&ended=2026-11-18",
    "harmonised": "reached=none&raised=2026-11-20",
}


@pytest.fixture(scope="module")
def visit(browser: Browser, address: str) -> Iterator[tuple[Page, list[str], list[str]]]:
    """One browser window, with what it complained of and what it asked other hosts for."""
    page = browser.new_page(service_workers="block")
    complaints: list[str] = []
    strangers: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on(
        "console",
        lambda message: complaints.append(message.text) if message.type == "error" else None,
    )
    page.on(
        "request",
        lambda request: (
            None if request.url.startswith((address, "data:")) else strangers.append(request.url)
        ),
    )
    yield page, complaints, strangers
    page.close()


@pytest.mark.parametrize("area", CASES)
def test_each_area_is_answered_on_the_real_page(
    visit: tuple[Page, list[str], list[str]], address: str, collection: Collection, area: str
) -> None:
    """A link to a case shows the answer that CPython gives, with nothing asked of another host."""
    page, complaints, strangers = visit
    query = f"area={area}&{CASES[area]}&today={TODAY}"
    expected: dict[str, Any] = ask(
        read_query(query), collection.policies, date.fromisoformat(TODAY)
    )
    page.goto(f"{address}checker/?{query}")
    answer = page.locator("#answer")
    expect(answer).to_have_attribute("data-outcome", expected["outcome"], timeout=60_000)
    expect(answer).to_have_attribute("data-level", str(expected["next"]["level"]))
    expect(answer).to_have_attribute("data-date", expected["by"]["date"] or "")
    expect(answer.get_by_role("heading", level=2)).to_have_text(expected["headline"])
    assert complaints == []
    assert strangers == []


def test_the_form_is_answered_by_keyboard_alone(page: Page, address: str) -> None:
    """From the form to the answer and back to a question without touching a mouse."""
    page.goto(f"{address}checker/")
    page.locator("#area-coventry").focus()
    page.keyboard.press("Space")
    page.locator("#reached-none").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    answer = page.locator("#answer")
    expect(answer).to_be_focused(timeout=60_000)
    expect(answer.locator("h2").first).to_contain_text("line manager")
    answer.locator("summary", has_text="What you told us").focus()
    page.keyboard.press("Enter")
    change = page.get_by_role("link", name="Change How far has it gone?")
    change.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#reached-practitioners")).to_be_focused()
