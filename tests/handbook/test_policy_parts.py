"""The compiled policies: what the browser loads answers as the loaded policies do."""

import json
from datetime import date

import pytest

from decision import Collection, ask
from decision.ask import read_query
from decision.take_away import take_away
from handbook.library.loading import load_collection
from handbook.runtime.policy_parts import compiled_parts, policy_part
from handbook.runtime.published import Published
from tests.conftest import ROOT

TODAY = "2026-11-20"


@pytest.fixture
def published(collection: Collection) -> Published:
    """The policies as the browser has them."""
    loaded = Published(collection.policies)
    for part in compiled_parts(collection).values():
        loaded.load(part)
    return loaded


@pytest.mark.parametrize("area", ["coventry", "hull", "lscp", "nottinghamshire", "wales"])
def test_a_compiled_policy_answers_as_the_loaded_one(
    published: Published, collection: Collection, area: str
) -> None:
    """For each area the compiled policy gives the JSON that the loaded policy gives."""
    query = f"area={area}&reached=line-managers&raised=2026-11-02&ended=2026-11-18"
    expected = ask(read_query(query), collection.policies, date.fromisoformat(TODAY))
    assert json.loads(published.ask(query, TODAY)) == json.loads(json.dumps(expected))


def test_a_question_needs_the_part_of_its_area_alone(collection: Collection) -> None:
    """A question about one area is answered with no other area's policy there."""
    published = Published(collection.policies)
    published.load(policy_part([collection.policies["hull"]]))
    assert json.loads(published.ask("area=hull", TODAY))["policy"]["area"] == "hull"
    with pytest.raises(KeyError):
        published["coventry"]


def test_wrong_questions_come_back_as_errors(published: Published) -> None:
    """The page gets errors as data, never an exception, and they name every area."""
    (error,) = json.loads(published.ask("area=nowhere", TODAY))["errors"]
    assert error["key"] == "area"
    assert list(published) == ["coventry", "hull", "lscp", "nottinghamshire", "wales", "harmonised"]


def test_what_is_taken_along_comes_from_the_compiled_policies(
    published: Published, collection: Collection
) -> None:
    """The browser makes the same calendar file, record and message as the loaded policies do."""
    query = "area=wales&also=nottinghamshire&reached=line-managers&raised=2026-11-02"
    site = "https://example.org/handbook/"
    today = date.fromisoformat(TODAY)
    expected = take_away(read_query(query), collection.policies, today, site)
    assert json.loads(published.take_away(query, TODAY, site)) == expected


def test_a_part_is_reproducible(collection: Collection) -> None:
    """The same policies, read again, give the same bytes, so that their address stays."""
    again = load_collection(ROOT / "policies")
    assert compiled_parts(again) == compiled_parts(collection)


@pytest.mark.parametrize("content", [b"", b"{}", b"\x00" * 40])
def test_what_is_no_part_is_refused(content: bytes) -> None:
    """Bytes of another kind are refused with one message, not taken in by half."""
    with pytest.raises(ValueError, match="a part of the policies: expected compiled areas"):
        Published([]).load(content)
