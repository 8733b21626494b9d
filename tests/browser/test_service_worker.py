"""What the browser keeps: the checker answers without a network, and no two versions ever mix."""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from decision import Collection, ask
from decision.ask import read_query
from handbook.addresses import OFFLINE
from handbook.content_addresses import content_address
from handbook.publishing import service_worker
from handbook.publishing.security_headers import security_headers
from tests.browser.checker_visit import Visit
from tests.browser.served_folder import served

CASE = "area=coventry&reached=practitioners&raised=2026-11-18&today=2026-11-20"
OTHER = "area=hull&reached=practitioners&raised=2026-11-18&today=2026-11-20"
UNREACHED = "You are offline, or the website does not answer."

REGISTER = """async (root) => {
  await navigator.serviceWorker.register(`${root}service-worker.js`);
  const { active } = await navigator.serviceWorker.ready;
  if (active.state !== "activated")
    await new Promise((done) => active.addEventListener("statechange", done, { once: true }));
}"""
# Gives how the update ended: "installed", which is waiting, or "redundant", which has failed.
UPDATE = """async () => {
  const registration = await navigator.serviceWorker.ready;
  const found = new Promise((done) => registration.addEventListener("updatefound", done));
  await registration.update();
  await found;
  const worker = registration.installing ?? registration.waiting ?? registration.active;
  while (worker.state === "installing")
    await new Promise((done) => worker.addEventListener("statechange", done, { once: true }));
  return worker.state;
}"""
KEPT = """async () => {
  const kept = {};
  for (const name of await caches.keys())
    kept[name] = (await (await caches.open(name)).keys()).map(({ url }) => url);
  return kept;
}"""
# Notes that a service worker was asked for, and refuses it as a browser does with full storage.
REFUSE = """
Object.defineProperty(navigator, "connection", { value: { saveData: SAVES } });
ServiceWorkerContainer.prototype.register = async () => {
  window.asked = (window.asked ?? 0) + 1;
  throw new TypeError("no room");
};
"""
VERSIONS = "async () => (await caches.keys()).filter((name) => name.includes('checker')).length"
# What a page and the file that it names say of the version that they belong to.
SHOWN = """async () => {
  const file = await fetch(document.querySelector("link[data-edition]").href);
  const isKept = "kept" in document.documentElement.dataset;
  return [document.querySelector("h1").dataset.edition, await file.text(), isKept];
}"""


def not_cached(address: str) -> Mapping[str, str]:
    """What is sent with a file, so that nothing comes from the browser's ordinary cache."""
    return {**security_headers(address), "Cache-Control": "no-store"}


@dataclass
class Published:
    """A site that is published again and again at one address, whose server can fail."""

    folder: Path
    address: str = ""
    is_down: bool = False
    files: list[Path] = field(default_factory=list)

    def headers(self, address: str) -> Mapping[str, str]:
        """What is sent with a file; while the server is down the connection just ends."""
        if self.is_down:
            raise ConnectionError(address)
        return not_cached(address)

    def publish(self, edition: str, *, half: bool = False) -> None:
        """Put an edition up: a page, and a file of it whose address changes with its content."""
        for file in self.files:
            file.unlink(missing_ok=True)
        name = content_address("edition.css", edition.encode())
        page, file = self.folder / OFFLINE / "index.html", self.folder / name
        self.files = [file]
        page.write_text(
            f'<!doctype html><html lang="en"><link rel="stylesheet" href="../{name}" data-edition>'
            f'<h1 data-edition="{edition}">{edition}</h1></html>'
        )
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(edition)
        self.serve_worker(service_worker.keeping(self.folder))
        if half:
            file.unlink()

    def serve_worker(self, text: str) -> None:
        """Put up the script of the service worker."""
        (self.folder / service_worker.FILE).write_text(text, "utf-8")


