"""Measure everything and print one table."""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Playwright, sync_playwright

from benchmarks import answers, builds, decisions, starts
from benchmarks.cases import spread_of_cases
from benchmarks.measurement import Measurement, table
from handbook.library.loading import load_collection
from handbook.runtime.compile import published_modules
from tests.browser.chromium import EXECUTABLE, FLAGS
from tests.browser.served_folder import served

ROOT = Path(__file__).parents[1]


def main() -> None:
    """Run every benchmark in turn; progress goes to standard error."""
    with sync_playwright() as playwright:
        measurements = []
        for measurement in _measurements(playwright):
            print(f"measured: {measurement.name}", file=sys.stderr)
            measurements.append(measurement)
    print(table(measurements))


def _measurements(playwright: Playwright) -> Iterator[Measurement]:
    collection = load_collection(ROOT / "policies")
    yield from decisions.measure(spread_of_cases(collection))
    yield from _answers(playwright)
    yield from starts.measure(playwright.chromium, ROOT, published_modules(collection))
    yield from builds.measure(ROOT)


def _answers(playwright: Playwright) -> Iterator[Measurement]:
    with tempfile.TemporaryDirectory() as folder:
        builds.build_site(ROOT, Path(folder))
        with served(Path(folder)) as address:
            browser = playwright.chromium.launch(executable_path=EXECUTABLE, args=FLAGS)
            yield from answers.measure(browser.new_page(), f"{address}checker/")
            browser.close()


if __name__ == "__main__":
    main()
