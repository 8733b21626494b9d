"""The tables that are kept under version control, so that a change of an answer is seen.

A change of policy or code that alters an answer makes the kept table differ from what is answered
now. It is accepted by saying in the log of amendments what changed: a table is only written again
where the log has an entry, about its area or all areas, that the table had not seen.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from decision.policy import Policy
from decision.vocabulary import HARMONISED
from handbook.answers.changes import Change, changes
from handbook.answers.csv_form import UnreadableTable, as_csv, from_csv
from handbook.answers.table import Table, table_of
from handbook.library.holdings import Amendment

FOLDER = "answers"
"""The folder of the kept tables, in that of the project."""
# No area's table can be in the way of a text file.
_SEEN = "amendments-seen.txt"
_SEEN_HEADING = """\
# The amendments that each kept table has seen, written by: handbook answers
# A change of an answer needs one more, which says what changed.
"""


@dataclass(frozen=True)
class Comparison:
    """A kept table beside what is answered now."""

    area: str
    name: str
    now: Table
    is_kept: bool = True
    changes: tuple[Change, ...] = ()
    """The answers that differ."""
    is_as_written: bool = True
    """Whether the file is, to the letter, what would be written now."""
    unreadable: str = ""
    """What is wrong with the kept file, where it cannot be read."""
    unseen: tuple[str, ...] = ()
    """The ids of the amendments about the area that the table has not seen."""

    @property
    def is_right(self) -> bool:
        """Whether there is nothing to write.

        An amendment that was not seen would explain a later change, which it is not about.
        """
        return not self.is_kept or (self.is_as_written and not self.unseen)

    @property
    def may_be_written(self) -> bool:
        """Whether what is answered now may be kept: no answer differs, or the log says so."""
        return bool(self.unseen) or not (self.changes or self.unreadable)


class KeptTables:
    """The tables in one folder."""

    def __init__(self, folder: Path) -> None:
        """Look into *folder*, which need not be there yet."""
        self.folder = folder

    def path(self, area: str) -> Path:
        """The file of an area's table."""
        return self.folder / f"{area}.csv"

    def without_policy(self, areas: Iterable[str]) -> list[Path]:
        """The tables of areas that are no longer among the *areas*."""
        known = set(areas)
        return sorted(path for path in self.folder.glob("*.csv") if path.stem not in known)

    def compare(self, policy: Policy, amendments: Sequence[Amendment]) -> Comparison:
        """The kept table of a policy beside what it answers now."""
        now = table_of(policy)
        path = self.path(policy.area)
        if not path.exists():
            return Comparison(policy.area, policy.name, now, is_kept=False)
        seen = self._seen().get(policy.area, frozenset())
        about = (one.id for one in amendments if is_about(one, policy.area))
        found: tuple[Change, ...] = ()
        unreadable = ""
        text = path.read_text("utf-8")
        try:
            found = changes(from_csv(policy.area, text), now)
        except UnreadableTable as error:
            unreadable = str(error)
        return Comparison(
            policy.area,
            policy.name,
            now,
            changes=found,
            is_as_written=text == as_csv(now),
            unreadable=unreadable,
            unseen=tuple(one for one in about if one not in seen),
        )

    def write(self, accepted: Iterable[Comparison], amendments: Sequence[Amendment]) -> None:
        """Keep what is answered now, and note which amendments the tables have seen."""
        self.folder.mkdir(exist_ok=True)
        seen = dict(self._seen())
        for one in accepted:
            self.path(one.area).write_text(as_csv(one.now), encoding="utf-8")
            seen[one.area] = frozenset(
                amendment.id for amendment in amendments if is_about(amendment, one.area)
            )
        lines = [f"{area} {' '.join(sorted(ids))}" for area, ids in sorted(seen.items())]
        (self.folder / _SEEN).write_text(_SEEN_HEADING + "\n".join(lines) + "\n", encoding="utf-8")

    def _seen(self) -> Mapping[str, frozenset[str]]:
        """The ids of the amendments that each table has seen, by area."""
        path = self.folder / _SEEN
        lines = path.read_text("utf-8").splitlines() if path.exists() else []
        entries = (line.split() for line in lines if line and not line.startswith("#"))
        return {area: frozenset(ids) for area, *ids in entries}


def is_about(amendment: Amendment, area: str) -> bool:
    """Whether an amendment covers an area; what is computed from all areas, each of them does."""
    return not amendment.areas or area in amendment.areas or area == HARMONISED
