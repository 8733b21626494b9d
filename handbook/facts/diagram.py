"""The diagram of a policy's answers: what it says for every case, question by question.

Made by asking ``decide`` about every combination of choices, with a few sets of days for each.
Three tricks keep that quick: a question that ``decide`` did not even look at need not be varied,
values that the policy does not name are all alike, and so are those that lead to the same ladder.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date, timedelta
from typing import Any

from decision.answer import Answer
from decision.case import CHOICES, Case
from decision.decide import decide
from decision.ladder import ladder_of
from decision.policy import Policy
from decision.vocabulary import Track
from decision.working_days import Calendar

ORDER = (
    *("urgency", "person", "agency", "topic", "reached", "state"),
    *("raised", "since", "ended", "decided", "confident"),
)
"""The questions in the order a person thinks, once the area is chosen."""
PARTS: Mapping[str, tuple[str, ...]] = {
    "next": ("outcome", "next"),
    "by": ("by", "cap", "suggestion"),
    "record": ("record",),
    "notify": ("notify",),
    "advice": ("advice",),
    "notes": ("notes",),
    "then": ("then",),
}
"""What a question can change, with the fields of the answer that hold it."""

_RAISED = (2, 12, 400)
"""How many days ago the disagreement may have been raised: before and after limits pass."""
_PROBES = {"raised": 3, "since": 3, "ended": 3, "decided": 2}
"""How many days are tried for each question about a date."""
_READ_WITH = {
    "track": ("urgency",),
    "level": ("reached",),
    # Left out, it is the day on which the disagreement was raised.
    "since": ("since", "raised"),
}
"""The keys that are read when this is read of a case."""
_LADDER_CHOSEN = ORDER.index("topic") + 1
"""How many questions are answered once the ladder is known; ``decide`` needs them for no more."""

type Told = tuple[int, ...]
"""What an answer says: a number for each part, alike where the content is."""
type Outcomes = Branch | Told
"""What may be told, from one question on."""


@dataclass(frozen=True, slots=True, eq=False)
class Branch:
    """A question whose answer changes what is told, for some answers to those after it."""

    key: str
    follows: Mapping[Any, Outcomes]
    """What may be told by the value: a choice, or the number of a day that was tried."""


class Diagram:
    """What one policy says for every case. Equal parts of it are one and the same object."""

    def __init__(self, policy: Policy) -> None:
        """Prepare to ask *policy*."""
        self.policy = policy
        self.special = frozenset(_texts(policy)) | {"own-agency"}
        """The values that may make a difference; no policy needs to name the last for that."""
        self._today = _ordinary_day(policy.calendar)
        self._numbers: dict[tuple[str, object], int] = {}
        self._told: dict[Told, Told] = {}
        self._branches: dict[tuple[object, ...], Branch] = {}
        self._differing: dict[tuple[int, int], frozenset[str]] = {}
        self._climbed: dict[object, tuple[Outcomes, set[str]]] = {}

    def values(self, key: str) -> Sequence[Any]:
        """The values of *key* that are tried: of those that the policy does not name, the first."""
        if key in _PROBES:
            return range(_PROBES[key])
        if key not in ("agency", "topic"):
            return CHOICES[key]
        alike = [value for value in CHOICES[key] if value not in self.special]
        return [value for value in CHOICES[key] if value not in alike[1:]]

    def explore(self, chosen: Mapping[str, Any]) -> Outcomes:
        """What may be told to whoever has *chosen* the first of the questions."""
        return self._explore(dict(chosen))[0]

    def _explore(self, chosen: dict[str, Any]) -> tuple[Outcomes, set[str]]:
        """The same, with the keys that mattered to ``decide`` on the way."""
        if len(chosen) == len(ORDER):
            return self._ask(chosen)
        if len(chosen) == _LADDER_CHOSEN:
            ladder = (chosen["urgency"], chosen["person"], self._ladder(chosen))
            if ladder not in self._climbed:
                self._climbed[ladder] = self._vary(chosen)
            return self._climbed[ladder]
        return self._vary(chosen)

    def _vary(self, chosen: dict[str, Any]) -> tuple[Outcomes, set[str]]:
        """The same, by trying the values of the next question."""
        key = ORDER[len(chosen)]
        follows: dict[Any, Outcomes] = {}
        read: set[str] = set()
        for value in self.values(key):
            follows[value], also_read = self._explore({**chosen, key: value})
            read |= also_read
            if key not in read:
                break
        first, *others = follows.values()
        if all(other is first for other in others):
            return first, read
        parts = (key, *map(id, follows.values()))
        return self._branches.setdefault(parts, Branch(key, follows)), read

    def _ladder(self, chosen: Mapping[str, Any]) -> str:
        """All that the agency and the topic make of the ladder, to be compared with another's."""
        track: Track = "standard" if chosen["urgency"] == "standard" else "urgent"
        ladder = ladder_of(self.policy, chosen["topic"], track, chosen["agency"])
        # Each step is among those above level 0, and would only be repeated.
        return repr(replace(ladder, above=()))

    def _ask(self, chosen: Mapping[str, Any]) -> tuple[Told, set[str]]:
        choices: dict[str, Any] = {key: chosen[key] for key in CHOICES}
        days: dict[str, Any] = _days(chosen, self._today)
        case = _Watched(area=self.policy.area, today=self._today, **choices, **days)
        read: set[str] = set()
        object.__setattr__(case, "read", read)
        answer = decide(self.policy, case)
        told = tuple(self._number(part, answer) for part in PARTS)
        return self._told.setdefault(told, told), {
            key for name in read for key in _READ_WITH.get(name, (name,))
        }

    def _number(self, part: str, answer: Answer) -> int:
        content = tuple(getattr(answer, field) for field in PARTS[part])
        return self._numbers.setdefault((part, content), len(self._numbers))

    def differing(self, one: Outcomes, other: Outcomes) -> frozenset[str]:
        """The parts of the answer in which two of its outcomes can differ, all else being equal."""
        if one is other:
            return frozenset()
        if not isinstance(one, Branch) and not isinstance(other, Branch):
            pairs = zip(PARTS, one, other, strict=True)
            return frozenset(part for part, mine, its in pairs if mine != its)
        known = (id(one), id(other))
        if known not in self._differing:
            keys = [each.key for each in (one, other) if isinstance(each, Branch)]
            key = min(keys, key=ORDER.index)
            self._differing[known] = frozenset().union(
                *(
                    self.differing(_follow(one, key, value), _follow(other, key, value))
                    for value in self.values(key)
                )
            )
        return self._differing[known]


