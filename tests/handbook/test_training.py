"""The pages for trainers: permanent links that lead somewhere, and exercises with answers."""

import re
from datetime import date
from itertools import product
from pathlib import Path

import pytest

from decision import Collection, decide, read_case
from decision.addresses import stage_address
from handbook.addresses import address_of
from handbook.facts.exercises import exercises
from handbook.facts.variants import stage_variants
from handbook.library.holdings import Library
from handbook.pages.page import Page
from handbook.pages.permanent_links import LinkGroup, link_groups
from handbook.pages.rendering import render
from tests.handbook.built_page import built_pages

TODAY = date(2026, 11, 20)


@pytest.fixture(scope="module")
def pages(library: Library) -> dict[str, Page]:
    """The generated pages of the real policies."""
    return render(library, published=TODAY)


@pytest.fixture(scope="module")
def groups(library: Library, pages: dict[str, Page]) -> tuple[LinkGroup, ...]:
    """The permanent links of the real policies."""
    titles = {path: page.title for path, page in pages.items()}
    return link_groups(library, titles, exercises(library))


def test_every_generated_page_is_among_the_permanent_links(
    pages: dict[str, Page], groups: tuple[LinkGroup, ...]
) -> None:
    """No page is left out, and none is listed twice."""
    listed = [link.address for group in groups for link in group.links]

    assert {address_of(path) for path in pages} == {one for one in listed if "#" not in one}
    assert len(listed) == len(set(listed))


def test_every_stage_has_its_links_in_its_area(
    library: Library, groups: tuple[LinkGroup, ...]
) -> None:
    """A stage is listed under its area, with each section that a topic or urgency has there."""
    for policy in library.collection.local:
        group = next(group for group in groups if group.anchor == f"links-{policy.area}")
        listed = {link.address for link in group.links}
        for entry in stage_variants(policy):
            address = stage_address(policy.area, entry.stage.id)
            assert address in listed
            for variant in entry.variants:
                assert {f"{address}#{anchor}" for anchor in variant.anchors} <= listed


def test_every_permanent_link_leads_somewhere(site: Path, groups: tuple[LinkGroup, ...]) -> None:
    """The built site has each page listed, with the anchor."""
    anchors = {page.address: set(page.anchors) for page in built_pages(site)}
    for link in (link for group in groups for link in group.links):
        page, _, anchor = link.address.partition("#")
        assert page in anchors, link
        assert not anchor or anchor in anchors[page], link


def test_every_answer_leads_somewhere(site: Path, collection: Collection) -> None:
    """The page of an answer exists with its anchor, also where there is no next step."""
    anchors = {page.address: set(page.anchors) for page in built_pages(site)}
    cases = product(
        collection.policies,
        ("child", "adult"),
        ("general", "referral", "conference-need", "conference-decision", "plan", "own-agency"),
        ("none", "practitioners", "line-managers", "partnership"),
        ("standard", "urgent", "danger"),
        ("unresolved", "resolved"),
    )
    keys = ("area", "person", "topic", "reached", "urgency", "state")
    for values in cases:
        case = read_case(zip(keys, values, strict=True), collection.policies, TODAY)
        page, _, anchor = decide(collection.policies[case.area], case).link.partition("#")
        assert anchor in anchors[page], values


def test_an_exercise_hides_the_computed_answer(library: Library, pages: dict[str, Page]) -> None:
    """Each exercise shows its story and facts, and keeps headline, dates and lesson closed."""
    text = pages["training/scenarios.md"].text
    for exercise in exercises(library):
        start = text.index(f"{{ #{exercise.scenario.id} }}")
        shown, _, rest = text[start:].partition("<details")
        hidden = rest.partition("</details>")[0]
        headline = escaped(exercise.answer.headline)
        assert escaped(exercise.scenario.story) in shown
        assert headline in hidden
        assert escaped(exercise.scenario.lesson) in hidden
        assert headline not in shown
        assert f'checker/?{escaped(exercise.query)}"' in rest


def test_exercises_are_not_found_by_a_search(
    pages: dict[str, Page], groups: tuple[LinkGroup, ...]
) -> None:
    """An invented case is never offered to somebody who looks for guidance on a real one."""
    assert pages["training/scenarios.md"].meta["search"] == {"exclude": True}
    headings = re.findall(r"^### .*\{ #links-.*\}$", pages["training/index.md"].text, re.MULTILINE)
    assert len(headings) == len(groups)
    assert all("data-search-exclude" in heading for heading in headings)


def escaped(text: str) -> str:
    """Text as the templates write it."""
    return text.replace("&", "&amp;").replace("'", "&#39;").replace('"', "&#34;")
