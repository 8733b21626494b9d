"""The worked scenarios as exercises: what is given, and the answer that the program computes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from decision import english as words
from decision import read_case
from decision.answer import Answer
from decision.case import CHOICES
from decision.decide import decide
from decision.policy import Policy
from decision.vocabulary import HARMONISED
from handbook.addresses import EXERCISES
from handbook.library.holdings import Library, Scenario


@dataclass(frozen=True, kw_only=True)
class Exercise:
    """A scenario with its facts in the checker's words, and its answer."""

    scenario: Scenario
    facts: tuple[tuple[str, str], ...]
    """Each question that the story answers, with its answer, in the checker's order."""
    answer: Answer
    """What is decided under the policies as they are now."""

    @property
    def address(self) -> str:
        """Its permanent address, relative to the site's root."""
        return f"{EXERCISES}#{self.scenario.id}"

    @property
    def query(self) -> str:
        """The query string that asks the checker for this case, on its own day."""
        return self.answer.case.query()


def exercises(library: Library) -> tuple[Exercise, ...]:
    """Every scenario as an exercise, in the order of the areas."""
    policies = library.collection.policies
    made = [_exercise(scenario, policies) for scenario in library.scenarios]
    order = list(policies)
    return tuple(sorted(made, key=lambda exercise: order.index(exercise.answer.case.area)))


def by_area(made: Iterable[Exercise]) -> list[tuple[Policy, list[Exercise]]]:
    """The exercises of each area that has any."""
    found: dict[str, tuple[Policy, list[Exercise]]] = {}
    for exercise in made:
        policy = exercise.answer.policy
        found.setdefault(policy.area, (policy, []))[1].append(exercise)
    return list(found.values())


def by_pitfall(made: Sequence[Exercise]) -> dict[str, list[Exercise]]:
    """The exercises that hold each kind of pitfall, by its name in alphabetical order."""
    kinds = sorted({pitfall for exercise in made for pitfall in exercise.scenario.pitfalls})
    return {
        kind: [exercise for exercise in made if kind in exercise.scenario.pitfalls]
        for kind in kinds
    }


def _exercise(scenario: Scenario, policies: Mapping[str, Policy]) -> Exercise:
    case = read_case(scenario.case.items(), policies, date.fromisoformat(scenario.case["today"]))
    policy = policies[case.area]
    facts = tuple(
        (question.label, _written(key, scenario.case[key], policy))
        for key, question in words.QUESTIONS.items()
        if key in scenario.case
    )
    return Exercise(scenario=scenario, facts=facts, answer=decide(policy, case))


def _written(key: str, value: str, policy: Policy) -> str:
    """A value of the case as people read it."""
    if key == "area" and value != HARMONISED:
        return policy.name
    if key == "area" or key in CHOICES:
        return words.QUESTIONS[key].choices[value].label
    return words.write_date(date.fromisoformat(value))
