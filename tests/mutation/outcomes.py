"""What came of each mutant, kept between runs, and the report about them."""

import json
from collections import Counter, defaultdict
from pathlib import Path

from tests.mutation.equivalents import EQUIVALENTS
from tests.mutation.mutants import Mutant

NEVER_ENDED = "never ended"


class Outcomes:
    """The outcomes in one file, a line each; the last line about a mutant holds."""

    def __init__(self, path: Path) -> None:
        """Read what is known, if anything."""
        self.path = path
        self._noticed_by: dict[tuple[str, ...], str] = {}
        lines = path.read_text("utf-8").splitlines() if path.exists() else []
        for one in map(json.loads, lines):
            self._noticed_by[one["name"], one["was"], one["now"]] = one["noticed_by"]

    def note(self, mutant: Mutant, noticed_by: str) -> None:
        """Keep which test noticed a mutant; none for one that survived."""
        self._noticed_by[mutant.name, mutant.was, mutant.now] = noticed_by
        line = {**vars(mutant), "noticed_by": noticed_by}
        self.path.parent.mkdir(exist_ok=True)
        with self.path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(line, ensure_ascii=False) + "\n")

    def of(self, mutant: Mutant) -> str | None:
        """The test that noticed it; empty for a survivor, none where it was not tried."""
        return self._noticed_by.get((mutant.name, mutant.was, mutant.now))

    def is_unexplained(self, mutant: Mutant) -> bool:
        """Whether it survived, though something could tell it from the code."""
        return self.of(mutant) == "" and not any(one.covers(mutant) for one in EQUIVALENTS)


def report(mutants: list[Mutant], outcomes: Outcomes) -> int:
    """Say how many mutants of each module were noticed; 1 if one survived that nobody explained."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    unexplained = 0
    for mutant in mutants:
        kind = _kind(mutant, outcomes)
        module = mutant.name.rpartition(".")[0]
        counts[module][kind] += 1
        counts["all"][kind] += 1
        if kind == "survived":
            unexplained += 1
            print(f"survived: {mutant.function}\n  - {mutant.was}\n  + {mutant.now}")
    for module, found in counts.items():
        tried = found.total() - found["not tried"]
        killed = found["noticed"] + found[NEVER_ENDED]
        share = f"{killed / tried:.1%}" if tried else "-"
        others = ", ".join(f"{count} {kind}" for kind, count in found.items() if kind != "noticed")
        print(
            f"{module}: {killed} of {tried} noticed, {share}" + (f" ({others})" if others else "")
        )
    return 1 if unexplained else 0


def _kind(mutant: Mutant, outcomes: Outcomes) -> str:
    by = outcomes.of(mutant)
    if by is None:
        return "not tried"
    if by:
        return NEVER_ENDED if by == NEVER_ENDED else "noticed"
    return "survived" if outcomes.is_unexplained(mutant) else "equivalent"
