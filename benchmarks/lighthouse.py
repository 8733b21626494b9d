"""How Lighthouse rates the site on a phone, as the shipped settings serve it."""

import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from benchmarks.measurement import Measurement
from benchmarks.shipped import shipped
from tests.browser.chromium import EXECUTABLE

ROUNDS = 3
AIM = 95
TRIES = 3
"""Now and then its trace of a page has no beginning, and it asks to be run again."""
PAGES = {"home": "", "a stage": "areas/coventry/stage-2/", "the checker": "checker/"}

# Not among the project's own packages: it brings two hundred, and only this needs it. The last
# edition for Node 20.
_PACKAGE = "lighthouse@12.8.2"
_FLAGS = "--headless=new --no-sandbox --disable-background-networking --no-first-run"


def measure(site: Path, cache: Path) -> Iterable[Measurement]:
    """Rate three pages of the built *site*, as phones are simulated by default.

    Args:
        site: The site, to which compressed copies are added.
        cache: The folder in which what was made once is kept, Lighthouse itself too.
    """
    command = _installed(cache / "lighthouse")
    with shipped(site, cache) as address:
        for name, page in PAGES.items():
            runs = [_scores(command, address + page) for _ in range(ROUNDS)]
            yield _measurement(name, runs)


def _measurement(name: str, runs: list[dict[str, float]]) -> Measurement:
    medians = {category: statistics.median(run[category] for run in runs) for category in runs[0]}
    return Measurement(
        name=f"Lighthouse, {name}, {ROUNDS} rounds",
        value=", ".join(f"{category} {score:.0f}" for category, score in medians.items()),
        aim=f"at least {AIM} in each",
        met=min(medians.values()) >= AIM,
    )


def _scores(command: Path, address: str) -> dict[str, float]:
    """The score of each category, from 0 to 100."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.json")
        options = ["--quiet", "--output=json", f"--output-path={report}"]
        for number in range(1, TRIES + 1):
            done = subprocess.run(
                [command, address, *options, f"--chrome-flags={_FLAGS}"],
                env={**os.environ, "CHROME_PATH": EXECUTABLE},
                stdout=sys.stderr,
                check=number == TRIES,
            )
            if done.returncode == 0:
                break
        categories = json.loads(report.read_text("utf-8"))["categories"]
    return {one["title"].lower(): one["score"] * 100 for one in categories.values()}


def _installed(folder: Path) -> Path:
    """The command of Lighthouse, which is installed into a *folder* of its own."""
    done = folder / "installed.txt"
    if not done.exists() or done.read_text("utf-8") != _PACKAGE:
        quiet = ("--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
        npm = ["npm", "install", "--prefix", folder, *quiet, _PACKAGE]
        subprocess.run(npm, stdout=sys.stderr, check=True)
        done.write_text(_PACKAGE, "utf-8")
    return folder / "node_modules/.bin/lighthouse"
