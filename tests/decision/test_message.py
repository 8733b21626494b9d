"""The message to the other side: complete, honest about what is asked for, and without names."""

import re
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from decision import Case, Collection, decide
from decision.english import take_away as texts
from decision.policy import RecordHeading
from decision.take_away.message import message as write
from tests.decision.take_away_cases import FRIDAY, SITE, queries, taken


def message(collection: Collection, query: str) -> dict[str, str]:
    """The message of a case that has one."""
    found: dict[str, str] = taken(collection, query)["message"]
    return found


def test_it_says_what_to_what_end_which_outcome_and_by_when(collection: Collection) -> None:
    """The four things that whoever escalates is to be clear about (lscp:35), as blanks."""
    body = message(collection, "area=lscp&topic=referral")["body"]
    numbered = [line for line in body.splitlines() if re.match(r"\d\. ", line)]
    assert [line.split(":")[0] for line in numbered] == [
        "1. What I am raising",
        "2. What I want to achieve",
        "3. The outcome I ask for",
        "4. By when",
    ]
    assert all("[" in line for line in numbered)
    assert "a referral, enquiry or threshold" in numbered[0]


def test_a_topic_in_doubt_is_left_to_whoever_writes(collection: Collection) -> None:
    """What was taken in doubt, to be on the safe side, is not told the other side as a fact."""
    body = message(collection, "area=lscp&topic=unsure")["body"]
    said = [text for topic, text in texts.MESSAGE_TOPICS.items() if topic != "general"]
    assert texts.MESSAGE_TOPICS["general"] in body
    assert not any(text in body for text in said)


def test_the_hint_says_what_the_document_asks_for(collection: Collection) -> None:
    """Where the area's own document asks for it, with its sentences."""
    hint = message(collection, "area=lscp")["hint"]
    assert "The document asks for: What you are escalating (lscp:35, lscp:42);" in hint


@pytest.mark.parametrize("area", ["coventry", "hull", "nottinghamshire"])
def test_the_hint_says_where_the_document_asks_for_nothing(
    collection: Collection, area: str
) -> None:
    """Elsewhere all of it is our suggestion."""
    assert "Our suggestion:" in message(collection, f"area={area}")["hint"]


def test_a_date_that_the_other_side_can_keep_is_the_one_to_reply_by(
    collection: Collection,
) -> None:
    """Wales asks for a meeting within five working days: that is what the message asks for."""
    written = message(collection, "area=wales")
    assert "please discuss or meet by Friday 27 November 2026." in written["body"]
    assert written["subject"].endswith("reply by Friday 27 November 2026")


def test_a_date_for_escalating_is_not_one_to_reply_by(collection: Collection) -> None:
    """The ten working days are for taking it to Stage 2; no document sets a time for a reply."""
    written = message(collection, "area=wales&reached=practitioners&raised=2026-11-18")
    assert "please reply by [date]." in written["body"]
    assert "2026" not in written["body"]
    assert "sets no time for a reply" in written["hint"]


def test_the_end_of_the_whole_process_is_said(collection: Collection) -> None:
    """The other side is told the last day of the four weeks."""
    body = message(collection, "area=nottinghamshire&raised=2026-11-18")["body"]
    assert "The whole process is due to end by Wednesday 16 December 2026." in body


def test_raising_it_differs_from_escalating_it(collection: Collection) -> None:
    """The first message speaks for its sender; a later one says where it comes from."""
    first = message(collection, "area=coventry")
    later = message(collection, "area=coventry&reached=line-managers")
    assert "I disagree with you" in first["body"]
    assert "To: the professional you disagree with." in first["hint"]
    assert "at the stage before" in later["body"]
    assert "Who acts next: your second-tier manager." in later["hint"]
    assert "The other side: the second-tier manager in the other agency." in later["hint"]
    assert "Stage Two, informal" in later["subject"]


def test_no_reply_to_what_was_raised_is_said_by_who_raised_it(collection: Collection) -> None:
    """Between the two who differ it is one of them who writes again."""
    body = message(collection, "area=hull&reached=none&state=no-reply")["body"]
    assert "I have had no reply to what I sent on [date]." in body


