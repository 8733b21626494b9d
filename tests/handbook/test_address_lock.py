"""Published addresses: none goes without a redirect, and a redirect keeps the anchor."""

import shutil
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, BuildError

from handbook.addresses import HOME
from handbook.library.holdings import Redirect
from handbook.library.measurements import REPORT
from handbook.publishing.address_lock import (
    anchors_in,
    broken_promises,
    read_lock,
    write_lock,
)
from handbook.publishing.redirects import moved_anchors, redirect_pages
from handbook.site import build_site, lock_addresses, unlocked_addresses
from tests.conftest import ROOT
from tests.handbook.built_page import built_pages

LOCKED = ["areas/hull/", "areas/hull/two/", "areas/hull/two/#plan", "areas/hull/two/#step"]
KEPT = {"areas/hull/", "areas/hull/second/", "areas/hull/second/#step"}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project that a test may change."""
    for name in ("policies", "docs", "handbook"):
        shutil.copytree(ROOT / name, tmp_path / name)
    for name in ("mkdocs.yml", "addresses.lock", "package.json", REPORT):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    for name in ("decision", "node_modules"):
        (tmp_path / name).symlink_to(ROOT / name)
    return tmp_path


def build(project: Path) -> MkDocsConfig:
    """Build the site of a project."""
    return build_site(project / "mkdocs.yml", project / "site")


def test_the_lock_holds_every_address(site: Path) -> None:
    """Whatever the site publishes is promised, but for areas that are only about to be added."""
    locked = set(read_lock(ROOT / "addresses.lock"))
    published = {
        f"{page.address or HOME}{anchor}"
        for page in built_pages(site)
        if page.address != "404.html"
        for anchor in ["", *(f"#{name}" for name in anchors_in(page.text))]
    }
    areas = {_area(address) for address in locked}
    missing = {address for address in published - locked if _area(address) in areas}

    assert missing == set(), "run: handbook lock"


def test_a_broken_promise_stops_the_build(project: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Removing a stage names its addresses and how to lead on; no redirect hides another page."""
    (project / "policies/reference/redirects.yaml").write_text(
        "- old: areas/hull/\n  new: areas/wales/\n", "utf-8"
    )
    policy = project / "policies/coventry.yaml"
    before, after = policy.read_text("utf-8").split("  - id: stage-4\n")
    policy.write_text(before + after[after.index("\nroutes:") :], "utf-8")

    with pytest.raises((Abort, BuildError)) as stop:
        build(project)

    message = f"{stop.value} {caplog.text}"
    assert "areas/coventry/stage-4/: expected this published page, found none" in message
    assert "policies/reference/redirects.yaml" in message
    assert "- old: areas/coventry/stage-4/\n  new: areas/coventry/stage-" in message
    assert "old: areas/hull/: expected an address that is gone" in message


def test_a_redirect_takes_the_place_of_a_page(project: Path) -> None:
    """With a redirect the build goes through, and the old address leads on."""
    policy = project / "policies/coventry.yaml"
    text = policy.read_text("utf-8").replace("id: stage-4\n", "id: stage-four\n")
    policy.write_text(text, "utf-8")
    (project / "policies/reference/redirects.yaml").write_text(
        "- old: areas/coventry/stage-4/\n  new: areas/coventry/stage-four/\n", "utf-8"
    )
    config = build(project)
    old = (project / "site/areas/coventry/stage-4/index.html").read_text("utf-8")

    assert 'href="../../../areas/coventry/stage-four/"' in old
    assert "areas/coventry/stage-four/#step" in unlocked_addresses(config)


def test_locking_adds_and_never_removes(project: Path) -> None:
    """New addresses are added to the lock; those that are there stay, also without their page."""
    lock = project / "addresses.lock"
    kept = read_lock(lock)
    (project / "docs/new.md").write_text("# New\n\n## Part { #part }\n", "utf-8")
    settings = project / "mkdocs.yml"
    text = settings.read_text("utf-8").replace("\nnav:\n", "\nnav:\n  - New: new.md\n")
    settings.write_text(text, "utf-8")
    config = build(project)
    new = lock_addresses(config)

    assert new == ["new/", "new/#part"]
    assert read_lock(lock) == sorted([*kept, *new])
    assert lock_addresses(config) == []


