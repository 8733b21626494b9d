"""Who acts at each level, in every area, and under which titles: computed from the policies."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from decision.policy import Policy
from decision.provision import Actor, Provision
from decision.stage import Stage
from handbook.variants import StageVariants, stage_variants

_POSSESSOR = re.compile(
    r"^(?:you, |the |an? |your (?:agency's|organisation's) |your |their own |relevant )+"
)
# "The designated or named professional" is one title, which people know as such.
_EITHER = re.compile(r"(?<!designated) (?:and/)?or ")
_PLACE = re.compile(r"(?: up the line management of| in) your agency$")
_NOT_A_TITLE = re.compile(r"[,(]|^(?:as|equivalent)\b|^$")


@dataclass(frozen=True)
class Adviser:
    """Someone who advises those who disagree."""

    policy: Policy
    """The area's procedure."""
    provision: Provision
    """Who, and on what."""
    stages: tuple[Stage, ...]
    """The stages at which; empty for all."""


@dataclass(frozen=True, order=True)
class Part:
    """What somebody with a title does at a stage."""

    kind: str
    """``acts``, ``stands in``, ``advises`` or ``is told``."""
    area: str
    """The area whose procedure says so."""
    level: int
    """The level of the stage."""
    stage: str
    """Its id."""


def advisers(policies: Iterable[Policy]) -> list[Adviser]:
    """Everyone who advises, area by area; what holds at several stages once."""
    found = []
    for policy in policies:
        stages: dict[Provision, dict[str, Stage]] = {}
        for entry in stage_variants(policy):
            for one in _forms(entry):
                for provision in one.advice:
                    if provision not in policy.advice and provision.who:
                        stages.setdefault(provision, {})[one.id] = one
        found += [Adviser(policy, one, ()) for one in policy.advice if one.who]
        found += [Adviser(policy, one, tuple(at.values())) for one, at in stages.items()]
    return found


def parts_by_title(policies: Iterable[Policy]) -> dict[str, list[Part]]:
    """What people do in each area by their title, in alphabetical order of the titles."""
    found: dict[str, set[Part]] = {}
    for policy in policies:
        for entry in stage_variants(policy):
            for stage in _forms(entry):
                for title, kind in _named(stage):
                    part = Part(kind, policy.area, stage.level, stage.id)
                    found.setdefault(title, set()).add(part)
    return {
        title: sorted(found[title], key=lambda part: (part.level, part.area, part.kind))
        for title in sorted(found, key=str.casefold)
    }


def titles(text: str) -> Iterator[str]:
    """The titles that a policy's words for a person name, without "your" and "the"."""
    bare = _POSSESSOR.sub("", text)
    either = [bare] if _NOT_A_TITLE.search(bare) else _EITHER.split(bare)
    for title in either:
        alone = _PLACE.sub("", _POSSESSOR.sub("", title))
        if not _NOT_A_TITLE.search(alone):
            yield alone


def _forms(entry: StageVariants) -> tuple[Stage, ...]:
    """A stage as it stands, and as each route or track has it."""
    return (entry.stage, *(variant.stage for variant in entry.variants))


def _named(stage: Stage) -> Iterator[tuple[str, str]]:
    for text in _spoken(stage.who):
        for title in titles(text):
            yield title, "acts"
    for actor in (stage.who, stage.counterpart):
        if actor and actor.substitute:
            for title in titles(actor.substitute):
                yield title, "stands in"
    for kind, provisions in (("advises", stage.advice), ("is told", stage.notify)):
        for provision in provisions:
            for title in titles(provision.who or ""):
                yield title, kind


def _spoken(actor: Actor) -> tuple[str, ...]:
    return (actor.title, *actor.agencies.values())
