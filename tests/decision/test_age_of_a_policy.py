"""How old a procedure is, as every answer tells it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from decision import Case, Collection, decide
from decision.policy import Contact, Review

DUE = date(2026, 11, 20)


@pytest.mark.parametrize(("days", "overdue"), [(-1, False), (0, False), (1, True)])
def test_a_review_is_overdue_from_the_day_after_it_was_due(
    collection: Collection, days: int, overdue: bool
) -> None:
    """On the day by which it is to be compared with its document again, it is not late."""
    policy = replace(collection.policies["hull"], review=Review(due=DUE, owner="The partnership"))
    found = decide(policy, Case(area="hull", today=DUE + timedelta(days))).as_json()["policy"]

    assert found["review"] == {
        "due": "2026-11-20",
        "due_text": "Friday 20 November 2026",
        "owner": "The partnership",
        "overdue": overdue,
    }


def test_a_procedure_without_a_review_says_nothing_of_one(collection: Collection) -> None:
    """Where nobody said by when, there is no date that could pass."""
    policy = replace(collection.policies["hull"], review=None)

    assert decide(policy, Case(area="hull", today=DUE)).as_json()["policy"]["review"] is None


@pytest.mark.parametrize(
    ("given", "is_filled_in"),
    [
        ({}, False),
        ({"name": "The team", "hours": "9 to 5"}, False),
        ({"telephone": "01234"}, True),
        ({"email": "team@example.org"}, True),
        ({"note": "Ask at the desk."}, True),
    ],
)
def test_a_contact_is_shown_once_it_says_how_to_reach_somebody(
    given: dict[str, str], is_filled_in: bool
) -> None:
    """A name or hours alone reach nobody; a number, an address or a note does."""
    assert Contact(role="duty-team", **given).is_filled_in == is_filled_in
