"""Whatever keeps the checker from answering: the page says what, and where the same facts stand."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from handbook.pages.english import CHECKER_LOST
from handbook.publishing.security_headers import security_headers
from tests.browser.axe import axe_findings
from tests.browser.served_folder import served
from tests.conftest import ROOT

CASE = "area=coventry&reached=practitioners&raised=2026-11-18&today=2026-11-20"
WORDS = """async (reason) => {
  const { messages } = await import("/assets/checker/messages.js");
  return messages.failure[reason];
}"""
WORKER = "/assets/immutable/worker."
OCTETS = "application/octet-stream"


def missing(route: Route) -> None:
    """Answer as a server does that has no such file."""
    route.fulfill(status=404, body="")


def of_wrong_type(route: Route) -> None:
    """Answer with the file, but as a server does that does not know its type."""
    route.fulfill(response=route.fetch(), content_type=OCTETS)


def without_webassembly(route: Route) -> None:
    """Answer with a script that finds itself in a browser without WebAssembly."""
    script = route.fetch().text()
    route.fulfill(body=f"delete self.WebAssembly;\n{script}", content_type="text/javascript")


def unreachable(route: Route) -> None:
    """Answer nothing, as when the connection is lost."""
    route.abort()


# One cause for each reason; the others of the same reason are tried on the runtime alone.
STARTS = {
    "webassembly-missing": (re.compile(r"/immutable/(early|runtime)\."), without_webassembly),
    "file-missing": ("**/pyodide.js", missing),
    "file-type": ("**/pyodide.asm.js", of_wrong_type),
    "network": ("**/policies.*.bin", unreachable),
}
LOST = {
    "entry missing": ("**/immutable/checker.*.js", missing),
    "entry of wrong type": ("**/immutable/checker.*.js", of_wrong_type),
    "page missing": ("**/immutable/page.*.js", missing),
    "page of wrong type": ("**/immutable/page.*.js", of_wrong_type),
    "what scripts share missing": ("**/immutable/chunk.*.js", missing),
}


def expect_failure(page: Page, words: str) -> None:
    """The panel is shown, has the focus and these words, and its links work."""
    panel = page.locator("#checker-failure")
    expect(panel).to_be_visible(timeout=30_000)
    expect(panel).to_contain_text(words)
    expect(panel).to_be_focused()
    expect(page.locator("#answer")).to_be_hidden()
    panel.get_by_role("link").first.click()
    expect(page.get_by_role("heading", level=1)).not_to_have_text("Who next, and by when?")


@pytest.mark.parametrize("reason", STARTS)
def test_a_start_that_fails_says_why(page: Page, address: str, reason: str) -> None:
    """Who waits for an answer is told why there is none, and where the same facts stand."""
    page.route(*STARTS[reason])
    page.goto(f"{address}checker/?{CASE}")
    expect_failure(page, page.evaluate(WORDS, reason))


@pytest.mark.parametrize(
    ("allowed", "instead", "reason"),
    [
        (" 'wasm-unsafe-eval'", "", "webassembly-blocked"),
        ("worker-src 'self'", "worker-src 'none'", "worker-error"),
    ],
)
def test_a_policy_that_blocks_it_is_named(
    page: Page, site: Path, allowed: str, instead: str, reason: str
) -> None:
    """A stricter policy of the server, or of a network on the way, ends in words too."""

    def stricter(address: str) -> dict[str, str]:
        headers = security_headers(address)
        name = "Content-Security-Policy"
        return {**headers, name: headers[name].replace(allowed, instead)}

    with served(site, headers=stricter, modules=ROOT / "handbook/checker") as address:
        page.goto(f"{address}checker/?{CASE}")
        expect_failure(page, page.evaluate(WORDS, reason))


def test_a_start_that_hangs_is_ended_and_can_be_tried_again(page: Page, address: str) -> None:
    """After a minute the wait ends in words, the worker is gone, and the button starts another."""
    page.clock.install(time="2026-11-20T12:00:00Z")
    page.route("**/library.*.zip", lambda _: None)
    with (
        page.expect_worker(lambda worker: WORKER in worker.url) as started,
        page.expect_request("**/library.*.zip"),
    ):
        page.goto(f"{address}checker/?{CASE}")
    # Python is started before the page is; what the page asks is to be in the wait.
    page.locator("#checker[data-opened]").wait_for(state="attached")
    with started.value.expect_event("close"):
        page.clock.fast_forward(61_000)
    expect(page.locator("#checker-failure")).to_contain_text(page.evaluate(WORDS, "timeout"))
    with page.expect_worker(lambda worker: WORKER in worker.url):
        page.get_by_role("button", name="Show who is next").click()
    expect(page.locator("#checker-failure")).to_be_hidden()


@pytest.mark.parametrize("cause", LOST)
def test_scripts_that_never_take_over_are_noticed(page: Page, address: str, cause: str) -> None:
    """Where a script of the checker itself is lost, the page says so without it."""
    page.route(*LOST[cause])
    page.goto(f"{address}checker/?{CASE}")
    expect(page.locator("#checker-form")).to_be_hidden()
    expect_failure(page, CHECKER_LOST["scripts"])


def test_scripts_that_are_late_are_still_welcome(page: Page, address: str) -> None:
    """After a while without the checker the page says so; the form stays for whoever is at it."""
    held: list[Route] = []
    page.clock.install(time="2026-11-20T12:00:00Z")
    page.route("**/immutable/page.*.js", lambda route: held.append(route))
    with page.expect_request("**/immutable/page.*.js"):
        page.goto(f"{address}checker/")
    panel = page.locator("#checker-failure")
    page.clock.fast_forward(5_000)
    expect(panel).to_be_hidden()
    page.locator("#raised-day").fill("20")
    page.clock.fast_forward(11_000)
    expect(panel).to_contain_text(CHECKER_LOST["scripts"])
    expect(page.locator("#raised-day")).to_be_focused()
    assert axe_findings(page, "#checker") == []
    held[0].continue_()
    expect(panel).to_be_hidden()
    expect(page.locator("#checker-form")).to_be_visible()
    expect(page.locator("#raised-day")).to_have_value("20")


def test_where_an_answer_was_asked_for_the_form_comes_instead(page: Page, address: str) -> None:
    """The form works without the checker; it was only left out because an answer was to come."""
    page.clock.install(time="2026-11-20T12:00:00Z")
    page.route("**/immutable/page.*.js", lambda _: None)
    with page.expect_request("**/immutable/page.*.js"):
        page.goto(f"{address}checker/?{CASE}")
    expect(page.locator("#checker-form")).to_be_hidden()
    page.clock.fast_forward(16_000)
    expect(page.locator("#checker-failure")).to_contain_text(CHECKER_LOST["scripts"])
    expect(page.locator("#checker-form")).to_be_visible()


@pytest.fixture(scope="module")
def disk(browser: Browser, site: Path) -> Iterator[tuple[Page, str]]:
    """A window that reads the site from a disk, and the site's address there."""
    page = browser.new_page()
    yield page, f"{site.as_uri()}/"
    page.close()


def test_opened_from_a_disk_the_checker_says_so(disk: tuple[Page, str]) -> None:
    """Browsers run no modules from a disk: the page says so, and its links work there."""
    page, address = disk
    page.goto(f"{address}checker/index.html")
    panel = page.locator("#checker-failure")
    expect(panel).to_contain_text(CHECKER_LOST["file"])
    panel.get_by_role("link", name="Hull").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Hull")


def test_opened_from_a_disk_pages_lead_to_each_other(disk: tuple[Page, str]) -> None:
    """Every link within the site spells out its file, since no server is there to find it."""
    page, address = disk
    page.goto(f"{address}areas/hull/index.html")
    links = page.evaluate("[...document.links].map((link) => link.href.split(/[?#]/)[0])")
    files = {link.removeprefix("file://") for link in links if link.startswith("file:")}
    assert {file for file in files if not Path(file).is_file()} == set()
