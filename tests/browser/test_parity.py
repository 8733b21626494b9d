"""The decision package answers in the browser as it does in CPython."""

import hashlib
import json
import random
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any
from urllib.parse import urlencode

from playwright.sync_api import Page, expect

from decision import Collection, Policy, ask
from decision.ask import read_query
from decision.case import CHOICES
from handbook.answers.cases import every_case
from handbook.library.loading import load_collection
from handbook.runtime.policy_parts import compiled_parts
from tests.browser.conftest import SiteMaker
from tests.browser.served_folder import served
from tests.conftest import ROOT

CASES = 500
TODAY = date(2026, 12, 29)

# Gives each answer as the text that the package wrote, as JSON objects keep their order.
SCRIPT = """async (questions) => {
  const { startRuntime } = await import("/assets/checker/runtime/runtime.js");
  const manifest = await (await fetch("/manifest.json")).json();
  const runtime = startRuntime({ root: "/", manifest, watchdogMilliseconds: 60000 });
  const answers = await Promise.all(questions.map(([query, today]) => runtime.ask(query, today)));
  return answers.map((answer) => JSON.stringify(answer));
}"""

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


def test_same_answers(page: Page, make_runtime_site: SiteMaker) -> None:
    """500 random cases, wrong ones among them, get identical JSON in CPython and in Chromium."""
    collection = load_collection(ROOT / "policies")
    questions = list(random_questions(collection))
    with served(make_runtime_site(None, compiled_parts(collection))) as address:
        page.goto(address)
        found = page.evaluate(SCRIPT, [(urlencode(pairs), str(day)) for pairs, day in questions])
    expected = [ask(pairs, collection.policies, day) for pairs, day in questions]
    assert found == [written(answer) for answer in expected]
    assert sum("outcome" in answer for answer in expected) > CASES * 0.9


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
            digest = hashlib.sha256(written(answer).encode()).hexdigest()[:16]
            overdue = json.dumps(by["overdue"]) if by else ""
            step = [str(following.get("level", "")), by.get("date") or "", overdue]
            expected.append([digest, answer["outcome"], *step, answer["headline"]])
        assert page.evaluate(SHOW, {"queries": queries, "today": str(today)}) == expected
        asked += len(queries)
    print(f"{asked} combinations")


def combinations(policy: Policy) -> Iterator[str]:
    """Every combination of choices that can be made where only what matters is asked."""
    for chosen in every_case(policy):
        yield f"{urlencode(chosen)}&raised=2026-11-16&since=2026-11-18"


def random_questions(collection: Collection) -> Iterator[tuple[list[tuple[str, str]], date]]:
    """The same random questions at each run: dates in order, but for one in ten at random."""
    chance = random.Random(20261120)
    choices = {"area": tuple(collection.policies), **CHOICES}
    for _ in range(CASES):
        today = TODAY - timedelta(days=chance.randrange(400))
        pairs = [(key, chance.choice(values)) for key, values in choices.items()]
        ages = sorted((chance.randrange(60) for _ in range(3)), reverse=True)
        if chance.random() < 0.1:
            ages = [chance.randrange(-1, 60) for _ in range(3)]
        for key, age in zip(("raised", "since", "ended"), ages, strict=True):
            if key == "raised" or chance.random() < 0.5:
                pairs.append((key, str(today - timedelta(days=age))))
        yield pairs, today


def written(answer: dict[str, Any]) -> str:
    """JSON as the browser writes it."""
    return json.dumps(answer, ensure_ascii=False, separators=(",", ":"))
