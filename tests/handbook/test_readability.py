"""Hand-written pages are in plain English."""

from pathlib import Path
from statistics import mean

import pytest

from tests.handbook.readability import Readability, prose, prose_pages, readability

DOCS = Path(__file__).parents[2] / "docs"
PAGES = prose_pages(DOCS)
HARDEST = 9.0
USUAL = (6.0, 9.0)

CONVOLUTED = """
## Considerations { #considerations }

Notwithstanding the aforementioned organisational responsibilities, practitioners contemplating
escalation should endeavour to familiarise themselves comprehensively with the applicable procedural
documentation, ensuring that multi-agency communication remains appropriately proportionate.
"""


def test_every_page_can_be_read_at_fourteen(readability_table: list[Readability]) -> None:
    """No page needs a higher grade than 9, and the usual page is neither harder nor childish."""
    measured = [
        readability(path.relative_to(DOCS).as_posix(), path.read_text("utf-8")) for path in PAGES
    ]
    readability_table.extend(measured)
    assert {one.page: round(one.grade, 1) for one in measured if one.grade > HARDEST} == {}
    easiest, hardest = USUAL
    assert easiest <= mean(one.grade for one in measured) <= hardest


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_convoluted_paragraph_is_noticed(path: Path) -> None:
    """One paragraph of officialese makes any page harder by more than a rounding."""
    plain = path.read_text("utf-8")
    assert readability("", plain + CONVOLUTED).grade > readability("", plain).grade + 0.5


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
        "Ask again  and see the checker.".replace("  ", " "),
        "a call.",
        "a letter.",
        '"Please reply."',
        "Say.",
        "Do.",
        "this.",
        "it.",
    ]
