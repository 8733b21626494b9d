"""The list of mutants that nothing can tell from the code: what it names is still there."""

from pathlib import Path

import pytest

from handbook.library.yaml_file import read_yaml
from tests.mutation.equivalents import EQUIVALENTS, Equivalent

ROOT = Path(__file__).parents[2]


def source_of(equivalent: Equivalent) -> str:
    """The module's text with all its spaces alike, as the list has it."""
    parts = equivalent.function.split(".")
    modules = (ROOT.joinpath(*parts[:end]) for end in range(len(parts), 0, -1))
    files = (file for path in modules for file in (path.with_suffix(".py"), path / "__init__.py"))
    return " ".join(next(file for file in files if file.exists()).read_text("utf-8").split())


@pytest.mark.parametrize("equivalent", EQUIVALENTS, ids=lambda one: f"{one.function}-{one.now}")
def test_what_is_explained_still_exists(equivalent: Equivalent) -> None:
    """An entry goes when its code does, so that it never explains another survivor."""
    source = source_of(equivalent)

    assert f"def {equivalent.function.rpartition('.')[2]}" in source
    assert " ".join(equivalent.was.split()) in source
    assert len(equivalent.why) > 20


def test_every_function_has_one_list() -> None:
    """Of a function that stands twice the first list would be lost, without a word."""
    file = read_yaml(Path(__file__).with_name("equivalents.yaml"))

    assert not file.problems
    assert sum(map(len, file.data.values())) == len(EQUIVALENTS)
