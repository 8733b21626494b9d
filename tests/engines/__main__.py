"""Put every case on every day to every engine, and say whether all answers are the same."""

import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from playwright.sync_api import Playwright, sync_playwright

from handbook.library.loading import load_collection
from handbook.runtime.policy_parts import compiled_parts
from tests.browser.chromium import FLAGS, HEADLESS
from tests.browser.runtime_site import CACHE, write_runtime_site
from tests.browser.served_folder import served
from tests.conftest import ROOT
from tests.engines.comparison import difference
from tests.engines.engines import Chromium, CPython, Engine, Node, of_all
from tests.engines.questions import each_case_on_all_days


def main() -> int:
    """Print one line for each engine; 1 if any differs, with the first answer that does."""
    collection = load_collection(ROOT / "policies")
    questions = list(each_case_on_all_days(collection))
    reference = CPython(collection)
    expected = reference.digests(questions)
    print(f"{reference.name}: {len(expected):,} answers, {of_all(expected)}", flush=True)
    found = []
    with ExitStack() as stack:
        # One for both: no second one can run beside it.
        playwright = stack.enter_context(sync_playwright())
        chromium = (
            stack.enter_context(_chromium(playwright, start, compiled_parts(collection)))
            for start in ("wheel", "snapshot")
        )
        engine: Engine
        for engine in (Node(collection, CACHE), *chromium):
            found.append(difference(questions, expected, reference, engine))
            print(f"{engine.name}: {found[-1] or 'the same'}", flush=True)
    return int(any(found))


@contextmanager
def _chromium(
    playwright: Playwright, start: str, parts: dict[tuple[str, ...], bytes]
) -> Iterator[Chromium]:
    with tempfile.TemporaryDirectory() as folder:
        site = write_runtime_site(Path(folder), parts, with_snapshot=start == "snapshot")
        browser = playwright.chromium.launch(executable_path=HEADLESS, args=FLAGS)
        with served(site) as address:
            yield Chromium(browser.new_page(), address, f"Chromium, from the {start}")
        browser.close()


if __name__ == "__main__":
    sys.exit(main())
