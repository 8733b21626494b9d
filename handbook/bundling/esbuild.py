"""The npm package `esbuild`, which puts modules together into few small files."""

import json
import re
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from handbook.runtime.errors import BundleError

COMMAND = "node_modules/.bin/esbuild"

_OPTIONS = (
    "--bundle",
    "--minify",
    # Style sheets stay as they are written; only scripts are kept to what older browsers know.
    "--target=es2022",
    "--charset=utf8",
    "--legal-comments=none",
    "--log-level=warning",
    "--color=false",
    "--entry-names=[name]",
    "--chunk-names=[name]-[hash]",
)
_CHUNK = re.compile(r"-[0-9A-Z]{8}(?=\.)")


@dataclass(frozen=True, slots=True)
class Output:
    """A file as esbuild writes it.

    Attributes:
        name: What it is called, without the part that esbuild adds to tell chunks apart.
        text: What it holds.
        source: The module that was asked for, relative to the root; none for a shared chunk.
        loads: The files beside it that it names, as they are called in its text.
    """

    name: str
    text: str
    source: str | None
    loads: tuple[str, ...]


def run(
    root: Path, sources: Sequence[str], *options: str, constants: Mapping[str, object] | None = None
) -> dict[str, Output]:
    """Bundle *sources*, each with all that it imports, and give the files by their present names.

    Args:
        root: The checkout that holds `node_modules/`.
        sources: Modules and style sheets, relative to the root.
        options: What else esbuild is told, such as ``--splitting``.
        constants: What the scripts are to find in place of names such as ``import.meta.worker``.

    Raises:
        BundleError: esbuild is not installed, or cannot read a source.
    """
    named = [f"--define:{name}={json.dumps(value)}" for name, value in (constants or {}).items()]
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.json")
        _run(
            root,
            [*_OPTIONS, *options, *named, f"--outdir={folder}", f"--metafile={report}"],
            sources,
        )
        written = json.loads(report.read_text("utf-8"))["outputs"]
        return {
            Path(name).name: Output(
                name=_CHUNK.sub("", Path(name).name),
                text=Path(folder, Path(name).name).read_text("utf-8"),
                source=one["entryPoint"] if one.get("entryPoint") in sources else None,
                loads=tuple(
                    Path(loaded["path"]).name
                    for loaded in one["imports"]
                    if "external" not in loaded
                ),
            )
            for name, one in written.items()
        }


def _run(root: Path, options: Sequence[str], sources: Sequence[str]) -> None:
    if not (root / COMMAND).exists():
        raise BundleError(
            where=COMMAND,
            found="no such file",
            expected="the command of the npm package esbuild",
            remedy="run `npm ci`",
        )
    done = subprocess.run(
        [root / COMMAND, *sources, *options], cwd=root, capture_output=True, text=True, check=False
    )
    # A warning is about something that would not work in a browser.
    if done.returncode or done.stderr:
        raise BundleError(
            where=", ".join(sources),
            found=done.stderr.strip() or f"exit status {done.returncode}",
            expected="scripts and style sheets that can be bundled",
            remedy="put that right",
        )
