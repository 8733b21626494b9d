"""What the checker's form asks, in the order of the contract, with the choices that it offers."""

from collections.abc import Iterator
from typing import Any

from decision import english as words
from decision.addresses import area_address
from decision.case import AREA_KEYS, CHOICES, KEYS
from decision.collection import Collection
from decision.policy import Policy
from decision.route import Variation
from decision.vocabulary import HARMONISED, Clock
from handbook.addresses import answers_address
from handbook.facts.letters import are_many
from handbook.facts.variants import variations


def questions(collection: Collection) -> list[dict[str, Any]]:
    """The questions of the form; see the template of the checker for the keys of each."""
    return [_question(key, collection) for key in KEYS if _is_asked(key, collection)]


def areas(collection: Collection) -> list[dict[str, Any]]:
    """The areas that can be chosen, with the page of each."""
    return [
        {
            "area": policy.area,
            "name": policy.name,
            "nation": policy.nation,
            "people": policy.people,
            "page": area_address(policy.area),
            "answers": answers_address(policy.area),
        }
        for policy in collection.policies.values()
    ]


def _is_asked(key: str, collection: Collection) -> bool:
    """The day of a decision is asked only where some procedure counts from it."""
    return key != "decided" or any(
        clock in ("decision", "conference")
        for policy in collection.local
        for clock in _clocks(policy)
    )


def _clocks(policy: Policy) -> Iterator[Clock | None]:
    holders: tuple[Policy | Variation, ...] = (policy, *variations(policy))
    for holder in holders:
        yield from (cap.clock for cap in holder.caps)
        yield from (limit.clock for stage in holder.stages for limit in stage.limits)
    for variation in variations(policy):
        yield from (limit.clock for change in variation.changes for limit in change.limits or ())


def _question(key: str, collection: Collection) -> dict[str, Any]:
    question = words.QUESTIONS[key]
    values = CHOICES.get(key, ())
    offered = question.choices
    if key in AREA_KEYS:
        offered = {policy.area: words.Choice(policy.name) for policy in collection.local}
        offered[HARMONISED] = question.choices[HARMONISED]
    return {
        "key": key,
        "kind": "choice" if offered else "date",
        "label": question.label,
        "hint": question.hint,
        "why": question.why,
        "unsure": "" if offered or key == "today" else words.UNSURE_DAY,
        "values": [
            {"value": value, "label": choice.label, "hint": choice.hint}
            for value, choice in offered.items()
        ],
        "default": values[0] if values else "",
        "optional": key != "area",
        "finder": key in AREA_KEYS and are_many(collection),
    }
