"""The checker inside a page of another site, put there by the snippet that the handbook gives."""

import html
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import axe_findings
from tests.browser.checker_visit import EARLY, RUNTIME, STUB
from tests.browser.reported import with_reports
from tests.browser.served_folder import served

CASE = "area=coventry&reached=practitioners&raised=2026-11-18&today=2026-11-20"
HANDBOOK = "https://handbook.example.org/"


def snippet(site: Path) -> str:
    """What the page about links tells people to paste, as they would copy it."""
    page = (site / "linking/index.html").read_text("utf-8")
    found = re.search(r"<code[^>]*>(&lt;iframe.*?&lt;/iframe&gt;)", page, re.DOTALL)
    assert found
    return html.unescape(re.sub(r"<[^>]*>", "", found[1]))


@pytest.fixture
def host(site: Path, address: str, tmp_path: Path) -> Iterator[str]:
    """A page of another site that shows the checker and allows itself nothing else."""
    pasted = snippet(site).replace(HANDBOOK, address)
    assert f"{address}checker/embed/" in pasted
    pasted = pasted.replace("/embed/", f"/embed/?{html.escape(CASE)}")
    (tmp_path / "index.html").write_text(
        f"<!doctype html><html lang=en><title>Intranet</title><main><h1>Ours</h1>{pasted}</main>"
    )
    policy = {"Content-Security-Policy": f"default-src 'none'; frame-src {address}"}
    with served(tmp_path, headers=lambda _: policy) as host:
        yield host


def test_another_site_shows_the_checker_and_it_answers(page: Page, host: str, address: str) -> None:
    """The documented snippet is enough: Python starts in the frame, and links lead out of it."""
    page.set_viewport_size({"width": 400, "height": 900})
    page.goto(host)
    frame = page.frame_locator("iframe")
    answer = frame.locator("#answer")
    expect(answer).to_have_attribute("data-level", "2", timeout=60_000)
    answer.evaluate(
        "(card) => card.querySelectorAll('details').forEach((one) => (one.open = true))"
    )
    link = re.compile(rf"^{address}checker/\?{CASE}$")
    expect(frame.locator("#answer-link")).to_have_value(link)
    with page.expect_popup() as opened:
        answer.get_by_role("link", name="Read this stage in full").click()
    # Out of the frame, and free of its restrictions.
    expect(opened.value.locator(".md-header")).to_be_visible()
    frame.get_by_role("link", name="Start again").click()
    frame.locator("label[for=area-hull]").click()
    frame.get_by_role("button", name="Show who is next").click()
    expect(answer).to_have_attribute("data-level", "1", timeout=60_000)


def test_other_pages_cannot_be_framed(page: Page, address: str, tmp_path: Path) -> None:
    """Only the embedded checker is made to be shown by others."""
    (tmp_path / "index.html").write_text(f'<iframe src="{address}checker/"></iframe>')
    with served(tmp_path) as host:
        page.goto(host)
        expect(page.frame_locator("iframe").locator("#checker")).to_have_count(0)


@pytest.fixture
def embedded(browser: Browser, site: Path) -> Iterator[tuple[Page, str, list[str]]]:
    """A narrow window on the embedded checker alone, with a start that fails at once."""
    reports: list[str] = []
    page = browser.new_page(viewport={"width": 320, "height": 700}, color_scheme="dark")
    page.route(RUNTIME, lambda route: route.fulfill(path=STUB))
    page.route(EARLY, lambda route: route.fulfill(body="", content_type="text/javascript"))
    page.add_init_script("window.stub = { failure: 'timeout' }")
    with served(site, headers=with_reports, reports=reports) as address:
        page.goto(f"{address}checker/embed/")
        yield page, address, reports
    page.close()
    assert reports == []


def test_the_embedded_checker_stands_alone(embedded: tuple[Page, str, list[str]]) -> None:
    """No header, menu, search or script of the theme, and nothing that a machine finds wrong."""
    page, address, _ = embedded
    for part in (".md-header", ".md-tabs", ".md-footer", ".md-search", ".md-sidebar"):
        expect(page.locator(part)).to_have_count(0)
    scripts = page.evaluate("[...document.scripts].map((script) => script.src)")
    assert [script for script in scripts if "bundle" in script or not script] == []
    assert page.locator("meta[name=robots]").get_attribute("content") == "noindex"
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert axe_findings(page) == []
    page.goto(f"{address}checker/embed/?{CASE}")
    expect(page.locator("#checker-failure")).to_be_visible()
    assert axe_findings(page) == []


def test_the_embedded_checker_keeps_to_the_colours_of_the_device(
    embedded: tuple[Page, str, list[str]],
) -> None:
    """Dark on a dark device, light as soon as that changes, and always light on paper."""
    page, _, _ = embedded
    body = page.locator("body")
    expect(body).to_have_css("color-scheme", "dark")
    page.emulate_media(color_scheme="light")
    expect(body).to_have_css("color-scheme", "light")
    page.emulate_media(color_scheme="dark", media="print")
    expect(body).to_have_css("color-scheme", "light")
