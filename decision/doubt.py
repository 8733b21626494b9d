"""Doubt: what to take for the keys that the asker is not sure of: the most cautious."""

from dataclasses import replace
from datetime import date
from itertools import product

from decision.answer import Answer, cannot_wait
from decision.case import CANDIDATES, Case
from decision.decide import decide
from decision.policy import Policy
from decision.vocabulary import Outcome

_ORDER: dict[Outcome, int] = {
    "emergency": 0,
    "escalate": 1,
    "end-of-ladder": 2,
    "resolved": 3,
    "out-of-scope": 4,
}


def cautious(policy: Policy, case: Case) -> Case:
    """*case* with the values taken for its unsure keys that give the most cautious answer.

    That is the step with the earliest date; of several, the lowest, so that nobody is passed over.
    """
    if not case.unsure:
        return case
    possible = product(*(CANDIDATES[key] for key in case.unsure))
    cases = [
        replace(case, **dict(zip(case.unsure, values, strict=True)))  # type: ignore[arg-type]  # CANDIDATES holds each key's own values
        for values in possible
    ]
    return min(cases, key=lambda one: _rank(decide(policy, one)))


def _rank(answer: Answer) -> tuple[int, date, int]:
    return _ORDER[answer.outcome], _day(answer), answer.next.level if answer.next else 0


def _day(answer: Answer) -> date:
    """The day that an answer asks for, stated or not."""
    if answer.by is not None and answer.by.date is not None:
        return answer.by.date
    case, cap, suggestion = answer.case, answer.cap, answer.suggestion
    if cannot_wait(case, cap, suggestion):
        return case.today
    dates = [limit.date for limit in (cap, suggestion) if limit is not None]
    return min((day for day in dates if day is not None), default=date.max)
