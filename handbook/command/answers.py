"""The commands about all answers: keep them, check them, and tell what changes them."""

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from decision.vocabulary import HARMONISED
from handbook.answers import english
from handbook.answers.kept import FOLDER, Comparison, KeptTables
from handbook.answers.reports import change_lines
from handbook.command.setting import FAULTS, load, policies_option
from handbook.library.policy_files import REFERENCE
from handbook.library.yaml_file import shown
from handbook.pages.edition import today


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
    differing = [one for one in compared if one.is_kept and not one.is_as_written]
    if refused or left or (check and differing):
        sys.exit(FAULTS)


def _said(one: Comparison, tables: KeptTables, *, check: bool) -> list[str]:
    """What is said of one table."""
    told = {"file": shown(tables.path(one.area)), "count": len(one.now.rows), "name": one.name}
    if one.unreadable:
        return [english.UNREADABLE.format(**told, found=one.unreadable)]
    if one.changes:
        heading = english.DIFFERS.format(**{**told, "count": len(one.changes)})
        if one.may_be_written:
            return [heading, english.ACCEPT if check else english.WRITTEN.format(**told)]
        return [heading, *change_lines(one.changes)]
    if one.is_kept and one.is_as_written:
        return [english.KEPT.format(**told)]
    if check:
        return [(english.SAME_WORDS if one.is_kept else english.NOT_KEPT).format(**told)]
    return [english.WRITTEN.format(**told)]


def _how_to_accept(refused: Sequence[Comparison], folder: Path) -> str:
    areas = [one.area for one in refused if one.area != HARMONISED]
    amendments = shown(folder / REFERENCE / "amendments.yaml")
    return english.AMEND.format(amendments=amendments, today=today(), areas=", ".join(areas))
