"""A case: the answers that the asker gave, under the permanent keys of the query string."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date
from typing import Any
from urllib.parse import urlencode

from decision.vocabulary import (
    AGENCIES,
    CONFIDENT,
    PERSONS,
    REACHED,
    STATES,
    TOPICS,
    URGENCIES,
    Agency,
    Confident,
    Person,
    Reached,
    State,
    Topic,
    Track,
    Urgency,
)

CHOICES: dict[str, tuple[str, ...]] = {
    "person": PERSONS,
    "agency": AGENCIES,
    "topic": TOPICS,
    "reached": REACHED,
    "urgency": URGENCIES,
    "state": STATES,
    "confident": CONFIDENT,
}
"""The values of every key that offers a choice, the first being the default."""

UNSURE = "unsure"
"""The value of a key whose answer the asker does not know."""
CANDIDATES: dict[str, tuple[str, ...]] = {
    "person": PERSONS,
    "topic": tuple(topic for topic in TOPICS if topic != "own-agency"),
    "reached": REACHED,
    "urgency": ("urgent", "standard"),
    "state": ("unresolved", "no-reply"),
    "confident": ("no", "yes"),
}
"""What each key that may be unsure can turn out to be, the more cautious first.

What nobody is in doubt about is none of them: being settled, or inside one's own agency. Nor is
danger, because whoever thinks of it is told to choose it.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One disagreement, as far as the answer depends on it. The fields are in the keys' order."""

    area: str
    """The area whose procedure applies, or ``harmonised``."""
    also: str | None = None
    """A second area whose procedure applies too."""
    person: Person = "child"
    """Whom the concern is about."""
    agency: Agency = "other"
    """The asker's own agency."""
    topic: Topic = "general"
    """What the disagreement is about."""
    reached: Reached = "none"
    """How far it has gone."""
    raised: date = None  # type: ignore[assignment]  # replaced by ``today`` when not given
    """The day the disagreement was raised (for ``none``: the day it arose)."""
    since: date = None  # type: ignore[assignment]  # replaced by ``raised`` when not given
    """The day the present level began (a written concern: the day it was sent)."""
    ended: date | None = None
    """The day the present level ended without agreement."""
    urgency: Urgency = "standard"
    """Whether immediate action is merited, or someone is in immediate danger."""
    state: State = "unresolved"
    """Where it stands."""
    confident: Confident = "yes"
    """Whether the asker feels able to challenge."""
    decided: date | None = None
    """The day of the decision or conference in dispute, for procedures that count from it."""
    today: date
    """The day for which the answer is worked out."""
    unsure: tuple[str, ...] = ()
    """The keys whose value the asker does not know; the case holds what was taken instead."""

    def __post_init__(self) -> None:
        """Fill in the days that were not given."""
        given: dict[str, date | None] = {"raised": self.raised, "since": self.since}
        if given["raised"] is None:
            object.__setattr__(self, "raised", self.today)
        if given["since"] is None:
            object.__setattr__(self, "since", self.raised)

    @property
    def level(self) -> int:
        """The level reached, from 0 for ``none`` to 5."""
        return REACHED.index(self.reached)

    @property
    def track(self) -> Track:
        """The track it follows."""
        return "standard" if self.urgency == "standard" else "urgent"

    def query(self, usual_today: date | None = None) -> str:
        """The query string that asks this case again, without the keys at their defaults.

        The day of the answer is left out when it is *usual_today*, so that the link is answered
        for the day on which it is opened; the day the disagreement was raised then stays in.
        """
        return urlencode(list(self._given(usual_today)))

    def _given(self, usual_today: date | None) -> Iterator[tuple[str, str]]:
        moves = self.today == usual_today
        defaults: dict[str, Any] = {
            "raised": None if moves else self.today,
            "since": self.raised,
            "today": usual_today,
            **{key: values[0] for key, values in CHOICES.items()},
        }
        for key in KEYS:
            value = UNSURE if key in self.unsure else getattr(self, key)
            if value is not None and value != defaults.get(key):
                yield key, str(value)


KEYS: tuple[str, ...] = tuple(field.name for field in fields(Case) if field.name != "unsure")
"""Every query key, in the fixed order of links."""
AREA_KEYS = ("area", "also")
"""The keys whose value is an area."""
DATE_KEYS: tuple[str, ...] = tuple(key for key in KEYS if key not in (*AREA_KEYS, *CHOICES))
"""The keys whose value is a date."""
