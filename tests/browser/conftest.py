"""One Chromium for all browser tests, and small sites for it to visit."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from handbook.publishing.security_headers import security_headers
from handbook.runtime.bundle import build_bundle
from tests.browser.chromium import EXECUTABLE, FLAGS
from tests.browser.served_folder import served
from tests.conftest import ROOT

# A published package that needs no policies: it repeats the question.
ECHO = {
    "published/__init__.py": """
import json

def ask(query, today):
    if query == "wrong":
        raise ValueError("no such case")
    return json.dumps({"query": query, "today": today})

def take_away(query, today, site):
    return json.dumps({"query": query, "today": today, "site": site})
"""
}

type SiteMaker = Callable[..., Path]


# Several browsers share the machine while the tests run, and a slow answer is an answer.
expect.set_options(timeout=20_000)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Drive Debian's Chromium, which `make test` installs."""
    return browser_type_launch_args | {"executable_path": EXECUTABLE, "args": FLAGS}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """Keep the service worker out: what it kept for one test would answer in the next."""
    return browser_context_args | {"service_workers": "block"}


@pytest.fixture(scope="session")
def make_runtime_site(tmp_path_factory: pytest.TempPathFactory) -> SiteMaker:
    """Make sites of an empty page, the checker's scripts and a runtime with a given package."""
    cache = tmp_path_factory.mktemp("wheels")

    def make(published: Mapping[str, str] = ECHO, without: str | None = None) -> Path:
        site = tmp_path_factory.mktemp("site")
        (site / "index.html").write_text("<!doctype html><title>Empty</title>")
        (site / "assets").mkdir()
        (site / "assets/checker").symlink_to(ROOT / "handbook/checker")
        (site / "assets/runtime").mkdir()
        bundle = build_bundle(published, ROOT, cache)
        for address, path in bundle.files.items():
            name = "wheel" if path.name == bundle.wheel else path.name
            if name != without:
                target = site / address
                target.with_name(name if name == "wheel" else target.name).symlink_to(path)
        return site

    return make


@pytest.fixture(scope="session")
def runtime_site(make_runtime_site: SiteMaker) -> Iterator[str]:
    """The address of a site whose runtime answers with what it was asked."""
    with served(make_runtime_site()) as address:
        yield address


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the built site is served, with the headers that a server should send."""
    with served(site, headers=security_headers) as address:
        yield address
