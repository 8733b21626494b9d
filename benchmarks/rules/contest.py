"""Asking ``decide`` and the engines in turn; run by the Python that has the engines.

It reads the pickled questions from the file named first, runs as many rounds as named second, and
prints the rates of each by its name as JSON.
"""

import json
import pickle
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.rules.engines import Engine, engines
from benchmarks.rules.facts import Question
from decision import decide

OURS = "decide"


def main() -> None:
    """Check that all agree, then measure."""
    asked: list[Question] = pickle.loads(Path(sys.argv[1]).read_bytes())
    contestants = engines()
    for name, engine in contestants.items():
        _agrees(name, engine, asked)
    runs = {OURS: lambda: _decide_all(asked)} | {
        name: lambda engine=engine: [engine(question.facts) for question in asked]
        for name, engine in contestants.items()
    }
    rates: dict[str, list[float]] = {name: [] for name in runs}
    for number in range(int(sys.argv[2])):
        for name in list(runs) if number % 2 == 0 else reversed(runs):
            rates[name].append(len(asked) / _seconds(runs[name]))
    print(json.dumps(rates))


def _agrees(name: str, engine: Engine, asked: Sequence[Question]) -> None:
    for question in asked:
        found = engine(question.facts)
        if found != question.answer:
            raise SystemExit(
                f"{name}: expected {question.answer}, found {found} for {question.facts};"
                " correct benchmarks/rules/ladder.json"
            )


def _decide_all(asked: Sequence[Question]) -> None:
    for question in asked:
        decide(question.policy, question.case)


def _seconds(run: Callable[[], object]) -> float:
    # Processor time: what else the machine does must not count.
    begin = time.process_time()
    run()
    return time.process_time() - begin


if __name__ == "__main__":
    main()
