"""Asking in the form that links and the command line use: a query in, JSON values out."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any
from urllib.parse import parse_qsl

from decision import english as words
from decision.alternatives import alternatives, query_of
from decision.answer import Answer
from decision.case import Case
from decision.decide import decide
from decision.doubt import cautious
from decision.policy import Policy
from decision.query import InvalidCase, read_case
from decision.why_not import why_not


def read_query(query: str) -> list[tuple[str, str]]:
    """The pairs of a query string, with or without its question mark, in order."""
    return parse_qsl(query.removeprefix("?"), keep_blank_values=True)


def ask(
    pairs: Iterable[tuple[str, str]], policies: Mapping[str, Policy], today: date
) -> dict[str, Any]:
    """The answer to the case that *pairs* describe, or its problems under ``errors``.

    *today* is the day to use where the pairs do not give one.
    """
    try:
        case = read_case(pairs, policies, today)
    except InvalidCase as error:
        return problems_as_json(error)
    first, *others = (_as_json(answer, case, today) for answer in answers(case, policies))
    return {**first, "also": others[0] if others else None, "query": case.query(today)}


def answers(case: Case, policies: Mapping[str, Policy]) -> tuple[Answer, ...]:
    """The answer of each area whose procedure applies, the most cautious where there is doubt."""
    areas = [case.area] if case.also is None else [case.area, case.also]
    return tuple(
        decide(policies[area], cautious(policies[area], replace(case, area=area, also=None)))
        for area in areas
    )


def problems_as_json(error: InvalidCase) -> dict[str, Any]:
    """Every problem of a case, with what is said of safety whatever else is wrong."""
    return {
        "errors": [problem.as_json() for problem in error.problems],
        "safety": [{"text": words.SAFETY}],
    }


def _as_json(answer: Answer, asked: Case, today: date) -> dict[str, Any]:
    """An answer with what explains it; links to others keep everything else that was *asked*."""
    return {
        **answer.as_json(),
        "unsure": [_doubt(answer, key) for key in asked.unsure],
        "alternatives": [
            alternative.as_json(query_of(alternative, asked, today))
            for alternative in alternatives(answer)
        ],
        "why_not": [reason.as_json() for reason in why_not(answer)],
    }


def _doubt(answer: Answer, key: str) -> dict[str, str]:
    """A key that the asker is not sure of, and what was taken for it."""
    question, taken = words.QUESTIONS[key], getattr(answer.case, key)
    return {
        "key": key,
        "label": question.label,
        "taken": taken,
        "taken_label": question.choices[taken].label,
    }
