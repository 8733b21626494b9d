"""The policy model: one area's procedure as encoded in one YAML file.

The dataclasses of this module, of ``route``, ``stage`` and ``provision`` are the schema: the YAML
is validated against them, the JSON Schema that editors use is made from them, and the same objects,
compiled, answer in the browser. A policy is data, never a language: no expressions, no conditions
but the named topics, tracks and agencies.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from decision.provision import Provision, Sentence
from decision.route import Route, UrgentTrack
from decision.stage import Cap, Limit, Stage
from decision.vocabulary import ContactRole, Coverage, Nation, Person, RecordPart, Topic, Track
from decision.working_days import Calendar

SUPPLIED = {"supplied": True}
"""Marks a field that assembling the policies supplies and that no YAML file holds."""


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


@dataclass(frozen=True, kw_only=True)
class Review:
    """When someone must compare a policy with its document again, and who."""

    due: date
    """The day by which it is to be done."""
    owner: str
    """Who does it, by role."""


@dataclass(frozen=True, kw_only=True)
class Contact:
    """How to reach someone locally; with a role only, it is still to be filled in."""

    role: ContactRole
    """Whom it reaches."""
    name: str | None = None
    """What the team or person is called there."""
    telephone: str | None = None
    """The number, as people would dial it."""
    email: str | None = None
    """The address for messages."""
    hours: str | None = None
    """When they answer."""
    note: str | None = None
    """What else to know."""

    @property
    def is_filled_in(self) -> bool:
        """Whether it says how to reach them."""
        return bool(self.telephone or self.email or self.note)


@dataclass(frozen=True, kw_only=True)
class RecordHeading:
    """Something that the document asks to be written down, as a heading of a form."""

    part: RecordPart
    """What it is about; it decides where it stands on the form and what fills it."""
    heading: str
    """The heading, in our words."""
    hint: str
    """What to write under it, in our words."""
    shared: bool = False
    """Whether the document asks to put it to the other side, too, and not just on record."""
    topics: tuple[Topic, ...] = ()
    """The only topics for which the document asks for it; empty for all."""
    stages: tuple[str, ...] = ()
    """The ids of the only stages at which it asks for it; empty for all."""
    sources: tuple[Sentence, ...] = ()
    """The sentences that ask for it."""
    readings: tuple[str, ...] = ()
    """Our readings it rests on, by id."""


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
    record_form: tuple[RecordHeading, ...] = ()
    """What it asks to be written down, as headings of a form."""
    contacts: tuple[Contact, ...] = ()
    """How to reach people locally, filled in by the partnership."""
    review: Review | None = None
    """When it is to be compared with its document again; none for what is computed."""
    calendar: Calendar = field(default=Calendar.NONE, metadata=SUPPLIED)
    """The bank holidays of its nation."""
    suggestions: tuple[Suggestion, ...] = field(default=(), metadata=SUPPLIED)
    """The numbers that the areas state, to suggest where this one states none."""


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
