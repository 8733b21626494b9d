"""The conversations of all areas as one file, from which the checker's form leaves questions out.

One file for all: an area's own, fetched when that area is chosen, would tell the host of the site
which one it was. With two hundred areas it has to be parted, and then every part must be loaded
when the page is idle, whatever is chosen.
"""

import json
from functools import lru_cache

from decision.case import CANDIDATES
from decision.collection import Collection
from decision.policy import Policy
from handbook.facts.conversation import converse

CONVERSATIONS = "conversations.json"
"""What the file is called; its form is the checker's own business."""


def conversations(collection: Collection) -> str:
    """The text of the file: every area's conversation, and what may be meant by being unsure."""
    areas = {area: _conversation(policy) for area, policy in collection.policies.items()}
    written = {"candidates": CANDIDATES, "areas": areas}
    return json.dumps(written, ensure_ascii=False, separators=(",", ":"))


# Served pages are built again after every edit, mostly of something else.
@lru_cache(maxsize=512)
def _conversation(policy: Policy) -> dict[str, object]:
    return {"name": policy.name, **converse(policy).as_json()}