def test_what_moved_is_no_broken_promise() -> None:
    """A page that has moved takes along the anchors it still has; an anchor can move alone."""
    page = Redirect(old="areas/hull/two/", new="areas/hull/second/")
    anchor = Redirect(old="areas/hull/two/#plan", new="areas/hull/second/#step")

    assert broken_promises(LOCKED, KEPT | {"areas/hull/second/#plan"}, [page]) == []
    (message,) = broken_promises(LOCKED, KEPT, [page])
    assert "found its page moved to areas/hull/second/, which has no such anchor" in message
    assert broken_promises(LOCKED, KEPT, [page, anchor]) == []
    assert broken_promises(LOCKED, KEPT | {"areas/hull/two/", LOCKED[3]}, [anchor]) == []


def test_every_broken_promise_is_said_once() -> None:
    """A page that is gone is named without its anchors; an anchor is named where its page stays."""
    page = broken_promises(LOCKED, KEPT, [])
    anchor = broken_promises(LOCKED, KEPT | {LOCKED[1], LOCKED[3]}, [])

    assert [message.split(": ")[1] for message in page] == ["areas/hull/two/"]
    assert anchor == [
        "addresses.lock: areas/hull/two/#plan: expected this published anchor, found none; people "
        "have links to it. Put it back, or say in policies/reference/redirects.yaml where it is "
        "now:\n- old: areas/hull/two/#plan\n  new: areas/hull/two/"
    ]


def test_a_redirect_that_misleads_is_refused() -> None:
    """A redirect from what is there, from a file, said twice, or to nowhere is reported."""
    wrong = [
        Redirect(old="areas/hull/", new="areas/hull/secnd/#step"),
        Redirect(old="compare/old.csv", new="areas/hull/"),
        Redirect(old="areas/a/", new="areas/hull/"),
        Redirect(old="areas/a/", new="areas/hull/second/"),
    ]
    assert broken_promises([], KEPT, wrong) == [
        "policies/reference/redirects.yaml: old: areas/hull/: expected an address that is gone, "
        "found one that is published",
        "policies/reference/redirects.yaml: new: areas/hull/secnd/#step: expected a published "
        'address, found none; did you mean "areas/hull/second/#step"?',
        "policies/reference/redirects.yaml: old: compare/old.csv: expected a page, which ends with "
        "a slash, or an anchor on one",
        "policies/reference/redirects.yaml: old: areas/a/: expected each address once, found it "
        "again",
    ]


def test_a_file_that_goes_cannot_be_redirected() -> None:
    """The message about a download says to put it back."""
    (message,) = broken_promises(["compare/levels.csv"], KEPT, [])

    assert message.endswith("Put it back: a file cannot be redirected")


def test_a_redirect_names_where_each_anchor_went() -> None:
    """The page of an old address holds its new one, and those of anchors that went elsewhere."""
    pages = redirect_pages(
        [
            Redirect(old="areas/a/one/", new="areas/a/two/"),
            Redirect(old="areas/a/one/#plan", new="guidance/plan/#talk"),
        ],
        "assets/redirect.js",
    )

    assert list(pages) == ["areas/a/one/index.html"]
    assert 'data-page="../../../areas/a/two/"' in pages["areas/a/one/index.html"]
    assert (
        "{&quot;plan&quot;: &quot;../../../guidance/plan/#talk&quot;}"
        in (pages["areas/a/one/index.html"])
    )
    moved = [Redirect(old="areas/a/one/#x", new="areas/")]
    assert moved_anchors("areas/a/two/", moved, "assets/redirect.js") == ""
    assert 'id="x"' in moved_anchors("areas/a/one/", moved, "assets/redirect.js")


def test_fields_and_the_theme_are_not_promised() -> None:
    """What may change with its words, or stands outside the text, is no anchor for links."""
    html = (
        '<nav id="menu"></nav><article><h1 id="top">A</h1><p class="moved" id="o">B</p>'
        '<form id="f"><p id="q"></p></form>'
        "<p\n id='x' class='y' id=\"end\"></p></article>"
    )

    assert anchors_in(html) == ["end"]


def test_the_lock_can_be_read_back(tmp_path: Path) -> None:
    """What is written as the lock is read from it, in order, without its heading."""
    lock = tmp_path / "addresses.lock"
    write_lock(lock, ["guidance/", HOME, "./#areas"])

    assert read_lock(lock) == [HOME, "./#areas", "guidance/"]
    assert read_lock(tmp_path / "none") == []


def _area(address: str) -> str | None:
    """The area whose pages an address is among; none for other pages."""
    first, _, rest = address.partition("/")
    return rest.partition("/")[0] if first == "areas" else None
