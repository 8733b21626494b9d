"""The browser bundle: the files of the site that run the decision package in a page."""

import base64
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from handbook.content_addresses import IMMUTABLE, content_address, digest
from handbook.runtime import pyodide_package, snapshot, standard_library, wheel
from handbook.runtime.kept_files import KeptFiles


@dataclass(frozen=True, slots=True)
class Bundle:
    """What a site must serve for the checker to run.

    Attributes:
        files: Each file by its address relative to the site root.
        manifest: What the checker page must know of them, as JSON. It names every file by its
            address and its digest, so that a page only ever starts what it was built with.
    """

    files: Mapping[str, Path]
    manifest: str


def build_bundle(
    parts: Mapping[tuple[str, ...], bytes],
    root: Path,
    cache: Path,
    *,
    package: Mapping[str, str] | None = None,
    with_snapshot: bool = True,
) -> Bundle:
    """Gather Pyodide's core files, our wheel, the snapshot and the compiled policies.

    Args:
        parts: The compiled policies, by the areas that each part holds.
        root: The checkout that holds `decision/` and `node_modules/`.
        cache: A folder where files are kept by a digest of what they are made of.
        package: The text of each module of the decision package; that of *root* when not given.
        with_snapshot: Whether to make the snapshot; the checker starts without one, too.

    Raises:
        BundleError: A file of the runtime is missing or is of another version than `package.json`
            names, this Python is another than Pyodide's, a module does not compile, or no snapshot
            can be made.
    """
    core = pyodide_package.core_files(root)
    sources = package if package is not None else _decision_sources(root)
    kept, gathered = KeptFiles(cache), _Gathered()
    ours = kept.made(
        "decision.zip",
        [wheel.recipe(), sorted(sources.items())],
        lambda path: path.write_bytes(wheel.build_wheel(sources)),
    )
    manifest: dict[str, object] = {
        "pyodide": gathered.folder("pyodide", core),
        "lock": pyodide_package.empty_lock(root),
        "package": gathered.file("decision.zip", ours),
        "snapshot": None,
        "parts": [
            {"areas": list(areas), **gathered.file("policies.bin", kept.written(part))}
            for areas, part in parts.items()
        ],
    }
    if with_snapshot:
        small = kept.written(standard_library.small(core["python_stdlib.zip"]))
        made = kept.made(
            "snapshot.bin",
            [snapshot.recipe(), manifest["pyodide"], ours.name, small.name],
            lambda path: snapshot.make_snapshot(root, ours, small, path),
        )
        manifest["snapshot"] = {
            **gathered.file("snapshot.bin", made),
            "package": ours.name,
            "library": gathered.file("library.zip", small)["address"],
        }
    return Bundle(gathered.files, json.dumps(manifest, separators=(",", ":")))


@dataclass(frozen=True, slots=True)
class _Gathered:
    """The files gathered so far, by address."""

    files: dict[str, Path] = field(default_factory=dict)

    def file(self, name: str, path: Path) -> dict[str, str]:
        """Add a file, and give the address and the digest by which a browser takes it."""
        content = path.read_bytes()
        address = content_address(name, content)
        self.files[address] = path
        sha = base64.b64encode(hashlib.sha256(content).digest()).decode()
        return {"address": address, "integrity": f"sha256-{sha}"}

    def folder(self, name: str, files: Mapping[str, Path]) -> str:
        """Add files that name each other, which share a folder; gives its address."""
        digests = "".join(f"{file} {digest(path.read_bytes())}\n" for file, path in files.items())
        folder = f"{IMMUTABLE}{name}-{digest(digests.encode())}/"
        self.files.update({folder + file: path for file, path in files.items()})
        return folder


def _decision_sources(root: Path) -> dict[str, str]:
    folder = root / "decision"
    return {
        path.relative_to(root).as_posix(): path.read_text("utf-8")
        for path in sorted(folder.rglob("*.py"))
    }
