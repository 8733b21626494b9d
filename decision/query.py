"""Reading a case from a query string or a command line, reporting every wrong key at once."""

import re
from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from decision import english as words
from decision.case import CANDIDATES, CHOICES, DATE_KEYS, KEYS, UNSURE, Case
from decision.policy import Policy
from decision.working_days import Calendar

_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_LOOSE = re.compile(r"(\d{1,4})[\s/.-]+(\d{1,2}|[a-z]{3,9})[\s/.,-]+(\d{1,4})", re.ASCII | re.I)
_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Problem:
    """One wrong key: where, what was found, what is expected and the nearest valid value."""

    key: str
    found: str | None
    expected: str
    nearest: str | None
    message: str

    def __str__(self) -> str:
        return f"{self.key}: {self.message}"

    def as_json(self) -> dict[str, str | None]:
        """The problem under the names of the contract."""
        return {name: getattr(self, name) for name in self.__slots__}


class InvalidCase(ValueError):
    """A case that cannot be answered; holds every problem found, in the order of the keys."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Hold *problems*."""
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


def read_case(
    pairs: Iterable[tuple[str, str]], policies: Mapping[str, Policy], today: date
) -> Case:
    """The case that the *pairs* of key and value describe.

    *policies* holds the policy of every area that can be asked about; only the one asked for is
    looked up. *today* is the day to use where the pairs do not give one.

    Raises :class:`InvalidCase` with every problem at once.
    """
    return _Reader(list(pairs), policies, today).read()


class _Reader:
    """One reading of a case, gathering problems as it goes."""

    def __init__(
        self, pairs: list[tuple[str, str]], policies: Mapping[str, Policy], today: date
    ) -> None:
        self.policies = policies
        self.today = today
        self.problems: list[Problem] = []
        # An empty field of a form is a question left unanswered.
        self.given = {key: value.strip() for key, value in pairs if value.strip()}
        for key, count in Counter(key for key, _ in pairs).items():
            if key not in KEYS:
                self._wrong(
                    key,
                    key,
                    "unknown-key",
                    expected=", ".join(KEYS),
                    nearest=_nearest(key, KEYS),
                )
            elif count > 1:
                self._wrong(key, self.given.get(key), "duplicate-key", count=count, expected="once")

    def read(self) -> Case:
        chosen = {key: self._choice(key, values) for key, values in CHOICES.items()}
        area = self._area("area")
        also = self._area("also") if "also" in self.given else None
        days = {key: self._day(key) for key in DATE_KEYS}
        today = days["today"] or self.today
        known = [one for one in (area, also) if one and one in self.policies]
        calendars = {self.policies[one].calendar: None for one in known}
        self._check_days({**days, "today": today}, tuple(calendars))
        if self.problems:
            raise InvalidCase(sorted(self.problems, key=lambda problem: _order(problem.key)))
        assert area is not None
        unsure = tuple(key for key, value in chosen.items() if value == UNSURE)
        taken = {key: CANDIDATES[key][0] for key in unsure}
        return Case(
            area=area,
            # One area asked for twice is one area.
            also=None if also == area else also,
            unsure=unsure,
            **{**chosen, **taken, **days, "today": today},  # type: ignore[arg-type]  # each was checked
        )

    def _area(self, key: str) -> str | None:
        found = self.given.get(key)
        expected = ", ".join(self.policies)
        if found is None:
            self._wrong(key, None, "missing", expected=expected)
        elif found not in self.policies:
            nearest = _nearest(found, self.policies)
            self._wrong(key, found, "unknown-value", expected=expected, nearest=nearest)
        return found

    def _choice(self, key: str, values: tuple[str, ...]) -> str:
        found = self.given.get(key, values[0])
        if key in CANDIDATES:
            values = (*values, UNSURE)
        if found not in values:
            expected, nearest = ", ".join(values), _nearest(found, values)
            self._wrong(key, found, "unknown-value", expected=expected, nearest=nearest)
        return found

    def _day(self, key: str) -> date | None:
        found = self.given.get(key)
        if found is None:
            return None
        match = _ISO.fullmatch(found)
        if match is None:
            nearest = _nearest_day(found, self.today)
            self._wrong(
                key,
                found,
                "not-a-date",
                expected="a date such as " + self.today.isoformat(),
                example=self.today.isoformat(),
                nearest=nearest,
            )
            return None
        year, month, day = map(int, match.groups())
        try:
            return date(year, month, day)
        except ValueError:
            self._no_such_day(key, found, year, month)
            return None

    def _no_such_day(self, key: str, found: str, year: int, month: int) -> None:
        expected = "a date such as " + self.today.isoformat()
        if not (1 <= month <= 12 and year):
            self._wrong(key, found, "not-a-date", expected=expected, example=self.today.isoformat())
            return
        last = monthrange(year, month)[1]
        self._wrong(
            key,
            found,
            "no-such-day",
            expected=expected,
            nearest=date(year, month, last).isoformat(),
            month=words.MONTHS[month - 1],
            year=year,
            days=last,
        )

    def _check_days(self, days: Mapping[str, date | None], calendars: tuple[Calendar, ...]) -> None:
        """Each day against the bank holidays, today and the day it follows."""
        today = days["today"]
        assert today is not None
        raised = days["raised"] or today
        since = days["since"] or raised
        wrong = {problem.key for problem in self.problems}
        follows = {"since": ("raised", raised), "ended": ("since", since)}
        for key, day in days.items():
            # A day is not held against another one that is itself wrong.
            follows_wrong = "today" in wrong or (key in follows and follows[key][0] in wrong)
            if day is None or (follows_wrong and key != "today"):
                continue
            found = day.isoformat()
            beyond = next((one for one in calendars if not one.covers(day)), None)
            if beyond is not None:
                self._not_covered(key, day, beyond)
            elif day > today:
                self._wrong(
                    key,
                    found,
                    "after-today",
                    expected=f"a day not after {today.isoformat()}",
                    nearest=today.isoformat(),
                    other=today.isoformat(),
                )
            elif key in follows and day < follows[key][1]:
                other_key, other = follows[key]
                self._wrong(
                    key,
                    found,
                    "before",
                    expected=f"a day not before {other_key}, {other.isoformat()}",
                    nearest=other.isoformat(),
                    other_key=other_key,
                    other=other.isoformat(),
                )

    def _not_covered(self, key: str, day: date, calendar: Calendar) -> None:
        nearest = calendar.first if day < calendar.first else calendar.last
        # No other day is near to today: an answer for it would be a wrong one.
        near = None if key == "today" else nearest.isoformat()
        self._wrong(
            key,
            day.isoformat(),
            "not-covered",
            expected=f"a day from {calendar.first.isoformat()} to {calendar.last.isoformat()}",
            nearest=near,
            first=calendar.first.isoformat(),
            last=calendar.last.isoformat(),
            nation=words.NATIONS[calendar.nation],
        )

    def _wrong(
        self,
        key: str,
        found: str | None,
        kind: str,
        *,
        expected: str,
        nearest: str | None = None,
        **values: object,
    ) -> None:
        values = {"found": _shown(found or ""), "expected": expected, **values}
        message = words.ERRORS[kind].format(**values)
        if nearest is not None:
            message += words.NEAREST.format(nearest=nearest)
        self.problems.append(Problem(key, found, expected, nearest, message))


