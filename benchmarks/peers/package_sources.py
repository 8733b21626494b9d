"""Our package as plain sources, for pages that bring a Pyodide of their own version."""

import re
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from handbook.library.loading import load_collection
from handbook.runtime.compile import published_modules


def package_sources(root: Path) -> dict[str, str]:
    """The text of every module of the decision package and the policies, by its path."""
    decision = {
        path.relative_to(root).as_posix(): path.read_text("utf-8")
        for path in sorted((root / "decision").rglob("*.py"))
    }
    return decision | published_modules(load_collection(root / "policies"))


def for_older_python(sources: Mapping[str, str]) -> dict[str, str]:
    """The same for Python 3.11, which Pyodide 0.25 has: without the newer way to name types."""
    return {name: _for_older_python(text) for name, text in sources.items()}


def _for_older_python(text: str) -> str:
    named = re.sub(r"^type (\w+) =", r"\1 =", text, flags=re.MULTILINE)
    generic = re.sub(r"^def (\w+)\[T\]\(", r"T = object\n\n\ndef \1(", named, flags=re.MULTILINE)
    return generic.replace(".__value__", "")


def as_archive(sources: Mapping[str, str]) -> bytes:
    """The sources in a zip archive."""
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for name, text in sources.items():
            archive.writestr(name, text)
    return stream.getvalue()


def write_sources(sources: Mapping[str, str], folder: Path) -> None:
    """The sources as files in *folder*."""
    for name, text in sources.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
