"""Whether every limit can be counted from a day that is known, and keeps inside its caps."""

from collections.abc import Iterator
from itertools import product

from decision.duration import Duration
from decision.schedule import FIXED_CLOCKS
from decision.stage import Cap, Limit, Stage
from decision.vocabulary import Clock
from handbook.library.climbs import Climb, WrittenPolicy
from handbook.library.problems import Problem

_FROM_RAISED: tuple[Clock, ...] = ("disagreement", "urgent-judged")
"""The clocks that start on the day the disagreement was raised."""
_NEVER_BEFORE: tuple[Clock, ...] = (
    *(*_FROM_RAISED, "written-concern", "stage-start"),
    *("previous-stage-start", "previous-stage-completed"),
)
"""The clocks that never start before that day."""
_WITH_A_STAGE: tuple[Clock, ...] = (
    *("stage-start", "previous-limit", "previous-stage-start", "previous-stage-completed"),
)
"""The clocks that start again with each stage."""


def time_problems(written: WrittenPolicy) -> Iterator[Problem]:
    """The limits longer than what caps them, and the clocks whose start no answer can give."""
    for climb in written.climbs:
        yield from _too_long(written, climb)
        for cap in climb.caps:
            yield from _cap_clock(written, climb, cap)
        below: Stage | None = None
        for step in climb.steps:
            yield from _clocks(written, climb, step.stage, below)
            below = step.stage


def _too_long(written: WrittenPolicy, climb: Climb) -> Iterator[Problem]:
    """Limits and caps that end after a cap over them does, in every case and calendar."""
    for step in climb.steps:
        over = [cap for cap in climb.caps if not cap.stages or step.stage.id in cap.stages]
        parts: list[Limit | Cap] = [*step.stage.limits, *over]
        for part, cap in product(parts, over):
            if _exceeds(part, cap) and not _only_when_urgent(written, part, cap):
                what = f"the limit on {'several stages' if cap.stages else 'the whole process'}"
                yield written.problem(
                    part,
                    "within",
                    expected=f"at most {cap.within}, {what} on line {written.line(cap)}",
                    found=f"{part.within}",
                    case=climb.before(step.stage.id),
                )


def _exceeds(part: Limit | Cap, cap: Cap) -> bool:
    """Whether *part* ends after *cap* in every case."""
    if part.within is None or (isinstance(part, Cap) and (cap.stages or part is cap)):
        return False
    in_step = part.clock == cap.clock
    later = cap.clock in _FROM_RAISED and part.clock in _NEVER_BEFORE
    return (in_step or later) and longer(part.within, cap.within)


def _only_when_urgent(written: WrittenPolicy, part: Limit | Cap, cap: Cap) -> bool:
    """Whether an urgent case merely brings forward what is meant for the others."""
    urgent = ("urgent",)
    faster = cap.track == "urgent" or written.path(cap)[:1] == urgent
    of_track = isinstance(part, Cap) and part.track == "urgent"
    return faster and not of_track and written.path(part)[:1] != urgent


def longer(one: Duration, other: Duration) -> bool:
    """Whether *one* ends after *other* whatever the holidays, counted from the same day."""
    if one.unit == other.unit:
        return one.count > other.count
    # Holidays may make a count of working days as long as they like.
    return other.unit != "working days" and _least_days(one) > _least_days(other)


def _least_days(duration: Duration) -> int:
    """The days that a duration takes at least, and exactly where no holidays count."""
    match duration.unit:
        case "hours":
            return duration.count // 24
        case "weeks":
            return duration.count * 7
        case "working days":
            # Counted from a Sunday, five end on the Friday and each five more take a week.
            return duration.count + 2 * ((duration.count - 1) // 5) if duration.count else 0
        case "calendar days":
            return duration.count


def _cap_clock(written: WrittenPolicy, climb: Climb, cap: Cap) -> Iterator[Problem]:
    found = None
    covered = [name for name in climb.stages if name in cap.stages or not cap.stages]
    if cap.clock in _WITH_A_STAGE and covered:
        line = written.line(climb.stages[covered[0]])
        found = f"starts again with every stage from line {line} on"
    elif cap.clock == "urgent-judged" and climb.track == "standard" and covered:
        found = "starts in urgent cases only"
    if found is not None:
        yield written.problem(
            cap,
            "clock",
            expected="a clock that starts once in each of its cases",
            found=f'"{cap.clock}", which {found}',
            case=climb.before(covered[-1]),
        )


def _clocks(
    written: WrittenPolicy, climb: Climb, stage: Stage, below: Stage | None
) -> Iterator[Problem]:
    """The limits of a stage that count from a day for which no question asks."""
    before: Limit | None = None
    for limit in stage.limits:
        why = _never_starts(written, climb, stage, below, before, limit) if limit.within else None
        before = limit
        if why is not None:
            yield written.problem(
                limit,
                "clock",
                expected="a clock whose start some question asks for",
                found=f'"{limit.clock}", but {why}',
                case=climb.before(stage.id),
            )


def _never_starts(
    written: WrittenPolicy,
    climb: Climb,
    stage: Stage,
    below: Stage | None,
    before: Limit | None,
    limit: Limit,
) -> str | None:
    """Why nobody can say when the clock of *limit* started; none where somebody can."""
    line = written.line(climb.stages[stage.id])
    match limit.clock:
        case "urgent-judged" if climb.track == "standard":
            return f"cases that are not urgent climb to the stage on line {line}, too"
        case "previous-limit" if before is not None:
            return None if not before.undated else f"line {written.line(before)} gives no day"
        case "previous-limit" | "previous-stage-start" | "previous-stage-completed" if not below:
            return f"no stage comes before the one on line {line}"
        case "previous-limit" if below is not None and not _has_a_limit(climb, below):
            line = written.line(climb.stages[below.id])
            return f"the stage before, on line {line}, has no limit from a day that is asked for"
    return None


def _has_a_limit(climb: Climb, stage: Stage) -> bool:
    """Whether the limit of a stage ends on a day that is known once the stage has been reached."""
    caps = (cap for cap in climb.caps if stage.id in cap.stages)
    parts: list[Limit | Cap] = [*stage.limits[:1], *caps]
    return any(part.within is not None and part.clock in FIXED_CLOCKS for part in parts)
