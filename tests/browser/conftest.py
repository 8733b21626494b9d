"""One Chromium for all browser tests, and small sites for it to visit."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from handbook.publishing.security_headers import security_headers
from tests.browser.chromium import FLAGS, HEADLESS
from tests.browser.runtime_site import write_runtime_site
from tests.browser.served_folder import served
from tests.conftest import ROOT

# A decision package that needs no policies: it repeats the question.
ECHO = {
    "decision/__init__.py": "",
    "published.py": """
import json

class Published:
    def __init__(self, areas):
        self.parts = []

    def load(self, part):
        self.parts.append(bytes(part).decode())

    def ask(self, query, today):
        if query == "wrong":
            raise ValueError("no such case")
        return json.dumps({"query": query, "today": today, "parts": self.parts})

    def take_away(self, query, today, site):
        return json.dumps({"query": query, "today": today, "site": site})
""",
}
PARTS = {("coventry", "hull"): b"first"}

type SiteMaker = Callable[..., Path]


# Several browsers share the machine while the tests run, and a slow answer is an answer.
expect.set_options(timeout=20_000)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Drive Debian's Chromium, which `make test` installs."""
    return browser_type_launch_args | {"executable_path": HEADLESS, "args": FLAGS}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """Keep the service worker out: what it kept for one test would answer in the next."""
    return browser_context_args | {"service_workers": "block"}


@pytest.fixture(scope="session")
def make_runtime_site(tmp_path_factory: pytest.TempPathFactory) -> SiteMaker:
    """Make sites of an empty page, the checker's scripts and a runtime with a given package."""

    def make(
        package: Mapping[str, str] | None = ECHO,
        parts: Mapping[tuple[str, ...], bytes] = PARTS,
        *,
        with_snapshot: bool = False,
        without: str | None = None,
    ) -> Path:
        return write_runtime_site(
            tmp_path_factory.mktemp("site"),
            parts,
            package=package,
            with_snapshot=with_snapshot,
            without=without,
        )

    return make


@pytest.fixture(scope="session")
def runtime_site(make_runtime_site: SiteMaker) -> Iterator[str]:
    """The address of a site whose runtime answers with what it was asked."""
    with served(make_runtime_site()) as address:
        yield address


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the built site is served, with the headers that a server should send."""
    with served(site, headers=security_headers, modules=ROOT / "handbook/checker") as address:
        yield address
