"""The search finds what practitioners type, in the real search box."""

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page

FIRST = 3
"""How many results people look at."""

EXPECTED = {
    "threshold": {"guidance/referrals-and-thresholds/"},
    "step down": {"guidance/referrals-and-thresholds/"},
    "MASH": {"guidance/referrals-and-thresholds/"},
    "referral not accepted": {"guidance/referrals-and-thresholds/"},
    "early help": {"guidance/referrals-and-thresholds/"},
    "section 47": {"guidance/referrals-and-thresholds/"},
    "no reply": {"guidance/no-reply/"},
    "they ignore my emails": {"guidance/no-reply/"},
    "overdue": {"guidance/no-reply/", "checker/"},
    "opposite number": {"guidance/level-2/"},
    "line manager": {"guidance/level-2/"},
    "designated safeguarding lead": {"guidance/level-2/"},
    "DSL": {"guidance/level-2/"},
    "head of service": {"guidance/level-4/"},
    "assistant director": {"guidance/level-4/"},
    "head of safeguarding": {"areas/coventry/stage-4/", "guidance/level-5/", "roles/"},
    "scrutineer": {"guidance/level-5/"},
    "mediation": {"guidance/level-5/"},
    "named professional": {"glossary/", "guidance/not-confident/"},
    "48 hours": {"guidance/urgent/", "compare/"},
    "out of hours": {"guidance/urgent/", "guidance/immediate-danger/"},
    "emergency duty team": {"guidance/immediate-danger/"},
    "four weeks": {"compare/"},
    "bank holiday": {"bank-holidays/"},
    "LADO": {"guidance/not-covered/"},
    "whistleblowing": {"guidance/not-covered/"},
    "complaint": {"guidance/not-covered/"},
    "who is next": {"checker/"},
    "what level am I": {"roles/"},
    "conference chair": {"guidance/conference-decision/"},
    "dissent": {"guidance/conference-decision/"},
    "core group": {"guidance/plan/"},
    "my manager will not escalate": {"guidance/own-agency/"},
    "adult": {"guidance/adults/"},
    "feedback": {"guidance/after-it-is-settled/"},
    "record": {"guidance/records/"},
    "what to say": {"guidance/not-confident/", "guidance/before-you-escalate/"},
    "coventry stage 2": {"areas/coventry/stage-2/"},
    "hull line manager": {"areas/hull/front-line-managers/"},
    "LOG chair": {"areas/wales/stage-2/", "glossary/"},
    "training": {"training/"},
    "worked examples": {"training/"},
    "what changed": {"amendments/"},
}


@pytest.fixture(scope="module")
def searching(browser: Browser, address: str) -> Iterator[Page]:
    """A page with its search open."""
    page = browser.new_page()
    page.goto(f"{address}about/")
    page.locator("input[name=query]").click()
    yield page
    page.close()


def first_results(page: Page, query: str) -> list[str]:
    """The addresses of the pages found first for *query*, relative to the site's root."""
    results = page.locator(".md-search-result__item > a")
    type_in(page, "")
    results.first.wait_for(state="detached")
    type_in(page, query)
    results.first.wait_for()
    found = results.evaluate_all("links => links.map((link) => link.href)")
    return [urlsplit(link).path.lstrip("/") for link in found][:FIRST]


def type_in(page: Page, text: str) -> None:
    """Put *text* into the search box, as after its last key."""
    box = page.locator("input[name=query]")
    box.fill(text)
    box.dispatch_event("keyup")


@pytest.mark.parametrize("query", EXPECTED)
def test_what_practitioners_type_finds_the_page(searching: Page, query: str) -> None:
    """The page that answers is among the first three results."""
    found = first_results(searching, query)

    assert EXPECTED[query] & set(found), found


def test_a_result_shows_only_the_words_it_was_found_by(searching: Page) -> None:
    """Of the words that a page is found by, those that were not typed stay out of sight."""
    first_results(searching, "opposite number")

    shown = searching.locator(".md-search-result__item").first.locator(".md-tag:visible")
    texts = [" ".join(text.split()) for text in shown.all_inner_texts()]
    assert "opposite number" in texts
    assert "line manager" not in texts
