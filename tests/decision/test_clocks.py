"""The day from which each clock counts, and what is said of it where that day is not known."""

from datetime import date
from typing import Any

import pytest

from decision import Case
from decision import english as words
from decision.clock import Start, start_of

DAYS: dict[str, Any] = {
    "raised": date(2026, 11, 2),
    "since": date(2026, 11, 9),
    "today": date(2026, 11, 20),
}
RAISED, SINCE, TODAY = DAYS.values()
ENDED, DECIDED, LIMIT = date(2026, 11, 18), date(2026, 10, 30), date(2026, 11, 13)


@pytest.mark.parametrize(
    ("clock", "reached", "given", "day", "said"),
    [
        ("disagreement", "none", {}, RAISED, None),
        ("urgent-judged", "practitioners", {}, RAISED, None),
        ("decision", "practitioners", {"decided": DECIDED}, DECIDED, None),
        ("conference", "practitioners", {"decided": DECIDED}, DECIDED, None),
        ("decision", "practitioners", {}, RAISED, "raised"),
        ("conference", "practitioners", {}, RAISED, "raised"),
        ("written-concern", "none", {}, TODAY, "sent-today"),
        ("written-concern", "practitioners", {}, SINCE, None),
        ("written-concern", "line-managers", {}, RAISED, "raised"),
        ("stage-start", "practitioners", {"ended": ENDED}, TODAY, "begun-today"),
        ("previous-stage-start", "practitioners", {"ended": ENDED}, SINCE, None),
        ("previous-stage-completed", "practitioners", {"ended": ENDED}, ENDED, None),
        ("previous-stage-completed", "practitioners", {}, TODAY, "today"),
        ("previous-limit", "practitioners", {"ended": ENDED}, ENDED, None),
        ("previous-limit", "practitioners", {}, TODAY, "today"),
    ],
)
def test_each_clock_starts_on_its_own_day(
    clock: Any, reached: Any, given: dict[str, date], day: date, said: str | None
) -> None:
    """With words for what was taken instead, where the asker's answers do not tell that day."""
    found = start_of(clock, Case(area="any", reached=reached, **DAYS, **given), 1, None)

    known = words.CLOCKS[clock] if said is None else words.ASSUMED_CLOCKS[said]
    assert found == Start(day, known, still_open=said == "today")


@pytest.mark.parametrize("clock", ["previous-stage-completed", "previous-limit"])
def test_the_first_step_counts_from_the_day_it_arose(clock: Any) -> None:
    """Before any stage there is none that could have ended."""
    found = start_of(clock, Case(area="any", **DAYS), 1, None)

    assert found == Start(RAISED, words.CLOCKS["disagreement"])


@pytest.mark.parametrize("ahead", [1, 2])
def test_the_limit_before_gives_its_last_day(ahead: int) -> None:
    """Where the last day of the limit before is known, it counts from that, however far up."""
    case = Case(area="any", reached="practitioners", ended=ENDED, **DAYS)

    assert start_of("previous-limit", case, ahead, LIMIT) == Start(
        LIMIT, words.CLOCKS["previous-limit"]
    )


@pytest.mark.parametrize(
    ("clock", "reached", "day"),
    [
        ("disagreement", "practitioners", RAISED),
        ("decision", "practitioners", RAISED),
        ("written-concern", "none", None),
        ("written-concern", "practitioners", SINCE),
        ("written-concern", "line-managers", RAISED),
        ("stage-start", "practitioners", None),
        ("previous-stage-start", "practitioners", None),
        ("previous-stage-completed", "practitioners", None),
        ("previous-limit", "practitioners", None),
    ],
)
def test_further_up_only_what_is_fixed_has_a_day(
    clock: Any, reached: Any, day: date | None
) -> None:
    """When a stage two rungs up will begin, nobody can know yet."""
    found = start_of(clock, Case(area="any", reached=reached, **DAYS), 2, None)

    assert (found and found.day) == day
