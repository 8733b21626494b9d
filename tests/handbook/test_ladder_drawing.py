"""The drawn ladder: everything that the list says and more, inside its frame."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision.addresses import stage_address
from decision.collection import Collection
from decision.duration import Duration
from decision.policy import Document, Policy
from decision.provision import Actor
from decision.route import Change, Route
from decision.stage import Cap, Limit, Stage
from handbook.drawings.drawing import PLAIN, set_words
from handbook.drawings.ladder_drawing import draw_ladder
from handbook.facts.limits import limit_words
from handbook.facts.variants import stage_variants, variations
from tests.handbook.drawn import Drawn, boxes, extents, lines

REAL = ("coventry", "hull", "lscp", "nottinghamshire", "wales", "harmonised")
INVENTED = ("eastvale", "glenbrae", "northmoor")


@pytest.fixture(scope="module")
def policies(collection: Collection, invented: Collection) -> dict[str, Policy]:
    """The real procedures and the invented ones."""
    return {**invented.policies, **collection.policies}


def drawn(policy: Policy) -> Drawn:
    """The ladder of *policy*, drawn for a page at the site's root."""
    return Drawn(draw_ladder(policy, ""))


@pytest.mark.parametrize("area", [*REAL, *INVENTED])
def test_every_stage_is_linked(policies: dict[str, Policy], area: str) -> None:
    """Each stage leads to its page, also one that only a route has."""
    links = {link.split("#")[0] for link in drawn(policies[area]).links}

    stages = {entry.stage.id for entry in stage_variants(policies[area])}
    assert {stage_address(area, stage) for stage in stages} <= links


@pytest.mark.parametrize("area", [*REAL, *INVENTED])
def test_a_link_tells_all_of_its_stage(policies: dict[str, Policy], area: str) -> None:
    """Who cannot see the box hears the stage's name, level, people and limits."""
    policy = policies[area]
    links = drawn(policy).links

    for stage in policy.stages:
        name = links[stage_address(area, stage.id)]
        people = [actor.title for actor in (stage.who, stage.counterpart) if actor]
        limits = [limit_words(limit) for limit in stage.limits] or ["no number"]
        for part in (stage.name, f"Level {stage.level}", stage.title, *people, *limits):
            assert part.lower() in name.lower(), (area, stage.id)


@pytest.mark.parametrize("area", [*REAL, *INVENTED])
def test_every_limit_is_written_out(policies: dict[str, Policy], area: str) -> None:
    """The words of each limit, of stages, routes and the whole process, stand on the drawing."""
    policy = policies[area]
    text = drawn(policy).text
    limits = [limit for stage in policy.stages for limit in stage.limits]
    caps = list(policy.caps)
    for variation in variations(policy):
        limits += [limit for stage in variation.stages for limit in stage.limits]
        limits += [limit for change in variation.changes for limit in change.limits or ()]
        caps += variation.caps

    assert {limit_words(limit) for limit in limits if limit_words(limit) not in text} == set()
    assert {str(cap.within) for cap in caps if f"within {cap.within}" not in text} == set()


@pytest.mark.parametrize("area", ["coventry", "hull", "lscp", "nottinghamshire", *INVENTED])
def test_every_route_branches_off(policies: dict[str, Policy], area: str) -> None:
    """Each route and the urgent track is named where it leaves the ladder."""
    text = drawn(policies[area]).text

    assert [one.title for one in variations(policies[area]) if one.title not in text] == []


def test_a_stage_without_a_limit_says_so(policies: dict[str, Policy]) -> None:
    """Nothing stated about time is said in words, on the drawing and to who cannot see it."""
    links = drawn(policies["hull"]).links

    assert "no number is stated" in links["areas/hull/practitioners/"]
    assert drawn(policies["hull"]).text.count("no number is stated |") >= 3


def test_what_is_due_is_told_from_the_time(policies: dict[str, Policy]) -> None:
    """A limit to meet is not mistaken for one to go up a level."""
    text = drawn(policies["wales"]).text

    assert "within 5 working days | to discuss or meet, from the day the concern" in text
    assert "within 10 working days | to raise it, from the day the concern" in text


def test_a_level_without_a_stage_says_so(policies: dict[str, Policy]) -> None:
    """A gap in the ladder is seen, and heard in the drawing's name."""
    wales = drawn(policies["wales"])

    assert wales.text.count("no stage named at this level") == 2
    assert wales.root.attrib["aria-label"].endswith("no stage is named at level 4 or 5")


def test_the_end_tells_what_remains(policies: dict[str, Policy]) -> None:
    """The last arrow leads to what the procedure says remains."""
    assert "Safeguarding Unit" in drawn(policies["lscp"]).links["#remaining"]


