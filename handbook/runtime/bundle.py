"""The browser bundle: the files below `assets/runtime/` that run the decision package in a page."""

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from handbook.runtime import pyodide_package, wheel

RUNTIME = "assets/runtime/"


@dataclass(frozen=True, slots=True)
class Bundle:
    """What a site must serve for the checker to run.

    Attributes:
        files: Each file by its address relative to the site root.
        wheel: The name of our wheel below `assets/runtime/`; it changes with the wheel's content,
            so that no cache can answer from an older policy.
    """

    files: Mapping[str, Path]
    wheel: str


def build_bundle(modules: Mapping[str, str], root: Path, cache: Path) -> Bundle:
    """Gather Pyodide's core files and our wheel.

    Args:
        modules: The generated package: the text of each module by its path, such as
            `published/coventry.py`.
        root: The checkout that holds `decision/` and `node_modules/`.
        cache: A folder where wheels are kept by a digest of what they are made of.

    Returns:
        The files of the site that the browser loads.

    Raises:
        BundleError: A file of the runtime is missing or is of another version than `package.json`
            names, this Python is another than Pyodide's, or a module does not compile.
    """
    core = pyodide_package.core_files(root)
    lock = cache / "pyodide-lock.json"
    _write(lock, pyodide_package.empty_lock(root).encode())
    ours = _cached_wheel(_decision_sources(root) | dict(modules), cache)
    files = core | {lock.name: lock, ours.name: ours}
    return Bundle({RUNTIME + name: path for name, path in files.items()}, wheel=ours.name)


def _decision_sources(root: Path) -> dict[str, str]:
    folder = root / "decision"
    return {
        path.relative_to(root).as_posix(): path.read_text("utf-8")
        for path in sorted(folder.rglob("*.py"))
    }


def _cached_wheel(sources: Mapping[str, str], cache: Path) -> Path:
    # A browser keeps what it has by address, and every server knows the type of `.zip`: so the name
    # carries the digest, and the ending is not `.whl`.
    path = cache / f"published-{_digest(sources)}.zip"
    if not path.exists():
        _write(path, wheel.build_wheel(sources))
    return path


def _digest(sources: Mapping[str, str]) -> str:
    """Twelve hexadecimal digits that change with the sources and with what compiles them."""
    content = json.dumps([wheel.recipe(), sorted(sources.items())]).encode()
    return hashlib.sha256(content).hexdigest()[:12]


def _write(path: Path, content: bytes) -> None:
    """Write a file whole or not at all, so that a build cut short leaves nothing broken behind."""
    path.parent.mkdir(parents=True, exist_ok=True)
    # Under a name of this process's own, because another build may be writing the same file.
    partial = path.with_name(f"{path.name}.{os.getpid()}.partial")
    partial.write_bytes(content)
    partial.replace(path)
