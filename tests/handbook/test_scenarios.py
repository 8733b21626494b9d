"""The worked scenarios: each gives the answer worked out by hand; together they cover it all."""

from collections.abc import Callable
from pathlib import Path

import pytest

from decision.case import CHOICES
from decision.vocabulary import HARMONISED, OUTCOMES
from handbook.facts.exercises import Exercise, by_area, by_pitfall, exercises
from handbook.library.files_beside import SCENARIOS
from handbook.library.holdings import Library
from handbook.library.loading import load_library
from handbook.library.problems import PolicyProblems
from tests.conftest import ROOT

FILES = sorted((ROOT / "policies" / SCENARIOS).glob("*.yaml"))
SOUND = """\
title: A test
story: Somebody differs from somebody.
case:
  area: coventry
  today: 2026-11-20
lesson: It teaches something.
pitfalls: [weekend]
expected:
  outcome: escalate
  level: 1
"""

type ProblemsOf = Callable[..., list[str]]


@pytest.fixture(scope="module")
def made(library: Library) -> dict[str, Exercise]:
    """The exercises of this repository by the id of their scenario."""
    return {exercise.scenario.id: exercise for exercise in exercises(library)}


@pytest.fixture
def problems_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ProblemsOf:
    """What is said of a scenario that stands beside the policies of this repository."""
    monkeypatch.chdir(tmp_path)
    policies = Path("policies")
    policies.mkdir()
    for source in (ROOT / "policies").iterdir():
        if source.name != SCENARIOS:
            (policies / source.name).symlink_to(source)
    (policies / SCENARIOS).mkdir()

    def problems(text: str, name: str = "test") -> list[str]:
        (policies / SCENARIOS / f"{name}.yaml").write_text(text, encoding="utf-8")
        with pytest.raises(PolicyProblems) as caught:
            load_library(policies)
        return str(caught.value).splitlines()

    return problems


@pytest.mark.parametrize("file", FILES, ids=lambda path: path.stem)
def test_a_scenario_gives_the_answer_worked_out_by_hand(
    made: dict[str, Exercise], file: Path
) -> None:
    """What is decided is the outcome, level and dates that whoever wrote it worked out."""
    exercise = made[file.stem]
    answer, expected = exercise.answer, exercise.scenario.expected
    assert answer.outcome == expected.outcome
    assert (answer.next and answer.next.level) == expected.level
    assert (answer.by and answer.by.date) == expected.by
    assert bool(answer.by and answer.by.overdue) == expected.overdue
    assert (answer.cap and answer.cap.date) == expected.cap


@pytest.mark.parametrize("file", FILES, ids=lambda path: path.stem)
def test_a_story_is_short_and_its_facts_are_asked(made: dict[str, Exercise], file: Path) -> None:
    """A story can be read aloud in half a minute, and each of its facts is shown."""
    exercise = made[file.stem]
    assert 40 <= len(exercise.scenario.story.split()) <= 90
    assert len(exercise.facts) == len(exercise.scenario.case)
    assert exercise.query.startswith(f"area={exercise.scenario.case['area']}&")
    assert exercise.query.endswith(f"today={exercise.scenario.case['today']}")


def test_the_scenarios_cover_every_area_and_outcome(
    library: Library, made: dict[str, Exercise]
) -> None:
    """There are twenty and more, over all areas, all outcomes and five levels."""
    answers = [exercise.answer for exercise in made.values()]
    assert len(answers) >= 20
    assert {answer.case.area for answer in answers} == {*library.collection.policies}
    assert HARMONISED in library.collection.policies
    assert {answer.outcome for answer in answers} == {*OUTCOMES}
    assert {answer.next.level for answer in answers if answer.next} == {1, 2, 3, 4, 5}


@pytest.mark.parametrize("key", CHOICES)
def test_the_scenarios_cover_every_value_of_every_question(
    made: dict[str, Exercise], key: str
) -> None:
    """Each topic, agency, level reached, urgency and the rest occurs at least once."""
    assert {getattr(one.answer.case, key) for one in made.values()} == {*CHOICES[key]}


def test_the_scenarios_hold_every_kind_of_pitfall(made: dict[str, Exercise]) -> None:
    """What people get wrong is practised: among it dates, silence, the wrong ladder and its end."""
    assert {
        "adviser",
        "area not listed",
        "bank holiday",
        "end of the ladder",
        "ended early",
        "immediate danger",
        "no number stated",
        "no reply",
        "not confident",
        "overdue",
        "settled",
        "skipping a rung",
        "still open",
        "urgent",
        "weekend",
        "who to tell",
        "whole process",
        "without delay",
        "wrong ladder",
    } <= {*by_pitfall([*made.values()])}


def test_exercises_stand_in_the_order_of_the_areas(
    library: Library, made: dict[str, Exercise]
) -> None:
    """Each area has its exercises together, in the order in which the areas stand elsewhere."""
    grouped = by_area(made.values())
    assert [policy.area for policy, _ in grouped] == [*library.collection.policies]
    assert sum(len(here) for _, here in grouped) == len(library.scenarios)


def test_a_key_that_the_checker_does_not_know(problems_of: ProblemsOf) -> None:
    """A wrong key of a case is reported at its line, with what was probably meant."""
    assert problems_of(SOUND.replace("  area: coventry", "  area: coventry\n  topc: plan")) == [
        "policies/scenarios/test.yaml:5:3: case.topc: expected area, also, person, agency, topic, "
        "reached, raised, since, ended, urgency, state, confident, decided, today, found "
        '"topc"; did you mean "topic"?'
    ]


def test_a_case_without_its_day(problems_of: ProblemsOf) -> None:
    """A case must say which day it is, or its answer would change from day to day."""
    assert problems_of(SOUND.replace("  today: 2026-11-20\n", "")) == [
        "policies/scenarios/test.yaml:4:3: case: expected the key today, so that its answer "
        "stays the same, found none"
    ]


def test_a_file_name_that_is_no_anchor(problems_of: ProblemsOf) -> None:
    """The name of the file is the exercise's address, so it must be one that lasts in links."""
    assert problems_of(SOUND, name="My Case") == [
        "policies/scenarios/My Case.yaml: expected a name of small letters, digits and hyphens, "
        'to which links lead, found "My Case"'
    ]
