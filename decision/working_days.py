"""Working days: Monday to Friday except the bank holidays of a nation (reading 1)."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import ClassVar, NamedTuple

WEEKEND = 5
"""The first ``date.weekday()`` that is not a working day."""


class BeyondCalendar(ValueError):
    """A day that the published bank holidays do not reach, so that it cannot be counted yet."""


class SkippedDay(NamedTuple):
    """A day that a count passed over."""

    day: date
    holiday: str | None
    """The bank holiday's name; none for a Saturday or Sunday."""


@dataclass(frozen=True, eq=False)
class Calendar:
    """The bank holidays of one nation, from the first published day to the last."""

    nation: str
    holidays: tuple[tuple[date, str], ...]
    """Every bank holiday with its name, in order of date."""

    NONE: ClassVar["Calendar"]
    """A calendar without any day, for a policy not yet assembled."""

    @cached_property
    def first(self) -> date:
        """The first day that can be counted."""
        return self.holidays[0][0] if self.holidays else date.max

    @cached_property
    def last(self) -> date:
        """The last day that can be counted."""
        return self.holidays[-1][0] if self.holidays else date.min

    @cached_property
    def _names(self) -> dict[date, str]:
        return dict(self.holidays)

    @cached_property
    def _working(self) -> list[int]:
        """The ordinals of all working days, so that counting is a look-up."""
        closed = {day.toordinal() for day in self._names}
        # Ordinal 1 was a Monday, as weekday 0 is.
        return [
            ordinal
            for ordinal in range(self.first.toordinal(), self.last.toordinal() + 1)
            if (ordinal - 1) % 7 < WEEKEND and ordinal not in closed
        ]

    def covers(self, day: date) -> bool:
        """Whether the published bank holidays reach *day*."""
        return self.first <= day <= self.last

    def is_working(self, day: date) -> bool:
        """Whether *day* is a working day; raises :class:`BeyondCalendar`."""
        self._check(day)
        return day.weekday() < WEEKEND and day not in self._names

    def add(self, day: date, count: int) -> date:
        """The *count*-th working day after *day*, *day* itself being day 0.

        A count of 0 gives *day*, or the next working day when it is not one.
        Raises :class:`BeyondCalendar` where the bank holidays do not reach.
        """
        self._check(day)
        find = bisect_left if count == 0 else bisect_right
        index = find(self._working, day.toordinal()) + max(count - 1, 0)
        if index >= len(self._working):
            raise BeyondCalendar(f"bank holidays are known only to {self.last.isoformat()}")
        return date.fromordinal(self._working[index])

    def on_or_before(self, day: date) -> date:
        """The last working day that is not after *day*; raises :class:`BeyondCalendar`."""
        self._check(day)
        index = bisect_right(self._working, day.toordinal()) - 1
        if index < 0:
            raise BeyondCalendar(f"bank holidays are known only from {self.first.isoformat()}")
        return date.fromordinal(self._working[index])

    def skipped(self, start: date, end: date) -> tuple[SkippedDay, ...]:
        """The days after *start* up to *end* that are not working days, and why.

        Raises :class:`BeyondCalendar` where the bank holidays do not reach.
        """
        self._check(start)
        self._check(end)
        days = (start + timedelta(days) for days in range(1, (end - start).days + 1))
        return tuple(
            SkippedDay(day, self._names.get(day))
            for day in days
            if day.weekday() >= WEEKEND or day in self._names
        )

    def _check(self, day: date) -> None:
        if not self.first <= day <= self.last:
            raise BeyondCalendar(
                f"{day.isoformat()} is outside the bank holidays known, "
                f"{self.first.isoformat()} to {self.last.isoformat()}"
            )


Calendar.NONE = Calendar("none", ())