@pytest.fixture
def published(site: Path, tmp_path: Path) -> Iterator[Published]:
    """A copy of the built site, small enough to be kept in no time."""
    heavy = shutil.ignore_patterns("pyodide*", "*.wasm", "*.zip")
    for name in ("assets", "checker", "offline", "privacy", "areas/hull"):
        shutil.copytree(site / name, tmp_path / name, ignore=heavy)
    it = Published(tmp_path)
    with served(tmp_path, headers=it.headers) as it.address:
        yield it


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A window of a browser that keeps what a service worker has it keep."""
    context = browser.new_context(service_workers="allow")
    yield context.new_page()
    context.close()


@dataclass(frozen=True)
class Offline:
    """A window after a first visit, with no server left."""

    page: Page
    address: str


@pytest.fixture(scope="module")
def offline(browser: Browser, site: Path) -> Iterator[Offline]:
    """One answer, one page read besides, and then the server is gone."""
    context = browser.new_context(service_workers="allow")
    page = context.new_page()
    with ExitStack() as server:
        address = server.enter_context(served(site, headers=not_cached))
        page.goto(f"{address}checker/?{CASE}")
        expect(page.locator("#answer")).to_be_visible(timeout=60_000)
        page.evaluate("navigator.serviceWorker.ready.then(() => {})")
        page.goto(f"{address}areas/hull/?from=mail")
        expect_kept(page, f"{address}areas/hull/")
    yield Offline(page, address)
    context.close()


def expect_kept(page: Page, address: str) -> None:
    """The page at an address is kept, which takes a moment longer than showing it."""
    page.evaluate(
        "async (address) => { while (!(await caches.match(address)))"
        " await new Promise((done) => setTimeout(done, 20)); }",
        address,
    )


def expect_forgotten(page: Page) -> None:
    """Nothing is kept and no service worker is left, as soon as the browser has done it."""
    page.evaluate(
        "async () => { while ((await caches.keys()).length > 0 ||"
        " (await navigator.serviceWorker.getRegistrations()).length > 0)"
        " await new Promise((done) => setTimeout(done, 20)); }"
    )


def test_another_case_is_answered_without_a_network(
    offline: Offline, collection: Collection
) -> None:
    """After one visit the checker starts and answers with no server, and says that it is a copy."""
    page = offline.page
    page.goto(f"{offline.address}checker/?{OTHER}")
    answer = page.locator("#answer")
    expected = ask(read_query(OTHER), collection.policies, date(2026, 11, 20))["headline"]
    expect(answer.get_by_role("heading", level=2)).to_have_text(expected, timeout=60_000)
    expect(answer.locator(".caution", has_text=UNREACHED)).to_contain_text("published on")


def test_a_page_that_was_read_opens_again_and_says_that_it_is_a_copy(offline: Offline) -> None:
    """Without a network a visited page has its own words and looks, below a line that says so."""
    page = offline.page
    page.goto(f"{offline.address}areas/hull/")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Hull")
    expect(page.locator(".kept-copy")).to_be_visible()
    expect(page.locator(".kept-copy")).to_contain_text(UNREACHED)
    expect(page.locator(".md-header")).to_have_css("position", "sticky")


def test_a_page_that_was_never_read_says_so_and_leads_to_the_checker(offline: Offline) -> None:
    """The address stays, for when it is loaded again; the way to an answer works from any depth."""
    page = offline.page
    page.goto(f"{offline.address}areas/wales/stage-1/")
    expect(page.get_by_role("heading", level=1)).to_contain_text("not kept")
    expect(page.locator(".kept-copy")).to_be_hidden()
    assert page.url == f"{offline.address}areas/wales/stage-1/"
    page.get_by_role("link", name="Who do I escalate to next?").click()
    expect(page.locator("#checker[data-opened]")).to_be_attached()


def test_no_choice_of_a_case_is_kept(offline: Offline) -> None:
    """The address of an answer holds the choices of a case: what is kept has no query."""
    kept = offline.page.evaluate(KEPT)
    addresses = [address for found in kept.values() for address in found]
    assert f"{offline.address}checker/" in addresses
    assert [address for address in addresses if "?" in address or "#" in address] == []
    assert [address for address in addresses if not address.startswith(offline.address)] == []


def test_an_update_never_mixes_versions(published: Published, page: Page) -> None:
    """A new version shows at once and is kept whole or not at all; the old goes when unused."""
    published.publish("first")
    page.goto(f"{published.address}{OFFLINE}")
    page.evaluate(REGISTER, "../")
    page.reload()

    published.publish("second", half=True)
    page.reload()
    assert page.locator("h1").inner_text() == "second"
    assert page.evaluate(UPDATE) == "redundant"
    published.is_down = True
    page.reload()
    assert page.evaluate(SHOWN) == ["first", "first", True]

    published.is_down = False
    published.publish("third")
    page.reload()
    assert page.evaluate(SHOWN) == ["third", "third", False]
    assert page.evaluate(UPDATE) == "installed"
    assert page.evaluate(VERSIONS) == 2
    published.is_down = True
    page.reload()
    assert page.evaluate(SHOWN) == ["third", "third", True]

    context = page.context
    page.close()
    page = context.new_page()
    page.goto(f"{published.address}{OFFLINE}")
    assert page.evaluate(SHOWN) == ["third", "third", True]
    assert page.evaluate(VERSIONS) == 1


def test_the_switch_removes_it_from_browsers(published: Published, page: Page) -> None:
    """A site built without a service worker has browsers forget the one that they have."""
    published.publish("first")
    page.goto(f"{published.address}areas/hull/")
    page.evaluate(REGISTER, "../../")
    assert page.evaluate(KEPT) != {}
    published.serve_worker(service_worker.removal())
    page.evaluate("navigator.serviceWorker.ready.then((registration) => registration.update())")
    expect_forgotten(page)


def test_a_reader_can_remove_what_is_kept(published: Published, page: Page) -> None:
    """The button on the page about privacy removes it all, and says what it did."""
    published.publish("first")
    page.goto(f"{published.address}privacy/")
    page.evaluate(REGISTER, "../")
    page.get_by_role("button", name="Remove what this website keeps").click()
    expect(page.get_by_role("status")).to_contain_text("Removed")
    expect_forgotten(page)


@pytest.mark.parametrize(
    ("name", "saves_data", "asked"),
    [("checker/", "false", 1), ("checker/", "true", 0), ("checker/embed/", "false", 0)],
)
def test_who_saves_data_keeps_nothing(
    page: Page, address: str, collection: Collection, name: str, saves_data: str, asked: int
) -> None:
    """Nothing is kept where data is saved or inside another page; a refusal bothers nobody."""
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.type))
    page.add_init_script(REFUSE.replace("SAVES", saves_data))
    Visit(page, address, collection)
    page.goto(f"{address}{name}?{CASE}")
    expect(page.locator("#answer")).to_be_visible()
    # After what is to be done when nobody waits.
    page.evaluate("() => new Promise((done) => requestIdleCallback(done))")
    assert page.evaluate("window.asked ?? 0") == asked
    assert [kind for kind in complaints if kind != "debug"] == []
