"""The whole way with the keyboard alone, and with Python in the browser."""

from datetime import date
from pathlib import Path

from icalendar import Calendar
from playwright.sync_api import Page, expect

from tests.browser.keyboard import tab_to


def test_from_home_to_a_saved_calendar_file(page: Page, address: str, tmp_path: Path) -> None:
    """From the home page to a date in one's own calendar, without touching anything else."""
    keyboard = page.keyboard
    page.clock.set_fixed_time("2026-11-20T12:00:00Z")
    page.goto(address)
    tab_to(page, page.get_by_role("link", name="Find who is next"))
    keyboard.press("Enter")
    expect(page.locator("#checker-status")).to_contain_text("Ready", timeout=60_000)
    tab_to(page, page.locator("#area-coventry"))
    keyboard.press("Space")
    tab_to(page, page.locator("#reached-none"))
    keyboard.press("ArrowDown")
    expect(page.locator("#reached-practitioners")).to_be_checked()
    tab_to(page, page.locator("#raised-day"))
    keyboard.type("20 nov")
    keyboard.press("Enter")
    answer = page.locator("#answer")
    expect(answer).to_be_focused(timeout=10_000)
    expect(answer).to_have_attribute("data-date", "2026-11-20")
    tab_to(page, answer.locator(".disclosure--take-away > summary"))
    keyboard.press("Enter")
    save = answer.get_by_role("button", name="Add to calendar")
    expect(save).to_be_visible()
    tab_to(page, save)
    with page.expect_download() as download:
        keyboard.press("Enter")
    download.value.save_as(tmp_path / "saved.ics")
    (event,) = Calendar.from_ical((tmp_path / "saved.ics").read_bytes()).walk("VEVENT")
    assert event["DTSTART"].dt == date(2026, 11, 20)
    assert "line manager" in event["SUMMARY"]
