"""The browser bundle: what it holds, when it is built again, and what it says when it cannot be."""

import ast
import base64
import hashlib
import io
import json
import re
import zipfile
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest

from handbook.runtime import pyodide_package, snapshot
from handbook.runtime.bundle import Bundle, build_bundle, package_sources
from handbook.runtime.errors import BundleError
from handbook.runtime.standard_library import STILL_IMPORTED
from handbook.runtime.wheel import build_wheel
from tests.conftest import ROOT

MODULES = {
    "decision/__init__.py": "ANSWER = 42\n",
    "published.py": "class Published:\n    def __init__(self, areas): pass\n",
}
PARTS = {("coventry", "hull"): b"first", ("wales",): b"second"}


def bundle_of(root: Path, **changes: Any) -> Bundle:
    """A bundle without a snapshot, which only the real Pyodide can make."""
    return build_bundle(PARTS, root, root / "cache", **{"with_snapshot": False} | changes)


def manifest_of(bundle: Bundle) -> dict[str, Any]:
    """What the checker page is told of the files."""
    manifest: dict[str, Any] = json.loads(bundle.manifest)
    return manifest


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A checkout with a decision package of one module and the files of an npm package."""
    package = tmp_path / "node_modules" / "pyodide"
    package.mkdir(parents=True)
    for name in ("pyodide.mjs", "pyodide.asm.js", "pyodide.asm.wasm", "python_stdlib.zip"):
        (package / name).write_text(name)
    (package / "package.json").write_text('{"version": "0.29.5"}')
    (package / "pyodide-lock.json").write_text(
        '{"info": {"abi_version": "2025_0", "python": "3.13.2"}, "packages": {"numpy": {}}}'
    )
    (tmp_path / "package.json").write_text('{"dependencies": {"pyodide": "0.29.5"}}')
    (tmp_path / "decision").mkdir()
    (tmp_path / "decision/__init__.py").write_text(MODULES["decision/__init__.py"])
    return tmp_path


def test_files(root: Path) -> None:
    """A bundle holds Pyodide's core, our wheel and the policies, with endings that servers know."""
    files = bundle_of(root).files
    names = [Path(address).name for address in files]
    assert names[:4] == ["pyodide.js", "pyodide.asm.js", "pyodide.asm.wasm", "python_stdlib.zip"]
    assert [re.sub(r"\.[0-9a-f]{12}\.", ".", name) for name in names[4:]] == [
        *("decision.zip", "policies.bin", "policies.bin")
    ]
    assert all(address.startswith("assets/immutable/") for address in files)


def test_addresses_change_with_content(root: Path) -> None:
    """A file that changes gets another address, and no other file does."""
    before = bundle_of(root)
    (root / "decision/__init__.py").write_text("ANSWER = 43\n")
    after = bundle_of(root)
    (old,) = set(before.files) - set(after.files)
    assert old == manifest_of(before)["package"]["address"]
    (root / "node_modules/pyodide/pyodide.asm.wasm").write_text("another")
    assert manifest_of(bundle_of(root))["pyodide"] != manifest_of(before)["pyodide"]


def test_manifest_names_digests(root: Path) -> None:
    """Each file is named with the digest that a browser compares, each part with its areas."""
    bundle = bundle_of(root)
    manifest = manifest_of(bundle)
    for named in (manifest["package"], *manifest["parts"]):
        content = bundle.files[named["address"]].read_bytes()
        digest = base64.b64encode(hashlib.sha256(content).digest()).decode()
        assert named["integrity"] == f"sha256-{digest}"
    assert [part["areas"] for part in manifest["parts"]] == [["coventry", "hull"], ["wales"]]


def test_lock_lists_no_packages(root: Path) -> None:
    """The lock file that the browser gets lists nothing that Pyodide could fetch."""
    lock = json.loads(manifest_of(bundle_of(root))["lock"])
    assert lock["info"]["abi_version"] == "2025_0"
    assert lock["packages"] == {}


def test_wheel_holds_bytecode(root: Path) -> None:
    """Our wheel holds the package as bytecode and no source."""
    bundle = bundle_of(root)
    path = bundle.files[manifest_of(bundle)["package"]["address"]]
    with zipfile.ZipFile(path) as archive:
        names = [name for name in archive.namelist() if ".dist-info/" not in name]
    assert names == ["decision/__init__.pyc", "published.pyc"]


