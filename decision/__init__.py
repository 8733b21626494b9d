"""The decision package: who to escalate to next, and by when.

Exactly this ships to the browser: standard library only, no input or output, no YAML.
"""

from decision.answer import Answer
from decision.ask import ask
from decision.case import Case
from decision.collection import Collection, assemble
from decision.decide import decide
from decision.policy import Policy
from decision.query import InvalidCase, Problem, read_case
from decision.working_days import BeyondCalendar, Calendar

__all__ = [
    "Answer",
    "BeyondCalendar",
    "Calendar",
    "Case",
    "Collection",
    "InvalidCase",
    "Policy",
    "Problem",
    "ask",
    "assemble",
    "decide",
    "read_case",
]
