"""The conversation: which questions matter for a policy, given what was answered before them.

A question is left out where no answer to it, with any answers to those after it, changes what
people are told. That is derived from the answers themselves, never from a list of rules.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from decision.case import CANDIDATES, CHOICES, DATE_KEYS, UNSURE
from decision.policy import Policy
from handbook.facts.diagram import ORDER, PARTS, Branch, Diagram, Outcomes

_LAST = (*DATE_KEYS, "confident")
"""The questions that are asked or not whatever was answered to another of them."""


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """A question that matters, and what follows each answer to it."""

    key: str
    changes: tuple[str, ...]
    """The parts of the answer that it can change; see ``PARTS``."""
    then: Mapping[str, "Node | None"]
    """The next question that matters by the value chosen, where a value has one of its own."""
    otherwise: "Node | None"
    """The next question that matters after every other value; none where there is none."""


@dataclass(frozen=True, slots=True)
class Conversation:
    """The questions that matter for one policy."""

    area: str
    first: Node

    def asked(self, chosen: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
        """The questions that matter for what was *chosen*, with the parts that each can change.

        A key that is not given is at its default; one that is unsure may be any of its candidates.
        """
        found: dict[str, tuple[str, ...]] = {}
        here: set[Node | None] = {self.first}
        for key in ORDER:
            asking = [node for node in here if node is not None and node.key == key]
            if not asking:
                continue
            value = chosen.get(key) or next(iter(CHOICES.get(key, ())), "")
            values = CANDIDATES[key] if value == UNSURE else (value,)
            changes = {part for node in asking for part in node.changes}
            found[key] = tuple(part for part in PARTS if part in changes)
            here.difference_update(asking)
            here.update(node.then.get(one, node.otherwise) for node in asking for one in values)
        return found

    def as_json(self) -> dict[str, Any]:
        """A list of questions that name each other by their place in it, the first one last.

        ``null`` is the end of the questions; ``else`` follows the answers that ``then`` leaves out.
        """
        places: dict[Node | None, int | None] = {None: None}
        written: list[dict[str, Any]] = []
        for node in _from_the_end(self.first):
            if node in places:
                continue
            places[node] = len(written)
            then = {value: places[following] for value, following in node.then.items()}
            question = {"ask": node.key, "changes": list(node.changes)}
            written.append(
                question | ({"then": then} if then else {}) | {"else": places[node.otherwise]}
            )
        return {"area": self.area, "questions": written}


def _from_the_end(node: Node) -> Iterator[Node]:
    """The questions that can follow *node*, each after those that can follow it."""
    for following in (*node.then.values(), node.otherwise):
        if following is not None:
            yield from _from_the_end(following)
    yield node


# More than one thing is made of it, and made again after every edit of another policy.
@lru_cache(maxsize=512)
def converse(policy: Policy) -> Conversation:
    """The conversation that *policy* needs.

    In immediate danger nothing is asked: whatever the case, the answer is to call for help.
    """
    return _Writer(Diagram(policy)).write()


class _Writer:
    """Turns the diagram of a policy's answers into its conversation."""

    def __init__(self, diagram: Diagram) -> None:
        self.diagram = diagram
        self._nodes: dict[tuple[object, ...], Node] = {}
        self._written: dict[int, Node | None] = {}
        self._last: dict[int, Mapping[str, frozenset[str]]] = {}

    def write(self) -> Conversation:
        standard, urgent = (
            self.diagram.explore({"urgency": track}) for track in ("standard", "urgent")
        )
        changes = {"next", *self.diagram.differing(standard, urgent)}
        follows = {"standard": self._node(standard), "urgent": self._node(urgent), "danger": None}
        first = self._shared("urgency", changes, follows, follows["standard"])
        return Conversation(self.diagram.policy.area, first)

    def _node(self, outcomes: Outcomes) -> Node | None:
        if not isinstance(outcomes, Branch):
            return None
        if outcomes.key in _LAST:
            return self._chain(self._last_of(outcomes))
        if id(outcomes) not in self._written:
            follows = {value: self._node(one) for value, one in outcomes.follows.items()}
            alike = [value for value in follows if value not in self.diagram.special]
            usual = follows[(alike or list(follows))[0]]
            self._written[id(outcomes)] = self._shared(
                outcomes.key, self._changes(outcomes), follows, usual
            )
        return self._written[id(outcomes)]

    def _changes(self, branch: Branch) -> frozenset[str]:
        first, *others = branch.follows.values()
        return frozenset[str]().union(*(self.diagram.differing(first, one) for one in others))

    def _last_of(self, outcomes: Outcomes) -> Mapping[str, frozenset[str]]:
        """The last questions, as far as they matter on any day, with what they can change."""
        if not isinstance(outcomes, Branch):
            return {}
        if id(outcomes) not in self._last:
            found: dict[str, frozenset[str]] = {outcomes.key: self._changes(outcomes)}
            for following in outcomes.follows.values():
                for key, changes in self._last_of(following).items():
                    found[key] = found.get(key, frozenset()) | changes
            self._last[id(outcomes)] = found
        return self._last[id(outcomes)]

    def _chain(self, last: Mapping[str, frozenset[str]]) -> Node | None:
        following = None
        for key in reversed(ORDER):
            if key in last:
                following = self._shared(key, last[key], {}, following)
        return following

    def _shared(
        self,
        key: str,
        changes: Iterable[str],
        follows: Mapping[str, Node | None],
        otherwise: Node | None,
    ) -> Node:
        """The one node of its kind."""
        then = {value: node for value, node in follows.items() if node is not otherwise}
        parts = tuple(part for part in PARTS if part in set(changes))
        kind = (key, parts, *then.items(), otherwise)
        return self._nodes.setdefault(kind, Node(key, parts, then, otherwise))
