"""What a document does not say: found in its policy, so that nobody takes silence for a rule."""

from collections.abc import Iterator

from decision import english as words
from decision.policy import Policy
from decision.vocabulary import LEVELS
from handbook.variants import stage_variants


def silences(policy: Policy) -> tuple[str, ...]:
    """Each thing that people look for in a procedure and that this one leaves open."""
    return (
        *_levels(policy),
        *_times(policy),
        *_people(policy),
        *_support(policy),
    )


def _levels(policy: Policy) -> Iterator[str]:
    there = {entry.stage.level for entry in stage_variants(policy)}
    on_ladder = {stage.level for stage in policy.stages}
    for level in LEVELS:
        name = f"level {level}, {words.LEVELS[level].name.lower()}"
        if level not in there:
            yield f"It names no stage at {name}."
        elif level not in on_ladder:
            yield f"It names a stage at {name} for some topics only."


def _times(policy: Policy) -> Iterator[str]:
    dated = {
        *(stage.id for stage in policy.stages for limit in stage.limits if limit.within),
        *(stage for cap in policy.caps for stage in cap.stages),
    }
    silent = [stage.name for stage in policy.stages if stage.id not in dated]
    if not dated:
        yield "It sets no number of hours or days for any stage of its ladder."
    elif silent:
        yield f"It sets no number of hours or days for: {', '.join(silent)}."
    if not any(not cap.stages for cap in policy.caps):
        yield "It sets no limit on the whole process."
    if not any(limit.act == "reply" for stage in policy.stages for limit in stage.limits):
        yield "It sets no time for a reply."
    if policy.urgent is None:
        yield "It has no track of its own for urgent disagreements."


def _people(policy: Policy) -> Iterator[str]:
    for person, name in (("child", "children"), ("adult", "adults")):
        if person not in policy.people:
            yield f"It does not cover {name} at risk."
    takes_own_agency = any("own-agency" in route.topics for route in policy.routes)
    if policy.covers is None and not takes_own_agency:
        yield "It does not say what to do about a disagreement inside one agency."


def _support(policy: Policy) -> Iterator[str]:
    if not policy.no_reply:
        yield "It does not say what to do when nobody replies."
    if not policy.not_confident:
        yield "It does not say who supports someone who does not feel able to challenge."
    records = (*policy.record, *(item for stage in policy.stages for item in stage.record))
    if not records:
        yield "It does not say what to record."
    elif not any(item.where for item in records):
        yield "It does not say where the record is kept."
