"""What can be taken along from an answer: calendar file, record, message and link."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from decision.answer import Answer
from decision.ask import answers, problems_as_json
from decision.english import take_away as texts
from decision.policy import Policy
from decision.query import InvalidCase, read_case
from decision.take_away.calendar_file import calendar_file
from decision.take_away.entries import entries, no_entry
from decision.take_away.form import Filling, Fillings, Form, Section, sections
from decision.take_away.learning_form import learning_form
from decision.take_away.lines import answer_link, provision_line
from decision.take_away.message import message
from decision.take_away.record_form import RECORD_DAYS, record_form

__all__ = [
    "RECORD_DAYS",
    "Filling",
    "Fillings",
    "Form",
    "Section",
    "provision_line",
    "sections",
    "take_away",
]


def take_away(
    pairs: Iterable[tuple[str, str]], policies: Mapping[str, Policy], today: date, site: str
) -> dict[str, Any]:
    """What there is to take along for the case that *pairs* describe, or its problems.

    *today* is the day to use where the pairs do not give one; *site* is the address of the site's
    root, with its slash, for the links.
    """
    try:
        case = read_case(pairs, policies, today)
    except InvalidCase as error:
        return problems_as_json(error)
    found = answers(case, policies)
    link = answer_link(site, case, today)
    written = message(found, site)
    return {
        **_calendar(found, site, link),
        "message": written and written.as_json(),
        "record": record_form(found, case, today, site).as_json(),
        "learning": learning_form(found, site).as_json(),
        "link": link,
    }


def _calendar(found: Sequence[Answer], site: str, link: str) -> dict[str, Any]:
    """One file with the entries of every area, and what it holds or why there is none."""
    by_area = [(answer, entries(answer, site, link)) for answer in found]
    every = [dated for _, dated_entries in by_area for dated in dated_entries]
    notes = [
        note
        for answer, dated_entries in by_area
        for note in ([dated.note for dated in dated_entries] or [no_entry(answer)])
    ]
    file = None
    if every:
        days = min(dated.entry.day for dated in every)
        areas = "-".join(answer.policy.area for answer in found)
        name = f"escalation-{areas}-{days.isoformat()}.ics"
        file = {"name": name, "text": calendar_file(dated.entry for dated in every)}
        notes.append(texts.CALENDAR_SHARED)
    return {"calendar": file, "calendar_note": " ".join(dict.fromkeys(notes))}
