"""Python in a worker of a real browser: its answers, and a named reason for each failure."""

from typing import Any

import pytest
from playwright.sync_api import Page, Worker

from tests.browser.conftest import SiteMaker
from tests.browser.served_folder import TYPES, served
from tests.conftest import ROOT

ANSWER = {"query": "area=coventry", "today": "2026-11-20", "parts": ["first"]}

# Runs in the page: `ask` gives the answer or, as `failed`, what a caller would catch.
SCRIPT = """async ({ questions, watchdogMilliseconds }) => {
  const { startRuntime } = await import("/assets/checker/runtime/runtime.js");
  const manifest = await (await fetch("/manifest.json")).json();
  const runtime = startRuntime({ root: "/", manifest, watchdogMilliseconds });
  const states = [];
  runtime.onchange = ({ state }) => states.push(state);
  const caught = ({ name, reason, message }) => ({ failed: { name, reason, message } });
  const asked = questions.map((query) => runtime.ask(query, "2026-11-20").catch(caught));
  return { answers: await Promise.all(asked), states };
}"""

# A second attempt, on the runtime that the visit has.
RESTART = """async () => {
  const { startRuntime } = await import("/assets/checker/runtime/runtime.js");
  startRuntime({}).start();
}"""


def ask(page: Page, *questions: str, watchdog: int = 60_000) -> dict[str, Any]:
    """Ask questions on the page shown, all at once; the watchdog is in milliseconds."""
    settings = {"questions": questions, "watchdogMilliseconds": watchdog}
    result: dict[str, Any] = page.evaluate(SCRIPT, settings)
    return result


def failure(page: Page, address: str, **settings: int) -> dict[str, str]:
    """Visit a site whose runtime cannot start, and give the failure of the first question."""
    page.goto(address)
    result = ask(page, "area=coventry", **settings)
    assert result["states"] == ["starting", "failed"]
    failed: dict[str, str] = result["answers"][0]["failed"]
    assert failed["name"] == "RuntimeUnavailable"
    return failed


def test_answers_once_started(page: Page, runtime_site: str) -> None:
    """A question asked before Python has started is answered when it has, by one host alone."""
    addresses: list[str] = []
    page.context.on("request", lambda request: addresses.append(request.url))
    page.goto(runtime_site)
    result = ask(page, "area=coventry")
    assert result == {"answers": [ANSWER], "states": ["starting", "ready"]}
    assert any(address.endswith("pyodide.asm.wasm") for address in addresses)
    assert all(address.startswith(runtime_site) for address in addresses)


def test_one_worker_for_the_visit(page: Page, runtime_site: str) -> None:
    """A second start gives the same runtime, and a question that fails leaves it running."""
    page.goto(runtime_site)
    first = ask(page, "wrong", "area=coventry")
    assert first["answers"][0]["failed"]["reason"] == "python-error"
    assert "no such case" in first["answers"][0]["failed"]["message"]
    assert first["answers"][1] == ANSWER
    assert ask(page, "area=coventry") == {"answers": [ANSWER], "states": []}
    assert len(page.workers) == 1


def test_makes_what_can_be_taken_away(page: Page, runtime_site: str) -> None:
    """Besides the answer, the page can have made what a person takes away from it."""
    page.goto(runtime_site)
    made = page.evaluate("""async () => {
      const { startRuntime } = await import("/assets/checker/runtime/runtime.js");
      const manifest = await (await fetch("/manifest.json")).json();
      const runtime = startRuntime({ root: "/", manifest, watchdogMilliseconds: 60_000 });
      return runtime.takeAway("area=coventry", "2026-11-20", "https://example.org/");
    }""")
    assert made == {
        "query": "area=coventry",
        "today": "2026-11-20",
        "site": "https://example.org/",
    }


@pytest.mark.parametrize(
    "file",
    [
        "pyodide.js",
        "pyodide.asm.js",
        "pyodide.asm.wasm",
        "python_stdlib.zip",
        "decision",
        "policies",
    ],
)
def test_missing_file(page: Page, make_runtime_site: SiteMaker, file: str) -> None:
    """A runtime file that is not there is named with its status, whichever it is."""
    with served(make_runtime_site(without=file)) as address:
        failed = failure(page, address)
    assert failed["reason"] == "file-missing"
    assert f"/{file}" in failed["message"]
    assert "404" in failed["message"]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"status": 404}, "file-missing"),
        ({"content_type": "application/octet-stream"}, "file-type"),
        ({"body": "throw new Error('spoilt')", "content_type": "text/javascript"}, "worker-error"),
    ],
)
def test_worker_script_lost(
    page: Page, runtime_site: str, change: dict[str, Any], reason: str
) -> None:
    """The page finds out why the worker's own script did not run, of which it is told nothing."""
    page.route("**/worker.js", lambda route: route.fulfill(**change))
    failed = failure(page, runtime_site)
    assert failed["reason"] == reason
    assert ("worker.js: " if reason != "worker-error" else "spoilt") in failed["message"]


