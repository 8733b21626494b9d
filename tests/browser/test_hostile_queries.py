"""Links that are wrong or meant to do harm: a clear error in plain text, and nothing else."""

import pytest
from playwright.sync_api import Page, expect

from decision import Collection
from tests.browser.checker_visit import Visit

QUERIES = {
    "image with a handler": "area=<img src=x onerror=alert(1)>",
    "script": "area=%3Cscript%3Ealert(1)%3C/script%3E&%3Cb%3Ex%3C/b%3E=1",
    "script as a key": "%3Cscript%3Ealert(1)%3C%2Fscript%3E=hull",
    "drawing with a handler": "area=hull&topic=%3Csvg%20onload%3Dalert(1)%3E",
    "address that is a script": "area=javascript:alert(1)",
    "address of data": "area=data:text/html,%3Cscript%3Ealert(1)%3C/script%3E",
    "end of an attribute": "area=hull&reached=%22%3E%3Ciframe%20src%3Dx%3E",
    "template": "area={{7*7}}${7*7}%23{7*7}",
    "very long value": f"area=coventry&raised={'9' * 5000}",
    "very long key": f"area=coventry&{'k' * 5000}=1",
    "many keys": "area=coventry&" + "&".join(f"k{number}=1" for number in range(300)),
    "key given twice": "area=coventry&area=hull",
    "no key": "=hull",
    "broken percent sign": "%",
    "bytes that are no text": "area=coventry&reached=%FF%00",
    "lone surrogate": "area=%ED%A0%80",
    "null character": "area=hull%00",
    "writing direction": "area=%E2%80%AEhull%E2%80%AC",
    "names of prototypes": "__proto__=1&constructor=2&toString=3",
    "prototype as a value": "area=__proto__&topic=constructor",
    "line break": "area=hull%0D%0ASet-Cookie:x",
    "impossible date": "area=hull&raised=0000-00-00",
    "number that is a date": "area=hull&raised=1e9",
    "area twice over": "area=hull&also=%3Cb%3Ehull%3C/b%3E",
}
# Every kind of element that the page is made of.
KINDS = "() => [...new Set([...document.querySelectorAll('*')].map((one) => one.localName))].sort()"


@pytest.mark.parametrize("name", QUERIES)
def test_becomes_a_message(page: Page, address: str, collection: Collection, name: str) -> None:
    """Whatever a link holds becomes a message in plain text: no element, no address of it."""
    wrong: list[str] = []
    page.on("dialog", lambda dialog: wrong.append(dialog.message))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    visit = Visit(page, address, collection)
    visit.open()
    kinds = set(page.evaluate(KINDS)) | {"a", "li", "span", "p"}
    visit.open(f"?{QUERIES[name]}")
    expect(visit.summary).to_be_focused()
    expect(visit.summary.get_by_role("listitem").first).not_to_be_empty()
    expect(visit.answer).to_be_hidden()
    assert set(page.evaluate(KINDS)) <= kinds
    script = "() => document.querySelectorAll('#checker :is(img, script, b, iframe, svg)').length"
    assert page.evaluate(script) == 0
    links = visit.summary.get_by_role("link").all()
    assert all((link.get_attribute("href") or "").startswith("#") for link in links)
    assert page.evaluate("({}).x") is None
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert wrong == []
