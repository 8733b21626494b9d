"""The start from a memory snapshot, and the ordinary start wherever that one does not fit."""

import base64
import hashlib
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import SiteMaker
from tests.browser.served_folder import served
from tests.browser.test_runtime import ANSWER, ask

type Spoiler = Callable[[Path, dict[str, Any]], None]


def start(page: Page, site: Path) -> tuple[list[str], list[str]]:
    """Ask a question, and give the names of the files fetched and what the console was told."""
    fetched: list[str] = []
    said: list[str] = []
    page.context.on("request", lambda request: fetched.append(request.url.rpartition("/")[2]))
    page.on("console", lambda message: said.append(message.text))
    with served(site) as address:
        page.goto(address)
        assert ask(page, "area=coventry") == {"answers": [ANSWER], "states": ["starting", "ready"]}
    return fetched, said


def fetches(fetched: list[str], name: str) -> int:
    """How often files whose names begin so were fetched."""
    return sum(file.startswith(name) for file in fetched)


def test_starts_from_the_snapshot(page: Page, make_runtime_site: SiteMaker) -> None:
    """With a snapshot, neither our package nor the whole standard library is fetched."""
    fetched, said = start(page, make_runtime_site(with_snapshot=True))

    assert sum(file.startswith("snapshot") and file.endswith(".bin") for file in fetched) == 1
    assert fetches(fetched, "pyodide.asm.wasm") == 1
    assert fetches(fetched, "decision") == fetches(fetched, "python_stdlib") == 0
    assert not [text for text in said if "without the snapshot" in text]


def test_an_engine_that_counts_no_arguments_starts_from_it_too(
    page: Page, make_runtime_site: SiteMaker
) -> None:
    """On iPhones Pyodide makes no such function, whatever Node made the snapshot with."""
    site = make_runtime_site(with_snapshot=True)
    (script,) = site.glob("**/pyodide.asm.js")
    as_on_iphones, count = re.subn(r"(let isIOS=)", r"\1true||", script.read_text("utf-8"))
    script.write_text(as_on_iphones, "utf-8")

    _, said = start(page, site)

    assert count == 1
    assert not [text for text in said if "without the snapshot" in text]


def test_an_error_in_python_comes_with_its_traceback(
    page: Page, make_runtime_site: SiteMaker
) -> None:
    """The small standard library has what an uncaught error needs, and Python goes on."""
    with served(make_runtime_site(with_snapshot=True)) as address:
        page.goto(address)
        wrong, right = ask(page, "wrong", "area=coventry")["answers"]
    assert "ValueError: no such case" in wrong["failed"]["message"]
    assert right == ANSWER


def changed_byte(site: Path, manifest: dict[str, Any]) -> None:
    """A byte is another than it was, as after a broken transfer."""
    path = site / manifest["snapshot"]["address"]
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def removed(site: Path, manifest: dict[str, Any]) -> None:
    """The file is not there."""
    (site / manifest["snapshot"]["address"]).unlink()


def of_another_package(_: Path, manifest: dict[str, Any]) -> None:
    """The page was built with another package than the snapshot."""
    manifest["snapshot"]["package"] = "another-decision.zip"


def _replaced(site: Path, manifest: dict[str, Any], change: Callable[[bytes], bytes]) -> None:
    path = site / manifest["snapshot"]["address"]
    content = change(path.read_bytes())
    path.write_bytes(content)
    sha = base64.b64encode(hashlib.sha256(content).digest()).decode()
    manifest["snapshot"]["integrity"] = f"sha256-{sha}"


def cut_short(site: Path, manifest: dict[str, Any]) -> None:
    """Its end is missing, although its digest is right."""
    _replaced(site, manifest, lambda content: content[:-4096])


def other_memory(site: Path, manifest: dict[str, Any]) -> None:
    """The memory in it is no Python, although its digest is right."""

    def emptied(content: bytes) -> bytes:
        pages = 4 + int.from_bytes(content[:4], "little")
        return content[:pages] + bytes(len(content) - pages)

    _replaced(site, manifest, emptied)


def of_another_format(site: Path, manifest: dict[str, Any]) -> None:
    """It was written by another version of the handbook."""
    _replaced(site, manifest, lambda content: content.replace(b'"format":2', b'"format":3', 1))


@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        (changed_byte, "expected sha256-"),
        (removed, "404"),
        (of_another_package, "expected another-decision.zip"),
        (cut_short, "bytes, found"),
        (of_another_format, "expected format 2, found 3"),
        (other_memory, ""),
    ],
)
def test_a_snapshot_that_does_not_fit(
    page: Page, make_runtime_site: SiteMaker, spoil: Spoiler, why: str
) -> None:
    """The question is answered all the same, once, by the ordinary start; the console says why."""
    site = make_runtime_site(with_snapshot=True)
    manifest = json.loads((site / "manifest.json").read_text())
    spoil(site, manifest)
    (site / "manifest.json").write_text(json.dumps(manifest))

    fetched, said = start(page, site)

    assert fetches(fetched, "decision") == fetches(fetched, "python_stdlib") == 1
    (warning,) = [text for text in said if text.startswith("Started without the snapshot: ")]
    assert why in warning
    assert len(page.workers) == 1
