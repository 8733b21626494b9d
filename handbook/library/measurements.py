"""What `make bench` measured last, in the form in which it is kept and published.

The file is JSON, one :class:`Report`. A change that its readers would notice raises its
``edition``.
"""

from datetime import date
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict

REPORT = "benchmarks/results/latest.json"
"""Where the report stands in the checkout."""


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Figure(_Record):
    """One bar of the chart: the runs of one thing that was measured.

    Attributes:
        label: What it is the figure of.
        unit: The unit of the numbers, such as ``ms`` or ``a second``.
        median: The middle of the runs.
        low: The lowest run.
        high: The highest run.
        runs: How many there were.
        ours: Whether it is the handbook's own figure rather than one to compare it with.
    """

    label: str
    unit: str
    median: float
    low: float
    high: float
    runs: int
    ours: bool = False


class Measurement(_Record):
    """One line of the table.

    Attributes:
        name: What was measured.
        value: The result, with its unit.
        beside: What it is compared with, measured in the same run; empty if with nothing.
        aim: What it should be; empty if it is for information.
        met: Whether the aim is met, or None without an aim.
        figures: The numbers behind it, ours first; empty where there is nothing to draw.
    """

    name: str
    value: str
    beside: str = ""
    aim: str = ""
    met: bool | None = None
    figures: tuple[Figure, ...] = ()

    @property
    def verdict(self) -> str:
        """The aim's result in a word."""
        return {True: "met", False: "MISSED", None: ""}[self.met]


class Group(_Record):
    """What one benchmark measured.

    Attributes:
        name: The name by which it is run.
        title: What it is about.
        how: How it was measured, and what that leaves out.
        seconds: How long it took.
        measurements: Its lines; those before a failure, where it failed.
        failed: Why it failed; empty if it did not.
    """

    name: str
    title: str
    how: str
    seconds: float
    measurements: tuple[Measurement, ...]
    failed: str = ""


class Machine(_Record):
    """Where it was measured; no name of the machine, nor of who owns it.

    Attributes:
        processor: The model of its processor.
        cores: How many of its cores could be used.
        memory: Its memory in GB.
        system: The operating system.
        versions: The version of each program that took part, by its name.
        load: The load averages over 1, 5 and 15 minutes before the first run.
    """

    processor: str
    cores: int
    memory: float
    system: str
    versions: dict[str, str]
    load: tuple[float, float, float]


class Report(_Record):
    """Everything that one run of `make bench` measured.

    Attributes:
        edition: The edition of this form.
        date: The day of the run.
        commit: The commit of the checkout; with ``+`` where it held changes of its own.
        machine: Where it ran.
        groups: What each benchmark measured, in the order of the run.
    """

    edition: Literal[1] = 1
    date: date
    commit: str
    machine: Machine
    groups: tuple[Group, ...]


def read_report(path: Path) -> Report:
    """The report that is kept in *path*."""
    return Report.model_validate_json(path.read_bytes())
