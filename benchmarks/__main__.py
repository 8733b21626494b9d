"""Measure everything, or what is named: `python -m benchmarks starts decisions --rounds 2`."""

import sys
from pathlib import Path

import click

from benchmarks.catalogue import BENCHMARKS
from benchmarks.reporting import in_words, run, write
from benchmarks.setting import ROOT, Setting
from handbook.library.measurements import REPORT


@click.command()
@click.argument("names", nargs=-1, type=click.Choice(list(BENCHMARKS)))
@click.option("--rounds", type=click.IntRange(min=1), help="Instead of each benchmark's own.")
@click.option(
    "--site",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="A site that is built already; otherwise it is built when it is wanted.",
)
@click.option(
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Where the report goes; that of a whole run is kept for the page about speed.",
)
def main(
    names: tuple[str, ...], rounds: int | None, site: Path | None, output: Path | None
) -> None:
    """Print one table; progress goes to standard error."""
    chosen = {name: BENCHMARKS[name] for name in names or BENCHMARKS}
    with Setting(rounds=rounds, site=site) as setting:
        report = run(chosen, setting)
    # Figures of a part, or of fewer rounds than stated, are not what the page is to show.
    if output is None and not names and rounds is None and site is None:
        output = ROOT / REPORT
    if output:
        write(report, output)
    print(in_words(report))
    if any(group.failed for group in report.groups):
        sys.exit(1)


if __name__ == "__main__":
    main()
