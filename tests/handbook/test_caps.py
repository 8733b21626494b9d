"""Limits on several stages or on the whole process: on every page, and never as holding always."""

import re
from dataclasses import replace

import pytest

from decision.collection import Collection
from decision.duration import Duration
from decision.harmonised import harmonise, stated_limits
from decision.policy import Policy
from decision.provision import Actor
from decision.route import Change, Route, UrgentTrack
from decision.stage import Cap, Limit, Stage
from decision.vocabulary import HARMONISED
from handbook.addresses import LEVELS_JSON
from handbook.drawings.ladder_drawing import draw_ladder
from handbook.facts.comparison import Row, comparison_rows
from handbook.facts.limit_marks import limit_marks
from handbook.facts.limits import NO_NUMBER_ALONE, caps_of, stage_times
from handbook.facts.variants import stage_variants
from handbook.library.holdings import Library
from handbook.pages.rendering import render
from handbook.publishing.downloads import downloads
from tests.handbook.drawn import Drawn
from tests.handbook.test_guidance import TODAY

DAYS = Cap(within=Duration(2, "working days"), clock="disagreement")
WEEKS = Cap(within=Duration(3, "weeks"), clock="disagreement")
PANEL = Stage(id="panel", name="Panel", level=4, title="A panel meets", who=Actor(title="panel"))
ROUTE = Route(topics=("plan",), title="The plan", summary="Adds a panel.", stages=(PANEL,))
URGENT = UrgentTrack(title="At once", summary="Faster.")

URGENT_ON_TOP = {"caps": (replace(DAYS, track="urgent"), replace(WEEKS, track="standard"))}
ON_STAGES = {"caps": (replace(DAYS, stages=("stage-2", "stage-3"), track="urgent"),)}
URGENT_OWN = {"urgent": replace(URGENT, caps=(DAYS,))}
ROUTE_WHOLE = {"routes": (replace(ROUTE, caps=(DAYS,)),)}
ROUTE_STAGES = {"routes": (replace(ROUTE, caps=(replace(DAYS, stages=("stage-3", "panel")),)),)}
URGENT_ON_ROUTE = {
    "routes": (ROUTE,),
    "urgent": replace(
        URGENT,
        caps=(replace(DAYS, stages=("panel",)),),
        changes=(Change(stages=("panel",), limits=(Limit(within=DAYS.within, clock="decision"),)),),
    ),
}
EVERY = [URGENT_ON_TOP, ON_STAGES, URGENT_OWN, ROUTE_WHOLE, ROUTE_STAGES, URGENT_ON_ROUTE]


def _wales(collection: Collection, changes: dict[str, object]) -> Policy:
    """The procedure of Wales without a limit but for those given."""
    wales = collection.policies["wales"]
    stages = tuple(replace(stage, limits=()) for stage in wales.stages)
    return replace(wales, stages=stages, **changes)  # type: ignore[arg-type]


def _with(library: Library, changes: dict[str, object]) -> Library:
    collection = library.collection
    policies = {**collection.policies, "wales": _wales(collection, changes)}
    local = [policy for area, policy in policies.items() if area != HARMONISED]
    harmonised = replace(harmonise(local), calendar=collection.policies[HARMONISED].calendar)
    policies[HARMONISED] = harmonised
    return replace(library, collection=replace(collection, policies=policies))


