"""The checker in Firefox, with the real runtime, under the headers that a server should send."""

from datetime import date
from pathlib import Path

from decision import Collection, ask
from decision.ask import read_query
from tests.browser.firefox import firefox
from tests.browser.reported import reports_before, with_reports
from tests.browser.served_folder import served

TODAY = "2026-11-20"
CASE = f"area=coventry&reached=practitioners&raised=2026-11-18&today={TODAY}"
ANSWER = """
  const answer = document.getElementById("answer");
  const heading = answer.querySelector("h2");
  return heading && { ...answer.dataset, heading: heading.textContent };
"""
FOREIGN = """
  return performance.getEntriesByType("resource")
    .map(({ name }) => name)
    .filter((name) => !name.startsWith(location.origin) && !name.startsWith("data:"));
"""
BREACH = """
  const script = document.createElement("script");
  script.textContent = "window.breached = true";
  document.body.append(script);
  return Boolean(window.breached);
"""


def test_firefox_answers_under_the_policy(
    site: Path, tmp_path: Path, collection: Collection
) -> None:
    """Firefox gives CPython's answer, asks no other host, and nothing breaks the policy."""
    expected = ask(read_query(CASE), collection.policies, date.fromisoformat(TODAY))
    reports: list[str] = []
    with (
        served(site, headers=with_reports, reports=reports) as address,
        firefox(tmp_path) as window,
    ):
        window.open(address)
        window.open(f"{address}checker/?{CASE}")
        answer = window.wait_for(ANSWER)
        foreign = window.run(FOREIGN)
        assert not window.run(BREACH)
        breaches = reports_before('"inline"', reports)
    assert answer["heading"] == expected["headline"]
    assert answer["date"] == expected["by"]["date"]
    assert foreign == []
    assert breaches == []
