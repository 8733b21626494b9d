"""Doubt: what to take for the keys that the asker is not sure of: the most cautious."""

from dataclasses import replace
from datetime import date
from itertools import product

from decision.answer import Answer
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

    That is the earliest date of the lowest step: nobody is passed over, unless a higher step has an
    earlier date that its document states.
    """
    if not case.unsure:
        return case
    possible = product(*(CANDIDATES[key] for key in case.unsure))
    cases = [
        replace(case, **dict(zip(case.unsure, values, strict=True)))  # type: ignore[arg-type]  # CANDIDATES holds each key's own values
        for values in possible
    ]
    answers = [decide(policy, one) for one in cases if _is_possible(one)]
    lowest = min((answer.next.level for answer in answers if answer.next), default=0)
    return min(answers, key=lambda answer: _rank(answer, lowest)).case


def _is_possible(case: Case) -> bool:
    """Whether a case agrees with itself: what nobody has replied to has been raised."""
    taken = "reached" in case.unsure and case.reached == "none"
    return not (taken and case.state == "no-reply")


def _rank(answer: Answer, lowest: int) -> tuple[int, date, int]:
    level = answer.next.level if answer.next else 0
    by = answer.by
    # "Immediately" means once the step below has failed, which is just what is not known.
    day = answer.act_on if level == lowest else by.date if by and by.stated else None
    return _ORDER[answer.outcome], day or date.max, level
