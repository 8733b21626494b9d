"""The form as a conversation: it asks what matters, takes dates as people write them, and doubt."""

import random
import re
from collections.abc import Iterator
from functools import cache

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from decision import Collection
from decision.case import CANDIDATES, CHOICES
from handbook.facts.conversation import converse
from tests.browser.axe import axe_findings
from tests.browser.checker_visit import Visit

converse_once = cache(converse)
# What the form would ask in each of these cases, with what each question can change.
WALK = """async (cases) => {
  const module = await import("/assets/checker/form/conversation.js");
  await module.loadConversations(document.querySelector("#checker-form").dataset.conversations);
  return cases.map(([area, chosen]) => {
    const conversation = module.knownConversation(area);
    const found = module.questionsThatMatter(conversation, (key) => chosen[key] ?? "");
    return Object.fromEntries([...found].map(([key, parts]) => [key, parts.sort()]));
  });
}"""
OPEN = "(all) => all.forEach((one) => { one.open = true; })"


@pytest.fixture
def visit(page: Page, address: str, collection: Collection) -> Iterator[Visit]:
    """A visit to the checker, during which nothing goes wrong in the scripts."""
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    yield Visit(page, address, collection)
    assert wrong == []


def shown(visit: Visit) -> set[str]:
    """The keys of the questions in view, apart from the areas."""
    fieldsets = visit.page.locator("fieldset.question:not([hidden])")
    keys: list[str] = fieldsets.evaluate_all("(all) => all.map(({ id }) => id)")
    return set(keys) - {"area", "also"}


def asked_by(visit: Visit, area: str, **chosen: str) -> set[str]:
    """The keys that the decision package asks for."""
    return set(converse(visit.collection.policies[area]).asked(chosen))


def test_asks_what_can_change_the_answer(visit: Visit) -> None:
    """The form asks what the decision package says that matters, as soon as it is chosen."""
    visit.open()
    everything = shown(visit)
    assert everything >= {*CHOICES, "raised", "since", "ended"}
    visit.choose("area", "wales")
    expect(visit.page.locator("fieldset#agency")).to_be_hidden()
    assert shown(visit) == asked_by(visit, "wales")
    visit.choose("reached", "practitioners")
    expect(visit.page.locator("fieldset#since")).to_be_visible()
    assert shown(visit) == asked_by(visit, "wales", reached="practitioners")
    visit.choose("reached", "unsure")
    expect(visit.page.locator("#reached-unsure")).to_be_checked()
    assert shown(visit) == asked_by(visit, "wales", reached="unsure")
    visit.choose("state", "resolved")
    expect(visit.page.locator("fieldset#confident")).to_be_hidden()
    assert shown(visit) == asked_by(visit, "wales", reached="unsure", state="resolved")


def test_what_does_not_matter_is_kept_but_not_sent(visit: Visit) -> None:
    """What was entered leaves the link while it does not matter, and comes back with it."""
    visit.open()
    visit.choose("agency", "health")
    visit.enter("raised", "18", "11", "2026")
    visit.choose("area", "wales")
    expect(visit.page.locator("fieldset#agency")).to_be_hidden()
    visit.press()
    expect(visit.headline).to_be_visible()
    assert visit.asked == ["area=wales"]
    visit.answer.locator("details").evaluate_all(OPEN)
    visit.answer.get_by_role("link", name="Change Whose procedure applies?").first.click()
    visit.choose("area", "coventry")
    expect(visit.page.locator("#agency-health")).to_be_checked()
    assert visit.entered("raised") == ["18", "11", "2026"]


def test_links_with_keys_that_do_not_matter_still_work(visit: Visit) -> None:
    """A link may hold more than the form would ask, and its question can be led to."""
    visit.open("?area=wales&agency=health&confident=no")
    expect(visit.answer).to_have_attribute("data-outcome", "escalate")
    visit.open("?area=wales&agency=health#agency")
    expect(visit.page.locator("#agency-health")).to_be_focused()
    expect(visit.page.locator("#agency-health")).to_be_checked()


@pytest.mark.parametrize("status", [404, 200])
def test_without_its_file_the_form_asks_everything(visit: Visit, status: int) -> None:
    """Where the file is missing or broken, every question stays and is sent."""

    def spoil(route: Route) -> None:
        route.fulfill(status=status, body="<html>")

    visit.page.route("**/conversations.*.json", spoil)
    with visit.page.expect_response("**/conversations.*.json"):
        visit.open()
    everything = shown(visit)
    visit.choose("agency", "health")
    visit.choose("area", "wales")
    visit.choose("state", "no-reply")
    assert shown(visit) == everything
    visit.press()
    expect(visit.headline).to_be_visible()
    assert visit.asked == ["area=wales&agency=health&state=no-reply"]


