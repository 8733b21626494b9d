"""The record of a disagreement and its variant for learning."""

import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from decision import Case, Collection, decide
from decision import english as words
from decision.english import take_away as texts
from decision.policy import RecordHeading
from decision.take_away.learning_form import learning_form
from decision.vocabulary import RecordPart, Topic
from tests.decision.take_away_cases import FRIDAY, SITE, queries, taken

DATE = re.compile(r"\d{1,2} (?:" + "|".join(words.MONTHS) + r") \d{4}|\d{4}-\d{2}-\d{2}")


def section(form: dict[str, Any], part: str) -> dict[str, Any]:
    """The only section of a form about a part."""
    (only,) = (one for one in form["sections"] if one["part"] == part)
    return dict(only)


def record(collection: Collection, query: str) -> dict[str, Any]:
    """The record of a case."""
    return dict(taken(collection, query)["record"])


def test_what_the_document_asks_for_is_cited_and_the_rest_is_labelled(
    collection: Collection,
) -> None:
    """Coventry asks for the discussions (7); nobody asks for both views."""
    form = record(collection, "area=coventry&reached=line-managers")
    assert section(form, "discussions")["sources"] == ["coventry:7"]
    assert "Not asked for" not in section(form, "discussions")["hint"]
    assert section(form, "views")["sources"] == []
    assert section(form, "views")["hint"].endswith("Not asked for by the document.")


def test_what_is_known_is_filled_in(collection: Collection) -> None:
    """Stage, people by role, the date with its working, whom to tell and where to record."""
    form = record(collection, "area=wales&reached=practitioners&raised=2026-11-18&agency=health")
    assert "My agency: Health" in section(form, "case")["lines"]
    step = section(form, "step")["lines"]
    assert "Present stage: Stage 1 (level 1)" in step
    assert "Next step: Stage 2 (level 2): Line managers discuss or meet" in step
    assert "With whom: the line manager of the professional you differ with" in step
    dates = section(form, "dates")
    assert "Raised: Wednesday 18 November 2026" in dates["lines"]
    assert "Take it to the next stage: by Wednesday 2 December 2026" in dates["lines"]
    assert any("Not counted: 4 weekend days" in line for line in dates["lines"])
    assert dates["sources"] == ["wales:35"]
    told = "Send the record to the chair of the Local Operational Group."
    assert section(form, "told")["lines"][0].startswith(told)
    kept = section(form, "kept")["lines"]
    assert any("Where: the child's or adult's file" in line for line in kept)
    rests_on = section(form, "rests-on")["lines"]
    assert f"Our readings: counting, wales-stage-2 (explained at {SITE}readings/)" in rests_on
    assert rests_on[-1].endswith(
        "checker/?area=wales&agency=health&reached=practitioners&raised=2026-11-18"
    )


def test_what_nobody_has_raised_yet_has_arisen(collection: Collection) -> None:
    """The day of a case that is yet to be raised is that on which it arose, on both forms."""
    forms = taken(collection, "area=coventry&raised=2026-11-18")
    assert "Arose: Wednesday 18 November 2026" in section(forms["record"], "dates")["lines"]
    durations = section(forms["learning"], "duration")["lines"]
    assert durations == ["From the day it arose to this form: 2 working days"]
    unsure = record(collection, "area=coventry&raised=2026-11-18&reached=unsure")
    assert any(line.startswith("Raised or arose:") for line in section(unsure, "dates")["lines"])


def test_what_is_overdue_above_practitioners_is_to_go_up(collection: Collection) -> None:
    """It was raised long ago; what is late is the next stage."""
    lines = section(
        record(collection, "area=coventry&reached=practitioners&raised=2026-11-16"), "dates"
    )["lines"]
    assert any(
        line.startswith("Take it to the next stage: was due by Tuesday 17") for line in lines
    )
    assert not any(line.startswith("Raise it") for line in lines)


def test_a_provisional_date_is_on_record_as_such(collection: Collection) -> None:
    """Wales Stage 3 counts from the end of Stage 2, which is still open."""
    lines = section(record(collection, "area=wales&reached=line-managers"), "dates")["lines"]
    assert any("provisional: counted from Friday 20 November 2026" in line for line in lines)


