"""Every stage that a policy has, and what topics and urgency make of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain

from decision.policy import Policy
from decision.provision import Provision
from decision.route import Change, Variation
from decision.stage import Stage

URGENT_ANCHOR = "urgent"

PROVISIONS = ("record", "notify", "advice", "notes")
"""The fields that hold provisions which hold at a stage, or at all of them."""


@dataclass(frozen=True)
class Variant:
    """A stage as one route, or the urgent track, has it."""

    variation: Variation
    """The route or track."""
    stage: Stage
    """Its people and limits there; its provisions are only those that the variation adds."""

    @property
    def anchors(self) -> tuple[str, ...]:
        """The anchors of its section."""
        return anchors(self.variation)


@dataclass(frozen=True)
class StageVariants:
    """A stage with all its variants."""

    stage: Stage
    """The stage as it stands on the ladder, or else as the first route that adds it has it."""
    on_ladder: bool
    """Whether it stands on the area's ladder, and not on a route's only."""
    variants: tuple[Variant, ...]
    """What each route or track that alters it makes of it."""
    unaltered: tuple[str, ...]
    """The anchors of the routes that take it as it stands."""

    @property
    def only_for(self) -> tuple[Variation, ...]:
        """The only routes that use it; empty when it stands on the ladder."""
        return () if self.on_ladder else tuple(variant.variation for variant in self.variants)


def anchors(variation: Variation) -> tuple[str, ...]:
    """The anchors by which a variation is known: its topics, or ``urgent``."""
    return getattr(variation, "topics", (URGENT_ANCHOR,))


def variations(policy: Policy) -> tuple[Variation, ...]:
    """The routes of a policy, and its urgent track."""
    return (*policy.routes, *([policy.urgent] if policy.urgent else []))


def stage_variants(policy: Policy) -> tuple[StageVariants, ...]:
    """All stages of a policy: those of its ladder first, then those that only routes add."""
    on_ladder = {stage.id for stage in policy.stages}
    every: dict[str, Stage] = {}
    for stage in chain(policy.stages, *(one.stages for one in variations(policy))):
        every.setdefault(stage.id, stage)
    return tuple(
        StageVariants(
            stage=stage,
            on_ladder=stage.id in on_ladder,
            variants=tuple(_variants(policy, stage)),
            unaltered=tuple(_unaltered(policy, stage)),
        )
        for stage in every.values()
    )


def ladder(policy: Policy, variation: Variation) -> tuple[Stage, ...]:
    """The stages of a route or track, from the first to the last."""
    if variation.ladder != "keep":
        return variation.stages
    kept = {stage.id: stage for stage in policy.stages if stage.id not in variation.without}
    own = {stage.id: stage for stage in variation.stages}
    return tuple(sorted((kept | own).values(), key=lambda stage: stage.level))


def _variants(policy: Policy, stage: Stage) -> Iterator[Variant]:
    for variation in variations(policy):
        for taken in ladder(policy, variation):
            if taken.id == stage.id and _alters(variation, taken):
                yield Variant(variation, _varied(taken, variation))


def _unaltered(policy: Policy, stage: Stage) -> Iterator[str]:
    for variation in variations(policy):
        if stage in ladder(policy, variation) and not _alters(variation, stage):
            yield from anchors(variation)


def _alters(variation: Variation, stage: Stage) -> bool:
    return (
        stage in variation.stages
        or bool(_changes(variation, stage))
        or any(getattr(variation, name) for name in PROVISIONS)
        or any(stage.id in cap.stages for cap in variation.caps)
    )


def _changes(variation: Variation, stage: Stage) -> list[Change]:
    return [change for change in variation.changes if stage.id in change.stages]


def _varied(stage: Stage, variation: Variation) -> Stage:
    """The stage with the people and limits of a variation, and with what the variation adds."""
    changes = _changes(variation, stage)
    own = (stage,) if stage in variation.stages else ()
    added = {name: _joined(name, (*own, *changes, variation)) for name in PROVISIONS}
    for change in changes:
        stage = replace(
            stage,
            who=change.who or stage.who,
            counterpart=change.counterpart or stage.counterpart,
            limits=stage.limits if change.limits is None else change.limits,
        )
    return replace(stage, **added)  # type: ignore[arg-type]  # PROVISIONS are its fields


def _joined(name: str, parts: Iterable[object]) -> tuple[Provision, ...]:
    return tuple(chain.from_iterable(getattr(part, name) for part in parts))
