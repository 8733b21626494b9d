"""Answers without their dates, in words that hold on any day: for pages without scripts.

Each is made by :func:`decision.decide`, asked for days on which limits lie ahead, have passed, or
count from a stage that has ended. What it says on all of them holds on any day.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import chain
from typing import Any, Literal

from decision import Answer, Case, Policy, decide
from decision import english as words
from decision.ladder import Rung, Step, ladder_of
from decision.phrases import Worded
from decision.provision import Provision, Sentence
from decision.vocabulary import AGENCIES, PERSONS, Agency, Outcome, Reached, Topic, Track
from handbook.addresses import DANGER_ANCHOR

type Remark = Literal[
    "act-today", "no-date", "do-not-wait", "still-open", "overdue", "stage-overdue", "cap-overdue"
]
"""What the checker tells of a date, to be told in general words."""

_TODAY, _LATER, _LONG_AGO = timedelta(), timedelta(days=190), timedelta(days=200)
_AGES = ((_TODAY, None), (_LONG_AGO, None), (_LONG_AGO, _TODAY), (_LONG_AGO, _LATER))
"""How long ago a case was raised, and its present level ended, if it did."""
_OF_A_DATE = (words.NO_DATE_NOTE, words.NO_DATE_LATE)


@dataclass(frozen=True, kw_only=True)
class WrittenAnswer:
    """An answer without dates, for the agencies that get the same one."""

    agencies: tuple[Agency, ...] = ()
    """The only agencies it is for; empty for all."""
    outcome: Outcome
    action: str
    """What to do, without by when."""
    rung: Rung | None = None
    """The step to take."""
    titles: tuple[tuple[Agency, Rung, str], ...] = ()
    """For each agency in which other people take the step: who, and what to do."""
    limits: tuple[Worded, ...] = ()
    """What is said about when the step is due; the earliest counts."""
    caps: tuple[Worded, ...] = ()
    """The limits on the whole process."""
    suggestion: Provision | None = None
    """The numbers of other areas, where this one states none."""
    remarks: tuple[Remark, ...] = ()
    record: tuple[Provision, ...] = ()
    notify: tuple[Provision, ...] = ()
    advice: tuple[Provision, ...] = ()
    notes: tuple[Provision, ...] = ()
    then: tuple[tuple[str, str], ...] = ()
    """The rest of the ladder: the name of each stage, and where it stands."""
    link: str
    """Where the stage stands."""
    sources: tuple[Sentence, ...] = ()
    """The sentences it rests on that none of its parts cites."""
    readings: tuple[str, ...] = ()
    """The readings it rests on that none of its parts names."""


def written_answers(
    policy: Policy, topic: Topic, reached: Reached, track: Track
) -> tuple[WrittenAnswer, ...]:
    """The answers to a combination: one, or several where agencies take different steps."""
    asked = {"topic": topic, "reached": reached, "urgency": track}
    by_step: dict[str, list[WrittenAnswer]] = {}
    for agencies in _alike(policy, topic, track):
        made = replace(_written(policy, agencies[0], asked), agencies=agencies)
        by_step.setdefault(made.rung.stage if made.rung else made.outcome, []).append(made)
    joined = tuple(_joined(same) for same in by_step.values())
    return joined if len(joined) > 1 else (replace(joined[0], agencies=()),)


def other_answers(policy: Policy) -> dict[str, WrittenAnswer]:
    """What holds whatever the combination, by anchor: danger, other people, how it stands."""
    plain = _written(policy, "other", {})
    found = {DANGER_ANCHOR: _written(policy, "other", {"urgency": "danger"})}
    for person in PERSONS:
        if person != policy.people[0]:
            found[person] = _added(plain, _written(policy, "other", {"person": person}))
    found["no-reply"] = replace(_nothing(plain), notes=policy.no_reply)
    found["not-confident"] = _added(plain, _written(policy, "other", {"confident": "no"}))
    found["resolved"] = _written(policy, "other", {"state": "resolved"})
    return found


def _alike(policy: Policy, topic: Topic, track: Track) -> list[tuple[Agency, ...]]:
    """The agencies, those together that meet the same people and provisions."""
    found: dict[object, list[Agency]] = {}
    known: tuple[Agency, ...] = AGENCIES  # type: ignore[assignment]  # it holds just these
    for agency in known:
        ladder = ladder_of(policy, topic, track, agency)
        steps = tuple(
            (step.rung, step.record, step.notify, step.advice, step.notes) for step in ladder.steps
        )
        found.setdefault((steps, ladder.advice, ladder.record, ladder.notify), []).append(agency)
    return [tuple(agencies) for agencies in found.values()]


def _days(policy: Policy) -> Iterator[dict[str, Any]]:
    """Days for a case: all of them today; long ago; ended today; ended long ago.

    Each time on another day, so that no date that is counted from today is in all of the answers.
    """
    calendar = policy.calendar
    middle = calendar.first + (calendar.last - calendar.first) / 2
    for weeks, (age, since_ended) in enumerate(_AGES):
        today = calendar.on_or_before(middle + timedelta(weeks=weeks))
        ended = None if since_ended is None else today - since_ended
        yield {"today": today, "raised": today - age, "ended": ended}


def _written(policy: Policy, agency: Agency, asked: dict[str, Any]) -> WrittenAnswer:
    given = {"person": policy.people[0], "agency": agency, **asked}
    cases = [Case(area=policy.area, **given, **days) for days in _days(policy)]
    answers = [decide(policy, case) for case in cases]
    first = answers[0]
    ladder = ladder_of(policy, cases[0].topic, cases[0].track, agency)
    step = next((one for one in ladder.steps if one.rung == first.next), None)
    # The limit on the whole process still tells someone at the end of the ladder what is late.
    caps = ladder.caps if first.cap else ()
    notes = [one for one in _in_all(answers, "notes") if one.text not in _OF_A_DATE]
    made = WrittenAnswer(
        outcome=first.outcome,
        action=first.task,
        rung=first.next,
        limits=(*step.limits[:1], *step.caps) if step else (),
        caps=caps,
        suggestion=_suggestion(answers),
        remarks=tuple(_remarks(answers, step)),
        record=_in_all(answers, "record"),
        notify=_in_all(answers, "notify"),
        advice=_in_all(answers, "advice"),
        notes=_once([*notes, *_further(step)]),
        then=tuple((one.rung.name, one.link) for one in first.then) if step else (),
        link=first.link,
    )
    return replace(
        made, sources=_uncited(made, first, "sources"), readings=_uncited(made, first, "readings")
    )


def _in_all(answers: Sequence[Answer], field: str) -> tuple[Provision, ...]:
    """What every one of the answers says, so that no date is in it."""
    first, *others = (getattr(answer, field) for answer in answers)
    return tuple(item for item in first if all(item in other for other in others))


def _further(step: Step | None) -> Iterator[Provision]:
    """The stage's other clocks, such as those for a reply or a meeting."""
    for limit, phrase in step.limits[1:] if step else ():
        pattern = words.FURTHER_UNDATED if limit.undated else words.FURTHER_LIMIT
        act = words.ACTS[limit.act].capitalize()
        yield Provision(
            text=pattern.format(act=act, phrase=limit.undated or phrase),
            force=limit.force,
            sources=limit.sources,
            readings=limit.readings,
        )


