"""The policy model: one area's procedure as encoded in one YAML file.

These dataclasses are the schema: the YAML is validated against them, the JSON Schema that
editors use is made from them, and the same objects, compiled, answer in the browser.
A policy is data, never a language: no expressions, no conditions but the named topics,
tracks and agencies.
"""

from dataclasses import dataclass, field
from typing import Literal

from decision.duration import Duration
from decision.vocabulary import (
    Act,
    Agency,
    Clock,
    Coverage,
    Force,
    Nation,
    Person,
    Relation,
    Topic,
    Track,
)
from decision.working_days import Calendar

SUPPLIED = {"supplied": True}
"""Marks a field that assembling the policies supplies and that no YAML file holds."""


class Sentence(str):
    """A sentence of a source document, such as ``coventry:4``."""

    __slots__ = ()


@dataclass(frozen=True, kw_only=True)
class Provision:
    """One thing a document provides for: to record, to tell, to seek advice on, or to know."""

    text: str
    """What is to be done or known, in our words."""
    who: str | None = None
    """Who does it, or who is told or asked."""
    where: str | None = None
    """Where it is written or kept."""
    when: str | None = None
    """When, in the document's terms."""
    how: str | None = None
    """The channel or form."""
    relation: Relation | None = None
    """For an adviser: instead of, or as well as, line management."""
    agencies: tuple[Agency, ...] = ()
    """The asker's agencies to which it applies; empty for all."""
    force: Force | None = None
    """How strongly the document puts it, where that is plain."""
    sources: tuple[Sentence, ...] = ()
    """The sentences it rests on."""
    readings: tuple[str, ...] = ()
    """Our readings it rests on, by id."""


@dataclass(frozen=True, kw_only=True)
class Actor:
    """Who acts at a stage, under the title each agency uses."""

    title: str
    """The title for everyone whose agency is not named below."""
    agencies: dict[Agency, str] = field(default_factory=dict)
    """The title where the document differs for an agency."""
    substitute: str | None = None
    """Who may stand in."""
    absent: tuple[Agency, ...] = ()
    """Agencies with nobody at this level: the substitute acts, or the stage is passed over."""
    sources: tuple[Sentence, ...] = ()
    """The sentences that name them."""
    readings: tuple[str, ...] = ()
    """Our readings of the title, by id."""


@dataclass(frozen=True, kw_only=True)
class Limit:
    """What the procedure says about time: a number, a phrase that means today, or neither.

    Exactly one of ``within``, ``at_once`` and ``undated`` is given.
    """

    within: Duration | None = None
    """A number and a unit, or the same or following working day."""
    at_once: str | None = None
    """A phrase without a number that means act today ("without delay")."""
    undated: str | None = None
    """A phrase that gives no date ("at the earliest opportunity")."""
    clock: Clock = "previous-stage-completed"
    """The event it counts from."""
    act: Act = "settle"
    """What must have been done by then."""
    or_sooner: str | None = None
    """What makes it due sooner, where the document says so."""
    or_when_ended: bool = False
    """Whether the step is due at once when the stage before ends earlier without agreement."""
    force: Force | None = None
    """How strongly the document puts it."""
    sources: tuple[Sentence, ...] = ()
    """The sentences that state it."""
    readings: tuple[str, ...] = ()
    """Our readings it rests on, by id."""

    def __post_init__(self) -> None:
        """Raise ``ValueError`` unless exactly one way of saying the time is used."""
        if sum(way is not None for way in (self.within, self.at_once, self.undated)) != 1:
            raise ValueError("expected exactly one of within, at_once and undated")


@dataclass(frozen=True, kw_only=True)
class Cap:
    """A limit on several stages together, or on the whole process."""

    within: Duration
    """A number and a unit."""
    clock: Clock = "disagreement"
    """The event it counts from."""
    stages: tuple[str, ...] = ()
    """The ids of the stages it covers together; empty for the whole process."""
    track: Track | None = None
    """The only track it applies to; both when not given."""
    sources: tuple[Sentence, ...] = ()
    """The sentences that state it."""
    readings: tuple[str, ...] = ()
    """Our readings it rests on, by id."""


