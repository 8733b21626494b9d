"""The memory snapshot from which Python starts in the browser, made by Node at build time.

It depends on Pyodide and on the decision package alone, not on the policies: an amended policy
leaves it as it is, here and in the readers' browsers.
"""

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from handbook.runtime.node import run_node

SCRIPT = Path(__file__).with_name("make_snapshot.mjs")
"""What makes it."""
_READER = Path(__file__).parents[1] / "checker/runtime/snapshot.js"
# Node tells a module by its ending.
_IN_NODE = {"pyodide.js": "pyodide.mjs"}


def recipe() -> list[str]:
    """All that shapes a snapshot besides the files it is made from."""
    return [SCRIPT.read_text("utf-8"), _READER.read_text("utf-8")]


def make_snapshot(
    core: Mapping[str, Path], lock: str, wheel: Path, library: Path, target: Path
) -> None:
    """Write the snapshot of a Python that has imported the *wheel* to *target*.

    Args:
        core: Pyodide's files, by the names that the site gives them.
        lock: Pyodide's lock file, without its packages.
        wheel: Our wheel, whose name the snapshot notes.
        library: The small standard library, which the start from a snapshot has.
        target: The file to write.

    Raises:
        BundleError: There is no Node, or Python does not start in it or from what was made.
    """
    with tempfile.TemporaryDirectory() as folder:
        for name, path in core.items():
            # A copy: of a link, Node goes by the name that it leads to.
            shutil.copyfile(path, Path(folder, _IN_NODE.get(name, name)))
        Path(folder, "package.json").write_text('{"type": "commonjs"}', "utf-8")
        run_node(
            SCRIPT,
            [Path(folder), wheel, library, target],
            expected="a snapshot of Python",
            remedy="mend the package that it imports, or run `npm ci`",
            given=lock,
        )
