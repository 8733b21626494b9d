"""Limits in words, as every page and answer has them."""

from typing import Any

import pytest

from decision.duration import Duration
from decision.phrases import describe_cap, describe_limit
from decision.stage import Cap, Limit


def limit(written: str, **others: Any) -> Limit:
    """A limit that states a duration."""
    return Limit(within=Duration.parse(written), **{"clock": "disagreement", **others})


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (None, "no number is stated"),
        (Limit(at_once="without delay"), "without delay; no number is stated"),
        (Limit(undated="soon", act="meet"), "no date is stated: to discuss or meet soon"),
        (limit("5 working days"), "within 5 working days of the day the disagreement was raised"),
        (limit("1 week", act="raise"), "within 1 week of the day the disagreement was raised"),
        (
            limit("1 week", act="reply"),
            "within 1 week of the day the disagreement was raised (to reply)",
        ),
        (limit("same working day"), "on the same working day as the disagreement"),
        (
            limit("same working day", clock="conference"),
            "on the same working day as the conference",
        ),
        (
            limit("same working day", clock="stage-start"),
            "on the same working day as the day this stage begins",
        ),
        (
            limit("following working day", clock="previous-limit"),
            "on the working day after the last day of the limit before it",
        ),
        (
            limit("2 working days", clock="previous-limit"),
            "within 2 working days of the last day of the limit before it",
        ),
        (
            limit("1 week", or_sooner="if it is urgent"),
            "within 1 week of the day the disagreement was raised, or sooner: if it is urgent",
        ),
        (
            limit("1 week", or_when_ended=True),
            "within 1 week of the day the disagreement was raised, or as soon as the stage before "
            "ends without agreement",
        ),
    ],
)
def test_each_way_of_stating_a_time_has_its_words(found: Limit | None, said: str) -> None:
    """People read what the document says, and that it says nothing where it does not."""
    assert describe_limit(found) == said


@pytest.mark.parametrize(
    ("stages", "said"),
    [((), ", for the whole process"), (("one", "two"), ", for all of these stages together")],
)
def test_a_shared_limit_says_what_it_covers(stages: tuple[str, ...], said: str) -> None:
    """A limit on some stages is not taken for one on everything."""
    cap = Cap(within=Duration(4, "weeks"), clock="disagreement", stages=stages)

    assert describe_cap(cap) == f"within 4 weeks of the day the disagreement was raised{said}"


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "^expected exactly one of within, at_once and undated$"),
        ({"at_once": "now", "undated": "soon"}, "^expected exactly one of"),
        ({"within": Duration(1, "weeks")}, "^expected a clock, because within states a time$"),
    ],
)
def test_a_limit_says_one_thing(given: dict[str, Any], said: str) -> None:
    """A limit that says nothing, too much, or counts from nowhere is refused."""
    with pytest.raises(ValueError, match=said):
        Limit(**given)


def test_the_same_working_day_is_written_as_it_is_read() -> None:
    """The only duration without a number has its own words."""
    assert str(Duration.parse("same working day")) == "same working day"
    assert str(Duration.parse("following working day")) == "1 working day"
