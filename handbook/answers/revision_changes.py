"""What changes between two revisions of the policies, where, and whether the log says so.

Both are answered by the same code. Which line of YAML changes an answer is found by trying: each
run of lines that differs is changed alone, and what becomes of the answers then is its doing.
"""

import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal, NamedTuple

from decision.collection import Collection
from decision.policy import Policy
from handbook.answers.changes import Change, changes
from handbook.answers.hunks import Hunk, hunks, lines_of
from handbook.answers.kept import is_about
from handbook.answers.table import table_of
from handbook.library.holdings import Library
from handbook.library.loading import load_collection
from handbook.library.problems import PolicyProblems

_TRIED_AT_MOST = 30
"""How many runs of lines are tried one by one; trying takes about a second each."""


@dataclass(frozen=True)
class Explained:
    """A change of answers, and the lines that make it."""

    change: Change
    hunks: tuple[Hunk, ...]
    is_certain: bool
    """Whether each of these lines changes these answers by itself; if not, one or more may."""


@dataclass(frozen=True)
class AreaChanges:
    """What becomes of the answers of one area."""

    area: str
    name: str
    kind: Literal["changed", "new", "gone"]
    is_amended: bool
    """Whether the log of amendments has a new entry about it."""
    changes: tuple[Explained, ...] = ()

    @property
    def needs_amendment(self) -> bool:
        """Whether an answer that people relied on changed without a word. New ones are news."""
        return self.kind != "new" and not self.is_amended


class Read(NamedTuple):
    """A folder of policies, and what was read from it."""

    folder: Path
    library: Library


def revision_changes(old: Read, new: Read) -> tuple[AreaChanges, ...]:
    """The areas whose answers differ between two folders of policies."""
    before, after = old.library, new.library
    known = {amendment.id for amendment in before.amendments}
    amendments = [one for one in after.amendments if one.id not in known]

    def of(policy: Policy, kind: Literal["new", "gone"]) -> AreaChanges:
        amended = any(is_about(one, policy.area) for one in amendments)
        return AreaChanges(policy.area, policy.name, kind, amended)

    policies = before.collection.policies
    gone = [of(policies[one], "gone") for one in policies if one not in after.collection.policies]
    come, differing = [], {}
    for area, policy in after.collection.policies.items():
        if area not in policies:
            come.append(of(policy, "new"))
        elif found := _changes(policies[area], policy):
            differing[area] = found
    causes = _Causes(
        old.folder, hunks(old.folder, new.folder), [policies[one] for one in differing]
    )
    changed = [
        AreaChanges(
            area,
            after.collection.policies[area].name,
            "changed",
            any(is_about(one, area) for one in amendments),
            tuple(causes.explain(area, change) for change in found),
        )
        for area, found in differing.items()
    ]
    return (*changed, *come, *gone)


class _Causes:
    """Which of the lines that differ change which answers."""

    def __init__(self, old: Path, differing: Sequence[Hunk], policies: Sequence[Policy]) -> None:
        self._hunks = tuple(differing)
        self._effects: dict[Hunk, Mapping[str, Sequence[Change]] | None] = {}
        if policies and 1 < len(self._hunks) <= _TRIED_AT_MOST:
            for hunk in self._hunks:
                self._effects[hunk] = _effects(old, hunk, policies)

    def explain(self, area: str, change: Change) -> Explained:
        """The lines that make a change by themselves; failing that, all that may."""
        if len(self._hunks) == 1:
            return Explained(change, self._hunks, is_certain=True)
        making = tuple(
            hunk
            for hunk, effects in self._effects.items()
            if effects and any(_shares(change, effect) for effect in effects.get(area, ()))
        )
        if making:
            return Explained(change, making, is_certain=True)
        # Lines that are no policy by themselves need others of their file, or are needed by them.
        files = {hunk.file for hunk in self._hunks if self._effects.get(hunk) is None}
        possible = tuple(hunk for hunk in self._hunks if hunk.file in files)
        return Explained(change, possible or self._hunks, is_certain=False)


def _changes(old: Policy, new: Policy) -> tuple[Change, ...]:
    """What differs in the answers of a policy; the same policy need not be asked."""
    return () if vars(old) == vars(new) else changes(table_of(old), table_of(new))


def _effects(
    old: Path, hunk: Hunk, policies: Sequence[Policy]
) -> Mapping[str, Sequence[Change]] | None:
    """What one run of lines changes in each area; none where it is no policy without the others."""
    collection = _with(old, hunk)
    if collection is None:
        return None
    return {
        policy.area: _changes(policy, collection.policies[policy.area])
        for policy in policies
        if policy.area in collection.policies
    }


def _with(old: Path, hunk: Hunk) -> Collection | None:
    """The old policies with one run of lines changed."""
    with TemporaryDirectory() as place:
        folder = Path(place, "policies")
        shutil.copytree(old, folder)
        file = folder / hunk.file
        lines = hunk.applied(lines_of(file))
        if lines:
            file.write_text("".join(lines), encoding="utf-8")
        else:
            file.unlink(missing_ok=True)
        try:
            return load_collection(folder)
        except PolicyProblems:
            return None


def _shares(one: Change, other: Change) -> bool:
    """Whether two changes alter the same column for some case."""
    columns = {difference.column for difference in other.differences}
    shared = any(difference.column in columns for difference in one.differences)
    return shared and bool(one.cases & other.cases)
