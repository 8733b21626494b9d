"""Every row of the five procedures and every route, as their documents have them."""

from collections.abc import Callable

import pytest

from decision import Answer

type Ask = Callable[..., Answer]

LADDERS = {
    # area, topic: for each level reached, who is next, with whom, and the level and sentences.
    ("coventry", "general"): [
        ("none", 1, "practitioner", "professional you disagree", "coventry:4"),
        ("practitioners", 2, "line manager (a safeguarding lead", "line manager", "coventry:6"),
        ("line-managers", 3, "second-tier manager", "second-tier manager", "coventry:9"),
        ("senior-managers", 4, "Head of Service", "equal seniority", "coventry:14"),
        ("heads-of-service", 5, "Head of Safeguarding", "Head of Safeguarding", "coventry:20"),
    ],
    ("hull", "general"): [
        ("none", 1, "practitioner", "practitioner", "hull:27"),
        ("practitioners", 2, "front-line manager", "front-line manager", "hull:23"),
        ("line-managers", 3, "senior manager", "senior manager", "hull:26"),
        ("senior-managers", 4, "assistant director", "equivalent", "hull:18"),
        ("heads-of-service", 5, "independent scrutineer", "representatives", "hull:10"),
    ],
    ("lscp", "general"): [
        ("none", 1, "case worker", "case worker", "lscp:40"),
        ("practitioners", 2, "safeguarding lead", "opposite number", "lscp:46"),
    ],
    ("lscp", "referral"): [
        ("practitioners", 2, "safeguarding lead", "opposite number", "lscp:60"),
        ("line-managers", 3, "line management", "same level", "lscp:62"),
        ("senior-managers", 4, "line management", "same level", "lscp:63"),
    ],
    ("lscp", "plan"): [
        ("none", 1, "practitioner", "practitioner", "lscp:95"),
        ("practitioners", 2, "line manager", "opposite number", "lscp:96"),
        ("line-managers", 3, "line management", "same level", "lscp:98"),
        ("senior-managers", 4, "line management", "same level", "lscp:98"),
    ],
    ("lscp", "conference-need"): [
        ("none", 1, "most involved", "Children's Social Care", "lscp:75"),
        ("practitioners", 4, "Head of the Safeguarding Unit", "Social Care", "lscp:76"),
        ("line-managers", 4, "Head of the Safeguarding Unit", "Social Care", "lscp:78"),
        ("senior-managers", 4, "Head of the Safeguarding Unit", "Social Care", "lscp:76"),
    ],
    ("lscp", "conference-decision"): [
        ("none", 1, "dissent", "conference chair", "lscp:86"),
        ("practitioners", 2, "designated or named professional", "chair", "lscp:88"),
        ("line-managers", 4, "Head of the Safeguarding Unit", "chair", "lscp:89"),
    ],
    ("nottinghamshire", "general"): [
        ("none", 1, "practitioner", "person you disagree", "nottinghamshire:14"),
        ("practitioners", 2, "line manager", "opposite number", "nottinghamshire:17"),
        ("line-managers", 3, "own manager", "manager of the line manager", "nottinghamshire:19"),
        ("senior-managers", 4, "next manager up", "same level", "nottinghamshire:20"),
        ("heads-of-service", 5, "Chair of the Nottinghamshire", "board", "nottinghamshire:21"),
    ],
    ("wales", "general"): [
        ("none", 1, "professional with the concern", "differ with", "wales:40"),
        ("practitioners", 2, "line manager", "line manager", "wales:35"),
        ("line-managers", 3, "senior manager", "senior manager", "wales:29"),
    ],
    ("hull", "own-agency"): [
        (reached, 3, "designated safeguarding lead or a senior manager", "", "hull:15")
        for reached in ("none", "practitioners", "line-managers")
    ],
}

ENDS = [
    ("coventry", "general", "partnership", "Chair of the Coventry"),
    ("hull", "general", "partnership", "independent scrutineer"),
    ("hull", "own-agency", "senior-managers", "safeguarding lead"),
    ("lscp", "general", "line-managers", "Safeguarding Unit"),
    ("lscp", "referral", "heads-of-service", "Safeguarding Unit"),
    ("lscp", "plan", "heads-of-service", "Safeguarding Unit"),
    ("lscp", "conference-need", "heads-of-service", "Head of the Safeguarding Unit"),
    ("lscp", "conference-decision", "heads-of-service", "Head of the Safeguarding Unit"),
    ("nottinghamshire", "general", "partnership", "Chair of the Nottinghamshire"),
    ("wales", "general", "senior-managers", "senior managers"),
    ("harmonised", "general", "partnership", "safeguarding lead"),
]


