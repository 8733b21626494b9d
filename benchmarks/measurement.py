"""What a benchmark reports, and the table that shows it."""

import statistics
from collections.abc import Iterable, Sequence

from handbook.library.measurements import Figure, Measurement

__all__ = ["Figure", "Measurement", "figure", "ratio", "spread", "table"]


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
    """Lay measurements out in columns."""
    rows = [("", "measured", "beside", "aim", "")]
    rows += [(line.name, line.value, line.beside, line.aim, line.verdict) for line in measurements]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )
