"""The table of all answers: every case has one row, which tells it all, and its CSV form."""

import csv
import io
import random
from collections.abc import Mapping

import pytest

from decision import Case, Collection, decide
from decision import english as words
from decision.case import CHOICES
from handbook.answers import english
from handbook.answers.case_sets import EVERY, SIGNIFICANT, boxes, case_set
from handbook.answers.cases import every_case, every_way
from handbook.answers.csv_form import HEADER, UnreadableTable, as_csv, from_csv
from handbook.answers.examples import EXAMPLES
from handbook.answers.table import Line, Row, Table, cases_of, table_of
from handbook.answers.told import COLUMNS, EXAMPLE_COLUMNS, told
from tests.conftest import ROOT

AREAS = (*sorted(path.stem for path in (ROOT / "policies").glob("*.yaml")), "harmonised")


@pytest.fixture(scope="module")
def tables(collection: Collection) -> Mapping[str, Table]:
    """The table of every area."""
    return {area: table_of(policy) for area, policy in collection.policies.items()}


@pytest.mark.parametrize("area", AREAS)
def test_every_path_has_one_row_that_tells_its_answer(
    area: str, collection: Collection, tables: Mapping[str, Table]
) -> None:
    """Nothing is lost: read from its row, each case is told what deciding it alone says."""
    policy = collection.policies[area]
    for way in every_way(policy):
        cases = cases_of(way)
        (row,) = (row for row in tables[area].rows if row.cases & cases)
        found = row.told(cases)

        assert row.cases & cases == cases
        assert {column: sorted(lines) for column, lines in found.items()} == {
            column: sorted(lines) for column, lines in told(policy, way.chosen).items()
        }, way.chosen


@pytest.mark.parametrize("area", AREAS)
def test_the_rows_hold_every_case_once(area: str, tables: Mapping[str, Table]) -> None:
    """Whatever somebody may choose, just one row is for them, under a name of its own."""
    rows = tables[area].rows
    together = 0
    for row in rows:
        assert not row.cases & together
        together |= row.cases

    assert together == EVERY
    assert len({row.id for row in rows}) == len(rows)


@pytest.mark.parametrize("area", AREAS)
def test_what_is_not_asked_changes_nothing(
    area: str, collection: Collection, tables: Mapping[str, Table]
) -> None:
    """A case with choices that nobody is asked for is in the row that answers it too."""
    policy, chance = collection.policies[area], random.Random(20261122)
    for _ in range(40):
        chosen = {key: chance.choice(values) for key, values in CHOICES.items()}
        case = case_set({key: (value,) for key, value in chosen.items()})
        found = tables[area].row_of(case).told(case)
        answer = decide(policy, Case(area=area, **chosen, **EXAMPLES[0].days()))  # type: ignore[arg-type]

        assert found["do"] == (answer.task,)
        assert set(found["who"]) == ({answer.next.person} if answer.next else set())
        assert all(item.text in "\n".join(found["record"]) for item in answer.record)
        if answer.by and answer.by.date:
            assert words.write_date(answer.by.date) in " ".join(found[EXAMPLE_COLUMNS[0]])


def test_the_paths_are_those_of_the_questions(collection: Collection) -> None:
    """In danger nothing else is asked, and otherwise every choice is taken in turn."""
    cases = list(every_case(collection.policies["coventry"]))

    assert sum(case["urgency"] == "danger" for case in cases) == 1
    assert {case["reached"] for case in cases} == set(CHOICES["reached"])
    assert len({tuple(case.values()) for case in cases}) == len(cases)


def test_boxes_tell_just_the_cases_of_a_set() -> None:
    """The few words for some cases hold for these, and for no other of those around them."""
    chance = random.Random(20261122)
    for _ in range(150):
        cases, around = _any_set(chance), _any_set(chance) | _any_set(chance)
        told_of = 0
        for box in boxes(cases, around):
            part = case_set(box) & around
            assert not part & told_of
            told_of |= part

        assert told_of == cases & around


def test_a_key_that_makes_no_difference_is_not_named() -> None:
    """What is told to a topic's cases is said to be for that topic, and nothing else."""
    plan = case_set({"topic": ("plan",)})
    danger = case_set({"urgency": ("danger",)})

    assert boxes(plan) == ({"topic": ("plan",)},)
    assert boxes(plan & danger, danger) == ({"topic": ("plan",)},)
    assert boxes(EVERY) == ({},)


@pytest.mark.parametrize("area", AREAS)
def test_a_table_is_read_as_it_was_written(area: str, tables: Mapping[str, Table]) -> None:
    """The CSV holds every line of every cell, and for which cases it is."""
    again = from_csv(area, as_csv(tables[area]))

    assert [_content(row) for row in again.rows] == [_content(row) for row in tables[area].rows]


def test_the_csv_is_what_other_programs_read(tables: Mapping[str, Table]) -> None:
    """One line of names, then a record for each answer with a cell for each name; LF, UTF-8."""
    text = as_csv(tables["wales"])
    header, *records = csv.reader(io.StringIO(text, newline=""), strict=True)

    assert tuple(header) == HEADER
    assert [record[0] for record in records] == [row.id for row in tables["wales"].rows]
    assert {len(record) for record in records} == {len(HEADER)}
    assert "\r" not in text
    assert text.endswith("\n")


@pytest.mark.parametrize("text", ["=1+1", "+44", "-1", "@SUM(A1)", "\tx", "'quoted", "{brace} x"])
def test_no_cell_is_calculated(text: str) -> None:
    """A text that spreadsheets would take for a formula is marked as text, and read as it was."""
    plan = case_set({"topic": ("plan",)})
    cells = {**dict.fromkeys(COLUMNS, ()), "who": (Line(text, EVERY),), "do": (Line(text, plan),)}
    written = as_csv(Table("area", (Row(EVERY, cells),)))
    (record,) = csv.DictReader(io.StringIO(written, newline=""))

    assert not record["who"].startswith(("=", "+", "-", "@", "\t"))
    assert _content(from_csv("area", written).rows[0]) == _content(Row(EVERY, cells))


@pytest.mark.parametrize("text", ["", "id,cases\nx,topic=planet\n", 'id\n"x'])
def test_a_table_of_another_form_is_refused(text: str) -> None:
    """What is not such a table is said to be none, whatever it is."""
    with pytest.raises(UnreadableTable):
        from_csv("area", text)


def test_the_days_of_an_example_can_be_asked() -> None:
    """The days follow each other, so that the checker takes them."""
    for example in EXAMPLES:
        days = [example.raised, example.since, example.ended or example.since, example.today]

        assert days == sorted(days)


def test_every_choice_has_words() -> None:
    """A value that is added to the questions is named in the tables too."""
    assert {key: set(values) for key, values in english.VALUES.items()} == {
        key: set(values) for key, values in CHOICES.items()
    }
    assert set(english.KEYS) == set(CHOICES) == set(SIGNIFICANT)


def _any_set(chance: random.Random) -> int:
    box = {
        key: tuple(chance.sample(values, chance.randrange(1, len(values) + 1)))
        for key, values in CHOICES.items()
        if chance.random() < 0.5
    }
    return case_set(box)


def _content(row: Row) -> tuple[object, ...]:
    return row.id, row.cases, {column: set(lines) for column, lines in row.cells.items()}
