"""The log of amendments: its page and its feed."""

import shutil
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from urllib.parse import urljoin
from xml.etree import ElementTree

import pytest
import yaml

from handbook.library.holdings import Amendment, Library
from handbook.library.loading import load_library
from handbook.publishing.amendments_feed import amendments_feed
from tests.conftest import ROOT
from tests.handbook.built_page import built_page, built_pages

ATOM = "{http://www.w3.org/2005/Atom}"
SITE = "https://example.org/handbook"


@pytest.fixture
def feed(library: Library) -> ElementTree.Element:
    """The feed of a site that knows where it is published."""
    return ElementTree.fromstring(amendments_feed(library, SITE))


def test_the_newest_stands_first_whatever_the_file_says(tmp_path: Path) -> None:
    """Whoever adds an amendment may write it anywhere in the file."""
    policies = tmp_path / "policies"
    shutil.copytree(ROOT / "policies", policies)
    file = policies / "reference/amendments.yaml"
    file.write_text(yaml.safe_dump(yaml.safe_load(file.read_text("utf-8"))[::-1]), "utf-8")

    published = [one.published for one in load_library(policies).amendments]

    assert len(set(published)) > 1
    assert published == sorted(published, reverse=True)


def test_every_amendment_has_its_anchor_on_the_page(library: Library, site: Path) -> None:
    """The page has the amendments in the order of the library."""
    anchors = built_page(site, site / "amendments/index.html").anchors
    ids = [one.id for one in library.amendments]

    assert [anchor for anchor in anchors if anchor in ids] == ids


def test_the_feed_has_what_atom_requires(library: Library, feed: ElementTree.Element) -> None:
    """The feed and each entry have an id, a title and a moment; the feed has an author."""
    assert feed.tag == f"{ATOM}feed"
    assert feed.findtext(f"{ATOM}author/{ATOM}name")
    entries = feed.findall(f"{ATOM}entry")
    assert [entry.findtext(f"{ATOM}title") for entry in entries] == [
        one.title for one in library.amendments
    ]
    for element in (feed, *entries):
        assert element.findtext(f"{ATOM}title")
        assert str(element.findtext(f"{ATOM}id")).startswith("urn:uuid:")
        assert datetime.fromisoformat(str(element.findtext(f"{ATOM}updated"))).tzinfo
    ids = [element.findtext(f"{ATOM}id") for element in (feed, *entries)]
    assert len(set(ids)) == len(ids)


def test_the_feed_was_updated_with_its_newest_entry(
    library: Library, feed: ElementTree.Element
) -> None:
    """A reader of feeds can tell from the top whether there is anything new."""
    day = library.amendments[0].published

    assert feed.findtext(f"{ATOM}updated") == f"{day.isoformat()}T00:00:00Z"


def test_links_are_absolute_where_the_site_is_published(feed: ElementTree.Element) -> None:
    """Each link leads to the site, and the feed names its own address."""
    links = feed.findall(f".//{ATOM}link")

    assert all(link.get("href", "").startswith(f"{SITE}/") for link in links)
    assert links[0].attrib == {
        "rel": "self",
        "href": f"{SITE}/amendments.xml",
        "type": "application/atom+xml",
    }


def test_links_without_a_known_site_lead_to_the_page(site: Path) -> None:
    """A relative link, followed from where the feed stands, finds the entry on the page."""
    feed = ElementTree.fromstring((site / "amendments.xml").read_text("utf-8"))
    anchors = built_page(site, site / "amendments/index.html").anchors
    for entry in feed.findall(f"{ATOM}entry"):
        link = entry.find(f"{ATOM}link")
        assert link is not None
        address, _, anchor = link.get("href", "").partition("#")
        assert urljoin("https://a.invalid/b/amendments.xml", address).endswith("/b/amendments/")
        assert anchor in anchors


def test_an_id_lasts_wherever_the_site_moves(library: Library) -> None:
    """Moving the site announces nothing twice."""

    def ids(site_url: str) -> list[str | None]:
        feed = ElementTree.fromstring(amendments_feed(library, site_url))
        return [element.text for element in feed.iter(f"{ATOM}id")]

    assert ids("") == ids(SITE) == ids("https://other.example/")


def test_text_of_an_amendment_is_escaped(library: Library) -> None:
    """A title with markup in it stays a title."""
    odd = Amendment(
        id="odd", published=date(2026, 1, 2), title="A < B & C", text="<b>", areas=("hull",)
    )

    feed = ElementTree.fromstring(amendments_feed(replace(library, amendments=(odd,)), SITE))

    assert feed.findtext(f"{ATOM}entry/{ATOM}title") == "A < B & C"
    assert [one.get("term") for one in feed.iter(f"{ATOM}category")] == ["hull"]


def test_a_log_without_amendments_is_still_a_feed(library: Library) -> None:
    """A handbook that has not changed yet has an empty feed."""
    feed = ElementTree.fromstring(amendments_feed(replace(library, amendments=()), ""))

    assert feed.findtext(f"{ATOM}updated")
    assert not feed.findall(f"{ATOM}entry")


def test_every_page_offers_the_feed(site: Path) -> None:
    """A reader of feeds finds it from any page."""
    for page in built_pages(site):
        if page.address != "404.html":
            assert any(link.endswith("amendments.xml") for link in page.links), page.address
