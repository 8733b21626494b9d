"""Hand-written pages are in plain English."""

from pathlib import Path
from statistics import mean

import pytest

from tests.handbook.readability import Readability, prose, prose_pages, readability, sections

DOCS = Path(__file__).parents[2] / "docs"
PAGES = prose_pages(DOCS)
HARDEST = 9.0  # a reading age of 14
HARDEST_SECTION = 12.0  # a few lines are measured more roughly than a page
EASIEST_MEAN = 5.0  # below it pages are choppy, or the measure no longer sees them whole

OFFICIALESE = """
## Considerations { #considerations }

Notwithstanding the aforementioned organisational responsibilities, practitioners contemplating
escalation should endeavour to familiarise themselves comprehensively with the applicable procedural
documentation, ensuring that multi-agency communication remains appropriately proportionate.
"""


def test_every_page_can_be_read_at_fourteen(readability_table: list[Readability]) -> None:
    """No page needs a higher reading age than 14, and the usual page is not childish."""
    measured = [
        readability(path.relative_to(DOCS).as_posix(), path.read_text("utf-8")) for path in PAGES
    ]
    readability_table.extend(measured)
    assert {one.page: round(one.grade, 1) for one in measured if one.grade > HARDEST} == {}
    assert mean(one.grade for one in measured) >= EASIEST_MEAN


def test_no_section_hides_a_paragraph_of_officialese() -> None:
    """No part of a page is far harder than a page may be, which the rest of it would hide."""
    assert _too_hard(*((path.name, path.read_text("utf-8")) for path in PAGES)) == {}


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_paragraph_of_officialese_is_noticed(path: Path) -> None:
    """One such paragraph is named, whatever page it stands on."""
    text = path.read_text("utf-8") + OFFICIALESE
    assert list(_too_hard((path.name, text))) == [f"{path.name}: Considerations."]


def test_only_what_is_read_counts() -> None:
    """Keys, citations, anchors, addresses and marks are no words; headings and items end."""
    markdown = """---
title: Silence
answer:
  - No reply means no.
---

## What *silence* means { #meaning }

Ask **again** [lscp:35] and
see [the checker](../checker.md).

- a call:
- a letter

> "Please
> reply."

| Say | Do |
| --- | --- |
| `x` | it |
"""
    assert prose(markdown).splitlines() == [
        "No reply means no.",
        "What silence means.",
        "Ask again and see the checker.",
        "a call.",
        "a letter.",
        '"Please reply."',
        "Say.",
        "Do.",
        "this.",
        "it.",
    ]


def _too_hard(*pages: tuple[str, str]) -> dict[str, float]:
    measured = (section for page in pages for section in sections(*page))
    return {one.page: round(one.grade, 1) for one in measured if one.grade > HARDEST_SECTION}
