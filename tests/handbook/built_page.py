"""What a built page holds, as far as links are concerned."""

import re
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

_ADDRESSES = {
    "a": ("href",),
    "form": ("action",),
    "iframe": ("src",),
    "img": ("src", "srcset"),
    "link": ("href",),
    "script": ("src",),
    "source": ("src", "srcset"),
}
TERM_LINK = re.compile(r'<a class="term"[^>]*>(.*?)</a>', re.DOTALL)
"""A term of the glossary, explained where a page uses it."""

_ORIGIN = "https://site.invalid/"


class BuiltPage(HTMLParser):
    """The anchors, links and inline code of one HTML file."""

    def __init__(self, site: Path, path: Path) -> None:
        """Read the page at *path* in the folder of a built site."""
        super().__init__()
        name = path.relative_to(site).as_posix()
        self.address = name.removesuffix("index.html")
        self.site = site
        self.anchors: list[str] = []
        self.links: list[str] = []
        self.inline: list[str] = []
        self.text = path.read_text("utf-8")
        self.feed(self.text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what the element offers and where it leads."""
        given = {name: value or "" for name, value in attrs}
        if "id" in given:
            self.anchors.append(given["id"])
        self.links += [given[name] for name in _ADDRESSES.get(tag, ()) if given.get(name)]
        is_code = tag == "script" and "src" not in given and given.get("type") != "application/json"
        if is_code or tag == "style":
            self.inline.append(f"<{tag}>")
        self.inline += [f"{tag} {name}" for name in given if name == "style" or name[:2] == "on"]

    @property
    def foreign(self) -> list[str]:
        """The links to other hosts."""
        return [link for link in self.links if urlsplit(link).netloc]

    def dead(self) -> Iterator[str]:
        """The links within the site that lead nowhere."""
        for link in self.links:
            parts = urlsplit(link)
            if not parts.scheme and not parts.netloc and not self._leads_somewhere(link):
                yield f"{self.address or 'home'}: {link}"

    def _leads_somewhere(self, link: str) -> bool:
        target, anchor = urldefrag(urljoin(_ORIGIN + self.address, link))
        path = self.site / unquote(urlsplit(target).path).lstrip("/")
        file = path / "index.html" if path.is_dir() else path
        if not file.is_file():
            return False
        return not anchor or unquote(anchor) in built_page(self.site, file).anchors


@cache
def built_page(site: Path, path: Path) -> BuiltPage:
    """The page at *path* in a built site, read once."""
    return BuiltPage(site, path)


def built_pages(site: Path) -> list[BuiltPage]:
    """Every page of a built site."""
    return [built_page(site, path) for path in sorted(site.rglob("*.html"))]
