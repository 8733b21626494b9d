"""The ladder in the language of each rule engine that runs under CPython."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from benchmarks.rules.facts import Facts, Found

LADDER = Path(__file__).parent / "ladder.json"

type Engine = Callable[[Facts], Found]


def engines() -> dict[str, Engine]:
    """Each engine by its name, ready to be asked."""
    rules = json.loads(LADDER.read_text("utf-8"))
    return {"rule-engine": _rule_engine(rules), "zen-engine": _zen_engine(rules)}


def _rule_engine(rules: Sequence[dict[str, Any]]) -> Engine:
    """A compiled expression for each rule, tried in order."""
    import rule_engine

    compiled = [
        (rule_engine.Rule(_expression(rule)), rule["next"], rule.get("due")) for rule in rules
    ]

    def first(facts: Facts) -> Found:
        for rule, level, due in compiled:
            if rule.matches(facts):
                return [level, facts[due] if due else None]
        raise LookupError(f"no rule fits {facts}")

    return first


def _zen_engine(rules: Sequence[dict[str, Any]]) -> Engine:
    """A decision table with the hit policy `first`, of one column of conditions."""
    import zen

    table = {
        "hitPolicy": "first",
        "inputs": [{"id": "when", "name": "when"}],
        "outputs": [{"id": name, "field": name, "name": name} for name in ("next", "due")],
        "rules": [
            {
                "_id": str(number),
                "when": _expression(rule),
                "next": str(rule["next"]),
                "due": rule.get("due", "null"),
            }
            for number, rule in enumerate(rules)
        ],
    }
    kinds = {"inputNode": {}, "decisionTableNode": table, "outputNode": {}}
    nodes = [
        {"id": kind, "type": kind, "name": kind, "position": {"x": 0, "y": 0}, "content": content}
        for kind, content in kinds.items()
    ]
    first, middle, last = kinds
    edges = [
        {"id": source, "type": "edge", "sourceId": source, "targetId": target}
        for source, target in ((first, middle), (middle, last))
    ]
    decision = zen.ZenEngine().create_decision(json.dumps({"nodes": nodes, "edges": edges}))

    def decided(facts: Facts) -> Found:
        result = decision.evaluate(facts)["result"]
        return [result["next"], result.get("due")]

    return decided


def _expression(rule: dict[str, Any]) -> str:
    """The condition of a rule, in a notation that both engines happen to share."""
    return " and ".join(
        f"{fact} {sign} {value['fact'] if isinstance(value, dict) else json.dumps(value)}"
        for fact, sign, value in rule["all"]
    )
