"""Our package as the pages of others get it."""

import ast

from benchmarks.peers.package_sources import for_older_python, package_sources
from tests.conftest import ROOT


def test_the_package_can_be_read_by_the_python_of_an_older_pyodide() -> None:
    """Pyodide 0.25 holds Python 3.11, which knows no newer way to name types."""
    for name, text in for_older_python(package_sources(ROOT)).items():
        ast.parse(text, name, feature_version=(3, 11))
        assert ".__value__" not in text, name
