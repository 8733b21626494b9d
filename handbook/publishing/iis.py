"""Settings for IIS: a file in the root of the site, of nothing but what every IIS has.

IIS compresses by itself and keeps the results, so that our copies are not asked for: to send them
would take a module that many do not have, and without it a site with such rules does not start.
"""

from collections.abc import Mapping, Sequence
from xml.etree import ElementTree
from xml.etree.ElementTree import Comment, Element, SubElement

from handbook.content_addresses import IMMUTABLE
from handbook.publishing.caching import KEPT_DAYS
from handbook.publishing.media_types import MEDIA_TYPES, content_type
from handbook.publishing.response_headers import OWN_FOLDERS, response_headers, varying_headers

FILE = "web.config"

_HINT = """
  Settings of the handbook for IIS 8 or later, made with the site; they take effect where they are.
  1. Let the site point to this folder; the features Static Content and Static Content Compression
     have to be installed.
  2. Once per server, so that the checker's biggest file is compressed, too:
     appcmd set config /section:httpCompression /commit:apphost
       /+staticTypes.[mimeType='application/wasm',enabled='true']
     (one line), and the same with application/json and application/octet-stream.
  3. Then: handbook doctor https://your-address/
"""
_CACHING = "Cache-Control"


def settings(areas: Sequence[str]) -> str:  # noqa: ARG001 - every server's settings take them
    """The text of the file; IIS takes folders as they are, without a list of areas."""
    root = Element("configuration")
    root.append(Comment(_HINT))
    server = SubElement(root, "system.webServer")
    # What IIS says of itself is nobody's business.
    _add_headers(server, response_headers(""), unwanted=["X-Powered-By"])
    static = SubElement(server, "staticContent")
    # This is "no-cache"; stated as a header, it would hold for errors below other folders, too.
    SubElement(static, "clientCache", cacheControlMode="DisableCache")
    _add_types(static)
    SubElement(server, "urlCompression", doStaticCompression="true")
    document = SubElement(server, "defaultDocument", enabled="true")
    files = SubElement(document, "files")
    SubElement(files, "clear")
    SubElement(files, "add", value="index.html")
    SubElement(server, "directoryBrowse", enabled="false")
    _add_page_for_wrong_addresses(server)
    for folder in OWN_FOLDERS:
        _add_location(root, folder)
    ElementTree.indent(root)
    text = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'


def _add_headers(server: Element, headers: Mapping[str, str], unwanted: Sequence[str] = ()) -> None:
    """Set headers, whatever is set round this site: the same one twice is an error for IIS."""
    custom = SubElement(SubElement(server, "httpProtocol"), "customHeaders")
    stated = {name: value for name, value in headers.items() if name != _CACHING}
    for name in (*unwanted, *stated):
        SubElement(custom, "remove", name=name)
    for name, value in stated.items():
        SubElement(custom, "add", name=name, value=value)


def _add_types(static: Element) -> None:
    for extension in MEDIA_TYPES:
        SubElement(static, "remove", fileExtension=extension)
        SubElement(static, "mimeMap", fileExtension=extension, mimeType=content_type(extension))


def _add_page_for_wrong_addresses(server: Element) -> None:
    errors = SubElement(server, "httpErrors", errorMode="Custom")
    for status in ("403", "404"):
        SubElement(errors, "remove", statusCode=status)
        SubElement(errors, "error", statusCode=status, path="404.html", responseMode="File")


def _add_location(root: Element, folder: str) -> None:
    """What is another in a folder than in the rest of the site."""
    location = SubElement(root, "location", path=folder.removesuffix("/"))
    server = SubElement(location, "system.webServer")
    own = {name: values[folder] for name, values in varying_headers().items() if folder in values}
    if own.keys() - {_CACHING}:
        _add_headers(server, own)
    if folder == IMMUTABLE:
        SubElement(
            SubElement(server, "staticContent"),
            "clientCache",
            cacheControlMode="UseMaxAge",
            cacheControlMaxAge=f"{KEPT_DAYS}.00:00:00",
            cacheControlCustom="public, immutable",
        )
