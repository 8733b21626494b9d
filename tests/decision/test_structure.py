"""The house: what may import what, and what each room shows."""

import ast
import sys
from pathlib import Path

import pytest

import decision

ROOT = Path(__file__).parents[2]
MODULES = sorted((ROOT / "decision").rglob("*.py"))


def imported(module: Path) -> set[str]:
    """The top-level packages that a module imports, wherever in it."""
    found = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: relative import"
            found.add((node.module or "").partition(".")[0])
    return found


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.stem)
def test_the_decision_package_imports_only_the_standard_library(module: Path) -> None:
    """What ships to the browser needs nothing but Python, and does no input or output."""
    allowed = {"decision", *sys.stdlib_module_names}
    forbidden = {"pathlib", "os", "io", "json", "socket", "subprocess", "urllib.request", "time"}
    assert imported(module) <= allowed - forbidden


def test_the_public_names_of_the_decision_package_are_listed_and_documented() -> None:
    """Every name in ``__all__`` exists, in order, with a docstring."""
    assert list(decision.__all__) == sorted(decision.__all__)
    assert all(getattr(decision, name).__doc__ for name in decision.__all__)


def test_the_handbook_is_imported_by_nothing_that_ships() -> None:
    """Rooms depend downwards: decision on nothing of ours."""
    assert all("handbook" not in imported(module) for module in MODULES)
