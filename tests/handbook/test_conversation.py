"""Which questions matter: none that is left out changes the answer, and every one asked can."""

import json
import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from decision import Case, Collection, Policy, decide
from decision.case import CANDIDATES, CHOICES, KEYS, UNSURE
from handbook.facts.conversation import Conversation, converse
from handbook.facts.diagram import ORDER, PARTS

AREAS = ("coventry", "hull", "lscp", "nottinghamshire", "wales", "harmonised")
INVENTED = ("eastvale", "glenbrae", "northmoor")
FIRST, LAST = date(2026, 3, 2), date(2028, 6, 30)

type Talk = tuple[Policy, Conversation]


class Talks(dict[str, Talk]):
    """Every policy with its conversation, by area."""

    def __repr__(self) -> str:
        return "talks"


@pytest.fixture(scope="module")
def talks(collection: Collection, invented: Collection) -> Talks:
    """Every policy with its conversation."""
    policies = [*collection.policies.values(), *invented.local]
    return Talks({policy.area: (policy, converse(policy)) for policy in policies})


def said(policy: Policy, case: Case) -> dict[str, Any]:
    """What people are told about a case; in danger what comes after it is another matter."""
    written = decide(policy, case).as_json()
    told = {
        "headline",
        "link",
        "sources",
        "readings",
        *(field for fields in PARTS.values() for field in fields),
    }
    if case.urgency == "danger":
        told -= {"then", "sources", "readings"}
    return {field: written[field] for field in told}


def chosen_in(case: Case) -> dict[str, str]:
    """The choices of a case."""
    return {key: getattr(case, key) for key in CHOICES}


def random_case(chance: random.Random, area: str) -> Case:
    """A case with every key given, or left at its default, its days in order."""
    today = FIRST + timedelta(chance.randrange((LAST - FIRST).days))
    choices = {key: chance.choice(values) for key, values in CHOICES.items()}
    if choices["urgency"] == "danger" and chance.random() < 0.8:
        choices["urgency"] = "urgent"
    return Case(area=area, today=today, **choices, **random_days(chance, today))  # type: ignore[arg-type]


def random_days(chance: random.Random, today: date) -> dict[str, date | None]:
    """Days in order, now and then left out; mostly recent, when limits are near."""
    reach = chance.choice((3, 12, 40, 300))
    ages = sorted((chance.randrange(reach) for _ in range(3)), reverse=True)
    days: dict[str, date | None] = {
        key: today - timedelta(age)
        for key, age in zip(("raised", "since", "ended"), ages, strict=True)
    }
    days["decided"] = today - timedelta(chance.randrange(reach))
    for key in ("ended", "decided", "since"):
        if chance.random() < 0.25:
            days[key] = None
    return days


def variations(case: Case, key: str, chance: random.Random) -> Iterator[Case]:
    """The case with other values of one key."""
    if key in CHOICES:
        yield from (replace(case, **{key: value}) for value in CHOICES[key])  # type: ignore[arg-type]
        return
    bounds = {"raised": (None, case.since), "since": (case.raised, case.ended)}
    low, high = bounds.get(key, (case.since if key == "ended" else None, None))
    low, high = low or case.raised - timedelta(30), high or case.today
    high = max(low, high)
    days = [low + timedelta(chance.randrange((high - low).days + 1)) for _ in range(4)]
    if key in ("ended", "decided"):
        days.append(None)  # type: ignore[arg-type]
    yield from (replace(case, **{key: day}) for day in [low, high, *days])  # type: ignore[arg-type]
    if key == "raised" and case.since == case.raised:
        # The present level may not have been given a day of its own.
        yield from (replace(case, raised=day, since=None) for day in [low, *days])  # type: ignore[arg-type]


@given(seed=st.integers(min_value=0, max_value=2**32))
@settings(max_examples=400, deadline=None)
def test_a_question_that_is_not_asked_changes_nothing(talks: Talks, seed: int) -> None:
    """Whatever is answered to a question that is left out, people are told the same."""
    chance = random.Random(seed)
    policy, conversation = talks[chance.choice([*AREAS, *INVENTED])]
    case = random_case(chance, policy.area)
    asked = conversation.asked(chosen_in(case))
    before = said(policy, case)
    for key in set(ORDER) - set(asked):
        for other in variations(case, key, chance):
            assert said(policy, other) == before, (key, case, other)