@dataclass(frozen=True, kw_only=True)
class Stage:
    """A step of the area's own ladder, under the area's own name and number."""

    id: str
    """Its permanent name in addresses: lower-case words and hyphens."""
    name: str
    """The area's own name or number for it."""
    level: Literal[1, 2, 3, 4, 5]
    """The rung of the common ladder that it stands on."""
    title: str
    """What happens, in a few words."""
    who: Actor
    """Who acts in the asker's agency."""
    counterpart: Actor | None = None
    """The person of the same level in the other agency."""
    limits: tuple[Limit, ...] = ()
    """The limits; the first is the one by which the step is due."""
    record: tuple[Provision, ...] = ()
    """What must be written at this stage."""
    notify: tuple[Provision, ...] = ()
    """Who must be told at this stage."""
    advice: tuple[Provision, ...] = ()
    """Who advises at this stage."""
    notes: tuple[Provision, ...] = ()
    """What else to know at this stage."""
    skip: tuple[Provision, ...] = ()
    """The conditions under which it may be skipped."""
    topics: tuple[Topic, ...] = ()
    """The only topics that use it; empty for all."""
    sources: tuple[Sentence, ...] = ()
    """The sentences that set it up."""
    readings: tuple[str, ...] = ()
    """Our readings it rests on, by id."""


@dataclass(frozen=True, kw_only=True)
class Change:
    """What a route or a track alters at stages that stand on the ladder already."""

    stages: tuple[str, ...]
    """The ids of the stages altered."""
    who: Actor | None = None
    """Who acts instead."""
    counterpart: Actor | None = None
    """The counterpart instead."""
    limits: tuple[Limit, ...] | None = None
    """The limits instead."""
    record: tuple[Provision, ...] = ()
    """What must be written besides."""
    notify: tuple[Provision, ...] = ()
    """Who must be told besides."""
    advice: tuple[Provision, ...] = ()
    """Who advises besides."""
    notes: tuple[Provision, ...] = ()
    """What else to know."""
    sources: tuple[Sentence, ...] = ()
    """The sentences that set it up."""
    readings: tuple[str, ...] = ()
    """Our readings it rests on, by id."""


@dataclass(frozen=True, kw_only=True)
class Variation:
    """What routes and tracks have in common: how they vary the ladder."""

    title: str
    """What it is about, in a few words."""
    summary: str
    """What it changes, in our words."""
    ladder: Literal["keep", "replace", "hand-over"] = "keep"
    """Whether it keeps the ladder, has one of its own, or hands over to another procedure."""
    stages: tuple[Stage, ...] = ()
    """Stages it adds, or puts in place of the one with the same id, or its own ladder."""
    without: tuple[str, ...] = ()
    """The ids of the stages it leaves out."""
    changes: tuple[Change, ...] = ()
    """What it alters at stages that stay."""
    caps: tuple[Cap, ...] = ()
    """Limits on several of its stages, or on all."""
    record: tuple[Provision, ...] = ()
    """What must be written at every stage."""
    notify: tuple[Provision, ...] = ()
    """Who must be told at every stage."""
    advice: tuple[Provision, ...] = ()
    """Who advises at every stage."""
    notes: tuple[Provision, ...] = ()
    """What else to know at every stage."""
    remaining: tuple[Provision, ...] = ()
    """The help that remains where it names nobody further."""
    hand_over: tuple[Provision, ...] = ()
    """Where it hands over to."""
    sources: tuple[Sentence, ...] = ()
    """The sentences that set it up."""
    readings: tuple[str, ...] = ()
    """Our readings it rests on, by id."""


@dataclass(frozen=True, kw_only=True)
class Route(Variation):
    """The changes that a topic makes to the ladder."""

    topics: tuple[Topic, ...]
    """The topics that take this route."""


