"""A short way to ask the published policies."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from decision import Answer, Case, Collection, decide

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
