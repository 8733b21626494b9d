"""The cases of one area as facts for a rule engine, with the answers that it has to give."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from decision import Case, Policy, decide

AREA = "coventry"

type Facts = dict[str, Any]
type Found = list[int | None]
"""The next level, 0 for none, and the last day as an ordinal number, if there is one."""


@dataclass(frozen=True, slots=True)
class Question:
    """A case, the facts that a rule engine is given for it, and the answer."""

    policy: Policy
    case: Case
    facts: Facts
    answer: Found


def questions(cases: Iterable[tuple[Policy, Case]]) -> list[Question]:
    """Every case of the area among *cases*."""
    return [
        Question(policy, case, _facts(policy, case), answer_of(policy, case))
        for policy, case in cases
        if case.area == AREA
    ]


def answer_of(policy: Policy, case: Case) -> Found:
    """The part of our answer that the engines give too."""
    answer = decide(policy, case)
    due = answer.by.date.toordinal() if answer.by and answer.by.date else None
    return [answer.next.level if answer.next else 0, due]


def _facts(policy: Policy, case: Case) -> Facts:
    calendar = policy.calendar
    return {
        "urgency": case.urgency,
        "state": case.state,
        "level": case.level,
        "today": case.today.toordinal(),
        # The first stage has one working day; later ones are due at once.
        "first_due": calendar.add(case.raised, 1).toordinal(),
        "working_today": calendar.add(case.today, 0).toordinal(),
    }
