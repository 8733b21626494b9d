"""The browser bundle: the files of the site that run the decision package in a page."""

import base64
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from handbook.content_addresses import IMMUTABLE, content_address, digest
from handbook.runtime import lean_script, pyodide_package, snapshot, standard_library, wheel
from handbook.runtime.kept_files import KeptFiles
from handbook.runtime.lean_module import lean_module
from handbook.runtime.quick_script import quick

_PUBLISHED = Path(__file__).with_name("published.py")


@dataclass(frozen=True, slots=True)
class Bundle:
    """What a site must serve for the checker to run.

    Attributes:
        files: Each file by its address relative to the site root.
        manifest: What the checker page must know of them, as JSON. It names every file by its
            address and its digest, so that a page only ever starts what it was built with.
        needed: The addresses of what a first answer takes in most browsers.
    """

    files: Mapping[str, Path]
    manifest: str
    needed: tuple[str, ...]


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
    sources = package if package is not None else package_sources(root)
    kept, gathered = KeptFiles(cache), _Gathered()
    core = pyodide_package.core_files(root)
    if with_snapshot:
        core = _improved(core, root, kept)
    ours = kept.made(
        "decision.zip",
        [wheel.recipe(), sorted(sources.items())],
        lambda path: path.write_bytes(wheel.build_wheel(sources)),
    )
    lock = pyodide_package.empty_lock(root)
    folder = gathered.folder("pyodide", core)
    package_file = gathered.file("decision.zip", ours)
    part_files = [
        {"areas": list(areas), **gathered.file("policies.bin", kept.written(part))}
        for areas, part in parts.items()
    ]
    snapshot_file = None
    if with_snapshot:
        small = kept.written(standard_library.small(core[pyodide_package.LIBRARY]))
        made = kept.made(
            "snapshot.bin",
            [snapshot.recipe(), folder, ours.name, small.name],
            lambda path: snapshot.make_snapshot(core, lock, ours, small, path),
        )
        library = gathered.file("library.zip", small)["address"]
        snapshot_file = {
            **gathered.file("snapshot.bin", made),
            "package": ours.name,
            "library": library,
        }
    manifest = {
        "pyodide": folder,
        "lock": lock,
        "package": package_file,
        "snapshot": snapshot_file,
        "parts": part_files,
    }
    # A start from the snapshot has both of these in it.
    spared = {package_file["address"], folder + pyodide_package.LIBRARY} if with_snapshot else set()
    if len(part_files) > 1:
        # Which of them is needed shows only when an area is chosen.
        spared |= {
            address for address in gathered.files if Path(address).name.startswith("policies.")
        }
    return Bundle(
        files=gathered.files,
        manifest=json.dumps(manifest, separators=(",", ":")),
        needed=tuple(address for address in gathered.files if address not in spared),
    )


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


def _improved(core: Mapping[str, Path], root: Path, kept: KeptFiles) -> dict[str, Path]:
    """Pyodide's files with a main script and a module that are quicker to read and to start."""
    loader, wasm = core["pyodide.js"], core["pyodide.asm.wasm"]
    module = wasm.read_bytes()
    quicker = kept.written(quick(core["pyodide.asm.js"].read_text("utf-8")).encode())
    script = kept.made(
        "pyodide.asm.js",
        [lean_script.recipe(root), quicker.name, digest(loader.read_bytes() + module)],
        lambda path: lean_script.make_lean(quicker, wasm, loader, root, path),
    )
    scripts = "\n".join(one.read_text("utf-8") for one in (script, loader, snapshot.SCRIPT))
    leaner = kept.written(lean_module(module, scripts))
    return {**core, "pyodide.asm.js": script, "pyodide.asm.wasm": leaner}


def package_sources(root: Path) -> dict[str, str]:
    """The text of every module that ships to the browser, by its path there."""
    folder = root / "decision"
    decision = {path.relative_to(root).as_posix(): path for path in sorted(folder.rglob("*.py"))}
    modules = {**decision, "published.py": _PUBLISHED}
    return {name: path.read_text("utf-8") for name, path in modules.items()}
