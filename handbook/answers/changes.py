"""What changes between two tables of answers: for which cases, and in which columns."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from handbook.answers.case_sets import EVERY, CaseSet
from handbook.answers.table import Line, Row, Table
from handbook.answers.told import COLUMNS


@dataclass(frozen=True)
class Difference:
    """The lines of a column that are no longer told, and those told instead."""

    column: str
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True)
class Change:
    """What becomes of the answer to some cases."""

    cases: CaseSet
    differences: tuple[Difference, ...]
    rows: tuple[Row, ...]
    """The rows that answer these cases, before and after."""

    @property
    def ids(self) -> tuple[str, ...]:
        """The names of these rows."""
        return tuple(dict.fromkeys(row.id for row in self.rows))


type _Changed = list[tuple[CaseSet, tuple[Difference, ...]]]


def changes(old: Table, new: Table) -> tuple[Change, ...]:
    """The answers that differ; cases with the same change together, in the order of the cases."""
    cases: dict[tuple[Difference, ...], CaseSet] = {}
    rows: dict[tuple[Difference, ...], dict[str, Row]] = {}
    for before in _complete(old):
        for after in _complete(new):
            for part, differences in _changed(before, after):
                cases[differences] = cases.get(differences, 0) | part
                rows.setdefault(differences, {}).update({after.id: after, f"- {before.id}": before})
    found = (
        Change(part, differences, tuple(rows[differences].values()))
        for differences, part in cases.items()
    )
    return tuple(sorted(found, key=lambda change: change.cases & -change.cases))


def _complete(table: Table) -> Iterator[Row]:
    """The rows, with one that tells nothing to those cases that a kept table does not know."""
    yield from table.rows
    unknown = EVERY
    for row in table.rows:
        unknown &= ~row.cases
    if unknown:
        yield Row(unknown, dict.fromkeys(COLUMNS, ()))


def _changed(before: Row, after: Row) -> _Changed:
    """The changes for the cases that two rows have in common."""
    common = before.cases & after.cases
    found: _Changed = [(common, ())] if common else []
    # A column that came later tells nothing of what was answered before.
    columns = [column for column in COLUMNS if column in before.cells and column in after.cells]
    for column in columns if common else ():
        for part, difference in _differing(column, before.cells, after.cells, common):
            found = [
                (share, (*differences, difference) if share & part else differences)
                for cases, differences in found
                for share in (cases & part, cases & ~part)
                if share
            ]
    return [(cases, differences) for cases, differences in found if differences]


def _differing(
    column: str,
    before: Mapping[str, tuple[Line, ...]],
    after: Mapping[str, tuple[Line, ...]],
    common: CaseSet,
) -> Iterator[tuple[CaseSet, Difference]]:
    """The cases, of those in *common*, that hear other lines in a column."""
    old, new = ({line.text: line.cases for line in one[column]} for one in (before, after))
    parts: list[tuple[CaseSet, tuple[str, ...], tuple[str, ...]]] = [(common, (), ())]
    for text in dict.fromkeys((*old, *new)):
        gone, come = old.get(text, 0), new.get(text, 0)
        if not (gone ^ come) & common:
            continue
        parts = [
            (
                share,
                (*lost, text) if share & gone & ~come else lost,
                (*won, text) if share & come & ~gone else won,
            )
            for cases, lost, won in parts
            for share in (cases & gone & ~come, cases & come & ~gone, cases & ~(gone ^ come))
            if share
        ]
    for cases, lost, won in parts:
        if lost or won:
            yield cases, Difference(column, lost, won)
