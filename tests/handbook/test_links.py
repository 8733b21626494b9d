"""Links of the built site, raw HTML included, which MkDocs does not check."""

from collections import Counter
from pathlib import Path

from tests.handbook.built_page import built_pages


def test_every_link_leads_to_a_page_and_an_anchor(site: Path) -> None:
    """No page holds a link into the site that leads nowhere."""
    dead = [link for page in built_pages(site) for link in page.dead()]

    assert dead == []


def test_an_anchor_stands_once_on_its_page(site: Path) -> None:
    """No page holds two elements with the same id."""
    repeated = {
        page.address: [anchor for anchor, count in Counter(page.anchors).items() if count > 1]
        for page in built_pages(site)
    }

    assert not any(repeated.values()), repeated


def test_reading_the_site_asks_no_other_host(site: Path) -> None:
    """No built page names another host, but for the link to edit it."""
    foreign = {link for page in built_pages(site) for link in page.foreign}

    assert {link for link in foreign if not link.startswith("https://example.org/")} == set()


def test_a_strict_content_policy_forbids_nothing(site: Path) -> None:
    """No built page holds an inline script, style or handler."""
    inline = {page.address: page.inline for page in built_pages(site) if page.inline}

    assert inline == {}