@pytest.mark.parametrize(
    ("area", "topic", "reached", "level", "who", "counterpart", "sentence"),
    [(area, topic, *row) for (area, topic), rows in LADDERS.items() for row in rows],
)
def test_the_next_person_is_the_one_the_document_names(
    answer: Ask,
    area: str,
    topic: str,
    reached: str,
    level: int,
    who: str,
    counterpart: str,
    sentence: str,
) -> None:
    """Each level reached leads to the person, counterpart and level of the document's next row."""
    found = answer(area, topic=topic, reached=reached)
    assert found.outcome == "escalate"
    assert found.next is not None
    assert found.next.level == level
    assert who in found.next.who
    assert counterpart in (found.next.counterpart or "")
    assert sentence in found.sources


@pytest.mark.parametrize(("area", "topic", "reached", "help_left"), ENDS)
def test_the_end_of_a_ladder_says_so_and_names_the_help_that_remains(
    answer: Ask, area: str, topic: str, reached: str, help_left: str
) -> None:
    """Above the last stage the answer names nobody further and says what help remains."""
    found = answer(area, topic=topic, reached=reached)
    assert found.outcome == "end-of-ladder"
    assert found.next is None
    assert help_left in " ".join(item.who or "" for item in found.advice)
    assert any("nobody further" in note.text for note in found.notes)


@pytest.mark.parametrize(
    ("area", "keys", "part", "sentence"),
    [
        ("coventry", {"reached": "none"}, "record", "coventry:7"),
        ("coventry", {"reached": "line-managers"}, "record", "coventry:12"),
        ("coventry", {"reached": "line-managers"}, "advice", "coventry:10"),
        ("coventry", {"reached": "line-managers", "topic": "referral"}, "advice", "coventry:11"),
        ("coventry", {"reached": "senior-managers"}, "notify", "coventry:23"),
        ("coventry", {"reached": "senior-managers"}, "notes", "coventry:15"),
        ("coventry", {"reached": "heads-of-service"}, "notes", "coventry:21"),
        ("hull", {"reached": "none"}, "notes", "hull:21"),
        ("hull", {"reached": "practitioners"}, "record", "hull:25"),
        ("hull", {"reached": "senior-managers"}, "notify", "hull:19"),
        ("hull", {"reached": "heads-of-service"}, "record", "hull:13"),
        ("hull", {"reached": "heads-of-service"}, "notes", "hull:14"),
        ("hull", {"topic": "own-agency"}, "record", "hull:16"),
        ("lscp", {"reached": "none"}, "notes", "lscp:42"),
        ("lscp", {"reached": "none"}, "notes", "lscp:35"),
        ("lscp", {"reached": "none"}, "record", "lscp:48"),
        ("lscp", {"reached": "none", "confident": "no"}, "advice", "lscp:44"),
        ("lscp", {"reached": "practitioners"}, "advice", "lscp:54"),
        ("lscp", {"reached": "practitioners", "topic": "referral"}, "advice", "lscp:62"),
        ("lscp", {"reached": "line-managers", "topic": "referral"}, "notes", "lscp:63"),
        ("lscp", {"reached": "line-managers", "topic": "referral"}, "notes", "lscp:68"),
        ("lscp", {"reached": "line-managers", "topic": "referral"}, "record", "lscp:70"),
        ("lscp", {"reached": "line-managers", "topic": "plan"}, "notify", "lscp:99"),
        ("lscp", {"reached": "line-managers", "topic": "plan"}, "advice", "lscp:101"),
        ("lscp", {"reached": "practitioners", "topic": "conference-need"}, "advice", "lscp:78"),
        ("nottinghamshire", {"reached": "none", "confident": "no"}, "advice", "nottinghamshire:15"),
        ("nottinghamshire", {"reached": "practitioners"}, "notes", "nottinghamshire:18"),
        ("nottinghamshire", {"reached": "practitioners"}, "record", "nottinghamshire:24"),
        ("nottinghamshire", {"reached": "heads-of-service"}, "notes", "nottinghamshire:22"),
        ("nottinghamshire", {"state": "resolved"}, "notes", "nottinghamshire:25"),
        ("nottinghamshire", {"state": "resolved"}, "notes", "nottinghamshire:26"),
        ("wales", {"reached": "none"}, "record", "wales:41"),
        ("wales", {"reached": "practitioners"}, "record", "wales:36"),
        ("wales", {"reached": "practitioners"}, "notify", "wales:36"),
        ("wales", {"reached": "line-managers"}, "notes", "wales:30"),
        ("wales", {"reached": "line-managers"}, "notes", "wales:32"),
        ("wales", {"reached": "line-managers"}, "record", "wales:18"),
        ("wales", {"state": "resolved"}, "notes", "wales:21"),
        ("hull", {"state": "resolved"}, "notes", "hull:7"),
        ("hull", {"state": "resolved"}, "notes", "hull:9"),
        ("coventry", {"state": "resolved", "reached": "none"}, "notes", "coventry:7"),
    ],
)
def test_what_else_a_stage_asks_for_is_in_the_answer(
    answer: Ask, area: str, keys: dict[str, str], part: str, sentence: str
) -> None:
    """Records, people to tell, advisers and notes come with the sentence that asks for them."""
    provisions = getattr(answer(area, **keys), part)
    assert sentence in {source for provision in provisions for source in provision.sources}


def test_health_may_use_its_designated_professional_in_preference_in_the_referral_route(
    answer: Ask,
) -> None:
    """Only health is offered the designated professional instead of line management."""
    keys = {"topic": "referral", "reached": "line-managers"}
    health = [item.relation for item in answer("lscp", agency="health", **keys).advice]
    police = [item.relation for item in answer("lscp", agency="police", **keys).advice]
    assert "in-preference" in health
    assert "in-preference" not in police


@pytest.mark.parametrize("topic", ["referral", "plan"])
@pytest.mark.parametrize("reached", ["line-managers", "senior-managers"])
def test_the_lscp_chapter_s_unnamed_levels_are_said_to_be_a_reading(
    answer: Ask, topic: str, reached: str
) -> None:
    """Above line management the answer says that the document names no stage there."""
    found = answer("lscp", topic=topic, reached=reached)
    assert any("names no stage" in note.text for note in found.notes)
    assert "lscp-levels" in found.readings


def test_a_school_sees_its_own_title(answer: Ask) -> None:
    """A school is told of its designated person, others of their safeguarding lead."""
    school = answer("lscp", agency="school", reached="practitioners").next
    police = answer("lscp", agency="police", reached="practitioners").next
    assert school is not None and "designated person" in school.who
    assert police is not None and "designated person" not in police.who


@pytest.mark.parametrize("area", ["coventry", "hull", "lscp", "nottinghamshire"])
def test_an_adult_is_out_of_scope_where_the_policy_is_for_children(answer: Ask, area: str) -> None:
    """A children-only policy says that it does not cover an adult and points elsewhere."""
    found = answer(area, person="adult", reached="practitioners")
    assert found.outcome == "out-of-scope"
    assert found.next is None
    assert "adult" in found.advice[0].text
    assert found.advice[0].who


def test_the_lscp_chapter_hands_a_disagreement_inside_one_agency_over(answer: Ask) -> None:
    """The chapter leaves concerns inside one agency to that agency's own procedure."""
    found = answer("lscp", topic="own-agency")
    assert found.outcome == "out-of-scope"
    assert "lscp:51" in found.sources


@pytest.mark.parametrize("area", ["coventry", "nottinghamshire", "wales", "harmonised"])
def test_inside_one_agency_the_ladder_answers_as_a_labelled_reading(answer: Ask, area: str) -> None:
    """Where no separate steps are named, the ladder is followed and the reading is labelled."""
    found = answer(area, topic="own-agency", reached="practitioners")
    assert found.next is not None
    assert found.next.counterpart is not None
    assert "own agency" in found.next.counterpart
    assert "own-agency" in found.readings


@pytest.mark.parametrize("area", ["coventry", "hull", "lscp", "nottinghamshire", "wales"])
def test_danger_comes_before_everything(answer: Ask, area: str) -> None:
    """In immediate danger every other answer gives way to calling for help."""
    found = answer(area, urgency="danger", state="resolved", person="adult")
    assert found.outcome == "emergency"
    assert "999" in found.headline
    assert "immediate-danger" in found.readings


def test_someone_who_is_not_confident_is_supported_where_the_document_is_silent(
    answer: Ask,
) -> None:
    """Without a word in the document the support offered cites no sentence as if it had one."""
    offered = answer("hull", confident="no", reached="practitioners").advice[0]
    assert "line manager" in (offered.who or "")
    assert offered.sources == ()


def test_the_rest_of_the_ladder_follows(answer: Ask) -> None:
    """The stages above the next one come with it, lowest first."""
    found = answer("coventry", reached="practitioners")
    assert [step.rung.level for step in found.then] == [3, 4, 5]
