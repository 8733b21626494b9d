"""Where two folders of policies differ: runs of lines that can be changed one at a time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from handbook.library.policy_files import REFERENCE
from handbook.library.problems import Steps, written_path
from handbook.library.yaml_file import Place, parse_yaml

_DECIDING = (f"{REFERENCE}/readings.yaml", f"{REFERENCE}/bank-holidays.yaml")
"""The files besides the policies on which answers depend."""


@dataclass(frozen=True)
class Hunk:
    """Lines of a file that differ from those that stood there before."""

    file: str
    """The file, relative to the folder of the policies."""
    line: int
    """Where they stand, from 1; where they are gone, the line that follows."""
    path: str
    """The part of the file they are in, such as ``stages[2].limits[0].within``."""
    before: tuple[str, ...]
    after: tuple[str, ...]
    start: int
    """How many lines stand before it in the old file."""

    def applied(self, old: Sequence[str]) -> list[str]:
        """The lines of the *old* file with this change alone."""
        return [*old[: self.start], *self.after, *old[self.start + len(self.before) :]]


def hunks(old: Path, new: Path) -> tuple[Hunk, ...]:
    """What differs in the files on which answers depend, comments left out."""
    policies = {path.name for folder in (old, new) for path in folder.glob("*.yaml")}
    names = (*sorted(policies), *_DECIDING)
    return tuple(hunk for name in names for hunk in _hunks(name, old / name, new / name))


def lines_of(path: Path) -> list[str]:
    """The lines of a file, with their ends; none where there is no such file."""
    return path.read_text("utf-8").splitlines(keepends=True) if path.exists() else []


def _hunks(name: str, old: Path, new: Path) -> Iterator[Hunk]:
    before, after = lines_of(old), lines_of(new)
    if before == after:
        return
    places = [_parts(name, "".join(lines)) for lines in (before, after)]
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for kind, first, last, first_new, last_new in matcher.get_opcodes():
        changed = [*before[first:last], *after[first_new:last_new]]
        if kind == "equal" or not any(map(_says_something, changed)):
            continue
        gone = kind == "delete"
        lines, start = (
            (before[first:last], first) if gone else (after[first_new:last_new], first_new)
        )
        telling = (place for place, text in enumerate(lines, start) if _says_something(text))
        place = next(telling, start)
        yield Hunk(
            file=name,
            line=(first_new if gone else place) + 1,
            path=written_path(_part_at(places[0 if gone else 1], place + 1)),
            before=tuple(before[first:last]),
            after=tuple(after[first_new:last_new]),
            start=first,
        )


def _says_something(line: str) -> bool:
    stripped = line.strip()
    return bool(stripped) and not stripped.startswith("#")


def _parts(name: str, text: str) -> dict[Steps, Place]:
    """Where each part of a file begins."""
    file = parse_yaml(name, text)
    return {**file.values, **file.keys}


def _part_at(places: dict[Steps, Place], line: int) -> Steps:
    """The part of a file that a line is in: the last, and then the deepest, to begin by then."""
    begun = [
        (place.line, len(steps), steps) for steps, place in places.items() if place.line <= line
    ]
    # Steps hold names and numbers, which have no order among each other.
    return max(begun, key=lambda part: part[:2], default=(0, 0, ()))[2]
