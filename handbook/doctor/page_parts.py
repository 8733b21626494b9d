"""What a published page names: the files that it is made of, and the edition it belongs to."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from handbook.content_addresses import IMMUTABLE

_EDITION = re.compile(r'class="stamp">[^<]*?(As published on [^<]*?, version [^\s<]+?)\.?\s')
_IMMUTABLE_ADDRESS = re.compile(rf"{IMMUTABLE}[\w./-]*[\w/]")
_LOADED = {"stylesheet", "preload", "modulepreload", "icon"}


@dataclass(slots=True)
class Parts:
    """What one page holds, with addresses as it writes them.

    Attributes:
        files: The files that it loads.
        immutable: All addresses that change with their content, wherever they stand in the page,
            relative to the site's root.
        keeper: The service worker that the page registers; empty where it does not.
        checker: The data attributes of the checker; empty where it is not.
        areas: The key of each area in the checker's form, with the page of its answers.
        edition: The stamp of its edition; empty where there is none.
    """

    files: list[str] = field(default_factory=list)
    immutable: list[str] = field(default_factory=list)
    keeper: str = ""
    checker: dict[str, str] = field(default_factory=dict)
    areas: dict[str, str] = field(default_factory=dict)
    edition: str = ""


def parts_of(html: str) -> Parts:
    """Read a page."""
    reader = _Reader()
    reader.feed(html)
    reader.parts.immutable = _IMMUTABLE_ADDRESS.findall(html)
    edition = _EDITION.search(html)
    reader.parts.edition = edition[1] if edition else ""
    return reader.parts


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts = Parts()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attributes}
        if tag == "script" and given.get("src"):
            self.parts.files.append(given["src"])
        elif tag == "link" and _LOADED & set(given.get("rel", "").split()):
            self.parts.files.append(given.get("href", ""))
        elif tag == "a" and given.get("data-area"):
            self.parts.areas[given["data-area"]] = given.get("href", "")
        if given.get("data-keeper"):
            self.parts.keeper = given["data-keeper"]
        if given.get("id") == "checker":
            self.parts.checker = {
                name.removeprefix("data-"): value
                for name, value in given.items()
                if name.startswith("data-")
            }
