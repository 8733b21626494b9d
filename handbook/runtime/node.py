"""Node, which runs what prepares the files of the runtime."""

import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

from handbook.runtime.errors import BundleError

_NODE = "node"
# Of an error in Python, whose message is its whole traceback, the end says most.
_SHOWN_LETTERS = 600


def run_node(
    script: Path,
    arguments: Iterable[Path],
    *,
    expected: str,
    remedy: str,
    folder: Path | None = None,
    given: str = "",
) -> None:
    """Run *script* with files as *arguments* in *folder*, or here, and *given* to read.

    Raises:
        BundleError: There is no Node, or the script fails; *expected* and *remedy* say of what.
    """
    node = shutil.which(_NODE)
    if node is None:
        raise BundleError(
            where="the search path for programs",
            found="no Node",
            expected=f"Node, which makes {expected}",
            remedy="install it, for example: apt-get install nodejs npm",
        )
    made = subprocess.run(
        [node, str(script), *(str(path.absolute()) for path in arguments)],
        cwd=folder,
        input=given,
        capture_output=True,
        text=True,
        check=False,
    )
    if made.returncode != 0:
        raise BundleError(
            where=script.name,
            found=(made.stderr.strip() or made.stdout.strip())[-_SHOWN_LETTERS:],
            expected=expected,
            remedy=remedy,
        )
