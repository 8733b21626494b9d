"""Running benchmarks one after the other into a report, whatever becomes of any one of them."""

import subprocess
import sys
import time
import traceback
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from benchmarks.catalogue import Benchmark
from benchmarks.machine import this_machine
from benchmarks.measurement import Measurement, table
from benchmarks.setting import Setting
from handbook.library.measurements import Group, Report


def run(benchmarks: Mapping[str, Benchmark], setting: Setting) -> Report:
    """Run *benchmarks* in turn; progress and failures go to standard error."""
    machine = this_machine(setting.root)
    groups = [_group(name, benchmark, setting) for name, benchmark in benchmarks.items()]
    return Report(
        date=date.today(), commit=_commit(setting.root), machine=machine, groups=tuple(groups)
    )


def _group(name: str, benchmark: Benchmark, setting: Setting) -> Group:
    begin, failed = time.monotonic(), ""
    lines: list[Measurement] = []
    _say(f"{name}: begun")
    try:
        for measurement in benchmark.measure(setting):
            _say(f"{name}: measured {measurement.name}")
            lines.append(measurement)
    except Exception as error:
        # Whatever went wrong, the others are still worth their time.
        traceback.print_exc()
        failed = f"{type(error).__name__}: {error}".splitlines()[0]
        _say(f"{name}: FAILED, the others go on")
    return Group(
        name=name,
        title=benchmark.title,
        how=benchmark.how,
        seconds=round(time.monotonic() - begin, 1),
        measurements=tuple(lines),
        failed=failed,
    )


def in_words(report: Report) -> str:
    """The machine, then the table of everything measured, then what failed."""
    machine = report.machine
    versions = ", ".join(f"{name} {version}" for name, version in machine.versions.items())
    lines = [
        f"{machine.processor}, {machine.cores} cores, {machine.memory:g} GB, {machine.system}",
        f"{versions}; commit {report.commit}, {report.date}; load before {machine.load[0]:g}",
        "",
        table(line for group in report.groups for line in group.measurements),
    ]
    lines += [f"FAILED: {group.name}: {group.failed}" for group in report.groups if group.failed]
    return "\n".join(lines)


def _commit(root: Path) -> str:
    def git(*command: str) -> str:
        done = subprocess.run(
            ["git", *command], cwd=root, check=True, capture_output=True, text=True
        )
        return done.stdout.strip()

    changed = git("status", "--porcelain", "--untracked-files=no")
    return git("rev-parse", "--short=12", "HEAD") + ("+" if changed else "")


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def write(report: Report, path: Path) -> None:
    """Keep *report* where the page about speed finds it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(report.model_dump_json(indent=2) + "\n", "utf-8")
