"""The record of a disagreement, filled in from an answer."""

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from datetime import date

from decision import english as words
from decision.addresses import reading_link, sentence_link
from decision.answer import Answer
from decision.case import Case
from decision.deadline import Deadline
from decision.english import take_away as texts
from decision.policy import Policy, RecordHeading
from decision.provision import Provision, Sentence
from decision.take_away.form import (
    AreaSections,
    Filling,
    Fillings,
    Form,
    Section,
    sections,
    together,
)
from decision.take_away.lines import act_words, answer_link, provision_line, provisional
from decision.vocabulary import Topic


def record_form(answers: Sequence[Answer], asked: Case, usual_today: date, site: str) -> Form:
    """The record of the case that was *asked*, with what each area's document asks for.

    What only people know stays blank. *usual_today* and *site* are for the links.
    """
    link = answer_link(site, asked, usual_today)
    areas = [AreaSections(answer.policy.name, _filled(answer, site, link)) for answer in answers]
    title = texts.FORM_TITLE.format(name=names(answers))
    made = together(areas, texts.RECORD_FORM)
    return Form(title=title, intro=texts.FORM_INTRO, sections=made)


def names(answers: Sequence[Answer]) -> str:
    """The names of the areas that answer."""
    first, *others = (answer.policy.name for answer in answers)
    return texts.BOTH_NAMES.format(first=first, second=others[0]) if others else first


def procedure(policy: Policy) -> str:
    """Which procedure a form follows, and how old it is."""
    document = policy.document
    return texts.FORM_PROCEDURE.format(
        name=policy.name, title=document.title, date=document.date or texts.FORM_UNDATED
    )


RECORD_DAYS = ("raised", "since", "ended", "decided")
"""The days of a case that a record keeps."""


def _filled(answer: Answer, site: str, link: str) -> tuple[Section, ...]:
    """The sections of one area's record."""
    fillings: Fillings = {
        "case": Filling(lines=tuple(case_lines(answer.case))),
        "step": Filling(lines=tuple(_step(answer))),
        "dates": Filling(
            lines=(*_days(answer.case), *_limits(answer)), sources=tuple(_limit_sources(answer))
        ),
        "advice": _provided(answer.advice),
        "told": _provided(answer.notify),
        "kept": _provided(answer.record),
        "issues": _provided(answer.policy.resolved if answer.outcome == "resolved" else ()),
        "rests-on": Filling(lines=tuple(_evidence(answer, site, link))),
    }
    return sections(answer.policy, texts.RECORD_FORM, fillings, asked_in(answer))


def asked_in(answer: Answer) -> Callable[[RecordHeading], bool]:
    """Whether the document asks for a heading on the topic and at the stages of *answer*."""
    present = [step.rung.stage for step in answer.before[-1:]]
    stages = [answer.next.stage, *present] if answer.next else present
    return lambda heading: asked_at(heading, answer.case.topic, stages)


def asked_at(heading: RecordHeading, topic: Topic, stages: Iterable[str]) -> bool:
    """Whether the document asks for a heading on a topic and at one of some stages."""
    on_topic = not heading.topics or topic in heading.topics
    return on_topic and (not heading.stages or not set(stages).isdisjoint(heading.stages))


def case_lines(case: Case, left_out: Container[str] = ()) -> Iterator[str]:
    """What was chosen, in the words of the choices."""
    for key, label in texts.FORM_CASE.items():
        if key in left_out:
            continue
        value = words.QUESTIONS[key].choices[getattr(case, key)].label
        if key in case.unsure:
            value = texts.FORM_UNSURE.format(value=value)
        yield texts.FORM_LINE.format(label=label, value=value)


def _step(answer: Answer) -> Iterator[str]:
    """The present stage and the next step, with who acts."""
    for step in answer.before[-1:]:
        value = words.named(step.rung.name, step.rung.level)
        yield texts.FORM_LINE.format(label=texts.FORM_PRESENT, value=value)
    rung = answer.next
    if rung is None:
        yield texts.FORM_LINE.format(label=texts.FORM_STAGE, value=answer.task)
        return
    value = f"{words.named(rung.name, rung.level)}: {rung.title}"
    yield texts.FORM_LINE.format(label=texts.FORM_STAGE, value=value)
    yield texts.FORM_LINE.format(label=texts.FORM_WHO, value=rung.who)
    if rung.counterpart is not None:
        yield texts.FORM_LINE.format(label=texts.FORM_COUNTERPART, value=rung.counterpart)


def _days(case: Case) -> Iterator[str]:
    """The days that were given, and the one for which the answer was worked out."""
    for key in (*RECORD_DAYS, "today"):
        day = getattr(case, key)
        # The present level begins when it is raised unless another day was given.
        if day is None or (key == "since" and day == case.raised):
            continue
        label = texts.FORM_FIRST_DAY[first_day(case)] if key == "raised" else texts.FORM_DAYS[key]
        yield texts.FORM_LINE.format(label=label, value=words.write_date(day))


def first_day(case: Case) -> str:
    """What the day is that a case counts from: before it is raised, the day on which it arose."""
    if "reached" in case.unsure:
        return "unsure"
    return "arose" if case.reached == "none" else "raised"


def _limits(answer: Answer) -> Iterator[str]:
    """By when, what the procedure says and how it was counted."""
    by, cap = answer.by, answer.cap
    if by is not None:
        yield from _limit(answer, by, act_words(answer, by).capitalize())
    if cap is not None and cap is not by:
        yield from _limit(answer, cap, texts.FORM_WHOLE)
    if answer.suggestion is not None:
        yield answer.suggestion.phrase
    if by is not None and by.date is None and not by.uncounted:
        yield texts.FORM_NO_DATE


def _limit_sources(answer: Answer) -> Iterator[Sentence]:
    """The sentences that state the limits."""
    for limit in (answer.by, answer.cap):
        if limit is not None:
            yield from limit.sources


def _limit(answer: Answer, limit: Deadline, act: str) -> Iterator[str]:
    if limit.date is not None:
        pattern = texts.FORM_OVERDUE if limit.overdue else texts.FORM_BY
        said = pattern.format(act=act, date=words.write_date(limit.date))
        note = provisional(answer, limit)
        yield texts.FORM_NOTED.format(said=said, note=note) if note else said
    yield texts.FORM_LINE.format(label=texts.FORM_SAID, value=limit.phrase)
    if limit.working is not None:
        yield texts.FORM_LINE.format(label=texts.FORM_WORKING, value=limit.working.text)


def _evidence(answer: Answer, site: str, link: str) -> Iterator[str]:
    """The procedure, the sentences and readings the answer rests on, and where to read on."""
    yield procedure(answer.policy)
    for label, found, address in (
        (texts.FORM_SENTENCES, answer.sources, sentence_link("")),
        (texts.FORM_READINGS, answer.readings, reading_link("")),
    ):
        if found:
            page = site + address.removesuffix("#")
            value = texts.FORM_EXPLAINED.format(found=", ".join(found), link=page)
            yield texts.FORM_LINE.format(label=label, value=value)
    yield texts.FORM_LINE.format(label=texts.FORM_LINK, value=site + answer.link)
    yield texts.FORM_LINE.format(label=texts.FORM_ANSWER_LINK, value=link)


def _provided(provisions: Iterable[Provision]) -> Filling:
    """Provisions as lines, with the sentences that they rest on."""
    found = tuple(provisions)
    return Filling(
        lines=tuple(map(provision_line, found)),
        sources=tuple(dict.fromkeys(source for item in found for source in item.sources)),
        readings=tuple(dict.fromkeys(reading for item in found for reading in item.readings)),
    )
