"""What the commands share: their options, what they load, and how they stop."""

import sys
from pathlib import Path
from typing import NoReturn

import click

from handbook.library.holdings import Library
from handbook.library.loading import load_library
from handbook.library.problems import PolicyProblems

FAULTS = 1
"""The exit status for a published site, or a document, that is not as it was left."""
WRONG_INPUT = 2
"""The exit status for input that has to be put right."""

policies_option = click.option(
    "--policies",
    "folder",
    type=click.Path(path_type=Path),
    default=Path("policies"),
    show_default=True,
    help="The folder of the policies.",
)
configuration_option = click.option(
    "--config",
    "configuration",
    type=click.Path(path_type=Path),
    default=Path("mkdocs.yml"),
    show_default=True,
    help="The settings of the site.",
)


def load(folder: Path, guidance: Path | None = None) -> Library:
    """The library of a folder, with its guidance if asked; what is wrong stops the command."""
    try:
        return load_library(folder, guidance)
    except PolicyProblems as problems:
        stop(str(problems))


def stop(message: str) -> NoReturn:
    """Say what has to be put right, and stop."""
    click.echo(message, err=True)
    sys.exit(WRONG_INPUT)
