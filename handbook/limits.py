"""What a procedure says about time, in the short words of pages, drawings and tables."""

from collections.abc import Iterable
from typing import Literal, NamedTuple

from decision import english as words
from decision.stage import Cap, Limit, Stage

type Kind = Literal["number", "at-once", "none"]

NO_NUMBER_ALONE = "no number for this stage alone"
"""Said of a stage without a limit of its own that a limit on several stages covers."""


class Timed(NamedTuple):
    """What is said about the time of a stage, in the words of a drawing."""

    words: str
    """The limit alone."""
    aside: str = ""
    """What is due by then, and what it counts from."""
    kind: Kind = "none"


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


def stage_times(stage: Stage, caps: Iterable[Cap]) -> tuple[Timed, ...]:
    """Everything that is said about the time of a stage; at least that nothing is."""
    if stage.limits:
        return tuple(
            Timed(limit_words(limit), limit_aside(limit), limit_kind(limit))
            for limit in stage.limits
        )
    return (Timed(NO_NUMBER_ALONE if caps_covering(stage, caps) else limit_words(None)),)
