"""Which facts rest on which sentence of a document, found by walking the library."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from decision.addresses import STEP_ANCHOR, area_address, reading_link, stage_address
from decision.policy import Document, RecordHeading
from decision.provision import Sentence
from decision.route import Change, Variation
from decision.stage import Stage
from handbook.addresses import address_of, term_link
from handbook.facts.variants import anchors
from handbook.library.holdings import Library
from handbook.library.parts import parts_of
from handbook.library.prose import citations


@dataclass(frozen=True)
class Fact:
    """One thing that a policy says, and where the handbook says it."""

    subject: Any
    """The part of the policy: a provision, an actor, a limit, a stage, ..."""
    field: str
    """The name of the field that holds it, such as ``record``."""
    place: str
    """The address at which it is published."""
    area: str
    """The area whose policy says it."""
    stage: Stage | None = None
    """The stage it belongs to, if it belongs to one."""
    variation: Variation | None = None
    """The route or track it belongs to, if it belongs to one."""


type Evidence = dict[str, dict[Sentence, list[Fact]]]
"""By the area of the document: each sentence, in order, with the facts that rest on it."""


@dataclass(frozen=True)
class Passage:
    """A page of hand-written guidance, as far as it cites sentences."""

    title: str
    """The heading of the page."""
    sources: tuple[Sentence, ...]
    """The sentences it cites."""


def evidence(library: Library) -> Evidence:
    """What rests on the sentences of every document."""
    found: dict[Sentence, list[Fact]] = {}
    for fact in (*_said(library), *_read(library), *_written(library)):
        for sentence in getattr(fact.subject, "sources", ()):
            facts = found.setdefault(sentence, [])
            if fact not in facts:
                facts.append(fact)
    return {
        policy.area: {
            sentence: found.get(sentence, [])
            for number in range(1, policy.document.sentences + 1)
            for sentence in [Sentence(f"{policy.area}:{number}")]
        }
        for policy in library.collection.local
    }


def _said(library: Library) -> Iterator[Fact]:
    for policy in library.collection.local:
        yield from _within(Fact(policy, "policy", area_address(policy.area), policy.area))


def _read(library: Library) -> Iterator[Fact]:
    for reading in library.collection.readings.values():
        yield Fact(reading, "reading", reading_link(reading.id), "")
    for term in library.glossary:
        yield Fact(term, "term", term_link(term.id), "")


def _written(library: Library) -> Iterator[Fact]:
    for path, prose in library.prose.items():
        cited = citations("\n".join([*prose.answer, prose.body]))
        passage = Passage(prose.title, tuple(map(Sentence, cited)))
        yield Fact(passage, "prose", address_of(path), "")


def _within(fact: Fact) -> Iterator[Fact]:
    """A fact and all the facts inside it."""
    yield fact
    for field, part in parts_of(fact.subject):
        yield from _within(_part(fact, part, field))


def _part(around: Fact, subject: Any, field: str) -> Fact:
    """A part of a fact, with the most exact address at which it is published."""
    fact = replace(around, subject=subject, field=field)
    overview = area_address(around.area)
    anchor = anchors(around.variation)[0] if around.variation else STEP_ANCHOR
    match subject:
        case Document():
            return replace(fact, place=f"{overview}#document")
        case RecordHeading():
            return replace(fact, place=f"{overview}#form")
        case Variation():
            return replace(fact, place=f"{overview}#{anchors(subject)[0]}", variation=subject)
        case Stage():
            place = f"{stage_address(around.area, subject.id)}#{anchor}"
            return replace(fact, place=place, stage=subject)
        case Change():
            place = f"{stage_address(around.area, subject.stages[0])}#{anchor}"
            return replace(fact, place=place)
    return fact
