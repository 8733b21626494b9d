"""The kept tables of answers: what is answered now is in them, or somebody has to say why not."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from decision import Collection
from handbook.answers.kept import FOLDER, KeptTables
from handbook.answers.reports import change_lines
from handbook.command import main
from handbook.command.setting import FAULTS
from handbook.library.holdings import Library
from tests.conftest import ROOT
from tests.handbook.small_project import SmallProject

AREAS = (*sorted(path.stem for path in (ROOT / "policies").glob("*.yaml")), "harmonised")
CHANGED = "within: 5 working days"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SmallProject:
    """A project whose answers are kept, worked in from its own folder."""
    monkeypatch.chdir(tmp_path)
    made = SmallProject(tmp_path)
    made.amend(("first", ""))
    assert answers().exit_code == 0
    return made


def answers(*options: str) -> Result:
    """Run the command in the project's folder."""
    return CliRunner().invoke(main, ["answers", *options])


@pytest.mark.parametrize("area", AREAS)
def test_what_is_answered_now_is_what_is_kept(area: str, library: Library) -> None:
    """A change of policy or code that alters an answer is seen, with the answers it alters."""
    policy = library.collection.policies[area]
    found = KeptTables(ROOT / FOLDER).compare(policy, library.amendments)

    assert not found.unreadable
    if found.changes:
        pytest.fail("\n".join(change_lines(found.changes)), pytrace=False)
    assert found.is_right, "run: handbook answers"


def test_every_kept_table_is_an_area_s(collection: Collection) -> None:
    """No table is left of an area that is gone."""
    assert KeptTables(ROOT / FOLDER).without_policy(collection.policies) == []


def test_one_changed_limit_shows_just_the_answers_it_changes(project: SmallProject) -> None:
    """The check names them with before and after, and is content once the limit is put back."""
    assert answers("--check").exit_code == 0

    project.change("northmoor", CHANGED, "within: 6 working days")
    red = answers("--check")
    assert red.exit_code == FAULTS
    northmoor = red.output.partition("answers/southmoor.csv")[0]
    assert [line for line in northmoor.splitlines() if line.startswith("answer ")] == [
        "answer general-none-standard, general-none-urgent, general-none-danger, for:",
        "answer general-practitioners-standard, for:",
    ]
    on_the_way, _, at_the_step = northmoor.partition("answer general-practitioners-standard, for:")
    assert "By when" not in on_the_way
    assert "    - within 5 working days of the day the stage before ended" in at_the_step
    assert "    + within 6 working days of the day the stage before ended" in at_the_step

    project.change("northmoor", "within: 6 working days", CHANGED)
    assert answers("--check").exit_code == 0


def test_a_change_is_kept_only_once_the_log_says_so(project: SmallProject) -> None:
    """Without a new amendment about the area the table stays; with one it is written."""
    project.change("northmoor", CHANGED, "within: 6 working days")
    before = (project.kept / "northmoor.csv").read_text("utf-8")

    refused = answers()
    assert refused.exit_code == FAULTS
    assert "add an entry to policies/reference/amendments.yaml" in refused.output
    assert "areas: [northmoor, southmoor]" in refused.output
    assert (project.kept / "northmoor.csv").read_text("utf-8") == before

    project.amend(("first", ""), ("second", "northmoor"))
    partly = answers()
    assert partly.exit_code == FAULTS
    assert "areas: [southmoor]" in partly.output
    assert (project.kept / "northmoor.csv").read_text("utf-8") != before

    project.amend(("first", ""), ("second", "northmoor"), ("third", "southmoor"))
    assert answers().exit_code == 0
    assert answers("--check").exit_code == 0


def test_an_amendment_covers_one_change_only(project: SmallProject) -> None:
    """What a table has seen when it was written says nothing of what changes later."""
    project.change("northmoor", CHANGED, "within: 6 working days")
    project.amend(("first", ""), ("second", ""))
    assert answers().exit_code == 0

    project.change("northmoor", "within: 6 working days", "within: 7 working days")
    assert answers().exit_code == FAULTS


def test_an_amendment_about_no_answer_has_to_be_seen(project: SmallProject) -> None:
    """Otherwise it would explain the next change, which it is not about."""
    project.amend(("first", ""), ("glossary", ""))

    checked = answers("--check")
    assert checked.exit_code == FAULTS
    assert "it has not seen the amendments glossary" in checked.output
    assert answers().exit_code == 0
    project.change("northmoor", CHANGED, "within: 6 working days")
    assert answers().exit_code == FAULTS


def test_a_new_area_needs_no_table(project: SmallProject) -> None:
    """An area without one is no fault, unless it changes the answers of others; it can be kept."""
    project.add_area("westmoor")

    checked = answers("--check")
    assert "answers/westmoor.csv: not kept yet; to keep it, run: handbook answers" in checked.output
    assert not (project.kept / "westmoor.csv").exists()
    answers()
    assert (project.kept / "westmoor.csv").exists()


def test_a_table_that_is_none_is_named(project: SmallProject) -> None:
    """A file that was overwritten, and one whose area is gone, are named with what to do."""
    (project.kept / "northmoor.csv").write_text("nothing of the kind", encoding="utf-8")
    (project.kept / "eastmoor.csv").write_text("", encoding="utf-8")

    checked = answers("--check")
    assert checked.exit_code == FAULTS
    assert "answers/northmoor.csv: expected a table of answers" in checked.output
    assert "answers/eastmoor.csv: expected a policy of that name, found none" in checked.output


def test_a_table_written_otherwise_is_named(project: SmallProject) -> None:
    """Where no answer differs, but the words around them, it only has to be written again."""
    file = project.kept / "northmoor.csv"
    file.write_text(file.read_text("utf-8").replace("urgent or not", "whatever"), encoding="utf-8")

    checked = answers("--check")
    assert checked.exit_code == FAULTS
    assert "no answer differs, but the file is written otherwise now" in checked.output
    assert answers().exit_code == 0
    assert answers("--check").exit_code == 0
