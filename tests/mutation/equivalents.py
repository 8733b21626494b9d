"""The mutants that no input can tell from the code, each with the reason."""

from dataclasses import dataclass
from pathlib import Path

import yaml

from tests.mutation.mutants import Mutant


@dataclass(frozen=True)
class Equivalent:
    """A change after which the code still does the same."""

    function: str
    was: str
    now: str
    why: str

    def covers(self, mutant: Mutant) -> bool:
        """Whether it is this very mutant."""
        return (self.function, self.was, self.now) == (mutant.function, mutant.was, mutant.now)


EQUIVALENTS = tuple(
    Equivalent(function, **entry)
    for function, entries in yaml.safe_load(
        Path(__file__).with_name("equivalents.yaml").read_text("utf-8")
    ).items()
    for entry in entries
)
"""In the order of the file."""
