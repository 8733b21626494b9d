"""What routes, the urgent track and agencies make of a ladder, on a procedure made for it."""

from dataclasses import replace
from typing import Any

import pytest

from decision import Collection, Policy
from decision import english as words
from decision.duration import Duration
from decision.ladder import Ladder, ladder_of
from decision.provision import Actor, Provision, Sentence
from decision.route import Change, Route, UrgentTrack
from decision.stage import Cap, Limit


@pytest.fixture
def plain(invented: Collection) -> Policy:
    """A procedure of three stages that nothing varies."""
    return replace(invented.policies["eastvale"], routes=(), urgent=None, caps=())


def with_manager(policy: Policy, who: Actor, **others: Any) -> Policy:
    """The procedure with somebody else as its line manager."""
    first, second, third = policy.stages
    return replace(policy, stages=(first, replace(second, who=who, **others), third))


def titles(ladder: Ladder) -> list[str]:
    """Who acts, from the lowest step."""
    return [step.rung.person for step in ladder.steps]


def test_a_route_still_changes_its_stages_on_the_urgent_track(plain: Policy) -> None:
    """What a topic and urgency change is changed together, the urgent people last."""
    route = Route(
        title="A plan",
        summary="Others act.",
        topics=("plan",),
        changes=(Change(stages=("practitioners", "managers"), who=Actor(title="the planner")),),
    )
    urgent = UrgentTrack(
        title="At once",
        summary="The chair acts.",
        changes=(Change(stages=("managers",), who=Actor(title="the chair")),),
    )
    policy = replace(plain, routes=(route,), urgent=urgent)

    assert titles(ladder_of(policy, "plan", "urgent", "other"))[:2] == ["the planner", "the chair"]
    assert titles(ladder_of(policy, "plan", "standard", "other"))[:2] == ["the planner"] * 2
    assert titles(ladder_of(policy, "general", "urgent", "other"))[:2] == ["worker", "the chair"]


def test_a_change_puts_both_people_in_place_of_its_stage(invented: Collection) -> None:
    """Whoever acts on the urgent track meets the person of the same rank on the other side."""
    ladder = ladder_of(invented.policies["eastvale"], "general", "urgent", "other")

    assert ladder.steps[-1].rung.person == "head of service"
    assert ladder.steps[-1].rung.counterpart == "the other head of service"


def test_a_stand_in_is_named_beside_the_person(plain: Policy) -> None:
    """Who acts is one thing, who may do so in their place another."""
    manager = Actor(title="manager", substitute="the deputy", agencies={"police": "sergeant"})
    policy = with_manager(plain, manager)

    for agency, person in (("police", "sergeant"), ("school", "manager")):
        rung = ladder_of(policy, "general", "standard", agency).steps[1].rung  # type: ignore[arg-type]
        assert (rung.person, rung.stand_in) == (person, "the deputy")
        assert rung.who == words.SUBSTITUTE.format(title=person, substitute="the deputy")


def test_where_nobody_is_at_a_level_the_substitute_acts(plain: Policy) -> None:
    """An agency without that level is told who acts instead, and of nobody else."""
    manager = Actor(title="manager", substitute="the deputy", absent=("school",))
    rung = ladder_of(with_manager(plain, manager), "general", "standard", "school").steps[1].rung

    assert rung.person == rung.who == words.SUBSTITUTE_ACTS.format(substitute="the deputy")
    assert rung.stand_in is None


def test_a_level_without_anybody_is_passed_over_and_said_once(plain: Policy) -> None:
    """The next step says which level was left out, and on what sentence that rests."""
    manager = Actor(title="manager", absent=("school",), sources=(Sentence("eastvale:5"),))
    ladder = ladder_of(with_manager(plain, manager), "general", "standard", "school")
    said = words.PASSED_OVER.format(name="Step 2")

    assert [step.rung.name for step in ladder.steps] == ["Step 1", "Step 3"]
    assert [[said in note.text for note in step.notes].count(True) for step in ladder.steps] == [
        0,
        1,
    ]
    (note,) = (note for note in ladder.steps[1].notes if note.text == said)
    assert note.sources == ("eastvale:5",)
    assert len(ladder_of(with_manager(plain, manager), "general", "standard", "police").steps) == 3


def test_a_passed_over_top_is_said_with_the_help_that_remains(plain: Policy) -> None:
    """Where the last level has nobody, the end of the ladder says so before any other help."""
    help_left = Provision(text="Ask the advocate.")
    first, second, third = plain.stages
    nobody = replace(third, who=replace(third.who, absent=("school",), sources=()))
    policy = replace(plain, stages=(first, second, nobody), remaining=(help_left,))
    remaining = ladder_of(policy, "general", "standard", "school").remaining

    assert [item.text for item in remaining] == [
        words.PASSED_OVER.format(name="Step 3"),
        "Ask the advocate.",
    ]
    # Where nothing is said about who acts, the sentences of the stage tell of them.
    assert remaining[0].sources == third.sources


def test_a_limit_that_covers_some_stages_is_not_one_on_the_others(plain: Policy) -> None:
    """A limit on stages together stands at each of them; one on everything at none."""
    some = Cap(within=Duration(3, "weeks"), clock="disagreement", stages=("managers", "seniors"))
    whole = Cap(within=Duration(5, "weeks"), clock="disagreement")
    ladder = ladder_of(replace(plain, caps=(some, whole)), "general", "standard", "other")

    assert [len(step.caps) for step in ladder.steps] == [0, 1, 1]
    assert [cap.limit.within for cap in ladder.caps] == [whole.within]


def test_only_a_change_that_touches_a_stage_leads_to_the_topics_own_section(plain: Policy) -> None:
    """The link goes to the section on the topic where its route says something."""
    limits = (Limit(within=Duration(1, "weeks"), clock="disagreement"),)
    route = Route(
        title="A plan",
        summary="Sooner.",
        topics=("plan",),
        changes=(Change(stages=("managers",), limits=limits),),
    )
    ladder = ladder_of(replace(plain, routes=(route,)), "plan", "standard", "other")

    assert [step.link.partition("#")[2] for step in ladder.steps] == ["step", "plan", "step"]
    assert ladder.steps[1].limits[0].limit == limits[0]


def test_what_several_say_alike_is_told_once_for_each_sentence(plain: Policy) -> None:
    """The same words of the same sentence are told once, those of another sentence again."""
    one = Provision(text="Write it down.", sources=(Sentence("eastvale:5"),))
    other = Provision(text="Write it down.", sources=(Sentence("eastvale:7"),))
    first, *others = plain.stages
    policy = replace(plain, stages=(replace(first, record=(one,)), *others), record=(other, one))
    ladder = ladder_of(policy, "general", "standard", "other")

    assert [item.sources for item in ladder.steps[0].record] == [one.sources, other.sources]
