"""The decision package answers in the browser as it does in CPython."""

import json
import random
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any
from urllib.parse import urlencode

from playwright.sync_api import Page

from decision import Collection, ask
from decision.case import CHOICES
from handbook.library.loading import load_collection
from handbook.runtime.compile import published_modules
from tests.browser.conftest import SiteMaker
from tests.browser.served_folder import served
from tests.conftest import ROOT

CASES = 500
TODAY = date(2026, 12, 29)

# Gives each answer as the text that the package wrote, as JSON objects keep their order.
SCRIPT = """async (questions) => {
  const { startRuntime } = await import("/assets/checker/runtime/runtime.js");
  const settings = { base: "assets/runtime/", wheel: "wheel", watchdogMilliseconds: 60000 };
  const runtime = startRuntime(settings);
  const answers = await Promise.all(questions.map(([query, today]) => runtime.ask(query, today)));
  return answers.map((answer) => JSON.stringify(answer));
}"""


def test_same_answers(page: Page, make_runtime_site: SiteMaker) -> None:
    """500 random cases, wrong ones among them, get identical JSON in CPython and in Chromium."""
    collection = load_collection(ROOT / "policies")
    questions = list(random_questions(collection))
    with served(make_runtime_site(published_modules(collection))) as address:
        page.goto(address)
        found = page.evaluate(SCRIPT, [(urlencode(pairs), str(day)) for pairs, day in questions])
    expected = [ask(pairs, collection.policies, day) for pairs, day in questions]
    assert found == [written(answer) for answer in expected]
    assert sum("outcome" in answer for answer in expected) > CASES * 0.9


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
