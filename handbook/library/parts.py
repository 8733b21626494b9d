"""The parts of a policy one inside the other, and the sentences that any of them rests on."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from decision.policy import Policy, Suggestion
from decision.provision import Sentence
from decision.working_days import Calendar


def parts_of(subject: Any) -> Iterator[tuple[str, Any]]:
    """What stands right inside a part of a policy, each with the name of its field."""
    for item in fields(subject):
        value = getattr(subject, item.name)
        for part in value if isinstance(value, tuple) else (value,):
            if is_dataclass(part) and not isinstance(part, Calendar | Suggestion):
                yield item.name, part


def cited_by(policy: Policy) -> set[Sentence]:
    """The sentences on which something in a policy rests."""
    return set(_cited(policy))


def _cited(part: Any) -> Iterator[Sentence]:
    yield from getattr(part, "sources", ())
    for _, inner in parts_of(part):
        yield from _cited(inner)
