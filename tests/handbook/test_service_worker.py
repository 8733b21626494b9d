"""The service worker's script: it names what is to be kept, and changes with any of it."""

import json
from pathlib import Path

import pytest

from handbook.content_addresses import content_address, digest
from handbook.publishing.service_worker import keeping

ASSETS = {
    content_address("checker.js", b"checker"): b"checker",
    "assets/stylesheets/main.57a0d79d.min.css": b"theme",
    "assets/stylesheets/main.57a0d79d.min.css.map": b"map",
    "assets/javascripts/lunr/tinyseg.js": b"another language",
}


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """A site with little more than its checker."""
    for page in ("checker", "offline", "areas/hull"):
        (tmp_path / page).mkdir(parents=True)
        (tmp_path / page / "index.html").write_text(page)
    for name, content in ASSETS.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content)
    return tmp_path


def named(script: str) -> dict[str, object]:
    """What the script says of its site."""
    text = script.removeprefix("const HANDBOOK = ").partition(";\n")[0]
    found: dict[str, object] = json.loads(text)
    return found


def test_it_names_the_checker_and_its_files_by_their_digests(built: Path) -> None:
    """Pages that nobody has read, and what no page loads, are not kept beforehand."""
    checker, theme, *_ = ASSETS

    assert named(keeping(built))["files"] == {
        "checker/": digest(b"checker"),
        "offline/": digest(b"offline"),
        checker: digest(b"checker"),
        theme: digest(b"theme"),
    }


def test_the_same_site_has_the_same_version(built: Path) -> None:
    """Browsers fetch nothing where nothing has changed."""
    assert keeping(built) == keeping(built)


@pytest.mark.parametrize("name", ["checker/index.html", *list(ASSETS)[:2]])
def test_any_change_of_what_is_kept_makes_another_version(built: Path, name: str) -> None:
    """A page or a file that changes brings every browser a new version, in a place of its own."""
    before = named(keeping(built))["version"]
    (built / name).write_text("changed")

    assert named(keeping(built))["version"] != before
