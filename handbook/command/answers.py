"""The commands about all answers: keep them, check them, and tell what changes them."""

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from decision.vocabulary import HARMONISED
from handbook.answers import english
from handbook.answers.kept import FOLDER, Comparison, KeptTables
from handbook.answers.reports import FORMATS, change_lines
from handbook.answers.revision_changes import Read, revision_changes
from handbook.answers.revisions import Revision, UnknownRevision, policies_of
from handbook.command.setting import FAULTS, load, policies_option, stop
from handbook.library.loading import load_library
from handbook.library.policy_files import REFERENCE
from handbook.library.problems import PolicyProblems
from handbook.library.yaml_file import shown
from handbook.pages.edition import today


@click.command()
@click.argument("old")
@click.argument("new", default=".")
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    default="text",
    show_default=True,
    help="For people, a review, a program, or a CI run.",
)
def diff(old: str, new: str, form: str) -> None:
    """Tell which answers change from OLD to NEW, and which lines of the policies change them.

    Each is a git revision, or a folder; NEW is the project's own when not given. Both are answered
    by this version of the code: what a change of code does, "handbook answers --check" says.
    """
    try:
        with policies_of(old) as before, policies_of(new) as after:
            found = revision_changes(_read(before), _read(after))
            click.echo(FORMATS[form](found, after.shown))
    except UnknownRevision as error:
        stop(str(error))
    if any(area.needs_amendment for area in found):
        sys.exit(FAULTS)


def _read(revision: Revision) -> Read:
    """What is in a folder; policies of another form stop the command."""
    try:
        return Read(revision.folder, load_library(revision.folder))
    except PolicyProblems as error:
        first, *others = error.problems
        count = len(others) + 1
        stop(english.UNREADABLE_REVISION.format(name=revision.name, count=count, first=first))


@click.command()
@policies_option
@click.option(
    "--kept",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path(FOLDER),
    show_default=True,
    help="The folder of the kept tables.",
)
@click.option("--check", is_flag=True, help="Write nothing; say which answers differ.")
def answers(folder: Path, kept: Path, check: bool) -> None:
    """Keep a table of every answer of every area; a changed one needs an amendment."""
    library = load(folder)
    policies, amendments = library.collection.policies, library.amendments
    tables = KeptTables(kept)
    compared = [tables.compare(policy, amendments) for policy in policies.values()]
    if not check:
        tables.write([one for one in compared if one.may_be_written], amendments)
    messages = [line for one in compared for line in _said(one, tables, check=check)]
    left = tables.without_policy(policies)
    messages += [english.WITHOUT_POLICY.format(file=shown(path)) for path in left]
    click.echo("\n".join(messages))
    refused = [one for one in compared if not one.may_be_written]
    if refused:
        click.echo(_how_to_accept(refused, folder))
    if refused or left or (check and not all(one.is_right for one in compared)):
        sys.exit(FAULTS)


def _said(one: Comparison, tables: KeptTables, *, check: bool) -> list[str]:
    """What is said of one table."""
    told = {"file": shown(tables.path(one.area)), "count": len(one.now.rows), "name": one.name}
    if one.unreadable:
        return [english.UNREADABLE.format(**told, found=one.unreadable)]
    if one.changes:
        heading = english.DIFFERS.format(**told)
        if one.may_be_written:
            return [heading, english.ACCEPT if check else english.WRITTEN.format(**told)]
        return [heading, *change_lines(one.changes)]
    if one.is_kept and one.is_right:
        return [english.KEPT.format(**told)]
    if not check:
        return [english.WRITTEN.format(**told)]
    if not one.is_kept:
        return [english.NOT_KEPT.format(**told)]
    if one.is_as_written:
        return [english.UNSEEN.format(**told, ids=", ".join(one.unseen))]
    return [english.SAME_WORDS.format(**told)]


def _how_to_accept(refused: Sequence[Comparison], folder: Path) -> str:
    areas = [one.area for one in refused if one.area != HARMONISED]
    amendments = shown(folder / REFERENCE / "amendments.yaml")
    return english.AMEND.format(amendments=amendments, today=today(), areas=", ".join(areas))
