"""Addresses that have moved: whoever follows one arrives, with the anchor."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from handbook.library.holdings import Redirect
from handbook.publishing.redirects import SCRIPT, moved_anchors, redirect_pages
from handbook.publishing.security_headers import security_headers
from tests.browser.served_folder import served
from tests.conftest import ROOT

REDIRECTS = (
    Redirect(old="areas/a/one/", new="areas/a/two/"),
    Redirect(old="areas/a/one/#plan", new="guide/#talk"),
    Redirect(old="guide/#gone", new="areas/a/two/#step"),
)
PAGE = '<!doctype html><title>{0}</title><h1>{0}</h1><p id="step"></p><p id="talk"></p>{1}'


@pytest.fixture(scope="module")
def moved(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site of two pages, one of which was at another address before."""
    site = tmp_path_factory.mktemp("moved")
    pages = {
        "areas/a/two/index.html": PAGE.format("Two", ""),
        "guide/index.html": PAGE.format("Guide", moved_anchors("guide/", REDIRECTS, SCRIPT)),
        **redirect_pages(REDIRECTS, SCRIPT),
        SCRIPT: (ROOT / "handbook/theme" / SCRIPT).read_text("utf-8"),
    }
    for name, text in pages.items():
        path = Path(site, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    with served(site, headers=security_headers) as address:
        yield address


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("areas/a/one/", "areas/a/two/"),
        ("areas/a/one/#step", "areas/a/two/#step"),
        ("areas/a/one/?x=1#step", "areas/a/two/?x=1#step"),
        ("areas/a/one/#plan", "guide/#talk"),
        ("areas/a/one/?x=1#plan", "guide/?x=1#talk"),
        ("guide/#gone", "areas/a/two/#step"),
        ("guide/#talk", "guide/#talk"),
        ("guide/#%", "guide/#%"),
    ],
)
def test_an_address_that_has_moved_leads_on(page: Page, moved: str, old: str, new: str) -> None:
    """Page, query and anchor are kept, unless the anchor has a place of its own."""
    page.goto(moved + old)
    expect(page).to_have_url(moved + new)


def test_without_scripts_the_page_leads_on_too(browser: Browser, moved: str) -> None:
    """A browser that runs no scripts follows the page, and shows where an anchor went."""
    page = browser.new_page(java_script_enabled=False)
    page.goto(f"{moved}areas/a/one/")
    expect(page).to_have_url(f"{moved}areas/a/two/")
    page.goto(f"{moved}guide/#gone")
    expect(page.get_by_role("link", name="go to where it is now")).to_be_visible()
    page.close()
