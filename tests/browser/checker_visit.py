"""A visit to the checker page of the built site, with Python outside the browser to answer it."""

import json
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Locator, Page, expect

from decision import Collection, ask
from decision.ask import read_query
from tests.conftest import ROOT

TODAY = "2026-11-21"
STUB = ROOT / "tests/browser/stub_runtime.js"
RUNTIME = "**/assets/immutable/runtime.*.js"
EARLY = "**/assets/immutable/early.*.js"
"""The script that starts Python, in whose place the stub stands."""
MADE: dict[str, Any] = {
    "calendar": {
        "name": "line-manager.ics",
        "text": "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:Café today\r\n"
        "END:VEVENT\r\nEND:VCALENDAR\r\n",
    },
    "calendar_note": "It holds one day and a reminder.",
    "message": {
        "subject": "Referral & next step",
        "body": "I disagree about [what].\n\nI ask for 100% of [outcome] by Friday.",
        "hint": "The procedure asks for the aim.",
    },
    "record": {
        "title": "Record of a disagreement: Coventry",
        "intro": "For the child's file.",
        "sections": [
            {
                "heading": "What was discussed",
                "hint": "Views of each side.",
                "lines": [],
                "blank": 4,
                "sources": ["coventry:7"],
            },
            {
                "heading": "Next step",
                "hint": None,
                "lines": ["Your line manager", "By Thursday <19> November 2026"],
                "blank": 0,
                "sources": ["coventry:5", "lscp:35"],
                "readings": ["counting"],
            },
        ],
    },
    "learning": {
        "title": "What can be learned: Coventry",
        "intro": None,
        "sections": [
            {"heading": "What helped", "hint": None, "lines": [], "blank": 2, "sources": []}
        ],
    },
    "link": "https://example.org/checker/?area=coventry",
}
"""A sample of what the decision package makes to be taken away."""


class Visit:
    """What a person does on the checker page, and what the page asked and shows."""

    def __init__(self, page: Page, address: str, collection: Collection) -> None:
        """Prepare the page; a policy's answers come from the collection."""
        self.page = page
        self.address = address
        self.collection = collection
        self.asked: list[str] = []
        self.answers: list[Any] = []
        """What Python answered, in order."""
        self.changes: dict[str, Any] = {}
        """Fields to put over those of every answer."""
        self.made: dict[str, Any] = MADE
        """What can be taken away from every answer."""
        self.wanted: list[tuple[str, str, str]] = []
        """What was asked of Python to be taken away: the query, the day and the site."""
        page.route(RUNTIME, lambda route: route.fulfill(path=STUB))
        page.route(EARLY, lambda route: route.fulfill(body="", content_type="text/javascript"))
        page.expose_function("askPython", self._answer)
        page.expose_function("takeAwayPython", self._take_away)
        page.add_init_script("window.stub = {}")
        page.clock.set_fixed_time(f"{TODAY}T12:00:00Z")

    def _answer(self, query: str, today: str) -> str:
        self.asked.append(query)
        answer = ask(read_query(query), self.collection.policies, date.fromisoformat(today))
        self.answers.append(answer if "errors" in answer else answer | self.changes)
        return json.dumps(self.answers[-1])

    def _take_away(self, query: str, today: str, site: str) -> str:
        self.wanted.append((query, today, site))
        return json.dumps(self.made)

    def stub(self, **settings: str | bool) -> None:
        """Set how the next start goes; see the stub."""
        self.page.add_init_script(f"window.stub = {json.dumps(settings)}")

    def open(self, query: str = "") -> None:
        """Open the page, with a query string such as ``?area=hull``."""
        self.page.goto(f"{self.address}checker/{query}")
        # What is pressed before the scripts have taken the page over goes the way without them.
        self.page.locator("#checker[data-opened]").wait_for(state="attached")

    def choose(self, key: str, value: str) -> None:
        """Choose an answer, as a pointer does: by its label."""
        self.page.locator(f"label[for={key}-{value}]").click()

    def enter(self, key: str, day: str, month: str, year: str) -> None:
        """Fill in the three fields of a date."""
        for part, text in (("day", day), ("month", month), ("year", year)):
            self.page.locator(f"#{key}-{part}").fill(text)

    def entered(self, key: str) -> list[str]:
        """What the three fields of a date hold."""
        return [
            self.page.locator(f"#{key}-{part}").input_value() for part in ("day", "month", "year")
        ]

    def press(self) -> None:
        """Press the button."""
        self.page.get_by_role("button", name="Show who is next").click()

    def lay_out(self) -> None:
        """Wait for the answer, and have all of it laid out, not only what is in view."""
        expect(self.answer).to_be_focused()
        self.page.evaluate(
            "for (const part of document.querySelectorAll('#answer *'))"
            " part.style.contentVisibility = 'visible'"
        )

    def unfold(self) -> None:
        """Wait for the answer, lay it out, and open every line of it that opens."""
        self.lay_out()
        self.page.evaluate(
            "for (const line of document.querySelectorAll('#answer .disclosure, #answer .clamped,"
            " #answer .task')) line.open = true"
        )

    @property
    def answer(self) -> Locator:
        """The section that holds the answer."""
        return self.page.locator("#answer")

    @property
    def headline(self) -> Locator:
        """The heading of the answer."""
        return self.answer.get_by_role("heading", level=2)

    @property
    def summary(self) -> Locator:
        """The error summary."""
        return self.page.get_by_role("alert")

    @property
    def query(self) -> str:
        """The query string in the address."""
        return urlsplit(self.page.url).query
