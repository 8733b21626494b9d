"""Installing the peers from the registries, into a folder of their own."""

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

_NEEDED = Path(__file__).parent
_MICROPIP = "micropip==0.7.2"


@dataclass(frozen=True, slots=True)
class Peers:
    """Where the peers are installed.

    Attributes:
        python: The Python that has the peers' packages from PyPI.
        node_modules: Their packages from npm.
        wheels: Wheels that a page of theirs fetches.
    """

    python: Path
    node_modules: Path
    wheels: Path


def installed_peers(root: Path) -> Peers:
    """Install the peers below the cache of the checkout, unless that has been done already."""
    folder = root / ".cache/benchmarks"
    python, wheels = folder / "python", folder / "wheels"
    peers = Peers(python / "bin/python", folder / "node_modules", wheels)
    done = folder / "installed.txt"
    wanted = "".join(
        (_NEEDED / name).read_text("utf-8") for name in ("requirements.txt", "package.json")
    )
    if done.exists() and done.read_text("utf-8") == wanted:
        return peers
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(_NEEDED / "package.json", folder / "package.json")
    quiet = ("--quiet", "--disable-pip-version-check")
    _run(sys.executable, "-m", "venv", "--clear", python)
    _run(peers.python, "-m", "pip", "install", *quiet, "-r", _NEEDED / "requirements.txt")
    _run(peers.python, "-m", "pip", "download", *quiet, "--no-deps", "-d", wheels, _MICROPIP)
    npm = ("npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
    _run(*npm, folder=folder)
    done.write_text(wanted, "utf-8")
    return peers


def _run(*command: str | Path, folder: Path | None = None) -> None:
    subprocess.run(command, cwd=folder, check=True, stdout=sys.stderr)
