"""Moving about with the keyboard alone."""

from playwright.sync_api import Locator, Page, expect


def tab_to(page: Page, target: Locator, most: int = 60) -> None:
    """Press the tab key until something has the focus."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if target.evaluate("one => one === document.activeElement"):
            return
    expect(target).to_be_focused()
