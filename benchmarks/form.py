"""How soon the form can be used on a slow device, and how much a visit makes the network carry."""

import statistics
from collections.abc import Iterable, Sequence
from pathlib import Path

from playwright.sync_api import Browser, BrowserType, Request

from benchmarks.measurement import Measurement
from benchmarks.shipped import shipped
from tests.browser.chromium import EXECUTABLE, FLAGS

ROUNDS = 5
SLOWER = 4
"""How much slower than this machine the device is."""
AIM_BYTES = 8_000_000

READ = {"home": "", "a stage": "areas/coventry/stage-2/", "the longest": "compare/"}
CASE = "?area=coventry&reached=practitioners&raised=2026-11-18&today=2026-11-20"

# The first moment at which a choice is taken: asked in every frame, as a person would try.
_USABLE = """(() => {
  const look = () => {
    const choice = document.querySelector("#checker-form input[type=radio]");
    if (!choice?.getClientRects().length) return requestAnimationFrame(look);
    const { checked } = choice;
    choice.click();
    const taken = choice.checked;
    choice.checked = checked;
    if (!taken) return requestAnimationFrame(look);
    window.usableAfter = performance.now();
  };
  requestAnimationFrame(look);
})()"""


def measure(chromium: BrowserType, site: Path, cache: Path) -> Iterable[Measurement]:
    """Visit the built *site*, each time as somebody who never was there.

    Args:
        chromium: What starts Chromium.
        site: The site, to which compressed copies are added.
        cache: The folder in which what was made once is kept.
    """
    browser = chromium.launch(executable_path=EXECUTABLE, args=FLAGS)
    with shipped(site, cache) as address:
        yield from _measurements(browser, address)
    browser.close()


def _measurements(browser: Browser, site: str) -> Iterable[Measurement]:
    usable = [_usable_after(browser, f"{site}checker/") for _ in range(ROUNDS)]
    yield Measurement(
        name=f"form usable on a cold visit, processor slowed {SLOWER} times, {ROUNDS} rounds",
        value=f"{statistics.median(usable):,.0f} ms",
    )
    for name, page in READ.items():
        yield Measurement(
            name=f"bytes of a page only read: {name}",
            value=f"{_bytes(browser, [site + page])[0] / 1000:,.0f} kB",
        )
    first, second = _bytes(browser, [f"{site}checker/{CASE}"] * 2, "#answer h2")
    yield Measurement(
        name="bytes up to the first answer",
        value=f"{first / 1e6:.2f} MB",
        beside=f"again {second / 1000:,.0f} kB",
        aim=f"at most {AIM_BYTES / 1e6:.0f} MB",
        met=first <= AIM_BYTES,
    )


def _usable_after(browser: Browser, address: str) -> float:
    with browser.new_context() as context:
        page = context.new_page()
        page.add_init_script(_USABLE)
        context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        page.goto(address, wait_until="commit")
        page.wait_for_function("() => window.usableAfter", timeout=60_000)
        return float(page.evaluate("window.usableAfter"))


def _bytes(browser: Browser, addresses: Sequence[str], shown: str = "h1") -> list[int]:
    """What each visit in turn makes the network carry, compressed, until nothing more comes."""
    with browser.new_context() as context:
        page = context.new_page()
        # Playwright tells of a worker's requests too, which the page itself knows nothing about.
        requests: list[Request] = []
        page.on("requestfinished", lambda request: requests.append(request))
        sums = []
        for address in addresses:
            requests.clear()
            page.goto(address)
            page.locator(shown).first.wait_for(timeout=120_000)
            page.wait_for_load_state("networkidle")
            sums.append(sum(_carried(request) for request in requests))
        return sums


def _carried(request: Request) -> int:
    """Nothing, where the browser had kept the file."""
    if not request.url.startswith("http"):
        return 0
    sizes = request.sizes()
    return max(0, sizes["responseBodySize"]) + max(0, sizes["responseHeadersSize"])
