"""Compiling the policies into the Python modules that the browser imports.

A frozen dataclass prints itself as the expression that makes it, so each policy becomes a module
that holds just that expression. The browser reads bytecode, never YAML, and imports only the areas
that are asked for.
"""

from dataclasses import replace

from decision.collection import Collection
from decision.policy import Policy
from decision.working_days import Calendar

_ENTRY = '''\
"""The published policies, compiled from their YAML: made by the build, not by hand."""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from importlib import import_module

from decision import Policy
from decision.ask import ask as _ask, read_query

AREAS = {areas!r}
"""The module of every area."""


class _Policies(Mapping[str, Policy]):
    """The policies by area, each imported when it is first asked for."""

    def __getitem__(self, area: str) -> Policy:
        return import_module("published." + AREAS[area]).POLICY

    def __iter__(self) -> Iterator[str]:
        return iter(AREAS)

    def __len__(self) -> int:
        return len(AREAS)


def ask(query: str, today: str) -> str:
    """The JSON answer to a query string, for the day *today* where the query gives none."""
    return json.dumps(_ask(read_query(query), _Policies(), date.fromisoformat(today)))


def take_away(query: str, today: str, site: str) -> str:
    """The JSON of what can be taken along from the answer; *site* is the site's root."""
    # Imported when it is wanted, so that the first answer does not wait for it.
    from decision.take_away import take_away as _take_away

    day = date.fromisoformat(today)
    return json.dumps(_take_away(read_query(query), _Policies(), day, site))
'''

_CALENDAR = '''\
"""The bank holidays of one nation."""

import datetime

from decision.working_days import Calendar

CALENDAR = {calendar!r}
'''

_POLICY = '''\
"""The policy of one area."""

import datetime
from dataclasses import replace

from decision.policy import *
from decision.provision import *
from decision.route import *
from decision.stage import *
from decision.duration import Duration
from published.{calendar} import CALENDAR

POLICY = replace({policy!r}, calendar=CALENDAR)
'''


def published_modules(collection: Collection) -> dict[str, str]:
    """The source text of every module of the package ``published``, by its path."""
    areas = {area: _name("area", area) for area in collection.policies}
    modules = {"published/__init__.py": _ENTRY.format(areas=areas)}
    for nation, calendar in collection.calendars.items():
        name = _name("calendar", nation)
        modules[f"published/{name}.py"] = _CALENDAR.format(calendar=calendar)
    for area, policy in collection.policies.items():
        modules[f"published/{areas[area]}.py"] = _POLICY.format(
            calendar=_name("calendar", policy.nation), policy=_WithoutCalendar(policy)
        )
    return modules


def _name(kind: str, key: str) -> str:
    return f"{kind}_{key.replace('-', '_')}"


class _WithoutCalendar:
    """A policy that prints without its calendar, which all areas of a nation share."""

    def __init__(self, policy: Policy) -> None:
        self._policy = replace(policy, calendar=Calendar.NONE)

    def __repr__(self) -> str:
        return repr(self._policy).replace(f"calendar={Calendar.NONE!r}, ", "")
