"""The terms of the field, dates, and what people and stages are called."""

from datetime import date
from typing import NamedTuple

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def write_date(day: date) -> str:
    """A date with its weekday: "Tuesday 24 November 2026"."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def named(name: str, level: int) -> str:
    """A stage under the area's own name, with its level where the name does not say it."""
    return name if name == f"Level {level}" else NAMED.format(name=name, level=level)


class LevelWords(NamedTuple):
    """What a rung of the common ladder is called and who stands on it."""

    name: str
    who: str
    counterpart: str


LEVELS = {
    1: LevelWords("Practitioners", "you, the practitioner", "the person you disagree with"),
    2: LevelWords(
        "Line managers",
        "your line manager, or your safeguarding lead in their place",
        "their opposite number in the other agency",
    ),
    3: LevelWords(
        "Senior managers",
        "a second-tier or service manager in your agency",
        "their opposite number in the other agency",
    ),
    4: LevelWords(
        "Heads of service",
        "your head of service, assistant director or head of safeguarding unit",
        "their opposite number in the other agency",
    ),
    5: LevelWords(
        "Partnership",
        "the safeguarding partnership: its chair, independent scrutineer or board",
        "the partnership's representatives of both agencies",
    ),
}

NATIONS = {
    "england-and-wales": "England and Wales",
    "scotland": "Scotland",
    "northern-ireland": "Northern Ireland",
}

CLOCKS = {
    "disagreement": "the day the disagreement was raised",
    "urgent-judged": "the day immediate action was judged necessary",
    "decision": "the day of the decision in dispute",
    "conference": "the day of the conference",
    "written-concern": "the day the concern is put in writing",
    "stage-start": "the day this stage begins",
    "previous-stage-start": "the day the stage before began",
    "previous-stage-completed": "the day the stage before ended without agreement",
    "previous-limit": "the last day of the limit before it",
}
"""What each clock counts from."""

ASSUMED_CLOCKS = {
    "today": "today, because the stage before is still open; count again when it ends",
    "sent-today": "today, as if the concern is sent today",
    "begun-today": "today, as if this stage begins today",
    "act-today": "today, because no number is stated",
    "raised": "the day the disagreement was raised, because its own date was not given; the true "
    "limit may be earlier",
}
"""What is counted from when the clock's own day is not known."""

ACTS = {
    "settle": "settle it",
    "raise": "raise it",
    "reply": "reply",
    "meet": "discuss or meet",
    "review": "review it",
    "decide": "decide",
    "confirm": "confirm it in writing",
}
"""What must have been done when a limit ends."""

CONTACT_ROLES = {
    "duty-team": "Social care duty team",
    "out-of-hours": "Out-of-hours team",
    "safeguarding-lead": "Your safeguarding lead",
    "partnership": "The safeguarding partnership's office",
}

FORCES = {"required": "must", "expected": "should", "indicative": "may"}
RELATIONS = {
    "in-preference": "instead of line management",
    "in-addition": "as well as line management",
}
TRACKS = {"standard": "Standard", "urgent": "Urgent"}
STATUSES = {
    "dated": "Dated by its publisher",
    "undated": "The document gives no date",
    "garbled": "Our copy is garbled and undated",
    "area-unknown": "The area is not named and the document gives no date",
    "probably-superseded": "Probably superseded",
    "computed": "Computed from the local procedures",
}
NAMED = "{name} (level {level})"
SUBSTITUTE = "{title} ({substitute} may stand in)"
SUBSTITUTE_ACTS = "{substitute}, because your agency has nobody at this level"
PASSED_OVER = "Your agency has nobody at {name}, so the next level is taken."
