"""Dates that are not final, because the stage they count from is still open."""

from dataclasses import replace
from datetime import date

import pytest

from decision import Answer, Case, Collection, decide
from decision.duration import Duration
from decision.english import take_away as texts
from decision.stage import Cap
from decision.take_away.lines import provisional
from decision.take_away.record_form import record_form

TODAY = date(2026, 11, 20)


@pytest.fixture
def open_stage(collection: Collection) -> Answer:
    """Stage 3 of Wales counts from the end of Stage 2, which has not ended."""
    case = Case(area="wales", reached="line-managers", raised=date(2026, 11, 2), today=TODAY)
    return decide(collection.policies["wales"], case)


def test_it_names_the_present_stage_and_the_day_counted_from(open_stage: Answer) -> None:
    """Whoever reads the date learns what is still open, and when it was."""
    assert open_stage.by is not None
    assert provisional(open_stage, open_stage.by) == texts.PROVISIONAL.format(
        date="Friday 20 November 2026", stage=open_stage.before[-1].rung.name
    )
    assert len(open_stage.before) > 1


def test_where_no_step_was_on_the_ladder_it_is_the_stage_before(open_stage: Answer) -> None:
    """A ladder that begins above what was reached has no name for what is open."""
    assert open_stage.by is not None
    found = provisional(replace(open_stage, before=()), open_stage.by)

    assert found == texts.PROVISIONAL.format(
        date="Friday 20 November 2026", stage=texts.STAGE_BEFORE
    )


def test_a_final_date_has_no_such_note(open_stage: Answer) -> None:
    """Nothing is said of a date that counts from a day that stands, or that there is none of."""
    assert open_stage.by is not None
    assert provisional(open_stage, replace(open_stage.by, still_open=False)) is None
    assert provisional(open_stage, replace(open_stage.by, working=None)) is None


def test_a_limit_on_everything_is_on_record_as_provisional_too(collection: Collection) -> None:
    """Where the whole process counts from a stage that is still open, its end is not final."""
    cap = Cap(within=Duration(4, "weeks"), clock="previous-stage-completed")
    policy = replace(collection.policies["hull"], caps=(cap,))
    case = Case(area="hull", reached="practitioners", raised=date(2026, 11, 2), today=TODAY)
    form = record_form([decide(policy, case)], case, TODAY, "https://example.org/")
    lines = [line for section in form.sections for line in section.lines]

    (whole,) = (line for line in lines if line.startswith(texts.FORM_WHOLE))
    assert "provisional: counted from Friday 20 November 2026" in whole
