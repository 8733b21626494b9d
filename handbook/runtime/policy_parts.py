"""Compiling the policies into the parts that the browser loads; the module `published` reads them.

The browser gets bytecode, never YAML, and no more areas than those of the part it needs.
"""

import marshal
from collections.abc import Iterable
from dataclasses import replace
from types import CodeType

from decision.collection import Collection
from decision.policy import Policy
from decision.working_days import Calendar
from handbook.publishing.parts import areas_in_parts

# Without references, whose number depends on what else the build has in memory, so that the same
# policies always give the same bytes.
_WITHOUT_REFERENCES = 2


def compiled_parts(collection: Collection) -> dict[tuple[str, ...], bytes]:
    """Every part of the *collection*, by the areas that it holds."""
    return {
        areas: policy_part(collection.policies[area] for area in areas)
        for areas in areas_in_parts(collection)
    }


def policy_part(policies: Iterable[Policy]) -> bytes:
    """A part with these *policies* and the calendars of their nations."""
    calendars, areas = {}, {}
    for policy in policies:
        if policy.nation not in calendars:
            calendars[policy.nation] = _compiled(repr(policy.calendar), policy.nation)
        areas[policy.area] = _compiled(_without_calendar(policy), policy.area)
    contents = {"calendars": calendars, "areas": areas}
    return marshal.dumps(contents, _WITHOUT_REFERENCES)


def _without_calendar(policy: Policy) -> str:
    """The expression that makes a policy, but for the calendar, which many have in common."""
    expression = repr(replace(policy, calendar=Calendar.NONE))
    return expression.replace(f"calendar={Calendar.NONE!r}, ", "")


def _compiled(expression: str, name: str) -> CodeType:
    return compile(expression, name, "eval", dont_inherit=True, optimize=0)
