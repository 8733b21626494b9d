"""The command about the documents: what became of their sentences, and what has changed."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from handbook.command.setting import FAULTS, load, policies_option, stop
from handbook.command.sources_report import Compared, printed
from handbook.command.sources_report import as_json as reported
from handbook.facts.coverage import Coverage, coverage
from handbook.facts.document_changes import UNCHANGED, document_changes
from handbook.facts.ledger_draft import ledger_draft
from handbook.library.document_sentences import NumberedSentence, numbered_sentences
from handbook.library.problems import alternatives, nearest


@click.command()
@click.argument("areas", nargs=-1, metavar="[AREA]...")
@click.option(
    "--documents",
    type=click.Path(path_type=Path),
    help="A folder of the documents as text, such as coventry.txt, to compare the ledgers with.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the report as JSON.")
@click.option("--draft", is_flag=True, help="Print a ledger to fill in for the one AREA named.")
@policies_option
@click.option(
    "--guidance",
    type=click.Path(path_type=Path),
    default=Path("docs"),
    show_default=True,
    help="The folder of the hand-written pages, which use sentences too.",
)
def sources(
    areas: tuple[str, ...],
    documents: Path | None,
    as_json: bool,
    draft: bool,
    folder: Path,
    guidance: Path,
) -> None:
    """Say what became of the sentences of every document, or of those of each AREA.

    With --documents, also name the sentences that were added, have changed or are gone since the
    ledger was written; the exit status is then 1. The text of a sentence is never printed.
    """
    _need_folder(guidance, "the folder of the hand-written pages", "--guidance")
    if documents is not None:
        _need_folder(documents, "the folder of the documents", "--documents")
    found = _chosen(coverage(load(folder, guidance)), areas)
    if draft:
        click.echo(_draft(found, documents), nl=False)
        return
    compared = [(one, _compare(one, documents)) for one in found]
    if as_json:
        report = {"documents": [reported(*pair) for pair in compared]}
        click.echo(json.dumps(report, indent=2, ensure_ascii=False))
    else:
        click.echo("\n\n".join(printed(*pair) for pair in compared))
    if any(result and result != UNCHANGED for _, result in compared):
        sys.exit(FAULTS)


def _need_folder(folder: Path, expected: str, option: str) -> None:
    if not folder.is_dir():
        stop(f"{folder}: expected {expected}, found no such folder; name it with {option}")


def _chosen(found: Sequence[Coverage], areas: Sequence[str]) -> Sequence[Coverage]:
    """The documents of the areas named, or all of them where none is."""
    known = [one.policy.area for one in found]
    for area in areas:
        if area not in known:
            near = nearest(area, known)
            question = f'; did you mean "{near}"?' if near else ""
            stop(f'AREA: expected {alternatives(known)}, found "{area}"{question}')
    return [one for one in found if not areas or one.policy.area in areas]


def _read(area: str, documents: Path) -> Sequence[NumberedSentence] | str:
    """The sentences of a document, or why it cannot be read."""
    path = documents / f"{area}.txt"
    try:
        # Some editors write a mark in front of the text, which is no part of its first sentence.
        return numbered_sentences(path.read_text("utf-8-sig"))
    except FileNotFoundError:
        return f"{path}: expected the document of {area}, found no such file"
    except OSError as error:
        return f"{path}: expected a file that can be read, found: {error.strerror}"
    except UnicodeDecodeError:
        return f'{path}: expected text saved in the encoding "UTF-8", found another'


def _draft(found: Sequence[Coverage], documents: Path | None) -> str:
    if documents is None or len(found) != 1:
        stop(
            "--draft: expected one AREA, and --documents with the folder of its document; "
            "such as: handbook sources coventry --documents FOLDER --draft"
        )
    (one,) = found
    document = _read(one.policy.area, documents)
    if isinstance(document, str):
        stop(document)
    return ledger_draft(one.ledger, document)


def _compare(one: Coverage, documents: Path | None) -> Compared:
    """How a document differs from its ledger, if there is one and somebody asked."""
    if documents is None or not one.ledger:
        return None
    document = _read(one.policy.area, documents)
    return document if isinstance(document, str) else document_changes(one.ledger, document)
