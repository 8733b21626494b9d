"""What a drawing of a ladder shows: the lanes, what branches off in each, and what spans them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain

from decision import english as words
from decision.policy import Policy
from decision.route import Change, Variation
from decision.stage import Cap, Stage
from decision.vocabulary import HARMONISED, LEVELS
from handbook.facts.limits import (
    IF_URGENT,
    UNLESS_URGENT,
    Timed,
    cap_words,
    clock_words,
    stage_name,
    stage_times,
)
from handbook.facts.people import people_words, sentence_case
from handbook.facts.variants import (
    StageVariants,
    Variant,
    anchors,
    stage_variants,
    variations,
)

LEFT_OUT = "left out"
HANDED_OVER = "follow another procedure"
ADDED = {
    "record": "more to record",
    "notify": "others to tell",
    "advice": "advice to take",
    "notes": "more to know",
}
"""What it is that a route adds, by the field in which it stands."""


@dataclass(frozen=True)
class Branch:
    """Where routes or the urgent track leave the ladder."""

    variations: tuple[Variation, ...]
    """Those that do, in the same way."""
    stage: Stage | None = None
    """The stage in question; none for a branch at the start."""
    people: str = ""
    """Who acts there, with whom, where that differs."""
    limits: tuple[Timed, ...] = ()
    """The limits, where they differ."""
    changes: tuple[str, ...] = ()
    """What else differs, in a few words each."""
    adds: bool = False
    """Whether the stage is on these routes only."""

    @property
    def title(self) -> str:
        """What the routes are about."""
        return "; ".join(variation.title for variation in self.variations)

    @property
    def words(self) -> tuple[str, ...]:
        """Everything that differs."""
        times = [text for timed in self.limits for text in (timed.words, timed.aside) if text]
        return (*([self.people] if self.people else []), *times, *self.changes)

    @property
    def anchor(self) -> str:
        """The anchor by which the first of them is known."""
        return anchors(self.variations[0])[0]


@dataclass(frozen=True)
class Lane:
    """A level of the common ladder, with what stands on it."""

    level: int
    stages: tuple[Stage, ...]
    branches: tuple[Branch, ...]


@dataclass(frozen=True)
class Bracket:
    """A limit that spans several stages, or the whole process."""

    text: str
    stages: tuple[str, ...]
    """The ids of the stages it spans; empty for all."""
    urgent: bool


@dataclass(frozen=True)
class LadderPlan:
    """A ladder, arranged for drawing."""

    policy: Policy
    lanes: tuple[Lane, ...]
    start: tuple[Branch, ...]
    """What leaves the ladder before its first stage, or holds at every stage."""
    brackets: tuple[Bracket, ...]

    @property
    def beside(self) -> tuple[Branch, ...]:
        """What branches off beside the stages: all but the stages that only routes have."""
        every = chain(self.start, *(lane.branches for lane in self.lanes))
        return tuple(branch for branch in every if not branch.adds)


def plan_ladder(policy: Policy) -> LadderPlan:
    """The ladder of *policy*, arranged for drawing."""
    entries = stage_variants(policy)
    branches = list(_stage_branches(policy, entries))
    on_ladder = {stage.id for stage in policy.stages}
    brackets = [_bracket(policy, cap) for cap in policy.caps]
    for variation in variations(policy):
        brackets += [
            _bracket(policy, cap, variation) for cap in variation.caps if _spans(cap, on_ladder)
        ]
    return LadderPlan(
        policy=policy,
        lanes=tuple(
            Lane(
                level=level,
                stages=tuple(stage for stage in policy.stages if stage.level == level),
                branches=tuple(one for one in branches if one.stage and one.stage.level == level),
            )
            for level in LEVELS
        ),
        start=tuple(_start_branches(policy, branches, on_ladder)),
        # Those that span all stand outside of those that span some.
        brackets=tuple(sorted(brackets, key=lambda one: not one.stages)),
    )


def _stage_branches(policy: Policy, entries: Iterable[StageVariants]) -> Iterator[Branch]:
    """What branches off at each stage: those that routes add, alter or leave out."""
    for entry in entries:
        if entry.on_ladder:
            found = [_altered(policy, entry.stage, variant) for variant in entry.variants]
            found += [
                Branch((one,), entry.stage, changes=(LEFT_OUT,))
                for one in variations(policy)
                if entry.stage.id in one.without and one.ladder == "keep"
            ]
        else:
            found = [_added(policy, variant) for variant in entry.variants]
        yield from _merged(branch for branch in found if branch)


def _added(policy: Policy, variant: Variant) -> Branch:
    stage = variant.stage
    limits = stage_times(policy, stage)
    return Branch((variant.variation,), stage, people_words(stage), limits, adds=True)


def _altered(policy: Policy, stage: Stage, variant: Variant) -> Branch | None:
    """What a route makes of a stage of the ladder; nothing if it only adds to all alike."""
    variation, taken = variant.variation, variant.stage
    changes = [change for change in variation.changes if stage.id in change.stages]
    own = [one for one in variation.stages if one.id == stage.id]
    if not (changes or own):
        return None
    found = Branch(
        (variation,),
        taken,
        people="" if _people(taken) == _people(stage) else people_words(taken),
        limits=() if taken.limits == stage.limits else stage_times(policy, taken),
        changes=tuple(_additions(variation, *changes, *own)),
    )
    return found if found.words else None


def _people(stage: Stage) -> tuple[object, object]:
    return stage.who, stage.counterpart


def _additions(variation: Variation, *parts: Change | Stage) -> Iterator[str]:
    """What is added, but for what else to know of the whole route, which its page tells."""
    for name, what in ADDED.items():
        whole = getattr(variation, name) if name != "notes" or not parts else ()
        if whole or any(getattr(part, name) for part in parts):
            yield what


def _merged(branches: Iterable[Branch]) -> Iterator[Branch]:
    """Branches that say the same of the same stage, as one."""
    same: dict[tuple[object, ...], list[Branch]] = {}
    for one in branches:
        same.setdefault((one.words, one.stage and one.stage.id), []).append(one)
    for first, *others in same.values():
        routes = chain(first.variations, *(one.variations for one in others))
        yield replace(first, variations=tuple(routes))


def _start_branches(
    policy: Policy, shown: Iterable[Branch], on_ladder: set[str]
) -> Iterator[Branch]:
    """Routes that hand over, hold at every stage, or have limits of their own on the whole."""
    shown = list(shown)
    for variation in variations(policy):
        caps = tuple(
            _cap_time(policy, cap, variation)
            for cap in variation.caps
            if not _spans(cap, on_ladder)
        )
        marked = any(variation in branch.variations for branch in shown)
        bracketed = any(_spans(cap, on_ladder) for cap in variation.caps)
        if variation.ladder == "hand-over":
            yield Branch((variation,), limits=caps, changes=(HANDED_OVER,))
        elif caps or not (marked or bracketed or policy.area == HARMONISED):
            added = tuple(f"at every stage: {what}" for what in _additions(variation))
            yield Branch((variation,), limits=caps, changes=added)


def _spans(cap: Cap, on_ladder: set[str]) -> bool:
    return bool(cap.stages) and set(cap.stages) <= on_ladder


def _bracket(policy: Policy, cap: Cap, variation: Variation | None = None) -> Bracket:
    """A bracket, with whatever tells when it does not hold."""
    urgent = cap.track == "urgent" or (variation is not None and variation is policy.urgent)
    text = f"{_together(cap)}: {_cap_words(cap)}"
    if urgent:
        text = f"{words.TRACKS['urgent']}: {text}"
    elif variation:
        text = f"{variation.title}: {text}"
    if cap.track == "standard":
        text = text.replace(": within", f", {UNLESS_URGENT}: within", 1)
    return Bracket(sentence_case(text), cap.stages, urgent)


def _cap_time(policy: Policy, cap: Cap, variation: Variation) -> Timed:
    """What a card says of a limit beside which no bracket shows what it spans."""
    names = "; ".join(stage_name(policy, stage, variation) for stage in cap.stages)
    urgent = cap.track == "urgent" and variation is not policy.urgent
    when = f", {IF_URGENT}" if urgent else ""
    return Timed(f"{names or _together(cap)}{when}: {_cap_words(cap)}")


def _together(cap: Cap) -> str:
    if not cap.stages:
        return "whole process"
    return "these stages together" if len(cap.stages) > 1 else "this stage"


def _cap_words(cap: Cap) -> str:
    return f"{cap_words(cap)}, from {clock_words(cap)}"