@pytest.mark.parametrize(
    ("areas", "reached", "opening"),
    [
        ("area=coventry&also=hull", "none", "first"),
        ("area=hull&also=coventry", "none", "first"),
        ("area=coventry&also=hull", "practitioners", "escalate"),
        ("area=hull&also=coventry", "practitioners", "first"),
        ("area=coventry&also=hull", "senior-managers", "escalate"),
        ("area=hull&also=coventry", "senior-managers", "end-of-ladder"),
    ],
)
def test_two_areas_that_differ_have_an_opening_right_for_both(
    collection: Collection, areas: str, reached: str, opening: str
) -> None:
    """That of the area with the date; but "I" only where each lets the two who differ write."""
    query = f"{areas}&topic=own-agency&reached={reached}&raised=2026-11-18"
    body = message(collection, query)["body"]
    assert texts.MESSAGE_OPENINGS[opening].partition("{")[0] in body
    assert texts.MESSAGE_OPENINGS["raise"] not in body


def test_at_the_end_only_the_last_stage_asks_for_anything(collection: Collection) -> None:
    """What a stage below asks for has been written there, and is not said to be asked for now."""
    policy = collection.policies["wales"]
    case = Case(area="wales", reached="partnership", today=FRIDAY)
    below, last = (step.rung.stage for step in decide(policy, case).before[-2:])
    for stage, is_asked in ((below, False), (last, True)):
        heading = RecordHeading(
            part="concern", heading="What it is", hint="-", shared=True, stages=(stage,)
        )
        found = write([decide(replace(policy, record_form=(heading,)), case)], SITE)
        assert found is not None
        assert ("What it is" in found.hint) == is_asked


@pytest.mark.parametrize(("unsure", "is_asked"), [((), True), (("topic",), False)])
def test_what_is_asked_for_on_one_topic_only_needs_that_topic_to_be_known(
    collection: Collection, unsure: tuple[str, ...], is_asked: bool
) -> None:
    """What was taken in doubt is no ground to say that the document asks for it."""
    heading = RecordHeading(
        part="concern", heading="What it is", hint="-", shared=True, topics=("general",)
    )
    policy = replace(collection.policies["coventry"], record_form=(heading,))
    case = Case(area="coventry", topic="general", today=FRIDAY, unsure=unsure)

    found = write([decide(policy, case)], SITE)

    assert found is not None
    assert ("What it is" in found.hint) == is_asked


def test_no_reply_is_said(collection: Collection) -> None:
    """Whoever gets the next message learns that the one before was not answered."""
    body = message(collection, "area=hull&reached=practitioners&state=no-reply")["body"]
    assert "There has been no reply to what was sent on [date]." in body


def test_a_first_step_above_practitioners_is_not_said_to_have_failed_before(
    collection: Collection,
) -> None:
    """Inside one agency Hull starts with the safeguarding lead: there was no stage before."""
    written = message(collection, "area=hull&topic=own-agency")
    assert "The procedure brings this professional disagreement to:" in written["body"]
    assert "stage before" not in written["body"]


def test_what_is_settled_is_confirmed_in_writing(collection: Collection) -> None:
    """The outcome, the actions and what is still open, as the document asks (24)."""
    written = message(collection, "area=nottinghamshire&reached=line-managers&state=resolved")
    assert "2. The outcome agreed: [outcome]" in written["body"]
    assert "4. What is still open" in written["body"]
    assert "Outcome agreed (nottinghamshire:24)" in written["hint"]


LATER = [
    "area=nottinghamshire&reached=heads-of-service",
    "area=coventry&reached=senior-managers",
    "area=lscp&topic=conference-need&reached=line-managers",
    "area=hull&reached=heads-of-service",
    "area=harmonised&reached=heads-of-service&state=no-reply",
    "area=wales&reached=practitioners",
    "area=wales&reached=senior-managers",
    "area=hull&topic=own-agency",
    "area=hull&reached=line-managers&state=resolved",
]


@pytest.mark.parametrize("query", LATER)
def test_above_practitioners_it_reads_right_whoever_sends_it(
    collection: Collection, query: str
) -> None:
    """Some documents refer the matter to the one who acts: who sends it to whom is to be agreed."""
    written = message(collection, query)
    assert not re.search(r"\b(I|my|me|we|our|us)\b", written["body"], re.IGNORECASE)
    assert "who sends it and to whom" in written["hint"]
    assert "To:" not in written["hint"]
    assert "own mail" not in written["hint"]


