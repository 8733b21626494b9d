"""Which areas the harmonised guidance quotes, and which numbers of other areas are worth keeping.

With a few areas that is all of them. With hundreds, nobody could read what each of them says, and
every answer would carry it: the guidance then quotes some, and says so.
"""

from collections.abc import Iterable, Sequence
from itertools import islice

from decision.policy import Suggestion

QUOTED = 12
"""How many areas are quoted on a matter at most."""
_KEPT = 2
"""How many numbers of a kind are kept: the strictest, and the next for the area that states it."""


def quoted[Speaker](speakers: Iterable[Speaker]) -> Sequence[Speaker]:
    """Those whose words are quoted of all who say something about a matter: the first of them."""
    return tuple(islice(speakers, QUOTED))


def strictest_of_each_kind(stated: Iterable[Suggestion]) -> tuple[Suggestion, ...]:
    """The numbers that can give the earliest date in some case, whatever area it is left out for.

    Of numbers in the same unit that count from the same event, only the smallest can.

    Args:
        stated: Every number, strictest first; so are those that are returned.
    """
    kept: dict[object, list[Suggestion]] = {}
    for one in stated:
        limit = one.limit
        kind = kept.setdefault(
            (one.level, one.track, limit.clock, limit.within and limit.within.unit), []
        )
        # A second number of the same area would go when that area leaves out its own.
        if len(kind) < _KEPT and one.area not in {other.area for other in kind}:
            kind.append(one)
    found = {id(one) for kind in kept.values() for one in kind}
    return tuple(one for one in stated if id(one) in found)
