"""The command ``handbook``: what it prints, and what it says of wrong input."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from decision.case import CHOICES, KEYS, UNSURE
from handbook.command import WRONG_INPUT, main

POLICIES = Path(__file__).parents[2] / "policies"
CASE = ("area=coventry", "reached=practitioners", "raised=2026-11-18", "today=2026-11-20")


def run(*arguments: str) -> Result:
    """Run the command as a shell would."""
    return CliRunner().invoke(main, arguments)


def ask(*arguments: str) -> Result:
    """Ask the published policies."""
    return run("ask", "--policies", str(POLICIES), *arguments)


def test_an_answer_for_a_person_starts_with_safety_and_names_who_and_when() -> None:
    """The printed answer has the safety notice, the next person, the date and the sentences."""
    printed = ask(*CASE).output
    assert printed.startswith("Safety")
    for part in ("your line manager", "OVERDUE, Thursday 19 November 2026", "coventry:4"):
        assert part in printed


def test_two_areas_and_a_doubt_are_printed_in_full() -> None:
    """Each area has its answer under its name, with what was taken and what would change it."""
    printed = ask("area=wales", "also=hull", "reached=unsure", "raised=2026-11-10").output
    assert printed.index("WALES") < printed.index("HULL")
    for part in ("Not sure    How far has it gone?", "If they do not reply:", "Why not", "Review"):
        assert printed.count(part) > 1


def test_an_answer_for_a_program_is_the_contract_s_json() -> None:
    """With ``--json`` the answer is one JSON value with the fields of the contract."""
    answer = json.loads(ask("--json", *CASE).output)
    assert answer["outcome"] == "escalate"
    assert answer["next"]["reached"] == "line-managers"
    assert answer["by"]["date"] == "2026-11-19"


@pytest.mark.parametrize("options", [(), ("--json",)])
def test_wrong_answers_are_all_named_and_end_with_status_2(options: tuple[str, ...]) -> None:
    """Every wrong key is reported at once, for people and programs alike."""
    result = ask(*options, "area=covntry", "raised=2026-02-30", "colour=red")
    assert result.exit_code == WRONG_INPUT
    for part in ("covntry", "did you mean coventry?", "2026-02-28", "colour"):
        assert part in result.output


def test_a_word_without_an_equals_sign_is_an_unknown_key() -> None:
    """A bare word is named as what it is, not lost."""
    result = ask("coventry")
    assert result.exit_code == WRONG_INPUT
    assert "'coventry'" in result.output


def test_the_help_of_ask_lists_every_key_and_value() -> None:
    """What may be asked is read from the model, so that the help is never behind it."""
    text = run("ask", "--help").output
    assert all(key in text for key in KEYS)
    assert all(value in text for values in CHOICES.values() for value in values)
    assert UNSURE in text


def test_check_says_what_is_right() -> None:
    """Sound policies are named one by one, with the reach of the bank holidays."""
    result = run("check", "--policies", str(POLICIES))
    assert result.exit_code == 0
    assert "Nottinghamshire" in result.output
    assert "2028-12-26" in result.output


@pytest.mark.parametrize("command", ["check", "ask"])
def test_a_folder_without_policies_gets_one_clear_message(command: str, tmp_path: Path) -> None:
    """A wrong folder is named with what was expected there, without a traceback."""
    result = run(command, "--policies", str(tmp_path / "nowhere"))
    assert result.exit_code == WRONG_INPUT
    assert "nowhere" in result.output
    assert "Traceback" not in result.output


@pytest.mark.parametrize("command", ["serve", "build"])
def test_outside_the_project_the_settings_are_asked_for(command: str, tmp_path: Path) -> None:
    """Without the site's settings the message says where to run the command."""
    result = run(command, "--config", str(tmp_path / "mkdocs.yml"))
    assert result.exit_code == WRONG_INPUT
    assert "expected the settings of the site" in result.output


def test_the_schema_is_written_for_editors(tmp_path: Path) -> None:
    """The JSON Schema lands where it is asked for and describes the stages."""
    file = tmp_path / "editor" / "policy.json"
    assert run("schema", str(file)).exit_code == 0
    written = json.loads(file.read_text(encoding="utf-8"))
    assert "stages" in json.dumps(written)
    assert json.loads(run("schema").output) == written
