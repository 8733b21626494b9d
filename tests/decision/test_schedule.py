"""The dates of one case up a whole ladder: what each step's date hangs on."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from decision import Answer, Case, Collection, Policy, decide
from decision import english as words
from decision.duration import Duration
from decision.policy import Suggestion
from decision.stage import Cap, Limit

RAISED = date(2026, 11, 2)
FOLLOWING = Limit(within=Duration(1, "working days"), clock="previous-limit")

type WithLimits = Callable[..., Policy]


def weeks(count: int, **others: Any) -> Limit:
    """A limit in weeks from the day on which it was raised."""
    return Limit(within=Duration(count, "weeks"), **{"clock": "disagreement", **others})


@pytest.fixture
def with_limits(invented: Collection) -> WithLimits:
    """A procedure of three stages with these limits, one tuple for each stage."""

    def with_limits(*limits: tuple[Limit, ...]) -> Policy:
        policy = replace(invented.policies["eastvale"], routes=(), urgent=None, suggestions=())
        stages = zip(policy.stages, limits, strict=True)
        return replace(policy, stages=tuple(replace(one, limits=its) for one, its in stages))

    return with_limits


def answer_of(policy: Policy, **others: Any) -> Answer:
    """The answer to a case that practitioners have been through, on the day it was raised."""
    given = {"reached": "practitioners", "raised": RAISED, "today": RAISED, **others}
    return decide(policy, Case(**{"area": "any", "person": "adult", **given}))


def dates(policy: Policy, **others: Any) -> list[date | None]:
    """The date of the next step and of those after it."""
    answer = answer_of(policy, **others)
    assert answer.by is not None
    return [answer.by.date, *(later.by.date for later in answer.then)]


def test_the_day_after_the_limit_before_it_follows_that_limit(with_limits: WithLimits) -> None:
    """Each step counts from the last day of the one below, as far as that one has a day."""
    policy = with_limits((weeks(1),), (FOLLOWING,), (FOLLOWING,))

    assert dates(policy) == [date(2026, 11, 10), date(2026, 11, 11)]


def test_a_step_without_a_date_leaves_the_next_without_one(with_limits: WithLimits) -> None:
    """What counts from a limit that is not there has no date; that of a lower step is not taken."""
    policy = with_limits((weeks(1),), (), (FOLLOWING,))

    assert dates(policy) == [None, None]


def test_the_limit_before_is_the_first_of_its_stage(with_limits: WithLimits) -> None:
    """A stage's other clocks, such as that for a reply, do not say when the stage ends."""
    policy = with_limits((weeks(2), weeks(1, act="reply")), (FOLLOWING,), ())

    assert dates(policy)[0] == date(2026, 11, 17)


@pytest.mark.parametrize("before", [(), (Limit(undated="soon"),), (weeks(1, clock="stage-start"),)])
def test_where_the_stage_before_has_no_fixed_limit_its_end_counts(
    with_limits: WithLimits, before: tuple[Limit, ...]
) -> None:
    """Without a limit that could have run out, the step follows the end of the stage before."""
    policy = with_limits(before, (FOLLOWING,), ())

    assert dates(policy, ended=date(2026, 11, 4), today=date(2026, 11, 6))[0] == date(2026, 11, 5)


def test_a_stages_other_clocks_are_told_with_what_they_rest_on(with_limits: WithLimits) -> None:
    """Each follows the one before it, in the procedure's own words and with its force."""
    further = (
        Limit(within=Duration(2, "working days"), clock="previous-limit", act="reply"),
        Limit(within=Duration(1, "working days"), clock="previous-limit", act="review"),
        Limit(undated="as soon as they can", act="meet", force="expected", readings=("no-date",)),
    )
    notes = answer_of(with_limits((), (weeks(1), *further), ())).notes[-3:]

    assert [note.when for note in notes] == [
        "Wednesday 11 November 2026",
        "Thursday 12 November 2026",
        None,
    ]
    assert notes[2].text == words.FURTHER_UNDATED.format(
        act="Discuss or meet", phrase="as soon as they can"
    )
    assert (notes[2].force, notes[2].readings) == ("expected", ("no-date",))
    assert notes[0].text == words.FURTHER_LIMIT.format(
        act="Reply",
        phrase="within 2 working days of the last day of the limit before it (to reply)",
    )


