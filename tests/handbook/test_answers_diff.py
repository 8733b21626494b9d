"""What changes between two revisions: which answers, by which lines, and if the log says so."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from handbook.command import main
from handbook.command.setting import FAULTS, WRONG_INPUT
from tests.handbook.small_project import SmallProject

FIVE, SIX = "within: 5 working days", "within: 6 working days"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SmallProject:
    """A project with a copy of how it was, in the folder ``old`` beside its policies."""
    monkeypatch.chdir(tmp_path)
    made = SmallProject(tmp_path)
    shutil.copytree(made.policies, tmp_path / "old")
    return made


def diff(*arguments: str) -> Result:
    """Run the command in the project's folder."""
    return CliRunner().invoke(main, ["diff", *arguments])


def found(*arguments: str) -> dict[str, dict[str, object]]:
    """What the command says to programs, by area."""
    return {
        area["area"]: area for area in json.loads(diff("--format=json", *arguments).output)["areas"]
    }


def test_nothing_changes_in_words_that_no_answer_tells(project: SmallProject) -> None:
    """A comment, or a summary, is no answer."""
    project.change("northmoor", "summary: Two", "# a comment\nsummary: Still two")
    result = diff("old")

    assert result.output == "No answer changes.\n"
    assert result.exit_code == 0


def test_a_changed_limit_is_told_with_its_line(project: SmallProject) -> None:
    """Which answers, for whom, before and after, and where the policy says it now."""
    project.change("northmoor", FIVE, SIX)
    line, result = project.line_of("northmoor", SIX), diff("old")

    assert result.exit_code == FAULTS
    assert "Northmoor: answers that change: 4; the log of amendments" in result.output
    assert f"policies/northmoor.yaml:{line} (stages[1].limits[0].within)" in result.output
    assert "answer general-practitioners-standard, for:" in result.output
    assert "raised with the practitioner; urgent or not; for a child" in result.output
    assert "    + within 6 working days of the day the stage before ended" in result.output


def test_what_another_area_suggests_is_that_area_s_doing(project: SmallProject) -> None:
    """A number that is suggested elsewhere changes answers there too, by the same line."""
    project.change("northmoor", FIVE, SIX)
    areas = found("old")

    assert set(areas) == {"northmoor", "southmoor", "harmonised"}
    for area in areas.values():
        for change in area["changes"]:  # type: ignore[attr-defined]
            assert change["certain"]
            assert [line["file"] for line in change["lines"]] == ["policies/northmoor.yaml"]


def test_each_change_has_the_lines_that_make_it(project: SmallProject) -> None:
    """Of two edits, each is named only with the answers that change by it."""
    project.change("northmoor", FIVE, SIX)
    project.change("northmoor", "title: practitioner", "title: keyworker")
    paths = {
        tuple(change["answers"]): [line["path"] for line in change["lines"]]
        for change in found("old")["northmoor"]["changes"]  # type: ignore[attr-defined]
    }

    assert paths["general-practitioners-standard",] == ["stages[1].limits[0].within"]
    assert paths["general-none-standard", "general-none-urgent"] == [
        "stages[0].who.title",
        "stages[1].limits[0].within",
    ]


def test_lines_that_only_work_together_are_said_to(project: SmallProject) -> None:
    """Where no line changes the answer by itself, all that may are named, as no more than that."""
    project.change("northmoor", "sentences: 20", "sentences: 21")
    project.change("northmoor", "sources: [4]", "sources: [21]")
    (change,) = found("old")["northmoor"]["changes"][:1]  # type: ignore[index]

    assert not change["certain"]
    assert [line["path"] for line in change["lines"]] == [
        "document.sentences",
        "stages[0].sources[0]",
    ]
    assert "None of these lines makes the change by itself" in diff("old").output


def test_an_amendment_about_the_area_explains_it(project: SmallProject) -> None:
    """With a new entry in the log for every area concerned the change is explained."""
    project.change("northmoor", FIVE, SIX)
    project.amend(("number", "northmoor"))
    partly = found("old")

    assert partly["northmoor"]["amended"]
    assert partly["harmonised"]["amended"]
    assert not partly["southmoor"]["amended"]
    assert diff("old").exit_code == FAULTS

    project.amend(("number", ""))
    assert diff("old").exit_code == 0


def test_an_old_amendment_explains_nothing(project: SmallProject) -> None:
    """What stood in the log before was about something else."""
    project.amend(("before", ""))
    shutil.rmtree(project.folder / "old")
    shutil.copytree(project.policies, project.folder / "old")
    project.change("northmoor", FIVE, SIX)

    assert diff("old").exit_code == FAULTS


def test_a_new_area_is_news_and_one_that_goes_must_be_said(project: SmallProject) -> None:
    """Nobody relied on answers that were not there; those that are gone were relied on."""
    project.add_area("westmoor")
    come = found("old")
    gone = found("policies", "old")

    assert come["westmoor"]["kind"] == "new"
    assert gone["westmoor"]["kind"] == "gone"
    assert "Westmoor: its answers are gone; the log" in diff("policies", "old").output


def test_a_revision_is_read_from_git(project: SmallProject) -> None:
    """A revision is compared as it was committed, whatever the work tree holds now."""
    name = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    for command in (["init", "-q"], ["add", "policies"], [*name, "commit", "-qm", "As it was"]):
        subprocess.run(["git", *command], check=True)
    assert diff("HEAD").exit_code == 0
    project.change("northmoor", FIVE, SIX)

    assert f"policies/northmoor.yaml:{project.line_of('northmoor', SIX)}" in diff("HEAD").output
    assert diff("HEAD", "HEAD").output == "No answer changes.\n"


@pytest.mark.parametrize("name", ["nowhere", "--all", "answers"])
def test_what_is_no_revision_is_named(project: SmallProject, name: str) -> None:
    """Neither a folder with policies nor a revision: one message says what was expected."""
    (project.folder / "answers").mkdir()
    result = diff("--", name)

    assert result.exit_code == WRONG_INPUT
    assert result.output.startswith(f"{name}: expected a folder")


def test_policies_of_another_form_get_one_message(project: SmallProject) -> None:
    """A revision from before the files took their form is named, with its first problem."""
    (project.folder / "old/northmoor.yaml").write_text("rules: []\n", encoding="utf-8")
    result = diff("old")

    assert result.exit_code == WRONG_INPUT
    assert result.output.startswith("old: expected policies that this handbook can read")
    assert "old/northmoor.yaml:1" in result.output


def test_a_ci_run_gets_a_line_for_each_place(project: SmallProject) -> None:
    """Annotations name the file and line in the project, on one line each; notices when covered."""
    project.change("northmoor", FIVE, SIX)
    lines = diff("old", "--format=annotations").output.splitlines()
    place = f"file=policies/northmoor.yaml,line={project.line_of('northmoor', SIX)}"

    assert len(lines) == 3
    assert lines[0].startswith(f"::warning {place}::Northmoor: ")
    assert "%0A" in lines[0]
    project.amend(("number", ""))
    assert diff("old", "--format=annotations").output.startswith("::notice file=")


def test_a_review_gets_markdown(project: SmallProject) -> None:
    """A heading for each area, and each change as a difference that its own text cannot end."""
    project.change("northmoor", "title: line manager", "title: a ```manager```")
    text = diff("old", "--format=markdown").output

    assert text.startswith("### Northmoor: ")
    assert "````diff\n- line manager\n+ a ```manager```\n````" in text
