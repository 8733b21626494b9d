"""Invented procedures, and what tests of pages print for the people who write them."""

import shutil
from pathlib import Path

import pytest

from decision import Collection
from handbook.library.loading import load_collection
from tests.conftest import ROOT
from tests.handbook.readability import Readability

BANK_HOLIDAYS = Path("reference", "bank-holidays.yaml")

_MEASURED = pytest.StashKey[list[Readability]]()


@pytest.fixture(scope="session")
def invented(tmp_path_factory: pytest.TempPathFactory) -> Collection:
    """The invented procedures, with the real bank holidays."""
    folder = tmp_path_factory.mktemp("invented") / "policies"
    shutil.copytree(ROOT / "tests" / "procedures", folder)
    shutil.copy(ROOT / "policies" / BANK_HOLIDAYS, folder / BANK_HOLIDAYS)
    return load_collection(folder)


@pytest.fixture
def readability_table(request: pytest.FixtureRequest) -> list[Readability]:
    """The rows of the table that the summary of the run shows, whether the test passes or not."""
    return request.config.stash.setdefault(_MEASURED, [])


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Print how hard each page is to read."""
    measured = config.stash.get(_MEASURED, [])
    if not measured:
        return
    terminalreporter.section("reading ages of the hand-written pages")
    terminalreporter.write_line(f"{'page':<36} {'words':>5} {'grade':>5} {'age':>5}")
    for row in measured:
        terminalreporter.write_line(
            f"{row.page:<36} {row.words:>5} {row.grade:>5.1f} {row.age:>5.1f}"
        )
    ages = [row.age for row in measured]
    terminalreporter.write_line(
        f"{'all':<36} {sum(row.words for row in measured):>5} "
        f"{sum(row.grade for row in measured) / len(measured):>5.1f} {sum(ages) / len(ages):>5.1f}"
    )
