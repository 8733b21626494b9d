"""What is wrong in the policies: each problem with its place, in words for who wrote it."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

SLUG = r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*"
"""The pattern of a name that is part of addresses: lower-case words and hyphens."""

type Steps = tuple[str | int, ...]
"""The keys and positions that lead to a part of a file, such as ``("stages", 2, "who")``."""


@dataclass(frozen=True, kw_only=True)
class Problem:
    """One thing to put right in one file."""

    file: str
    """The file, as the person who runs the check would open it."""
    line: int | None = None
    """The line, from 1; none when it is about the whole file."""
    column: int | None = None
    """The column, from 1; none when it is about the whole file."""
    path: Steps = ()
    """The part of the file; empty when it is about the whole file."""
    expected: str
    """What should be there."""
    found: str
    """What is there."""
    nearest: str | None = None
    """What was probably meant, where something like it exists."""
    case: str | None = None
    """A case that shows it, as the command line takes it, where it is about cases."""

    def __str__(self) -> str:
        """One line: where, expected, found and, where there are any, what is near and a case."""
        place = ":".join(str(part) for part in (self.file, self.line, self.column) if part)
        part = f"{written_path(self.path)}: " if self.path else ""
        question = f'; did you mean "{self.nearest}"?' if self.nearest else ""
        case = f" (a case that shows it: {self.case})" if self.case else ""
        return f"{place}: {part}expected {self.expected}, found {self.found}{question}{case}"

    @property
    def order(self) -> tuple[str, int, int]:
        """The key that sorts problems as one reads: by file, then down the lines."""
        return self.file, self.line or 0, self.column or 0


class PolicyProblems(Exception):
    """The policies cannot be used as they are written.

    Attributes:
        problems: Every problem of every file, in the order in which one reads them.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep the problems; one that an anchor repeats elsewhere is kept only once."""
        distinct: dict[tuple[object, ...], Problem] = {}
        for problem in sorted(problems, key=lambda problem: problem.order):
            distinct.setdefault((problem.order, problem.expected, problem.found), problem)
        self.problems = tuple(distinct.values())
        super().__init__(self.problems)

    def __str__(self) -> str:
        """One problem a line."""
        return "\n".join(str(problem) for problem in self.problems)


def written_path(path: Steps) -> str:
    """A path as people read it, such as ``stages[2].limits[0].within``."""
    steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return "".join(steps).removeprefix(".")


def nearest(found: object, names: Iterable[str], likeness: float = 0.6) -> str | None:
    """The one of *names* that looks most like *found*, if any has that *likeness* (0 to 1)."""
    matches = get_close_matches(str(found).lower(), list(names), n=1, cutoff=likeness)
    return matches[0] if matches else None


def alternatives(names: Iterable[object]) -> str:
    """The values that are allowed, as a phrase: ``"a"``, ``"b"`` or ``"c"``."""
    *others, last = [f'"{name}"' if isinstance(name, str) else str(name) for name in names]
    return f"{', '.join(others)} or {last}" if others else last


def description(value: object) -> str:
    """A value as a problem names it: text in quotes, lists by length, mappings by their keys."""
    match value:
        case str():
            return f'"{value}"' if len(value) <= 60 else f'"{value[:57]}..."'
        case bool():
            return str(value).lower()
        case list():
            return f"a list of {len(value)}" if value else "an empty list"
        case dict():
            return f"the keys {', '.join(value)}" if value else "no keys"
        case _:
            return "nothing" if value is None else str(value)
