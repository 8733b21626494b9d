"""The commands about the policies' files: check them, their schema, their bank holidays."""

from pathlib import Path

import click

from decision import english as words
from handbook.bank_holidays import RefreshError, refresh
from handbook.command.setting import load, policies_option, stop
from handbook.facts.reviews import overdue_reviews
from handbook.library.schema import write_json_schema, written_json_schema
from handbook.pages.edition import today


@click.command()
@policies_option
def check(folder: Path) -> None:
    """Check every policy; each problem comes with its file, line and column."""
    library = load(folder)
    collection = library.collection
    for policy in collection.local:
        stages = sum(len(varied.stages) for varied in policy.routes) + len(policy.stages)
        click.echo(f"{policy.name}: right (stages: {stages}, routes: {len(policy.routes)})")
    for calendar in collection.calendars.values():
        nation = words.NATIONS[calendar.nation]
        click.echo(f"Bank holidays, {nation}: {calendar.first} to {calendar.last}")
    for name in ("glossary", "amendments", "scenarios", "redirects", "ledgers"):
        click.echo(f"{name.capitalize()}: right ({len(getattr(library, name))})")
    for message in overdue_reviews(collection.local, today()):
        click.echo(message, err=True)


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False), required=False)
def schema(file: Path | None) -> None:
    """Write the JSON Schema of a policy, for editors; without FILE, print it."""
    if file is None:
        click.echo(written_json_schema(), nl=False)
    else:
        write_json_schema(file)
        click.echo(f"written: {file}")


@click.command(name="refresh-bank-holidays")
@policies_option
def refresh_bank_holidays(folder: Path) -> None:
    """Take the bank holidays from the package that publishes them, and say how far they reach."""
    try:
        click.echo(refresh(folder))
    except (RefreshError, OSError) as error:
        stop(str(error))
