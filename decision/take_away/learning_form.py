"""The variant of the record for learning, which says nothing that tells whom it was about.

No dates but how long things took, no names, and no link to the answer, whose address holds dates.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from decision.answer import Answer
from decision.case import Case
from decision.english import take_away as texts
from decision.take_away.form import AreaSections, Filling, Fillings, Form, sections, together
from decision.take_away.lines import provision_line
from decision.take_away.record_form import asked_in, case_lines, first_day, names, procedure
from decision.working_days import Calendar


def learning_form(answers: Sequence[Answer], site: str) -> Form:
    """What can be learned from the case, for others than those involved."""
    areas = [
        AreaSections(
            answer.policy.name,
            sections(answer.policy, texts.LEARNING_FORM, _fillings(answer, site), asked_in(answer)),
        )
        for answer in answers
    ]
    return Form(
        title=texts.LEARNING_TITLE.format(name=names(answers)),
        intro=texts.LEARNING_INTRO,
        sections=together(areas, texts.LEARNING_FORM),
    )


def _fillings(answer: Answer, site: str) -> Fillings:
    policy = answer.policy
    passed_on = [item for item in policy.resolved if item.learning]
    return {
        "situation": Filling(lines=tuple(case_lines(answer.case, left_out=("person",)))),
        "duration": Filling(lines=tuple(_durations(answer.case, policy.calendar))),
        "send": Filling(
            lines=tuple(map(provision_line, passed_on)) or (texts.FORM_NOWHERE,),
            sources=tuple(dict.fromkeys(source for item in passed_on for source in item.sources)),
        ),
        "rests-on": Filling(
            lines=(
                procedure(policy),
                texts.FORM_LINE.format(label=texts.FORM_LINK, value=site + answer.link),
            )
        ),
    }


def _durations(case: Case, calendar: Calendar) -> Iterator[str]:
    """How many working days lie between the days of the case."""
    start_words = texts.FORM_FROM[first_day(case)]
    spans: list[tuple[str, date, date | None]] = [
        ("raised-to-since", case.raised, case.since if case.since != case.raised else None),
        ("since-to-ended", case.since, case.ended),
        ("raised-to-today", case.raised, case.today),
    ]
    for key, start, end in spans:
        if end is None:
            continue
        # As limits are counted: the day on which it starts is day 0.
        count = (end - start).days - len(calendar.skipped(start, end))
        usual = texts.FORM_MORE_WORKING_DAYS.format(count=count)
        days = texts.FORM_WORKING_DAYS.get(count, usual)
        yield texts.FORM_DURATIONS[key].format(start=start_words, days=days)
