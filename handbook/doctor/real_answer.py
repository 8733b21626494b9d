"""A real answer of a published checker, in a browser: what no header alone can promise."""

import os
import shutil
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from handbook.addresses import CHECKER
from handbook.doctor import remedies
from handbook.doctor.finding import Finding

if TYPE_CHECKING:
    from playwright.sync_api import ConsoleMessage, Page

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
PATIENCE = 90
"""In seconds: the checker itself gives up before."""

_DONE = "#answer:not([hidden]) h2, #checker-failure:not([hidden])"
_REMEDY = remedies.everywhere(
    "put right what else was found; if nothing was, open the page in a browser and read its console"
)


class NotTried(Exception):
    """There is no browser to try it in; the text says what is missing."""


def real_answer(root: str, area: str) -> Finding | str:
    """Ask the checker of the site at *root* about an area: the answer's headline, or a finding.

    Raises ``NotTried`` when no browser is there to ask it in.
    """
    executable = next(filter(None, map(shutil.which, BROWSERS)), None)
    try:
        from playwright.sync_api import Error, sync_playwright
    except ImportError:
        raise NotTried("the package playwright is not installed") from None
    if executable is None:
        raise NotTried("no Chromium is installed")
    address = f"{root}{CHECKER}?area={area}&reached=practitioners"
    complaints: list[str] = []
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=executable, args=_flags())
            page = browser.new_page()
            page.on("console", partial(_hear, complaints))
            page.on("pageerror", lambda error: complaints.append(str(error)))
            try:
                return _answer(page, address, complaints)
            finally:
                browser.close()
    except Error as error:
        return _finding(address, error.message.splitlines()[0], complaints)


def _answer(page: "Page", address: str, complaints: Sequence[str]) -> Finding | str:
    page.goto(address)
    done = page.locator(_DONE).first
    done.wait_for(timeout=PATIENCE * 1000)
    if page.locator("#checker-failure").is_visible():
        reason = page.locator("#checker-failure [data-reason]").inner_text()
        return _finding(address, f"no answer; the page says: {reason}", complaints)
    return done.inner_text()


def _hear(complaints: list[str], said: "ConsoleMessage") -> None:
    if said.type == "error":
        complaints.append(said.text)


def _finding(address: str, found: str, complaints: Sequence[str]) -> Finding:
    said = "; ".join([found, *(f"the browser says: {text}" for text in complaints[:3])])
    return Finding((address,), "real answer", said, "an answer from the checker", _REMEDY)


def _flags() -> list[str]:
    """Its sandbox does not start for root, such as in a container."""
    as_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return ["--no-sandbox"] if as_root else []
