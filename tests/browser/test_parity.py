"""The checker has, and shows, what the command prints."""

import json
from collections.abc import Iterator
from datetime import date
from urllib.parse import urlencode

from playwright.sync_api import Page, expect

from decision import Collection, Policy, ask
from decision.ask import read_query
from handbook.answers.cases import every_case
from tests.engines.engines import digest, written

# Asks Python in the page, and has the page's own card show each answer.
SHOW = """async ({ queries, today }) => {
  const { startRuntime } = await import(document.querySelector("link[href*='/runtime.']").href);
  const { showCard } = await import("/assets/checker/card/card.js");
  const { Form } = await import("/assets/checker/form/form.js");
  const runtime = startRuntime({});
  const section = document.createElement("section");
  const surroundings = {
    root: "../", area: "", readings: new Map(), address: location.href,
    form: new Form(document.querySelector("#checker-form")),
  };
  const digest = async (text) => {
    const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
    return [...new Uint8Array(bytes.slice(0, 8))].map((byte) => byte.toString(16).padStart(2, "0"));
  };
  const shown = [];
  const seen = new Map();
  for (const query of queries) {
    const answer = await runtime.ask(query, today);
    const written = await digest(JSON.stringify(answer));
    // The card is made of the answer alone: each headline and date is shown once.
    const key = `${answer.headline} ${answer.by?.date} ${answer.outcome}`;
    if (seen.has(key)) {
      shown.push([written.join(""), ...seen.get(key)]);
      continue;
    }
    showCard(section, answer, surroundings);
    const { outcome, level, date, overdue } = section.dataset;
    const headline = section.querySelector("h2").textContent;
    seen.set(key, [outcome, level, date, overdue, headline]);
    shown.push([written.join(""), ...seen.get(key)]);
  }
  return shown;
}"""


def test_every_combination(page: Page, address: str, collection: Collection) -> None:
    """For every combination the page has, and shows, what ``handbook ask --json`` prints."""
    today = date(2026, 11, 20)
    page.goto(f"{address}checker/")
    expect(page.locator("#checker-status")).to_contain_text("Ready", timeout=60_000)
    asked = 0
    for policy in collection.policies.values():
        queries = [f"area={policy.area}&{query}" for query in combinations(policy)]
        expected = []
        for query in queries:
            answer = ask(read_query(query), collection.policies, today)
            by, following = answer["by"] or {}, answer["next"] or {}
            overdue = json.dumps(by["overdue"]) if by else ""
            step = [str(following.get("level", "")), by.get("date") or "", overdue]
            expected.append([digest(written(answer)), answer["outcome"], *step, answer["headline"]])
        assert page.evaluate(SHOW, {"queries": queries, "today": str(today)}) == expected
        asked += len(queries)
    print(f"{asked} combinations")


def combinations(policy: Policy) -> Iterator[str]:
    """Every combination of choices that can be made where only what matters is asked."""
    for chosen in every_case(policy):
        yield f"{urlencode(chosen)}&raised=2026-11-16&since=2026-11-18"
