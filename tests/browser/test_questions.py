"""Questions as they are asked under pressure: each is answered three page views from nowhere."""

import pytest
from playwright.sync_api import Page, expect

type Clicks = tuple[str, ...]

QUESTIONS: dict[str, tuple[Clicks, str]] = {
    "My referral was refused in Coventry and talking has failed. Who is next?": (
        ("Coventry", "Tell your line manager"),
        "The line manager of the professional you disagree with",
    ),
    "They have not answered my email. What now?": (
        ("When nobody replies",),
        "When the date has passed, go up a level that day.",
    ),
    "I am new, and the consultant will not listen. What do I say?": (
        ("When you do not feel able to challenge",),
        "Could you help me to understand how you reached this decision?",
    ),
    "What do I write down in Wales, and where does it go?": (
        ("Records",),
        "the child's or adult's file held by each agency",
    ),
    "It is Friday at four and this cannot wait until Monday.": (
        ("Urgent cases",),
        "Who can make decisions for each agency during the weekend",
    ),
    "I disagree with my own manager in Hull. Whom do I ask?": (
        ("Inside your own agency", "Hull"),
        "designated safeguarding lead or a senior manager",
    ),
    "Our heads of service cannot agree in Nottinghamshire. Who is left?": (
        ("Nottinghamshire", "The Chair offers mediation"),
        "The Chair of the Nottinghamshire SCB",
    ),
    "The conference decided that there is no plan, and I think that is wrong.": (
        ("A decision of a conference",),
        "Head of the Safeguarding Unit",
    ),
    "How long may line managers take in Wales?": (
        ("Wales (a regional protocol)", "Line managers discuss or meet"),
        "Within 10 working days",
    ),
    "It is about an adult, and we are in Coventry.": (
        ("Adults at risk",),
        "The leaflet speaks of children and young people only.",
    ),
    "It is settled. Do I have to tell anybody?": (
        ("After it is settled",),
        "Feed the actions agreed back immediately to the managers and professionals involved.",
    ),
    "Somebody may be hurt tonight.": (("Immediate danger",), "Call 999"),
}


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_is_answered_in_three_page_views(
    page: Page, address: str, question: str
) -> None:
    """From home, two links at most lead to a page that holds the answer."""
    clicks, answer = QUESTIONS[question]
    assert len(clicks) <= 2
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(address)
    for name in clicks:
        page.get_by_role("main").get_by_role("link", name=name, exact=True).first.click()
    answers = page.get_by_role("main").get_by_text(answer)
    expect(answers.filter(visible=True).first).to_be_visible()
