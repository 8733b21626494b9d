"""The report of a run: complete, kept as it was, and there even when a benchmark fails."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.catalogue import Benchmark
from benchmarks.measurement import Measurement, figure
from benchmarks.reporting import in_words, run, write
from benchmarks.setting import Setting
from handbook.library.measurements import Report, read_report

LINE = Measurement(
    name="start", value="2 ms", figures=(figure("this handbook", "ms", [1, 2, 3], ours=True),)
)


def _fails(_: Setting) -> Iterator[Measurement]:
    yield LINE
    raise ValueError("the page\nis gone")


@pytest.fixture(scope="module")
def report() -> Report:
    """A run of a benchmark that fails in the middle, and of one after it."""
    benchmarks = {
        "broken": Benchmark(title="Broken", how="Badly.", measure=_fails),
        "sound": Benchmark(title="Sound", how="Well.", measure=lambda _: [LINE]),
    }
    with Setting() as setting:
        return run(benchmarks, setting)


def test_a_benchmark_that_fails_says_so_and_the_others_go_on(report: Report) -> None:
    """What was measured before the failure is kept, too."""
    broken, sound = report.groups

    assert (broken.failed, broken.measurements) == ("ValueError: the page", (LINE,))
    assert (sound.failed, sound.measurements) == ("", (LINE,))
    assert "FAILED: broken: ValueError: the page" in in_words(report)


def test_a_report_is_read_as_it_was_written(report: Report, tmp_path: Path) -> None:
    """The file holds everything that the page about speed shows."""
    path = tmp_path / "results" / "latest.json"

    write(report, path)

    assert read_report(path) == report


def test_a_report_names_the_machine_and_its_programs(report: Report) -> None:
    """Without them the figures say little."""
    machine = report.machine

    assert machine.processor
    assert machine.cores >= 1
    assert set(machine.versions) == {"Python", "Chromium", "Node", "Pyodide"}
    assert all(version[0].isdigit() for version in machine.versions.values())
