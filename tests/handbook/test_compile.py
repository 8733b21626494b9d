"""The compiled policies: what the browser imports answers as the loaded policies do."""

import importlib
import json
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest

from decision import Collection, ask
from decision.ask import read_query
from decision.take_away import take_away
from handbook.runtime.compile import published_modules

TODAY = "2026-11-20"


@pytest.fixture
def published(
    collection: Collection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[ModuleType]:
    """The compiled package, imported afresh."""
    for name, text in published_modules(collection).items():
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    importlib.invalidate_caches()
    yield importlib.import_module("published")
    for name in [name for name in sys.modules if name.partition(".")[0] == "published"]:
        del sys.modules[name]


@pytest.mark.parametrize("area", ["coventry", "hull", "lscp", "nottinghamshire", "wales"])
def test_a_compiled_policy_answers_as_the_loaded_one(
    published: ModuleType, collection: Collection, area: str
) -> None:
    """For each area the compiled package gives the JSON that the loaded policies give."""
    query = f"area={area}&reached=line-managers&raised=2026-11-02&ended=2026-11-18"
    expected = ask(read_query(query), collection.policies, date.fromisoformat(TODAY))
    assert json.loads(published.ask(query, TODAY)) == json.loads(json.dumps(expected))


def test_only_the_area_asked_for_is_imported(published: ModuleType) -> None:
    """A question about one area loads no other area."""
    published.ask("area=hull", TODAY)
    loaded = {name for name in sys.modules if name.startswith("published.area_")}
    assert loaded == {"published.area_hull"}


def test_wrong_questions_come_back_as_errors(published: ModuleType) -> None:
    """The page gets errors as data, never an exception."""
    assert json.loads(published.ask("area=nowhere", TODAY))["errors"][0]["key"] == "area"


def test_what_is_taken_along_comes_from_the_compiled_policies(
    published: ModuleType, collection: Collection
) -> None:
    """The browser makes the same calendar file, record and message as the loaded policies do."""
    query = "area=wales&also=nottinghamshire&reached=line-managers&raised=2026-11-02"
    site = "https://example.org/handbook/"
    today = date.fromisoformat(TODAY)
    expected = take_away(read_query(query), collection.policies, today, site)
    assert json.loads(published.take_away(query, TODAY, site)) == expected
