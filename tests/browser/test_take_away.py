"""What a person takes away from an answer: made in the browser, kept nowhere, sent nowhere."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from playwright.sync_api import Dialog, Locator, Page, expect

from decision import Collection
from decision.addresses import area_address
from tests.browser.axe import axe_findings
from tests.browser.checker_visit import MADE, TODAY, Visit
from tests.browser.keyboard import tab_to

CASE = "?area=coventry&reached=practitioners&raised=2026-11-18"
WHOLE = "Record of a disagreement: Coventry"
ANONYMOUS = "What can be learned: Coventry"
# What a page can keep: each with what it keeps now.
KEPT = """async () => ({
  local: Object.keys(localStorage).filter((key) => !key.endsWith("__palette")),
  session: Object.keys(sessionStorage),
  databases: await indexedDB.databases(),
  caches: await caches.keys(),
  cookies: document.cookie,
})"""
KEPT_NOTHING = {"local": [], "session": [], "databases": [], "caches": [], "cookies": ""}
COPIED = """async () => {
  const [item] = await navigator.clipboard.read();
  const read = async (type) => [type, await (await item.getType(type)).text()];
  return Object.fromEntries(await Promise.all(item.types.map(read)));
}"""


@pytest.fixture
def visit(page: Page, address: str, collection: Collection) -> Iterator[Visit]:
    """A visit with a clipboard, during which nothing goes wrong in the scripts unless made to."""
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda message: message.type == "error" and wrong.append(message.text))
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    yield Visit(page, address, collection)
    assert [text for text in wrong if "Error: detail" not in text] == []


def part(visit: Visit) -> Locator:
    """The part of the answer that is tested here."""
    return visit.answer.locator(".disclosure--take-away")


def open_part(visit: Visit, case: str = CASE) -> None:
    """Open an answer, and in it the part."""
    visit.open(case)
    expect(visit.answer).to_be_visible()
    part(visit).locator("summary").first.click()


def title(visit: Visit, name: str) -> Locator:
    """The line that opens one thing in the part."""
    return part(visit).locator(".take-away summary", has_text=name)


def press(visit: Visit, name: str) -> None:
    """Press a button of the part."""
    part(visit).get_by_role("button", name=name).click()


def show(visit: Visit, name: str, case: str = CASE) -> Locator:
    """Open an answer and what stands below a title; give the latter."""
    open_part(visit, case)
    title(visit, name).click()
    return part(visit).locator(".take-away details", has_text=name)


def refuse_clipboard(page: Page) -> None:
    """Have the browser offer no clipboard to scripts, as on a site without https."""
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")


def test_asks_python_only_when_wanted(visit: Visit, address: str) -> None:
    """An answer asks for nothing to take away; the part does when opened, once for all in it."""
    visit.open(CASE)
    expect(visit.headline).to_be_visible()
    assert visit.wanted == []
    part(visit).locator("summary").first.click()
    for name in ("Record", "Message", "Link"):
        title(visit, name).click()
    expect(part(visit).get_by_label("Subject")).to_be_visible()
    expect(part(visit).get_by_role("heading", name=WHOLE)).to_be_visible()
    assert visit.wanted == [(visit.query, TODAY, address)]


def test_saves_the_calendar_file(visit: Visit, tmp_path: Path) -> None:
    """One press saves the calendar file as it was made; before, it is told what that holds."""
    open_part(visit)
    expect(part(visit).get_by_text("It holds one day and a reminder.")).to_be_visible()
    with visit.page.expect_download() as download:
        press(visit, "Add to calendar")
    assert download.value.suggested_filename == "line-manager.ics"
    download.value.save_as(tmp_path / "saved.ics")
    saved = (tmp_path / "saved.ics").read_bytes().decode()
    assert saved == MADE["calendar"]["text"]
    expect(part(visit).get_by_role("status").first).to_contain_text("line-manager.ics is saved")


def test_says_why_there_is_no_calendar_file(visit: Visit) -> None:
    """Where no date is known, there is nothing to press, and the reason is told."""
    visit.made = MADE | {"calendar": None, "calendar_note": "Hull states no number."}
    open_part(visit)
    expect(part(visit).get_by_text("Hull states no number.")).to_be_visible()
    expect(part(visit).get_by_role("button", name="Add to calendar")).to_have_count(0)


def test_record_is_shown_filled_in(visit: Visit) -> None:
    """The record has its headings, what is known as text, its sources, and fields for the rest."""
    record = show(visit, "Record of the disagreement")
    expect(record.get_by_role("heading", name=WHOLE)).to_be_visible()
    expect(record.get_by_text("By Thursday <19> November 2026")).to_be_visible()
    field = record.get_by_role("textbox")
    expect(field).to_have_count(1)
    expect(field).to_have_accessible_name("What was discussed")
    expect(field).to_have_accessible_description("Views of each side.")
    expect(record.get_by_role("link", name="LSCP chapter sentence 35")).to_be_visible()
    expect(record.get_by_text("Our reading: How days are counted")).to_be_visible()
    word = record.get_by_role("link", name="Blank form for Word: Coventry")
    expect(word).to_have_attribute("href", f"../{area_address('coventry')}record.docx")


def test_word_form_of_the_guidance(visit: Visit) -> None:
    """Where no area is listed, the blank form is that of the guidance."""
    record = show(visit, "Record of the disagreement", "?area=harmonised")
    link = record.get_by_role("link", name="Blank form for Word")
    expect(link).to_have_attribute("href", f"../{area_address('harmonised')}record.docx")


def test_word_forms_of_two_areas(visit: Visit) -> None:
    """Where a second area's procedure applies too, its blank form is offered as well."""
    record = show(visit, "Record of the disagreement", CASE.replace("&", "&also=hull&", 1))
    expect(record.get_by_role("link", name="Blank form for Word: Coventry")).to_be_visible()
    expect(record.get_by_role("link", name="Blank form for Word: Hull")).to_be_visible()
    expect(part(visit)).to_have_count(1)


