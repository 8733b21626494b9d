"""The JSON Schema of a policy's file, as editors use it."""

import json
from pathlib import Path
from typing import Any

import pytest

from handbook.library.schema import json_schema, write_json_schema


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    """The schema itself."""
    return json_schema()


def test_descriptions(schema: dict[str, Any]) -> None:
    """Every key is described in the words of the model, inherited ones too."""
    structures = [schema, *schema["$defs"].values()]
    described = [part for item in structures for part in item.get("properties", {}).values()]
    assert described
    assert all(part["description"] for part in described)
    assert schema["$defs"]["Route"]["properties"]["without"]["description"] == (
        "The ids of the stages it leaves out."
    )


def test_nothing_but_what_is_written(schema: dict[str, Any]) -> None:
    """What assembling the policies supplies is no key, and unknown keys are refused."""
    assert not {"calendar", "suggestions"} & schema["properties"].keys()
    assert not {"Calendar", "Suggestion"} & schema["$defs"].keys()
    assert schema["additionalProperties"] is False
    assert all(
        item["additionalProperties"] is False
        for item in schema["$defs"].values()
        if item.get("type") == "object"
    )


def test_plain_values(schema: dict[str, Any]) -> None:
    """A duration is written as text, a sentence as a number or as text, and never as null."""
    limit = schema["$defs"]["Limit"]["properties"]
    assert limit["within"]["type"] == "string"
    assert [choice["type"] for choice in limit["sources"]["items"]["anyOf"]] == [
        "integer",
        "string",
    ]
    assert "null" not in json.dumps(schema)


def test_write(tmp_path: Path) -> None:
    """The schema is written as JSON, into a folder made for it."""
    path = tmp_path / "data" / "policy.schema.json"
    write_json_schema(path)
    assert json.loads(path.read_text(encoding="utf-8")) == json_schema()
