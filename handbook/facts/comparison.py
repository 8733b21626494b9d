"""All that the areas say about who and by when, as rows that can be compared.

One row for each limit of each stage, on the ladder, on a route or when urgent; one for a stage
about whose time nothing is said; one for each limit on the whole process. The chart, its table and
the downloads are all made from them.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain

from decision.addresses import area_address, step_link
from decision.collection import Collection
from decision.duration import Duration
from decision.policy import Policy
from decision.provision import Provision
from decision.route import Route, Variation
from decision.stage import Cap, Limit, Stage
from decision.vocabulary import Topic, Track
from handbook.facts.limits import caps_covering, limit_words, stage_name
from handbook.facts.variants import (
    URGENT_ANCHOR,
    StageVariants,
    Variant,
    stage_variants,
    variations,
)


@dataclass(frozen=True, kw_only=True)
class Row:
    """What one area says about the time of one stage, or of its whole process."""

    policy: Policy
    stage: Stage | None = None
    """The stage as it stands there; none for the whole process."""
    track: Track | None = "standard"
    """The track it holds on; none for a limit on several stages or on all that holds on both."""
    topics: tuple[Topic, ...] = ()
    """The only topics it holds for; empty for all."""
    variation: Variation | None = None
    """The route or the urgent track that has it so; none for the ladder."""
    limit: Limit | None = None
    """The limit; a limit on several stages is given to each of them. None where none is stated."""
    unless_urgent: bool = False
    """Whether it is a limit on several stages or on all that does not hold when it is urgent."""
    together: tuple[str, ...] = ()
    """The stages that share the limit, by name, where it is on several."""
    record: tuple[Provision, ...] = ()
    """What must be written at the stage, or throughout."""
    notify: tuple[Provision, ...] = ()
    """Who must be told at the stage, or throughout."""
    link: str
    """Where it stands in this handbook, from the site's root."""

    @property
    def limit_words(self) -> str:
        """The time itself."""
        return limit_words(self.limit)

    @property
    def duration(self) -> Duration | None:
        """The number and the unit, where there are any."""
        return self.limit.within if self.limit else None


def comparison_rows(collection: Collection) -> tuple[Row, ...]:
    """The rows of all areas, in the order of the areas and of their ladders."""
    return tuple(chain.from_iterable(_policy_rows(policy) for policy in collection.local))


def _policy_rows(policy: Policy) -> Iterator[Row]:
    for entry in stage_variants(policy):
        if entry.on_ladder:
            yield from _ladder_rows(policy, entry)
        for variant in entry.variants:
            yield from _variant_rows(policy, entry, variant)
    yield from _whole_process_rows(policy)


def _ladder_rows(policy: Policy, entry: StageVariants) -> Iterator[Row]:
    stage = entry.stage
    row = Row(
        policy=policy,
        stage=stage,
        topics=stage.topics,
        record=_joined(stage.record, policy.record),
        notify=_joined(stage.notify, policy.notify),
        link=step_link(policy.area, stage.id),
    )
    varied = any(variant.variation is policy.urgent for variant in entry.variants)
    # Where the urgent track has the stage otherwise, its own rows say what holds when urgent.
    yield from _timed(row, [cap for cap in policy.caps if not (varied and cap.track == "urgent")])


def _variant_rows(policy: Policy, entry: StageVariants, variant: Variant) -> Iterator[Row]:
    variation, stage = variant.variation, variant.stage
    urgent = variation is policy.urgent
    own = stage.id in {one.id for one in variation.stages}
    # A stage that stays on the ladder keeps what is asked for there.
    kept = () if own else (entry.stage,)
    anchor = URGENT_ANCHOR if urgent else variant.anchors[0]
    row = Row(
        policy=policy,
        stage=stage,
        variation=variation,
        track="urgent" if urgent else "standard",
        topics=variation.topics if isinstance(variation, Route) else (),
        record=_joined(*(one.record for one in (*kept, stage)), policy.record),
        notify=_joined(*(one.notify for one in (*kept, stage)), policy.notify),
        link=f"{area_address(policy.area)}{stage.id}/#{anchor}",
    )
    shared = policy.caps if variation.ladder == "keep" else ()
    caps = [cap for cap in shared if cap.track in (None, row.track)]
    yield from _timed(row, [*caps, *variation.caps])
    if policy.urgent and not entry.on_ladder and not urgent:
        # The urgent track may come on top of any route.
        limits = caps_covering(stage, policy.urgent.caps)
        yield from (_capped(replace(row, track="urgent"), cap) for cap in limits)


def _timed(row: Row, caps: Iterable[Cap]) -> Iterator[Row]:
    """The row once for each limit of its stage or on it, or once if there is none."""
    assert row.stage is not None
    rows = [replace(row, limit=limit) for limit in row.stage.limits]
    rows += [_capped(row, cap) for cap in caps_covering(row.stage, caps)]
    # A limit that holds only when urgent leaves open what holds otherwise.
    if all(one.track == "urgent" != row.track for one in rows):
        yield row
    yield from rows


def _capped(row: Row, cap: Cap) -> Row:
    """The row of a stage with a limit on several stages of which it is one."""
    return replace(
        row,
        limit=_as_limit(cap),
        together=_names(row, cap),
        track="urgent" if row.track == "urgent" else cap.track,
        unless_urgent=cap.track == "standard" and row.track != "urgent",
    )


def _names(row: Row, cap: Cap) -> tuple[str, ...]:
    """The stages that share a limit, by name; empty for a limit on one alone."""
    names = tuple(stage_name(row.policy, stage, row.variation) for stage in cap.stages)
    return names if len(names) > 1 else ()


def _whole_process_rows(policy: Policy) -> Iterator[Row]:
    found: list[tuple[Cap, Variation | None]] = [(cap, None) for cap in policy.caps]
    for one in variations(policy):
        found += [(cap, one) for cap in one.caps]
    for cap, variation in found:
        if not cap.stages:
            urgent = variation is not None and variation is policy.urgent
            yield Row(
                policy=policy,
                variation=variation,
                track="urgent" if urgent else cap.track,
                topics=variation.topics if isinstance(variation, Route) else (),
                limit=_as_limit(cap),
                unless_urgent=cap.track == "standard",
                link=area_address(policy.area),
            )


def _as_limit(cap: Cap) -> Limit:
    return Limit(within=cap.within, clock=cap.clock, sources=cap.sources, readings=cap.readings)


def _joined(*parts: tuple[Provision, ...]) -> tuple[Provision, ...]:
    return tuple(dict.fromkeys(chain.from_iterable(parts)))
