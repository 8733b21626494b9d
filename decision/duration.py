"""A number and a unit, such as "10 working days": the countable part of a limit."""

import re
from dataclasses import dataclass
from typing import Self, get_args

from decision.vocabulary import Unit

EXPECTED = (
    'a number and a unit such as "1 working day", "10 working days", "48 hours", '
    '"5 calendar days" or "4 weeks", or "same working day" or "following working day"'
)
"""What :meth:`Duration.parse` accepts, for error messages and help."""

_WRITTEN = re.compile(r"(\d{1,3}) (hour|working day|calendar day|week)(s?)")
_NAMED = {"same working day": 0, "following working day": 1}
_APPROXIMATE_HOURS = {"hours": 1, "working days": 24 * 7 / 5, "calendar days": 24, "weeks": 168}


@dataclass(frozen=True, slots=True)
class Duration:
    """A count of hours, working days, calendar days or weeks (of 7 calendar days)."""

    count: int
    unit: Unit

    @classmethod
    def parse(cls, written: str) -> Self:
        """Read a duration as policies write it.

        Raises ``ValueError`` when *written* is not of the form that ``EXPECTED`` describes.
        """
        if written in _NAMED:
            return cls(_NAMED[written], "working days")
        match = _WRITTEN.fullmatch(written)
        if match is None or (match[1] == "1") == bool(match[3]) or int(match[1]) == 0:
            raise ValueError(f"expected {EXPECTED}, found {written!r}")
        units: dict[str, Unit] = {unit.removesuffix("s"): unit for unit in get_args(Unit.__value__)}
        return cls(int(match[1]), units[match[2]])

    def __str__(self) -> str:
        if self.count == 0:
            return "same working day"
        return f"{self.count} {self.unit if self.count > 1 else self.unit.removesuffix('s')}"

    @property
    def states_a_number(self) -> bool:
        """Whether this is a number, and not the same working day (reading 3)."""
        return self.count > 0

    @property
    def approximate_hours(self) -> float:
        """Its usual length, only to tell which of two limits is stricter."""
        return self.count * _APPROXIMATE_HOURS[self.unit]
