"""What we print can be read again: queries, dates and answers come back as what they were."""

import json
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from decision import Case, Collection, InvalidCase, ask, read_case
from decision import english as words
from decision.ask import read_query
from decision.case import CANDIDATES, CHOICES
from tests.decision.cases import REAL, cases
from tests.decision.take_away_cases import queries

TODAY = date(2026, 11, 20)
DAYS = st.dates(date(1970, 1, 1), date(2069, 12, 31))
FORMS = (
    *("{0.day} {month} {0.year}", "{0.day} {short} {0.year}", "{0.day}/{0.month}/{0.year}"),
    *("{0:%d}.{0:%m}.{0.year}", "{0.year}/{0.month}/{0.day}", "{0.day}-{short}-{0.year}"),
    *("{0.day} {month}, {0.year}", "  {0:%d} {0:%m} {0.year} "),
)
"""How people write a date where only 2026-11-20 is taken."""


@settings(max_examples=150)
@given(
    case=cases(REAL),
    also=st.none() | st.sampled_from(REAL),
    unsure=st.sets(st.sampled_from(sorted(CANDIDATES))),
    usual=st.booleans(),
)
def test_a_case_reads_back_from_its_own_query(
    collection: Collection, case: Case, also: str | None, unsure: set[str], usual: bool
) -> None:
    """The link to an answer asks the same case again, on whatever day it is opened."""
    taken: dict[str, Any] = {key: CANDIDATES[key][0] for key in unsure}
    asked = replace(
        case,
        also=None if also == case.area else also,
        unsure=tuple(key for key in CHOICES if key in unsure),
        **taken,
    )
    written = asked.query(asked.today if usual else None)
    other_day = asked.today if usual else date(2027, 5, 5)
    assert read_case(read_query(written), collection.policies, other_day) == asked
    assert read_case(read_query(f"?{written}"), collection.policies, other_day) == asked


@settings(max_examples=60)
@given(asked=queries())
def test_an_answer_says_how_to_ask_for_it_again(
    collection: Collection, asked: tuple[str, date]
) -> None:
    """The answer is plain JSON, and the query in it gives that very answer."""
    query, today = asked
    answer = ask(read_query(query), collection.policies, today)
    assert "errors" not in answer
    assert json.loads(json.dumps(answer)) == answer
    assert ask(read_query(answer["query"]), collection.policies, today) == answer


@given(day=DAYS)
def test_a_date_in_words_is_the_same_day(day: date) -> None:
    """The weekday, day, month and year that people read are those of the day."""
    assert datetime.strptime(words.write_date(day), "%A %d %B %Y").date() == day


@settings(max_examples=200)
@given(day=DAYS, form=st.sampled_from(FORMS))
def test_a_date_written_as_people_do_is_understood(
    collection: Collection, day: date, form: str
) -> None:
    """Only one form is taken, so that nothing is guessed; but what was meant is offered."""
    month = words.MONTHS[day.month - 1]
    written = form.format(day, month=month, short=month[:3].lower())
    with pytest.raises(InvalidCase) as caught:
        read_case([("area", "hull"), ("raised", written)], collection.policies, TODAY)
    assert [problem.nearest for problem in caught.value.problems] == [day.isoformat()]
