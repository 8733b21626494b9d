"""What people are told who are not sure, who have two areas, and who ask what may happen next."""

from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from decision import Collection, ask
from decision.ask import read_query
from decision.case import CANDIDATES, CHOICES, UNSURE

TODAY = date(2026, 11, 20)
AREAS = ("coventry", "hull", "lscp", "nottinghamshire", "wales", "harmonised")

definite = st.fixed_dictionaries(
    {"area": st.sampled_from(AREAS), "agency": st.sampled_from(CHOICES["agency"])}
    | {key: st.sampled_from(CHOICES[key]) for key in CANDIDATES}
    | {"raised": st.integers(0, 60).map(lambda age: str(TODAY - timedelta(days=age)))}
)
doubts = st.lists(st.sampled_from(sorted(CANDIDATES)), min_size=1, max_size=3, unique=True)


def told(collection: Collection, query: str | dict[str, str]) -> dict[str, Any]:
    """The JSON answer to a query string or to pairs."""
    pairs = read_query(query) if isinstance(query, str) else list(query.items())
    return ask(pairs, collection.policies, TODAY)


@given(case=definite, key=st.sampled_from(sorted(set(CANDIDATES) - {"reached"})))
def test_doubt_never_gives_a_later_day_to_act(
    collection: Collection, case: dict[str, str], key: str
) -> None:
    """Whoever is unsure is to act no later than any of the possible answers on that step asks."""
    unsure = told(collection, case | {key: UNSURE})
    possible = [told(collection, case | {key: value}) for value in CANDIDATES[key]]
    step = unsure["next"] and unsure["next"]["level"]
    days = [
        one["act_on"]
        for one in possible
        if one["act_on"] and (one["next"] and one["next"]["level"]) == step
    ]
    assert not days or unsure["act_on"] == min(days)


@given(case=definite)
def test_doubt_passes_nobody_over(collection: Collection, case: dict[str, str]) -> None:
    """Unsure how far it has gone: the lowest step, unless a stated number above is sooner."""
    unsure = told(collection, case | {"reached": UNSURE})
    possible = [
        told(collection, case | {"reached": value})
        for value in CANDIDATES["reached"]
        if (value, case["state"]) != ("none", "no-reply")
    ]
    steps = [one for one in possible if one["outcome"] == "escalate"]
    if unsure["outcome"] == "escalate":
        lowest = min(steps, key=lambda one: one["next"]["level"])
        above = unsure["next"]["level"] > lowest["next"]["level"]
        assert not above or unsure["by"]["stated"]
        assert not above or not lowest["act_on"] or unsure["by"]["date"] < lowest["act_on"]


@given(case=definite, keys=doubts)
def test_doubt_is_named_with_what_was_taken(
    collection: Collection, case: dict[str, str], keys: list[str]
) -> None:
    """Each doubt is told with the value taken for it, and the link keeps the doubt."""
    answer = told(collection, case | dict.fromkeys(keys, UNSURE))
    assert {one["key"] for one in answer["unsure"]} == set(keys)
    assert all(one["taken"] == answer["case"][one["key"]] for one in answer["unsure"])
    assert {key for key, value in read_query(answer["query"]) if value == UNSURE} == set(keys)
    assert told(collection, answer["query"]) == answer


@given(case=definite, keys=st.one_of(st.just([]), doubts))
def test_every_alternative_is_the_answer_that_its_link_gives(
    collection: Collection, case: dict[str, str], keys: list[str]
) -> None:
    """What would change is what is told once it has, and is never what is told already."""
    answer = told(collection, case | dict.fromkeys(keys, UNSURE))
    for other in answer["alternatives"]:
        found = told(collection, other["query"])
        assert found["headline"] == other["headline"]
        assert (found["by"] and found["by"]["date"]) == other["date"]
        assert found != answer


def test_doubt_about_danger_names_it(collection: Collection) -> None:
    """Unsure how urgent it is: taken as urgent, with 999 among what would change."""
    answer = told(collection, "area=coventry&urgency=unsure&raised=2026-11-19")
    assert answer["case"]["urgency"] == "urgent"
    assert "emergency" in {other["outcome"] for other in answer["alternatives"]}


@given(case=definite, also=st.sampled_from(AREAS))
def test_a_second_area_gets_the_answer_it_would_have_alone(
    collection: Collection, case: dict[str, str], also: str
) -> None:
    """Two areas at once are the two answers, each as it is when asked alone."""
    both = told(collection, case | {"also": also})
    if also == case["area"]:
        assert both == told(collection, case)
        return
    parts = ("headline", "next", "by", "cap", "record", "notify", "advice", "notes", "then", "link")
    for found, area in ((both, case["area"]), (both["also"], also)):
        alone = told(collection, case | {"area": area})
        assert {part: found[part] for part in parts} == {part: alone[part] for part in parts}
    assert told(collection, both["query"]) == both


def test_a_second_area_that_does_not_exist(collection: Collection) -> None:
    """A wrong second area is reported like a wrong first one, with the nearest."""
    (problem,) = told(collection, "area=hull&also=covntry")["errors"]
    assert (problem["key"], problem["nearest"]) == ("also", "coventry")


@given(case=definite)
def test_why_not_the_next_level_yet(collection: Collection, case: dict[str, str]) -> None:
    """Wherever a further level follows, the answer says why it is not that one yet."""
    answer = told(collection, case)
    questions = [reason["question"] for reason in answer["why_not"]]
    if answer["outcome"] == "escalate" and answer["then"]:
        assert answer["then"][0]["person"] in questions[0]
        assert answer["then"][0]["by"]["phrase"] in answer["why_not"][0]["text"]
    else:
        assert answer["outcome"] == "escalate" or questions == []


def test_why_no_route_applies(collection: Collection) -> None:
    """Steps for a topic that was not chosen are named, and so is their absence for one that was."""
    general = told(collection, "area=coventry&reached=practitioners")["why_not"][-1]
    assert general["question"].startswith("Why not your second-tier")
    own = told(collection, "area=lscp&reached=none")["why_not"][-1]
    assert "A referral" in own["text"]
    assert "inside my own agency" not in own["text"]
    silent = told(collection, "area=hull&topic=plan&reached=practitioners")["why_not"][-1]
    assert "names none" in silent["text"]
    assert told(collection, "area=coventry&topic=referral")["why_not"][1:] == []


@given(case=definite)
def test_the_whole_ladder_is_told(collection: Collection, case: dict[str, str]) -> None:
    """What lies behind, the next step and the rest are the ladder, each level in its place."""
    answer = told(collection, case)
    before = [step["level"] for step in answer["before"]]
    after = [step["level"] for step in (answer["next"], *answer["then"]) if step]
    assert before + after == sorted(before + after)
    reached = CHOICES["reached"].index(answer["case"]["reached"])
    assert all(level <= reached for level in before)
    assert all(level > reached for level in after)