def test_nobody_can_tell_which_area_is_chosen(visit: Visit) -> None:
    """One file for all areas is fetched, once, and nothing when an area is chosen."""
    fetched: list[str] = []
    with visit.page.expect_response("**/conversations.*.json"):
        visit.open()
    visit.page.on("request", lambda request: fetched.append(request.url))
    for area in ("wales", "coventry"):
        visit.choose("area", area)
        visit.choose("reached", "practitioners")
        expect(visit.page.locator("fieldset#confident")).to_be_visible()
    expect(visit.page.locator("fieldset#agency")).to_be_visible()
    # The scripts of the card are still on their way, whatever is chosen.
    assert [address for address in fetched if not address.endswith(".js")] == []


def test_the_form_asks_what_the_decision_package_asks(visit: Visit) -> None:
    """The walk of the form and that of the handbook agree, whatever is chosen or unsure."""
    with visit.page.expect_response("**/conversations.*.json"):
        visit.open()
    chance = random.Random(22)
    values = {key: (*of, *(["unsure"] * (key in CANDIDATES))) for key, of in CHOICES.items()}
    cases = [
        (area, {key: chance.choice(of) for key, of in values.items()})
        for area in visit.collection.policies
        for _ in range(300)
    ]
    expected = [
        {key: sorted(parts) for key, parts in conversation.asked(chosen).items()}
        for area, chosen in cases
        for conversation in [converse_once(visit.collection.policies[area])]
    ]
    assert visit.page.evaluate(WALK, cases) == expected


def test_danger_comes_first(visit: Visit) -> None:
    """Immediate danger says at once whom to call, without Python, and asks only for the area."""
    visit.stub(held=True)
    visit.open()
    call = visit.page.locator(".question__danger")
    expect(call).to_be_hidden()
    visit.choose("urgency", "danger")
    expect(call).to_be_visible()
    expect(call.get_by_role("link", name="Call 999")).to_have_attribute("href", "tel:999")
    expect(visit.page.locator("fieldset#topic")).to_be_hidden()
    assert shown(visit) == {"urgency"}
    expect(visit.page.locator("#area-hull")).to_be_visible()
    assert axe_findings(visit.page, "#checker") == []
    visit.choose("urgency", "urgent")
    expect(call).to_be_hidden()
    expect(visit.page.locator("fieldset#topic")).to_be_visible()


def test_danger_without_scripts(browser: Browser, address: str) -> None:
    """Whom to call needs no script: the style sheet alone shows it."""
    page = browser.new_page(java_script_enabled=False)
    page.goto(f"{address}checker/")
    page.locator("#urgency-danger").dispatch_event("click")
    style = "(call) => call.matches(':has(*)') && getComputedStyle(call).display"
    assert page.locator(".question__danger").evaluate(style) == "grid"
    page.close()


def test_each_question_says_why_it_is_asked(visit: Visit) -> None:
    """Every question says why; once the area is known also what it can change there."""
    visit.open()
    for key in (*CHOICES, "area", "also", "raised", "since", "ended"):
        assert visit.page.locator(f"fieldset#{key} details p").first.text_content()
    visit.choose("area", "nottinghamshire")
    line = visit.page.locator("fieldset#urgency [data-changes]")
    visit.page.locator("fieldset#urgency summary").click()
    expect(line).to_have_text(re.compile("^Nottinghamshire: it can change .*by when.*"))


def test_unsure(visit: Visit) -> None:
    """Whoever is not sure may say so, of each question that anybody may be unsure of."""
    visit.open()
    visit.choose("area", "coventry")
    for key in ("urgency", "person", "topic", "reached", "state", "confident"):
        last = visit.page.locator(f"fieldset#{key} input[type=radio]").last
        assert last.get_attribute("value") == "unsure"
        visit.choose(key, "unsure")
    visit.press()
    expect(visit.answer).to_have_attribute("data-outcome", "escalate")
    assert "urgency=unsure" in visit.query and "confident=unsure" in visit.query


