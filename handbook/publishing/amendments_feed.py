"""The amendments as an Atom feed (RFC 4287), for those who want to hear of changes."""

from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree

from handbook.addresses import FEED
from handbook.library.holdings import Amendment, Library

_DECLARATION = '<?xml version="1.0" encoding="utf-8"?>'
_ATOM = "http://www.w3.org/2005/Atom"
_NAME = "escalation-handbook"
_TITLE = "Escalation handbook: amendments"
_NEVER = "1970-01-01T00:00:00Z"
_AUTHOR = "The editors of the escalation handbook"


def amendments_feed(library: Library, site_url: str) -> str:
    """The feed, the newest amendment first.

    Args:
        library: Where the amendments stand.
        site_url: Where the site is published; empty when that is not known, and links are then
            relative to the feed's own address.
    """
    feed = ElementTree.Element("feed", {"xmlns": _ATOM, "xml:lang": "en-GB"})
    _text(feed, "id", _identity("amendments"))
    _text(feed, "title", _TITLE)
    _text(feed, "updated", _moment(library.amendments[0]) if library.amendments else _NEVER)
    _text(ElementTree.SubElement(feed, "author"), "name", _AUTHOR)
    root = f"{site_url.rstrip('/')}/" if site_url else ""
    _link(feed, "self", f"{root}{FEED}", "application/atom+xml")
    _link(feed, "alternate", f"{root}amendments/", "text/html")
    for amendment in library.amendments:
        _entry(feed, amendment, f"{root}amendments/#{amendment.id}")
    ElementTree.indent(feed)
    return f"{_DECLARATION}\n{ElementTree.tostring(feed, encoding='unicode')}\n"


def _entry(feed: ElementTree.Element, amendment: Amendment, address: str) -> None:
    entry = ElementTree.SubElement(feed, "entry")
    _text(entry, "id", _identity(f"amendments/{amendment.id}"))
    _text(entry, "title", amendment.title)
    _text(entry, "published", _moment(amendment))
    _text(entry, "updated", _moment(amendment))
    _link(entry, "alternate", address, "text/html")
    _text(entry, "content", amendment.text)
    for area in amendment.areas:
        ElementTree.SubElement(entry, "category", {"term": area})


def _identity(name: str) -> str:
    """A name for ever, wherever the site is published."""
    return uuid5(NAMESPACE_URL, f"{_NAME}/{name}").urn


def _moment(amendment: Amendment) -> str:
    return f"{amendment.published.isoformat()}T00:00:00Z"


def _text(parent: ElementTree.Element, name: str, text: str) -> None:
    ElementTree.SubElement(parent, name).text = text


def _link(parent: ElementTree.Element, relation: str, address: str, kind: str) -> None:
    ElementTree.SubElement(parent, "link", {"rel": relation, "href": address, "type": kind})
