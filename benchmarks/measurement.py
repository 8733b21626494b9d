"""What a benchmark reports, and the table that shows it."""

import statistics
from collections.abc import Iterable, Sequence
from itertools import chain, zip_longest
from textwrap import wrap

from handbook.library.measurements import Figure, Measurement

__all__ = ["Figure", "Measurement", "figure", "ratio", "spread", "table"]

_COLUMN = 40
"""The most letters on a line of a column."""


def figure(label: str, unit: str, runs: Sequence[float], *, ours: bool = False) -> Figure:
    """The median of *runs* with the lowest and the highest of them."""
    return Figure(
        label=label,
        unit=unit,
        median=round(statistics.median(runs), 3),
        low=round(min(runs), 3),
        high=round(max(runs), 3),
        runs=len(runs),
        ours=ours,
    )


def ratio(ours: Sequence[float], others: Sequence[float]) -> float:
    """The median of the ratios pair by pair, because a machine's speed drifts between rounds."""
    return statistics.median(one / other for one, other in zip(ours, others, strict=True))


def spread(figure: Figure) -> str:
    """A figure in words: its median, then its lowest and highest run."""
    return f"{figure.median:,.0f} {figure.unit} ({figure.low:,.0f} to {figure.high:,.0f})"


def table(measurements: Iterable[Measurement]) -> str:
    """Lay measurements out in columns, with long cells on several lines."""
    rows = [("", "measured", "beside", "aim", "")]
    rows += [(line.name, line.value, line.beside, line.aim, line.verdict) for line in measurements]
    cells = [[wrap(cell, _COLUMN) or [""] for cell in row] for row in rows]
    widths = [max(map(len, chain(*column))) for column in zip(*cells, strict=True)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for row in cells
        for line in zip_longest(*row, fillvalue="")
    )
