"""What a benchmark reports, and the table that shows it."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measurement:
    """One line of the table.

    Attributes:
        name: What was measured.
        value: The result, with its unit.
        beside: What it is compared with, measured in the same run; empty if with nothing.
        aim: What it should be; empty if it is for information.
        met: Whether the aim is met, or None without an aim.
    """

    name: str
    value: str
    beside: str = ""
    aim: str = ""
    met: bool | None = None

    @property
    def verdict(self) -> str:
        """The aim's result in a word."""
        return {True: "met", False: "MISSED", None: ""}[self.met]


def table(measurements: Iterable[Measurement]) -> str:
    """Lay measurements out in columns."""
    rows = [("", "measured", "beside", "aim", "")]
    rows += [(line.name, line.value, line.beside, line.aim, line.verdict) for line in measurements]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )
