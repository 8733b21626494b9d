"""Every combination of what a person can choose, asked on a working day and on a Sunday."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product

import pytest

from decision import Answer, Case, Collection, Policy, decide
from decision.case import CHOICES

AREAS = ("coventry", "hull", "lscp", "nottinghamshire", "wales", "harmonised")
KEYS = ("person", "agency", "topic", "reached", "state")
DAYS = (date(2026, 11, 20), date(2026, 12, 27))
"""A Friday, and the Sunday between Christmas and New Year."""


def cases(area: str, urgency: str) -> Iterator[Case]:
    """Every case of one area and urgency, some overdue, some at a stage that has ended."""
    for today, closed in product(DAYS, (False, True)):
        raised = today - timedelta(days=9)
        for values in product(*(CHOICES[key] for key in KEYS)):
            keys = dict(zip(KEYS, values, strict=True))
            yield Case(
                area=area,
                urgency=urgency,  # type: ignore[arg-type]
                today=today,
                raised=raised,
                since=raised + timedelta(days=2),
                ended=today - timedelta(days=1) if closed else None,
                **keys,  # type: ignore[arg-type]
            )


@pytest.fixture(scope="module", params=AREAS)
def decided(
    request: pytest.FixtureRequest, collection: Collection
) -> tuple[Policy, dict[str, list[Answer]]]:
    """The policy of an area and every answer it gives, by urgency, in one order."""
    policy = collection.policies[request.param]
    answers = {
        urgency: [decide(policy, case) for case in cases(request.param, urgency)]
        for urgency in CHOICES["urgency"]
    }
    return policy, answers


type Decided = tuple[Policy, dict[str, list[Answer]]]


def every(decided: Decided) -> Iterator[Answer]:
    """All answers of one area."""
    for answers in decided[1].values():
        yield from answers


def test_an_answer_names_a_person_or_says_that_nothing_further_is_named(decided: Decided) -> None:
    """Nobody is left without a person to go to, or without the plain word that there is none."""
    for answer in every(decided):
        match answer.outcome:
            case "escalate":
                assert answer.next is not None and answer.next.who, answer.case
                assert answer.next.level > answer.case.level, answer.case
                assert answer.by is not None and answer.by.phrase, answer.case
            case "resolved":
                assert answer.notes, answer.case
            case "end-of-ladder":
                assert any("nobody further" in note.text for note in answer.notes), answer.case
                assert answer.advice and answer.advice[0].text, answer.case
            case "emergency" | "out-of-scope":
                assert answer.advice[0].who, answer.case


def test_a_more_urgent_case_never_gets_a_later_date(decided: Decided) -> None:
    """The urgent track's date is at most the standard one's, step by step and as suggested."""
    _, answers = decided
    for standard, urgent in zip(answers["standard"], answers["urgent"], strict=True):
        for earlier, later in (
            (urgent.by, standard.by),
            (urgent.suggestion or urgent.by, standard.suggestion),
        ):
            if later is not None and later.date is not None:
                assert earlier is not None and earlier.date is not None, urgent.case
                assert earlier.date <= later.date, urgent.case


def test_a_date_is_a_working_day_or_says_why_not(decided: Decided) -> None:
    """Every date counted to a day off comes with the last working day before it."""
    policy, _ = decided
    for answer in every(decided):
        for deadline in (answer.by, answer.cap, *(step.by for step in answer.then)):
            if deadline is None or deadline.date is None:
                continue
            if not policy.calendar.is_working(deadline.date):
                assert deadline.last_working_day is not None, answer.case
                assert "not a working day" in deadline.phrase, answer.case


def test_no_number_is_stated_that_the_policy_does_not_state(decided: Decided) -> None:
    """A date that claims a stated number rests on a sentence that states one in this policy."""
    policy, _ = decided
    stating = stated_sentences(policy)
    for answer in every(decided):
        for deadline in (answer.by, answer.cap, *(step.by for step in answer.then)):
            if deadline is not None and deadline.stated:
                assert stating & set(deadline.sources), answer.case


def stated_sentences(policy: Policy) -> set[str]:
    """The sentences on which a policy rests its numbers."""
    urgent = (policy.urgent,) if policy.urgent else ()
    varied = (*policy.routes, *urgent)
    stages = [*policy.stages, *(stage for holder in varied for stage in holder.stages)]
    changes = [change for holder in varied for change in holder.changes]
    limits = [limit for holder in (*stages, *changes) for limit in holder.limits or ()]
    caps = [cap for holder in (policy, *varied) for cap in holder.caps]
    numbers = [limit for limit in limits if limit.within and limit.within.states_a_number]
    return {source for item in (*numbers, *caps) for source in item.sources}


@pytest.mark.parametrize("area", ["hull", "lscp"])
def test_a_policy_without_numbers_never_states_one(collection: Collection, area: str) -> None:
    """Two of the documents state no number of days, so no answer of theirs may claim one."""
    policy = collection.policies[area]
    assert stated_sentences(policy) == set()
    for urgency in ("standard", "urgent"):
        for case in cases(area, urgency):
            by = decide(policy, case).by
            assert by is None or not by.stated, case


def test_every_answer_cites_sentences_of_its_own_document(decided: Decided) -> None:
    """An answer rests on numbered sentences; those of an area are its own."""
    policy, _ = decided
    for answer in every(decided):
        suggested = set(answer.suggestion.sources) if answer.suggestion else set()
        own = set(answer.sources) - suggested
        assert own, answer.case
        if policy.area != "harmonised":
            assert {source.split(":")[0] for source in own} == {policy.area}, answer.case


def test_every_answer_can_be_written_and_asked_again(decided: Decided) -> None:
    """The JSON of an answer has every field of the contract, and its query asks the same case."""
    fields = {
        "outcome",
        "next",
        "by",
        "cap",
        "suggestion",
        "record",
        "notify",
        "advice",
        "notes",
        "then",
        "sources",
        "readings",
        "link",
        "policy",
    }
    for answers in decided[1].values():
        for answer in answers[::97]:
            written = answer.as_json()
            assert fields <= written.keys()
            assert written["link"].startswith(("areas/", "guidance/"))
