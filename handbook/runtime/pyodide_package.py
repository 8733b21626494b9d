"""The npm package `pyodide`: which of its files a site serves, and what they must fit."""

import json
import sys
from pathlib import Path
from typing import Any

from handbook.runtime.errors import BundleError

OWN_PYTHON = f"{sys.version_info.major}.{sys.version_info.minor}"

LIBRARY = "python_stdlib.zip"
"""The file of the whole standard library."""

# Site name -> name in the package. The loader is a module whose `.mjs` ending some servers do not
# know (Debian's nginx, IIS): they would send it with a type that browsers refuse to run.
_CORE = {
    "pyodide.js": "pyodide.mjs",
    "pyodide.asm.js": "pyodide.asm.js",
    "pyodide.asm.wasm": "pyodide.asm.wasm",
    LIBRARY: LIBRARY,
}
_LOCK = "pyodide-lock.json"
FOLDER = "node_modules/pyodide"
"""Where npm puts the package, in a checkout."""


def core_files(root: Path) -> dict[str, Path]:
    """Find the files that a start of Pyodide fetches, by the name that the site gives them.

    Raises:
        BundleError: A file is missing, the version is another than `package.json` names, or this
            Python is of another minor version than Pyodide's.
    """
    package = root / FOLDER
    for name in ("package.json", _LOCK, *_CORE.values()):
        if not (package / name).is_file():
            raise BundleError(
                where=f"{FOLDER}/{name}",
                found="no such file",
                expected="a file of the npm package pyodide",
                remedy="run `npm ci`",
            )
    _check_version(root)
    _check_python(root)
    return {site_name: package / name for site_name, name in _CORE.items()}


def empty_lock(root: Path) -> str:
    """Pyodide's lock file without its packages: 120 kB less to fetch, and nothing to load by it."""
    return json.dumps({"info": _lock_information(root), "packages": {}})


def _check_version(root: Path) -> None:
    expected = _read(root / "package.json")["dependencies"]["pyodide"]
    found = _read(root / FOLDER / "package.json")["version"]
    if found != expected:
        raise BundleError(
            where=FOLDER,
            found=f"version {found}",
            expected=f"version {expected}, which package.json names",
            remedy="run `npm ci`",
        )


def _check_python(root: Path) -> None:
    """Bytecode runs only in the minor version of Python that compiled it."""
    expected, _, _ = _lock_information(root)["python"].rpartition(".")
    if expected != OWN_PYTHON:
        raise BundleError(
            where=sys.executable,
            found=f"Python {OWN_PYTHON}",
            expected=f"Python {expected}, the one inside Pyodide",
            remedy="run `make clean setup`",
        )


def _lock_information(root: Path) -> dict[str, str]:
    information: dict[str, str] = _read(root / FOLDER / _LOCK)["info"]
    return information


def _read(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))
