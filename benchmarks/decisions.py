"""How many decisions CPython makes in a second."""

import statistics
import time
from collections.abc import Iterable, Sequence

from benchmarks.measurement import Measurement
from decision import Case, Policy, decide

AIM = 20_000
ROUNDS = 15


def measure(cases: Sequence[tuple[Policy, Case]]) -> Iterable[Measurement]:
    """Decide all cases, round after round, and report the median round."""
    rates = []
    for _ in range(ROUNDS):
        # Processor time: what else the machine does must not count.
        begin = time.process_time()
        for policy, case in cases:
            decide(policy, case)
        rates.append(len(cases) / (time.process_time() - begin))
    rate = statistics.median(rates)
    yield Measurement(
        name=f"decisions a second, CPython, {len(cases)} cases",
        value=f"{rate:,.0f}",
        aim=f"over {AIM:,}",
        met=rate > AIM,
    )
