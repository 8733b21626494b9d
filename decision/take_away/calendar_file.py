"""Calendar files as RFC 5545 defines them: all-day entries, each with reminders.

Written by hand because the browser has only the standard library, and because the little that is
needed is what every calendar program reads alike.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from decision.english import take_away as texts

_LINE_OCTETS = 75
"""The longest line that the standard allows, without its line break."""
_REMINDER_HOUR = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One day in a calendar."""

    uid: str
    """What tells a program that two entries are the same one."""
    day: date
    reminders: tuple[date, ...]
    """The days on which to remind, at 9 in the morning; none after the day itself."""
    summary: str
    description: str
    url: str
    made: date
    """The day on which it was worked out."""
    sequence: int
    """Higher in each later version of the entry, so that it replaces those before."""


def calendar_file(entries: Iterable[Entry]) -> str:
    """The text of a calendar file that holds *entries*, with the line breaks of the standard.

    It has no METHOD, so that programs take it as entries to keep and not as an invitation.
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{_text(texts.CALENDAR_PRODUCT)}",
        "CALSCALE:GREGORIAN",
        *(line for entry in entries for line in _event(entry)),
        "END:VCALENDAR",
    ]
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _event(entry: Entry) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_text(entry.uid)}"
    yield f"DTSTAMP:{_day(entry.made)}T000000Z"
    yield f"SEQUENCE:{entry.sequence}"
    yield f"DTSTART;VALUE=DATE:{_day(entry.day)}"
    yield f"DTEND;VALUE=DATE:{_day(entry.day + timedelta(days=1))}"
    yield f"SUMMARY:{_text(entry.summary)}"
    yield f"DESCRIPTION:{_text(entry.description)}"
    yield f"URL:{_address(entry.url)}"
    yield "CLASS:PRIVATE"
    # The day stays free for other things: the deadline is no appointment.
    yield "TRANSP:TRANSPARENT"
    for reminder in entry.reminders:
        yield from _alarm(entry, reminder)
    yield "END:VEVENT"


def _alarm(entry: Entry, reminder: date) -> Iterator[str]:
    yield "BEGIN:VALARM"
    yield "ACTION:DISPLAY"
    yield f"DESCRIPTION:{_text(texts.CALENDAR_REMINDER.format(summary=entry.summary))}"
    yield f"TRIGGER:{_trigger((entry.day - reminder).days)}"
    yield "END:VALARM"


def _trigger(days_before: int) -> str:
    """The time from midnight at the start of the day back, or on, to the hour of the reminder.

    Relative, because an absolute trigger must be in UTC, which would need to know when the clocks
    change; and for an all-day entry the standard counts a relative one from midnight where the
    reader is, as calendar programs do. Days and hours apart, because a day is then a day also
    when the clocks change in between.
    """
    if days_before == 0:
        return f"PT{_REMINDER_HOUR}H"
    days, hours = days_before - 1, 24 - _REMINDER_HOUR
    return f"-P{days}DT{hours}H" if days else f"-PT{hours}H"


def _day(day: date) -> str:
    return day.strftime("%Y%m%d")


def _text(text: str) -> str:
    """*text* as a value of the type TEXT."""
    escaped = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return "\\n".join(_visible(line) for line in escaped.splitlines())


def _address(address: str) -> str:
    """An address as it is, without anything that could end its line."""
    return _visible("".join(address.split()))


def _visible(text: str) -> str:
    """*text* without control characters, which the standard does not allow."""
    return "".join(character for character in text if unicodedata.category(character) != "Cc")


def _folded(line: str) -> str:
    """*line* in pieces of at most 75 octets, never cut inside a character."""
    pieces, piece, size = [], "", 0
    for character in line:
        octets = len(character.encode())
        if size + octets > _LINE_OCTETS:
            pieces.append(piece)
            # The space that marks a line as the rest of the one before counts, too.
            piece, size = " ", 1
        piece += character
        size += octets
    return "\r\n".join([*pieces, piece])
