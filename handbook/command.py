"""The command ``handbook``: serve and build the site, check the policies, ask a question."""

import json
import logging
import sys
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NoReturn

import click

from decision import InvalidCase, ask, read_case
from decision import english as words
from decision.ask import answers
from decision.case import CANDIDATES, CHOICES, DATE_KEYS, KEYS, UNSURE
from decision.policy import Policy
from handbook.bank_holidays import RefreshError, refresh
from handbook.facts.reviews import overdue_reviews
from handbook.library.holdings import Library
from handbook.library.loading import load_library
from handbook.library.problems import PolicyProblems
from handbook.library.schema import write_json_schema, written_json_schema
from handbook.pages.edition import today
from handbook.printed import printed_answers

FAULTS = 1
"""The exit status for a published site with something wrong."""
WRONG_INPUT = 2
"""The exit status for input that has to be put right."""

_policies = click.option(
    "--policies",
    "folder",
    type=click.Path(path_type=Path),
    default=Path("policies"),
    show_default=True,
    help="The folder of the policies.",
)
_configuration = click.option(
    "--config",
    "configuration",
    type=click.Path(path_type=Path),
    default=Path("mkdocs.yml"),
    show_default=True,
    help="The settings of the site.",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="escalation-handbook", message="handbook %(version)s")
def main() -> None:
    """The escalation handbook: who to escalate to next, and by when.

    \b
    To read the site on this computer:     handbook serve
    To check an edit of a policy:          handbook check
    To ask what the checker would answer:  handbook ask area=coventry reached=practitioners
    """  # noqa: D301 - the control character itself keeps the lines apart


@main.command()
@_configuration
@click.option(
    "--address", default="127.0.0.1:8000", show_default=True, help="Where to serve the site."
)
def serve(configuration: Path, address: str) -> None:
    """Serve the site with its checker here, and again after every edit."""
    from mkdocs.commands.serve import serve as serve_site

    _need(configuration)
    # MkDocs says what it builds, and what is wrong after an edit, through the log.
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    click.echo(f"The handbook will be at http://{address}/ in a moment; Ctrl+C stops it.")
    try:
        _said_simply(lambda: serve_site(config_file=str(configuration), dev_addr=address))
    except OSError as error:
        _stop(f"{address}: cannot serve here ({error.strerror}); choose another with --address")


@main.command()
@_configuration
@click.option(
    "--site",
    type=click.Path(path_type=Path, file_okay=False),
    help="The folder to write; the settings say which when not given.",
)
def build(configuration: Path, site: Path | None) -> None:
    """Build the site; a dead link or a wrong policy stops it."""
    from handbook.site import build_site, compress, unlocked_addresses

    def make() -> None:
        config = build_site(configuration, site)
        click.echo(compress(config))
        click.echo(f"built in {config.site_dir}")
        if new := unlocked_addresses(config):
            click.echo(
                f"{len(new)} addresses are not promised yet, such as {new[0]}; "
                "before they are published run: handbook lock"
            )

    _build_simply(configuration, make)


@main.command()
@_configuration
def lock(configuration: Path) -> None:
    """Promise to keep every address of the site: from then on none goes without a redirect."""
    from handbook.site import build_site, lock_addresses

    def make() -> None:
        with TemporaryDirectory() as folder:
            new = lock_addresses(build_site(configuration, Path(folder)))
        click.echo("\n".join([*new, f"{len(new)} new addresses are locked"]))

    _build_simply(configuration, make)


@main.command()
@click.argument("address")
@click.option("--json", "as_json", is_flag=True, help="Print the report as JSON.")
@click.option("--no-browser", is_flag=True, help="Do not ask the checker in a browser as well.")
def doctor(address: str, as_json: bool, no_browser: bool) -> None:
    """Check a published site at ADDRESS, and say what to change on its server."""
    from handbook.doctor.examination import examine

    report = examine(address, in_browser=not no_browser)
    if as_json:
        click.echo(json.dumps(report.as_json(), indent=2, ensure_ascii=False))
    else:
        click.echo(report)
    sys.exit(FAULTS if report.findings else 0)


@main.command()
@_policies
def check(folder: Path) -> None:
    """Check every policy; each problem comes with its file, line and column."""
    library = _load(folder)
    collection = library.collection
    for policy in collection.local:
        stages = sum(len(varied.stages) for varied in policy.routes) + len(policy.stages)
        click.echo(f"{policy.name}: right (stages: {stages}, routes: {len(policy.routes)})")
    for calendar in collection.calendars.values():
        nation = words.NATIONS[calendar.nation]
        click.echo(f"Bank holidays, {nation}: {calendar.first} to {calendar.last}")
    for name in ("glossary", "amendments", "scenarios", "redirects"):
        click.echo(f"{name.capitalize()}: right ({len(getattr(library, name))})")
    for message in overdue_reviews(collection.local, today()):
        click.echo(message, err=True)


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


@main.command(name="ask", help=_ask_help())
@click.argument("answers", nargs=-1, metavar="KEY=VALUE...")
@click.option("--json", "as_json", is_flag=True, help="Print the answer as JSON.")
@_policies
def ask_command(answers: tuple[str, ...], as_json: bool, folder: Path) -> None:
    """Answer one case; its help is made from the model."""
    pairs = [_pair(answer) for answer in answers]
    policies, day = _load(folder).collection.policies, today()
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
        _stop(str(error))
    click.echo(printed_answers(answers(case, policies), case))


@main.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False), required=False)
def schema(file: Path | None) -> None:
    """Write the JSON Schema of a policy, for editors; without FILE, print it."""
    if file is None:
        click.echo(written_json_schema(), nl=False)
    else:
        write_json_schema(file)
        click.echo(f"written: {file}")


@main.command(name="refresh-bank-holidays")
@_policies
def refresh_bank_holidays(folder: Path) -> None:
    """Take the bank holidays from the package that publishes them, and say how far they reach."""
    try:
        click.echo(refresh(folder))
    except (RefreshError, OSError) as error:
        _stop(str(error))


def _load(folder: Path) -> Library:
    try:
        return load_library(folder)
    except PolicyProblems as problems:
        _stop(str(problems))


def _need(configuration: Path) -> None:
    if not configuration.is_file():
        _stop(
            f"{configuration}: expected the settings of the site, found no such file; "
            "run this in the project's folder, or name the file with --config"
        )


def _build_simply(configuration: Path, make: Callable[[], None]) -> None:
    """Run what builds the site, with what is wrong with it in place of a traceback."""
    _need(configuration)
    # MkDocs logs what is wrong and then only says that it stopped.
    logging.basicConfig(level=logging.WARNING, format="%(message)s")
    _said_simply(make)


def _said_simply(run: Callable[[], None]) -> None:
    """Run a command of MkDocs; what stops it is said in its own words, without a traceback."""
    from mkdocs.exceptions import MkDocsException

    try:
        run()
    except MkDocsException as error:
        _stop(str(error))


def _stop(message: str) -> NoReturn:
    click.echo(message, err=True)
    sys.exit(WRONG_INPUT)
