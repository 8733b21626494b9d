"""Reading a case: every wrong key at once, with the nearest valid value."""

from datetime import date
from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision import Case, Collection, InvalidCase, Problem, ask, read_case
from decision.ask import read_query
from decision.case import CHOICES, DATE_KEYS, KEYS

TODAY = date(2026, 11, 20)


def problems(collection: Collection, query: str) -> tuple[Problem, ...]:
    """What is wrong with a query string."""
    with pytest.raises(InvalidCase) as caught:
        read_case(parse_qsl(query, keep_blank_values=True), collection.policies, TODAY)
    return caught.value.problems


@pytest.mark.parametrize(
    ("query", "key", "nearest", "said"),
    [
        ("", "area", None, "missing; expected one of coventry, hull"),
        ("area=covntry", "area", "coventry", "found 'covntry'"),
        ("area=hull&topik=plan", "topik", "topic", "no question called 'topik'"),
        ("area=hull&topic=plans", "topic", "plan", "expected one of general"),
        ("area=hull&reached=line", "reached", "line-managers", "did you mean line-managers?"),
        ("area=hull&person=Adult", "person", "adult", "found 'Adult'"),
        ("area=hull&raised=2026-02-30", "raised", "2026-02-28", "February 2026 has 28 days"),
        ("area=hull&raised=20 nov 2026", "raised", "2026-11-20", "expected a date such as"),
        ("area=hull&raised=31/11/26", "raised", "2026-11-30", "found '31/11/26'"),
        ("area=hull&raised=2026-13-01", "raised", None, "expected a date such as"),
        ("area=hull&raised=0000-01-01", "raised", None, "expected a date such as"),
        ("area=hull&raised=yesterday", "raised", None, "found 'yesterday'"),
        ("area=hull&raised=2026-11-21", "raised", "2026-11-20", "not after today, 2026-11-20"),
        ("area=hull&raised=2001-01-01", "raised", "2012-01-02", "from 2012-01-02 to 2028-12-26"),
        ("area=hull&today=2029-01-02", "today", None, "cannot be counted yet"),
        ("area=hull&raised=2026-11-18&since=2026-11-17", "since", "2026-11-18", "before raised"),
        ("area=hull&raised=2026-11-17&ended=2026-11-16", "ended", "2026-11-17", "before since"),
        ("area=hull&raised=20/11/26&since=2026-11-19", "raised", "2026-11-20", "found '20/11/26'"),
        ("area=hull&reached=line_m", "reached", "line-managers", "found 'line_m'"),
        ("area=hull&reached=line m", "reached", "line-managers", "found 'line m'"),
        ("area=hull&reached=l", "reached", None, "found 'l'"),
        ("area=hull&reached=li", "reached", "line-managers", "found 'li'"),
        ("area=hull&raised=24/12/2025", "raised", "2025-12-24", "found '24/12/2025'"),
        ("area=hull&raised=2026/11/18", "raised", "2026-11-18", "found '2026/11/18'"),
        ("area=hull&raised=1/11/2026", "raised", "2026-11-01", "found '1/11/2026'"),
        ("area=hull&raised=0/11/2026", "raised", "2026-11-01", "found '0/11/2026'"),
        ("area=hull&raised=2026-01-32", "raised", "2026-01-31", "January 2026 has 31 days"),
        ("area=hull&raised=2025-12-32", "raised", "2025-12-31", "December 2025 has 31 days"),
        ("area=hull&raised=2029-02-01", "raised", "2028-12-26", "cannot be counted yet"),
        ("area=hull&raised=30/2/24", "raised", "2024-02-29", "found '30/2/24'"),
        ("area=hull&raised=5/1/2026", "raised", "2026-01-05", "found '5/1/2026'"),
        ("area=hull&today=soon&raised=2030-01-01", "today", None, "found 'soon'"),
        ("area=hull&topic=plan&topic=general", "topic", None, "given 2 times; expected once"),
    ],
)
def test_a_wrong_key_is_named_with_what_was_found_and_expected(
    collection: Collection, query: str, key: str, nearest: str | None, said: str
) -> None:
    """Each kind of wrong input has one message with the key, the find and the nearest value."""
    (problem,) = problems(collection, query)
    assert (problem.key, problem.nearest) == (key, nearest)
    assert said in problem.message


