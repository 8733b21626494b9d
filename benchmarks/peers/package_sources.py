"""Our package as plain sources, for pages that bring a Pyodide of their own version."""

import re
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from handbook.library.loading import load_collection

_ENTRY = """
import json
from collections.abc import Mapping
from datetime import date
from importlib import import_module

from decision.ask import ask as _ask, read_query

AREAS = {areas!r}


class _Policies(Mapping):
    def __getitem__(self, area):
        return import_module("published." + area.replace("-", "_")).POLICY

    def __iter__(self):
        return iter(AREAS)

    def __len__(self):
        return len(AREAS)


def ask(query, today):
    return json.dumps(_ask(read_query(query), _Policies(), date.fromisoformat(today)))
"""

# A frozen dataclass prints itself as the expression that makes it.
_POLICY = """
import datetime

from decision.duration import *
from decision.policy import *
from decision.provision import *
from decision.route import *
from decision.stage import *
from decision.working_days import *

POLICY = {policy!r}
"""


def package_sources(root: Path) -> dict[str, str]:
    """The text of every module of the decision package and the policies, by its path.

    As on our own page, only the policy that is asked for is made.
    """
    policies = load_collection(root / "policies").policies
    sources = {
        path.relative_to(root).as_posix(): path.read_text("utf-8")
        for path in sorted((root / "decision").rglob("*.py"))
    }
    sources["published/__init__.py"] = _ENTRY.format(areas=list(policies))
    for area, policy in policies.items():
        sources[f"published/{area.replace('-', '_')}.py"] = _POLICY.format(policy=policy)
    return sources


def for_older_python(sources: Mapping[str, str]) -> dict[str, str]:
    """The same for Python 3.11, which Pyodide 0.25 has: without the newer way to name types."""
    return {name: _for_older_python(text) for name, text in sources.items()}


def _for_older_python(text: str) -> str:
    named = re.sub(r"^type (\w+) =", r"\1 =", text, flags=re.MULTILINE)
    # A type variable becomes a name like any other, since nothing looks at annotations.
    generic = re.sub(
        r"^def (\w+)\[(\w+)\]\(", r"\2 = object\n\n\ndef \1(", named, flags=re.MULTILINE
    )
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
