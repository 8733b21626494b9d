"""What a procedure says about time, in the short words of pages, drawings and tables."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Literal, NamedTuple

from decision import english as words
from decision.policy import Policy
from decision.route import Route, Variation
from decision.stage import Cap, Limit, Stage
from handbook.facts.variants import ladder, variations

type Kind = Literal["number", "at-once", "none"]

NO_NUMBER_ALONE = "no number for this stage alone"
"""Said of a stage without a limit of its own that a limit on several stages covers."""

UNLESS_URGENT = "unless urgent"
IF_URGENT = "if urgent"


class Timed(NamedTuple):
    """What is said about the time of a stage, in the words of a drawing."""

    words: str
    """The limit alone."""
    aside: str = ""
    """What is due by then, and what it counts from."""
    kind: Kind = "none"


class StatedCap(NamedTuple):
    """A limit on several stages together, or on the whole process, with when it holds."""

    cap: Cap
    together: tuple[str, ...]
    """What the stages it covers are called; empty for the whole process."""
    only: str
    """What it holds for, if not for everything: a route, or whether it is urgent."""

    @property
    def words(self) -> str:
        """The time itself."""
        return cap_words(self.cap)

    @property
    def holds_ordinarily(self) -> bool:
        """Whether it holds where nothing is urgent, on the ladder or route in question."""
        return self.only in ("", UNLESS_URGENT)


def limit_words(limit: Limit | None) -> str:
    """The limit alone: never only a colour or a shape, always words."""
    if limit is None:
        return words.SILENT
    if limit.within is None:
        return limit.at_once or limit.undated or ""
    if limit.within.states_a_number and limit.clock == "previous-limit":
        return f"by the following {str(limit.within).removeprefix('1 ')}"
    if limit.within.states_a_number:
        return f"within {limit.within}"
    return f"on the {limit.within}"


def limit_kind(limit: Limit | None) -> Kind:
    """Whether a number is stated, a phrase that means today, or nothing that gives a date."""
    if limit is None or limit.undated is not None:
        return "none"
    return "at-once" if limit.at_once is not None else "number"


def limit_detail(limit: Limit) -> str:
    """What is due by then and what it counts from, in whole sentences."""
    act = words.ACTS[limit.act]
    if limit.at_once is not None:
        return "No number is stated: act today."
    if limit.undated is not None:
        return f"No number is stated: agree a date in writing, to {act}."
    detail = f"Counted from {clock_words(limit)}, to {act}."
    if limit.or_when_ended:
        detail += " Or as soon as the stage before ends without agreement."
    if limit.or_sooner:
        detail += f" Or sooner: {limit.or_sooner}."
    return detail


def limit_aside(limit: Limit) -> str:
    """What is due by then and what it counts from, in as few words as a drawing has room for."""
    act = words.ACTS[limit.act]
    if limit.within is None:
        return f"to {act}; no number is stated"
    aside = f"to {act}, from {clock_words(limit)}"
    if limit.or_when_ended:
        aside += ", or once the stage before has ended"
    return f"{aside}, or sooner" if limit.or_sooner else aside


def clock_words(limit: Limit | Cap) -> str:
    """The event from which a limit counts; nothing where it states no number."""
    return words.CLOCKS[limit.clock] if limit.clock else ""


def cap_words(cap: Cap) -> str:
    """The time that several stages together, or the whole process, may take."""
    return f"within {cap.within}"


def caps_covering(stage: Stage, caps: Iterable[Cap]) -> tuple[Cap, ...]:
    """The limits on several stages together of which this stage is one."""
    return tuple(cap for cap in caps if stage.id in cap.stages)


def caps_of(
    policy: Policy, stage: Stage | None = None, variation: Variation | None = None
) -> tuple[StatedCap, ...]:
    """The limits on several stages together and on the whole process, each with when it holds.

    Args:
        policy: The procedure.
        stage: The stage that they are to bear on; none for all that the procedure sets.
        variation: The route or track on which the stage is met; none for the ladder.
    """
    return tuple(
        _stated(policy, cap, holder, variation)
        for holder, cap in _held_caps(policy)
        if stage is None or _bears_on(policy, cap, holder, stage, variation)
    )


def stage_name(policy: Policy, stage: str, variation: Variation | None = None) -> str:
    """What the stage with this id is called, on the variation if that has one of its own."""
    first = variation.stages if variation else ()
    others = (one.stages for one in variations(policy))
    return next(one.name for one in chain(first, policy.stages, *others) if one.id == stage)


def stage_times(policy: Policy, stage: Stage) -> tuple[Timed, ...]:
    """Everything that is said about the time of a stage; at least that nothing is."""
    if stage.limits:
        return tuple(
            Timed(limit_words(limit), limit_aside(limit), limit_kind(limit))
            for limit in stage.limits
        )
    on_ladder = any(one.id == stage.id for one in policy.stages)
    covering = [
        _stated(policy, cap, holder, None)
        for holder, cap in _held_caps(policy)
        # What routes set for a stage of the ladder is told where they branch off.
        if stage.id in cap.stages and not (on_ladder and isinstance(holder, Route))
    ]
    alone = [cap for cap in covering if len(cap.together) == 1]
    if alone:
        return tuple(
            Timed(", ".join(filter(None, (cap.words, cap.only))), clock_words(cap.cap), "number")
            for cap in alone
        )
    return (Timed(NO_NUMBER_ALONE if covering else limit_words(None)),)


def _stated(
    policy: Policy, cap: Cap, holder: Variation | None, variation: Variation | None
) -> StatedCap:
    names = tuple(stage_name(policy, one, holder or variation) for one in cap.stages)
    return StatedCap(cap, names, _only(policy, cap, holder, variation))


def _held_caps(policy: Policy) -> Iterator[tuple[Variation | None, Cap]]:
    """Each limit on several stages or on all, with the route or track that sets it, if any."""
    for holder in (None, *variations(policy)):
        for cap in holder.caps if holder else policy.caps:
            yield holder, cap


def _bears_on(
    policy: Policy, cap: Cap, holder: Variation | None, stage: Stage, variation: Variation | None
) -> bool:
    """Whether a limit is one of a stage, on the ladder or on a variation of it."""
    if cap.stages and stage.id not in cap.stages:
        return False
    if variation is None and holder is not None:
        # What a route or track sets for some stages stands in the section about it.
        return not cap.stages and any(one.id == stage.id for one in ladder(policy, holder))
    if variation is not None and variation is policy.urgent:
        return holder in (None, variation) and cap.track != "standard"
    # The urgent track may come on top of any route.
    return holder is None or holder in (variation, policy.urgent)


def _only(policy: Policy, cap: Cap, holder: Variation | None, variation: Variation | None) -> str:
    """What a limit holds for, as far as its place, the section on a variation, does not say it."""
    said = []
    if isinstance(holder, Route) and holder is not variation:
        said.append(f"only: {holder.title}")
    if variation is not None and variation is policy.urgent:
        return ", ".join(said)
    if cap.track == "urgent" or (holder is not None and holder is policy.urgent):
        said.append(IF_URGENT)
    elif cap.track == "standard":
        said.append(UNLESS_URGENT)
    return ", ".join(said)
