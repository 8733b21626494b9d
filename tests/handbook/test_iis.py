"""The settings for IIS, read as IIS reads them: an element in a folder adds to those round it."""

from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from handbook.addresses import EMBED
from handbook.content_addresses import IMMUTABLE
from handbook.publishing.iis import settings
from handbook.publishing.media_types import MEDIA_TYPES, content_type
from handbook.publishing.security_headers import security_headers

PLACES = ("", "checker/", EMBED, f"{IMMUTABLE}a.js", "assets/a.css")


@pytest.fixture(scope="module")
def root() -> Element:
    """The settings, parsed."""
    return ElementTree.fromstring(settings([]).encode())


def servers(root: Element, address: str) -> list[Element]:
    """The settings that hold at an address, the widest first."""
    inner = sorted(
        (one for one in root.findall("location") if address.startswith(f"{one.get('path')}/")),
        key=lambda one: len(str(one.get("path"))),
    )
    return [found for one in (root, *inner) for found in one.findall("system.webServer")]


@pytest.mark.parametrize("address", PLACES)
def test_the_headers_of_an_address_are_sent(root: Element, address: str) -> None:
    """Each is taken out before it is set, since IIS stops at one that is set twice."""
    sent: dict[str, str | None] = {"X-Powered-By": "ASP.NET", "Referrer-Policy": "set elsewhere"}
    for server in servers(root, address):
        for line in server.findall("httpProtocol/customHeaders/*"):
            name = str(line.get("name"))
            if line.tag == "remove":
                sent.pop(name, None)
            else:
                assert name not in sent
                sent[name] = line.get("value")

    assert sent == security_headers(address)


@pytest.mark.parametrize("address", PLACES)
def test_only_what_never_changes_is_kept_without_asking(root: Element, address: str) -> None:
    """IIS says in its own words for how long: the innermost hold."""
    caching = [found for one in servers(root, address) for found in one.iter("clientCache")][-1]
    kept = {
        "cacheControlMode": "UseMaxAge",
        "cacheControlMaxAge": "365.00:00:00",
        "cacheControlCustom": "public, immutable",
    }

    assert caching.attrib == (
        kept if address.startswith(IMMUTABLE) else {"cacheControlMode": "DisableCache"}
    )


def test_every_kind_of_file_is_sent_with_its_type(root: Element) -> None:
    """IIS sends no file of a kind that it does not know, and stops at a kind named twice."""
    lines = root.findall("system.webServer/staticContent/*")[1:]
    removed, added = lines[::2], lines[1::2]

    assert [line.get("fileExtension") for line in removed] == list(MEDIA_TYPES)
    assert {line.get("fileExtension"): line.get("mimeType") for line in added} == {
        extension: content_type(extension) for extension in MEDIA_TYPES
    }


def test_a_wrong_address_gets_the_page_for_it(root: Element) -> None:
    """From a file, so that the status stays what it is."""
    pages = {error.get("statusCode"): error.attrib for error in root.iter("error")}

    assert pages["404"] == {"statusCode": "404", "path": "404.html", "responseMode": "File"}
