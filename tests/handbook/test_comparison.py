"""The comparison: rows that say all that the policies say, a chart of them, files to download."""

import csv
import io
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from decision.addresses import stage_address
from decision.collection import Collection
from decision.harmonised import strictest
from decision.vocabulary import HARMONISED, LEVELS
from handbook.addresses import LEVELS_CSV, LEVELS_JSON
from handbook.drawings.comparison_chart import draw_chart
from handbook.facts.comparison import Row, comparison_rows
from handbook.facts.limit_marks import (
    ONLY_NUMBER,
    ONLY_STANDARD_NUMBER,
    SHORTEST,
    Mark,
    limit_marks,
)
from handbook.facts.limits import limit_words
from handbook.facts.variants import stage_variants, variations
from handbook.library.holdings import Library
from handbook.pages.rendering import render
from handbook.publishing.downloads import downloads
from tests.handbook.built_page import built_page
from tests.handbook.drawn import Drawn, extents


@pytest.fixture(scope="module")
def rows(collection: Collection) -> tuple[Row, ...]:
    """The rows of the real policies."""
    return comparison_rows(collection)


@pytest.fixture(scope="module")
def marks(collection: Collection) -> dict[int | None, tuple[Mark, ...]]:
    """The marks of the real policies."""
    return limit_marks(collection)


@pytest.fixture(scope="module")
def data(collection: Collection) -> list[dict[str, Any]]:
    """The rows of the JSON file, read back."""
    found: list[dict[str, Any]] = json.loads(downloads(collection)[LEVELS_JSON])["rows"]
    return found


def test_every_limit_has_a_row(collection: Collection, rows: tuple[Row, ...]) -> None:
    """Each limit of a stage, a route or the urgent track, and each cap, is compared."""
    for policy in collection.local:
        compared = [row.limit for row in rows if row.policy is policy]
        limits = [limit for stage in policy.stages for limit in stage.limits]
        caps = list(policy.caps)
        for variation in variations(policy):
            limits += [limit for stage in variation.stages for limit in stage.limits]
            limits += [limit for change in variation.changes for limit in change.limits or ()]
            caps += variation.caps
        assert [limit for limit in limits if limit not in compared] == []
        stated = [(limit.within, limit.clock) for limit in compared if limit]
        assert [cap for cap in caps if (cap.within, cap.clock) not in stated] == []


def test_every_stage_has_a_row_and_a_mark(
    collection: Collection, rows: tuple[Row, ...], marks: dict[int | None, tuple[Mark, ...]]
) -> None:
    """No stage is missing, whether or not anything is said about its time."""
    links = {mark.link.split("#")[0] for here in marks.values() for mark in here}
    for policy in collection.local:
        stages = {entry.stage.id for entry in stage_variants(policy)}
        assert {row.stage.id for row in rows if row.stage and row.policy is policy} == stages
        assert {stage_address(policy.area, stage) for stage in stages} <= links


def test_a_limit_on_several_stages_is_given_to_each(rows: tuple[Row, ...]) -> None:
    """What several stages share says so, and is never mistaken for a limit of one alone."""
    shared = [row for row in rows if row.together]

    assert [row.stage.level for row in shared if row.stage] == [2, 3, 4]
    assert {len(row.together) for row in shared} == {3}
    assert {row.track for row in shared} == {"urgent"}


def test_a_row_has_what_holds_at_every_stage(rows: tuple[Row, ...]) -> None:
    """To record and to tell is what the stage asks, then what the procedure asks throughout."""
    for row in rows:
        if row.stage:
            assert set(row.policy.record) <= set(row.record)
            assert set(row.policy.notify) <= set(row.notify)
            assert set(row.stage.record) <= set(row.record)


def test_a_stage_without_a_number_says_so(marks: dict[int | None, tuple[Mark, ...]]) -> None:
    """Silence is a mark of its own kind with words, not a bar of no length."""
    silent = [mark for here in marks.values() for mark in here if mark.kind == "none"]

    assert {mark.days for mark in silent} == {None}
    assert ("Hull", "no number is stated") in {(mark.name, mark.limit) for mark in silent}
    assert all(mark.limit for mark in silent)


def test_the_shortest_number_is_that_of_the_guidance(
    collection: Collection, marks: dict[int | None, tuple[Mark, ...]]
) -> None:
    """What is marked as shortest is what the harmonised guidance calls the strictest."""
    for level in (*LEVELS, None):
        best = strictest(collection.policies[HARMONISED].suggestions, level, "standard")
        ranked = {(mark.area, mark.limit) for mark in marks[level] if mark.rank}
        assert ranked == ({(best.area, limit_words(best.limit))} if best else set())


def test_a_number_is_called_the_only_one_if_it_is(
    marks: dict[int | None, tuple[Mark, ...]],
) -> None:
    """An urgent number beside it is not passed over, nor is another area's."""
    ranks = {level: {mark.rank for mark in here if mark.rank} for level, here in marks.items()}

    assert ranks[1] == {SHORTEST}
    assert ranks[2] == ranks[3] == {ONLY_STANDARD_NUMBER}
    assert ranks[None] == {ONLY_NUMBER}


def test_the_shortest_comes_first(marks: dict[int | None, tuple[Mark, ...]]) -> None:
    """At a level, numbers rise before phrases and silence, and special cases come last."""
    for here in marks.values():
        assert [bool(mark.only) for mark in here] == sorted(bool(mark.only) for mark in here)
        general = [mark for mark in here if not mark.only]
        days = [mark.days for mark in general if mark.kind == "number"]
        kinds = [mark.kind for mark in general]
        assert days == sorted(days, key=lambda day: day or 0)
        assert kinds == sorted(kinds, key=["number", "at-once", "none"].index)


