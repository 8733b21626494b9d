"""The page of roles: everyone who acts, found by area, by level and by title."""

from html import unescape
from pathlib import Path

import pytest

from decision.collection import Collection
from handbook.facts.roles import Part, advisers, parts_by_title, titles
from handbook.facts.variants import stage_variants
from tests.handbook.built_page import TERM_LINK


@pytest.fixture(scope="module")
def page(site: Path) -> str:
    """The built page, without its links to entries of the glossary."""
    return unescape(TERM_LINK.sub(r"\1", (site / "roles/index.html").read_text("utf-8")))


def test_everyone_who_acts_stands_on_the_page(collection: Collection, page: str) -> None:
    """Each stage leads to its page, and whoever stands in is named."""
    for policy in collection.local:
        for entry in stage_variants(policy):
            assert f'href="../areas/{policy.area}/{entry.stage.id}/"' in page
            if entry.stage.who.substitute:
                assert f"May stand in: {entry.stage.who.substitute}" in page


def test_every_stage_has_a_title_that_leads_to_it(collection: Collection) -> None:
    """Whoever acts at a stage of the ladder can look it up, unless no title can be named."""
    parts = parts_by_title(collection.local).values()
    found = {(part.area, part.stage) for several in parts for part in several}
    named = {
        (policy.area, stage.id)
        for policy in collection.local
        for stage in policy.stages
        if list(titles(stage.who.title))
    }

    assert named <= found


def test_a_title_is_found_in_every_area_that_has_it(collection: Collection) -> None:
    """A line manager sees at which stage each area has them act."""
    parts = parts_by_title(collection.local)

    assert {part.area for part in parts["line manager"] if part.kind == "acts"} == {
        "coventry",
        "lscp",
        "nottinghamshire",
        "wales",
    }
    assert Part(2, "coventry", "stands in", "stage-1-line-managers") in parts["safeguarding lead"]
    assert Part(2, "wales", "is told", "stage-2") in parts["LOG Chair"]


def test_what_holds_on_one_route_only_says_so(collection: Collection, page: str) -> None:
    """The conference chair is told only where a plan is in dispute; a line manager always acts."""
    parts = parts_by_title(collection.local)
    plan = "Carrying out the child protection plan"

    assert {part.routes for part in parts["conference chair"]} == {(plan,)}
    assert f"(only: {plan})" in page
    assert {part.routes for part in parts["line manager"] if part.area == "coventry"} == {()}


def test_who_is_told_or_advises_throughout_is_found_too(collection: Collection) -> None:
    """What holds at any stage stands first."""
    unit = parts_by_title(collection.local)["local authority's Safeguarding Unit"]

    assert unit[0] == Part(0, "lscp", "advises", "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("you, the practitioner or case worker", ["practitioner", "case worker"]),
        (
            "your agency's assistant director or head of service",
            ["assistant director", "head of service"],
        ),
        ("a senior manager in your agency", ["senior manager"]),
        ("the designated or named professional", ["designated or named professional"]),
        ("a safeguarding lead or equivalent", ["safeguarding lead"]),
        ("you, as a professional or agency most involved", []),
        ("you, who dissent from the decision", []),
        (
            "the Head of the Safeguarding Unit, contacted by your agency",
            ["Head of the Safeguarding Unit"],
        ),
        (
            "their own line manager, or the designated, named or lead officer",
            ["lead officer"],
        ),
        ("", []),
    ],
)
def test_titles_are_taken_out_of_what_a_policy_says(text: str, expected: list[str]) -> None:
    """A title stands without "your" and "the", and two titles stand apart."""
    assert list(titles(text)) == expected


def test_every_adviser_stands_once(collection: Collection, page: str) -> None:
    """What one adviser does at several stages is one line that names them all."""
    found = advisers(collection.local)

    assert len({(one.policy.area, one.provision) for one in found}) == len(found)
    unit = [one for one in found if one.provision.who == "the local authority's Safeguarding Unit"]
    assert [one.stages for one in unit] == [()]
    assert all(one.provision.text[:40] in page for one in found)
