"""The answer to a case, and its JSON form, whose field names are permanent."""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from decision import english as words
from decision.case import KEYS, Case
from decision.deadline import Deadline
from decision.ladder import Rung, Step
from decision.policy import Policy
from decision.provision import Provision, Sentence
from decision.vocabulary import Outcome


@dataclass(frozen=True, slots=True)
class Later:
    """A step of the rest of the ladder."""

    rung: Rung
    by: Deadline
    link: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SuggestedDate:
    """A date that another area's number gives, where this area states none."""

    date: datetime.date | None
    phrase: str
    basis: str
    """Every number that was looked at, with who states it."""
    last_working_day: datetime.date | None
    """The last working day before the date, where the date is not one."""
    passed: bool
    """Whether that day is before today."""
    sources: tuple[Sentence, ...]
    readings: tuple[str, ...] = ("suggestion",)


type RestsOn = Step | Deadline | Provision | SuggestedDate
"""What carries the sentences and readings that an answer rests on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Who next, by when, what to record, whom to tell, and what it all rests on."""

    outcome: Outcome
    next: Rung | None = None
    """The step to take now."""
    by: Deadline | None = None
    cap: Deadline | None = None
    """The limit on the whole process."""
    suggestion: SuggestedDate | None = None
    record: tuple[Provision, ...] = ()
    notify: tuple[Provision, ...] = ()
    advice: tuple[Provision, ...] = ()
    notes: tuple[Provision, ...] = ()
    then: tuple[Later, ...] = ()
    """The rest of the ladder."""
    before: tuple[Step, ...] = ()
    """The steps of the ladder that the case has been through already."""
    rests_on: tuple["RestsOn", ...]
    """The step, the dates and the provisions that the answer is made of."""
    link: str
    """The page of the stage with its anchor, relative to the site's root."""
    policy: Policy
    case: Case

    @property
    def sources(self) -> tuple[Sentence, ...]:
        """Every sentence that the answer rests on, each once."""
        return tuple(dict.fromkeys(item for part in self._parts() for item in part.sources))

    @property
    def readings(self) -> tuple[str, ...]:
        """The ids of the readings it rests on, each once."""
        return tuple(dict.fromkeys(item for part in self._parts() for item in part.readings))

    def _parts(self) -> Iterator["RestsOn"]:
        """What the answer rests on, and the later steps that have a date already."""
        yield from self.rests_on
        yield from (step.by for step in self.then if step.by.date is not None)

    @property
    def task(self) -> str:
        """What to do next, without its date."""
        if self.next is None:
            return words.HEADLINES[self.outcome]
        kind = "raise" if self.next.level == 1 else "escalate"
        return words.HEADLINES[kind].format(
            who=self.next.person, counterpart=self.next.counterpart or self.next.person
        )

    @property
    def headline(self) -> str:
        """The answer in one sentence."""
        headline = self.task
        if self.next is None:
            return headline
        if self.by is None or self.by.date is None:
            return self._undated(headline)
        pattern = words.HEADLINE_BY if self.by.act == "raise" else words.HEADLINE_ACT
        if self.by.overdue:
            pattern = words.HEADLINE_OVERDUE
        elif self.by.date == self.case.today:
            pattern = words.HEADLINE_TODAY
        return pattern.format(
            headline=headline, date=words.write_date(self.by.date), act=words.ACTS[self.by.act]
        )

    @property
    def act_on(self) -> date | None:
        """The day by which to act: today where something has passed or cannot wait.

        Otherwise the date of the step, or the end of the whole process where that is all there is.
        """
        if self.next is None:
            return self.case.today if self.outcome == "emergency" else None
        by, cap = self.by, self.cap
        dates = [limit.date for limit in (by, cap) if limit is not None and limit.date is not None]
        undated = by is not None and by.date is None
        if undated and cannot_wait(self.case, cap, self.suggestion):
            return self.case.today
        return max(self.case.today, min(dates)) if dates else None

    def _undated(self, headline: str) -> str:
        """The headline of a step that has no date of its own."""
        if self.cap is not None and self.cap.overdue and self.cap.date is not None:
            date = words.write_date(self.cap.date)
            return words.HEADLINE_CAP.format(headline=headline, date=date)
        pattern = words.HEADLINE_UNDATED
        if self.by is not None and self.by.uncounted:
            pattern = words.HEADLINE_UNCOUNTED
        elif cannot_wait(self.case, self.cap, self.suggestion):
            pattern = words.HEADLINE_DO_NOT_WAIT
        return pattern.format(headline=headline)

    def as_json(self) -> dict[str, Any]:
        """The answer under the contract's names, with a few more for the page."""
        policy = self.policy
        return {
            "outcome": self.outcome,
            "headline": self.headline,
            "next": self.next and _fields(self.next),
            "by": self.by and _deadline(self.by),
            "act_on": _day(self.act_on),
            "cap": self.cap and _deadline(self.cap),
            "suggestion": self.suggestion and _suggestion(self.suggestion),
            "record": _provisions(self.record),
            "notify": _provisions(self.notify),
            "advice": _provisions(self.advice),
            "notes": _provisions(self.notes),
            "then": [_later(step) for step in self.then],
            "before": [{**_fields(step.rung), "link": step.link} for step in self.before],
            "sources": list(self.sources),
            "readings": list(self.readings),
            "link": self.link,
            "policy": _policy(policy, self.case.today),
            "safety": _provisions(safety(policy)),
            "banners": _provisions(policy.banners),
            "calendar": {
                "nation": policy.calendar.nation,
                "nation_text": words.NATIONS[policy.calendar.nation],
                "until": policy.calendar.last.isoformat(),
            },
            "today": self.case.today.isoformat(),
            "case": {key: _value(getattr(self.case, key)) for key in KEYS},
        }


