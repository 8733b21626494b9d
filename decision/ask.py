"""Asking in the form that links and the command line use: a query in, JSON values out."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any
from urllib.parse import parse_qsl

from decision import english as words
from decision.decide import decide
from decision.policy import Policy
from decision.query import InvalidCase, read_case


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
        return {
            "errors": [problem.as_json() for problem in error.problems],
            "safety": [{"text": words.SAFETY}],
        }
    answer = decide(policies[case.area], case).as_json()
    return {**answer, "query": case.query(today)}
