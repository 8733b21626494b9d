"""The dates that a message tells: by when to reply, and each area's limit where two apply."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from decision import english as words
from decision.answer import Answer
from decision.deadline import Deadline
from decision.english import take_away as texts
from decision.take_away.lines import act_words, provisional

_DECISIVE = ("person", "topic", "reached", "state", "urgency")
"""The keys that decide who is next and by when."""


@dataclass(frozen=True, slots=True)
class ToldDates:
    """The dates of one area's answer, or of both where two apply."""

    answers: Sequence[Answer]

    def earliest(self) -> tuple[Answer, Deadline] | None:
        """The earliest limit that the other side can keep, of any area's step or whole process.

        With one area the end of its whole process is told beside, not as a date to reply by.
        """
        return _first((answer, limit) for answer, limit in self._limits() if limit.act != "raise")

    def in_subject(self) -> str:
        """The date to reply by, for the subject."""
        found = self.earliest()
        if found is None or found[1].overdue or self._not_after(found[1]):
            return texts.MESSAGE_DATE
        answer, limit = found
        assert limit.date is not None
        day = words.write_date(limit.date)
        return texts.MESSAGE_PROVISIONAL.format(date=day) if provisional(answer, limit) else day

    def said(self) -> Iterator[str]:
        """By when to reply, which no document says, or to do what the step is due for."""
        yield self._reply()
        if len(self.answers) > 1:
            for answer in self.answers:
                yield from _labelled(answer)
        else:
            yield from _whole(self.answers[0])
        dated = self.earliest() or any(map(_cap, self.answers)) or len(self.answers) > 1
        if dated and set(_DECISIVE).intersection(*(answer.case.unsure for answer in self.answers)):
            yield texts.MESSAGE_DATES_UNSURE

    def _reply(self) -> str:
        found = self.earliest()
        before = self._not_after(found[1] if found else None)
        if before is not None:
            return texts.MESSAGE_WHEN_BEFORE.format(date=words.write_date(before))
        if found is None:
            return texts.MESSAGE_WHEN_OPEN
        answer, limit = found
        assert limit.date is not None
        act, day = words.ACTS[limit.act], words.write_date(limit.date)
        if not limit.overdue:
            return texts.MESSAGE_WHEN.format(act=act, date=_noted(day, answer, limit))
        pattern = texts.MESSAGE_WHEN_TODAY if answer.case.unsure else texts.MESSAGE_WHEN_OVERDUE
        return pattern.format(act=act, date=day)

    def _not_after(self, limit: Deadline | None) -> date | None:
        """The day on which the other area's step must be taken, where that is before *limit*."""
        if len(self.answers) == 1:
            return None
        until = limit.date if limit and limit.date else date.max
        days = [
            other.date
            for answer, other in self._limits()
            if other.act == "raise" and other.date and answer.case.today < other.date < until
        ]
        return min(days, default=None)

    def _limits(self) -> Iterator[tuple[Answer, Deadline]]:
        for answer in self.answers:
            if answer.by is not None and answer.by.date is not None:
                yield answer, answer.by
            if len(self.answers) > 1 and (cap := _cap(answer)) is not None:
                yield answer, cap


def _first(found: Iterator[tuple[Answer, Deadline]]) -> tuple[Answer, Deadline] | None:
    return min(found, key=lambda pair: pair[1].date or date.max, default=None)


def _cap(answer: Answer) -> Deadline | None:
    """The limit on the whole process where it has a date and is not that of the step."""
    cap = answer.cap
    return cap if cap is not None and cap is not answer.by and cap.date is not None else None


def _whole(answer: Answer) -> Iterator[str]:
    cap = _cap(answer)
    if cap is not None and cap.date is not None:
        pattern = texts.MESSAGE_WHEN_WHOLE_PASSED if cap.overdue else texts.MESSAGE_WHEN_WHOLE
        yield pattern.format(date=words.write_date(cap.date))


def _labelled(answer: Answer) -> Iterator[str]:
    """Each limit of one of two areas, under its name."""
    name, by = answer.policy.name, answer.by
    limits = [(by, act_words(answer, by))] if by is not None and by.date is not None else []
    if whole := _cap(answer) or (by if by is answer.cap else None):
        # Where the whole process ends before the step would be due, one limit is both.
        limits = [entry for entry in limits if entry[0] is not whole]
        limits.append((whole, texts.WHOLE_PROCESS))
    for limit, act in limits:
        assert limit.date is not None
        pattern = texts.MESSAGE_LIMIT_PASSED if limit.overdue else texts.MESSAGE_LIMIT
        day = _noted(words.write_date(limit.date), answer, limit)
        yield pattern.format(name=name, act=act, date=day)
    if not limits:
        uncounted = by is not None and by.uncounted
        pattern = texts.MESSAGE_LIMIT_UNCOUNTED if uncounted else texts.MESSAGE_LIMIT_NONE
        yield pattern.format(name=name)


def _noted(day: str, answer: Answer, limit: Deadline) -> str:
    """A date with the note that it is provisional, where it is."""
    note = provisional(answer, limit)
    return texts.MESSAGE_NOTED.format(date=day, note=note) if note else day