@pytest.mark.parametrize("area", [*AREAS, *INVENTED])
def test_every_question_that_is_asked_can_change_the_answer(talks: Talks, area: str) -> None:
    """For every question asked some answers to it, and to those after it, change what is told."""
    policy, conversation = talks[area]
    chance = random.Random(area)
    for _ in range(12):
        case = random_case(chance, area)
        for key in conversation.asked(chosen_in(case)):
            assert any(changes(policy, case, key, chance) for _ in range(400)), (key, case)


def changes(policy: Policy, case: Case, key: str, chance: random.Random) -> bool:
    """Whether *key* changes the answer for one completion of what comes before it."""
    later = {
        one: chance.choice(CHOICES[one]) for one in ORDER[ORDER.index(key) :] if one in CHOICES
    }
    if key not in CHOICES or key == "confident":
        later = {}
    others = {one: chance.choice(CHOICES[one]) for one in later}
    completed = replace(case, **others, **random_days(chance, case.today))  # type: ignore[arg-type]
    before = said(policy, completed)
    return any(said(policy, other) != before for other in variations(completed, key, chance))


def test_the_order_of_the_questions_holds_every_key() -> None:
    """Every key but the areas and the day of the answer has its place in the conversation."""
    assert set(ORDER) == set(KEYS) - {"area", "also", "today"}


@pytest.mark.parametrize("area", [*AREAS, *INVENTED])
def test_in_danger_nothing_else_is_asked(talks: Talks, area: str) -> None:
    """Whoever says that someone is in immediate danger is asked nothing further."""
    assert set(talks[area][1].asked({"urgency": "danger", "state": "no-reply"})) == {"urgency"}


def test_a_question_that_may_matter_is_asked_of_whoever_is_unsure(talks: Talks) -> None:
    """A question is asked if it matters for anything that an unsure answer can turn out to be."""
    for _, conversation in talks.values():
        for key, values in CANDIDATES.items():
            possible = [set(conversation.asked({key: value})) for value in values]
            assert set(conversation.asked({key: UNSURE})) == set().union(*possible)


@pytest.mark.parametrize("area", [*AREAS, *INVENTED])
def test_the_written_conversation_is_small_and_the_same(talks: Talks, area: str) -> None:
    """The JSON form asks the same questions, in a file that a phone loads at once."""
    _, conversation = talks[area]
    written = conversation.as_json()
    assert len(json.dumps(written)) < 10_000
    chance = random.Random(area)
    for _ in range(200):
        chosen = {key: chance.choice(values) for key, values in CHOICES.items()}
        assert list(read(written["questions"], chosen)) == list(conversation.asked(chosen))


def read(questions: list[dict[str, Any]], chosen: dict[str, str]) -> Iterator[str]:
    """The keys that a written conversation asks for what is *chosen*."""
    place = len(questions) - 1
    while place is not None:
        question = questions[place]
        yield question["ask"]
        place = question.get("then", {}).get(chosen.get(question["ask"], ""), question["else"])


@given(seed=st.integers(min_value=0, max_value=2**32))
@settings(max_examples=300, deadline=None)
def test_an_earlier_day_never_gives_a_later_date(talks: Talks, seed: int) -> None:
    """Whoever is unsure of a day may enter the earliest: no number of days then ends later."""
    chance = random.Random(seed)
    policy, _ = talks[chance.choice([*AREAS, *INVENTED])]
    case = random_case(chance, policy.area)
    for key in ("raised", "since", "ended", "decided"):
        found = [one for one in variations(case, key, chance) if getattr(one, key) is not None]
        if key == "raised":
            found = [one for one in found if one.since == case.since]
        days = sorted(found, key=lambda one: getattr(one, key))
        dates = [working_day(policy, one) for one in days]
        assert dates == sorted(dates), (key, case)


def working_day(policy: Policy, case: Case) -> date:
    """The working day by which to act; what is overdue is due today, as what is due at once is."""
    by = decide(policy, case).by
    if by is None or by.date is None:
        return date.max
    return policy.calendar.add(max(by.date, case.today), 0)
