"""A table of all answers of a policy: a row for each step, with what only some of its cases hear.

Cases that lead to the same step at the same time share a row. What is told to some of them only,
such as the title that one agency uses, is a line of its own that says for which cases it is.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from hashlib import sha256
from typing import Any

from decision.case import CHOICES
from decision.ladder import ladder_of
from decision.policy import Policy
from decision.vocabulary import Track
from handbook.answers.case_sets import SIGNIFICANT, CaseSet, case_set, first_case
from handbook.answers.cases import Way, every_way
from handbook.answers.told import COLUMNS, EXAMPLE_COLUMNS, Told, told

_SHARED = ("outcome", "stage", "limit", "whole_process")
"""The columns in which all cases of a row are told the same."""


@dataclass(frozen=True)
class Line:
    """Something that a row tells, and to which of its cases."""

    text: str
    cases: CaseSet


@dataclass(frozen=True)
class Row:
    """The answer to some cases."""

    cases: CaseSet
    cells: Mapping[str, tuple[Line, ...]]
    """The lines of every column."""

    @property
    def id(self) -> str:
        """Its name: the choices of the first of its cases, whatever its content is."""
        first = first_case(self.cases)
        others = (key for key in first if key not in ("topic", "reached", "urgency"))
        further = [first[key] for key in others if first[key] != CHOICES[key][0]]
        return "-".join((first["topic"], first["reached"], first["urgency"], *further))

    def told(self, case: CaseSet) -> Told:
        """What one of its cases is told."""
        return {
            column: tuple(line.text for line in lines if line.cases & case)
            for column, lines in self.cells.items()
        }


@dataclass(frozen=True)
class Table:
    """Every answer of one area, or of the harmonised guidance, in the order of its cases."""

    area: str
    rows: tuple[Row, ...]

    def row_of(self, case: CaseSet) -> Row:
        """The row that answers a case."""
        return next(row for row in self.rows if row.cases & case)


def table_of(policy: Policy) -> Table:
    """All answers of a *policy*."""
    return _table_of(_Content(sha256(repr(policy).encode()).digest(), policy))


@dataclass(frozen=True)
class _Content:
    """A policy, which is the same as another that says the same."""

    digest: bytes
    policy: Policy = field(compare=False)


# Its page and its file are made one after the other, and all again when one policy is edited.
@lru_cache(maxsize=512)
def _table_of(content: _Content) -> Table:
    policy = content.policy
    return Table(policy.area, rows_of(answers_of(policy)))


def answers_of(policy: Policy) -> Iterator[tuple[CaseSet, Told]]:
    """What the policy tells each set of cases that it need not tell apart."""
    known: dict[object, Told] = {}
    ladders: dict[object, str] = {}
    for way in every_way(policy):
        chosen: Any = way.chosen
        track: Track = "standard" if chosen["urgency"] == "standard" else "urgent"
        climbed = (chosen["topic"], track, chosen["agency"])
        if climbed not in ladders:
            # Topics and agencies with the same steps are told the same: that is asked once.
            ladders[climbed] = repr(replace(ladder_of(policy, *climbed), above=(), below=()))
        others = (chosen[key] for key in SIGNIFICANT if key not in ("topic", "agency"))
        case = (ladders[climbed], *others)
        if case not in known:
            known[case] = told(policy, chosen)
        yield cases_of(way), known[case]


def cases_of(way: Way) -> CaseSet:
    """The cases that go one way, whatever they would say to what is not asked there."""
    return case_set({key: (way.chosen[key],) for key in way.asked})


def rows_of(answers: Iterable[tuple[CaseSet, Told]]) -> tuple[Row, ...]:
    """The rows that tell some answers."""
    together: dict[object, list[tuple[CaseSet, Told]]] = {}
    for cases, one in answers:
        when = tuple(one[column][:1] for column in EXAMPLE_COLUMNS)
        # What stands on one page of a stage is one step, also where it is settled there.
        page = one["link"][0].partition("#")[0]
        key = (tuple(one[column] for column in _SHARED), when, page)
        together.setdefault(key, []).append((cases, one))
    rows = (_row(alike) for alike in together.values())
    return tuple(sorted(rows, key=lambda row: row.cases & -row.cases))


def _row(alike: list[tuple[CaseSet, Told]]) -> Row:
    cases = 0
    for part, _ in alike:
        cases |= part
    cells = {column: _lines((part, one[column]) for part, one in alike) for column in COLUMNS}
    return Row(cases, cells)


def _lines(told: Iterable[tuple[CaseSet, tuple[str, ...]]]) -> tuple[Line, ...]:
    """The lines that some cases hear, in one order, each with all who hear it."""
    by_lines: dict[tuple[str, ...], CaseSet] = {}
    for cases, lines in told:
        by_lines[lines] = by_lines.get(lines, 0) | cases
    order: list[str] = []
    hearing: dict[str, CaseSet] = {}
    for lines, cases in by_lines.items():
        place = 0
        for line in lines:
            if line in hearing:
                place = max(place, order.index(line) + 1)
            else:
                order.insert(place, line)
                place += 1
            hearing[line] = hearing.get(line, 0) | cases
    return tuple(Line(text, _shared(hearing[text])) for text in order)


@lru_cache(maxsize=4096)
def _shared(cases: CaseSet) -> CaseSet:
    """The same set as one and the same number: they are long, and most lines share a few."""
    return cases
