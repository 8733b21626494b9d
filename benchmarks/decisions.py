"""How many decisions are made in a second, beside general rule engines with the same ladder."""

import json
import os
import pickle
import statistics
import subprocess
import tempfile
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

from benchmarks.cases import spread_of_cases
from benchmarks.measurement import Measurement, figure, ratio, spread
from benchmarks.peers.installation import Peers, installed_peers
from benchmarks.rules.browser import ENGINE, browser_rates
from benchmarks.rules.contest import OURS
from benchmarks.rules.facts import Question, questions
from benchmarks.setting import Setting
from decision import Case, Policy, decide

AIM = 20_000
ROUNDS = 15
UNIT = "a second"

type Rates = dict[str, list[float]]
"""The rates of each contestant, ours first, round by round."""


def measure(setting: Setting) -> Iterable[Measurement]:
    """Decide the cases of all areas, then those of one area beside the engines."""
    cases = spread_of_cases(setting.collection)
    rounds = setting.rounds or ROUNDS
    yield _all_areas(cases, rounds)
    peers, asked = installed_peers(setting.root), questions(cases)
    rates = _contest(setting.root, peers, asked, rounds)
    yield _contested(f"decisions a second, CPython, {len(asked)} cases of one area", rates)
    ours, engine = browser_rates(setting.chromium, setting.root, peers, asked, rounds)
    name = f"decisions a second, browser, {len(asked)} cases of one area"
    yield _contested(name, {OURS: ours, ENGINE: engine})


def _all_areas(cases: Sequence[tuple[Policy, Case]], rounds: int) -> Measurement:
    rates = []
    for _ in range(rounds):
        # Processor time: what else the machine does must not count.
        begin = time.process_time()
        for policy, case in cases:
            decide(policy, case)
        rates.append(len(cases) / (time.process_time() - begin))
    return Measurement(
        name=f"decisions a second, CPython, {len(cases)} cases of all areas",
        value=spread(figure(OURS, UNIT, rates)),
        aim=f"over {AIM:,}",
        met=statistics.median(rates) > AIM,
    )


def _contested(name: str, rates: Rates) -> Measurement:
    ours, *others = (figure(label, UNIT, runs, ours=label == OURS) for label, runs in rates.items())
    beside = (
        f"{other.label} {spread(other)}, ratio {ratio(rates[OURS], rates[other.label]):.2f}"
        for other in others
    )
    return Measurement(
        name=name, value=spread(ours), beside="; ".join(beside), figures=(ours, *others)
    )


def _contest(root: Path, peers: Peers, asked: Sequence[Question], rounds: int) -> Rates:
    """Ask in the Python that has the engines, which cannot be installed beside our own packages."""
    with tempfile.NamedTemporaryFile(suffix=".pickle") as file:
        file.write(pickle.dumps(asked))
        file.flush()
        done = subprocess.run(
            [peers.python, "-m", "benchmarks.rules.contest", file.name, str(rounds)],
            env=os.environ | {"PYTHONPATH": str(root)},
            check=False,
            capture_output=True,
            text=True,
        )
    if done.returncode:
        raise RuntimeError(done.stderr[-2000:])
    rates: Rates = json.loads(done.stdout)
    return rates