def cannot_wait(case: Case, cap: Deadline | None, suggestion: SuggestedDate | None) -> bool:
    """Whether a step without a date of its own should be taken today all the same."""
    passed = (cap is not None and cap.overdue) or (suggestion is not None and suggestion.passed)
    return case.urgency == "urgent" or passed


def safety(policy: Policy) -> tuple[Provision, ...]:
    """What is shown before and after every answer (reading 10)."""
    return (Provision(text=words.SAFETY, readings=("immediate-danger",)), *policy.safety)


def _policy(policy: Policy, today: date) -> dict[str, Any]:
    """What the answer was worked out from, and how old that is."""
    review = policy.review
    return {
        "area": policy.area,
        "name": policy.name,
        "version": policy.version,
        "source_date": policy.document.date,
        "status": policy.document.status,
        "status_text": words.STATUSES[policy.document.status],
        "review": review
        and {
            "due": review.due.isoformat(),
            "due_text": words.write_date(review.due),
            "owner": review.owner,
            "overdue": review.due < today,
        },
        "contacts": [
            {"role_text": words.CONTACT_ROLES[contact.role], **vars(contact)}
            for contact in policy.contacts
            if contact.is_filled_in
        ],
    }


def _value(value: str | date | None) -> str | None:
    return value.isoformat() if isinstance(value, date) else value


def _fields(value: Any) -> dict[str, Any]:
    return {name: getattr(value, name) for name in value.__slots__}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _deadline(deadline: Deadline) -> dict[str, Any]:
    return {
        "date": _day(deadline.date),
        "date_text": words.write_date(deadline.date) if deadline.date else None,
        "phrase": deadline.phrase,
        "stated": deadline.stated,
        "overdue": deadline.overdue,
        "or_sooner": deadline.or_sooner,
        "act": deadline.act,
        "force": deadline.force,
        "working": _working(deadline),
        "last_working_day": _day(deadline.last_working_day),
        "sources": list(deadline.sources),
    }


def _working(deadline: Deadline) -> dict[str, Any] | None:
    working = deadline.working
    if working is None:
        return None
    skipped = [
        {"date": day.isoformat(), "why": holiday or words.WEEKDAYS[day.weekday()]}
        for day, holiday in working.skipped
    ]
    return {
        "from": working.start.isoformat(),
        "clock": working.clock,
        "count": working.duration.count if working.duration else None,
        "unit": working.duration.unit if working.duration else None,
        "to": working.end.isoformat(),
        "skipped": skipped,
        "text": working.text,
    }


def _suggestion(suggestion: SuggestedDate) -> dict[str, Any]:
    return {
        "date": _day(suggestion.date),
        "date_text": words.write_date(suggestion.date) if suggestion.date else None,
        "phrase": suggestion.phrase,
        "basis": suggestion.basis,
        "last_working_day": _day(suggestion.last_working_day),
        "sources": list(suggestion.sources),
    }


def _later(step: Later) -> dict[str, Any]:
    return {**_fields(step.rung), "by": _deadline(step.by), "link": step.link}


_PARTS = ("text", "who", "where", "when", "how", "relation", "force")


def _provisions(provisions: Iterable[Provision]) -> list[dict[str, Any]]:
    """Provisions without the parts that do not apply."""
    return [
        {
            **{part: value for part in _PARTS if (value := getattr(item, part)) is not None},
            "sources": list(item.sources),
            **({"readings": list(item.readings)} if item.readings else {}),
        }
        for item in provisions
    ]
