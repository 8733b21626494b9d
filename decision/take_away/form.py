"""Forms: headings with room to write, filled in as far as an answer knows.

A heading stands on a form either because the area's document asks for it, which its sentences then
show, or because any record needs it; those are labelled as ours.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from decision.english import take_away as texts
from decision.policy import Policy, RecordHeading
from decision.provision import Sentence
from decision.vocabulary import HARMONISED, RecordPart


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading of a form with what stands under it."""

    part: RecordPart
    heading: str
    hint: str | None = None
    lines: tuple[str, ...] = ()
    """What is filled in."""
    blank: int = 0
    """How many empty lines to leave for writing."""
    sources: tuple[Sentence, ...] = ()
    """The sentences that ask for it."""
    readings: tuple[str, ...] = ()
    """Our readings, by id."""
    label: str | None = None
    """That what is to be written is our idea, where no document asks for it."""

    def as_json(self) -> dict[str, Any]:
        """The section as the page reads it; the label is part of the hint, so that it is seen."""
        hint = " ".join(text for text in (self.hint, self.label) if text)
        return {
            "part": self.part,
            "heading": self.heading,
            "hint": hint or None,
            "lines": list(self.lines),
            "blank": self.blank,
            "sources": list(self.sources),
            "readings": list(self.readings),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A form to write on."""

    title: str
    intro: str
    sections: tuple[Section, ...]

    def as_json(self) -> dict[str, Any]:
        """The form as the page reads it."""
        sections = [section.as_json() for section in self.sections]
        return {"title": self.title, "intro": self.intro, "sections": sections}


@dataclass(frozen=True, slots=True, kw_only=True)
class Filling:
    """What is filled in under a heading, and what it rests on."""

    lines: tuple[str, ...] = ()
    sources: tuple[Sentence, ...] = ()
    readings: tuple[str, ...] = ()


type Fillings = Mapping[RecordPart, Filling]
"""What fills the parts of a form; a part without any is left for writing."""

_NOTHING = Filling()


def sections(
    policy: Policy,
    parts: Mapping[RecordPart, texts.FormPart],
    fillings: Fillings,
    asked: Callable[[RecordHeading], bool] | None = None,
) -> tuple[Section, ...]:
    """The sections of a form with these *parts*, in their order.

    The headings of the *policy*, or those *asked* for, take the place of the general ones. What has
    neither anything filled in nor anything to write is left out.
    """
    made = []
    for part, general in parts.items():
        headings = [one for one in policy.record_form if one.part == part]
        if asked is not None:
            headings = list(filter(asked, headings))
        filling = fillings.get(part, _NOTHING)
        section = _section(part, general, headings, filling, named=policy.area != HARMONISED)
        if part in fillings or section.blank:
            made.append(section)
    return tuple(made)


def _section(
    part: RecordPart,
    general: texts.FormPart,
    headings: Sequence[RecordHeading],
    filling: Filling,
    *,
    named: bool,
) -> Section:
    """One section; several headings of a document for one part are one, the narrowest first."""
    narrowest = sorted(headings, key=lambda one: not (one.topics or one.stages))
    hints = dict.fromkeys(one.hint for one in narrowest) or [general.hint]
    sources = _gathered("sources", (*headings, filling))
    readings = _gathered("readings", (*headings, filling))
    ours = texts.NOT_ASKED_FOR if named else texts.NOT_ASKED_FOR_BY_ANY
    return Section(
        part=part,
        heading=narrowest[0].heading if narrowest and named else general.heading,
        hint=" ".join(hints) or None,
        lines=filling.lines,
        blank=general.blank,
        sources=sources,
        readings=readings,
        label=None if sources or readings or not general.blank else ours,
    )


def _gathered(kind: str, holders: Iterable[object]) -> tuple[Any, ...]:
    return tuple(dict.fromkeys(item for holder in holders for item in getattr(holder, kind)))


@dataclass(frozen=True, slots=True)
class AreaSections:
    """What one area has on a form."""

    name: str
    sections: tuple[Section, ...] = field(default=())


def together(areas: Sequence[AreaSections], parts: Iterable[RecordPart]) -> tuple[Section, ...]:
    """The sections of all *areas*, in the order of the parts; each with its area where they differ.

    What is the same in all of them stands there once.
    """
    if len(areas) == 1:
        return areas[0].sections
    made: list[Section] = []
    for part in parts:
        found = [
            (area.name, section)
            for area in areas
            for section in area.sections
            if section.part == part
        ]
        if len({section for _, section in found}) == 1 and len(found) == len(areas):
            made.append(found[0][1])
            continue
        # What one area leaves to us is not asked for again where another's document asks for it.
        said = [entry for entry in found if entry[1].lines or entry[1].sources]
        made += [
            replace(
                section, heading=texts.HEADING_IN_AREA.format(heading=section.heading, name=name)
            )
            for name, section in said or found
        ]
    return tuple(made)