def _words(text: str) -> str:
    """The words of a page, without markup."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", text))


def _area(library: Library, changes: dict[str, object], page: str) -> str:
    return _words(render(_with(library, changes), published=TODAY)[f"areas/wales/{page}.md"].text)


@pytest.mark.parametrize("page", ["index", "stage-2"])
@pytest.mark.parametrize(
    ("changes", "said"),
    [
        (URGENT_ON_TOP, "Whole process, if urgent: within 2 working days"),
        (URGENT_ON_TOP, "Whole process, unless urgent: within 3 weeks"),
        (URGENT_OWN, "Whole process, if urgent: within 2 working days"),
        (ROUTE_WHOLE, "Whole process, only: The plan: within 2 working days"),
    ],
)
def test_a_limit_on_the_whole_process_says_when_it_holds(
    library: Library, changes: dict[str, object], said: str, page: str
) -> None:
    """The pages of the area and of its stages have each limit, with its route or track."""
    text = _area(library, changes, page)

    assert said in text
    assert "Whole process: within 2 working days" not in text


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        (URGENT_ON_TOP, "within 2 working days of the day the disagreement was raised, if urgent"),
        (URGENT_OWN, "within 2 working days of the day the disagreement was raised, if urgent"),
        (ROUTE_WHOLE, "of the day the disagreement was raised, only: The plan"),
    ],
)
def test_the_comparison_says_when_a_limit_holds(
    library: Library, changes: dict[str, object], said: str
) -> None:
    """The list of limits on the whole process has those of tracks and routes too."""
    text = render(_with(library, changes), published=TODAY)["compare.md"].text

    assert said in _words(text[text.index("{ #caps }") :])


@pytest.mark.parametrize("changes", [URGENT_ON_TOP, URGENT_OWN])
def test_the_guidance_keeps_the_limit_of_each_track(
    library: Library, changes: dict[str, object]
) -> None:
    """A shorter urgent limit does not take the place of the one that holds unless urgent."""
    text = _words(render(_with(library, changes), published=TODAY)["guidance/level-2.md"].text)
    weeks = "3 weeks" if changes is URGENT_ON_TOP else "4 weeks"

    assert "Whole process, if urgent: within 2 working days" in text
    assert f"Whole process, unless urgent: within {weeks}" in text


def test_one_limit_for_both_tracks_is_given_once(library: Library) -> None:
    """The guidance does not repeat the strictest limit when it holds in either case."""
    library = _with(library, {"caps": (DAYS,)})

    (cap,) = library.collection.policies[HARMONISED].caps
    assert (cap.within, cap.track) == (DAYS.within, None)


def test_a_limit_over_stages_names_them(library: Library) -> None:
    """On the ladder or not, every stage that shares a limit is named."""
    assert "Several stages together (Stage 2; Stage 3), if urgent" in _area(
        library, ON_STAGES, "index"
    )
    assert "Several stages together (Stage 3; Panel), only: The plan" in _area(
        library, ROUTE_STAGES, "index"
    )
    for page in ("stage-3", "panel"):
        assert "for these together: Stage 3; Panel." in _area(library, ROUTE_STAGES, page)


def test_a_limit_that_holds_when_urgent_leaves_the_stage_without_a_number(
    library: Library,
) -> None:
    """A stage with a limit for the urgent track alone says that otherwise none is stated."""
    text = _area(library, ON_STAGES, "stage-2")

    assert "No number is stated" in text
    assert "Within 2 working days, if urgent Counted from" in text


def test_a_limit_of_the_urgent_track_on_a_stage_of_a_route(library: Library) -> None:
    """The page of a stage that only a route has says what holds there when urgent."""
    assert "Within 2 working days, if urgent" in _area(library, URGENT_ON_ROUTE, "panel")


@pytest.mark.parametrize("changes", EVERY)
def test_nothing_stands_in_the_way_of_a_limit(library: Library, changes: dict[str, object]) -> None:
    """Guidance, comparison, drawing and downloads are made of every shape of limit."""
    collection = _with(library, changes).collection
    policy = collection.policies["wales"]

    assert limit_marks(collection)
    assert downloads(collection)
    assert "within 2 working days" in Drawn(draw_ladder(policy, "")).text
    rows = [row for row in comparison_rows(collection) if row.policy is policy]
    assert any(row.limit and row.limit.within == DAYS.within for row in rows)


def test_a_number_for_one_route_is_not_suggested_to_all(library: Library) -> None:
    """A limit of the urgent track on a route's own stage says nothing of its level at large."""
    stated = stated_limits([_wales(library.collection, URGENT_ON_ROUTE)])

    assert [one for one in stated if one.level == PANEL.level] == []


