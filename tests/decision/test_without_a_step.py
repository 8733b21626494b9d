"""Answers that name no next step: what they say instead, and what they leave out."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from decision import Answer, Case, Collection, Policy, decide
from decision import english as words


@pytest.fixture
def policy(invented: Collection) -> Policy:
    """A procedure for adults that hands referrals over."""
    return invented.policies["eastvale"]


def answer_of(policy: Policy, **given: Any) -> Answer:
    """The answer to a case that line managers have dealt with."""
    others = {"person": "adult", "reached": "line-managers", **given}
    return decide(policy, Case(area=policy.area, today=date(2026, 11, 20), **others))


def test_what_is_handed_over_is_not_a_complaint(policy: Policy) -> None:
    """Beside whom to turn to, it says what the procedure is not for, and shows no ladder of it."""
    found = answer_of(policy, topic="referral")
    (note,) = found.notes

    assert found.outcome == "out-of-scope"
    assert (note.text, note.readings) == (words.COMPLAINTS, ("out-of-scope",))
    assert "out-of-scope" in found.readings
    assert found.before == found.then == ()


def test_somebody_it_does_not_cover_has_been_through_none_of_it(policy: Policy) -> None:
    """A child's case was never on the ladder of a procedure for adults."""
    assert answer_of(policy, person="child").before == ()
    assert len(answer_of(policy, state="resolved").before) == 2


def test_a_ladder_with_nobody_on_it_ends_at_once(policy: Policy) -> None:
    """An agency without anybody at any level is told so, level by level, and has no step."""
    stages = tuple(
        replace(stage, who=replace(stage.who, absent=("school",))) for stage in policy.stages
    )
    found = answer_of(replace(policy, stages=stages), agency="school")

    assert found.outcome == "end-of-ladder"
    assert found.next is None
    assert found.notes[0].sources == ()
    assert [words.PASSED_OVER.format(name=stage.name) for stage in stages] == [
        item.text for item in found.advice[:3]
    ]
