"""Deadlines: the last day of a limit for one case, with the working that leads to it."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from decision import english as words
from decision.case import Case
from decision.clock import Start, start_of
from decision.duration import Duration
from decision.ladder import Step
from decision.phrases import Worded
from decision.provision import Sentence
from decision.stage import Limit
from decision.vocabulary import Force
from decision.working_days import BeyondCalendar, Calendar, SkippedDay


@dataclass(frozen=True, slots=True)
class Working:
    """How a date was reached, to be shown with it."""

    start: date
    clock: str
    duration: Duration | None
    """What was counted; none where the date is not the end of a count."""
    end: date
    calendar: Calendar
    pattern: str = words.WORKING

    @property
    def text(self) -> str:
        """The working in a sentence or two. Written only when somebody reads it."""
        working = self.pattern.format(
            start=words.write_date(self.start),
            clock=self.clock,
            counted=str(self.duration).capitalize(),
            end=words.write_date(self.end),
        )
        skipped = self.skipped
        if not skipped:
            return working
        holidays = [
            words.HOLIDAY.format(date=words.write_date(day), name=name)
            for day, name in skipped
            if name is not None
        ]
        weekend = len(skipped) - len(holidays)
        usual = words.MORE_WEEKEND_DAYS.format(count=weekend)
        days = [words.WEEKEND_DAYS.get(weekend, usual)] if weekend else []
        return words.WORKING_SKIPPED.format(working=working, days=", ".join([*days, *holidays]))

    @property
    def skipped(self) -> tuple[SkippedDay, ...]:
        """The days that the count passed over; none where it did not count working days."""
        if self.duration is None or self.duration.unit != "working days":
            return ()
        return self.calendar.skipped(self.start, self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """By when, in a form that every surface shows alike."""

    date: datetime.date | None
    """The last day; none where no date can be given."""
    phrase: str
    """What the procedure says, in words."""
    stated: bool = False
    """Whether the date rests on a number that the document states."""
    overdue: bool = False
    """Whether that day is before today."""
    or_sooner: bool = False
    """Whether the document says that it may be due sooner."""
    working: Working | None = None
    """How the date was reached."""
    last_working_day: datetime.date | None = None
    """The last working day before the date, where the date is not one."""
    next_working_day: bool = False
    """Whether an act that is due today had to move to the next working day."""
    still_open: bool = False
    """Whether it counts from today because the stage before is still open."""
    force: Force | None = None
    """How strongly the document puts it, where that is plain."""
    sources: tuple[Sentence, ...] = ()
    """The sentences it rests on."""
    readings: tuple[str, ...] = ()
    """The readings it rests on."""


def count(duration: Duration, start: date, calendar: Calendar) -> date:
    """The last day of *duration* counted from *start*, which is day 0 (reading 1).

    Hours run on the clock; without an hour to start from, only whole days are added, which is never
    late. Raises :class:`BeyondCalendar` where the bank holidays do not reach.
    """
    if duration.unit == "working days":
        return calendar.add(start, duration.count)
    days = {"hours": duration.count // 24, "weeks": duration.count * 7}
    end = start + timedelta(days=days.get(duration.unit, duration.count))
    if not calendar.covers(end):
        raise BeyondCalendar(f"bank holidays are known only to {calendar.last.isoformat()}")
    return end


def limit_deadline(
    worded: Worded,
    case: Case,
    calendar: Calendar,
    *,
    present: Step | None = None,
    previous: date | None = None,
    ahead: int = 1,
) -> Deadline:
    """The deadline that a limit sets for a step *ahead* rungs above the present one.

    *present* is the step that the case has reached, *previous* the last day of the step before.
    """
    limit, phrase = worded
    if limit.at_once is not None:
        return _at_once(limit, case, calendar, present, ahead)
    if limit.within is None:
        return _later(limit, phrase)
    start = start_of(limit.clock, case, ahead, previous)
    if start is None:
        return _later(limit, phrase)
    deadline = counted(limit, phrase, start, case.today, calendar)
    if limit.or_when_ended and ahead == 1 and case.ended is not None:
        return _when_ended(worded, deadline, case.ended, case.today, calendar)
    return deadline


def counted(limit: Limit, phrase: str, start: Start, today: date, calendar: Calendar) -> Deadline:
    """The deadline of a *limit* that states a duration, counted from *start*."""
    assert limit.within is not None
    duration = limit.within
    try:
        end = count(duration, start.day, calendar)
        working_day = calendar.is_working(end)
        last_working_day = None if working_day else calendar.on_or_before(end)
    except BeyondCalendar:
        last = words.write_date(calendar.last)
        return _later(limit, words.NOT_COUNTED.format(phrase=phrase, last=last))
    if last_working_day is not None:
        last = words.write_date(last_working_day)
        phrase = words.LAST_WORKING_DAY.format(phrase=phrase, date=last)
    if duration.unit == "hours":
        phrase = words.ON_THE_CLOCK.format(phrase=phrase)
    moved = duration.count == 0 and end != start.day
    if moved:
        phrase = words.NEXT_WORKING_DAY.format(phrase=phrase)
    return Deadline(
        date=end,
        phrase=phrase,
        stated=duration.states_a_number,
        overdue=end < today,
        or_sooner=limit.or_sooner is not None,
        working=Working(start.day, start.clock, duration, end, calendar),
        last_working_day=last_working_day,
        next_working_day=moved,
        still_open=start.still_open,
        force=limit.force,
        sources=limit.sources,
        readings=limit.readings,
    )


def _at_once(
    limit: Limit, case: Case, calendar: Calendar, present: Step | None, ahead: int
) -> Deadline:
    """Today, or the day on which a number set for the present stage passed (reading 2)."""
    sources, readings = limit.sources, limit.readings
    assert limit.at_once is not None
    if ahead != 1:
        phrase = words.AT_ONCE_LATER.format(phrase=limit.at_once)
        return _later(limit, phrase)
    passed = failed_on(present, case, calendar) if case.ended is None else None
    if passed is not None and passed.overdue and passed.date is not None:
        phrase = words.AT_ONCE_OVERDUE.format(
            phrase=limit.at_once, date=words.write_date(passed.date)
        )
        return Deadline(
            date=passed.date,
            phrase=phrase,
            stated=passed.stated,
            overdue=True,
            working=passed.working,
            last_working_day=passed.last_working_day,
            force=limit.force,
            sources=(*sources, *passed.sources),
            readings=(*readings, *passed.readings),
        )
    try:
        due = calendar.add(case.today, 0)
    except BeyondCalendar:
        last = words.write_date(calendar.last)
        phrase = words.NOT_COUNTED.format(phrase=limit.at_once, last=last)
        return _later(limit, phrase)
    moved = due != case.today
    phrase = (words.AT_ONCE_NEXT_DAY if moved else words.AT_ONCE).format(phrase=limit.at_once)
    clock = words.ASSUMED_CLOCKS["act-today"]
    return Deadline(
        date=due,
        phrase=phrase,
        working=Working(case.today, clock, None, due, calendar, words.WORKING_TODAY),
        next_working_day=moved,
        force=limit.force,
        sources=sources,
        readings=readings,
    )


def failed_on(present: Step | None, case: Case, calendar: Calendar) -> Deadline | None:
    """The limit set for the present stage whose passing means that the stage has failed.

    Without a reply that is its earliest limit, otherwise its latest. A limit on *taking* the stage
    to the level is not one on the stage itself.
    """
    if present is None:
        return None
    entering = {"raise"} if case.state == "no-reply" else {"raise", "reply"}
    found = [
        deadline
        for deadline in _limits_on(present, case, calendar, entering)
        if deadline.date is not None
    ]
    if not found:
        return None
    earliest = case.state == "no-reply"
    return (min if earliest else max)(found, key=lambda deadline: deadline.date or date.max)


def _limits_on(
    present: Step, case: Case, calendar: Calendar, entering: set[str]
) -> Iterator[Deadline]:
    for cap in present.caps:
        yield limit_deadline(cap, case, calendar)
    for limit, phrase in present.limits:
        if limit.within is None or limit.act in entering:
            continue
        start = (
            Start(case.since, words.CLOCKS[limit.clock])
            if limit.clock in ("stage-start", "previous-stage-completed")
            else start_of(limit.clock, case, ahead=0, previous=None)
        )
        if start is not None and limit.clock not in ("previous-stage-start", "previous-limit"):
            yield counted(limit, phrase, start, case.today, calendar)


def _when_ended(
    worded: Worded, deadline: Deadline, ended: date, today: date, calendar: Calendar
) -> Deadline:
    """The day the stage before ended, or the next working day, where that is earlier."""
    try:
        due = calendar.add(ended, 0)
    except BeyondCalendar:
        return deadline
    if deadline.date is not None and deadline.date <= due:
        return deadline
    clock = words.CLOCKS["previous-stage-completed"]
    return Deadline(
        date=due,
        phrase=worded.phrase,
        stated=deadline.stated,
        overdue=due < today,
        or_sooner=deadline.or_sooner,
        working=Working(ended, clock, None, due, calendar, words.WORKING_ENDED),
        force=worded.limit.force,
        sources=worded.limit.sources,
        readings=worded.limit.readings,
    )


def _later(limit: Limit, phrase: str) -> Deadline:
    """A limit that gives no date, or none yet."""
    return Deadline(
        date=None,
        phrase=phrase,
        stated=limit.within is not None and limit.within.states_a_number,
        or_sooner=limit.or_sooner is not None,
        force=limit.force,
        sources=limit.sources,
        readings=limit.readings,
    )
