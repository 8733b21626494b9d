"""Cases whose answers are kept in full, word for word: `python -m tests.decision.told_cases`."""

import json
import tempfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from decision import Policy, ask
from decision.ask import read_query
from decision.take_away import take_away

FOLDER = Path(__file__).parent / "told"
SITE = "https://example.org/handbook/"
TODAY = date(2026, 11, 20)
"""A Friday."""
CASES = {
    "overdue": "area=coventry&reached=practitioners&raised=2026-11-02",
    "two-areas-in-doubt": "area=hull&also=wales&reached=unsure&raised=2026-11-18&agency=health",
    "urgent-at-christmas": "area=nottinghamshire&reached=practitioners&urgency=urgent"
    "&today=2026-12-24&raised=2026-12-20&confident=no",
    "no-reply-about-a-plan": "area=lscp&topic=plan&reached=line-managers&raised=2026-11-02"
    "&since=2026-11-09&state=no-reply",
    "no-area-of-its-own": "area=harmonised&reached=line-managers&raised=2026-11-02",
    "danger": "area=coventry&urgency=danger&topic=referral&reached=practitioners",
    "settled": "area=hull&state=resolved&reached=line-managers&raised=2026-11-10",
    "end-of-the-ladder": "area=wales&reached=partnership&state=no-reply&raised=2026-10-01",
    "an-adult": "area=lscp&person=adult&raised=2026-11-18",
    "ended-early": "area=eastvale&person=adult&reached=practitioners&raised=2026-12-14"
    "&ended=2026-12-21&today=2026-12-22&agency=police",
    "a-plan-elsewhere": "area=northmoor&topic=plan&reached=line-managers&raised=2026-12-01"
    "&since=2026-12-14&today=2026-12-22&agency=school",
    "inside-one-agency": "area=glenbrae&topic=own-agency&reached=practitioners&raised=2026-11-13",
    "beyond-the-calendar": "area=coventry&reached=practitioners&raised=2028-12-22&today=2028-12-22",
    "a-saturday": "area=coventry&reached=none&raised=2026-11-19&today=2026-11-21&topic=referral",
    "a-conference": "area=northmoor&topic=conference-decision&reached=practitioners"
    "&decided=2026-11-16&raised=2026-11-17&urgency=unsure&confident=unsure",
    "a-suggestion-on-christmas-day": "area=coventry&reached=senior-managers&raised=2026-11-27"
    "&today=2026-11-27",
    "the-whole-process-ends-at-christmas": "area=nottinghamshire&reached=practitioners"
    "&raised=2026-11-27&today=2026-11-27",
    "two-areas-with-dates": "area=wales&also=nottinghamshire&reached=line-managers&topic=unsure"
    "&raised=2026-11-02",
    "two-areas-settled": "area=coventry&also=lscp&state=resolved&reached=practitioners&topic=plan"
    "&raised=2026-11-10",
    "nothing-to-count-yet": "area=wales&urgency=urgent&today=2028-12-24&raised=2028-12-24",
    "nothing-to-count-in-one-of-two": "area=hull&also=coventry&reached=unsure&urgency=unsure"
    "&today=2028-12-23&raised=2028-12-23",
    "the-whole-process-not-to-count": "area=northmoor&today=2028-11-24&raised=2028-11-21",
    "only-one-of-two-goes-on": "area=wales&also=harmonised&reached=heads-of-service"
    "&today=2028-02-13&raised=2028-02-11",
    "settled-at-an-unknown-stage": "area=hull&reached=unsure&state=resolved&raised=2026-11-10",
    "an-unknown-topic-elsewhere": "area=northmoor&topic=unsure&reached=line-managers"
    "&urgency=unsure&raised=2026-11-01",
    "an-unknown-topic": "area=lscp&topic=unsure&raised=2026-11-20",
    "a-settled-referral": "area=lscp&topic=referral&state=resolved&raised=2026-10-06"
    "&since=2026-11-17",
    "no-stage-asks-for-it": "area=wales&reached=practitioners&raised=2026-11-01",
    "a-reading-of-routes": "area=northmoor&person=child&raised=2026-11-04",
    "no-route-of-its-own": "area=lscp&reached=none&raised=2026-11-20",
    "two-areas-at-different-stages": "area=wales&also=harmonised&reached=unsure&state=no-reply"
    "&raised=2026-10-01",
    "two-areas-urgent": "area=wales&also=harmonised&reached=practitioners&urgency=urgent"
    "&raised=2026-11-19",
    "two-areas-about-a-plan": "area=coventry&also=harmonised&topic=plan&reached=line-managers"
    "&raised=2026-11-20",
    "two-areas-on-one-day": "area=glenbrae&also=harmonised&reached=unsure&urgency=urgent"
    "&raised=2026-11-18",
    "the-whole-process-is-over": "area=nottinghamshire&reached=senior-managers&raised=2026-10-01",
    "wrong-days": "area=hull&topic=plan&topic=general&raised=2026-11-19&since=2026-11-17"
    "&ended=2026-11-25&reached=line&decided=2001-01-01",
    "wrong-today": "area=hull&also=covntry&today=2029-01-02&raised=20 nov 2026&agency=social_care",
    "wrong": "area=covntry&raised=2026-02-30&topik=plan&person=Adult&today=2026-11-20",
}
"""One for each kind of answer, as it is asked."""
INVENTED = (
    "ended-early",
    "a-plan-elsewhere",
    "inside-one-agency",
    "a-conference",
    "the-whole-process-not-to-count",
    "an-unknown-topic-elsewhere",
    "a-reading-of-routes",
    "two-areas-on-one-day",
)
"""Those about invented procedures, which have what no real one has."""


def told(query: str, policies: Mapping[str, Policy]) -> dict[str, Any]:
    """All that is told to whoever asks, and all there is to take along."""
    pairs = read_query(query)
    found = {
        "answer": ask(pairs, policies, TODAY),
        "take_away": take_away(pairs, policies, TODAY, SITE),
    }
    shown: dict[str, Any] = {"query": query, **_in_lines(found)}
    return shown


def _in_lines(value: Any) -> Any:
    """A long text as its lines, so that a change of it can be read."""
    if isinstance(value, dict):
        return {key: _in_lines(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_in_lines(item) for item in value]
    if isinstance(value, str) and "\n" in value:
        return value.split("\n")
    return value


def write() -> None:
    """Keep what is told now."""
    # What reads YAML is only needed here.
    from handbook.library.loading import load_collection
    from tests.invented import load_invented

    with tempfile.TemporaryDirectory() as folder:
        invented = load_invented(Path(folder, "policies")).policies
    real = load_collection(Path(__file__).parents[2] / "policies").policies
    FOLDER.mkdir(exist_ok=True)
    for case, query in CASES.items():
        text = json.dumps(
            told(query, invented if case in INVENTED else real), indent=1, ensure_ascii=False
        )
        (FOLDER / f"{case}.json").write_text(f"{text}\n", encoding="utf-8")


if __name__ == "__main__":
    write()
