"""Pages of guidance: written by hand, checked like the policies, shown with what these say."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from decision.policy import Contact, Review
from handbook.facts.reviews import overdue_reviews
from handbook.library.holdings import Library
from handbook.library.loading import load_library
from handbook.library.problems import PolicyProblems
from handbook.library.prose import with_citations
from handbook.pages.rendering import render
from tests.conftest import ROOT

TODAY = date(2026, 11, 20)
GOOD = """\
---
title: Waiting
description: What to do while you wait.
answer: [One., "Two [lscp:35].", Three.]
ask: {state: no-reply}
facts: [no_reply]
---

## Wait { #wait }

Set a date [lscp:36].
"""


def problems_of(folder: Path, text: str) -> list[str]:
    """What is said of a hand-written page."""
    (folder / "page.md").write_text(text, "utf-8")
    with pytest.raises(PolicyProblems) as caught:
        load_library(ROOT / "policies", folder)
    prefix = f"{(folder / 'page.md').as_posix()}:"
    return [line.removeprefix(prefix) for line in str(caught.value).splitlines()]


def test_every_page_opens_with_its_answer_in_three_lines(library: Library) -> None:
    """Each page of guidance answers in three lines that are read in a glance."""
    lengths = {path: [len(line) for line in page.answer] for path, page in library.prose.items()}

    assert lengths
    assert {path: found for path, found in lengths.items() if len(found) != 3} == {}
    assert {path: found for path, found in lengths.items() if max(found) > 90} == {}


def test_every_level_and_topic_has_guidance(library: Library) -> None:
    """No level of the ladder is without hand-written guidance, and no topic without a page."""
    levels = {page.level for page in library.prose.values()}
    topics = {page.ask.get("topic") for page in library.prose.values()}

    assert {1, 2, 3, 4, 5} <= levels
    assert {"referral", "conference-need", "conference-decision", "plan", "own-agency"} <= topics


def test_what_is_wrong_on_top_of_a_page_is_said_with_its_line(tmp_path: Path) -> None:
    """Wrong keys, values, cases and citations of a page come out together."""
    text = GOOD.replace("[no_reply]", "[no_reply, notes]")

    assert problems_of(tmp_path, text + "See [lscp:999] and [york:1].\n") == [
        '6:19: facts[1]: expected "scope", "safety", "principles", "record", "notify", "advice", '
        '"not_confident", "no_reply", "resolved", "remaining", "urgent", "referral", '
        '"conference-need", "conference-decision", "plan" or "own-agency", found "notes"',
        "12:5: expected a sentence of lscp from 1 to 101, found [lscp:999]",
        "12:20: expected a sentence of a document: "
        '"coventry", "hull", "lscp", "nottinghamshire" or "wales", found [york:1]',
    ]
    assert problems_of(tmp_path, GOOD.replace("no-reply}", "no-repply}")) == [
        "5:14: ask.state: expected unresolved, no-reply, resolved, unsure, found "
        '"no-repply"; did you mean "no-reply"?'
    ]


def test_a_text_about_a_level_stands_in_its_own_file(tmp_path: Path) -> None:
    """A text cannot take the place of a computed page, nor of another level's."""
    folder = tmp_path / "guidance"
    folder.mkdir()
    for name, text in {
        "index": GOOD,
        "level-2": GOOD,
        "level-3": GOOD.replace("---\ntitle", "---\nlevel: 4\ntitle", 1),
    }.items():
        (folder / f"{name}.md").write_text(text, "utf-8")
    with pytest.raises(PolicyProblems) as caught:
        load_library(ROOT / "policies", tmp_path)

    said = str(caught.value).replace(f"{folder.as_posix()}/", "")
    assert said.splitlines() == [
        "index.md:4:1: answer: expected another file, as this page is computed, found it",
        "level-2.md:2:1: expected the key level, as this is the page of a level, found none",
        "level-3.md:2:8: level: expected the level of guidance/level-3.md, found 4",
    ]


def test_a_page_without_an_answer_is_left_alone(tmp_path: Path) -> None:
    """Other Markdown is MkDocs' own, with or without anything on top."""
    (tmp_path / "about.md").write_text("---\ntitle: About\n---\n\n# About\n", "utf-8")
    (tmp_path / "plain.md").write_text("# Plain\n", "utf-8")

    assert load_library(ROOT / "policies", tmp_path).prose == {}


