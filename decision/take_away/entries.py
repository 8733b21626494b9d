"""The calendar entries of an answer: its next step, and the end of the whole process."""

import hashlib
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from decision import english as words
from decision.answer import Answer, cannot_wait
from decision.case import KEYS, UNSURE, Case
from decision.deadline import Deadline
from decision.english import take_away as texts
from decision.provision import Provision
from decision.take_away.calendar_file import Entry
from decision.take_away.lines import provision_line, provisional
from decision.working_days import BeyondCalendar, Calendar

_HOST = "escalation-handbook"
"""The right-hand side of each UID; no site's own name, so that moving a site changes none."""
_MOVING = ("also", "ended", "state", "today")
"""The keys that may change while the entries of a case stay the same ones."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A calendar entry with what people are told of it."""

    entry: Entry
    note: str


def entries(answer: Answer, site: str, link: str) -> tuple[Dated, ...]:
    """The entries of *answer*: one for the next step, one for the end of the whole process.

    Both on the same day are one. None at all where no day can be given; :func:`no_entry` then says
    why. *site* is the address of the site's root, *link* that of the answer.
    """
    made = _Entries(answer, site, link)
    step = made.step()
    whole = made.whole_process()
    if step is not None and whole is not None and whole.entry.day == step.entry.day:
        whole = None
    return tuple(entry for entry in (step, whole) if entry is not None)


def no_entry(answer: Answer) -> str:
    """Why an answer without entries has none."""
    if answer.outcome == "emergency":
        return texts.CALENDAR_EMERGENCY
    if answer.next is None:
        return texts.CALENDAR_NO_STEP
    if answer.by is not None and answer.by.uncounted:
        last = words.write_date(answer.policy.calendar.last)
        return texts.CALENDAR_UNCOUNTED.format(last=last)
    return texts.CALENDAR_NO_DATE.format(name=answer.policy.name)


