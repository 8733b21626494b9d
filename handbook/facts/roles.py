"""Who acts at each level, in every area, and under which titles: computed from the policies."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from decision.policy import Policy
from decision.provision import Actor, Provision
from decision.stage import Stage
from handbook.facts.variants import StageVariants, stage_variants

_POSSESSOR = re.compile(r"^(?:you, |the |an? |your (?:agency's|organisation's) |your |relevant )+")
# "The designated or named professional" is one title, which people know as such.
_EITHER = re.compile(r"(?<!designated),? (?:and/)?or ")
_PLACE = re.compile(r"(?: up the line management of| in) your agency$")
_REMARK = re.compile(r"(?:,| \().*")
_NOT_A_TITLE = re.compile(r"(?:as|who|with|their|agency|equivalent)\b|designated$|$")


@dataclass(frozen=True)
class Adviser:
    """Someone who advises those who disagree."""

    policy: Policy
    """The area's procedure."""
    provision: Provision
    """Who, and on what."""
    stages: tuple[Stage, ...]
    """The stages at which; empty for all."""
    routes: tuple[str, ...]
    """The titles of the only routes on which; empty for all."""


@dataclass(frozen=True, order=True)
class Part:
    """What somebody with a title does at a stage."""

    level: int
    """The level of the stage; 0 for any stage."""
    area: str
    """The area whose procedure says so."""
    kind: str
    """``acts``, ``stands in``, ``advises`` or ``is told``."""
    stage: str
    """Its id; empty for any stage."""
    routes: tuple[str, ...] = ()
    """The titles of the only routes on which; empty for all."""


def advisers(policies: Iterable[Policy]) -> list[Adviser]:
    """Everyone who advises, area by area; what holds at several stages once."""
    found = []
    for policy in policies:
        stages: dict[Provision, dict[str, Stage]] = {}
        routes: dict[Provision, dict[str, None]] = {}
        for entry in stage_variants(policy):
            for stage, route in _forms(entry):
                for provision in stage.advice:
                    if provision not in policy.advice and provision.who:
                        stages.setdefault(provision, {})[stage.id] = stage
                        routes.setdefault(provision, {})[route] = None
        found += [Adviser(policy, one, (), ()) for one in policy.advice if one.who]
        found += [
            Adviser(policy, one, tuple(at.values()), _only(routes[one]))
            for one, at in stages.items()
        ]
    return found


def parts_by_title(policies: Iterable[Policy]) -> dict[str, list[Part]]:
    """What people do in each area by their title, in alphabetical order of the titles."""
    found: dict[str, dict[Part, dict[str, None]]] = {}
    for policy in policies:
        for entry in stage_variants(policy):
            for stage, route in _forms(entry):
                for title, kind in _named(stage):
                    part = Part(stage.level, policy.area, kind, stage.id)
                    found.setdefault(title, {}).setdefault(part, {})[route] = None
        for title, kind in _told_or_advising(policy):
            found.setdefault(title, {})[Part(0, policy.area, kind, "")] = {"": None}
    return {
        title: sorted(replace(part, routes=_only(routes)) for part, routes in parts.items())
        for title, parts in sorted(found.items(), key=lambda item: item[0].casefold())
    }


def titles(text: str) -> Iterator[str]:
    """The titles that a policy's words for a person name, without "your" and "the"."""
    for part in _EITHER.split(_POSSESSOR.sub("", text)):
        title = _PLACE.sub("", _REMARK.sub("", _POSSESSOR.sub("", part)))
        if not _NOT_A_TITLE.match(title):
            yield title


def _forms(entry: StageVariants) -> Iterator[tuple[Stage, str]]:
    """A stage as it stands, and as each route or track has it, with the title of that."""
    if entry.on_ladder:
        yield entry.stage, ""
    for variant in entry.variants:
        yield variant.stage, variant.variation.title


def _only(routes: Iterable[str]) -> tuple[str, ...]:
    """The routes, or none at all where it holds without any."""
    titled = tuple(routes)
    return () if "" in titled else titled


def _named(stage: Stage) -> Iterator[tuple[str, str]]:
    for text in _spoken(stage.who):
        for title in titles(text):
            yield title, "acts"
    for actor in (stage.who, stage.counterpart):
        if actor and actor.substitute:
            for title in titles(actor.substitute):
                yield title, "stands in"
    yield from _told_or_advising(stage)


def _told_or_advising(place: Stage | Policy) -> Iterator[tuple[str, str]]:
    for kind, provisions in (("advises", place.advice), ("is told", place.notify)):
        for provision in provisions:
            for title in titles(provision.who or ""):
                yield title, kind


def _spoken(actor: Actor) -> tuple[str, ...]:
    return (actor.title, *actor.agencies.values())
