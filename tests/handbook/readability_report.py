"""The reading age of every page that is written by hand, told at the end of the tests."""

from typing import Any

import pytest

from tests.handbook.readability import Readability

_MEASURED = pytest.StashKey[list[Readability]]()


@pytest.fixture
def readability_table(request: pytest.FixtureRequest) -> list[Readability]:
    """The rows of the table that the summary of the run shows, whether the test passes or not."""
    return request.config.stash.setdefault(_MEASURED, [])


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Hand what one of several processes has measured to the one that reports."""
    if (handed := getattr(session.config, "workeroutput", None)) is not None:
        measured = session.config.stash.get(_MEASURED, [])
        handed["readability"] = [(row.page, row.words, row.grade) for row in measured]


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Take what a process has measured."""
    rows = getattr(node, "workeroutput", {}).get("readability", [])
    node.config.stash.setdefault(_MEASURED, []).extend(Readability(*row) for row in rows)


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