def test_a_second_area(visit: Visit) -> None:
    """A second area folds out, is never the first, and brings its own questions."""
    visit.open()
    visit.choose("area", "wales")
    expect(visit.page.locator("fieldset#agency")).to_be_hidden()
    visit.page.locator(".question-fold > summary").click()
    expect(visit.page.locator("label[for=also-wales]")).to_be_hidden()
    visit.choose("also", "coventry")
    expect(visit.page.locator("fieldset#agency")).to_be_visible()
    both = asked_by(visit, "wales") | asked_by(visit, "coventry")
    assert shown(visit) == both
    visit.press()
    expect(visit.headline).to_be_visible()
    assert visit.asked == ["area=wales&also=coventry"]
    visit.page.goto(visit.address)
    visit.open("?area=wales&also=coventry#also")
    expect(visit.page.locator("#also-coventry")).to_be_focused()
    visit.choose("area", "coventry")
    expect(visit.page.locator("#also-none")).to_be_checked()


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("20/11/2026", "2026-11-20"),
        ("20 nov 2026", "2026-11-20"),
        ("20nov", "2026-11-20"),
        ("22 Nov", "2025-11-22"),
        ("1st December", "2025-12-01"),
        ("20.11.26", "2026-11-20"),
        ("2026-11-20", "2026-11-20"),
        ("Today", "2026-11-21"),
        ("yesterday", "2026-11-20"),
        ("31/2/2026", "2026-02-31"),
        ("20", ""),
        ("last week", ""),
        ("11/2026", ""),
    ],
)
def test_dates_as_people_write_them(visit: Visit, typed: str, read: str) -> None:
    """A whole date in the first field is read; what is no date stays as it was typed."""
    visit.open()
    script = """async (typed) => {
      const { joinDate, readDate, splitDate } = await import("/assets/checker/dates.js");
      const joined = joinDate({ day: typed, month: "", year: "" }, "2026-11-21");
      return [readDate(typed, "2026-11-21"), splitDate(joined).day.trim()];
    }"""
    day = str(int(read[-2:])) if read else typed
    assert visit.page.evaluate(script, typed) == [read, day]


def test_a_date_is_put_in_its_place_and_repeated(visit: Visit) -> None:
    """A whole date moves into the three fields and is repeated in words; nothing typed is lost."""
    visit.open()
    first, said = visit.page.locator("#raised-day"), visit.page.locator("#raised [aria-live]")
    first.fill("20 nov")
    first.press("Tab")
    assert visit.entered("raised") == ["20", "11", "2026"]
    expect(said).to_have_text("Friday 20 November 2026")
    visit.page.locator("#raised").get_by_role("button", name="Yesterday").click()
    assert visit.entered("raised") == ["20", "11", "2026"]
    visit.page.locator("#raised").get_by_role("button", name="Today").click()
    assert visit.entered("raised") == ["21", "11", "2026"]
    visit.enter("raised", "31", "feb", "2026")
    visit.page.locator("#raised-year").press("Tab")
    expect(said).to_have_text("")
    visit.enter("since", "last week", "", "")
    visit.choose("area", "harmonised")
    visit.choose("reached", "practitioners")
    visit.press()
    expect(visit.summary).to_be_focused()
    assert visit.entered("raised") == ["31", "feb", "2026"]
    assert visit.entered("since")[0].strip() == "last week"


def test_with_the_keyboard_on_a_narrow_screen(visit: Visit) -> None:
    """Arrow keys, Space and Tab answer the form at 320 pixels, and the focus never jumps."""
    visit.page.set_viewport_size({"width": 320, "height": 640})
    visit.open()
    keyboard = visit.page.keyboard
    visit.page.locator("#area-coventry").focus()
    keyboard.press("ArrowDown")
    expect(visit.page.locator("#area-hull")).to_be_checked()
    expect(visit.page.locator("fieldset#agency")).to_be_hidden()
    expect(visit.page.locator("#area-hull")).to_be_focused()
    for _ in range(60):
        keyboard.press("Tab")
        if visit.page.evaluate("document.activeElement.id") == "raised-day":
            break
    keyboard.type("yesterday")
    keyboard.press("Enter")
    expect(visit.headline).to_be_visible()
    assert visit.query == "area=hull&raised=2026-11-20"
    visit.page.go_back()
    expect(visit.page.locator("#area-hull")).to_be_checked()
    assert visit.page.evaluate("document.documentElement.scrollWidth") == 320


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_accessible_when_everything_is_open(visit: Visit, scheme: str) -> None:
    """Axe finds nothing in the form with every part of it folded out."""
    visit.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    visit.open("#since")
    visit.page.locator("#checker details").evaluate_all(OPEN)
    assert axe_findings(visit.page, "#checker") == []