def test_what_is_written_stays_out_of_the_form_for_learning(visit: Visit) -> None:
    """The form that identifies nobody starts empty; the other keeps what was written in it."""
    record = show(visit, "Record of the disagreement")
    record.get_by_role("textbox").fill("Mrs Smith said no")
    choice = record.get_by_label("Without anything that identifies people")
    choice.check()
    expect(choice).to_be_focused()
    expect(record.get_by_role("heading", name=ANONYMOUS)).to_be_visible()
    expect(record.get_by_role("heading", name=WHOLE)).to_be_hidden()
    expect(record.get_by_role("textbox")).to_have_value("")
    press(visit, "Copy the record")
    expect(record.get_by_role("status")).to_have_text("Copied.")
    copied = visit.page.evaluate(COPIED)
    assert ANONYMOUS in copied["text/plain"]
    assert not any("Smith" in text for text in copied.values())
    choice.uncheck()
    expect(record.get_by_role("textbox")).to_have_value("Mrs Smith said no")


def test_copies_the_record_for_a_case_system(visit: Visit) -> None:
    """The record is copied with headings and as plain text, with what was written, as text."""
    record = show(visit, "Record of the disagreement")
    record.get_by_role("textbox").fill("<b>No</b> & why\nSecond line")
    press(visit, "Copy the record")
    expect(record.get_by_role("status")).to_have_text("Copied.")
    copied = visit.page.evaluate(COPIED)
    html = copied["text/html"]
    assert "<h2" in html
    assert "&lt;b&gt;No&lt;/b&gt; &amp; why</p>" in html
    assert "<b>" not in html
    # What to write is told only where it is still to be written.
    assert copied["text/plain"] == (
        f"{WHOLE}\nFor the child's file.\n\n"
        "What was discussed\n<b>No</b> & why\nSecond line\n\n"
        "Next step\n"
        "[Coventry sentence 5, LSCP chapter sentence 35] Our reading: How days are counted.\n"
        "Your line manager\nBy Thursday <19> November 2026\n"
    )


def test_prints_the_record_alone(visit: Visit) -> None:
    """On paper the record stands alone, with room left where nothing is; then all is as before."""
    page = visit.page
    page.add_init_script(
        "window.print = () => { window.printed = [document.title, location.search] }"
    )
    record = show(visit, "Record of the disagreement")
    before = page.title(), page.url
    for _ in range(2):
        press(visit, "Print or save as PDF")
    # What browsers print at the edge of the paper holds no dates of the case.
    assert page.evaluate("window.printed") == [WHOLE, ""]
    page.emulate_media(media="print")
    sheet = page.locator("body > .record-sheet")
    expect(sheet.get_by_role("heading", name=WHOLE)).to_be_visible()
    expect(sheet.locator(".record-sheet__line")).to_have_count(4)
    shown = "[...document.body.children].filter((one) => one.checkVisibility()).length"
    assert page.evaluate(shown) == 1
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(sheet).to_have_count(0)
    expect(visit.headline).to_be_visible()
    assert (page.title(), page.url) == before
    page.emulate_media(media="screen")
    expect(record.get_by_role("textbox")).to_be_visible()


