"""The message to the other side, with blanks in square brackets for what only people know.

It says what is raised, what it is to achieve, which outcome is asked for and by when, as one of
the documents asks (lscp:35); where an area's own does not ask for that, its hint says so. Nothing
in it tells who the child or adult is.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from decision.answer import Answer
from decision.english import take_away as texts
from decision.policy import RecordHeading
from decision.take_away.record_form import asked_at
from decision.take_away.told_dates import ToldDates
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
    """The message for the *answers* of one or two areas: with the earliest date of all.

    None in danger and outside the procedures, when another call comes first. *site* is the address
    of the site's root.
    """
    possible = [one for one in answers if one.outcome not in ("emergency", "out-of-scope")]
    if not possible:
        return None
    dates = ToldDates(possible)
    found = dates.earliest()
    answer = found[0] if found else possible[0]
    kind = _common_kind(answer, possible)
    stage = _stages(possible)
    subject = texts.MESSAGE_SUBJECTS[kind].format(stage=stage, date=dates.in_subject())
    opening = _opening(kind, answer, stage)
    parts = _resolved(answer) if kind == "resolved" else _body(kind, answer, dates)
    body = "\n\n".join([*opening, *parts, *_closing(possible, site)])
    return Message(subject=subject, body=body, hint=" ".join(_hints(kind, possible)))


def _common_kind(answer: Answer, answers: Sequence[Answer]) -> str:
    """The kind that is right for all *answers*, that of *answer* where they differ.

    Only where each of them is raised between the two who differ is the message one of theirs.
    """
    kinds = {_kind(one) for one in answers}
    if "raise" in kinds and len(kinds) > 1:
        kinds.remove("raise")
    return _kind(answer) if _kind(answer) in kinds else sorted(kinds)[0]


def _kind(answer: Answer) -> str:
    """Whether it is raised, brought to someone as the first step, escalated, or over.

    Or that how far it has gone is not known.
    """
    if answer.outcome == "resolved":
        return "resolved"
    if "reached" in answer.case.unsure:
        return "unsure"
    if answer.next is None:
        return answer.outcome
    if answer.next.level == 1:
        return "raise"
    return "escalate" if answer.before else "first"


def _stages(answers: Sequence[Answer]) -> str:
    """The next stage, of each area where two apply."""
    if len(answers) == 1:
        rung = answers[0].next
        return rung.name if rung else ""
    named = [
        texts.MESSAGE_STAGE.format(name=one.policy.name, stage=one.next.name)
        for one in answers
        if one.next
    ]
    return texts.BOTH_NAMES.format(first=named[0], second=named[1]) if named[1:] else "".join(named)


def _body(kind: str, answer: Answer, dates: ToldDates) -> Iterator[str]:
    parts = texts.MESSAGE_PARTS if kind == "raise" else texts.MESSAGE_PARTS_LATER
    yield parts["what"].format(topic=_topic(answer))
    yield parts["aim"]
    yield parts["outcome"]
    yield parts["when"].format(when=" ".join(dates.said()))


def _topic(answer: Answer) -> str:
    """What it is about; blank where that is not certain."""
    doubt = "topic" in answer.case.unsure
    return texts.MESSAGE_TOPICS["general" if doubt else answer.case.topic]


def _resolved(answer: Answer) -> Iterator[str]:
    for part in texts.MESSAGE_RESOLVED_PARTS:
        yield part.format(topic=_topic(answer))
    yield texts.MESSAGE_CONFIRM


def _opening(kind: str, answer: Answer, stage: str) -> Iterator[str]:
    yield texts.MESSAGE_GREETING
    yield texts.MESSAGE_OPENINGS[kind].format(stage=stage)
    if "state" in answer.case.unsure:
        yield texts.MESSAGE_UNANSWERED_UNSURE
    elif answer.case.state == "no-reply":
        yield texts.MESSAGE_UNANSWERED if kind == "raise" else texts.MESSAGE_UNANSWERED_LATER


def _closing(answers: Sequence[Answer], site: str) -> Iterator[str]:
    for answer in answers:
        name, link = answer.policy.name, site + answer.link
        if answer.next is not None and "reached" not in answer.case.unsure:
            stage = f"{answer.next.name}: {answer.next.title}"
            yield texts.MESSAGE_PROCEDURE.format(name=name, stage=stage, link=link)
        else:
            yield texts.MESSAGE_PROCEDURE_ONLY.format(name=name, link=link)
    yield texts.MESSAGE_SAFETY
    yield texts.MESSAGE_CLOSING


def _asked_here(answer: Answer, heading: RecordHeading) -> bool:
    """Whether the document asks for a heading at the stage of the message, as far as is known."""
    doubts = answer.case.unsure
    if ("topic" in doubts and heading.topics) or ("reached" in doubts and heading.stages):
        return False
    present = [step.rung.stage for step in answer.before[-1:]]
    stages = [answer.next.stage] if answer.next else present
    return asked_at(heading, answer.case.topic, stages)


def _people(kind: str, answer: Answer) -> Iterator[str]:
    """Who sends it to whom; above practitioners no document says so in all cases."""
    rung = answer.next
    if kind == "unsure":
        yield texts.MESSAGE_HINT_UNSURE
    elif kind == "raise" and rung is not None:
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


def _hints(kind: str, answers: Sequence[Answer]) -> Iterator[str]:
    """The hints of each area, under its name where two apply."""
    for answer in answers:
        said = " ".join(_hint(kind, answer))
        if len(answers) > 1:
            said = texts.FORM_LINE.format(label=answer.policy.name, value=said)
        yield said


def _hint(kind: str, answer: Answer) -> Iterator[str]:
    yield from _people(kind, answer)
    by = answer.by
    if by is not None and (by.date is None or by.act == "raise"):
        yield texts.MESSAGE_HINT_REPLY
    parts = _RESOLVED_PARTS if kind == "resolved" else _PARTS
    asked = [
        f"{one.heading} ({', '.join(one.sources)})"
        for one in answer.policy.record_form
        if one.shared and one.part in parts and _asked_here(answer, one)
    ]
    if asked:
        some = answer.policy.area == HARMONISED
        pattern = texts.MESSAGE_HINT_ASKED_BY_SOME if some else texts.MESSAGE_HINT_ASKED
        yield pattern.format(asked="; ".join(dict.fromkeys(asked)))
    else:
        yield texts.MESSAGE_HINT_OURS