def test_only_its_links_and_groups_are_heard(policies: dict[str, Policy]) -> None:
    """Every text is either in a link with a name of its own, or hidden from screen readers."""
    root = drawn(policies["northmoor"]).root
    told = {text for link in root.iter("a") for text in link.iter("text")}
    told |= {
        text for part in root.iter("g") if part.get("aria-hidden") for text in part.iter("text")
    }

    assert set(root.iter("text")) == told


@pytest.mark.parametrize("area", [*REAL, *INVENTED, "twelve", "wordy"])
def test_nothing_leaves_its_piece(policies: dict[str, Policy], area: str) -> None:
    """Every line of text and every box stands inside the piece that it is drawn in."""
    policies = policies | {"twelve": twelve(), "wordy": wordy()}
    for piece in drawn(policies[area]).pieces:
        whole, parts = extents(piece)
        assert [part for part in parts if not part.inside(whole)] == []


@pytest.mark.parametrize("area", [*REAL, *INVENTED, "twelve", "wordy"])
def test_a_box_is_large_enough(policies: dict[str, Policy], area: str) -> None:
    """What a link says stands inside its box, whatever its length."""
    policies = policies | {"twelve": twelve(), "wordy": wordy()}
    for link in drawn(policies[area]).root.iter("a"):
        frame = next(boxes(link))
        assert [line for line in lines(link) if not line.inside(frame)] == []


@pytest.mark.parametrize("area", [*REAL, *INVENTED, "twelve", "wordy"])
def test_no_two_texts_lie_over_each_other(policies: dict[str, Policy], area: str) -> None:
    """Lines of text keep apart, however long they are."""
    policies = policies | {"twelve": twelve(), "wordy": wordy()}
    for piece in drawn(policies[area]).pieces:
        texts = [part for part in extents(piece)[1] if "drawing__" not in part.text]
        for index, one in enumerate(texts):
            for other in texts[index + 1 :]:
                apart = one.right <= other.left or other.right <= one.left
                assert apart or one.bottom - 4 <= other.top or other.bottom - 4 <= one.top, (
                    one,
                    other,
                )


@given(st.text(min_size=1, max_size=200), st.integers(60, 400))
def test_lines_are_never_too_long(text: str, width: int) -> None:
    """No text, not even one long word, makes a line longer than asked; none of it is lost."""
    words = set_words(text, PLAIN, width)

    assert all(PLAIN.measure(line) <= width for line in words.lines)
    assert "".join(words.lines).replace(" ", "") == "".join(text.split())


def twelve() -> Policy:
    """A procedure of twelve stages, several of them on one level."""
    stages = tuple(made_stage(number, level=min(5, 1 + number // 3)) for number in range(12))
    caps = (
        Cap(within=Duration(2, "weeks"), clock="disagreement", stages=("stage-2", "stage-5")),
        Cap(within=Duration(9, "weeks"), clock="conference"),
        Cap(within=Duration(12, "weeks"), clock="disagreement"),
    )
    return made_policy(stages, caps)


def wordy() -> Policy:
    """A procedure with more to say than anyone reads."""
    long = "the deputy assistant head of the safeguarding and quality assurance service " * 4
    stages = tuple(
        replace(
            made_stage(number, level=number + 1),
            name="Donaudampfschifffahrtselektrizitätenhauptbetriebswerk" * 2,
            title=long.strip(),
            who=Actor(title=long, substitute=long),
            counterpart=Actor(title=long),
            limits=(Limit(undated=long), Limit(within=Duration(100, "hours"), clock="decision")),
        )
        for number in range(4)
    )
    changes = (Change(stages=("stage-1",), who=Actor(title=long), limits=(Limit(at_once=long),)),)
    added = replace(made_stage(9, level=2), title=long, who=Actor(title=long))
    routes = (
        Route(title=long, summary="", topics=("plan",), changes=changes, stages=(added,)),
        Route(title="short", summary="", topics=("referral",), without=("stage-2",)),
    )
    caps = (Cap(within=Duration(2, "weeks"), clock="disagreement", stages=("stage-2",)),)
    return replace(made_policy(stages, caps), routes=routes)


def made_stage(number: int, level: int) -> Stage:
    """An invented stage."""
    return Stage(
        id=f"stage-{number}",
        name=f"Stage {number}",
        level=level,  # type: ignore[arg-type]
        title="Talk about it",
        who=Actor(title="you"),
        counterpart=Actor(title="the other one"),
        limits=(Limit(within=Duration(number + 1, "working days"), clock="stage-start"),),
    )


def made_policy(stages: tuple[Stage, ...], caps: tuple[Cap, ...]) -> Policy:
    """An invented procedure."""
    return Policy(
        area="made",
        name="Made",
        nation="scotland",
        people=("child",),
        version="1",
        document=Document(title="Made", status="undated", sentences=1),
        summary="Made.",
        stages=stages,
        caps=caps,
    )