def test_prints_what_was_written(visit: Visit) -> None:
    """What was written in the fields is on the paper, whole."""
    visit.page.add_init_script("window.print = () => {}")
    record = show(visit, "Record of the disagreement")
    lines = [f"line {number}" for number in range(40)]
    record.get_by_role("textbox").fill("\n".join(lines))
    press(visit, "Print or save as PDF")
    visit.page.emulate_media(media="print")
    expect(visit.page.locator("body > .record-sheet").get_by_text("line 39")).to_be_visible()


def test_an_answer_is_printed_with_its_link(visit: Visit) -> None:
    """On paper nothing can be opened: a printed answer has its link, and no titles that open."""
    visit.open(CASE)
    expect(visit.headline).to_be_visible()
    visit.page.emulate_media(media="print")
    expect(visit.answer.get_by_text(f"Link to this answer: {visit.page.url}")).to_be_visible()
    expect(part(visit)).to_be_hidden()


def mail(visit: Visit) -> dict[str, str]:
    """What the link for the mail program hands over."""
    href = part(visit).get_by_role("link", name="Open in my mail program").get_attribute("href")
    parts = urlsplit(href or "")
    assert (parts.scheme, parts.path) == ("mailto", "")
    # Mail programs take a plus sign for a plus sign.
    assert "+" not in parts.query
    return {name: value for name, (value,) in parse_qs(parts.query).items()}


def test_opens_the_message_in_a_mail_program(visit: Visit) -> None:
    """The mail program gets subject and message as they are now, and nobody's address."""
    row = show(visit, "Message to the other side")
    expect(row.get_by_text("The procedure asks for the aim.")).to_be_visible()
    body = MADE["message"]["body"].replace("\n", "\r\n")
    assert mail(visit) == {"subject": "Referral & next step", "body": body}
    row.get_by_label("Message", exact=True).fill("Ça va?\n50% + 1 & more")
    assert mail(visit)["body"] == "Ça va?\r\n50% + 1 & more"


def test_a_long_message_is_not_cut_off(visit: Visit) -> None:
    """A message too long for some mail programs is left out of the link, and the reader told."""
    row = show(visit, "Message to the other side")
    remark = row.get_by_text("copy the message first")
    expect(remark).to_be_hidden()
    row.get_by_label("Message", exact=True).fill("word " * 300)
    expect(remark).to_be_visible()
    assert mail(visit) == {"subject": "Referral & next step"}
    row.get_by_label("Message", exact=True).fill("short")
    expect(remark).to_be_hidden()
    assert mail(visit)["body"] == "short"


def test_copies_the_message_as_it_is_now(visit: Visit) -> None:
    """The button says that it copied, until the message is changed, and keeps the focus."""
    row = show(visit, "Message to the other side")
    button = row.get_by_role("button", name="Copy the message")
    row.get_by_label("Message", exact=True).fill("Dear colleague")
    button.click()
    expect(row.get_by_text("Copied.")).to_be_visible()
    expect(button).to_be_focused()
    assert visit.page.evaluate("navigator.clipboard.readText()") == "Dear colleague"
    row.get_by_label("Message", exact=True).fill("Dear all")
    expect(row.get_by_text("Copied.")).to_be_hidden()


def test_copies_the_link(visit: Visit) -> None:
    """The link is the permanent address of the answer, and says what it holds and when it moves."""
    row = show(visit, "Link to this answer")
    field = row.get_by_label("Address")
    expect(field).to_have_value(visit.page.url)
    expect(field).to_have_accessible_description(
        "It holds only these choices and dates, nothing that names a person. "
        "Opened on another day, it answers for that day."
    )
    row.get_by_role("button", name="Copy the link").click()
    expect(row.get_by_text("Copied.")).to_be_visible()
    assert visit.page.evaluate("navigator.clipboard.readText()") == visit.page.url


def test_a_link_with_a_day_stays(visit: Visit) -> None:
    """A link that names the day says that it always answers for that day."""
    row = show(visit, "Link to this answer", f"{CASE}&today=2026-11-20")
    expect(row.get_by_text("It always answers for the same day.")).to_be_visible()


def test_copies_a_field_without_a_clipboard(visit: Visit) -> None:
    """On a site without https a field is copied by way of a selection; the focus comes back."""
    refuse_clipboard(visit.page)
    row = show(visit, "Message to the other side")
    button = row.get_by_role("button", name="Copy the subject")
    button.click()
    expect(row.get_by_role("status").first).to_have_text("Copied.")
    expect(button).to_be_focused()
    row.get_by_label("Message", exact=True).fill("")
    row.get_by_label("Message", exact=True).press("ControlOrMeta+v")
    expect(row.get_by_label("Message", exact=True)).to_have_value("Referral & next step")