def test_worker_refused(page: Page, runtime_site: str) -> None:
    """A browser that refuses the worker at once is a failed start like any other."""
    page.add_init_script("self.Worker = class { constructor() { throw new Error('refused'); } }")
    failed = failure(page, runtime_site)
    assert failed["reason"] == "worker-error"
    assert failed["message"] == "refused"


def test_every_reason_is_worded(page: Page, runtime_site: str) -> None:
    """The page has words for each reason for which a start can fail, and for no other."""
    page.goto(runtime_site)
    reasons, words = page.evaluate("""async () => {
      const { REASON } = await import("/assets/checker/runtime/runtime.js");
      const { messages } = await import("/assets/checker/messages.js");
      return [Object.values(REASON), Object.keys(messages.failure)];
    }""")
    assert sorted(reasons) == sorted(words)


def test_script_of_wrong_type(page: Page, make_runtime_site: SiteMaker) -> None:
    """A script served with a type that browsers refuse is named, with the type it has."""
    with served(make_runtime_site()) as address:
        page.route(
            "**/pyodide.js",
            lambda route: route.fulfill(
                path=ROOT / "node_modules/pyodide/pyodide.mjs",
                content_type="application/octet-stream",
            ),
        )
        failed = failure(page, address)
    assert failed["reason"] == "file-type"
    assert "expected the type text/javascript, found application/octet-stream" in failed["message"]


def test_file_of_another_build(page: Page, make_runtime_site: SiteMaker) -> None:
    """Policies with another content than the page was built with are never answered from."""
    site = make_runtime_site()
    (policies,) = site.rglob("policies.*")
    policies.write_bytes(b"other")
    with served(site) as address:
        failed = failure(page, address)
    assert failed["reason"] == "file-changed"
    assert policies.name in failed["message"]


def test_webassembly_of_wrong_type(page: Page, make_runtime_site: SiteMaker) -> None:
    """A server that does not know the type of WebAssembly does not keep Python from starting."""
    with served(make_runtime_site(), TYPES | {".wasm": "application/octet-stream"}) as address:
        page.goto(address)
        assert ask(page, "area=coventry")["answers"] == [ANSWER]


def test_webassembly_blocked(page: Page, make_runtime_site: SiteMaker) -> None:
    """A content security policy that forbids WebAssembly is reported, where Pyodide would hang."""
    policy = {"Content-Security-Policy": "script-src 'self' 'unsafe-inline'"}
    with served(make_runtime_site(), headers=lambda _: policy) as address:
        assert failure(page, address)["reason"] == "webassembly-blocked"


def test_broken_package(page: Page, make_runtime_site: SiteMaker) -> None:
    """An error of our own Python while it starts comes with its traceback."""
    package = {
        "decision/__init__.py": "",
        "published.py": "raise RuntimeError('policy lost')",
    }
    with served(make_runtime_site(package)) as address:
        failed = failure(page, address)
    assert failed["reason"] == "python-error"
    assert "policy lost" in failed["message"]


def test_watchdog(page: Page, runtime_site: str) -> None:
    """A start that hangs is ended in time, and its worker with it."""
    page.route("**/python_stdlib.zip", lambda _: None)
    ended: list[Worker] = []
    page.on("worker", lambda worker: worker.on("close", lambda _: ended.append(worker)))
    assert failure(page, runtime_site, watchdog=1_000)["reason"] == "timeout"
    while not ended:
        page.wait_for_timeout(20)
    assert page.workers == []


def test_second_try(page: Page, runtime_site: str) -> None:
    """After a failed start another can succeed, with one worker as before."""
    page.route("**/decision.*", lambda route: route.fulfill(status=503))
    assert "503" in failure(page, runtime_site)["message"]
    page.unroute("**/decision.*")
    page.evaluate(RESTART)
    assert ask(page, "area=coventry")["answers"] == [ANSWER]
    assert len(page.workers) == 1
