"""The command ``handbook sources``: what became of the documents, and what has changed in them."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from handbook.command import WRONG_INPUT, main
from handbook.command.setting import FAULTS
from handbook.library.document_sentences import numbered_sentences
from tests.conftest import ROOT
from tests.handbook.test_ledgers import POLICY
from tests.handbook.test_loading import NORTHMOOR, REFERENCE, write

TEXT = "Talk first. Managers have 5 days.\nA heading\n"
LEDGER = "policies/ledgers/northmoor.yaml"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one area, whose ledger was drafted from its document and filled in."""
    monkeypatch.chdir(tmp_path)
    for name in ("policies/reference", "policies/ledgers", "docs", "documents"):
        (tmp_path / name).mkdir(parents=True)
    write(tmp_path / "policies", REFERENCE | {NORTHMOOR: POLICY})
    write(tmp_path, {"documents/northmoor.txt": TEXT})
    draft = run("--documents", "documents", "--draft").output
    write(tmp_path, {LEDGER: filled_in(draft)})
    return tmp_path


def run(*arguments: str) -> Result:
    """Run the command as a shell would."""
    return CliRunner().invoke(main, ("sources", *arguments))


def filled_in(draft: str) -> str:
    """A draft with every empty kind and paraphrase filled in."""
    return draft.replace("kind:\n", "kind: context\n").replace(
        "paraphrase:\n", "paraphrase: In our words.\n"
    )


def test_the_coverage_of_every_document_is_printed() -> None:
    """Each published document has its sentences counted by kind, with those that are used."""
    result = run("--policies", str(ROOT / "policies"), "--guidance", str(ROOT / "docs"), "--json")
    hull = next(one for one in json.loads(result.output)["documents"] if one["area"] == "hull")
    assert result.exit_code == 0
    assert hull["kinds"]["foreign"] == {
        "sentences": 9,
        "used": 0,
        "unused": 9,
        "unused_with_reason": 0,
    }
    assert hull["all"]["sentences"] == 32


@pytest.mark.usefixtures("project")
def test_a_document_that_is_as_it_was_passes() -> None:
    """A ledger drafted from a document agrees with it, and so the command ends well."""
    result = run("--documents", "documents")
    assert result.output.splitlines() == [
        "Northmoor (northmoor)",
        "                  sentences           used       not used  with a reason",
        "  context                 3              2              1              0",
        "  all                     3              2              1              0",
        "  The document is as the ledger has it.",
    ]
    assert result.exit_code == 0


def test_what_changed_in_a_document_is_named_without_its_text(project: Path) -> None:
    """Sentences added, changed and gone are named by number, line and digest, with status 1."""
    write(project, {"documents/northmoor.txt": "New. Talk first. Managers have 7 days.\n"})
    first, second, third = numbered_sentences("New. Managers have 5 days. Managers have 7 days.")
    gone = numbered_sentences("A heading")[0]
    result = run("--documents", "documents", "northmoor")
    assert result.output.splitlines()[4:] == [
        f"  Added: sentence 1, on line 1 ({first.digest})",
        f"  Changed: sentence 3, on line 1, which was 2 ({second.digest}, now {third.digest})",
        f"  Gone: sentence 3 ({gone.digest})",
        "  Sentence 1 says what it said; its number is 2 now.",
    ]
    assert "Managers" not in result.output
    assert result.exit_code == FAULTS
    (report,) = json.loads(run("--documents", "documents", "--json").output)["documents"]
    assert [one["change"] for one in report["changes"]] == ["added", "changed", "gone"]


def test_a_new_draft_keeps_what_was_said(project: Path) -> None:
    """What the ledger says of a sentence moves to its new number; new ones are to be filled in."""
    write(
        project,
        {LEDGER: (project / LEDGER).read_text("utf-8").replace("In our words", "In our own", 1)},
    )
    write(project, {"documents/northmoor.txt": f"New.\n{TEXT}"})
    draft = run("--documents", "documents", "--draft").output
    assert draft.splitlines()[2:11] == [
        "# Line 1 of the document. Fill in the kind, and what it says in words of your own.",
        "- number: 1",
        f"  digest: {numbered_sentences('New.')[0].digest}",
        "  kind:",
        "  paraphrase:",
        "- number: 2",
        f"  digest: {numbered_sentences('Talk first.')[0].digest}",
        "  kind: context",
        "  paraphrase: In our own.",
    ]


def test_an_area_without_a_ledger_is_told_how_to_begin_one(project: Path) -> None:
    """A new area is not wrong: the command says what to run for it."""
    (project / LEDGER).unlink()
    result = run("--documents", "documents")
    assert "Begin: handbook sources northmoor --documents FOLDER --draft" in result.output
    assert result.exit_code == 0


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("nrthmoor",), 'AREA: expected "northmoor", found "nrthmoor"; did you mean "northmoor"?'),
        (
            ("--documents", "nowhere"),
            "nowhere: expected the folder of the documents, found no such folder; "
            "name it with --documents",
        ),
        (
            ("--guidance", "nowhere"),
            "nowhere: expected the folder of the hand-written pages, found no such folder; "
            "name it with --guidance",
        ),
        (
            ("--draft",),
            "--draft: expected one AREA, and --documents with the folder of its document; "
            "such as: handbook sources coventry --documents FOLDER --draft",
        ),
        (
            ("--documents", "docs", "--draft"),
            "docs/northmoor.txt: expected the document of northmoor, found no such file",
        ),
    ],
)
def test_wrong_input_gets_one_clear_message(arguments: tuple[str, ...], said: str) -> None:
    """What is wrong with a call is said in one line, and nothing else is printed."""
    result = run(*arguments)
    assert (result.output.strip(), result.exit_code) == (said, WRONG_INPUT)


def test_a_document_that_is_missing_is_named(project: Path) -> None:
    """Where the folder lacks a document, its area says so, and the status is that of a fault."""
    (project / "documents/northmoor.txt").unlink()
    result = run("--documents", "documents")
    assert result.output.splitlines()[-1] == (
        "  documents/northmoor.txt: expected the document of northmoor, found no such file"
    )
    assert result.exit_code == FAULTS


def test_how_a_document_is_saved_changes_nothing(project: Path) -> None:
    """A byte-order mark and the line ends of another system are no part of a sentence."""
    saved = TEXT.replace("\n", "\r\n").encode("utf-8-sig")
    (project / "documents/northmoor.txt").write_bytes(saved)
    assert run("--documents", "documents").exit_code == 0