def test_what_only_people_know_stays_blank(collection: Collection) -> None:
    """Names, facts, views and the outcome are theirs to write."""
    form = record(collection, "area=coventry&reached=line-managers")
    for part in ("people", "concern", "views", "outcome", "actions", "written-by"):
        assert section(form, part)["lines"] == []
        assert section(form, part)["blank"] > 0


def test_what_only_a_topic_asks_for_is_only_there_on_that_topic(collection: Collection) -> None:
    """The agency that escalates a referral records its outcome (70); elsewhere nobody says so."""
    referral = record(collection, "area=lscp&topic=referral&reached=practitioners")
    general = record(collection, "area=lscp&reached=practitioners")
    assert section(referral, "outcome")["sources"] == ["lscp:49", "lscp:70"]
    assert section(general, "outcome")["sources"] == ["lscp:49"]


def test_what_only_a_stage_asks_for_is_only_there_at_that_stage(collection: Collection) -> None:
    """The Wales meeting of Stage 3 writes down what it decides (18)."""
    third = record(collection, "area=wales&reached=line-managers")
    second = record(collection, "area=wales&reached=practitioners")
    assert section(third, "outcome")["heading"] == "The outcome that the meeting decided"
    assert section(second, "outcome")["heading"] == "The resolution agreed"


def test_the_harmonised_record_holds_what_any_area_asks_for(collection: Collection) -> None:
    """Under the general headings, with the area before each hint."""
    outcome = section(record(collection, "area=harmonised"), "outcome")
    assert outcome["heading"] == texts.RECORD_FORM["outcome"].heading
    assert "Nottinghamshire: The parties confirm" in outcome["hint"]
    assert {"coventry:7", "lscp:49", "nottinghamshire:24", "wales:36"} <= set(outcome["sources"])


def test_two_areas_are_told_apart_where_they_differ(collection: Collection) -> None:
    """Each area's steps, dates and headings under its name; what is the same stands once."""
    form = record(collection, "area=wales&also=hull&reached=practitioners&raised=2026-11-18")
    parts = [one["part"] for one in form["sections"]]
    headings = [one["heading"] for one in form["sections"]]
    assert parts.count("case") == parts.count("people") == 1
    assert parts.count("step") == parts.count("dates") == 2
    assert "Hull: The nature of the difference" in headings
    assert "Wales (a regional protocol): The disagreement" in headings


def test_what_one_document_asks_for_is_not_asked_for_twice(collection: Collection) -> None:
    """Hull asks for the discussions, the Wales protocol does not: there is one place for them."""
    form = record(collection, "area=wales&also=hull&reached=practitioners&raised=2026-11-18")
    assert section(form, "discussions")["heading"] == "Hull: Discussions and decisions"


def test_a_doubt_is_on_record(collection: Collection) -> None:
    """What the asker is not sure of is not written down as a fact."""
    lines = section(record(collection, "area=coventry&reached=unsure"), "case")["lines"]
    assert any(line.startswith("How far it has gone: not sure; taken as:") for line in lines)


def test_where_no_date_is_stated_one_is_to_be_agreed(collection: Collection) -> None:
    """The suggestion is said to be one, and there is room for the date agreed."""
    lines = section(record(collection, "area=hull"), "dates")["lines"]
    assert any("Suggestion only: by Monday 23 November 2026" in line for line in lines)
    assert lines[-1].endswith("Agreed with the other side: [date]")


def test_learning_tells_how_long_it_took_in_working_days(collection: Collection) -> None:
    """Ten calendar days over two weekends are eight working days."""
    query = "area=hull&reached=line-managers&raised=2026-11-10&since=2026-11-13&state=resolved"
    lines = section(taken(collection, query)["learning"], "duration")["lines"]
    assert lines == [
        "From raising it to the present level: 3 working days",
        "From raising it to this form: 8 working days",
    ]


