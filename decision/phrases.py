"""Limits and caps in words, without any case: for pages, timelines and answers alike."""

from typing import NamedTuple

from decision import english as words
from decision.stage import Cap, Limit


class Worded(NamedTuple):
    """A limit with its words, which are the same in every case."""

    limit: Limit
    phrase: str


def worded(limit: Limit) -> Worded:
    """*limit* with its words."""
    return Worded(limit, describe_limit(limit))


def worded_cap(cap: Cap) -> Worded:
    """*cap* as the limit that it sets, with its words."""
    limit = Limit(within=cap.within, clock=cap.clock, sources=cap.sources, readings=cap.readings)
    return Worded(limit, describe_cap(cap))


def describe_limit(limit: Limit | None) -> str:
    """What a procedure says about time, in words: "within 5 working days of the day ..."."""
    if limit is None:
        return words.SILENT
    if limit.at_once is not None:
        return words.AT_ONCE_LATER.format(phrase=limit.at_once)
    if limit.undated is not None:
        return words.UNDATED.format(act=words.ACTS[limit.act], phrase=limit.undated)
    phrase = _within(limit)
    if limit.or_when_ended:
        phrase = words.OR_WHEN_ENDED.format(within=phrase)
    if limit.or_sooner is not None:
        phrase = words.OR_SOONER.format(within=phrase, or_sooner=limit.or_sooner)
    return phrase


def describe_cap(cap: Cap) -> str:
    """A limit on several stages or on the whole process, in words."""
    within = _within(Limit(within=cap.within, clock=cap.clock))
    return (words.WITHIN_ALL if cap.stages else words.WHOLE_PROCESS).format(within=within)


def _within(limit: Limit) -> str:
    assert limit.within is not None
    assert limit.clock is not None
    clock = words.CLOCKS[limit.clock]
    if not limit.within.states_a_number:
        day = words.SAME_DAYS.get(limit.clock, clock)
        return words.SAME_DAY.format(clock_day=day)
    if limit.clock == "previous-limit" and str(limit.within) == "1 working day":
        return words.FOLLOWING_DAY.format(clock=clock)
    within = words.WITHIN.format(duration=limit.within, clock=clock)
    if limit.act in ("settle", "raise"):
        return within
    return words.WITHIN_ACT.format(within=within, act=words.ACTS[limit.act])