def test_the_list_says_what_the_drawing_says(library: Library) -> None:
    """The pill of a stage that a limit covers only with others does not deny that limit."""
    policy = library.collection.policies["nottinghamshire"]
    pages = render(library, published=TODAY)
    page = pages["areas/nottinghamshire/index.md"].text
    ladder = page[page.index('<ol class="ladder">') : page.index("</ol>")]

    assert ladder.count(NO_NUMBER_ALONE) == 3
    for stage in policy.stages:
        assert stage_times(policy, stage)[0].words in Drawn(draw_ladder(policy, "")).text
    compared = pages["compare.md"].text
    assert compared[: compared.index("{ #caps }")].count(NO_NUMBER_ALONE) == 3


def test_a_limit_on_one_stage_is_its_number(collection: Collection) -> None:
    """A limit of its own is not called one that a stage shares."""
    policy = _wales(collection, {"caps": (replace(DAYS, stages=("stage-2",), track="urgent"),)})

    (timed,) = stage_times(policy, policy.stages[1])
    assert (timed.words, timed.kind) == ("within 2 working days, if urgent", "number")


def test_a_stage_that_only_a_limit_alters_has_a_section(collection: Collection) -> None:
    """A route or track that does nothing but limit a stage is shown there."""
    urgent = replace(URGENT, caps=(replace(DAYS, stages=("stage-2",)),))
    policy = _wales(collection, {"urgent": urgent})
    (entry,) = (one for one in stage_variants(policy) if one.variants)

    assert entry.stage.id == "stage-2"
    assert [cap.only for cap in caps_of(policy, entry.stage, urgent)] == [""]


def _rows(library: Library, changes: dict[str, object]) -> list[Row]:
    collection = _with(library, changes).collection
    return [row for row in comparison_rows(collection) if row.policy.area == "wales"]


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"caps": (DAYS,)}, [(None, False)]),
        ({"caps": (replace(DAYS, track="standard"),)}, [("standard", True)]),
        ({"caps": (replace(DAYS, track="urgent"),)}, [("urgent", False)]),
        (URGENT_OWN, [("urgent", False)]),
        ({"caps": (replace(DAYS, stages=("stage-2",)),)}, [(None, False)]),
        ({"caps": (replace(DAYS, stages=("stage-2",), track="standard"),)}, [("standard", True)]),
        ({"caps": (replace(DAYS, stages=("stage-2",), track="urgent"),)}, [("urgent", False)]),
        (ROUTE_WHOLE, [(None, False)]),
    ],
)
def test_a_row_says_on_which_track_it_holds(
    library: Library, changes: dict[str, object], told: list[tuple[str | None, bool]]
) -> None:
    """A limit for both tracks is not called standard, and one unless urgent says so."""
    rows = _rows(library, changes)

    assert [(row.track, row.unless_urgent) for row in rows if row.duration] == told


def test_a_stage_with_an_urgent_limit_only_has_a_row_for_the_rest(library: Library) -> None:
    """That nothing is said about the time of a stage unless it is urgent is not lost."""
    rows = [row for row in _rows(library, ON_STAGES) if row.stage and row.stage.id == "stage-2"]

    assert [(row.track, row.limit_words) for row in rows] == [
        ("standard", "no number is stated"),
        ("urgent", "within 2 working days"),
    ]


def test_the_file_says_what_holds_unless_urgent(library: Library) -> None:
    """The download has the column, and no track where a limit holds on both."""
    text = downloads(_with(library, {"caps": (DAYS,)}).collection)[LEVELS_JSON]

    assert '"track": null,\n   "unless_urgent": false' in text
    assert '"track": "standard",\n   "unless_urgent": true' in text
