"""The rooms of the handbook: each builds only on those that a build goes through before it."""

import ast
from pathlib import Path

import pytest

from tests.conftest import ROOT

ROOMS = (
    *("addresses", "content_addresses"),
    *(
        "library",
        "facts",
        "answers",
        "drawings",
        "pages",
        "publishing",
        "runtime",
        "bundling",
        "doctor",
    ),
)
"""In the order of a build; the plugin and the command use them all."""
MODULES = sorted(path for room in ROOMS[2:] for path in (ROOT / "handbook" / room).glob("*.py"))


def rooms_imported(module: Path) -> set[str]:
    """The rooms that a module imports from, its own too."""
    tree = ast.walk(ast.parse(module.read_text("utf-8")))
    names = [node.module or "" for node in tree if isinstance(node, ast.ImportFrom)]
    return {name.split(".")[1] for name in names if name.startswith("handbook.")}


@pytest.mark.parametrize("module", MODULES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_room_builds_only_on_those_before_it(module: Path) -> None:
    """Nothing is imported from a later room, nor from the plugin or the command."""
    room = module.parent.name
    before = ROOMS[: ROOMS.index(room) + 1]

    assert rooms_imported(module) <= set(before)


@pytest.mark.parametrize("room", ROOMS[2:])
def test_a_room_says_what_it_holds(room: str) -> None:
    """Each room's `__init__` tells a newcomer what is found in it."""
    tree = ast.parse((ROOT / "handbook" / room / "__init__.py").read_text("utf-8"))

    assert ast.get_docstring(tree)
