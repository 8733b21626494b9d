"""Answers in words: for every combination the words that the checker says, whatever the dates."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import escape

from decision import Answer, Case, Collection, Policy, decide
from decision import english as words
from decision.provision import Provision
from decision.vocabulary import AGENCIES, PERSONS
from handbook.addresses import answers_address, path_of
from handbook.facts.answer_cards import (
    AnswerCards,
    Card,
    Told,
    answer_cards,
)
from handbook.facts.combinations import Combination, combinations
from handbook.facts.shared_provisions import level_notes
from handbook.facts.written_answers import WrittenAnswer, written_answers
from handbook.library.holdings import Library
from handbook.pages.page import Page
from handbook.pages.rendering import render
from tests.conftest import ROOT


class Written(dict[tuple[str, Combination], tuple[WrittenAnswer, ...]]):
    """Answers in words, by area and combination, too many to be printed when a test fails."""

    policies: Mapping[str, Policy]

    def __repr__(self) -> str:
        """Say how many there are."""
        return f"{len(self)} answers"


AREAS = tuple(sorted(path.stem for path in (ROOT / "policies").glob("*.yaml")))
INVENTED = tuple(sorted(path.stem for path in (ROOT / "tests/procedures").glob("*.yaml")))
OTHERS = {"danger", "adult", "no-reply", "not-confident", "resolved"}


@pytest.fixture(scope="module")
def written(collection: Collection, invented: Collection) -> Written:
    """The answers of the real policies, and of the invented ones, which hold what those lack."""
    policies = {**invented.policies, **collection.policies}
    found = Written(
        ((policy.area, one), tuple(_read(policy, cards, told, one) for told in card.told))
        for policy in policies.values()
        for cards in [answer_cards(policy)]
        for card in _cards(cards)
        for one in card.combinations
    )
    found.policies = policies
    return found


@pytest.fixture(scope="module")
def pages(library: Library) -> dict[str, Page]:
    """The generated pages of the real policies."""
    return render(library, published=date(2026, 11, 20))


@st.composite
def cases(draw: st.DrawFn) -> tuple[Combination, dict[str, object]]:
    """A combination, and an agency and days of a case with it."""
    today = draw(st.dates(date(2024, 1, 1), date(2027, 12, 31)))
    raised = today - timedelta(days=draw(st.integers(0, 60)))
    ended = draw(st.none() | st.dates(raised, today))
    agency = draw(st.sampled_from(AGENCIES))
    days = {"today": today, "raised": raised, "ended": ended}
    return draw(st.sampled_from(combinations())), {"agency": agency, **days}


@pytest.mark.parametrize("area", [*AREAS, *INVENTED, "harmonised"])
@given(drawn=cases())
@settings(max_examples=150)
def test_an_entry_says_what_the_checker_says(
    area: str,
    drawn: tuple[Combination, dict[str, object]],
    written: Written,
) -> None:
    """Who, with whom, what to record, whom to tell and the limit are the same on any days."""
    combination, given_ = drawn
    policy = written.policies[area]
    answer = decide(policy, _case(policy, combination, given_))
    entry = _for_agency(written[area, combination], str(given_["agency"]))

    assert (entry.outcome, _rung(entry, str(given_["agency"]))) == (answer.outcome, answer.next)
    for field in ("record", "notify"):
        assert _texts(entry, field, str(given_["agency"])) == _texts(answer, field)
    # What advice holds at every step stands apart, in an order of its own.
    advice = _texts(entry, "advice", str(given_["agency"]))
    assert sorted(advice) == sorted(_texts(answer, "advice"))
    assert set(_texts(entry, "notes", str(given_["agency"]))) <= {
        *_texts(answer, "notes"),
        *_further(entry),
    }
    assert _limit_is_told(entry, answer)
    told = {one.removeprefix("stage-") for one in entry.remarks}
    assert set(_remarks(answer)) <= told
    if answer.suggestion:
        assert entry.suggestion
        assert entry.suggestion.text == answer.suggestion.basis


@pytest.mark.parametrize("area", [*AREAS, "harmonised"])
def test_every_combination_has_one_anchor(area: str, pages: dict[str, Page]) -> None:
    """Each combination, and what holds whatever it is, stands on the page of an area once."""
    text = pages[path_of(answers_address(area))].text
    anchors = Counter(re.findall(r'\sid="([^"]+)"', text))

    expected = {one.anchor for one in combinations()} | OTHERS
    assert {anchor: anchors[anchor] for anchor in expected} == dict.fromkeys(expected, 1)


def test_the_finder_leads_to_each_answer(pages: dict[str, Page]) -> None:
    """The tables lead to an entry for every stage, urgent or not, and to every topic."""
    text = pages[path_of(answers_address("coventry"))].text
    links = set(re.findall(r'href="#([^"]+)"', text))

    assert "referral-line-managers-urgent" in links
    assert "for-plan" in links
    assert links <= set(re.findall(r'(?:\bid="|\{ #)([\w-]+)', text))


@pytest.mark.parametrize("area", [*AREAS, *INVENTED, "harmonised"])
def test_a_card_tells_each_of_its_combinations_all(area: str, written: Written) -> None:
    """Read with what holds at every step, a card says the whole answer and nothing of another."""
    policy = written.policies[area]
    for one in combinations():
        whole = written_answers(policy, one.topic, one.reached, one.urgency)

        assert [_unordered(answer) for answer in written[area, one]] == [
            _unordered(answer) for answer in whole
        ]


def test_what_only_some_are_told_says_whom(pages: dict[str, Page]) -> None:
    """On a card for both tracks the times of each stand under its name."""
    text = pages[path_of(answers_address("nottinghamshire"))].text
    card = _card_of(text, "general-practitioners-urgent")
    standard, urgent = card.partition("<b>Standard</b>")[2].split("<b>Urgent</b>")

    assert 'id="general-practitioners-standard"' in card
    assert "No number is stated." in standard
    assert "4 weeks" in standard
    assert "1 working day" in urgent
    assert "4 weeks" not in urgent


def test_a_topic_says_what_it_adds_once(pages: dict[str, Page]) -> None:
    """What a topic adds stands at its head alone, and the cards that it adds to lead there."""
    text = pages[path_of(answers_address("harmonised"))].text
    added = "goes up the line of each agency without delay"

    assert text.count(added) == 1
    assert text.index('id="for-referral"') < text.index(added)
    assert '<a href="#for-referral">' in _card_of(text, "referral-line-managers-standard")


def test_a_card_of_a_level_leads_to_what_each_area_says(pages: dict[str, Page]) -> None:
    """The harmonised cards leave what each area says to the page of the level, which has it."""
    card = _card_of(pages[path_of(answers_address("harmonised"))].text, "plan-none-standard")
    level = pages["guidance/level-1.md"].text

    assert 'href="../../guidance/level-1/#areas"' in card
    assert "{ #areas }" in level
    assert all(name in level for name in ("Coventry", "Hull", "Nottinghamshire", "Wales"))


@pytest.mark.parametrize("area", [*AREAS, "harmonised"])
def test_what_holds_at_every_step_is_cited_once(
    area: str, pages: dict[str, Page], written: Written
) -> None:
    """What to record and whom to tell stands on every card, its sources only among the rest."""
    text = pages[path_of(answers_address(area))].text
    found = answer_cards(written.policies[area])
    steps = [card.combinations[0].anchor for card in _cards(found) if card.told[0].answer.rung]
    told = [item for field in ("record", "notify") for item in found.everywhere.get(field, ())]
    for item in told:
        said, cited = str(escape(item.text)), f'{escape(item.text)} <span class="cites"'
        cards = [_card_of(text, anchor) for anchor in steps]

        assert all(said in card and cited not in card for card in cards)
        assert cited in text.partition("{ #every-step }")[2].partition("{ #whatever }")[0]


@pytest.mark.parametrize("area", [*AREAS, "harmonised"])
def test_a_page_of_answers_is_light(area: str, pages: dict[str, Page]) -> None:
    """A page is small enough to open on a poor line, and for software that reads it aloud."""
    assert len(pages[path_of(answers_address(area))].text) < 120_000


def test_people_differ_by_agency(written: Written) -> None:
    """A title that only one agency uses stands beside the usual one."""
    one = Combination("general", "practitioners", "standard")
    (answer,) = written["lscp", one]

    assert answer.rung is not None
    assert [(agency, rung.person) for agency, rung, _ in answer.titles] == [
        ("school", "your line manager or the school's designated person for safeguarding")
    ]


def test_a_case_that_the_procedure_does_not_cover(collection: Collection) -> None:
    """Someone whom the procedure does not cover is sent elsewhere, else only told what is added."""
    coventry = answer_cards(collection.policies["coventry"]).others["adult"]
    wales = answer_cards(collection.policies["wales"]).others["adult"]

    assert coventry.outcome == "out-of-scope"
    assert wales.outcome == "escalate"
    assert wales.notes == collection.policies["wales"].scope


def test_no_date_is_in_an_entry(written: Written) -> None:
    """What is printed holds on any day: no answer names one."""
    told = [
        item.text + (item.when or "")
        for answers in written.values()
        for answer in answers
        for field in ("record", "notify", "advice", "notes")
        for item in getattr(answer, field)
    ]

    assert [text for text in told if re.search(r"\b20[12]\d\b", text)] == []


def _cards(found: AnswerCards) -> Iterator[Card]:
    return (card for section in found.sections for card in section.cards)


def _card_of(text: str, anchor: str) -> str:
    cards = re.findall(r'<section class="written".*?</section>', text, re.DOTALL)
    return next(card for card in cards if f'id="{anchor}"' in card)


def _read(policy: Policy, found: AnswerCards, told: Told, one: Combination) -> WrittenAnswer:
    """The answer that a reader puts together who chose a combination and follows the links."""
    said = {
        field: tuple(part.item for part in parts if part.holds_for(one))
        for field, parts in told.said.items()
    }
    (times,) = (part.item for part in told.times if part.holds_for(one))
    answer = told.answer
    more: tuple[Provision, ...] = ()
    if answer.rung:
        everywhere = found.everywhere
        more = (
            *everywhere.get("notes", ()),
            *found.additions.get(one.topic, ()),
            *found.additions.get(one.urgency, ()),
            *level_notes(policy, answer),
        )
        answer = replace(answer, advice=(*answer.advice, *everywhere.get("advice", ())))
    return replace(
        answer,
        limits=times.limits,
        caps=times.caps,
        suggestion=next(iter(said["suggestion"]), None),
        remarks=said["remarks"],
        notes=(*said["notes"], *more),
        sources=said["sources"],
        readings=said["readings"],
    )


def _unordered(answer: WrittenAnswer) -> tuple[WrittenAnswer, list[frozenset[object]]]:
    """An answer whose advice, notes and grounds may come in any order, each once."""
    loose = (answer.advice, answer.notes, answer.remarks, answer.sources, answer.readings)
    assert all(len(set(part)) == len(part) for part in loose)
    bare = replace(answer, advice=(), notes=(), remarks=(), sources=(), readings=())
    return bare, [frozenset(part) for part in loose]


def _case(policy: Policy, combination: Combination, given_: dict[str, object]) -> Case:
    person = next(person for person in PERSONS if person in policy.people)
    return Case(
        area=policy.area,
        person=person,  # type: ignore[arg-type]  # PERSONS holds just these
        topic=combination.topic,
        reached=combination.reached,
        urgency=combination.urgency,
        **given_,  # type: ignore[arg-type]  # drawn to fit
    )


def _for_agency(answers: tuple[WrittenAnswer, ...], agency: str) -> WrittenAnswer:
    return next(one for one in answers if not one.agencies or agency in one.agencies)


def _rung(entry: WrittenAnswer, agency: str) -> object:
    own = {name: rung for name, rung, _ in entry.titles}
    return own.get(agency, entry.rung)  # type: ignore[call-overload]  # a name of one of them


def _texts(holder: WrittenAnswer | Answer, field: str, agency: str = "") -> list[str]:
    items: tuple[Provision, ...] = getattr(holder, field)
    return [one.text for one in items if not (agency and one.agencies) or agency in one.agencies]


def _further(entry: WrittenAnswer) -> Iterator[str]:
    """Notes on a stage's other clocks, whose words in an answer may hold a date besides."""
    acts = tuple(f"{act.capitalize()}: " for act in words.ACTS.values())
    yield from (item.text for item in entry.notes if item.text.startswith(acts))


def _remarks(answer: Answer) -> Iterator[str]:
    """What an entry must say in general words of what this answer says of its dates."""
    by = answer.by
    if by is not None and by.date is None:
        yield "do-not-wait" if answer.case.urgency == "urgent" else "no-date"
    if by is not None and by.still_open:
        yield "still-open"
    if by is not None and by.overdue:
        yield "overdue"
    if answer.cap is not None and answer.cap.overdue:
        yield "cap-overdue"


def _limit_is_told(entry: WrittenAnswer, answer: Answer) -> bool:
    """Whether the entry holds the words of the answer's limit, before any date in them."""
    if answer.by is None or answer.by.phrase == "no number is stated":
        return answer.by is None or not entry.limits
    told = [phrase for _, phrase in (*entry.limits, *entry.caps)]
    return any(answer.by.phrase.startswith(phrase.split(";")[0]) for phrase in told)
