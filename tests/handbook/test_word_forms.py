"""The Word forms: blank records that word processors open, one for each area."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document as WordFile
from docx.oxml.ns import qn

from decision import Collection
from decision import english as words
from decision.vocabulary import HARMONISED
from handbook.facts.variants import stage_variants
from handbook.publishing.word_forms import LANGUAGE, word_form, word_forms

SITE = "https://example.org/handbook/"
AREAS = ("coventry", "hull", "lscp", "nottinghamshire", "wales", HARMONISED)

type Opened = Callable[[str], WordFile]


@pytest.fixture(scope="module")
def opened(collection: Collection) -> Opened:
    """The form of an area, read back."""
    policies = collection.policies
    files = {area: docx.Document(io.BytesIO(word_form(policies[area], SITE))) for area in AREAS}
    return files.__getitem__


def headings(document: WordFile) -> list[str]:
    """The headings of a form."""
    return [part.text for part in document.paragraphs if part.style.name == "Heading 1"]


def texts(document: WordFile) -> str:
    """All that a form says."""
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(part.text for part in document.paragraphs), *cells])


@pytest.mark.parametrize("area", AREAS)
def test_what_the_document_asks_for_is_on_the_form(
    opened: Opened, collection: Collection, area: str
) -> None:
    """Every heading's hint stands there with its sentences, whatever the topic or stage."""
    said = texts(opened(area))
    policy = collection.policies[area]
    record = [one for one in policy.record_form if one.part != "resolution"]
    assert record
    for heading in record:
        assert heading.hint in said
        assert all(source in said for source in heading.sources)


@pytest.mark.parametrize("area", AREAS)
def test_every_heading_has_room_to_write_or_something_to_read(opened: Opened, area: str) -> None:
    """No heading stands alone."""
    names = [part.style.name for part in opened(area).paragraphs]
    tables_after = "Where it stands on the ladder"
    for place, part in enumerate(opened(area).paragraphs):
        if part.style.name == "Heading 1" and part.text != tables_after:
            following = names[place + 1 :]
            end = following.index("Heading 1") if "Heading 1" in following else len(following)
            assert {"Room to write", "List Bullet"} & set(following[:end]), part.text


def test_what_only_a_topic_or_stage_asks_for_says_so(opened: Opened) -> None:
    """Hull asks for more inside one agency, and at the partnership's meeting."""
    said = texts(opened("hull"))
    assert "Only for “A disagreement inside my own agency”: Put the main points in writing" in said
    assert "Only for “Partnership”: The way the meeting went about it" in said


def test_ours_is_labelled(opened: Opened) -> None:
    """A heading that no sentence asks for says that it is not asked for."""
    document = opened("coventry")
    place = [part.text for part in document.paragraphs].index("Both views")
    assert "Not asked for by the document." in document.paragraphs[place + 1].text


@pytest.mark.parametrize("area", AREAS)
def test_the_ladder_is_a_table_with_a_header_row(
    opened: Opened, collection: Collection, area: str
) -> None:
    """Every stage is a row to tick off, under a header that each page repeats."""
    (table,) = opened(area).tables
    stages = stage_variants(collection.policies[area])
    assert len(table.rows) == len(stages) + 1
    for row, entry in zip(table.rows[1:], stages, strict=True):
        assert entry.stage.name in row.cells[0].text
        assert row.cells[4].text == ""
    header = table.rows[0]._tr.trPr
    assert header is not None
    assert header.find(qn("w:tblHeader")) is not None


@pytest.mark.parametrize("area", AREAS)
def test_a_form_tells_programs_what_it_is(
    opened: Opened, collection: Collection, area: str
) -> None:
    """Title, language and real headings, for screen readers and file lists."""
    document = opened(area)
    assert document.core_properties.title.endswith(collection.policies[area].name)
    assert document.core_properties.language == LANGUAGE
    languages = {one.get(qn("w:val")) for one in document.styles.element.iter(qn("w:lang"))}
    assert languages == {LANGUAGE}
    assert document.paragraphs[0].style.name == "Title"
    assert len(headings(document)) == len(set(headings(document)))


@pytest.mark.parametrize("area", ["hull", "lscp", "nottinghamshire", HARMONISED])
def test_what_a_reader_must_know_first_is_on_the_form(
    opened: Opened, collection: Collection, area: str
) -> None:
    """A printed form outlives the page, so it carries the caution about its document."""
    said = texts(opened(area))
    assert all(banner.text in said for banner in collection.policies[area].banners)
    assert words.SAFETY in said


def test_the_same_policies_give_the_same_bytes(collection: Collection) -> None:
    """Nothing in a file depends on the day or the machine."""
    made = word_forms(collection, SITE)
    assert made == word_forms(collection, SITE)
    for content in made.values():
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            assert parts.testzip() is None
            assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
            assert b"dcterms:modified" not in parts.read("docProps/core.xml")


def test_each_area_has_its_form_on_the_site(site: Path, collection: Collection) -> None:
    """The form is where the pages of the area and its stages link to."""
    for area in collection.policies:
        folder = site / ("guidance" if area == HARMONISED else f"areas/{area}")
        assert docx.Document(str(folder / "record.docx")).tables
        assert 'record.docx"' in (folder / "index.html").read_text("utf-8")
