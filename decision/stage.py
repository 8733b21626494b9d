"""Stages of a ladder, and what a procedure says about time."""

from dataclasses import dataclass
from typing import Literal

from decision.duration import Duration
from decision.provision import Actor, Provision, Sentence
from decision.vocabulary import Act, Clock, Force, Topic, Track


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
    clock: Clock | None = None
    """The event it counts from; every number has one."""
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
        if self.within is not None and self.clock is None:
            raise ValueError("expected a clock, because within states a time")


@dataclass(frozen=True, kw_only=True)
class Cap:
    """A limit on several stages together, or on the whole process."""

    within: Duration
    """A number and a unit."""
    clock: Clock
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