@pytest.mark.parametrize("query", ["area=hull&urgency=danger", "area=coventry&person=adult"])
def test_there_is_none_where_another_call_comes_first(collection: Collection, query: str) -> None:
    """Nobody writes a message while someone is in danger, or to the wrong place."""
    assert taken(collection, query)["message"] is None


def test_what_is_not_certain_stays_blank(collection: Collection) -> None:
    """A topic, a stage or a missing reply that was only taken is not told as a fact."""
    topic = message(collection, "area=lscp&topic=unsure&reached=practitioners")["body"]
    assert "1. What it is about: [what you disagree about]." in topic
    state = message(collection, "area=hull&state=unsure&reached=practitioners")["body"]
    assert "There has been no reply" not in state
    assert "[If there has been no reply, say so, and to what.]" in state
    reached = message(collection, "area=coventry&reached=unsure&raised=2026-11-02")
    assert "[How far it has gone" in reached["body"]
    assert "stage before" not in reached["body"]
    assert "Stage One" not in "".join(reached.values())
    assert "Find out first" in reached["hint"]
    assert "these dates" not in reached["body"]
    dated = message(collection, "area=nottinghamshire&reached=unsure&raised=2026-11-18")["body"]
    assert "Not everything that these dates depend on is certain." in dated


def test_what_only_a_stage_asks_for_is_not_said_to_be_asked_for_at_the_next(
    collection: Collection,
) -> None:
    """The Wales protocol asks for the concern in writing (40) between the professionals only."""
    assert "(wales:40)" in message(collection, "area=wales")["hint"]
    assert "(wales:40)" not in message(collection, "area=wales&reached=practitioners")["hint"]


def test_two_areas_have_one_message_with_both_procedures(collection: Collection) -> None:
    """It asks for the earlier date that the other side can keep, and links to both."""
    body = message(collection, "area=hull&also=coventry")["body"]
    assert "please settle it by Monday 23 November 2026." in body
    assert f"{SITE}areas/hull/practitioners/#step" in body
    assert f"{SITE}areas/coventry/stage-1/#step" in body


def test_two_areas_ask_for_the_earliest_date_of_either(collection: Collection) -> None:
    """Nottinghamshire's whole process ends before the review that Wales asks for."""
    query = "area=wales&also=nottinghamshire&reached=line-managers&raised=2026-11-02"
    written = message(collection, query)
    assert "4. By when: please settle it by Monday 30 November 2026." in written["body"]
    assert "Nottinghamshire: end the whole process by Monday 30 November" in written["body"]
    assert "Wales (a regional protocol): review it by Friday 4 December" in written["body"]
    assert written["subject"].endswith("reply by Monday 30 November 2026")


def test_two_areas_let_no_reply_come_after_a_day_to_go_up(collection: Collection) -> None:
    """Wales goes up by 2 December, before the four weeks of Nottinghamshire end."""
    query = "area=nottinghamshire&also=wales&reached=practitioners&raised=2026-11-18"
    written = message(collection, query)
    assert "please reply by [date, not after Wednesday 2 December 2026]." in written["body"]
    assert (
        "Wales (a regional protocol): take it to the next stage by Wednesday 2 December"
        in written["body"]
    )
    assert "Nottinghamshire: end the whole process by Wednesday 16 Dec" in written["body"]
    assert written["subject"].endswith("reply by [date]")


def test_two_areas_say_who_acts_in_each(collection: Collection) -> None:
    """The hint stands under the name of its area."""
    hint = message(collection, "area=wales&also=coventry&reached=line-managers")["hint"]
    assert "Wales (a regional protocol): Who acts next: a senior manager" in hint
    assert "Coventry: Who acts next: your second-tier manager." in hint


@settings(
    max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(asked=queries())
def test_no_message_holds_more_than_choices_and_dates(
    collection: Collection, asked: tuple[str, object]
) -> None:
    """No link with the case's own dates, no child or adult named, every blank closed."""
    written = taken(collection, asked[0], today=asked[1])["message"]  # type: ignore[arg-type]
    if written is None:
        return
    assert "checker/" not in written["body"]
    assert "raised=" not in written["body"]
    assert written["body"].count("[") == written["body"].count("]")
    assert "{" not in "".join(written.values())
    assert "None" not in "".join(written.values())
