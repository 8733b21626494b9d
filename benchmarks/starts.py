"""How soon Python is ready in a page, beside a page that just calls `loadPyodide`."""

import shutil
import statistics
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import BrowserType, Page

from benchmarks.measurement import Measurement
from handbook.runtime.bundle import RUNTIME, build_bundle
from tests.browser.chromium import EXECUTABLE, FLAGS
from tests.browser.served_folder import TYPES, served

ROUNDS = 5

# Both pages say `ready` in their title; the time is counted from the start of the navigation.
_PAGE = """<!doctype html><title>starting</title><script type="module">{script}</script>"""

_OURS = """
import {{ startRuntime }} from "./assets/checker/runtime/runtime.js";
const runtime = startRuntime({{
  base: "{base}", wheel: "{wheel}", watchdogMilliseconds: 120000
}});
runtime.onchange = ({{ state }}) => {{
  if (state === "ready") window.readyAfter = performance.now();
  document.title = state;
}};
runtime.start();
"""

_STOCK = """
const worker = new Worker("stock.js", { type: "module" });
worker.onmessage = () => {
  window.readyAfter = performance.now();
  document.title = "ready";
};
"""

_STOCK_WORKER = """
import { loadPyodide } from "./pyodide/pyodide.mjs";
await loadPyodide();
self.postMessage("ready");
"""


def measure(chromium: BrowserType, root: Path, modules: Mapping[str, str]) -> Iterable[Measurement]:
    """Start both pages in turn, each round in a new profile, and report the medians."""
    with _pages(root, modules) as address:
        visits = [
            (_visits(chromium, f"{address}stock.html"), _visits(chromium, f"{address}ours.html"))
            for _ in range(ROUNDS)
        ]
    for visit, name in enumerate(("cold", "repeat")):
        stock = statistics.median(stock[visit] for stock, _ in visits)
        ours = statistics.median(ours[visit] for _, ours in visits)
        yield Measurement(
            name=f"{name} start of Python with our package, {ROUNDS} rounds",
            value=f"{ours:,.0f} ms",
            beside=f"stock loadPyodide {stock:,.0f} ms, ratio {ours / stock:.2f}",
        )


@contextmanager
def _pages(root: Path, modules: Mapping[str, str]) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder)
        bundle = build_bundle(modules, root, root / ".cache/bundle")
        (site / RUNTIME).mkdir(parents=True)
        for name, path in bundle.files.items():
            shutil.copyfile(path, site / name)
        shutil.copytree(root / "handbook/checker", site / "assets/checker")
        shutil.copytree(root / "node_modules/pyodide", site / "pyodide")
        script = _OURS.format(base=RUNTIME, wheel=bundle.wheel)
        (site / "ours.html").write_text(_PAGE.format(script=script))
        (site / "stock.html").write_text(_PAGE.format(script=_STOCK))
        (site / "stock.js").write_text(_STOCK_WORKER)
        with served(site, TYPES | {".mjs": "text/javascript"}) as address:
            yield address


def _visits(chromium: BrowserType, address: str) -> tuple[float, float]:
    """The first and the second visit of a new profile, in milliseconds."""
    with tempfile.TemporaryDirectory() as profile:
        context = chromium.launch_persistent_context(
            profile, executable_path=EXECUTABLE, args=FLAGS
        )
        try:
            # The first page of a browser also pays for the browser's own start.
            page = context.new_page()
            page.goto("about:blank")
            return _ready_after(page, address), _ready_after(page, address)
        finally:
            context.close()


def _ready_after(page: Page, address: str) -> float:
    page.goto("about:blank")
    page.goto(address)
    page.wait_for_function("document.title === 'ready'", timeout=120_000)
    # The compiled code is put into the browser's cache a moment after the start.
    page.wait_for_timeout(1_000)
    return float(page.evaluate("window.readyAfter"))
