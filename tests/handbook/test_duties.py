"""Duties: what a document asks for, wherever in it, and where it holds."""

from dataclasses import replace

import pytest

from decision.collection import Collection
from decision.provision import Provision
from decision.route import Change
from handbook.facts.duties import DutyGroup, duties
from handbook.facts.variants import variations
from handbook.library.holdings import Library
from handbook.pages.rendering import render
from tests.handbook.test_guidance import TODAY

FIELDS = ("record", "notify", "advice")


def _cited(groups: tuple[DutyGroup, ...]) -> set[str]:
    return {str(one) for group in groups for item in group.provisions for one in item.sources}


@pytest.mark.parametrize(
    ("area", "field", "sources"),
    [
        ("lscp", "record", {"lscp:69", "lscp:70"}),
        ("lscp", "notify", {"lscp:99"}),
        ("lscp", "advice", {"lscp:62", "lscp:66", "lscp:78", "lscp:101"}),
        ("hull", "record", {"hull:16", "hull:17"}),
        ("coventry", "advice", {"coventry:11"}),
    ],
)
def test_what_routes_add_is_gathered(
    collection: Collection, area: str, field: str, sources: set[str]
) -> None:
    """What a route asks for, throughout, at its stages and where it changes one, is there."""
    groups = duties(collection.policies[area], field)

    assert sources <= _cited(groups)
    assert sources <= _cited(tuple(group for group in groups if group.variation))


@pytest.mark.parametrize("field", FIELDS)
def test_nothing_is_lost(collection: Collection, field: str) -> None:
    """Every provision of a field stands in some group, wherever the policy holds it."""
    for policy in collection.local:
        places: list[object] = [policy, *policy.stages]
        for one in variations(policy):
            places += [one, *one.stages, *one.changes]
        every = {item for place in places for item in getattr(place, field)}
        gathered = {item for group in duties(policy, field) for item in group.provisions}
        assert gathered == every


def test_what_several_stages_share_is_said_once(collection: Collection) -> None:
    """Stages that ask for the same stand over it together."""
    shared = [group for group in duties(collection.policies["coventry"], "record") if group.stages]

    assert [[stage.id for stage in group.stages] for group in shared] == [
        ["stage-1", "stage-1-line-managers"],
        ["stage-2"],
    ]


def test_what_holds_on_a_route_climbs_its_ladder(collection: Collection) -> None:
    """A stage that a route changes stands before the higher ones that it adds."""
    groups = duties(collection.policies["lscp"], "advice")
    levels = [
        [stage.level for stage in group.stages] for group in groups if group.anchor == "referral"
    ]

    assert levels == [[2], [3, 4]]


def test_a_change_when_urgent_of_a_stage_that_a_route_adds(collection: Collection) -> None:
    """The urgent track may ask for more at any stage; its link leads to the stage's page."""
    policy = collection.policies["lscp"]
    nottinghamshire = collection.policies["nottinghamshire"]
    assert nottinghamshire.urgent
    change = Change(stages=("senior-managers",), record=(Provision(text="Note the time."),))
    urgent = replace(nottinghamshire.urgent, changes=(change,), caps=())
    policy = replace(policy, urgent=urgent)
    (group,) = (one for one in duties(policy, "record") if one.variation is urgent)

    assert group.link(policy, group.stages[0]) == "areas/lscp/senior-managers/"


@pytest.mark.parametrize(
    ("area", "anchor", "text", "link"),
    [
        ("lscp", "tell", "Copy the conference chair", '"../../areas/lscp/#plan"'),
        ("lscp", "record", "All agencies keep records", '"../../areas/lscp/#referral"'),
        ("lscp", "advice", "First-line managers", "line-managers/#referral"),
        ("hull", "record", "the main points discussed", '"../../areas/hull/#own-agency"'),
    ],
)
def test_an_areas_page_has_what_its_routes_add(
    library: Library, area: str, anchor: str, text: str, link: str
) -> None:
    """The section on whom to tell, what to record or who advises leads to the route."""
    page = render(library, published=TODAY)[f"areas/{area}/index.md"].text
    section = page[page.index(f"{{ #{anchor} }}") :]
    section = section[: section.index("\n## ")]

    assert text in section
    assert link in section


def test_the_comparison_has_what_routes_add(library: Library) -> None:
    """At the level of a stage that only routes have, each route says whom to tell."""
    page = render(library, published=TODAY)["compare.md"].text
    level = page[page.index("{ #level-3 }") : page.index("{ #level-4 }")]

    assert "Up the line of management, only: Carrying out the child protection plan" in level
    assert "Copy the conference chair into all correspondence." in level
