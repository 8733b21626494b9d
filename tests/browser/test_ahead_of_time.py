"""What is loaded ahead of time, and what need not be there yet when somebody starts."""

import re
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.checker_visit import TODAY

STAGE = "areas/coventry/stage-2/"
SAVING = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"
PYTHON = re.compile(r"\.wasm$")
SCRIPT = re.compile(r"/immutable/page\.[0-9a-f]{12}\.js$")


@pytest.fixture
def asked(page: Page, address: str) -> list[str]:
    """The addresses that the page has asked for, relative to the site's root."""
    addresses: list[str] = []
    page.on("request", lambda request: addresses.append(request.url.removeprefix(address)))
    return addresses


class Held:
    """The files at certain addresses, held back until they are released."""

    def __init__(self, page: Page, address: re.Pattern[str]) -> None:
        """Hold back from now on."""
        self._waiting: list[Route] = []
        self._is_free = False
        page.route(address, self._take)

    def _take(self, route: Route) -> None:
        if self._is_free:
            route.continue_()
        else:
            self._waiting.append(route)

    def release(self) -> None:
        """Let through those that wait, and all that come later."""
        self._is_free = True
        for route in self._waiting:
            route.continue_()


def needed(site: Path) -> set[str]:
    """The scripts, style sheets and files of Python that the checker's own page names."""
    page = (site / "checker/index.html").read_text("utf-8")
    named = re.findall(r'<(?:script|link)[^>]*?(?:src|href)="([^"]+\.(?:js|css))"', page)
    here = {urljoin("/checker/", name).removeprefix("/") for name in named}
    stage = (site / STAGE / "index.html").read_text("utf-8")
    return {name for name in here if name.rpartition("/")[2] not in stage or "checker" in name}


def test_pointing_at_a_link_fetches_what_the_checker_needs(
    page: Page, address: str, site: Path, asked: list[str]
) -> None:
    """A page only read loads nothing of the checker; pointing at a link to it loads all."""
    page.goto(address + STAGE, wait_until="networkidle")
    before = set(asked)
    assert not [name for name in before if PYTHON.search(name) or SCRIPT.search(name)]
    with page.expect_request(PYTHON):
        page.locator("article a[href*='checker/?']").first.hover()
    page.wait_for_load_state("networkidle")
    missing = needed(site) - set(asked)
    assert {name for name in missing if "lookout" not in name} == set()
    # What the link would ask is not sent before it is followed.
    assert [name for name in asked if "?" in name] == []


def test_the_keyboard_does_so_too(page: Page, address: str) -> None:
    """A link that has the focus counts as pointed at."""
    page.goto(address + STAGE)
    with page.expect_request(PYTHON):
        page.locator("article a[href*='checker/?']").first.focus()


def test_data_is_saved_where_that_is_wished(page: Page, address: str, asked: list[str]) -> None:
    """Nothing is fetched ahead, and Python starts with the first question, which is answered."""
    page.add_init_script(SAVING)
    page.goto(address + STAGE)
    page.locator("article a[href*='checker/?']").first.focus()
    page.goto(f"{address}checker/", wait_until="networkidle")
    expect(page.locator("#checker-status")).to_contain_text("saves data")
    assert [name for name in asked if PYTHON.search(name)] == []
    page.locator("label[for=area-hull]").click()
    page.get_by_role("button", name="Show who is next").click()
    expect(page.locator("#answer")).to_have_attribute("data-level", "1", timeout=60_000)


def test_who_waits_for_an_answer_sees_no_form_first(page: Page, address: str) -> None:
    """A link to an answer says from the start that it is coming."""
    scripts = Held(page, SCRIPT)
    page.goto(f"{address}checker/?area=coventry&raised={TODAY}", wait_until="commit")
    status = page.locator("#checker-status")
    expect(status).to_have_css("border-top-style", "dashed")
    shown = status.evaluate("(line) => getComputedStyle(line, '::before').content")
    assert "It will appear here by itself" in shown
    expect(page.locator("#checker-form")).to_be_hidden()
    scripts.release()
    expect(page.locator("#answer")).to_be_visible(timeout=60_000)
    assert status.evaluate("(line) => getComputedStyle(line, '::before').content") == "none"


def test_nobody_waits_for_scripts_or_python_to_fill_in_the_form(page: Page, address: str) -> None:
    """Input before the scripts is kept; an answer asked for before Python comes by itself."""
    scripts, python = Held(page, SCRIPT), Held(page, PYTHON)
    page.clock.set_fixed_time(f"{TODAY}T12:00:00Z")
    page.goto(f"{address}checker/", wait_until="commit")
    page.locator("label[for=area-coventry]").click()
    page.locator("label[for=reached-practitioners]").click()
    for part, text in (("day", "18"), ("month", "11"), ("year", "2026")):
        page.locator(f"#raised-{part}").fill(text)
    expect(page.locator("#checker")).not_to_have_attribute("data-opened", "")
    scripts.release()
    expect(page.locator("#checker")).to_have_attribute("data-opened", "")
    page.get_by_role("button", name="Show who is next").click()
    expect(page.locator("#checker-status")).to_contain_text("It will appear here by itself")
    assert "area=coventry&reached=practitioners&raised=2026-11-18" in page.url
    python.release()
    answer = page.locator("#answer")
    expect(answer).to_have_attribute("data-level", "2", timeout=60_000)
    expect(answer).to_be_focused()


def test_the_search_is_loaded_when_somebody_goes_to_it(
    page: Page, address: str, asked: list[str]
) -> None:
    """A page only read leaves out the index of the search, and what is for other languages."""
    page.goto(address + STAGE, wait_until="networkidle")
    assert [name for name in asked if name.endswith((".json", ".xml"))] == []
    with page.expect_response("**/search_index.json"):
        page.keyboard.press("/")
    page.keyboard.type("chair")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
