"""How a topic or a need for immediate action varies the ladder."""

from dataclasses import dataclass
from typing import Literal

from decision.provision import Actor, Provision, Sentence
from decision.stage import Cap, Limit, Stage
from decision.vocabulary import Topic


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
