"""The command that answers one case, as the checker would."""

import json
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import click

from decision import InvalidCase, ask, read_case
from decision import english as words
from decision.ask import answers
from decision.case import CANDIDATES, CHOICES, DATE_KEYS, KEYS, UNSURE
from decision.policy import Policy
from handbook.command.setting import WRONG_INPUT, load, policies_option, stop
from handbook.pages.edition import today
from handbook.printed import printed_answers


def _ask_help() -> str:
    """Help for ``ask`` that lists every key with its values, from the model itself."""
    lines = ["Answer one case, given as key=value.", ""]
    lines += ["\b", "area=AREA  " + words.QUESTIONS["area"].label + " (required)"]
    lines += ["    one of the policies, or harmonised if yours is not listed"]
    for key in KEYS:
        if key == "also":
            lines += ["also=AREA  " + words.QUESTIONS["also"].label]
        elif key in CHOICES:
            values = ", ".join((*CHOICES[key], *([UNSURE] if key in CANDIDATES else [])))
            lines += [f"{key}=  {words.QUESTIONS[key].label}", f"    {values}"]
        elif key in DATE_KEYS:
            lines += [f"{key}=YYYY-MM-DD  {words.QUESTIONS[key].label}"]
    lines += ["", "The first value of each is used when it is not given; dates default to today."]
    lines += ["", "\b", "Example:"]
    lines += ["  handbook ask area=coventry reached=practitioners raised=2026-11-20"]
    return "\n".join(lines)


@click.command(name="ask", help=_ask_help())
@click.argument("answers", nargs=-1, metavar="KEY=VALUE...")
@click.option("--json", "as_json", is_flag=True, help="Print the answer as JSON.")
@policies_option
def ask_command(answers: tuple[str, ...], as_json: bool, folder: Path) -> None:
    """Answer one case; its help is made from the model."""
    pairs = [_pair(answer) for answer in answers]
    policies, day = load(folder).collection.policies, today()
    if as_json:
        _print_json(ask(pairs, policies, day))
        return
    _print_answer(pairs, policies, day)


def _pair(answer: str) -> tuple[str, str]:
    key, _, value = answer.partition("=")
    return key.strip(), value


def _print_json(answer: Mapping[str, Any]) -> None:
    click.echo(json.dumps(answer, indent=2, ensure_ascii=False))
    if "errors" in answer:
        sys.exit(WRONG_INPUT)


def _print_answer(
    pairs: list[tuple[str, str]], policies: Mapping[str, Policy], today: date
) -> None:
    try:
        case = read_case(pairs, policies, today)
    except InvalidCase as error:
        stop(str(error))
    click.echo(printed_answers(answers(case, policies), case))
