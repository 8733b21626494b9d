"""Clocks: the day from which a limit counts for one case."""

from dataclasses import dataclass
from datetime import date

from decision import english as words
from decision.case import Case
from decision.vocabulary import Clock


@dataclass(frozen=True, slots=True)
class Start:
    """The day from which a limit counts, and what that day is."""

    day: date
    clock: str
    still_open: bool = False
    """Whether it is today because the stage before is still open."""


def start_of(clock: Clock, case: Case, ahead: int, previous: date | None) -> Start | None:
    """The day *clock* started for a step *ahead* rungs up; none where nobody can know it yet."""
    known = words.CLOCKS[clock]
    assumed = words.ASSUMED_CLOCKS
    match clock:
        case "disagreement" | "urgent-judged":
            return Start(case.raised, known)
        case "decision" | "conference":
            if case.decided is not None:
                return Start(case.decided, known)
            return Start(case.raised, assumed["raised"])
        case "written-concern":
            return _written_concern(case, ahead)
        case "previous-limit" if previous is not None:
            return Start(previous, known)
    # The other clocks start with a stage; only the next step's are known.
    if ahead > 1:
        return None
    if clock == "stage-start":
        return Start(case.today, assumed["begun-today"])
    if clock == "previous-stage-start":
        return Start(case.since, known)
    if case.reached == "none":
        return Start(case.raised, words.CLOCKS["disagreement"])
    if case.ended is not None:
        return Start(case.ended, known)
    return Start(case.today, assumed["today"], still_open=True)


def _written_concern(case: Case, ahead: int) -> Start | None:
    if case.reached == "practitioners":
        return Start(case.since, words.CLOCKS["written-concern"])
    if case.reached == "none":
        if ahead > 1:
            return None
        return Start(case.today, words.ASSUMED_CLOCKS["sent-today"])
    # The day it was sent is no longer asked for; the earliest it can be is never late.
    return Start(case.raised, words.ASSUMED_CLOCKS["raised"])
