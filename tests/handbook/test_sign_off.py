"""The page on which every answer is signed off: all of the table, in words, for print too."""

import gzip
import re
from collections.abc import Mapping
from datetime import date
from html import unescape

import pytest

from decision import Collection
from decision import english as words
from decision.vocabulary import HARMONISED
from handbook.addresses import DANGER_ANCHOR, answers_address, path_of, sign_off_address
from handbook.answers.csv_form import as_csv
from handbook.answers.matrix import examples, matrix
from handbook.answers.table import table_of
from handbook.library.holdings import Library
from handbook.pages.page import Page
from handbook.pages.rendering import render
from handbook.publishing.downloads import downloads
from tests.conftest import ROOT

AREAS = (*sorted(path.stem for path in (ROOT / "policies").glob("*.yaml")), HARMONISED)


@pytest.fixture(scope="module")
def pages(library: Library) -> Mapping[str, Page]:
    """The generated pages of the real policies."""
    return render(library, published=date(2026, 11, 20))


@pytest.mark.parametrize("area", AREAS)
def test_the_page_tells_every_line_of_the_table(
    area: str, collection: Collection, pages: Mapping[str, Page]
) -> None:
    """Whoever signs has read all that any case is told: each entry, under its lasting name."""
    text = unescape(pages[path_of(sign_off_address(area))].text).casefold()
    for row in table_of(collection.policies[area]).rows:
        assert f">{row.id}</a>" in text
        for column, lines in row.cells.items():
            if column not in ("outcome", "sources", "readings"):
                assert [line.text for line in lines if line.text.casefold() not in text] == []
        for line in row.cells["sources"]:
            assert f"#{line.text.replace(':', '-')}" in text


@pytest.mark.parametrize("area", AREAS)
def test_an_entry_leads_to_the_same_answer_in_words(
    area: str, collection: Collection, pages: Mapping[str, Page]
) -> None:
    """The name of each entry is a link to that answer on the page of answers."""
    text = pages[path_of(answers_address(area))].text
    for entry in matrix(collection.policies[area]):
        anchor = entry.answer.partition("#")[2]
        assert f'id="{anchor}"' in text
    emergency = [entry.answer for entry in matrix(collection.policies[area])]
    assert f"{answers_address(area)}#{DANGER_ANCHOR}" in emergency


def test_what_only_some_are_told_says_whom(collection: Collection) -> None:
    """A line for some cases of an entry stands under the words for these cases."""
    first = matrix(collection.policies["coventry"])[0]
    (advice,) = (part for part in first.parts if part.title == "Advice")

    assert [item.only for item in advice.items] == ["you do not feel able to challenge"]


def test_what_is_signed_is_named(collection: Collection, pages: Mapping[str, Page]) -> None:
    """The version, the end of the calendar and the days of the examples stand with the names."""
    policy = collection.policies["wales"]
    text = pages[path_of(sign_off_address("wales"))].text
    signed = text.partition("{ #signed }")[2]

    assert f"version {policy.version}" in signed
    assert words.write_date(policy.calendar.last) in signed
    for name in ("Name", "Role", "Date", "Signature"):
        assert f"<dt>{name}</dt><dd></dd>" in signed
    assert all(days in text.casefold() for days in (one.casefold() for _, one in examples()))


@pytest.mark.parametrize("area", AREAS)
def test_people_find_the_page_and_its_table(
    area: str, collection: Collection, pages: Mapping[str, Page]
) -> None:
    """The page of the area and that of its answers lead there; there the table can be had."""
    overview = path_of("guidance/" if area == HARMONISED else f"areas/{area}/", index=True)
    for path in (overview, path_of(answers_address(area))):
        assert re.search(rf'href="[./]*{re.escape(sign_off_address(area))}"', pages[path].text)
    published = f"{overview.removesuffix('index.md')}answers.csv"
    assert published in pages[path_of(sign_off_address(area))].text
    assert downloads(collection)[published] == as_csv(table_of(collection.policies[area]))


@pytest.mark.parametrize("area", AREAS)
def test_the_page_is_light_and_left_to_those_who_sign(area: str, pages: Mapping[str, Page]) -> None:
    """It is small enough for a poor line, and no search leads there in place of an answer."""
    page = pages[path_of(sign_off_address(area))]

    assert len(gzip.compress(page.text.encode())) < 100_000
    assert page.meta["search"] == {"exclude": True}
