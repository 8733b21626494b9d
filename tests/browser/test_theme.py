"""The script of the theme, which waits until somebody uses the page."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

SIGNS: dict[str, Callable[[Page], None]] = {
    "pointer": lambda page: page.mouse.move(300, 300, steps=3),
    "key": lambda page: page.keyboard.press("Tab"),
    "scrolling": lambda page: page.evaluate("scrollBy(0, 200)"),
    "screen reader": lambda page: page.locator("main article a:visible").first.focus(),
}


@pytest.mark.parametrize("sign", SIGNS)
def test_the_script_loads_at_the_first_sign_of_use(page: Page, address: str, sign: str) -> None:
    """A page that is only read does without it; whoever uses the page has it."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}areas/coventry/stage-2/", wait_until="networkidle")
    assert not any("/bundle." in url for url in asked)
    with page.expect_response("**/bundle.*"):
        SIGNS[sign](page)
    page.mouse.move(200, 200)
    assert sum("/bundle." in url for url in asked) == 1


def test_a_page_that_opens_under_a_pointer_at_rest_is_only_read(page: Page, address: str) -> None:
    """Whoever comes by a click has the pointer somewhere, and the browser says so."""
    page.goto(f"{address}areas/coventry/")
    page.mouse.move(300, 300)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}areas/coventry/stage-2/", wait_until="networkidle")
    assert not any("/bundle." in url for url in asked)


def test_what_is_typed_before_the_theme_is_there_is_searched_for(page: Page, address: str) -> None:
    """The key that opens the search, and the words after it, need not wait."""
    page.goto(f"{address}about/")
    page.keyboard.press("/")
    page.keyboard.type("chair")
    expect(page.locator("input[name=query]")).to_have_value("chair")
    expect(page.locator(".md-search-result__item").first).to_be_visible()


def test_the_search_can_be_opened_before_the_theme_is_there(page: Page, address: str) -> None:
    """On a phone the first touch is on the magnifier."""
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{address}about/")
    page.locator("label[for=__search].md-header__button").dispatch_event("click")
    expect(page.locator("input[name=query]")).to_be_focused()
    page.keyboard.type("chair")
    expect(page.locator(".md-search-result__item").first).to_be_visible()


def test_the_menu_opens_by_keyboard_before_the_theme_is_there(page: Page, address: str) -> None:
    """The first key pressed on the button of the menu opens it, however long the theme takes."""
    page.set_viewport_size({"width": 320, "height": 640})
    page.route("**/bundle.*", lambda route: route.abort())
    page.goto(f"{address}areas/")
    page.locator("label", has_text="Menu").focus()
    page.keyboard.press("Enter")
    menu = page.locator(".md-sidebar--primary")
    expect(menu.get_by_role("link", name="Coventry")).to_be_in_viewport()


def test_the_colours_are_changed_before_the_theme_is_there(page: Page, address: str) -> None:
    """By pointer and by keyboard the switch works at once, and the theme goes on from there."""
    page.emulate_media(color_scheme="light")
    page.route("**/bundle.*", lambda route: route.abort())
    page.goto(f"{address}about/")
    page.get_by_title("Switch to light colours").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
    page.get_by_role("radio", name="Switch to dark colours").focus()
    page.keyboard.press("Enter")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    assert page.url == f"{address}about/"
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    page.unroute_all()
    page.reload()
    with page.expect_event("console", lambda said: said.text == "theme"):
        page.evaluate("addEventListener('themeloaded', () => console.log('theme'))")
        page.keyboard.press("Tab")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    expect(page.get_by_title("Switch to the colours of this device")).to_be_visible()


def test_a_page_turns_dark_with_the_device(page: Page, address: str) -> None:
    """Whoever reads into the evening does not have to touch the page for it."""
    page.emulate_media(color_scheme="light")
    page.goto(f"{address}about/")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
    page.emulate_media(color_scheme="dark")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def test_the_theme_moves_nothing_when_it_comes(page: Page, address: str) -> None:
    """Whoever reaches for a button of the header finds it in its place."""
    page.goto(f"{address}areas/coventry/", wait_until="networkidle")
    places = """() => [...document.querySelectorAll(".md-header :is(label, form, input)")]
      .map(part => [part.className, ...Object.values(part.getBoundingClientRect().toJSON())])"""
    before = page.evaluate(places)
    with page.expect_response("**/bundle.*"):
        page.keyboard.press("Shift")
    page.wait_for_load_state("networkidle")
    assert page.evaluate(places) == before


def test_a_page_works_where_storage_is_forbidden(page: Page, address: str) -> None:
    """A browser that keeps nothing, not even settings, still searches."""
    page.add_init_script("""Object.defineProperty(window, "localStorage", {
      get() { throw new DOMException("forbidden", "SecurityError"); },
    })""")
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto(f"{address}about/")
    page.keyboard.press("/")
    page.keyboard.type("chair")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    assert wrong == []


def test_folds_are_open_on_paper_without_the_theme(page: Page, address: str) -> None:
    """Whoever prints first has the same on paper."""
    page.goto(f"{address}compare/", wait_until="networkidle")
    closed = "document.querySelectorAll('details:not([open])').length"
    before = page.evaluate(closed)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate(closed) == 0
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.evaluate(closed) == before > 0
