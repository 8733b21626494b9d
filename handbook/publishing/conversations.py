"""The conversations of all areas in parts, from which the checker's form leaves questions out.

A file for each part of the areas: an area's own, fetched when that area is chosen, would tell the
host of the site which one it was.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from decision.case import CANDIDATES
from decision.collection import Collection
from decision.policy import Policy
from handbook.content_addresses import content_address
from handbook.facts.conversation import converse
from handbook.publishing.parts import areas_in_parts

_NAME = "conversations.json"
"""What each file is called; its form is the checker's own business."""


@dataclass(frozen=True, slots=True)
class Conversations:
    """The files, and which of them tells of which area."""

    files: Mapping[str, str]
    """The text of each file by its address, in the order of the parts."""
    parts: Mapping[str, int]
    """The place of each area's file in that order."""


def conversations(collection: Collection) -> Conversations:
    """Every area's conversation, and what may be meant by being unsure, in parts."""
    parts = areas_in_parts(collection)
    texts = (_text(collection, areas) for areas in parts)
    return Conversations(
        files={content_address(_NAME, text.encode()): text for text in texts},
        parts={area: place for place, areas in enumerate(parts) for area in areas},
    )


def _text(collection: Collection, areas: tuple[str, ...]) -> str:
    written = {
        "candidates": CANDIDATES,
        "areas": {area: _conversation(collection.policies[area]) for area in areas},
    }
    return json.dumps(written, ensure_ascii=False, separators=(",", ":"))


# Served pages are built again after every edit, mostly of something else.
@lru_cache(maxsize=512)
def _conversation(policy: Policy) -> dict[str, object]:
    return {"name": policy.name, **converse(policy).as_json()}
