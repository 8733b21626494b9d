"""The commands about the whole site: serve, build, lock, and check a published one."""

import json
import logging
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from handbook.command.setting import FAULTS, configuration_option, stop


@click.command()
@configuration_option
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
        stop(f"{address}: cannot serve here ({error.strerror}); choose another with --address")


@click.command()
@configuration_option
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


@click.command()
@configuration_option
def lock(configuration: Path) -> None:
    """Promise to keep every address of the site: from then on none goes without a redirect."""
    from handbook.site import build_site, lock_addresses

    def make() -> None:
        with TemporaryDirectory() as folder:
            new = lock_addresses(build_site(configuration, Path(folder)))
        click.echo("\n".join([*new, f"{len(new)} new addresses are locked"]))

    _build_simply(configuration, make)


@click.command()
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


def _need(configuration: Path) -> None:
    if not configuration.is_file():
        stop(
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
        stop(str(error))
