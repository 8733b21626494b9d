"""Answers in full: what people read and take along, word for word as it was approved."""

import json

import pytest

from decision import Collection
from tests.decision.told_cases import CASES, FOLDER, INVENTED, told


@pytest.mark.parametrize("case", CASES)
def test_all_that_is_told_is_as_it_was_kept(
    case: str, collection: Collection, request: pytest.FixtureRequest
) -> None:
    """Nobody is told anything else than what stands in the kept file, which people can review.

    After an intended change: ``python -m tests.decision.told_cases``, and read what it changed.
    """
    policies = collection.policies
    if case in INVENTED:
        invented: Collection = request.getfixturevalue("invented")
        policies = invented.policies
    kept = json.loads((FOLDER / f"{case}.json").read_text("utf-8"))

    assert told(CASES[case], policies) == kept, "if meant: python -m tests.decision.told_cases"


def test_nothing_else_is_kept() -> None:
    """A file of a case that is no longer asked is removed."""
    assert {path.stem for path in FOLDER.iterdir()} == {*CASES}
