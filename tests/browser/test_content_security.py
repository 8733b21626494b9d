"""The content security policy, page by page: nothing breaks it, and no other host is asked."""

import re
from pathlib import Path

from playwright.sync_api import Browser, Route, expect

from tests.browser.reported import (
    POLICY,
    reports_before,
    with_reports,
    with_stricter_reports,
)
from tests.browser.served_folder import served
from tests.handbook.built_page import built_pages

CASE = "area=coventry&reached=practitioners&raised=2026-11-18&today=2026-11-20"
STAGE = "areas/coventry/stage-2/"
# Before any script of the page: what breaks the policy, in the page itself.
LISTEN = """
  window.breaches = [];
  addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
    breaches.push(`${effectiveDirective} ${blockedURI}`));
"""
# What the theme and Pyodide, which tries to load scripts in the old way first, do by themselves.
THEIRS = re.compile(r'"source-file":"[^"]*/(javascripts/bundle\.|pyodide-[^/]*/pyodide\.js)')


def kinds(site: Path) -> list[str]:
    """A page of each kind: what differs from page to page is the folder and how deep it lies."""
    by_kind = {}
    for page in built_pages(site):
        parts = page.address.split("/")
        by_kind.setdefault((parts[0], len(parts)), page.address)
    return list(by_kind.values())


def test_no_kind_of_page_breaks_the_policy(browser: Browser, site: Path) -> None:
    """Every kind of page, the search and the switch of colours stay within the policy."""
    reports: list[str] = []
    breaches: dict[str, list[str]] = {}
    page = browser.new_page(service_workers="block")
    page.add_init_script(LISTEN)
    with served(site, headers=with_reports, reports=reports) as address:
        for name in kinds(site):
            page.goto(address + name)
            breaches[name] = page.evaluate("breaches")
        page.goto(address)
        page.keyboard.press("/")
        page.keyboard.type("chair")
        expect(page.locator(".md-search-result__item").first).to_be_visible()
        page.keyboard.press("Escape")
        page.get_by_title("Switch to light colours").click()
        breaches["search"] = page.evaluate("breaches")
        page.evaluate("document.body.setAttribute('style', 'color: red')")
        reported = reports_before("style-src-attr", reports)
    page.close()
    assert {name: found for name, found in breaches.items() if found} == {}
    assert reported == []


def test_every_page_states_the_policy_before_it_loads_anything(site: Path) -> None:
    """Wherever the pages are copied to, the policy holds: it stands first, on every one of them."""
    late = []
    for page in built_pages(site):
        head = page.text.partition("<head>")[2].lstrip()
        if not head.startswith(f'<meta http-equiv="{POLICY}" content="default-src '):
            late.append(page.address)
    assert late == []


def test_our_own_scripts_build_no_markup_from_text(browser: Browser, site: Path) -> None:
    """Trusted Types hold on the embedded checker; elsewhere only the theme would break them."""
    reports: list[str] = []
    page = browser.new_page(service_workers="block")
    with served(site, headers=with_stricter_reports, reports=reports) as address:
        for name in ("", STAGE, "training/", "training/scenarios/"):
            page.goto(address + name)
        with page.expect_worker(lambda worker: "/immutable/worker." in worker.url):
            page.goto(f"{address}checker/?{CASE}")
        page.goto(f"{address}checker/embed/")
        refused = page.evaluate("""() => {
          try { document.body.innerHTML = "marked"; } catch (error) { return error.name; }
        }""")
        reported = reports_before("innerHTML|marked", reports)
    page.close()
    assert [one for one in reported if not THEIRS.search(one)] == []
    assert refused == "TypeError"


def test_no_other_host_is_ever_asked(browser: Browser, address: str) -> None:
    """With every other host cut off, pages and a real answer are whole, and none was asked for."""
    asked: list[str] = []

    def only_here(route: Route) -> None:
        if route.request.url.startswith((address, "data:")):
            route.continue_()
        else:
            asked.append(route.request.url)
            route.abort()

    context = browser.new_context()
    context.route("**/*", only_here)
    page = context.new_page()
    for name in ("", STAGE, f"checker/?{CASE}"):
        page.goto(address + name)
    expect(page.locator("#answer")).to_have_attribute("data-level", "2", timeout=60_000)
    page.wait_for_load_state("networkidle")
    context.close()
    assert asked == []