def test_copies_the_record_without_a_clipboard(visit: Visit) -> None:
    """On a site without https the record, headings and all, is copied by way of a selection."""
    refuse_clipboard(visit.page)
    record = show(visit, "Record of the disagreement")
    record.get_by_role("textbox").fill("Both views")
    press(visit, "Copy the record")
    expect(record.get_by_role("status")).to_have_text("Copied.")
    expect(record.locator(".record-sheet")).to_have_count(0)
    expect(record.get_by_role("button", name="Copy the record")).to_be_focused()
    record.get_by_role("textbox").fill("")
    record.get_by_role("textbox").press("ControlOrMeta+v")
    assert "Both views" in record.get_by_role("textbox").input_value()


@pytest.mark.parametrize(
    ("name", "button", "selected"),
    [
        ("Link to this answer", "Copy the link", "area=coventry"),
        ("Message to the other side", "Copy the message", "I disagree about [what]."),
        ("Record of the disagreement", "Copy the record", "By Thursday <19> November 2026"),
    ],
)
def test_leaves_the_text_selected_where_copying_is_refused(
    visit: Visit, name: str, button: str, selected: str
) -> None:
    """Where nothing can be copied by script, the text is selected for the keys, and so it says."""
    refuse_clipboard(visit.page)
    visit.page.add_init_script("document.execCommand = () => false")
    row = show(visit, name)
    press(visit, button)
    expect(row.get_by_text("press Ctrl and C")).to_be_visible()
    assert selected in visit.page.evaluate("getSelection().toString()")


def test_two_copies_leave_one_document(visit: Visit) -> None:
    """Pressed again where copying is refused, the record is selected again, not shown twice."""
    refuse_clipboard(visit.page)
    visit.page.add_init_script("document.execCommand = () => false")
    record = show(visit, "Record of the disagreement")
    for _ in range(2):
        press(visit, "Copy the record")
    expect(record.locator(".record-sheet")).to_have_count(1)


@pytest.mark.parametrize("absent", ["record", "learning", "message"])
def test_what_there_is_none_of(visit: Visit, absent: str) -> None:
    """Where an answer has no message or record, it says so; without a second form, no choice."""
    visit.made = MADE | {absent: None}
    row = show(
        visit, "Message to the other side" if absent == "message" else "Record of the disagreement"
    )
    if absent == "learning":
        expect(row.get_by_role("heading", name=WHOLE)).to_be_visible()
        expect(row.get_by_role("checkbox")).to_have_count(0)
    else:
        expect(row.get_by_text(f"There is no {absent}")).to_be_visible()
        expect(row.get_by_role("textbox")).to_have_count(0)


def test_a_failure_is_told_and_can_be_tried_again(visit: Visit) -> None:
    """When Python cannot make it, the reason is told, and a second try can succeed."""
    visit.open(CASE)
    expect(visit.headline).to_be_visible()
    visit.page.evaluate("window.lost = Object.assign(new Error('detail'), { reason: 'network' })")
    visit.page.evaluate("""() => {
      window.python = window.takeAwayPython;
      window.takeAwayPython = () => Promise.reject(window.lost);
    }""")
    part(visit).locator("summary").first.click()
    press(visit, "Add to calendar")
    expect(part(visit).get_by_role("status").first).to_contain_text("Check your connection")
    title(visit, "Message").click()
    expect(part(visit).get_by_role("alert")).to_contain_text("Check your connection")
    visit.page.evaluate("() => { window.takeAwayPython = window.python }")
    press(visit, "Try again")
    expect(part(visit).get_by_label("Subject")).to_be_visible()
    expect(title(visit, "Message")).to_be_focused()


def test_a_link_that_python_refuses_is_a_failure(visit: Visit) -> None:
    """Should Python find the case wrong after all, nothing half made is shown."""
    visit.made = {"errors": [{"key": "area"}]}
    open_part(visit)
    visit.page.evaluate("() => { console.error = () => {} }")
    title(visit, "Record").click()
    expect(part(visit).get_by_role("alert")).to_contain_text("Something went wrong")


