"""Visits of pages that answer a question, timed until the answer can be read."""

import json
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import BrowserContext, BrowserType, Page
from playwright.sync_api import Error as PlaywrightError

from tests.browser.chromium import EXECUTABLE, FLAGS

# A page that asks the network for something is to fail at once, not to wait for it.
_OFFLINE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
_LIMIT = 120_000

# Once a frame, because what no frame has shown cannot be read. The clock of a page begins with the
# navigation to it.
_WATCH = """(() => {{
  const holds = (text) => {parts}.every((part) => text.includes(part));
  const watch = () => {{
    {press}
    const answer = document.querySelector({answer});
    if (answer?.getClientRects().length && holds(answer.innerText.replace(/\\s+/g, " "))) {{
      window.answeredAfter = performance.now();
    }} else {{
      requestAnimationFrame(watch);
    }}
  }};
  requestAnimationFrame(watch);
}})()"""

_STEPS = """performance.getEntriesByType("mark")
  .filter((entry) => entry.name.startsWith("handbook:"))
  .map((entry) => [entry.name.slice("handbook:".length), entry.startTime])"""


@dataclass(frozen=True, slots=True)
class Subject:
    """A page that answers the question.

    Attributes:
        label: What the page is called in the table.
        address: Where it is served.
        answer: The selector of the element that comes to hold the answer.
        press: JavaScript, run in every frame, for what a person has to do to be answered.
    """

    label: str
    address: str
    answer: str
    press: str = ""


@dataclass(frozen=True, slots=True)
class Visit:
    """One visit.

    Attributes:
        answered: Milliseconds from the start of the navigation to the answer.
        steps: When each step was done that the page marks, in milliseconds, by its name.
    """

    answered: float
    steps: Mapping[str, float]


def first_and_second_visit(
    chromium: BrowserType, subject: Subject, parts: Sequence[str]
) -> tuple[Visit, Visit]:
    """Visit *subject* twice with a new profile, until the answer holds all *parts*."""
    with _new_profile(chromium) as context:
        watch = _WATCH.format(
            parts=json.dumps(parts), press=subject.press, answer=json.dumps(subject.answer)
        )
        context.add_init_script(watch)
        # The first page of a browser also pays for the browser's own start.
        page = context.new_page()
        return _visit(page, subject), _visit(page, subject)


@contextmanager
def _new_profile(chromium: BrowserType) -> Iterator[BrowserContext]:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        context = chromium.launch_persistent_context(
            Path(folder), executable_path=EXECUTABLE, args=[*FLAGS, _OFFLINE]
        )
        try:
            yield context
        finally:
            context.close()


def _visit(page: Page, subject: Subject) -> Visit:
    page.goto("about:blank")
    page.goto(subject.address, wait_until="commit")
    try:
        page.wait_for_function("() => window.answeredAfter", timeout=_LIMIT)
    except PlaywrightError as error:
        raise RuntimeError(
            f"{subject.label}: no answer within {_LIMIT // 1000} s; look at {subject.answer}"
            " in its page, served with the same files"
        ) from error
    # Browsers keep compiled code for the next visit a moment after the start.
    page.wait_for_timeout(1_000)
    return Visit(
        answered=float(page.evaluate("window.answeredAfter")), steps=dict(page.evaluate(_STEPS))
    )