@dataclass(frozen=True, slots=True)
class _Entries:
    answer: Answer
    site: str
    link: str

    def step(self) -> Dated | None:
        """The next step, on its date, or today where it is overdue or cannot wait."""
        answer, by = self.answer, self.answer.by
        if by is None or by.uncounted:
            return None
        if by.overdue or (by.date is None and answer.cap is not None and answer.cap.overdue):
            pattern, kind, day = texts.CALENDAR_OVERDUE, "overdue", answer.case.today
        elif by.date is not None:
            plain = by.act == "raise"
            pattern = texts.CALENDAR_BY_TODAY if plain else texts.CALENDAR_ACT
            kind, day = "step", by.date
        elif cannot_wait(answer.case, answer.cap, answer.suggestion):
            pattern, kind, day = texts.CALENDAR_DO_NOT_WAIT, "today", answer.case.today
        elif answer.suggestion is not None and answer.suggestion.date is not None:
            pattern, kind, day = texts.CALENDAR_SUGGESTED, "suggested", answer.suggestion.date
        else:
            return None
        if provisional(answer, by) is not None:
            pattern, kind = texts.CALENDAR_PROVISIONAL.format(summary=pattern), "provisional"
        times = tuple(_times(answer))
        return self._dated(pattern, kind, day, ("step", *self._case()), by.act, times)

    def whole_process(self) -> Dated | None:
        """The last day of the whole process, or today where that has passed."""
        cap = self.answer.cap
        if cap is None or cap.date is None or cap is self.answer.by:
            return None
        pattern, kind, day = texts.CALENDAR_WHOLE, "whole", cap.date
        if cap.overdue:
            pattern, kind, day = texts.CALENDAR_WHOLE_OVERDUE, "overdue", self.answer.case.today
        # Whatever level it has reached: the same limit keeps its entry as the case goes up.
        identity = ("whole", *self._case(left_out=("reached", "since")))
        return self._dated(pattern, kind, day, identity, cap.act, (_time(self.answer, cap),))

    def _dated(
        self,
        pattern: str,
        kind: str,
        day: date,
        identity: Iterable[object],
        act: str,
        times: Iterable[str],
    ) -> Dated:
        answer, name = self.answer, self.answer.policy.name
        reminders = _reminders(day, answer.case.today, answer.policy.calendar)
        summary = pattern.format(headline=answer.task, act=words.ACTS[act], name=name)
        entry = Entry(
            uid=_uid(identity),
            day=day,
            reminders=reminders,
            summary=summary,
            description="\n".join(self._description(times)),
            url=self.site + answer.link,
            made=answer.case.today,
            sequence=_sequence(answer.case),
        )
        what = texts.CALENDAR_WHAT[kind].format(name=name)
        said = texts.CALENDAR_ENTRY.format(date=words.write_date(day), what=what)
        if day == answer.case.today:
            return Dated(entry, texts.CALENDAR_NOTE_TODAY.format(entry=said))
        at = texts.BETWEEN_REMINDERS.join(map(words.write_date, reminders))
        return Dated(entry, texts.CALENDAR_NOTE.format(entry=said, days=at))

    def _case(self, left_out: Container[str] = ()) -> Iterator[str]:
        """What stays the same on every day on which the same case is asked.

        Not how its level ended, nor what was taken in doubt: what is known later replaces the entry
        instead of standing beside it.
        """
        case = self.answer.case
        for key in KEYS:
            if key not in _MOVING and key not in left_out:
                value = UNSURE if key in case.unsure else getattr(case, key)
                yield f"{key}={value}"

    def _description(self, times: Iterable[str]) -> Iterator[str]:
        answer, rung = self.answer, self.answer.next
        yield words.SAFETY
        if rung is None:
            yield texts.CALENDAR_STANDS.format(task=answer.task)
        else:
            yield texts.CALENDAR_WHO.format(who=rung.who)
            if rung.counterpart is not None:
                yield texts.CALENDAR_COUNTERPART.format(counterpart=rung.counterpart)
        yield from times
        yield from _all(texts.CALENDAR_RECORD, answer.record)
        yield from _all(texts.CALENDAR_TELL, answer.notify)
        yield texts.CALENDAR_STAGE_LINK.format(link=self.site + answer.link)
        yield texts.CALENDAR_ANSWER_LINK.format(link=self.link)
        yield texts.CALENDAR_CHECK


def _times(answer: Answer) -> Iterator[str]:
    """By when, in the procedure's words, with what is only suggested."""
    limits = [answer.by] if answer.by is answer.cap else [answer.by, answer.cap]
    for limit in limits:
        if limit is not None:
            yield _time(answer, limit)
    if answer.suggestion is not None:
        yield answer.suggestion.phrase


def _time(answer: Answer, limit: Deadline) -> str:
    if limit.date is None:
        return f"{limit.phrase[:1].upper()}{limit.phrase[1:]}."
    pattern = texts.CALENDAR_WAS_DUE if limit.overdue else texts.CALENDAR_BY
    said = pattern.format(date=words.write_date(limit.date), phrase=limit.phrase)
    note = provisional(answer, limit)
    return texts.CALENDAR_NOTED.format(said=said, note=note) if note else said


def _sequence(case: Case) -> int:
    """A number that rises from day to day, and when a level ends on the day of an earlier entry."""
    return 2 * max(0, (case.today - case.raised).days) + (case.ended is not None)


def _all(pattern: str, provisions: Iterable[Provision]) -> Iterator[str]:
    for provision in provisions:
        yield pattern.format(text=provision_line(provision))


def _reminders(day: date, today: date, calendar: Calendar) -> tuple[date, ...]:
    """The working day before *day* and the day itself.

    Only the latter where the former is today or past: its hour may be over, and then no program
    shows it.
    """
    eve = day - timedelta(days=1)
    try:
        before = calendar.on_or_before(eve)
    except BeyondCalendar:
        before = eve
    return (before, day) if before > today else (day,)


def _uid(identity: Iterable[object]) -> str:
    written = "\n".join(map(str, identity))
    return f"{hashlib.sha256(written.encode()).hexdigest()[:32]}@{_HOST}"
