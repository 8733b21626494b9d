"""Pyodide's main script without what only extensions written in C would use, made by Node."""

from pathlib import Path

from handbook.runtime import snapshot
from handbook.runtime.node import run_node

_SCRIPT = Path(__file__).with_suffix(".mjs")


def recipe(root: Path) -> list[str]:
    """All that shapes the lean script besides the files it is made from."""
    # The last names the version of terser.
    files = (_SCRIPT, snapshot.SCRIPT, root / "package.json")
    return [path.read_text("utf-8") for path in files]


def make_lean(script: Path, wasm: Path, loader: Path, root: Path, target: Path) -> None:
    """Write what is needed of *script* to *target*.

    Args:
        script: Pyodide's main script.
        wasm: Its WebAssembly, whose imports the script gives it.
        loader: Pyodide's loader, which uses what the script offers.
        root: The checkout that holds `node_modules/`.
        target: The file to write.

    Raises:
        BundleError: There is no Node, or the script is not one of Pyodide's.
    """
    run_node(
        _SCRIPT,
        [script, wasm, target, loader, snapshot.SCRIPT],
        folder=root,
        expected="Pyodide's main script, which is made lean",
        remedy="run `npm ci`, or look at lean_script.mjs again for this version of Pyodide",
    )
