"""The policies of a revision or a folder, as files that can be read."""

import io
import subprocess
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from handbook.library.yaml_file import shown

POLICIES = "policies"
"""What the folder of the policies is called in a project."""


class UnknownRevision(ValueError):
    """Neither a folder with policies nor a revision that has any; the message says which."""


@dataclass(frozen=True)
class Revision:
    """A folder of policies, and what it is called."""

    name: str
    folder: Path
    shown: str
    """The folder as people who work in the project would name it."""


@contextmanager
def policies_of(name: str) -> Iterator[Revision]:
    """The folder of the policies in a folder, or in a revision of the project that is worked in.

    Raises :class:`UnknownRevision`.
    """
    folder = Path(name)
    if folder.is_dir():
        found = _in_folder(folder)
        yield Revision(name, found, shown(found))
        return
    with TemporaryDirectory() as place:
        _extract(name, Path(place))
        yield Revision(name, Path(place) / POLICIES, POLICIES)


def _in_folder(folder: Path) -> Path:
    for found in (folder / POLICIES, folder):
        if next(found.glob("*.yaml"), None):
            return found
    raise UnknownRevision(
        f"{folder}: expected a folder of policies, or of a project that has one, found neither"
    )


def _extract(revision: str, place: Path) -> None:
    """Put the policies of a revision into a folder."""
    # A name that begins with a hyphen would be taken for an option.
    command = ["git", "archive", "--format=tar", "--end-of-options", revision, POLICIES]
    try:
        made = subprocess.run(command, capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        said = getattr(error, "stderr", b"").decode(errors="replace").strip() or str(error)
        raise UnknownRevision(
            f"{revision}: expected a folder, or a revision of this project with a folder "
            f"{POLICIES}, found neither ({said})"
        ) from None
    with tarfile.open(fileobj=io.BytesIO(made.stdout)) as archive:
        archive.extractall(place, filter="data")