def test_nothing_is_kept_or_sent(visit: Visit, address: str) -> None:
    """With everything filled in, copied and saved, nothing is stored, no request tells of it."""
    requests: list[tuple[str, str, str]] = []
    visit.page.context.on(
        "request",
        lambda request: requests.append((request.method, request.url, request.post_data or "")),
    )
    show(visit, "Record of the disagreement")
    title(visit, "Message").click()
    for field in part(visit).get_by_role("textbox").all():
        expect(field).to_have_attribute("autocomplete", "off")
        # Some browsers send what they check to a service.
        expect(field).to_have_attribute("spellcheck", "false")
        field.fill("Secret of the case")
    for button in ("Copy the record", "Copy the message", "Add to calendar"):
        press(visit, button)
    expect(part(visit).get_by_text("saved with your downloads")).to_be_visible()
    assert visit.page.evaluate(KEPT) == KEPT_NOTHING
    assert visit.page.context.cookies() == []
    sent = [one for one in requests if not one[1].startswith("blob:")]
    assert all(method == "GET" and url.startswith(address) for method, url, _ in sent)
    assert not [one for one in requests if "Secret" in unquote(json.dumps(one))]
    visit.page.on("dialog", lambda dialog: dialog.accept())
    visit.page.reload()
    part(visit).locator("summary").first.click()
    title(visit, "Record").click()
    expect(part(visit).get_by_role("textbox")).to_have_value("")


def test_the_browser_asks_before_what_was_written_is_lost(visit: Visit) -> None:
    """Leaving the page with something written is asked about; nothing else is."""
    page = visit.page
    asked: list[str] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    page.on("dialog", stay)
    page.clock.install(time=f"{TODAY}T12:00:00Z")
    record = show(visit, "Record of the disagreement")
    record.get_by_role("textbox").press_sequentially("Both views")
    title(visit, "Message").click()
    part(visit).get_by_role("link", name="Open in my mail program").click()
    page.clock.fast_forward(1100)
    assert asked == []
    record.get_by_role("link", name="LSCP chapter sentence 35").click()
    expect(record.get_by_role("textbox")).to_have_value("Both views")
    assert asked == ["beforeunload"]
    record.get_by_role("textbox").fill("")
    record.get_by_role("link", name="LSCP chapter sentence 35").click()
    expect(page).to_have_url(re.compile("/sources/#lscp-35$"))
    assert asked == ["beforeunload"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_accessible_with_everything_open(visit: Visit, width: int, scheme: Any) -> None:
    """With all of it open nothing is wrong for axe, nothing is cut off, targets fit a finger."""
    page = visit.page
    page.set_viewport_size({"width": width, "height": 740})
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    show(visit, "Record of the disagreement")
    title(visit, "Message").click()
    part(visit).get_by_label("Message", exact=True).fill("word " * 300)
    title(visit, "Link").click()
    expect(part(visit).get_by_label("Address")).to_be_visible()
    assert axe_findings(page, ".disclosure--take-away") == []
    assert page.evaluate("document.documentElement.scrollWidth") == width
    targets = ".take-away :is(button, summary, .take-away__button, input:not([type=checkbox]))"
    heights: list[float] = page.locator(targets).evaluate_all(
        "(found) => found.map((one) => one.getBoundingClientRect().height)"
    )
    assert min(heights) >= 44


def test_by_keyboard_from_the_answer_to_the_calendar_file(visit: Visit) -> None:
    """The keyboard alone leads from the answer to a saved file, and the focus is never lost."""
    visit.open(CASE)
    expect(visit.answer).to_be_focused()
    tab_to(visit.page, part(visit).locator("summary").first)
    visit.page.keyboard.press("Enter")
    button = part(visit).get_by_role("button", name="Add to calendar")
    tab_to(visit.page, button)
    with visit.page.expect_download():
        visit.page.keyboard.press("Enter")
    expect(part(visit).get_by_text("saved with your downloads")).to_be_visible()
    expect(button).to_be_focused()


def test_by_keyboard_through_the_record(visit: Visit) -> None:
    """The keyboard alone opens the record, fills it in and copies it."""
    visit.open(CASE)
    expect(visit.answer).to_be_focused()
    tab_to(visit.page, part(visit).locator("summary").first)
    visit.page.keyboard.press("Enter")
    record = part(visit).locator("details", has_text="Record of the disagreement")
    keyboard = visit.page.keyboard
    tab_to(visit.page, record.locator("summary"))
    keyboard.press("Enter")
    expect(record.get_by_role("heading", name=WHOLE)).to_be_visible()
    tab_to(visit.page, record.get_by_role("textbox"))
    keyboard.type("Both views")
    tab_to(visit.page, record.get_by_role("button", name="Copy the record"))
    keyboard.press("Space")
    expect(record.get_by_role("status")).to_have_text("Copied.")
    assert "Both views" in visit.page.evaluate(COPIED)["text/plain"]