def test_the_problems_of_a_case_are_one_line_each(collection: Collection) -> None:
    """As a command prints them: the key, then what is wrong with it; and what was found is kept."""
    with pytest.raises(InvalidCase) as caught:
        read_case(
            [("area", "hull"), ("raised", "2026-13-01"), ("person", "x")],
            collection.policies,
            TODAY,
        )

    assert [one.found for one in caught.value.problems] == ["x", "2026-13-01"]
    assert str(caught.value).splitlines() == [
        f"{one.key}: {one.message}" for one in caught.value.problems
    ]


@pytest.mark.parametrize(("length", "shown"), [(40, "a" * 40), (41, "a" * 39 + "\u2026")])
def test_what_was_found_is_shown_up_to_forty_letters(
    collection: Collection, length: int, shown: str
) -> None:
    """Longer texts end in dots and are then no longer than that."""
    (problem,) = problems(collection, "area=" + "a" * length)

    assert problem.message.startswith(f"found '{shown}';")


def test_every_pair_of_a_link_is_read() -> None:
    """With or without its question mark; a key without a value may still be a wrong key."""
    pairs = [("area", "hull"), ("x", ""), ("area", "wales")]

    assert read_query("?area=hull&x=&area=wales") == read_query("area=hull&x=&area=wales") == pairs


def test_days_may_be_the_same_day(collection: Collection) -> None:
    """It can be raised, go up and end on the day on which it is asked about."""
    pairs = [("area", "hull"), *((key, "2026-11-20") for key in DATE_KEYS)]

    assert read_case(pairs, collection.policies, TODAY).ended == TODAY


def test_a_day_past_the_known_holidays_is_said_whatever_else_is_wrong(
    collection: Collection,
) -> None:
    """Where the day that was given cannot be read, the day that it is is checked all the same."""
    with pytest.raises(InvalidCase) as caught:
        read_case([("area", "hull"), ("today", "soon")], collection.policies, date(2029, 6, 1))

    assert [one.key for one in caught.value.problems] == ["today", "today"]
    assert "cannot be counted yet" in caught.value.problems[1].message


def test_a_year_of_two_figures_is_one_of_this_century(collection: Collection) -> None:
    """Whoever leaves out the century means that of the day on which they ask."""
    with pytest.raises(InvalidCase) as caught:
        read_case([("area", "hull"), ("raised", "5/3/13")], collection.policies, date(2013, 4, 2))

    assert caught.value.problems[0].nearest == "2013-03-05"


def test_every_wrong_key_is_reported_at_once(collection: Collection) -> None:
    """One reading names every mistake, in the order of the keys, unknown keys last."""
    found = problems(collection, "x=1&today=soon&area=hul&raised=2026-02-30&state=done")
    assert [problem.key for problem in found] == ["area", "raised", "state", "today", "x"]


def test_a_very_long_value_is_cut_in_the_message(collection: Collection) -> None:
    """A page pasted into a key does not come back whole."""
    (problem,) = problems(collection, "area=" + "a" * 10_000)
    assert len(problem.message) < 300


def test_only_the_area_is_required(collection: Collection) -> None:
    """Every other key has the contract's default."""
    case = read_case([("area", "hull"), ("raised", "")], collection.policies, TODAY)
    assert case == Case(area="hull", today=TODAY, raised=TODAY, since=TODAY)
    assert (case.person, case.agency, case.topic, case.reached) == (
        "child",
        "other",
        "general",
        "none",
    )


def test_the_keys_are_those_of_the_contract() -> None:
    """Keys and values are permanent; new ones may only be added."""
    assert set(KEYS) >= {
        *("area", "person", "agency", "topic", "reached", "raised", "since"),
        *("ended", "urgency", "state", "confident", "today"),
    }
    assert CHOICES["agency"] == (
        *("other", "early-help", "health", "police", "school", "social-care"),
    )
    assert set(DATE_KEYS) >= {"raised", "since", "ended", "today"}


@given(query=st.text(max_size=60))
def test_no_query_string_is_too_odd_to_answer(collection: Collection, query: str) -> None:
    """Whatever is typed, the answer is JSON with an outcome or with errors, never an exception."""
    found = ask(parse_qsl(query, keep_blank_values=True), collection.policies, TODAY)
    assert ("outcome" in found) != ("errors" in found)


def test_one_area_asked_for_twice_is_one_area(collection: Collection) -> None:
    """Whoever names an area again gets its answer, and no second one."""
    once, twice = (
        ask(read_query(f"area=hull{more}"), collection.policies, TODAY)
        for more in ("", "&also=hull")
    )
    assert once == twice
