"""A short way to ask the published policies, and every policy there is."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from decision import Answer, Case, Collection, Policy, decide

FRIDAY = date(2026, 11, 20)


@pytest.fixture(scope="session")
def answer(collection: Collection) -> Callable[..., Answer]:
    """Decide a case given by area and keys, dates as ISO text; today is a Friday in November."""

    def ask(area: str, **keys: Any) -> Answer:
        days = {
            key: date.fromisoformat(value)
            for key, value in keys.items()
            if key in ("raised", "since", "ended", "today", "decided")
        }
        case = Case(**{"area": area, "today": FRIDAY, **keys, **days})
        return decide(collection.policies[area], case)

    return ask


@pytest.fixture(scope="session")
def policy_of(collection: Collection, invented: Collection) -> Callable[[str], Policy]:
    """Find the policy of an area among the published and the invented ones."""
    policies = {**invented.policies, **collection.policies}

    # Not the method of the mapping, which Hypothesis would print with all that it holds.
    def policy_of(area: str) -> Policy:
        return policies[area]

    return policy_of
