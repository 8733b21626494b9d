"""The areas in parts: what the checker loads about one area comes with that of its neighbours.

All areas at once would be too much where there are hundreds. One by one, each request would tell
the host of the site which area somebody chose; a part tells it no more than one of eight.
"""

from itertools import batched

from decision.collection import Collection

PART_SIZE = 8
"""How many areas a part holds at most."""


def areas_in_parts(collection: Collection) -> tuple[tuple[str, ...], ...]:
    """The areas of all policies, the harmonised one too, in their order and in parts."""
    return tuple(batched(collection.policies, PART_SIZE))
