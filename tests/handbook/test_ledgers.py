"""The ledgers: every sentence has its place in one, and every rule its use in a policy.

Each file in ``broken/ledgers/`` is a ledger with one thing wrong; the comments on top hold what is
said of it.
"""

import shutil
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from decision.provision import Sentence
from handbook.facts.coverage import Count, Coverage, coverage
from handbook.facts.document_changes import UNCHANGED, Renumbering, document_changes
from handbook.facts.ledger_draft import ledger_draft
from handbook.library.document_sentences import NumberedSentence, numbered_sentences
from handbook.library.holdings import LedgerEntry, Library
from handbook.library.loading import load_library
from handbook.library.yaml_file import parse_yaml
from tests.conftest import ROOT
from tests.handbook.test_loading import NORTHMOOR, REFERENCE, comments, problems_of, write

BROKEN = sorted((Path(__file__).parent / "broken" / "ledgers").glob("*.yaml"))
POLICY = (Path(__file__).parent / "ledgered.yaml").read_text(encoding="utf-8")
LEDGER = "ledgers/northmoor.yaml"
RIGHT = (
    "- {number: 1, digest: 86a7116ed71b, kind: rule, paraphrase: Talk first.}\n"
    "- {number: 2, digest: aa70ef11e422, kind: rule, paraphrase: Then managers talk.}\n"
    "- {number: 3, digest: 4984681d9871, kind: rule, paraphrase: Keep it, unused: The file is}\n"
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of one sound policy of three sentences, two of which it cites."""
    monkeypatch.chdir(tmp_path)
    policies = Path("policies")
    for name in ("reference", "ledgers"):
        (policies / name).mkdir(parents=True)
    write(policies, REFERENCE | {NORTHMOOR: POLICY, LEDGER: RIGHT})
    return policies


def covered(library: Library, area: str) -> Coverage:
    """What became of the document of an area."""
    (found,) = [one for one in coverage(library) if one.policy.area == area]
    return found


def entries(*digests: str) -> list[LedgerEntry]:
    """A ledger of sentences with these digests."""
    return [
        LedgerEntry(number=number, digest=digest, kind="rule", paraphrase="")
        for number, digest in enumerate(digests, start=1)
    ]


def document(*digests: str) -> list[NumberedSentence]:
    """A document of sentences with these digests."""
    return [NumberedSentence(number, digest, number) for number, digest in enumerate(digests, 1)]


@pytest.mark.parametrize("broken", BROKEN, ids=lambda path: path.stem)
def test_broken_ledger(broken: Path, folder: Path) -> None:
    """Each thing wrong is said as the file that holds it says."""
    text = broken.read_text(encoding="utf-8")
    write(folder, {LEDGER: text})
    said = [line.removeprefix(f"policies/{LEDGER}:") for line in problems_of(folder)]
    assert said == comments(text, "expect")


def test_a_ledger_belongs_to_an_area(folder: Path) -> None:
    """A ledger named after no area, or with an ending that is passed over, is pointed out."""
    write(folder, {"ledgers/northmor.yaml": RIGHT, "ledgers/northmoor.yml": RIGHT})
    assert problems_of(folder) == [
        'policies/ledgers/northmoor.yml: expected the ending .yaml, found ".yml"',
        "policies/ledgers/northmor.yaml: expected the name of an area that has a policy, "
        'found "northmor"; did you mean "northmoor"?',
    ]


def test_what_a_broken_policy_uses_is_not_judged(folder: Path) -> None:
    """While a policy is not right, its rules are not said to be unused because of it."""
    write(folder, {NORTHMOOR: POLICY.replace("people: [child]", "people: [chld]")})
    (said,) = [line for line in problems_of(folder) if "ledgers" not in line]
    assert "people[0]" in said


def test_every_sentence_of_the_documents_is_accounted_for(library: Library) -> None:
    """Each published document has a ledger, and each of its rules is used or says why not."""
    for one in coverage(library):
        assert [entry.number for entry in one.ledger] == list(range(1, len(one.fates) + 1))
        rules = one.by_kind["rule"]
        assert rules.unused == rules.explained
    assert sum(one.total.sentences for one in coverage(library)) == 235


def test_what_is_foreign_is_used_by_nothing(library: Library) -> None:
    """No page rests on a sentence that has nothing to do with the procedure."""
    assert [
        fate.sentence
        for one in coverage(library)
        for fate in one.fates
        if fate.entry and fate.entry.kind == "foreign" and fate.facts
    ] == []


def test_a_rule_that_loses_its_last_use_stops_the_check(tmp_path: Path) -> None:
    """Taking a provision out of a published policy names the rule that nothing rests on now."""
    policies = tmp_path / "policies"
    shutil.copytree(ROOT / "policies", policies)
    wales = policies / "wales.yaml"
    text = wales.read_text("utf-8")
    start = text.index("      - text: A senior manager may start an internal management review")
    end = text.index("      - text: What the meeting decides")
    wales.write_text(text[:start] + text[end:], "utf-8")
    (said,) = problems_of(policies)
    assert "ledgers/wales.yaml:" in said
    assert ": [31]: expected sentence 32, which is a rule, among the sources" in said


def test_the_reason_for_an_unused_rule_is_counted(folder: Path) -> None:
    """A rule that is left out on purpose counts as not used, with a reason."""
    one = covered(load_library(folder), "northmoor")
    assert one.by_kind == {"rule": Count(sentences=3, used=2, explained=1)}
    assert one.total.unused == 1


def test_an_area_needs_no_ledger(folder: Path) -> None:
    """A new area is one file: without a ledger its uses are counted, and its kinds are not."""
    (folder / LEDGER).unlink()
    one = covered(load_library(folder), "northmoor")
    assert (one.ledger, one.by_kind, one.total) == ((), {}, Count(3, 2, 0))
    assert one.fates[0].sentence == Sentence("northmoor:1")


def test_sentences_are_numbered_as_policies_cite_them() -> None:
    """Bullets and headings are dropped, lines of signs are skipped, and a colon ends a sentence."""
    text = (
        "# Stage One\n\n---\n• Talk first. then write: Keep it! 2 days\nSee e.g. this (or that).\n"
    )
    found = numbered_sentences(text)
    assert [(one.number, one.line) for one in found] == [(1, 1), (2, 4), (3, 4), (4, 4), (5, 5)]
    assert found[0].digest == numbered_sentences("STAGE  ONE")[0].digest == "6d61595598aa"


def test_one_sentence_more_is_one_change() -> None:
    """A sentence put in is told alone, and those after it only as having other numbers."""
    changes = document_changes(entries("a", "b", "c"), document("a", "x", "b", "c"))
    assert [(pair.entry, pair.sentence and pair.sentence.number) for pair in changes.pairs] == [
        (None, 2)
    ]
    assert changes.renumberings == (Renumbering(first=2, last=3, by=1),)


def test_a_changed_sentence_is_not_one_gone_and_one_added() -> None:
    """A sentence that gives way to another has changed; one that gives way to none is gone."""
    changes = document_changes(entries("a", "b", "c", "d"), document("a", "x", "c"))
    changed, gone = changes.pairs
    assert (changed.entry, changed.sentence) == (entries("a", "b")[1], document("a", "x")[1])
    assert (gone.entry, gone.sentence) == (entries("a", "b", "c", "d")[3], None)


def test_sentences_that_repeat_are_no_change() -> None:
    """A document that says a sentence twice is as its ledger has it."""
    assert document_changes(entries("a", "a", "b"), document("a", "a", "b")) == UNCHANGED


@pytest.mark.parametrize(
    "text",
    [
        "Heading: the second stage.",
        "2019",
        "yes",
        '"Quoted" - and #marked',
        "# A mark in front",
        "[In brackets]",
        "Long, " * 40 + "with a-hyphen",
    ],
)
def test_a_draft_keeps_every_text_as_it_was(text: str) -> None:
    """Whatever stands in a ledger is read from its next draft again, word for word."""
    entry = replace(entries("86a7116ed71b")[0], paraphrase=text, unused=text)
    draft = ledger_draft([entry], document(entry.digest))
    assert parse_yaml("", draft).data == [asdict(entry)]
    assert max(map(len, draft.splitlines())) <= 100
