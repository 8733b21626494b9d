"""Without scripts, or when Python cannot start: the way to the answer in words."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from decision import Collection
from decision.vocabulary import REACHED, TOPICS, TRACKS
from tests.browser.axe import SCRIPT, axe_findings
from tests.browser.checker_visit import Visit

CASE = "topic=referral&reached=line-managers&urgency=urgent"
ANCHOR = "referral-line-managers-urgent"


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    """A page that runs no scripts."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    yield context.new_page()
    context.close()


@pytest.fixture
def visit(page: Page, address: str, collection: Collection) -> Visit:
    """A visit to the checker whose Python cannot start."""
    visit = Visit(page, address, collection)
    visit.stub(failure="webassembly-blocked")
    return visit


def written(visit: Visit) -> list[tuple[str, str]]:
    """The links of the failure panel to what is filled in, each with its words."""
    links = visit.page.locator("#checker-failure [data-written] a").all()
    return [(link.get_attribute("href") or "", link.inner_text()) for link in links]


def test_the_form_leads_to_the_answer(plain: Page, address: str) -> None:
    """Filled in and sent without scripts, the form leads to the answer in three page views."""
    plain.goto(f"{address}checker/")
    plain.locator("label[for=area-coventry]").click()
    plain.get_by_role("button", name="Show who is next").click()
    assert plain.url.startswith(f"{address}checker/answers/?")
    plain.get_by_role("main").get_by_role("link", name="Coventry").click()
    expect(plain).to_have_url(f"{address}areas/coventry/answers/")
    plain.get_by_role("main").get_by_role("link", name="A referral, enquiry").click()
    table = plain.locator("#for-referral ~ table.finder").first
    table.get_by_role("row", name="It is with line managers").get_by_role("link").last.click()
    expect(plain).to_have_url(f"{address}areas/coventry/answers/#{ANCHOR}")
    answer = plain.locator(".written", has=plain.locator(f"#{ANCHOR}"))
    expect(answer.get_by_role("heading")).to_be_in_viewport()
    expect(answer).to_contain_text("Escalate to your second-tier manager")
    expect(answer).to_contain_text("Without delay")


def test_the_form_links_each_area(plain: Page, address: str) -> None:
    """Without scripts each area of the form leads to its answers, and says why."""
    plain.goto(f"{address}checker/")
    expect(plain.locator("#checker noscript p")).to_contain_text("Choose the area below")
    expect(plain.get_by_text("Which agency do you work for?", exact=True)).to_be_hidden()
    plain.get_by_role("link", name="Every answer for Hull").click()
    expect(plain).to_have_url(f"{address}areas/hull/answers/")


def test_the_form_without_scripts_is_accessible(plain: Page, page: Page, address: str) -> None:
    """What is shown without scripts is sound, too; axe needs them, so it is shown a copy."""
    plain.goto(f"{address}checker/")
    copy = re.sub(r"<script\b.*?</script>", "", plain.content(), flags=re.DOTALL)
    copy = copy.replace("<noscript>", "<div>").replace("</noscript>", "</div>")
    page.route("**/checker/", lambda route: route.fulfill(body=copy, content_type="text/html"))

    def without(route: Route) -> None:
        body = re.sub(r"\(scripting: ?none\)", " all", route.fetch().text())
        route.fulfill(body=body, content_type="text/css")

    page.route("**/*.css", without)
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{address}checker/")
    expect(page.locator("#topic")).to_be_hidden()
    assert axe_findings(page, "#checker") == []


def test_scripts_hide_what_is_for_those_without(page: Page, address: str) -> None:
    """Where scripts run, the form has neither the links nor the longer name of the button."""
    page.goto(f"{address}checker/")
    expect(page.get_by_role("link", name="Every answer for Hull")).to_have_count(0)
    expect(page.get_by_role("button", name="Show who is next", exact=True)).to_be_visible()