@dataclass(frozen=True, kw_only=True)
class UrgentTrack(Variation):
    """The changes that a need for immediate action makes to the ladder."""

    agreement: tuple[Provision, ...] = ()
    """Whose agreement it needs, if anyone's."""


@dataclass(frozen=True, kw_only=True)
class Document:
    """The document that a policy restates."""

    title: str
    """What it is, in our words."""
    date: str | None = None
    """Its own date, as it gives it; none when it is undated."""
    version: str | None = None
    """Its own version, as it gives it."""
    status: Literal[
        "dated", "undated", "garbled", "area-unknown", "probably-superseded", "computed"
    ]
    """How far it can be relied on."""
    sentences: int
    """How many numbered sentences it has; every sentence cited is one of them."""
    sources: tuple[Sentence, ...] = ()
    """The sentences that say what it is."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Policy:
    """One area's procedure. Compared by identity, so that ladders can be kept per policy."""

    area: str
    """The area's key: lower-case words and hyphens, also the name of the file."""
    name: str
    """The area's name as people see it."""
    nation: Nation
    """Whose bank holidays count."""
    people: tuple[Person, ...]
    """Whose cases it covers."""
    covers: tuple[Coverage, ...] | None = None
    """Whether it says that it covers disagreements inside one agency; none when silent."""
    version: str
    """The version of this encoding."""
    document: Document
    """The document it restates."""
    summary: str
    """What the procedure is, in a sentence or two of our own."""
    banners: tuple[Provision, ...] = ()
    """What a reader must know before relying on it."""
    scope: tuple[Provision, ...] = ()
    """Whom it covers, and where others should turn."""
    safety: tuple[Provision, ...] = ()
    """What it says of the child's or adult's safety coming first."""
    principles: tuple[Provision, ...] = ()
    """What it asks of everyone throughout."""
    stages: tuple[Stage, ...]
    """Its ladder."""
    routes: tuple[Route, ...] = ()
    """What topics change."""
    urgent: UrgentTrack | None = None
    """What a need for immediate action changes."""
    caps: tuple[Cap, ...] = ()
    """Limits on several stages together or on the whole process."""
    record: tuple[Provision, ...] = ()
    """What must be written at every stage."""
    notify: tuple[Provision, ...] = ()
    """Who must be told at every stage."""
    advice: tuple[Provision, ...] = ()
    """Who advises at every stage."""
    notes: tuple[Provision, ...] = ()
    """What else to know at every stage."""
    not_confident: tuple[Provision, ...] = ()
    """What it offers someone who does not feel able to challenge."""
    no_reply: tuple[Provision, ...] = ()
    """What it says about a counterpart who does not answer."""
    resolved: tuple[Provision, ...] = ()
    """What to do once the disagreement is settled: feedback, learning."""
    remaining: tuple[Provision, ...] = ()
    """The help that remains where it names nobody further."""
    calendar: Calendar = field(default=Calendar.NONE, metadata=SUPPLIED)
    """The bank holidays of its nation."""
    suggestions: tuple["Suggestion", ...] = field(default=(), metadata=SUPPLIED)
    """The numbers that the areas state, to suggest where this one states none."""


@dataclass(frozen=True, kw_only=True)
class Suggestion:
    """A number that some area states, offered where another states none."""

    area: str
    """The area that states it."""
    name: str
    """That area's name."""
    level: int | None
    """The level it is stated for; none for the whole process."""
    track: Track
    """The track it is stated for."""
    limit: Limit
    """The limit as stated."""
    basis: str
    """Who states it, and what, in words."""


@dataclass(frozen=True, kw_only=True)
class Reading:
    """Our interpretation where a document is silent, ambiguous or garbled; always labelled."""

    id: str
    """Its permanent name in answers and addresses."""
    title: str
    """What it is about, in a few words."""
    text: str
    """The interpretation."""
    areas: tuple[str, ...] = ()
    """The only areas it is about; empty for all."""
    sources: tuple[Sentence, ...] = ()
    """The sentences it reads."""
