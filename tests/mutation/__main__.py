"""Run the mutants: all of them, or those of the modules and functions that are named.

python -m tests.mutation [--processes N] [decision.ladder ...]
"""

import argparse
import json
import os
import sys
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import Phase, settings

from tests.mutation.mutants import Mutant, write_mutants
from tests.mutation.selection import FILES

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / ".cache" / f"mutants-{os.getpid()}"


def main() -> None:
    """Make the mutants, try those that were asked for, and say which survived."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--every", action="store_true", help="the tests of other modules too")
    parser.add_argument("names", nargs="*", default=["decision"])
    asked = parser.parse_args()
    os.chdir(ROOT)
    mutants = write_mutants(ROOT / "decision", FOLDER, asked.names)
    chosen = [one for one in mutants if _is_among(one.function, asked.names)]
    chosen.sort(
        key=lambda one: [one.function.startswith(name) for name in asked.names], reverse=True
    )
    print(f"{len(chosen)} mutants", flush=True)
    results = FOLDER / "results.jsonl"
    results.write_text("", "utf-8")
    # The same examples for every mutant, and few of them.
    settings.register_profile(
        "mutants",
        derandomize=True,
        database=None,
        max_examples=25,
        phases=[Phase.explicit, Phase.generate],
    )
    settings.load_profile("mutants")

    from tests.mutation.plugin import MutationRun

    run = MutationRun(chosen, asked.processes, asked.every, results)
    # Hypothesis was imported first.
    options = [
        "-p",
        "no:cacheprovider",
        "-p",
        "no:terminal",
        "--capture=no",
        "--assert=plain",
        "-W",
        "ignore::pytest.PytestAssertRewriteWarning",
    ]
    code = pytest.main([*options, *FILES], plugins=[run])
    report(chosen, results)
    sys.exit(code)


def _is_among(function: str, names: list[str]) -> bool:
    return any(f"{function}.".startswith(f"{name}.") for name in names)


def report(mutants: list[Mutant], results: Path) -> None:
    """Say how many mutants were noticed, and show the others."""
    lines = map(json.loads, results.read_text("utf-8").splitlines())
    noticed_by = {line["name"]: line["noticed_by"] for line in lines}
    for mutant in mutants:
        by = noticed_by.get(mutant.name, "::")
        if "::" not in by:
            print(f"\n{by or 'survived'}: {mutant.name}\n  - {mutant.was}\n  + {mutant.now}")
    print(Counter(by if "::" not in by else "noticed" for by in noticed_by.values()))


if __name__ == "__main__":
    main()