def _order(key: str) -> int:
    return KEYS.index(key) if key in KEYS else len(KEYS)


def _shown(found: str) -> str:
    """*found* in quotes, cut where somebody pasted a page into it."""
    return repr(found if len(found) <= _SHOWN else found[: _SHOWN - 1] + "…")


def _nearest(found: str, values: Iterable[str]) -> str | None:
    """The valid value most like *found*, if any is."""
    # Imported here because a page that makes no mistake never needs it.
    from difflib import get_close_matches

    folded = found[:_SHOWN].lower().replace("_", "-").replace(" ", "-")
    begun = [value for value in values if len(folded) > 1 and value.startswith(folded)]
    close = get_close_matches(folded, list(values), n=1, cutoff=0.6)
    return next(iter([*begun, *close]), None)


def _nearest_day(found: str, today: date) -> str | None:
    """The date that *found* seems to mean, such as "20 nov 2026" or "20/11/2026"."""
    match = _LOOSE.fullmatch(found[:_SHOWN].strip())
    if match is None:
        return None
    first, middle, last = match.groups()
    day, year = (last, first) if len(first) == 4 else (first, last)
    month = _month(middle)
    if month is None:
        return None
    century = today.year // 100 * 100 if len(year) == 2 else 0
    try:
        days = monthrange(int(year) + century, month)[1]
        return date(int(year) + century, month, max(1, min(int(day), days))).isoformat()
    except ValueError:
        return None


def _month(written: str) -> int | None:
    if written.isdecimal():
        return int(written) if 1 <= int(written) <= 12 else None
    months = [name.lower() for name in words.MONTHS]
    return next(
        (number for number, name in enumerate(months, 1) if name.startswith(written.lower())), None
    )
