"""How soon a page that has just been opened answers, beside other ways to answer in Python."""

import sys
from collections.abc import Iterable, Sequence

from benchmarks.measurement import Figure, Measurement, figure, ratio, spread
from benchmarks.peers.installation import installed_peers
from benchmarks.setting import Setting
from benchmarks.start_pages import start_pages
from benchmarks.visits import Subject, Visit, first_and_second_visit

ROUNDS = 5
AIMS = {"cold": 0.30, "repeat": 0.25}
"""The most that our start may take of that of a stock page, in the same run."""

_STEPS = {
    "start": "Python asked for",
    "worker": "worker running",
    "scripts": "Pyodide's scripts loaded",
    "snapshot": "snapshot unpacked",
    "compiled": "WebAssembly compiled",
    "instance": "WebAssembly instance made",
    "python": "Python running",
    "ready": "policies loaded",
    "answer": "answer given",
}
"""What the steps that the page marks are called in the table."""


def measure(setting: Setting) -> Iterable[Measurement]:
    """Visit all pages in turn, each with a new profile, and report the medians."""
    peers = installed_peers(setting.root)
    with start_pages(setting.root, peers, setting.site) as (subjects, parts):
        rounds = []
        for number in range(setting.rounds or ROUNDS):
            print(f"starts: round {number + 1}", file=sys.stderr)
            # Forwards and backwards by turns, so that none is always first.
            turn = subjects if number % 2 == 0 else subjects[::-1]
            visits = [first_and_second_visit(setting.chromium, page, parts) for page in turn]
            rounds.append(visits if number % 2 == 0 else visits[::-1])
    for visit, kind in enumerate(("cold", "repeat")):
        yield from _starts(kind, subjects, [[both[visit] for both in one] for one in rounds])


def _starts(
    kind: str, subjects: Sequence[Subject], rounds: Sequence[Sequence[Visit]]
) -> Iterable[Measurement]:
    times = [[one[index].answered for one in rounds] for index in range(len(subjects))]
    figures = tuple(
        figure(subject.label, "ms", runs, ours=index == 0)
        for index, (subject, runs) in enumerate(zip(subjects, times, strict=True))
    )
    of_stock = ratio(times[0], times[1])
    beside = (
        f"{other.label} {spread(other)}, ratio {ratio(times[0], runs):.2f}"
        for other, runs in zip(figures[1:], times[1:], strict=True)
    )
    yield Measurement(
        name=f"{kind} start to first answer, {len(rounds)} rounds",
        value=spread(figures[0]),
        beside="; ".join(beside),
        aim=f"at most {AIMS[kind]:.2f} of stock",
        met=of_stock <= AIMS[kind],
        figures=figures,
    )
    if steps := _steps([one[0] for one in rounds]):
        yield Measurement(
            name=f"{kind} start of this handbook, when each step was done",
            value="; ".join(f"{step.label} {step.median:,.0f} ms" for step in steps),
            figures=steps,
        )


def _steps(visits: Sequence[Visit]) -> tuple[Figure, ...]:
    """Where the time of our start goes, as the page itself notes it."""
    steps = [
        figure(_STEPS.get(name, name), "ms", [visit.steps[name] for visit in visits], ours=True)
        for name in visits[0].steps
        if all(name in visit.steps for visit in visits)
    ]
    return tuple(sorted(steps, key=lambda step: step.median))