def test_an_urgent_limit_is_labelled(marks: dict[int | None, tuple[Mark, ...]]) -> None:
    """What holds only when urgent, or unless it is, cannot be read as holding always."""
    chair = [mark.only for mark in marks[5] if mark.limit == "by the following working day"]

    assert chair == ["if urgent"]
    assert [mark.only for mark in marks[None]] == ["unless urgent"]


def test_the_chart_has_every_mark(marks: dict[int | None, tuple[Mark, ...]]) -> None:
    """Each mark is drawn, with whose it is and the words of its limit."""
    chart = Drawn(draw_chart(marks))
    every = [mark for here in marks.values() for mark in here]
    drawn = [tag for tag in ("bar", "today", "silent") for _ in _drawn_as(chart, tag)]

    assert len(drawn) == len(every)
    assert drawn.count("silent") == sum(mark.kind == "none" for mark in every)
    for mark in every:
        assert mark.limit.lower() in chart.text.lower()
        assert mark.stage in chart.text
        assert mark.aside in chart.text


def test_bars_share_one_scale(marks: dict[int | None, tuple[Mark, ...]]) -> None:
    """A bar is as long as its number, at five working days a week."""
    days = [mark.days for here in marks.values() for mark in here if mark.days]
    widths = [float(bar.attrib["width"]) for bar in _drawn_as(Drawn(draw_chart(marks)), "bar")]

    assert max(days) == 20
    assert [round(width / max(widths) * 20, 1) for width in widths] == days


@pytest.mark.parametrize("days", [0.2, 1, 7, 260, 5000])
def test_the_chart_has_room(days: float) -> None:
    """No text or bar leaves the chart, however long the words and the limit."""
    mark = Mark(
        area="made",
        name="A very long name of a partnership " * 4,
        stage="Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamter",
        only="only for: something that takes long to say " * 3,
        limit="within a time that takes long to say " * 3,
        aside="to settle it, from the day on which somebody disagreed " * 3,
        kind="number",
        days=days,
        rank="shortest number",
        link="",
    )
    for piece in Drawn(draw_chart({1: [mark, mark], None: [mark]})).pieces:
        whole, parts = extents(piece)
        assert [part for part in parts if not part.inside(whole)] == []


def test_the_page_says_in_a_table_what_the_chart_draws(
    library: Library, marks: dict[int | None, tuple[Mark, ...]]
) -> None:
    """Phones and screen readers get each mark as a row with a link to its stage."""
    text = render(library, published=date(2026, 11, 20))["compare.md"].text
    table = text[text.index("{ #limits }") :]

    for here in marks.values():
        for mark in here:
            assert f'href="../{mark.link}"' in table, mark


def test_both_files_hold_the_same_rows(collection: Collection, data: list[dict[str, Any]]) -> None:
    """The CSV, read with the standard reader, says what the JSON says."""
    table = list(csv.DictReader(io.StringIO(downloads(collection)[LEVELS_CSV])))

    assert [list(row) for row in table[:1]] == [list(data[0])]
    assert table == [{key: _as_text(value) for key, value in row.items()} for row in data]


def test_the_files_cover_every_stage(collection: Collection, data: list[dict[str, Any]]) -> None:
    """Each stage of each area is there, and none of the computed guidance."""
    stages = {
        (policy.area, entry.stage.id)
        for policy in collection.local
        for entry in stage_variants(policy)
    }

    assert {(row["area"], row["stage"]) for row in data if row["stage"]} == stages


def test_a_row_of_the_file_explains_itself(data: list[dict[str, Any]]) -> None:
    """A row has who, by when as words and as a number, what to record, and where it rests."""
    row = next(row for row in data if row["area"] == "wales" and row["stage"] == "stage-2")

    assert (row["number"], row["unit"]) == (10, "working days")
    assert row["counted_from"] == "written-concern"
    assert (row["limit"], row["act"], row["level"]) == ("within 10 working days", "raise", 2)
    assert (row["who"], row["track"], row["topics"]) == ("your line manager", "standard", [])
    assert row["record"][0].endswith("(where: the child's or adult's file held by each agency)")
    assert {"wales:34", "wales:35"} <= set(row["sources"])
    assert (row["document_status"], row["policy_version"]) == ("undated", "1")


def test_a_row_without_a_number_has_none(data: list[dict[str, Any]]) -> None:
    """Where no number is stated the number is empty, never 0."""
    silent = [row for row in data if row["limit"] == "no number is stated"]

    assert silent
    assert {(row["number"], row["unit"]) for row in silent} == {(None, None)}
    assert all(row["number"] is None for row in data if row["at_once"] or row["undated"])


def test_the_files_are_published(site: Path, collection: Collection) -> None:
    """The built site has the files where the page links to them, and each row's link leads on."""
    for name, text in downloads(collection).items():
        assert (site / name).read_bytes() == text.encode()
    rows = json.loads((site / LEVELS_JSON).read_text("utf-8"))["rows"]
    for link in {row["link"] for row in rows}:
        address, _, anchor = link.partition("#")
        page = built_page(site, site / address / "index.html")
        assert not anchor or anchor in page.anchors, link


def _drawn_as(chart: Drawn, kind: str) -> list[Any]:
    """The shapes of a kind."""
    named = f"drawing__{kind}"
    return [part for part in chart.root.iter() if named in part.get("class", "").split()]


def _as_text(value: Any) -> str:
    if isinstance(value, list):
        return " | ".join(value)
    return {None: "", True: "yes", False: "no"}.get(value, "") if _is_word(value) else str(value)


def _is_word(value: Any) -> bool:
    return value is None or isinstance(value, bool)
