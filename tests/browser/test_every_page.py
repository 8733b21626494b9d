"""Every page of the site, as far as a machine can tell: accessible, narrow, light to send."""

import gzip
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Response, sync_playwright

from tests.browser.axe import COLOURS, SCRIPT, axe_findings
from tests.handbook.built_page import built_pages

WIDTHS = (320, 1280)
BROWSERS = 2
"""How many read pages at once."""
LIGHT_ENOUGH = 250_000
"""Bytes, compressed, that a first visit to a page that is only read may send."""


@pytest.fixture(scope="module")
def names(site: Path) -> list[str]:
    """The address of every page of the site."""
    return [page.address for page in built_pages(site)]


@pytest.fixture(scope="module")
def kinds(names: list[str]) -> list[str]:
    """The same, but one page to sign off for all of them, which are long and alike."""
    return [name for name in names if "sign-off/" not in name or "wales/" in name]


def test_axe_finds_nothing_on_any_page(
    browser_type_launch_args: dict[str, Any], address: str, kinds: list[str]
) -> None:
    """Every page is accessible as far as a machine can tell, in both palettes, narrow and wide."""

    def findings(part: list[str]) -> dict[str, list[str]]:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(**browser_type_launch_args)
            return dict(_findings(browser, address, part))

    # A browser works through its pages on one core.
    with ThreadPoolExecutor(BROWSERS) as pool:
        parts = pool.map(findings, [kinds[first::BROWSERS] for first in range(BROWSERS)])
        found = {name: findings for part in parts for name, findings in part.items() if findings}
    assert found == {}


def test_no_page_scrolls_sideways_on_a_narrow_phone(
    page: Page, address: str, names: list[str]
) -> None:
    """At 320 px every page fits, as it must at 400 % zoom."""
    page.set_viewport_size({"width": 320, "height": 800})
    widths = {}
    for name in names:
        page.goto(address + name)
        widths[name] = page.evaluate("document.documentElement.scrollWidth")
    assert {name: width for name, width in widths.items() if width > 320} == {}


def test_a_page_that_is_read_is_light_and_asks_nobody_else(
    browser: Browser, address: str, site: Path
) -> None:
    """A first visit sends little, runs no Python, and asks no other host for anything."""
    # All pages share what is not their own text, so that the longest ones are the heaviest.
    longest = sorted(built_pages(site), key=lambda page: -len(page.text))[:4]
    weights = {}
    asked: set[str] = set()
    for name in ["", *(page.address for page in longest if page.address != "checker/")]:
        context = browser.new_context(service_workers="block")
        page = context.new_page()
        answers: list[Response] = []
        page.on("response", lambda answer, answers=answers: answers.append(answer))
        page.goto(address + name, wait_until="networkidle")
        weights[name] = sum(len(gzip.compress(answer.body())) for answer in answers)
        asked |= {answer.url for answer in answers}
        context.close()
    assert {name: weight for name, weight in weights.items() if weight >= LIGHT_ENOUGH} == {}
    assert [url for url in asked if not url.startswith(address) or "/runtime/" in url] == []


def _findings(browser: Browser, address: str, names: list[str]) -> Iterator[tuple[str, list[str]]]:
    """What axe finds on some pages, by page, palette and width."""
    # Another palette changes nothing but colours, which pages share: each is seen at one width.
    for scheme, rules in (("light", None), ("dark", COLOURS)):
        palette: Any = scheme
        page = browser.new_page(color_scheme=palette, reduced_motion="reduce")
        page.add_init_script(SCRIPT)
        for place, name in enumerate(names):
            page.goto(address + name)
            for width in WIDTHS if rules is None else (WIDTHS[place % 2],):
                page.set_viewport_size({"width": width, "height": 800})
                yield f"{name}, {scheme}, at {width}", axe_findings(page, rules=rules)
        page.close()
