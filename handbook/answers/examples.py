"""The days of the examples in which every answer is tried, so that its dates can be checked."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, kw_only=True)
class Example:
    """The days of a case; they differ, so that a date tells what it was counted from."""

    id: str
    """Its name in tables."""
    raised: date
    since: date
    ended: date | None = None
    decided: date | None = None
    today: date

    def days(self) -> dict[str, date]:
        """The days under the keys of a query, those that are given."""
        return {key: day for key, day in vars(self).items() if isinstance(day, date)}


_RAISED = date(2026, 12, 14)

EXAMPLES = (
    Example(id="open", raised=_RAISED, since=date(2026, 12, 15), today=date(2026, 12, 15)),
    Example(
        id="ended",
        raised=_RAISED,
        since=date(2026, 12, 16),
        ended=date(2026, 12, 18),
        decided=date(2026, 12, 11),
        today=date(2026, 12, 21),
    ),
    Example(id="late", raised=_RAISED, since=date(2026, 12, 16), today=date(2027, 3, 1)),
)
"""The present stage still open, ended without agreement, and open when all limits have passed.

In December, so that counts meet weekends and the bank holidays of Christmas. They stay what they
are: a kept answer changes when the procedure or the counting does, and at no other time.
"""
