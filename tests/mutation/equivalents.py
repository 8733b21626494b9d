"""The mutants that no input can tell from the code, each with the reason."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

if TYPE_CHECKING:
    from tests.mutation.mutants import Mutant


@dataclass(frozen=True)
class Equivalent:
    """A change after which the code still does the same."""

    function: str
    was: str
    now: str
    why: str

    def covers(self, mutant: "Mutant") -> bool:
        """Whether it is this very mutant."""
        return (self.function, self.was, self.now) == (mutant.function, mutant.was, mutant.now)


def _read(path: Path) -> tuple[Equivalent, ...]:
    by_function = yaml.safe_load(path.read_text("utf-8"))
    return tuple(
        Equivalent(function, **entry)
        for function, entries in by_function.items()
        for entry in entries
    )


EQUIVALENTS = _read(Path(__file__).with_name("equivalents.yaml"))
"""In the order of the file."""
