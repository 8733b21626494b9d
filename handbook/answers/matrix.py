"""The table of answers as people sign it off: in words, what only some cases hear labelled so."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from decision import Case
from decision.english import write_date
from decision.policy import Policy
from handbook.addresses import DANGER_ANCHOR, answers_address
from handbook.answers import english
from handbook.answers.case_sets import CaseSet, boxes, first_case
from handbook.answers.examples import EXAMPLES, Example
from handbook.answers.table import Line, Row, table_of
from handbook.answers.told import COLUMNS, EXAMPLE_COLUMNS

_APART = ("outcome", "do", "sources", "readings", "link")
"""The columns that an entry shows in its own way."""


@dataclass(frozen=True)
class Item:
    """Something told."""

    only: str
    """The cases to which alone it is told, in words; empty for all of the entry's."""
    texts: tuple[str, ...]


@dataclass(frozen=True)
class Part:
    """A column of an entry that says something."""

    title: str
    items: tuple[Item, ...]
    query: str = ""
    """For an example, what asks the checker for the first of the cases on these days."""


@dataclass(frozen=True)
class Entry:
    """One answer, for one row of the table."""

    id: str
    answer: str
    """The address of the same answer among those in words."""
    cases: tuple[str, ...]
    """The cases it is for, in words."""
    what: tuple[Item, ...]
    """What to do; several where titles differ."""
    parts: tuple[Part, ...]
    """Who, with whom, by when, what to record, whom to tell, and what to know."""
    sources: tuple[Item, ...]
    readings: tuple[Item, ...]
    pages: tuple[Item, ...]


def matrix(policy: Policy) -> tuple[Entry, ...]:
    """The entries of a policy, in the order of its table."""
    return tuple(_entry(policy, row) for row in table_of(policy).rows)


def examples() -> Iterator[tuple[str, str]]:
    """The days of every example in words, by its title."""
    for column, example in zip(EXAMPLE_COLUMNS, EXAMPLES, strict=True):
        yield english.COLUMNS[column], _days(example)


def _entry(policy: Policy, row: Row) -> Entry:
    return Entry(
        id=row.id,
        answer=f"{answers_address(policy.area)}#{_anchor(row)}",
        cases=tuple(english.box_words(box) for box in boxes(row.cases)),
        what=_items(row, "do"),
        parts=tuple(_parts(policy, row)),
        sources=_items(row, "sources"),
        readings=_items(row, "readings"),
        pages=_items(row, "link"),
    )


def _anchor(row: Row) -> str:
    """Where the answers in words have this one; what holds whatever the topic stands apart."""
    first = first_case(row.cases)
    if first["urgency"] == "danger":
        return DANGER_ANCHOR
    if row.cells["outcome"][0].text == "out-of-scope" and first["person"] in row.id.split("-"):
        return first["person"]
    if first["state"] != "unresolved":
        return first["state"]
    return "-".join((first["topic"], first["reached"], first["urgency"]))


def _parts(policy: Policy, row: Row) -> Iterator[Part]:
    asked: dict[str, Any] = {"area": policy.area, **first_case(row.cases)}
    queries = {
        column: Case(**{**asked, **example.days()}).query()
        for column, example in zip(EXAMPLE_COLUMNS, EXAMPLES, strict=True)
    }
    # What to do names the person: it is said again only where that differs.
    shown = [column for column in COLUMNS if column not in _APART]
    for column in (*(["do"] if len(row.cells["do"]) > 1 else []), *shown):
        if items := _items(row, column):
            yield Part(english.COLUMNS[column], items, queries.get(column, ""))


def _items(row: Row, column: str) -> tuple[Item, ...]:
    """The lines of a column, those together that follow each other and are for the same cases."""
    together: list[tuple[CaseSet, list[str]]] = []
    for line in _ordered(row, column):
        if not together or together[-1][0] != line.cases:
            together.append((line.cases, []))
        together[-1][1].append(line.text)
    return tuple(Item(_only(cases, row.cases), tuple(texts)) for cases, texts in together)


def _ordered(row: Row, column: str) -> list[Line]:
    """What all hear, then what only some do; the order of the rest is the answer's own."""
    return sorted(row.cells[column], key=lambda line: (line.cases != row.cases, line.cases))


def _only(cases: CaseSet, all_of_row: CaseSet) -> str:
    if cases == all_of_row:
        return ""
    return english.OR_ELSE.join(english.box_words(box) for box in boxes(cases, all_of_row))


def _days(example: Example) -> str:
    days = (english.DAYS[key].format(date=write_date(day)) for key, day in example.days().items())
    return ", ".join(days)