def test_a_form_sent_too_early_is_answered(
    page: Page, address: str, collection: Collection
) -> None:
    """What was sent before the checker's script had loaded is answered all the same."""
    visit = Visit(page, address, collection)
    page.goto(f"{address}checker/answers/?area=hull&reached=practitioners&raised-day=")
    expect(visit.answer).to_be_focused()
    assert page.url.startswith(f"{address}checker/?area=hull")


@pytest.mark.parametrize(
    ("query", "links"),
    [
        (f"area=coventry&{CASE}", [f"areas/coventry/answers/#{ANCHOR}"]),
        (f"area=harmonised&{CASE}", [f"guidance/answers/#{ANCHOR}"]),
        ("area=hull&urgency=danger", ["areas/hull/answers/#danger"]),
        ("area=hull&person=adult", ["areas/hull/answers/#adult"]),
        ("area=wales&person=adult", ["areas/wales/answers/#general-none-standard"]),
        ("area=hull&state=resolved", ["areas/hull/answers/#resolved"]),
        (
            "area=hull&reached=practitioners&state=no-reply&confident=no",
            [
                "areas/hull/answers/#general-practitioners-standard",
                "areas/hull/answers/#no-reply",
                "areas/hull/answers/#not-confident",
            ],
        ),
        (
            "area=hull&also=wales",
            [
                "areas/hull/answers/#general-none-standard",
                "areas/wales/answers/#general-none-standard",
            ],
        ),
        ("area=nowhere&topic=%3Cb%3E", []),
        ("area=hull&topic=%3Cb%3E", ["areas/hull/answers/#general-none-standard"]),
    ],
)
def test_a_failed_start_leads_to_the_answer(visit: Visit, query: str, links: list[str]) -> None:
    """Opened by a link, a checker that cannot start leads straight to the case's own answer."""
    visit.open(f"?{query}")
    failure = visit.page.locator("#checker-failure")
    expect(failure).to_be_focused()
    assert [href for href, _ in written(visit)] == [f"../{link}" for link in links]
    expect(failure.get_by_role("link", name="Nottinghamshire", exact=True)).to_be_visible()


def test_a_failed_start_follows_the_form(visit: Visit) -> None:
    """The link to the answer follows what is chosen, in the words of the form."""
    visit.open()
    expect(visit.page.locator("#checker-failure")).to_be_visible()
    assert written(visit) == []
    visit.choose("area", "coventry")
    visit.choose("reached", "line-managers")
    ((href, text),) = written(visit)
    assert href == "../areas/coventry/answers/#general-line-managers-standard"
    assert text.startswith("Coventry: ")
    assert "line managers" in text
    visit.page.get_by_role("link", name=text).click()
    heading = visit.page.locator(".written:has(:target) h3")
    expect(heading).to_have_text("Escalate to your second-tier manager")


def test_doubt_is_told_with_the_answer(visit: Visit) -> None:
    """Where somebody is not sure, the answer is the cautious one, and says so."""
    visit.open("?area=hull&topic=unsure&reached=unsure&urgency=unsure")
    expect(visit.page.locator("#checker-failure")).to_be_focused()
    assert [href for href, _ in written(visit)] == ["../areas/hull/answers/#general-none-urgent"]
    panel = visit.page.locator("#checker-failure [data-written]")
    expect(panel).to_contain_text("How urgent is it? You are not sure")


def test_every_anchor_of_the_panel_is_on_the_page(page: Page, address: str) -> None:
    """The anchors that the checker's script makes are those that the pages have."""
    page.goto(f"{address}areas/wales/answers/")
    names = [f"{a}-{b}-{c}" for a in TOPICS for b in REACHED for c in TRACKS]
    found = page.evaluate("names => names.filter((one) => !document.getElementById(one))", names)
    assert found == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_failed_start_is_accessible(visit: Visit, scheme: str) -> None:
    """Axe finds nothing in the panel with its links."""
    visit.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    visit.open(f"?area=coventry&{CASE}")
    expect(visit.page.locator("#checker-failure")).to_be_focused()
    visit.page.evaluate(SCRIPT)
    assert axe_findings(visit.page) == []
