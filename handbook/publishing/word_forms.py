"""The blank record of a disagreement as a Word file, one for each area.

The same headings as the record that the checker fills in, with room to write. The same policies
give the same bytes, so that a build that changes nothing publishes nothing new.
"""

import io
import zipfile
from collections.abc import Iterator, Sequence
from itertools import chain

from docx import Document
from docx.document import Document as WordFile
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm, Pt, RGBColor
from docx.table import Table
from docx.table import _Row as TableRow
from docx.text.paragraph import Paragraph

from decision import english as words
from decision.addresses import area_address
from decision.collection import Collection
from decision.english import take_away as texts
from decision.policy import Policy
from decision.stage import Stage
from decision.take_away import Filling, Fillings, Section, provision_line
from decision.vocabulary import HARMONISED
from handbook.addresses import RECORD_FORM
from handbook.facts.duties import DutyGroup, duties
from handbook.facts.limits import caps_of, stage_times
from handbook.facts.people import person_words, sentence_case
from handbook.facts.variants import stage_variants
from handbook.pages import english as page_words
from handbook.publishing.blank_record import blank_record

LANGUAGE = "en-GB"
_ROOM = "Room to write"
"""The style of an empty line with a rule below it."""
_HINT = "Hint"
_CELL = "Table text"
_GREY = RGBColor(0x55, 0x55, 0x55)
"""Grey that is still read easily on white: 7 to 1."""
_INK = RGBColor(0x1B, 0x26, 0x3B)
_WIDTHS = (Cm(4.8), Cm(4), Cm(3.7), Cm(2.7), Cm(1.8))
"""Of the columns of the ladder, together the width of the text."""
_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The day that every part of the file bears, the first that the format knows."""


def word_forms(collection: Collection, site: str) -> dict[str, bytes]:
    """The Word file of each area by its path in the site, whose root is at *site*."""
    return {
        f"{area_address(policy.area)}{RECORD_FORM}": word_form(policy, site)
        for policy in collection.policies.values()
    }


def word_form(policy: Policy, site: str) -> bytes:
    """The blank record of one area."""
    form = blank_record(policy, _known(policy, site))
    document = Document()
    _set_up(document, form.title)
    writer = _Writer(document)
    writer.add(form.title, "Title")
    for banner in policy.banners:
        writer.add(banner.text, "Intense Quote")
    writer.add(" ".join([words.SAFETY, *(item.text for item in policy.safety)]), "Normal")
    writer.add(form.intro, _HINT)
    for section in form.sections:
        _add_section(writer, policy, section)
    return _bytes(document)


class _Writer:
    """Writes paragraphs in named styles.

    The library looks a style up through all of them for each paragraph; here each is looked up
    once, since that would be most of the time that the forms take.
    """

    def __init__(self, document: WordFile) -> None:
        self.document = document
        self._ids = {style.name: style.style_id for style in document.styles}

    def add(self, text: str, style: str) -> Paragraph:
        """A paragraph at the end."""
        return self.put(self.document.add_paragraph(text), style)

    def put(self, paragraph: Paragraph, style: str) -> Paragraph:
        """*paragraph* in a style."""
        paragraph._p.style = self._ids[style]
        return paragraph


def _known(policy: Policy, site: str) -> Fillings:
    """What stands on the form before there is a case: what the procedure asks for, and where."""
    address = site + area_address(policy.area)
    return {
        "step": Filling(lines=tuple(_times(policy))),
        "advice": _provided(policy, "advice"),
        "told": _provided(policy, "notify"),
        "kept": _provided(policy, "record"),
        "rests-on": Filling(
            lines=(
                texts.FORM_PROCEDURE.format(
                    name=policy.name,
                    title=policy.document.title,
                    date=policy.document.date or texts.FORM_UNDATED,
                ),
                page_words.WORD_FORM_CHECKED.format(address=address),
            )
        ),
    }


def _times(policy: Policy) -> Iterator[str]:
    """The limits that are not those of one stage, for below the ladder."""
    for stated in caps_of(policy):
        time = ", ".join(filter(None, (stated.words, stated.only)))
        if stated.together:
            stages = "; ".join(stated.together)
            yield page_words.WORD_FORM_TOGETHER.format(stages=stages, words=time)
        else:
            yield page_words.WORD_FORM_WHOLE.format(words=time)
    if policy.urgent is not None:
        yield page_words.WORD_FORM_URGENT.format(summary=policy.urgent.summary)


def _provided(policy: Policy, field: str) -> Filling:
    """Everything that the procedure provides for of one kind, with where it holds."""
    groups = [
        group
        for group in duties(policy, field)
        # What the areas say at each level is too much for one form.
        if not (policy.area == HARMONISED and group.stages)
    ]
    lines = chain.from_iterable(_group_lines(group) for group in groups)
    sources = (source for group in groups for item in group.provisions for source in item.sources)
    return Filling(lines=tuple(lines), sources=tuple(dict.fromkeys(sources)))


def _group_lines(group: DutyGroup) -> Iterator[str]:
    where = [stage.name for stage in group.stages]
    if group.variation is not None:
        where.append(group.variation.title)
    for provision in group.provisions:
        text = provision_line(provision)
        if where:
            text = page_words.WORD_FORM_WHERE.format(where=", ".join(where), text=text)
        yield text


def _add_section(writer: _Writer, policy: Policy, section: Section) -> None:
    writer.add(section.heading, "Heading 1")
    numbers = ", ".join(section.sources)
    cited = page_words.WORD_FORM_SENTENCES.format(numbers=numbers) if numbers else section.label
    hint = " ".join(text for text in (section.hint, cited) if text)
    if hint:
        writer.add(hint, _HINT).paragraph_format.keep_with_next = True
    if section.part == "step":
        _add_ladder(writer, policy)
    for line in section.lines:
        writer.add(line, "List Bullet")
    for _ in range(section.blank):
        writer.add("", _ROOM)


def _add_ladder(writer: _Writer, policy: Policy) -> None:
    """The stages as a table with a column to fill in."""
    columns = len(page_words.WORD_FORM_COLUMNS)
    table = writer.document.add_table(rows=1, cols=columns, style="Table Grid")
    _fill(writer, table.rows[0], page_words.WORD_FORM_COLUMNS)
    for cell in table.rows[0].cells:
        for run in cell.paragraphs[0].runs:
            run.bold = True
    for entry in stage_variants(policy):
        routes = ", ".join(variation.title for variation in entry.only_for)
        _fill(writer, table.add_row(), _row(policy, entry.stage, routes))
    _keep_rows(table)
    writer.add("", "Normal")


def _row(policy: Policy, stage: Stage, routes: str) -> tuple[str, ...]:
    name = page_words.WORD_FORM_STAGE.format(name=stage.name, title=stage.title)
    if routes:
        name = page_words.WORD_FORM_ONLY_FOR.format(stage=name, routes=routes)
    return (
        name,
        sentence_case(person_words(stage.who)),
        sentence_case(person_words(stage.counterpart)) if stage.counterpart else "",
        sentence_case("; ".join(time.words for time in stage_times(policy, stage))),
        "",
    )


def _fill(writer: _Writer, row: TableRow, texts: Sequence[str]) -> None:
    for cell, text, width in zip(row.cells, texts, _WIDTHS, strict=True):
        cell.text, cell.width = text, width
        writer.put(cell.paragraphs[0], _CELL)


def _keep_rows(table: Table) -> None:
    """Keep each row on one page, and show the first again at the top of every page."""
    for row in table.rows:
        row._tr.get_or_add_trPr().append(_element("w:cantSplit"))
    table.rows[0]._tr.get_or_add_trPr().append(_element("w:tblHeader"))


def _set_up(document: WordFile, title: str) -> None:
    """The properties, styles and footer that every form has."""
    properties = document.core_properties
    properties.title, properties.language = title, LANGUAGE
    properties.author = properties.comments = ""
    # Python-docx's own day, which says nothing about this file.
    for element in list(properties._element):
        if element.tag in (qn("dcterms:created"), qn("dcterms:modified")):
            properties._element.remove(element)
    for spoken in document.styles.element.iter(qn("w:lang")):
        spoken.set(qn("w:val"), LANGUAGE)
    _set_paper(document)
    _add_styles(document)
    _add_page_number(document)


def _set_paper(document: WordFile) -> None:
    """A4, with margins that leave room for a table."""
    paper = document.sections[0]
    paper.page_width, paper.page_height = Cm(21), Cm(29.7)
    paper.left_margin = paper.right_margin = Cm(2)
    paper.top_margin = paper.bottom_margin = Cm(2)


def _add_styles(document: WordFile) -> None:
    styles = document.styles
    styles["Normal"].font.size = Pt(11)
    for name in ("Title", "Heading 1"):
        styles[name].font.color.rgb = _INK
    styles["Intense Quote"].font.color.rgb = _INK
    hint = styles.add_style(_HINT, WD_STYLE_TYPE.PARAGRAPH)
    hint.base_style = styles["Normal"]
    hint.font.color.rgb = _GREY
    cell = styles.add_style(_CELL, WD_STYLE_TYPE.PARAGRAPH)
    cell.base_style = styles["Normal"]
    cell.font.size = Pt(9.5)
    cell.paragraph_format.space_after = Pt(2)
    room = styles.add_style(_ROOM, WD_STYLE_TYPE.PARAGRAPH)
    room.base_style = styles["Normal"]
    room.paragraph_format.space_before = Pt(6)
    room.paragraph_format.space_after = Pt(0)
    borders = _element("w:pBdr")
    # Between as well, since lines of one style would share a single rule otherwise.
    for side in ("bottom", "between"):
        rule = {"val": "single", "sz": "4", "space": "1", "color": "808080"}
        borders.append(_element(f"w:{side}", **rule))
    room.element.get_or_add_pPr().insert_element_before(borders, "w:spacing", "w:ind", "w:jc")


def _add_page_number(document: WordFile) -> None:
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.add_run(page_words.WORD_FORM_PAGE)
    field = _element("w:fldSimple", instr="PAGE")
    paragraph._p.append(field)


def _element(name: str, **attributes: str) -> BaseOxmlElement:
    made: BaseOxmlElement = OxmlElement(name)
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made


def _bytes(document: WordFile) -> bytes:
    """The file with every part under one fixed day, so that it depends on its content alone."""
    written = io.BytesIO()
    document.save(written)
    fixed = io.BytesIO()
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(fixed, "w") as target:
        for name in source.namelist():
            part = zipfile.ZipInfo(name, _EARLIEST)
            part.compress_type = zipfile.ZIP_DEFLATED
            # The system that it is made on would otherwise be part of the file.
            part.create_system = 0
            target.writestr(part, source.read(name))
    return fixed.getvalue()