@pytest.mark.parametrize(
    ("area", "said", "sources"),
    [
        ("hull", "Remove anything that could identify the child", ["hull:7", "hull:8", "hull:9"]),
        ("nottinghamshire", "the Council's representative", ["nottinghamshire:25"]),
        (
            "harmonised",
            "Hull: Remove anything",
            ["hull:7", "hull:8", "hull:9", "nottinghamshire:25"],
        ),
    ],
)
def test_learning_goes_where_the_document_says(
    collection: Collection, area: str, said: str, sources: list[str]
) -> None:
    """Each area's own way to pass it on, with its sentences, and nothing else it says."""
    send = section(taken(collection, f"area={area}")["learning"], "send")
    assert any(said in line for line in send["lines"])
    assert send["sources"] == sources


@pytest.mark.parametrize("area", ["coventry", "lscp", "wales"])
def test_where_no_document_says_so_learning_has_no_address(
    collection: Collection, area: str
) -> None:
    """A review, feedback or monitoring is nowhere to send a form to."""
    send = section(taken(collection, f"area={area}")["learning"], "send")
    assert send["lines"] == [texts.FORM_NOWHERE]
    assert send["sources"] == []


def test_hull_asks_for_the_resolution_to_learn_from(collection: Collection) -> None:
    """The form for learning includes how it was settled (7), and says that this is asked for."""
    form = taken(collection, "area=hull")["learning"]
    assert section(form, "resolution")["sources"] == ["hull:7"]


@pytest.mark.parametrize(("topic", "is_asked"), [("plan", True), ("general", False)])
def test_what_is_to_be_learned_on_one_topic_only_is_asked_for_there(
    collection: Collection, topic: Topic, is_asked: bool
) -> None:
    """Elsewhere the heading is ours, without the document's sentence."""
    heading = RecordHeading(
        part="resolution", heading="The plan now", hint="-", topics=("plan",), sources=("hull:7",)
    )
    policy = replace(collection.policies["hull"], record_form=(heading,))
    form = learning_form([decide(policy, Case(area="hull", topic=topic, today=FRIDAY))], SITE)

    (found,) = (one for one in form.sections if one.part == "resolution")

    assert (found.heading == "The plan now") == bool(found.sources) == is_asked


def test_every_part_stands_on_a_form_in_english() -> None:
    """A policy can name no part that has no place."""
    assert {*texts.RECORD_FORM, *texts.LEARNING_FORM} == set(RecordPart.__value__.__args__)


@settings(
    max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(asked=queries())
def test_the_variant_for_learning_never_tells_the_days_of_the_case(
    collection: Collection, asked: tuple[str, date]
) -> None:
    """No date but the document's own, and no link that holds one."""
    query, today = asked
    form = taken(collection, query, today=today)["learning"]
    own = {policy.document.date for policy in collection.policies.values()}
    for one in form["sections"]:
        for line in (one["heading"], one["hint"] or "", *one["lines"]):
            assert set(DATE.findall(line)) <= own, line
            assert "checker/" not in line


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(asked=queries())
def test_every_case_gives_a_record_that_can_be_written_on(
    collection: Collection, asked: tuple[str, date]
) -> None:
    """Whatever is asked, each heading has something to read or room to write, and no loose ends."""
    query, today = asked
    given_ = taken(collection, query, today=today)
    assert given_["link"].startswith(f"{SITE}checker/?area=")
    for form in (given_["record"], given_["learning"]):
        for one in form["sections"]:
            assert one["lines"] or one["blank"], one
            assert 0 <= one["blank"] <= 6
            text = " ".join([one["heading"], one["hint"] or "", *one["lines"]])
            assert "{" not in text
            assert "None" not in text


def test_wrong_questions_come_back_as_errors(collection: Collection) -> None:
    """The same errors as an answer gives, with the word on safety."""
    given_ = taken(collection, "area=nowhere")
    assert given_["errors"][0]["key"] == "area"
    assert given_["safety"][0]["text"] == words.SAFETY


def test_the_harmonised_record_speaks_of_all_documents(collection: Collection) -> None:
    """What is ours there is asked for by none of them."""
    views = section(record(collection, "area=harmonised"), "views")
    assert views["hint"].endswith("Not asked for by any area's document.")
