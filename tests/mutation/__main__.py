"""Try the mutants: all of them, or those of the modules and functions that are named."""

import argparse
import os
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import Phase, settings

from tests.mutation.mutants import Mutant, write_mutants
from tests.mutation.outcomes import Outcomes, report
from tests.mutation.selection import FILES

ROOT = Path(__file__).parents[2]
RESULTS = ROOT / ".cache" / "mutants.jsonl"
OPTIONS = (
    *("-p", "no:cacheprovider", "-p", "no:terminal", "--capture=no", "--assert=plain"),
    # Hypothesis was imported first.
    *("-W", "ignore::pytest.PytestAssertRewriteWarning"),
)
"""What would only explain a failure is left out: nobody reads it here, and it takes long."""


def main() -> None:
    """Make the mutants, try those that were asked for, and say which survived."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--every-test", action="store_true", help="those of other modules too")
    parser.add_argument("--again", action="store_true", help="what survived or was not tried")
    parser.add_argument("--share", type=int, default=1, help="every so many of the others only")
    parser.add_argument("--report", action="store_true", help="only say what is known")
    parser.add_argument("names", nargs="*", default=["decision"])
    asked = parser.parse_args()
    os.chdir(ROOT)
    outcomes = Outcomes(RESULTS)
    with tempfile.TemporaryDirectory() as folder:
        mutants = write_mutants(ROOT / "decision", Path(folder), asked.names)
        chosen = [one for one in mutants if _is_among(one.function, asked.names)]
        waiting = chosen[:: asked.share]
        if asked.again:
            untried = [one for one in chosen if outcomes.of(one) is None]
            survivors = [one for one in chosen if outcomes.is_unexplained(one)]
            waiting = [*survivors, *untried[:: asked.share]]
        if asked.report:
            waiting = []
        code = _try(waiting, asked, outcomes) if waiting else 0
    sys.exit(code or report(chosen, outcomes))


def _is_among(function: str, names: list[str]) -> bool:
    return any(f"{function}.".startswith(f"{name}.") for name in names)


def _try(mutants: list[Mutant], asked: argparse.Namespace, outcomes: Outcomes) -> int:
    """Try mutants; the exit code of pytest."""
    # The same examples for every mutant, and few of them; how a failure can be made smaller is
    # not asked.
    settings.register_profile(
        "mutants",
        derandomize=True,
        database=None,
        max_examples=25,
        phases=[Phase.explicit, Phase.generate],
    )
    settings.load_profile("mutants")
    # It imports parts of pytest that must not be imported before the settings are made.
    from tests.mutation.plugin import MutationRun

    run = MutationRun(mutants, asked.processes, asked.every_test, outcomes)
    return int(pytest.main([*OPTIONS, *FILES], plugins=[run]))


if __name__ == "__main__":
    main()
