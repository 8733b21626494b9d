"""A site of many areas: one is found by typing, and no request names it."""

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from benchmarks.synthetic import names, synthetic_site
from decision import Collection
from handbook.library.loading import load_collection
from handbook.publishing.parts import areas_in_parts
from handbook.publishing.security_headers import security_headers
from handbook.site import build_site
from tests.browser.axe import axe_findings
from tests.browser.checker_visit import Visit
from tests.browser.served_folder import served

AREAS = 17
"""With the harmonised guidance, enough for three parts."""
INVENTED = names()[0]
"""Marigoldstead, an area that no other is called like."""
GATHERING = (
    "",
    "compare",
    "roles",
    "guidance/records",
    "guidance/level-2",
    "guidance/answers",
)
"""Pages that tell what areas say, and that every visitor loads."""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of many areas."""
    folder = tmp_path_factory.mktemp("many") / "project"
    synthetic_site(AREAS, folder)
    return folder


@pytest.fixture(scope="module")
def many(project: Path) -> Path:
    """Its site, built as strictly as the real one."""
    site = project.parent / "site"
    build_site(project / "mkdocs.yml", site)
    return site


@pytest.fixture(scope="module")
def areas(project: Path) -> Collection:
    """Its policies."""
    return load_collection(project / "policies")


@pytest.fixture(scope="module")
def served_many(many: Path) -> Iterator[str]:
    """Where it is served."""
    with served(many, headers=security_headers) as address:
        yield address


@pytest.fixture
def visit(page: Page, served_many: str, areas: Collection) -> Visit:
    """A visit to its checker."""
    return Visit(page, served_many, areas)


def offered(visit: Visit) -> Locator:
    """The areas in view."""
    return visit.page.locator("#area .choice:visible:has([data-area])")


def finder(visit: Visit) -> Locator:
    """The field to type in."""
    return visit.page.locator("#area-finder")


@pytest.mark.parametrize(
    "typed", ["marig", "MARIGOLDSTEAD", "stead", "marigold stead", "mariglodstead", "marygold"]
)
def test_an_area_is_found_by_typing(visit: Visit, typed: str) -> None:
    """The start, a part or the name with a slip of the finger leaves that area, which is told."""
    visit.open()
    expect(offered(visit)).to_have_count(AREAS)
    finder(visit).fill(typed)
    expect(offered(visit)).to_have_text([INVENTED])
    expect(visit.page.locator("#area .finder__found")).to_contain_text(f"“{typed}”")
    expect(visit.page.get_by_label("My area is not listed").first).to_be_visible()


def test_each_word_typed_begins_a_word_of_the_name(visit: Visit) -> None:
    """Two beginnings find the name that has both."""
    visit.open()
    finder(visit).fill("wal reg")
    expect(offered(visit)).to_have_text(["Wales (a regional protocol)"])


def test_what_nothing_is_like_finds_nothing(visit: Visit) -> None:
    """What is no area's name is said to be none, and the way on stays in view."""
    visit.open()
    finder(visit).fill("zzzz")
    expect(offered(visit)).to_have_count(0)
    expect(visit.page.locator("#area .finder__found")).to_contain_text("No area matches")


def test_the_keyboard_alone_finds_and_chooses_an_area(visit: Visit) -> None:
    """Enter chooses the only area left instead of sending the form, and the answer is its own."""
    visit.open()
    finder(visit).press_sequentially("marig")
    visit.page.keyboard.press("Enter")
    expect(visit.page.locator(f"#area-{INVENTED.lower()}")).to_be_focused()
    expect(visit.page.locator(f"#area-{INVENTED.lower()}")).to_be_checked()
    assert visit.asked == []
    finder(visit).fill("hull")
    # Whatever is typed later, what is chosen stays in view.
    expect(offered(visit)).to_have_text(["Hull", INVENTED])
    visit.press()
    expect(visit.page.locator("#answer")).to_contain_text(INVENTED)


def test_the_finder_is_accessible_on_a_phone(visit: Visit) -> None:
    """Axe finds nothing wrong at 320 pixels, and nothing is wider than the page."""
    visit.page.set_viewport_size({"width": 320, "height": 640})
    visit.open()
    finder(visit).fill("h")
    assert axe_findings(visit.page) == []
    assert visit.page.evaluate("document.documentElement.scrollWidth") <= 320


def test_a_request_tells_no_more_than_a_part(visit: Visit, areas: Collection) -> None:
    """The conversations of a part are fetched when one of its areas is chosen, and only once."""
    fetched: list[str] = []
    visit.page.on("request", lambda request: fetched.append(request.url))
    first, second, _ = areas_in_parts(areas)
    visit.open()
    expect(visit.page.locator("#checker-status")).not_to_be_empty()
    for area, count in ((first[0], 1), (first[1], 1), (second[0], 2)):
        visit.choose("area", area)
        expect(visit.page.locator(f"#area-{area}")).to_be_checked()
        assert fetched_within(visit.page, fetched, count) == count


def fetched_within(page: Page, fetched: list[str], count: int) -> int:
    """How many conversations have been fetched, once it is so many, or after a while."""
    for _ in range(100):
        found = sum("/conversations." in url for url in fetched)
        if found >= count:
            break
        page.wait_for_timeout(50)
    # One too many would come now.
    page.wait_for_timeout(100)
    return sum("/conversations." in url for url in fetched)


def test_without_scripts_all_areas_are_listed(browser: Browser, served_many: str) -> None:
    """What needs scripts is not there, and every area can be chosen."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{served_many}checker/")
    expect(page.locator("#area-finder")).to_be_hidden()
    expect(page.locator("#area [data-area]:visible")).to_have_count(AREAS)
    context.close()


def test_pages_that_gather_what_areas_say_stay_small(many: Path, site: Path) -> None:
    """With more than three times the areas, they are hardly larger than with five."""
    for name in GATHERING:
        path = Path(name, "index.html")
        few, more = (len(gzip.compress((folder / path).read_bytes())) for folder in (site, many))
        assert more < 1.5 * few, f"{path}: {more} bytes, {few} with the real areas"


def test_no_address_goes_when_areas_are_many(many: Path, site: Path) -> None:
    """What people link to at a few areas leads to the same at many."""
    pages = {path.relative_to(site) for path in site.rglob("*.html")}
    assert pages <= {path.relative_to(many) for path in many.rglob("*.html")}
