"""The templates of the pages: escaping, filters and the names that every page may use."""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from decision import addresses
from decision import english as words
from handbook.addresses import (
    RECORD_FORM,
    SOURCES,
    address_of,
    answers_address,
    sign_off_address,
    sources_address,
)
from handbook.drawings.ladder_drawing import draw_ladder
from handbook.facts.duties import duties
from handbook.facts.limits import caps_of, limit_detail, limit_kind, limit_words, stage_times
from handbook.facts.people import sentence_case
from handbook.facts.variants import ladder
from handbook.library.prose import with_citations
from handbook.pages import english as page_words

TEMPLATES = Path(__file__).parent / "templates"

_MARKDOWN = re.compile(r"([\\`*_{}\[\]#+.!|~-])")
_HTML = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_PEOPLE = {"child": "children", "adult": "adults"}


def render_template(name: str, **values: Any) -> str:
    """The text of a template, such as ``stage``, with the values that it names."""
    return _environment().get_template(f"{name}.md.j2").render(values)


def plain(text: str) -> Markup:
    """Text for a line of Markdown, in which nothing is taken for markup of either kind."""
    escaped = _MARKDOWN.sub(r"\\\1", text)
    return Markup("".join(_HTML.get(character, character) for character in escaped))


def cited(text: str, cite: Callable[[str], str]) -> Markup:
    """Text, or Markup, with each sentence that it cites in brackets as *cite* shows it."""
    return Markup(with_citations(escape(text), cite))


@cache
def _environment() -> Environment:
    """One for all builds: compiling the templates takes longer than filling them in."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(
        RECORD_FORM=RECORD_FORM,
        SOURCES=SOURCES,
        area_address=addresses.area_address,
        caps_of=caps_of,
        draw_ladder=draw_ladder,
        duties_of=duties,
        ladder=ladder,
        limit_detail=limit_detail,
        limit_kind=limit_kind,
        limit_words=limit_words,
        reading_link=addresses.reading_link,
        sentence_link=addresses.sentence_link,
        stage_address=addresses.stage_address,
        stage_times=stage_times,
        step_link=addresses.step_link,
        page_words=page_words,
        words=words,
    )
    made.filters.update(
        address=address_of,
        answers_address=answers_address,
        sources_address=sources_address,
        agency=lambda key: words.QUESTIONS["agency"].choices[key].label,
        cited=cited,
        people=_PEOPLE.__getitem__,
        plain=plain,
        sentence_case=sentence_case,
        sign_off_address=sign_off_address,
    )
    return made