def test_a_page_shows_its_answer_the_checker_and_what_each_area_says(tmp_path: Path) -> None:
    """The page has the three lines, a link that fills in the form, and every area by name."""
    (tmp_path / "guidance").mkdir()
    (tmp_path / "guidance/waiting.md").write_text(GOOD, "utf-8")
    library = load_library(ROOT / "policies", tmp_path)
    text = render(library, published=TODAY)["guidance/waiting.md"].text

    assert "# Waiting" in text
    assert '<li>Two <a class="cite" href="../../sources/#lscp-35"' in text
    assert 'href="../../checker/?state=no-reply"' in text
    assert '<a class="cite" href="../../sources/#lscp-36"' in text
    for policy in library.collection.local:
        assert f'<a href="../../areas/{policy.area}/">{policy.name}</a>' in text


def test_guidance_on_a_level_stands_on_that_levels_page(library: Library) -> None:
    """The computed page of a level holds the hand-written lines and text about it."""
    pages = render(library, published=TODAY)
    prose = library.prose["guidance/level-3.md"]

    assert prose.answer[0] in pages["guidance/level-3.md"].text
    assert "{ #words-to-use }" in pages["guidance/level-3.md"].text


def test_only_brackets_with_a_sentence_are_citations() -> None:
    """Links, reference links and other brackets stay as they are."""
    text = "[a:1] [a:2](x) [a:3]: y [a b:4] [A:5] [a:0]"

    assert with_citations(text, lambda sentence: f"<{sentence}>") == (
        "<a:1> [a:2](x) [a:3]: y [a b:4] [A:5] [a:0]"
    )


def test_a_review_that_is_overdue_shows_and_is_reported(library: Library) -> None:
    """From the day after it was due, the area's page and the build say so."""
    due = Review(due=TODAY, owner="the board")
    late = _with(library, "coventry", review=due)
    path = "areas/coventry/index.md"

    assert list(overdue_reviews(late.collection.local, TODAY)) == []
    assert "Overdue" not in render(late, published=TODAY)[path].text
    tomorrow = date(2026, 11, 21)
    assert list(overdue_reviews(late.collection.local, tomorrow)) == [
        "policies/coventry.yaml: review.due: 2026-11-20 has passed; expected a review by the "
        "board, and then a later date"
    ]
    assert "was due by Friday 20 November 2026" in render(late, published=tomorrow)[path].text


def test_contacts_are_shown_or_say_whom_to_ask(library: Library) -> None:
    """A contact that is filled in can be called from the page; an empty one says whom to ask."""
    contacts = (
        Contact(role="duty-team", telephone="01632 960001", hours="9am to 5pm"),
        Contact(role="out-of-hours"),
    )
    filled = _with(library, "hull", contacts=contacts)
    text = render(filled, published=TODAY)["areas/hull/index.md"].text

    assert '<a href="tel:01632960001">01632 960001</a>' in text
    assert "The council's main number leads to it." in text.replace("&#39;", "'")


def _with(library: Library, area: str, **changes: object) -> Library:
    policy = replace(library.collection.policies[area], **changes)  # type: ignore[arg-type]
    policies = {**library.collection.policies, area: policy}
    return replace(library, collection=replace(library.collection, policies=policies))


def test_pages_follow_the_order_of_the_navigation(tmp_path: Path) -> None:
    """Hand-written pages come in the order that is asked for, and others after them."""
    for name in ("a", "b", "c"):
        (tmp_path / f"{name}.md").write_text(GOOD, "utf-8")
    prose = load_library(ROOT / "policies", tmp_path, order=["c.md", "index.md", "a.md"]).prose

    assert list(prose) == ["c.md", "a.md", "b.md"]


def test_what_only_a_route_says_is_told_for_its_area(library: Library) -> None:
    """An area that asks for something on a route only is never said to ask for nothing."""
    text = render(library, published=TODAY)["guidance/records.md"].text
    tell = text[text.index("{ #areas-notify }") :]
    lscp = tell[tell.index("areas/lscp/") : tell.index("areas/nottinghamshire/")]

    assert "Copy the conference chair" in lscp
    assert 'Only: <a href="../../areas/lscp/#plan">Carrying out the child' in lscp
    assert "does not say" not in lscp
    nottinghamshire = tell[tell.index("areas/nottinghamshire/") : tell.index("areas/wales/")]
    assert "The document does not say." in nottinghamshire


def test_the_ordinary_ladder_is_called_our_answer_and_not_the_documents(library: Library) -> None:
    """Of a topic that a document never mentions, no page says that its ladder applies."""
    for path, page in render(library, published=TODAY).items():
        assert "Its ordinary ladder applies" not in page.text, path
    text = render(library, published=TODAY)["guidance/plan.md"].text
    assert (
        "It names no separate steps for this; the handbook answers from "
        '<a href="../../areas/wales/#ladder">its ordinary ladder</a>.'
    ) in text
