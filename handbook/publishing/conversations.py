"""The conversation of each area as a file, from which the checker's form leaves questions out."""

import json
from functools import lru_cache

from decision.collection import Collection
from decision.policy import Policy
from handbook.facts.conversation import converse

CONVERSATIONS = "assets/checker/conversation/"
"""The folder of the site that holds them; their form is the checker's own business."""


def conversations(collection: Collection) -> dict[str, str]:
    """The text of each file by its path in the site."""
    return {
        f"{CONVERSATIONS}{area}.json": _written(policy)
        for area, policy in collection.policies.items()
    }


# Served pages are built again after every edit, mostly of something else.
@lru_cache(maxsize=512)
def _written(policy: Policy) -> str:
    written = {"name": policy.name, **converse(policy).as_json()}
    return json.dumps(written, ensure_ascii=False, separators=(",", ":"))