def test_a_further_clock_is_overdue_with_the_stage_below(with_limits: WithLimits) -> None:
    """What is to be done at once is late as soon as the present stage has failed."""
    at_once = Limit(at_once="without delay", act="reply")
    policy = with_limits((weeks(1),), (weeks(4), at_once), ())
    (note,) = (
        note
        for note in answer_of(policy, today=date(2026, 11, 20)).notes
        if "without delay" in note.text
    )

    assert note.when == "Monday 9 November 2026"
    assert "overdue" in note.text


def suggested(area: str, limit: Limit, level: int | None = 2) -> Suggestion:
    """A number of another area."""
    return Suggestion(
        area=area, name=area, level=level, track="standard", limit=limit, basis=f"{area}: a week"
    )


def test_two_areas_with_the_same_number_are_both_named(with_limits: WithLimits) -> None:
    """Where numbers of several areas give one day, it is suggested once with all of them."""
    both = (suggested("first", weeks(1)), suggested("second", weeks(1)))
    found = answer_of(replace(with_limits((), (), ()), suggestions=both)).suggestion

    assert found is not None
    assert found.date == date(2026, 11, 9)
    assert found.basis == "first: a week; second: a week"


@pytest.mark.parametrize(("weeks_of_cap", "is_suggested"), [(1, False), (2, True), (3, True)])
def test_nothing_later_than_the_whole_process_is_suggested(
    with_limits: WithLimits, weeks_of_cap: int, is_suggested: bool
) -> None:
    """A number of another area helps as long as it ends no later than the area's own limit."""
    cap = Cap(within=Duration(weeks_of_cap, "weeks"), clock="disagreement")
    policy = replace(
        with_limits((), (), ()), caps=(cap,), suggestions=(suggested("other", weeks(2)),)
    )

    assert (answer_of(policy).suggestion is not None) == is_suggested


@pytest.mark.parametrize(("weeks_of_cap", "is_cap"), [(1, True), (2, False), (3, False)])
def test_only_an_earlier_end_of_the_whole_process_takes_the_place_of_a_date(
    with_limits: WithLimits, weeks_of_cap: int, is_cap: bool
) -> None:
    """A step that ends with the whole process is due for its own reason."""
    cap = Cap(within=Duration(weeks_of_cap, "weeks"), clock="disagreement")
    found = answer_of(replace(with_limits((), (weeks(2),), ()), caps=(cap,)))

    assert (found.by is found.cap) == is_cap


def test_in_danger_only_a_procedure_that_applies_tells_its_ladder(with_limits: WithLimits) -> None:
    """Whoever is not covered is told to call, and of no step that is not theirs."""
    policy = with_limits((), (), ())

    assert len(answer_of(policy, urgency="danger").then) == 2
    assert answer_of(policy, urgency="danger", person="child").then == ()


@pytest.mark.parametrize(
    ("given", "day"),
    [
        ({"reached": "practitioners"}, date(2026, 11, 16)),
        ({"reached": "practitioners", "urgency": "urgent"}, date(2026, 11, 16)),
        ({"reached": "line-managers"}, date(2026, 11, 30)),
        ({"reached": "line-managers", "urgency": "urgent"}, RAISED),
        ({"reached": "practitioners", "today": date(2026, 11, 20)}, date(2026, 11, 20)),
    ],
)
def test_the_day_to_act_is_that_of_the_step(
    with_limits: WithLimits, given: dict[str, Any], day: date
) -> None:
    """Or the end of the whole process; today only if it is late, or undated and cannot wait."""
    cap = Cap(within=Duration(4, "weeks"), clock="disagreement")
    policy = replace(with_limits((), (weeks(2),), ()), caps=(cap,))

    assert answer_of(policy, **given).act_on == day


def test_a_date_that_cannot_be_counted_is_said_in_the_headline(with_limits: WithLimits) -> None:
    """Nobody is told that no date is stated where one is, but lies past the known holidays."""
    raised = date(2028, 12, 20)
    found = answer_of(with_limits((), (weeks(2),), ()), raised=raised, today=raised)

    assert found.headline == words.HEADLINE_UNCOUNTED.format(headline=found.task)
    assert found.act_on is None
