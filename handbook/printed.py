"""An answer printed for a person: the same card as on the page, in plain text."""

import textwrap
from collections.abc import Iterable, Iterator, Sequence

from decision import english as words
from decision.alternatives import alternatives
from decision.answer import Answer, safety
from decision.case import Case
from decision.deadline import Deadline
from decision.provision import Provision
from decision.why_not import why_not

WIDTH = 88
_LABEL = 12


def printed_answers(answers: Sequence[Answer], asked: Case) -> str:
    """The whole answer of every area, most important first, wrapped for a terminal."""
    printed = ["\n".join(_lines(answer, asked)) + "\n" for answer in answers]
    if len(printed) == 1:
        return printed[0]
    named = zip(answers, printed, strict=True)
    return "\n".join(f"{answer.policy.name.upper()}\n\n{text}" for answer, text in named)


def _lines(answer: Answer, asked: Case) -> Iterator[str]:
    policy = answer.policy
    yield from _part("Safety", words.SAFETY)
    for banner in policy.banners:
        yield from _part("Note", _with_sources(banner))
    yield ""
    yield from textwrap.wrap(answer.headline.upper(), WIDTH)
    yield ""
    yield from _step(answer)
    for label, provisions in (
        ("Record", answer.record),
        ("Tell", answer.notify),
        ("Advice", answer.advice),
        ("Know", answer.notes),
    ):
        yield from _provisions(label, provisions)
    yield from _then(answer)
    for key in asked.unsure:
        question = words.QUESTIONS[key]
        taken = question.choices[getattr(answer.case, key)].label
        yield from _part("Not sure", f"{question.label} Taken, as the cautious answer: {taken}")
    for other in alternatives(answer):
        yield from _part("What if", f"{other.label}: {' '.join(other.changes)}")
    for reason in why_not(answer):
        yield from _part("Why not", f"{reason.question} {reason.text}")
    yield ""
    yield from _part("Why", f"{answer.link} ({', '.join(answer.sources)})")
    if answer.readings:
        yield from _part("Readings", ", ".join(answer.readings))
    document = policy.document
    dated = f"{document.date or 'no date'}, {words.STATUSES[document.status]}"
    yield from _part("Policy", f"{policy.name}, version {policy.version}; document: {dated}")
    if policy.review is not None:
        due = words.write_date(policy.review.due)
        yield from _part("Review", f"due by {due}, {policy.review.owner}")
    yield from _part("Calendar", f"bank holidays known to {policy.calendar.last.isoformat()}")
    yield from _provisions("Safety", safety(policy))


def _step(answer: Answer) -> Iterator[str]:
    step = answer.next
    if step is not None:
        yield from _part("Who", step.who)
        if step.counterpart:
            yield from _part("With", step.counterpart)
        yield from _part("Stage", f"{step.name}: {step.title} (level {step.level})")
    if answer.by is not None:
        yield from _part("By when", _dated(answer.by))
        if answer.by.working is not None:
            yield from _part("Working", answer.by.working.text)
    if answer.suggestion is not None:
        yield from _part("Suggestion", answer.suggestion.phrase)
    if answer.cap is not None:
        yield from _part("In all by", _dated(answer.cap))


def _dated(deadline: Deadline) -> str:
    if deadline.date is None:
        return deadline.phrase
    overdue = "OVERDUE, " if deadline.overdue else ""
    return f"{overdue}{words.write_date(deadline.date)} ({deadline.phrase})"


def _then(answer: Answer) -> Iterator[str]:
    for number, step in enumerate(answer.then):
        label = "Then" if number == 0 else ""
        yield from _part(label, f"{step.rung.name}: {step.rung.who}; {_dated(step.by)}")


def _provisions(label: str, provisions: Iterable[Provision]) -> Iterator[str]:
    for number, provision in enumerate(provisions):
        yield from _part(label if number == 0 else "", "- " + _with_sources(provision))


def _with_sources(provision: Provision) -> str:
    details = [
        f"{part}: {value}"
        for part in ("who", "where", "when", "how")
        if (value := getattr(provision, part)) is not None
    ]
    text = provision.text + (f" [{'; '.join(details)}]" if details else "")
    return text + (f" ({', '.join(provision.sources)})" if provision.sources else "")


def _part(label: str, text: str) -> list[str]:
    return textwrap.wrap(
        text, WIDTH, initial_indent=label.ljust(_LABEL), subsequent_indent=" " * _LABEL
    )