def _follow(outcomes: Outcomes, key: str, value: Any) -> Outcomes:
    if isinstance(outcomes, Branch) and outcomes.key == key:
        return outcomes.follows[value]
    return outcomes


class _Watched(Case):
    """A case that notes what is read of it."""

    read: set[str] = set()  # noqa: RUF012 - what is read while the case is made counts for none

    def __getattribute__(self, name: str) -> Any:
        object.__getattribute__(self, "read").add(name)
        return object.__getattribute__(self, name)


def _days(chosen: Mapping[str, Any], today: date) -> dict[str, date | None]:
    """A set of days in their order: the present stage may have begun, and ended, at any time."""
    tried = {key: chosen[key] for key in _PROBES}
    raised = today - timedelta(_RAISED[tried["raised"]])
    since = (raised, raised + (today - raised) // 2, today)[tried["since"]]
    ended = (None, since, max(since, today - timedelta(1)))[tried["ended"]]
    decided = (None, raised - timedelta(4))[tried["decided"]]
    return {"raised": raised, "since": since, "ended": ended, "decided": decided}


def _ordinary_day(calendar: Calendar) -> date:
    """A working day with room for any limit before and after it."""
    return calendar.add(calendar.first + (calendar.last - calendar.first) // 2, 0)


def _texts(value: object) -> Iterator[str]:
    """Every text in a policy."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for key, held in value.items():
            yield from (*_texts(key), *_texts(held))
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)
    elif is_dataclass(value) and not isinstance(value, Calendar):
        for field in fields(value):
            yield from _texts(getattr(value, field.name))
