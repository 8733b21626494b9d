"""A table of answers as CSV: how it is kept under version control, published and read again.

RFC 4180 but for its line ends, which are those of other text files. A cell holds a line for each
thing told; one that only some of the row's cases hear begins with these cases in braces.
"""

import csv
import io
from collections.abc import Iterable

from decision.case import CHOICES
from handbook.answers import english
from handbook.answers.case_sets import EVERY, Box, CaseSet, boxes, case_set
from handbook.answers.table import Line, Row, Table
from handbook.answers.told import COLUMNS, LISTS

HEADER = ("id", "for", "cases", *COLUMNS)
"""The names of the columns. A new one may come; none changes its meaning."""

_CALCULATED = ("=", "+", "-", "@", "\t", "\r")
"""What a cell must not begin with, because spreadsheets would calculate it."""
_GUARD = "'"
_SEPARATOR = ", "


class UnreadableTable(ValueError):
    """A kept table that is not of this form; the message says what is wrong with it."""


def as_csv(table: Table) -> str:
    """The text of a table."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(HEADER)
    for row in table.rows:
        found = boxes(row.cases)
        cells = [_cell(row, column) for column in COLUMNS]
        firsts = (row.id, "\n".join(map(english.box_words, found)), "\n".join(map(_written, found)))
        writer.writerow([_guarded(cell) for cell in (*firsts, *cells)])
    return written.getvalue()


def from_csv(area: str, text: str) -> Table:
    """The table of an *area* that was written as *text*.

    Raises :class:`UnreadableTable`.
    """
    try:
        header, *rows = csv.reader(io.StringIO(text, newline=""), strict=True)
        if "cases" not in header:
            raise ValueError("no column named cases")
        return Table(area, tuple(_row(dict(zip(header, row, strict=True))) for row in rows))
    except (csv.Error, KeyError, ValueError) as error:
        raise UnreadableTable(str(error)) from None


def _cell(row: Row, column: str) -> str:
    lines = row.cells[column]
    if column not in LISTS:
        return "\n".join(_line(line.text, line.cases, row.cases) for line in lines)
    together: dict[CaseSet, list[str]] = {}
    for line in lines:
        together.setdefault(line.cases, []).append(line.text)
    return "\n".join(
        _line(_SEPARATOR.join(texts), cases, row.cases) for cases, texts in together.items()
    )


def _line(text: str, cases: CaseSet, all_of_row: CaseSet) -> str:
    if cases != all_of_row:
        only = "".join(f"{{{_written(box)}}}" for box in boxes(cases, all_of_row))
        return f"{only} {text}"
    return f"{{}} {text}" if text.startswith("{") else text


def _written(box: Box) -> str:
    """A box of cases: ``topic=plan,referral; state=no-reply``."""
    return "; ".join(f"{key}={','.join(values)}" for key, values in box.items())


def _guarded(cell: str) -> str:
    return _GUARD + cell if cell.startswith((*_CALCULATED, _GUARD)) else cell


def _row(cells: dict[str, str]) -> Row:
    cells = {name: cell.removeprefix(_GUARD) for name, cell in cells.items()}
    cases = _cases(cells["cases"].split("\n"))
    known = [column for column in COLUMNS if column in cells]
    return Row(cases, {column: tuple(_lines(cells[column], cases, column)) for column in known})


def _lines(cell: str, all_of_row: CaseSet, column: str) -> Iterable[Line]:
    for line in cell.split("\n") if cell else ():
        cases, text = all_of_row, line
        if line.startswith("{"):
            only, _, text = line.partition("} ")
            cases &= _cases(only.removeprefix("{").split("}{"))
        for part in text.split(_SEPARATOR) if column in LISTS else (text,):
            yield Line(part, cases)


def _cases(written: Iterable[str]) -> CaseSet:
    found = 0
    for box in written:
        pairs = [pair.partition("=") for pair in box.split("; ")] if box else []
        values = {key: tuple(of_key.split(",")) for key, _, of_key in pairs}
        for key, of_key in values.items():
            if unknown := set(of_key) - set(CHOICES[key]):
                raise ValueError(f"expected values of {key}, found {', '.join(sorted(unknown))}")
        found |= case_set(values) if values else EVERY
    return found
