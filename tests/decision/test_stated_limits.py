"""Which numbers of an area others may borrow: its own limits, its urgent track's and its caps."""

from dataclasses import replace
from typing import Any

import pytest

from decision import Collection, Policy
from decision.duration import Duration
from decision.harmonised import stated_limits
from decision.route import Change, UrgentTrack
from decision.stage import Cap, Limit, Stage


def weeks(count: int, **others: Any) -> Limit:
    """A limit in weeks from the day on which it was raised."""
    return Limit(within=Duration(count, "weeks"), **{"clock": "disagreement", **others})


SAME_DAY = Limit(within=Duration(0, "working days"), clock="disagreement")


@pytest.fixture
def plain(invented: Collection) -> Policy:
    """A procedure of three stages that says nothing about time."""
    policy = invented.policies["eastvale"]
    stages = tuple(replace(stage, limits=()) for stage in policy.stages)
    return replace(policy, stages=stages, routes=(), urgent=None, caps=())


def numbers(policy: Policy) -> list[tuple[int | None, str, str]]:
    """The level, track and duration of each number that a policy states."""
    return [(one.level, one.track, str(one.limit.within)) for one in stated_limits([policy])]


def with_first(policy: Policy, *limits: Limit) -> tuple[Stage, ...]:
    """The stages, with limits on the first."""
    first, *others = policy.stages
    return (replace(first, limits=limits), *others)


def urgently(**others: Any) -> UrgentTrack:
    """An urgent track."""
    return UrgentTrack(title="At once", summary="Sooner.", **others)


def test_a_stage_lends_only_its_first_number(plain: Policy) -> None:
    """The clock for a reply, a phrase or the same day is no number for the level."""
    for limits, found in (
        ((weeks(2), weeks(1, act="reply")), [(1, "standard", "2 weeks")]),
        ((Limit(undated="soon"), weeks(1)), []),
        ((SAME_DAY,), []),
        ((), []),
    ):
        assert numbers(replace(plain, stages=with_first(plain, *limits))) == found


def test_an_urgent_track_lends_the_numbers_of_its_changes(plain: Policy) -> None:
    """For each stage that it changes, the first limit if it is a number, as an urgent one."""
    stages = ("practitioners", "seniors", "elsewhere")
    for limits, found in (
        ((weeks(2), weeks(1)), [(1, "urgent", "2 weeks"), (3, "urgent", "2 weeks")]),
        ((Limit(at_once="at once"),), []),
        ((SAME_DAY,), []),
        ((), []),
        (None, []),
    ):
        urgent = urgently(changes=(Change(stages=stages, limits=limits),))
        assert numbers(replace(plain, urgent=urgent)) == found


def test_a_cap_is_lent_to_the_stages_it_covers_or_to_the_whole_process(plain: Policy) -> None:
    """On the track it holds for; a stage that only the urgent track has counts, too."""
    duty = replace(plain.stages[1], id="duty", level=4)
    urgent = urgently(
        stages=(duty,),
        caps=(
            Cap(within=Duration(3, "weeks"), clock="disagreement", stages=("duty", "managers")),
            Cap(within=Duration(4, "weeks"), clock="disagreement"),
        ),
    )
    caps = (
        Cap(within=Duration(5, "weeks"), clock="disagreement"),
        Cap(within=Duration(6, "weeks"), clock="disagreement", track="urgent"),
        Cap(within=Duration(7, "weeks"), clock="disagreement", stages=("seniors", "elsewhere")),
    )

    assert numbers(replace(plain, urgent=urgent, caps=caps)) == [
        (4, "urgent", "3 weeks"),
        (2, "urgent", "3 weeks"),
        (None, "urgent", "4 weeks"),
        (None, "standard", "5 weeks"),
        (None, "urgent", "6 weeks"),
        (3, "standard", "7 weeks"),
    ]


def test_the_strictest_comes_first_and_then_the_area(plain: Policy) -> None:
    """Two days are stricter than a week; what is equally strict is in the order of the alphabet."""
    areas = {
        "b": weeks(1),
        "a": weeks(1),
        "c": Limit(within=Duration(48, "hours"), clock="decision"),
    }
    policies = [
        replace(plain, area=area, stages=with_first(plain, limit)) for area, limit in areas.items()
    ]

    assert [one.area for one in stated_limits(policies)] == ["c", "a", "b"]
