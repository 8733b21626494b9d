"""What is known about the machine that measures; never its name."""

import json
import os
import platform
import subprocess
from pathlib import Path

from handbook.library.measurements import Machine
from tests.browser.chromium import EXECUTABLE

_PROCESSORS, _MEMORY = Path("/proc/cpuinfo"), Path("/proc/meminfo")


def this_machine(root: Path) -> Machine:
    """This machine, as busy as it is now."""
    one, five, fifteen = (round(load, 2) for load in os.getloadavg())
    return Machine(
        processor=_listed(_PROCESSORS, "model name") or platform.processor() or "unknown",
        cores=len(os.sched_getaffinity(0)),
        memory=round(int((_listed(_MEMORY, "MemTotal") or "0 kB").split()[0]) / 1024**2, 1),
        system=platform.freedesktop_os_release()["PRETTY_NAME"],
        versions={
            "Python": platform.python_version(),
            "Chromium": _version(EXECUTABLE, "--version"),
            "Node": _version("node", "--version"),
            "Pyodide": _pyodide(root),
        },
        load=(one, five, fifteen),
    )


def _listed(path: Path, name: str) -> str:
    """The first value that a file of lines such as ``name : value`` gives."""
    for line in path.read_text("utf-8").splitlines():
        found, _, value = line.partition(":")
        if found.strip() == name:
            return value.strip()
    return ""


def _version(*command: str) -> str:
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    numbers = (word.removeprefix("v") for word in done.stdout.split())
    return next(word for word in numbers if word[0].isdigit())


def _pyodide(root: Path) -> str:
    package = root / "node_modules/pyodide/package.json"
    version: str = json.loads(package.read_text("utf-8"))["version"]
    return version
