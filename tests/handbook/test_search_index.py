"""The words that the search finds pages by, and what its index leaves out."""

import gzip
import json
from pathlib import Path
from typing import Any

from handbook.library.holdings import Library
from handbook.pages.search_index import SEARCH_INDEX, refined, search_words

LARGEST = 60_000
"""Bytes of the compressed index: every page loads it."""


def entry(location: str, title: str, text: str = "", **more: Any) -> dict[str, Any]:
    """An entry as the theme makes it."""
    return {"location": location, "title": title, "text": text, **more}


def docs(*entries: dict[str, Any], **words: tuple[str, ...]) -> list[dict[str, Any]]:
    """The entries refined, with words for the page of each name."""
    given = {f"{name}/": several for name, several in words.items()}
    found: list[dict[str, Any]] = refined({"docs": entries, "config": {}}, given)["docs"]
    return found


def test_a_page_has_its_words_and_its_sections_do_not() -> None:
    """Words stand once a page, also those from the top of a hand-written page."""
    found = docs(
        entry("a/", "A", tags=["old"]),
        entry("a/#one", "One", tags=["old"]),
        entry("b/", "B", tags=["own"]),
        a=("new",),
    )

    assert [one.get("tags") for one in found] == [["new"], None, ["own"]]


def test_a_heading_below_something_else_is_the_page() -> None:
    """What stands above the heading does not make the page two entries."""
    found = docs(
        entry("a/", "A title (Hull)", "Hull"),
        entry("a/#a-title", "A title", "What it says"),
        entry("a/#next", "Next"),
        entry("b/", "B"),
    )

    assert [(one["location"], one["text"]) for one in found] == [
        ("a/", "What it says"),
        ("a/#next", ""),
        ("b/", ""),
    ]


def test_sections_that_repeat_other_pages_are_left_out() -> None:
    """A stage is found on its own page, not on that of the stage before."""
    assert docs(entry("a/", "A"), entry("a/#after", "If that does not settle it")) == [
        entry("a/", "A")
    ]


def test_every_page_with_words_is_in_the_index(library: Library, site: Path) -> None:
    """No words are kept for an address that is not there."""
    index = json.loads((site / SEARCH_INDEX).read_text("utf-8"))
    locations = {one["location"] for one in index["docs"]}

    assert set(search_words(library)) - locations <= {"sources/"}


def test_words_come_from_the_glossary_and_the_guidance(library: Library) -> None:
    """A level has the words of its terms, a topic too, and an area's stage the area's name."""
    words = search_words(library)

    assert "opposite number" in words["guidance/level-2/"]
    assert "MASH" in map(str.upper, words["guidance/referrals-and-thresholds/"])
    assert "Coventry" in words["areas/coventry/stage-2/"]
    assert words["glossary/#mash"][0] == "MASH"


def test_the_index_stays_small(site: Path) -> None:
    """Every first visit loads the index."""
    assert len(gzip.compress((site / SEARCH_INDEX).read_bytes())) < LARGEST
