"""Everything that a procedure provides for of one kind, wherever in it, gathered for reading."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from decision.addresses import stage_address
from decision.policy import Policy
from decision.provision import Provision
from decision.route import Change, Variation
from decision.stage import Stage
from handbook.facts.variants import anchors, ladder, variations


@dataclass(frozen=True)
class DutyGroup:
    """Provisions that hold at the same places."""

    provisions: tuple[Provision, ...]
    stages: tuple[Stage, ...] = ()
    """The only stages at which they hold; empty for all."""
    variation: Variation | None = None
    """The only route, or the urgent track, on which they hold; none for all."""

    @property
    def anchor(self) -> str:
        """The anchor of the section on the route or track; empty where there is none."""
        return anchors(self.variation)[0] if self.variation else ""

    def link(self, policy: Policy, stage: Stage) -> str:
        """Where one of the stages stands, in the section on the route or track if it has one."""
        address = stage_address(policy.area, stage.id)
        here = ladder(policy, self.variation) if self.variation else ()
        return f"{address}#{self.anchor}" if stage.id in {one.id for one in here} else address


def duties(policy: Policy, field: str) -> tuple[DutyGroup, ...]:
    """What *policy* holds in a field such as ``record``, with where it holds.

    What holds throughout comes first, then what holds at stages, then what routes and the urgent
    track add. A field that stages or routes do not have is taken from the policy alone.
    """
    return tuple(
        group
        for group in chain(
            [DutyGroup(getattr(policy, field))],
            _at_stages(policy.stages, field, None),
            *(_varied(policy, variation, field) for variation in variations(policy)),
        )
        if group.provisions
    )


def _varied(policy: Policy, variation: Variation, field: str) -> Iterator[DutyGroup]:
    """What a route or track adds throughout, and at its stages."""
    yield DutyGroup(getattr(variation, field, ()), variation=variation)
    every = (*variation.stages, *policy.stages, *_all_added(policy))
    named = {stage.id: stage for stage in reversed(every)}
    at_stages = [
        *_at_stages(variation.stages, field, variation),
        *(
            DutyGroup(_of(change, field), tuple(named[one] for one in change.stages), variation)
            for change in variation.changes
        ),
    ]
    yield from sorted(
        at_stages, key=lambda group: min((stage.level for stage in group.stages), default=0)
    )


def _all_added(policy: Policy) -> Iterator[Stage]:
    """The stages that routes add: the urgent track may change those as well."""
    return chain.from_iterable(one.stages for one in variations(policy))


def _at_stages(
    stages: tuple[Stage, ...], field: str, variation: Variation | None
) -> Iterator[DutyGroup]:
    """What holds at stages; what is the same at several of them once."""
    same: dict[tuple[Provision, ...], list[Stage]] = {}
    for stage in stages:
        same.setdefault(_of(stage, field), []).append(stage)
    for provisions, here in same.items():
        yield DutyGroup(provisions, tuple(here), variation)


def _of(place: Stage | Change, field: str) -> tuple[Provision, ...]:
    found: tuple[Provision, ...] = getattr(place, field, ())
    return found
