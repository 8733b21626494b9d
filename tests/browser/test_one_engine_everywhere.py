"""Every case, on a spread of days, has the same answer wherever the decision package runs."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from decision import Collection
from handbook.runtime.policy_parts import compiled_parts
from tests.browser.runtime_site import CACHE, write_runtime_site
from tests.browser.served_folder import served
from tests.engines.comparison import difference
from tests.engines.engines import Chromium, CPython, Engine, Node, digest, of_all
from tests.engines.questions import RANDOM, Question, each_case_once, spread


@pytest.fixture(scope="module")
def questions(collection: Collection) -> list[Question]:
    """Every case once, and wrong input."""
    return each_case_once(collection)


@pytest.fixture(scope="module")
def expected(collection: Collection, questions: list[Question]) -> list[str]:
    """The digest of every answer, from the Python that runs the tests."""
    return CPython(collection).digests(questions)


def test_node_answers_as_cpython(
    collection: Collection, questions: list[Question], expected: list[str]
) -> None:
    """The wheel and the compiled policies give in Node what the checkout and the YAML give."""
    node = Node(collection, CACHE)
    assert difference(questions, expected, CPython(collection), node) == ""


@pytest.mark.parametrize("start", ["wheel", "snapshot"])
def test_chromium_answers_as_cpython(
    page: Page,
    collection: Collection,
    questions: list[Question],
    expected: list[str],
    tmp_path: Path,
    start: str,
) -> None:
    """However Python is started in the page, its answers are the same."""
    with_snapshot = start == "snapshot"
    write_runtime_site(tmp_path, compiled_parts(collection), with_snapshot=with_snapshot)
    with served(tmp_path) as address:
        chromium = Chromium(page, address, f"Chromium, from the {start}")
        assert difference(questions, expected, CPython(collection), chromium) == ""
        print(f"{len(questions)} answers: {of_all(expected)}")


def test_the_questions_reach_every_case_and_every_day(
    collection: Collection, questions: list[Question]
) -> None:
    """Thousands of cases, all days of the spread, and more than a few questions with an error."""
    answers = CPython(collection)
    days = {str(days.today) for days in spread(collection)}
    wrong = [one for one in questions[-RANDOM:] if "errors" in json.loads(answers.answer(one))]
    assert len(questions) > 6_000
    assert days <= {question.today for question in questions[:-RANDOM]}
    assert RANDOM * 0.2 < len(wrong) < RANDOM * 0.9


class Mistaken:
    """An engine that gives its answers in another way."""

    name = "mistaken"

    def __init__(self, engine: Engine, change: Callable[[str], str]) -> None:
        """Change what the *engine* answers."""
        self._engine, self._change = engine, change

    def digests(self, questions: list[Question]) -> list[str]:
        """The digests of the changed answers."""
        return [digest(self.answer(one)) for one in questions]

    def answer(self, question: Question) -> str:
        """One answer, as JSON."""
        text = self._engine.answer(question)
        return self._change(text)


def test_the_first_difference_is_shown(collection: Collection, questions: list[Question]) -> None:
    """Whoever broke something reads which case, and what it says in either engine."""
    right = CPython(collection)
    some = [one for one in questions if "area=hull&urgency=urgent" in one.query][:3]
    wrong = Mistaken(right, lambda text: text.replace('"headline":"', '"headline":"Perhaps '))

    found = difference(some, right.digests(some), right, wrong)

    assert found.startswith(f"{some[0].query} on {some[0].today}\n--- CPython\n+++ mistaken")
    assert '+  "headline": "Perhaps ' in found
