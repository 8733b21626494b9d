"""The policies as the browser has them: compiled, and loaded in parts when an area is asked for.

This module ships beside the decision package, as ``published``, and like it needs nothing else.
"""

import datetime
import json
import marshal
from collections.abc import Buffer, Iterable, Iterator, Mapping
from dataclasses import is_dataclass, replace
from typing import Any

from decision import duration, policy, provision, route, stage, working_days
from decision.ask import ask, read_query
from decision.policy import Policy
from decision.take_away import take_away
from decision.working_days import Calendar

_MODEL = (duration, policy, provision, route, stage, working_days)
# A frozen dataclass prints itself as the expression that makes it, so a compiled policy needs no
# names but those of the model.
_NAMES: dict[str, Any] = {"datetime": datetime} | {
    name: value
    for module in _MODEL
    for name, value in vars(module).items()
    if isinstance(value, type) and is_dataclass(value)
}


class Published(Mapping[str, Policy]):
    """Every policy by its area, made when it is first asked for, and the questions put to them."""

    def __init__(self, areas: Iterable[str]) -> None:
        """Know the *areas*, in order; what is known of each comes with its part."""
        self._areas = tuple(areas)
        self._compiled: dict[str, Any] = {}
        self._calendars: dict[str, Any] = {}
        self._made: dict[str, Policy] = {}

    def load(self, part: Buffer) -> None:
        """Take in a part, as ``handbook.runtime.policy_parts`` writes it.

        Raises:
            ValueError: It is not such a part.
        """
        try:
            contents = marshal.loads(part)
            calendars, compiled = contents["calendars"], contents["areas"]
        except (EOFError, TypeError, KeyError, ValueError) as error:
            raise ValueError(f"a part of the policies: expected compiled areas ({error})") from None
        self._calendars |= calendars
        self._compiled |= compiled

    def __getitem__(self, area: str) -> Policy:
        """The policy of an area whose part has been loaded."""
        if area not in self._made:
            made: Policy = eval(self._compiled[area], _NAMES)
            self._made[area] = replace(made, calendar=self._calendar(made.nation))
        return self._made[area]

    def __iter__(self) -> Iterator[str]:
        """Every area, loaded or not."""
        return iter(self._areas)

    def __len__(self) -> int:
        """How many areas there are."""
        return len(self._areas)

    def _calendar(self, nation: str) -> Calendar:
        return eval(self._calendars[nation], _NAMES)  # type: ignore[no-any-return]

    def ask(self, query: str, today: str) -> str:
        """The JSON answer to a query string, for the day *today* where the query gives none."""
        return json.dumps(ask(read_query(query), self, datetime.date.fromisoformat(today)))

    def take_away(self, query: str, today: str, site: str) -> str:
        """The JSON of what can be taken along from the answer; *site* is the site's root."""
        day = datetime.date.fromisoformat(today)
        return json.dumps(take_away(read_query(query), self, day, site))