def _suggestion(answers: Iterable[Answer]) -> Provision | None:
    """The numbers of other areas, without the date that one of them gives."""
    found = (answer.suggestion for answer in answers if answer.suggestion)
    one = next(found, None)
    if one is None:
        return None
    return Provision(text=one.basis, sources=one.sources, readings=one.readings)


def _remarks(answers: Sequence[Answer], step: Step | None) -> Iterator[Remark]:
    """What some day makes the checker say of the dates."""
    due = [answer.by for answer in answers if answer.by]
    at_once = step is not None and any(one.limit.at_once for one in step.limits[:1])
    if at_once:
        yield "act-today"
    elif due and all(one.date is None for one in due):
        yield "do-not-wait" if answers[0].case.urgency == "urgent" else "no-date"
    if any(one.still_open for one in due):
        yield "still-open"
    if any(one.overdue for one in due):
        yield "stage-overdue" if at_once else "overdue"
    if any(answer.cap and answer.cap.overdue for answer in answers):
        yield "cap-overdue"


def _uncited(made: WrittenAnswer, answer: Answer, kind: str) -> tuple[Any, ...]:
    """The sentences, or readings, that the answer rests on and no part of what is made names."""
    suggested = (made.suggestion,) if made.suggestion else ()
    provisions = (*made.record, *made.notify, *made.advice, *made.notes, *suggested)
    parts = chain(provisions, (one.limit for one in (*made.limits, *made.caps)))
    cited = {item for part in parts for item in getattr(part, kind)}
    rests_on = dict.fromkeys(item for part in answer.rests_on for item in getattr(part, kind))
    return tuple(item for item in rests_on if item not in cited)


def _joined(same: Sequence[WrittenAnswer]) -> WrittenAnswer:
    """Answers with the same step as one, with what holds for some agencies labelled so."""
    first, *others = same
    if not others:
        return first
    agencies = tuple(agency for one in same for agency in one.agencies)
    titles = tuple(
        (agency, one.rung, one.action)
        for one in others
        for agency in one.agencies
        if one.rung is not None and one.rung != first.rung
    )
    labelled: dict[str, Any] = {
        field: tuple(_labelled(same, field)) for field in ("record", "notify", "advice", "notes")
    }
    for field in ("sources", "readings"):
        labelled[field] = _once(item for one in same for item in getattr(one, field))
    return replace(first, agencies=agencies, titles=titles, **labelled)


def _labelled(same: Sequence[WrittenAnswer], field: str) -> Iterator[Provision]:
    """What any of the answers says, in the order in which each has it."""
    lists: list[tuple[Provision, ...]] = [getattr(one, field) for one in same]
    found = _once(chain.from_iterable(lists))
    for item in sorted(found, key=lambda one: max(_place(one, items) for items in lists)):
        having = [one for one, items in zip(same, lists, strict=True) if item in items]
        only = tuple(agency for one in having for agency in one.agencies)
        yield item if len(having) == len(same) else replace(item, agencies=only)


def _place(item: Provision, items: Sequence[Provision]) -> int:
    return items.index(item) if item in items else -1


def _once[Item](items: Iterable[Item]) -> tuple[Item, ...]:
    return tuple(dict.fromkeys(items))


def _added(plain: WrittenAnswer, other: WrittenAnswer) -> WrittenAnswer:
    """What another answer says besides the plain one, or all of it where it has no step."""
    if other.rung is None:
        return other
    advice = tuple(item for item in other.advice if item not in plain.advice)
    notes = tuple(item for item in other.notes if item not in plain.notes)
    return replace(_nothing(plain), advice=advice, notes=notes)


def _nothing(plain: WrittenAnswer) -> WrittenAnswer:
    """An answer that leaves the step as it is."""
    return WrittenAnswer(outcome=plain.outcome, action="", link=plain.link)
