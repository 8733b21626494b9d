"""Deadlines: the last day of a limit for one case, with the working that leads to it."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from decision import english as words
from decision.case import Case
from decision.clock import Start, start_of
from decision.duration import Duration
from decision.ladder import Step
from decision.phrases import Worded
from decision.provision import Sentence
from decision.stage import Limit
from decision.vocabulary import Act, Force
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
            counted=self.duration,
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
    still_open: bool = False
    """Whether it counts from today because the stage before is still open."""
    force: Force | None = None
    """How strongly the document puts it, where that is plain."""
    act: Act = "raise"
    """What must have been done by the date."""
    uncounted: bool = False
    """Whether a date is due but cannot be counted, because no bank holidays are known yet."""
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
    if not calendar.covers(start):
        raise BeyondCalendar(f"bank holidays are known only to {calendar.last.isoformat()}")
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
    if limit.at_once is not None and ahead == 1:
        return _at_once(limit, case, calendar, present)
    if limit.within is None or limit.clock is None:
        return _later(limit, phrase)
    start = start_of(limit.clock, case, ahead, previous)
    if start is None:
        return _later(limit, phrase)
    deadline = counted(limit, phrase, start, case.today, calendar)
    if limit.or_when_ended and ahead == 1:
        return _or_when_ended(worded, deadline, case, calendar, present)
    return deadline


def counted(limit: Limit, phrase: str, start: Start, today: date, calendar: Calendar) -> Deadline:
    """The deadline of a *limit* that states a duration, counted from *start*."""
    assert limit.within is not None
    duration = limit.within
    try:
        end = count(duration, start.day, calendar)
        # Working days end on one; the other units may not.
        on_one = duration.unit == "working days" or calendar.is_working(end)
        last_working_day = None if on_one else calendar.on_or_before(end)
    except BeyondCalendar:
        return _uncounted(limit, phrase, calendar)
    if last_working_day is not None:
        last = words.write_date(last_working_day)
        phrase = words.LAST_WORKING_DAY.format(phrase=phrase, date=last)
    if duration.unit == "hours":
        phrase = words.ON_THE_CLOCK.format(phrase=phrase)
    if duration.count == 0 and end != start.day:
        phrase = words.NEXT_WORKING_DAY.format(phrase=phrase)
    return Deadline(
        date=end,
        phrase=phrase,
        stated=duration.states_a_number,
        overdue=end < today,
        or_sooner=limit.or_sooner is not None,
        working=Working(start.day, start.clock, duration, end, calendar),
        last_working_day=last_working_day,
        still_open=start.still_open,
        force=limit.force,
        act=limit.act,
        sources=limit.sources,
        readings=limit.readings,
    )


def _at_once(limit: Limit, case: Case, calendar: Calendar, present: Step | None) -> Deadline:
    """Today, or the day on which a number set for the present stage passed (reading 2)."""
    sources, readings = limit.sources, limit.readings
    assert limit.at_once is not None
    passed = failed_on(present, case, calendar)
    failed = passed is not None and passed.overdue and _still_open(passed, case)
    if passed is not None and passed.date is not None and failed:
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
            act=limit.act,
            sources=(*sources, *passed.sources),
            readings=(*readings, *passed.readings),
        )
    try:
        due = calendar.add(case.today, 0)
    except BeyondCalendar:
        return _uncounted(limit, limit.at_once, calendar)
    moved = due != case.today
    phrase = (words.AT_ONCE_NEXT_DAY if moved else words.AT_ONCE).format(phrase=limit.at_once)
    clock = words.ASSUMED_CLOCKS["act-today"]
    return Deadline(
        date=due,
        phrase=phrase,
        working=Working(case.today, clock, None, due, calendar, words.WORKING_TODAY),
        force=limit.force,
        act=limit.act,
        sources=sources,
        readings=readings,
    )


def _still_open(deadline: Deadline, case: Case) -> bool:
    """Whether the present stage was still open when *deadline* had passed."""
    return case.ended is None or (deadline.date is not None and case.ended > deadline.date)


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
        if limit.within is None or limit.clock is None or limit.act in entering:
            continue
        start = (
            Start(case.since, words.CLOCKS[limit.clock])
            if limit.clock in ("stage-start", "previous-stage-completed")
            else start_of(limit.clock, case, ahead=0, previous=None)
        )
        if start is not None and limit.clock not in ("previous-stage-start", "previous-limit"):
            yield counted(limit, phrase, start, case.today, calendar)


def _or_when_ended(
    worded: Worded, deadline: Deadline, case: Case, calendar: Calendar, present: Step | None
) -> Deadline:
    """The day the stage before ended, or the next working day, where that is before *deadline*.

    A stage whose limit passed without a reply has ended too (reading 8); the step is due at once.
    """
    failed = failed_on(present, case, calendar) if case.state == "no-reply" else None
    phrase, clock, stated = worded.phrase, words.CLOCKS["previous-stage-completed"], True
    if case.ended is not None:
        day, pattern = case.ended, words.WORKING_ENDED
    elif failed is not None and failed.date is not None and failed.overdue:
        day, pattern, stated = case.today, words.WORKING_TODAY, False
        clock = words.ASSUMED_CLOCKS["act-today"]
        ended = words.write_date(failed.date)
        phrase = words.NO_REPLY_ENDED.format(phrase=phrase, date=ended)
    else:
        return deadline
    try:
        due = calendar.add(day, 0)
    except BeyondCalendar:
        return deadline
    if deadline.date is not None and deadline.date <= due:
        return deadline
    return replace(
        deadline,
        date=due,
        phrase=phrase,
        stated=stated,
        overdue=due < case.today,
        working=Working(day, clock, None, due, calendar, pattern),
        last_working_day=None,
        uncounted=False,
    )


def _later(limit: Limit, phrase: str) -> Deadline:
    """A limit that gives no date, or none yet."""
    return Deadline(
        date=None,
        phrase=phrase,
        stated=limit.within is not None and limit.within.states_a_number,
        or_sooner=limit.or_sooner is not None,
        force=limit.force,
        act=limit.act,
        sources=limit.sources,
        readings=limit.readings,
    )


def _uncounted(limit: Limit, phrase: str, calendar: Calendar) -> Deadline:
    """A date that is due but lies where no bank holidays are known yet; never a guess."""
    said = words.NOT_COUNTED.format(phrase=phrase, last=words.write_date(calendar.last))
    return replace(_later(limit, said), uncounted=True)
