"""The settings for servers that are written into the site: the right headers and types for all."""

from fnmatch import fnmatchcase
from pathlib import Path

import pytest

from handbook.addresses import EMBED
from handbook.publishing.media_types import MEDIA_TYPES
from handbook.publishing.response_headers import response_headers
from tests.handbook.built_page import built_pages

NAMES = (
    "",
    "checker/",
    EMBED,
    "areas/hull/",
    "assets/immutable/worker.0123456789ab.js",
    "search/search_index.json",
    "404.html",
    "sitemap.xml",
)


@pytest.mark.parametrize(
    ("address", "policy"),
    [
        ("assets/immutable/a.0123456789ab.js", "public, max-age=31536000, immutable"),
        ("assets/immutable/pyodide-0123456789ab/a.wasm", "public, max-age=31536000, immutable"),
        ("assets/stylesheets/a.css", "no-cache"),
        ("service-worker.js", "no-cache"),
        ("", "no-cache"),
    ],
)
def test_only_what_never_changes_is_kept_without_asking(address: str, policy: str) -> None:
    """An address that changes with its content is kept for a year, all else is asked about."""
    assert response_headers(address)["Cache-Control"] == policy


@pytest.fixture
def rules(site: Path) -> list[tuple[str, dict[str, str]]]:
    """The rules of the file for static hosts: a pattern, and its headers."""
    found: list[tuple[str, dict[str, str]]] = []
    for line in (site / "_headers").read_text("utf-8").splitlines():
        if line.startswith("/"):
            found.append((line.removeprefix("/"), {}))
        elif line:
            name, _, value = line.strip().partition(": ")
            found[-1][1][name] = value
    return found


@pytest.mark.parametrize("address", NAMES)
def test_a_static_host_sends_each_header_once(
    rules: list[tuple[str, dict[str, str]]], address: str
) -> None:
    """No two rules that fit an address set the same header: hosts differ in which would win."""
    fitting = [headers for pattern, headers in rules if fnmatchcase(address, pattern)]
    sent = [item for headers in fitting for item in headers.items()]

    assert len(sent) == len(dict(sent))
    assert dict(sent) == response_headers(address)


def test_a_static_host_has_a_rule_for_every_page(
    site: Path, rules: list[tuple[str, dict[str, str]]]
) -> None:
    """Every page gets its policy as a header."""
    patterns = [pattern for pattern, headers in rules if "Content-Security-Policy" in headers]
    bare = [
        page.address
        for page in built_pages(site)
        if not any(fnmatchcase(page.address, pattern) for pattern in patterns)
    ]

    assert bare == []


def test_every_kind_of_file_has_its_type(site: Path) -> None:
    """A server that knows only the types stated here sends every file of the site rightly."""
    published = {path.suffix for path in site.rglob("*") if path.is_file()}

    # The settings themselves, and a copy that is packed already.
    assert published - set(MEDIA_TYPES) <= {"", ".conf", ".config", ".gz"}


@pytest.mark.parametrize("extension", [".js", ".mjs", ".wasm", ".zip", ".ics", ".docx"])
def test_what_browsers_insist_on_is_stated(extension: str) -> None:
    """The types that a machine's own list often lacks are there."""
    assert extension in MEDIA_TYPES
