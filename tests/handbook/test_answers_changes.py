"""What changes between two tables: just the cases that hear something else, each once."""

from handbook.answers.case_sets import EVERY, CaseSet, case_set
from handbook.answers.changes import Change, Difference, changes
from handbook.answers.table import Line, Row, Table
from handbook.answers.told import COLUMNS

PLAN = case_set({"topic": ("plan",)})
REFERRAL = case_set({"topic": ("referral",)})
DANGER = case_set({"urgency": ("danger",)})


def row(cases: CaseSet, **cells: dict[str, CaseSet]) -> Row:
    """A row of some cases, with the lines of its columns and the cases that hear them."""
    lines = {
        column: tuple(Line(text, hearing) for text, hearing in told.items())
        for column, told in cells.items()
    }
    return Row(cases, {**dict.fromkeys(COLUMNS, ()), **lines})


def found(before: list[Row], after: list[Row]) -> list[tuple[CaseSet, tuple[Difference, ...]]]:
    """The changes between two tables: the cases, and what differs."""
    made: tuple[Change, ...] = changes(Table("area", tuple(before)), Table("area", tuple(after)))
    return [(change.cases, change.differences) for change in made]


def test_those_who_hear_the_same_are_left_out() -> None:
    """A line that more cases hear than before is news to these alone."""
    old = row(EVERY, notes={"a": PLAN, "b": EVERY})
    new = row(EVERY, notes={"a": PLAN | REFERRAL, "b": EVERY})

    assert found([old], [new]) == [(REFERRAL, (Difference("notes", (), ("a",)),))]
    assert found([new], [old]) == [(REFERRAL, (Difference("notes", ("a",), ()),))]


def test_one_line_for_another_is_one_difference() -> None:
    """What is no longer told and what is told instead stand together, column by column."""
    old = row(EVERY, who={"a": EVERY}, limit={"x": EVERY})
    new = row(EVERY, who={"a": EVERY & ~PLAN, "b": PLAN}, limit={"y": EVERY})
    limit = Difference("limit", ("x",), ("y",))

    assert found([old], [new]) == [
        (EVERY & ~PLAN, (limit,)),
        (PLAN, (Difference("who", ("a",), ("b",)), limit)),
    ]


def test_rows_that_are_cut_otherwise_are_no_change() -> None:
    """Which cases share a row is no answer: only what each is told counts."""
    together = row(EVERY, who={"a": EVERY}, notes={"b": PLAN})
    apart = [
        row(PLAN, who={"a": PLAN}, notes={"b": PLAN}),
        row(EVERY & ~PLAN, who={"a": EVERY & ~PLAN}),
    ]

    assert found([together], apart) == []
    assert found(apart, [together]) == []


def test_the_same_change_in_several_rows_is_told_once() -> None:
    """Cases of two answers with one change are named together, with both answers."""
    old = [row(DANGER, link={"a": DANGER}), row(EVERY & ~DANGER, link={"a": EVERY & ~DANGER})]
    new = [row(DANGER, link={"b": DANGER}), row(EVERY & ~DANGER, link={"b": EVERY & ~DANGER})]
    (change,) = changes(Table("area", tuple(old)), Table("area", tuple(new)))

    assert change.cases == EVERY
    assert set(change.ids) == {"general-none-danger", "general-none-standard"}


def test_cases_that_a_table_does_not_know_are_new() -> None:
    """A choice that is added to the questions shows with all that is told then."""
    old = row(EVERY & ~PLAN, who={"a": EVERY & ~PLAN})
    new = row(EVERY, who={"a": EVERY})

    assert found([old], [new]) == [(PLAN, (Difference("who", (), ("a",)),))]


def test_a_column_that_is_new_says_nothing_of_before() -> None:
    """A table from before a column was added differs in no answer by that."""
    old = Row(EVERY, {"who": (Line("a", EVERY),)})
    new = row(EVERY, who={"a": EVERY}, notes={"b": EVERY})

    assert found([old], [new]) == []
