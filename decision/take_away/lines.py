"""Lines of text that the calendar file, the message and the forms share."""

from datetime import date

from decision import english as words
from decision.answer import Answer
from decision.case import Case
from decision.deadline import Deadline
from decision.english import take_away as texts
from decision.provision import Provision

CHECKER = "checker/"
"""The address of the checker, relative to the site's root."""


def answer_link(site: str, case: Case, usual_today: date) -> str:
    """The address of the answer to a case, worked out for the day on which it is opened."""
    return f"{site}{CHECKER}?{case.query(usual_today)}"


def provision_line(provision: Provision) -> str:
    """What is to be done in one line, with who, where, when and how as far as they are given."""
    details = [
        texts.FORM_LINE.format(label=label, value=value)
        for part, label in texts.FORM_DETAILS.items()
        if (value := getattr(provision, part)) is not None
    ]
    return " ".join([provision.text, *(f"{detail}." for detail in details)])


def act_words(answer: Answer, limit: Deadline) -> str:
    """What must have been done by a limit; what has been raised already can only go up."""
    if limit.act == "raise" and answer.before:
        return texts.GO_UP
    return words.ACTS[limit.act]


def provisional(answer: Answer, limit: Deadline) -> str | None:
    """Why the date of a limit is not final, where the stage that it counts from is still open."""
    if not limit.still_open or limit.working is None:
        return None
    present = answer.before[-1].rung.name if answer.before else texts.STAGE_BEFORE
    day = words.write_date(limit.working.start)
    return texts.PROVISIONAL.format(date=day, stage=present)
