"""Static answers: for every combination the words that the checker says, whatever the dates."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from decision import Answer, Case, Collection, Policy, decide
from decision import english as words
from decision.provision import Provision
from decision.vocabulary import AGENCIES, PERSONS
from handbook.addresses import answers_address, path_of
from handbook.facts.static_answers import Combination, combinations, static_answers
from handbook.facts.written_answers import WrittenAnswer
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
        ((policy.area, one), entry.answers)
        for policy in policies.values()
        for section in static_answers(policy).sections
        for entry in section.entries
        for one in entry.combinations
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
    for field in ("record", "notify", "advice"):
        assert _texts(entry, field, str(given_["agency"])) == _texts(answer, field)
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
    coventry = static_answers(collection.policies["coventry"]).others["adult"]
    wales = static_answers(collection.policies["wales"]).others["adult"]

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
