"""The browser bundle: what it holds, when it is built again, and what it says when it cannot be."""

import io
import json
import zipfile
from importlib import metadata
from pathlib import Path

import pytest

from handbook.runtime import pyodide_package
from handbook.runtime.bundle import build_bundle
from handbook.runtime.errors import BundleError
from handbook.runtime.wheel import build_wheel

MODULES = {"published/__init__.py": "def ask(query, today): return '{}'\n"}


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
    (tmp_path / "decision/__init__.py").write_text("ANSWER = 42\n")
    return tmp_path


def test_files(root: Path) -> None:
    """A bundle holds Pyodide's core and our wheel, each with an ending that every server knows."""
    bundle = build_bundle(MODULES, root, root / "cache")
    names = [address.removeprefix("assets/runtime/") for address in bundle.files]
    assert names[:4] == ["pyodide.js", "pyodide.asm.js", "pyodide.asm.wasm", "python_stdlib.zip"]
    assert names[4:] == ["pyodide-lock.json", bundle.wheel]
    assert {Path(name).suffix for name in names} == {".js", ".json", ".wasm", ".zip"}


def test_lock_lists_no_packages(root: Path) -> None:
    """The lock file that the browser gets lists nothing that Pyodide could fetch."""
    bundle = build_bundle(MODULES, root, root / "cache")
    lock = json.loads(bundle.files["assets/runtime/pyodide-lock.json"].read_text())
    assert lock["info"]["abi_version"] == "2025_0"
    assert lock["packages"] == {}


def test_wheel_holds_bytecode(root: Path) -> None:
    """Our wheel holds both packages as bytecode and no source."""
    bundle = build_bundle(MODULES, root, root / "cache")
    with zipfile.ZipFile(bundle.files[f"assets/runtime/{bundle.wheel}"]) as archive:
        names = [name for name in archive.namelist() if ".dist-info/" not in name]
    assert names == ["decision/__init__.pyc", "published/__init__.pyc"]


def test_wheel_can_be_installed(tmp_path: Path) -> None:
    """The wheel's record names every file that it holds."""
    with zipfile.ZipFile(io.BytesIO(build_wheel(MODULES))) as archive:
        archive.extractall(tmp_path)
        names = set(archive.namelist())
    (distribution,) = metadata.distributions(path=[str(tmp_path)])
    assert {str(file) for file in distribution.files or []} == names


def test_wheel_is_reproducible(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same sources give the same bytes, whatever the time and the order they come in."""
    sources = MODULES | {"decision/__init__.py": "ANSWER = 42\n"}
    first = build_wheel(sources)
    monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)
    assert build_wheel(dict(reversed(sources.items()))) == first


def test_unchanged_wheel_is_kept(root: Path) -> None:
    """An unchanged rebuild uses the wheel it has; a changed policy gets another address."""
    first = build_bundle(MODULES, root, root / "cache")
    path = first.files[f"assets/runtime/{first.wheel}"]
    written = path.stat().st_mtime_ns
    assert build_bundle(MODULES, root, root / "cache") == first
    assert path.stat().st_mtime_ns == written
    changed = MODULES | {"published/hull.py": "STAGES = 5\n"}
    assert build_bundle(changed, root, root / "cache").wheel != first.wheel


def message(root: Path, modules: dict[str, str] = MODULES) -> str:
    """Give the message of a bundle that cannot be built."""
    with pytest.raises(BundleError) as caught:
        build_bundle(modules, root, root / "cache")
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
    """A generated module that does not compile is named with its line."""
    assert message(root, {"published/hull.py": "\nSTAGES = = 5\n"}).startswith(
        "published/hull.py:2: expected a module that Python can compile, found invalid syntax"
    )