def test_wheel_can_be_installed(tmp_path: Path) -> None:
    """The wheel's record names every file that it holds."""
    with zipfile.ZipFile(io.BytesIO(build_wheel(MODULES))) as archive:
        archive.extractall(tmp_path)
        names = set(archive.namelist())
    (distribution,) = metadata.distributions(path=[str(tmp_path)])
    assert {str(file) for file in distribution.files or []} == names


def test_wheel_is_reproducible(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same sources give the same bytes, whatever the time and the order they come in."""
    first = build_wheel(MODULES)
    monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)
    assert build_wheel(dict(reversed(MODULES.items()))) == first


def test_unchanged_wheel_is_kept(root: Path) -> None:
    """An unchanged rebuild uses the wheel it has."""
    first = bundle_of(root)
    path = first.files[manifest_of(first)["package"]["address"]]
    written = path.stat().st_mtime_ns
    assert bundle_of(root) == first
    assert path.stat().st_mtime_ns == written


def message(root: Path, **changes: Any) -> str:
    """Give the message of a bundle that cannot be built."""
    with pytest.raises(BundleError) as caught:
        bundle_of(root, **changes)
    return str(caught.value)


def test_missing_runtime_file(root: Path) -> None:
    """A missing file of Pyodide is named together with what to run."""
    (root / "node_modules/pyodide/pyodide.asm.wasm").unlink()
    assert message(root) == (
        "node_modules/pyodide/pyodide.asm.wasm: expected a file of the npm package pyodide, "
        "found no such file; run `npm ci`"
    )


def test_other_pyodide(root: Path) -> None:
    """Another version of Pyodide than package.json names is refused."""
    (root / "node_modules/pyodide/package.json").write_text('{"version": "0.29.4"}')
    assert message(root) == (
        "node_modules/pyodide: expected version 0.29.5, which package.json names, "
        "found version 0.29.4; run `npm ci`"
    )


def test_other_python(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A Python whose bytecode Pyodide cannot load is refused."""
    monkeypatch.setattr(pyodide_package, "OWN_PYTHON", "3.12")
    assert "expected Python 3.13, the one inside Pyodide, found Python 3.12" in message(root)


def test_missing_compiler(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A missing pyodide-build is one message that says what to run."""

    def absent(name: str) -> str:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "version", absent)
    assert message(root).endswith("found no package pyodide-build; run `make setup`")


def test_module_with_wrong_syntax(root: Path) -> None:
    """A module that does not compile is named with its line."""
    package = {"decision/hull.py": "\nSTAGES = = 5\n"}
    assert message(root, package=package).startswith(
        "decision/hull.py:2: expected a module that Python can compile, found invalid syntax"
    )


def test_without_node(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without Node there is no snapshot, and the message says what to install."""
    monkeypatch.setenv("PATH", str(root))
    with pytest.raises(BundleError, match="found no Node; install it"):
        snapshot.make_snapshot({}, "{}", root / "wheel", root / "library", root / "target")


def test_snapshot_that_cannot_be_made(root: Path) -> None:
    """What Python says when a snapshot cannot be made is passed on, without a traceback of ours."""
    with pytest.raises(BundleError, match=r"make_snapshot\.mjs: expected a snapshot of Python"):
        snapshot.make_snapshot({}, "{}", root / "wheel", root / "library", root / "target")


def test_a_snapshot_is_reproducible(tmp_path: Path) -> None:
    """The same package gives the same snapshot, which tells nothing of the place it was made at."""
    kept = ROOT / ".cache/bundle"
    first = build_bundle(PARTS, ROOT, kept, package=MODULES)
    again = build_bundle(PARTS, ROOT, tmp_path / "another", package=MODULES)
    assert again.manifest == first.manifest
    content = first.files[manifest_of(first)["snapshot"]["address"]].read_bytes()
    assert str(ROOT).encode() not in content
    assert str(tmp_path).encode() not in content


def test_what_is_only_imported_at_a_call_is_still_there() -> None:
    """A start from the snapshot has no other library: without it a wrong link ends in an error."""
    imported = {
        node.module or ""
        for text in package_sources(ROOT).values()
        for function in ast.walk(ast.parse(text))
        if isinstance(function, ast.FunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.ImportFrom)
    }
    assert imported
    assert {f"{name}.py" for name in imported} <= set(STILL_IMPORTED)
