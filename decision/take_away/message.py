"""The message to the other side, with blanks in square brackets for what only people know.

It says what is raised, what it is to achieve, which outcome is asked for and by when, as one of
the documents asks (lscp:35); where an area's own does not ask for that, its hint says so. Nothing
in it tells who the child or adult is.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from decision import english as words
from decision.answer import Answer
from decision.deadline import Deadline
from decision.english import take_away as texts
from decision.take_away.record_form import asked_in
from decision.vocabulary import HARMONISED

_PARTS = ("concern", "difference", "aim", "outcome-sought", "dates")
"""The parts of a record that a message says, too."""
_RESOLVED_PARTS = ("difference", "outcome", "actions", "outstanding")


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A message to send from one's own mail program."""

    subject: str
    body: str
    hint: str
    """Who sends it, and what of it the document asks for."""

    def as_json(self) -> dict[str, str]:
        """The message as the page reads it."""
        return {"subject": self.subject, "body": self.body, "hint": self.hint}


def message(answers: Sequence[Answer], site: str) -> Message | None:
    """The message for the *answers* of one or two areas: that of the earlier date to keep.

    None in danger and outside the procedures, when another call comes first. *site* is the address
    of the site's root.
    """
    possible = [one for one in answers if one.outcome not in ("emergency", "out-of-scope")]
    if not possible:
        return None
    answer = min(possible, key=_day_to_keep)
    kind = _kind(answer)
    subject = texts.MESSAGE_SUBJECTS[kind].format(
        stage=_stage(answer), date=_reply_date(answer)
    )
    parts = _resolved(answer) if kind == "resolved" else _body(kind, answer)
    body = "\n\n".join([*parts, *_closing(possible, site)])
    return Message(subject=subject, body=body, hint=" ".join(_hint(kind, answer)))


def _kind(answer: Answer) -> str:
    """Whether it is raised, brought to someone as the first step, escalated, or over."""
    if answer.next is None:
        return answer.outcome
    if answer.next.level == 1:
        return "raise"
    return "escalate" if answer.before else "first"


def _stage(answer: Answer) -> str:
    return answer.next.name if answer.next else ""


def _day_to_keep(answer: Answer) -> date:
    by = answer.by
    return by.date if by is not None and by.date and _sets_their_date(by) else date.max


def _body(kind: str, answer: Answer) -> Iterator[str]:
    yield from _opening(kind, answer)
    parts = texts.MESSAGE_PARTS if kind == "raise" else texts.MESSAGE_PARTS_LATER
    yield parts["what"].format(topic=texts.MESSAGE_TOPICS[answer.case.topic])
    yield parts["aim"]
    yield parts["outcome"]
    yield parts["when"].format(when=" ".join(_when(answer)))


def _resolved(answer: Answer) -> Iterator[str]:
    yield from _opening("resolved", answer)
    for part in texts.MESSAGE_RESOLVED_PARTS:
        yield part.format(topic=texts.MESSAGE_TOPICS[answer.case.topic])
    yield texts.MESSAGE_CONFIRM


def _opening(kind: str, answer: Answer) -> Iterator[str]:
    yield texts.MESSAGE_GREETING
    yield texts.MESSAGE_OPENINGS[kind].format(stage=_stage(answer))
    if answer.case.state == "no-reply":
        yield texts.MESSAGE_UNANSWERED if kind == "raise" else texts.MESSAGE_UNANSWERED_LATER


def _closing(answers: Sequence[Answer], site: str) -> Iterator[str]:
    for answer in answers:
        name, link = answer.policy.name, site + answer.link
        if answer.next is not None:
            stage = f"{answer.next.name}: {answer.next.title}"
            yield texts.MESSAGE_PROCEDURE.format(name=name, stage=stage, link=link)
        else:
            yield texts.MESSAGE_PROCEDURE_ONLY.format(name=name, link=link)
    yield texts.MESSAGE_SAFETY
    yield texts.MESSAGE_CLOSING


def _when(answer: Answer) -> Iterator[str]:
    """By when to reply, which no document says, or to do what the step is due for."""
    by, cap = answer.by, answer.cap
    if by is None or not _sets_their_date(by) or by.date is None:
        yield texts.MESSAGE_WHEN_OPEN
    else:
        pattern = texts.MESSAGE_WHEN_OVERDUE if by.overdue else texts.MESSAGE_WHEN
        yield pattern.format(act=words.ACTS[by.act], date=words.write_date(by.date))
    if cap is not None and cap is not by and cap.date is not None:
        pattern = texts.MESSAGE_WHEN_WHOLE_PASSED if cap.overdue else texts.MESSAGE_WHEN_WHOLE
        yield pattern.format(date=words.write_date(cap.date))


def _sets_their_date(by: Deadline) -> bool:
    """Whether the limit is one that the other side can keep, not the one for raising it."""
    return by.date is not None and by.act != "raise"


def _reply_date(answer: Answer) -> str:
    by = answer.by
    if by is None or by.date is None or by.overdue or not _sets_their_date(by):
        return texts.MESSAGE_DATE
    return words.write_date(by.date)


def _people(kind: str, answer: Answer) -> Iterator[str]:
    """Who sends it to whom; above practitioners no document says so in all cases."""
    rung = answer.next
    if kind == "raise" and rung is not None:
        yield texts.MESSAGE_HINT_TO.format(who=rung.counterpart or rung.who)
        yield texts.MESSAGE_HINT_SEND
    elif rung is not None:
        yield texts.MESSAGE_HINT_ACTS.format(who=rung.who)
        if rung.counterpart is not None:
            yield texts.MESSAGE_HINT_OTHER_SIDE.format(counterpart=rung.counterpart)
        yield texts.MESSAGE_HINT_AGREE
    elif answer.case.level > 1:
        yield texts.MESSAGE_HINT_AGREE_INVOLVED
    else:
        yield texts.MESSAGE_HINT_SEND


def _hint(kind: str, answer: Answer) -> Iterator[str]:
    yield from _people(kind, answer)
    if answer.by is not None and not _sets_their_date(answer.by):
        yield texts.MESSAGE_HINT_REPLY
    parts = _RESOLVED_PARTS if kind == "resolved" else _PARTS
    asked = [
        f"{one.heading} ({', '.join(one.sources)})"
        for one in answer.policy.record_form
        if one.shared and one.part in parts and asked_in(answer)(one)
    ]
    if asked:
        some = answer.policy.area == HARMONISED
        pattern = texts.MESSAGE_HINT_ASKED_BY_SOME if some else texts.MESSAGE_HINT_ASKED
        yield pattern.format(asked="; ".join(dict.fromkeys(asked)))
    else:
        yield texts.MESSAGE_HINT_OURS
