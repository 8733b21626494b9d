"""Scripts and style sheets as they are served: few, under addresses that change with them."""

import re
import shutil
from pathlib import Path, PurePosixPath

import pytest

from handbook.bundling.assets import Assets, build_assets
from handbook.content_addresses import IMMUTABLE, content_address
from handbook.runtime.errors import BundleError
from tests.conftest import ROOT
from tests.handbook.built_page import built_pages

ENTRY = "assets/checker/checker.js"
NAMED = re.compile(r'(?:src|href)="([^"?#]+\.(?:js|css))"')
# The theme's own files, which have a digest in their names, too.
THEIRS = re.compile(r"^assets/(javascripts|stylesheets)/[a-z]+\.[0-9a-f]{8}\.min\.(js|css)$")


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    """A checkout with the scripts and style sheets, for a test to change."""
    for folder in ("handbook/theme/assets", "handbook/checker"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    shutil.copy(ROOT / "package.json", tmp_path)
    (tmp_path / "node_modules").symlink_to(ROOT / "node_modules")
    return tmp_path


def changed(root: Path, name: str, text: str) -> Assets:
    """What is bundled once *text* stands at the end of a source."""
    with (root / name).open("a") as file:
        file.write(text)
    return build_assets(root, root / ".cache")


def test_pages_name_only_scripts_and_styles_that_are_kept_for_good(site: Path) -> None:
    """Each stands below the folder of files with a digest in their names, or is the theme's own."""
    wrong = set()
    for page in built_pages(site):
        for named in NAMED.findall(page.text):
            # The page for wrong addresses names them from the root of the host.
            path = Path("/", page.address, named) if named.startswith(".") else Path("/", named)
            name = str(path.resolve()).removeprefix("/")
            if not (name.startswith(IMMUTABLE) or THEIRS.match(name)) or not (site / name).exists():
                wrong.add((page.address, named))

    assert wrong == set()


def test_a_file_that_is_kept_for_good_has_the_digest_of_its_content(site: Path) -> None:
    """Nothing below that folder can change without another address."""
    files = [path for path in (site / IMMUTABLE).iterdir() if path.suffix in (".js", ".css")]
    expected = {
        content_address(f"{path.name.split('.')[0]}{path.suffix}", path.read_bytes())
        for path in files
    }

    assert {f"{IMMUTABLE}{path.name}" for path in files} == expected


def test_no_source_is_served_beside_its_bundle(site: Path) -> None:
    """What is below other addresses would be kept too briefly, and could not be told apart."""
    served = {path.name for path in (site / "assets").rglob("*") if path.suffix in (".css", ".js")}
    own = {path.name for path in (ROOT / "handbook/theme/assets").rglob("*")}
    own |= {path.name for path in (ROOT / "handbook/checker").rglob("*")}

    assert not served & own
    assert not (site / "assets/checker").exists()


def test_the_checker_names_the_very_files_it_was_built_with(sources: Path) -> None:
    """A change of the worker, deep inside, gives every script that leads to it another address."""
    before = build_assets(sources, sources / ".cache")
    after = changed(sources, "handbook/checker/runtime/worker.js", "self.changed = true;")

    entry = after.files[after.address(ENTRY)]
    named = {PurePosixPath(address).name for address in after.preloads(ENTRY)[1:]}
    assert before.address(ENTRY) != after.address(ENTRY)
    assert any(name in entry for name in named)
    worker = PurePosixPath(after.address("assets/checker/runtime/worker.js")).name
    assert any(worker in after.files[address] for address in after.preloads(ENTRY))


def test_pages_that_are_only_read_load_nothing_of_the_checker(site: Path) -> None:
    """A stage page has a script before it is painted, one after and a style; the theme's waits."""
    page = (site / "areas/coventry/stage-2/index.html").read_text("utf-8")
    ours = [
        PurePosixPath(name).name.split(".")[0] for name in NAMED.findall(page) if IMMUTABLE in name
    ]

    assert sorted(ours) == ["every-page", "first-paint", "handbook"]
    assert "bundle." not in "".join(NAMED.findall(page))


def test_a_source_that_is_wrong_is_named(sources: Path) -> None:
    """The message holds the file and the line, as for a policy."""
    with pytest.raises(BundleError, match=r"handbook/checker/dates\.js:\d+"):
        changed(sources, "handbook/checker/dates.js", "export const = 1;")


def test_without_esbuild_the_message_says_what_to_run(sources: Path) -> None:
    """Who has no Node packages yet is told how to get them."""
    (sources / "node_modules").unlink()

    with pytest.raises(BundleError, match="npm ci"):
        build_assets(sources, sources / ".cache")


def test_a_page_cannot_name_what_is_not_bundled(sources: Path) -> None:
    """A wrong name stops the build and lists the right ones."""
    with pytest.raises(BundleError, match=r"every-page\.js"):
        build_assets(sources, sources / ".cache").address("assets/javascripts/terms.js")
