"""What a document does not say: found in its policy, so that nobody takes silence for a rule.

What only a route or the urgent track says breaks a silence there alone, and is named as what does.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Literal

from decision import english as words
from decision.policy import Policy
from decision.provision import Provision
from decision.route import Variation
from decision.stage import Limit
from decision.vocabulary import LEVELS
from handbook.facts.duties import DutyGroup, duties
from handbook.facts.limits import caps_covering
from handbook.facts.people import sentence_case
from handbook.facts.variants import StageVariants, ladder, stage_variants, variations

URGENT: Literal["urgent"] = "urgent"

type Breaks = Iterable[Variation | Literal["urgent"]]
"""The routes and tracks on which something is said; urgency also without a track of its own."""


def silences(policy: Policy) -> tuple[str, ...]:
    """Each thing that people look for in a procedure and that this one leaves open."""
    return (
        *_levels(policy),
        *_numbers(policy),
        *_times(policy),
        *_people(policy),
        *_support(policy),
    )


def _levels(policy: Policy) -> Iterator[str]:
    entries = stage_variants(policy)
    for level in LEVELS:
        name = f"level {level}, {words.LEVELS[level].name.lower()}"
        here = [entry for entry in entries if entry.stage.level == level]
        if not here:
            yield f"It names no stage at {name}."
        elif not any(entry.on_ladder for entry in here):
            routes = dict.fromkeys(one.title for entry in here for one in entry.only_for)
            yield f"It leads to {name}, only for: {'; '.join(routes)}."


def _numbers(policy: Policy) -> Iterator[str]:
    """The stages without a number of hours or days."""
    entries = stage_variants(policy)
    on_ladder = [entry for entry in entries if entry.on_ladder]
    silent = [entry for entry in on_ladder if not _is_dated(policy, entry)]
    breaks = [one for entry in silent for one in _dated_on(policy, entry)]
    if silent:
        where = "any stage of its ladder"
        if len(silent) < len(on_ladder):
            where = f"these stages: {'; '.join(entry.stage.name for entry in silent)}"
        yield _silence(policy, f"it sets no number of hours or days for {where}.", breaks)
    added = [entry for entry in entries if not entry.on_ladder]
    silent = [entry for entry in added if not list(_dated_on(policy, entry))]
    if silent:
        where = "; ".join(dict.fromkeys(entry.stage.name for entry in silent))
        yield f"It sets no number of hours or days for stages of some topics only: {where}."


def _is_dated(policy: Policy, entry: StageVariants) -> bool:
    """Whether a stage of the ladder has a number where nothing is urgent."""
    caps = [cap for cap in policy.caps if cap.track != "urgent"]
    return _has_number(entry.stage.limits) or bool(caps_covering(entry.stage, caps))


def _dated_on(policy: Policy, entry: StageVariants) -> Iterator[Variation | Literal["urgent"]]:
    """What sets a number for a stage: routes, the urgent track, or a limit when urgent."""
    if any(cap.track == "urgent" for cap in caps_covering(entry.stage, policy.caps)):
        yield URGENT
    for variant in entry.variants:
        caps = caps_covering(entry.stage, variant.variation.caps)
        if caps or _has_number(variant.stage.limits):
            yield variant.variation
    # The urgent track may come on top of any route.
    if policy.urgent and caps_covering(entry.stage, policy.urgent.caps):
        yield URGENT


def _has_number(limits: Iterable[Limit]) -> bool:
    return any(limit.within for limit in limits)


def _times(policy: Policy) -> Iterator[str]:
    whole = [cap for cap in policy.caps if not cap.stages]
    if all(cap.track == "urgent" for cap in whole):
        breaks: list[Variation | Literal["urgent"]] = [URGENT for _ in whole]
        breaks += _where(policy, lambda one: any(not cap.stages for cap in one.caps))
        yield _silence(policy, "it sets no limit on the whole process.", breaks)
    if not any(_asks_reply(stage.limits) for stage in policy.stages):
        replies = _where(
            policy,
            lambda one: any(
                _asks_reply(limits)
                for limits in (
                    *(stage.limits for stage in ladder(policy, one)),
                    *(change.limits or () for change in one.changes),
                )
            ),
        )
        yield _silence(policy, "it sets no time for a reply.", replies)
    if policy.urgent is None and not any(cap.track == "urgent" for cap in policy.caps):
        yield "It has no track of its own for urgent disagreements."


def _asks_reply(limits: Iterable[Limit]) -> bool:
    return any(limit.act == "reply" for limit in limits)


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
    records = duties(policy, "record")
    if all(group.variation for group in records):
        yield _silence(policy, "it does not say what to record.", _only_on(records))
    else:
        kept = [group for group in records if any(map(_has_place, group.provisions))]
        if all(group.variation for group in kept):
            yield _silence(policy, "it does not say where the record is kept.", _only_on(kept))


def _has_place(record: Provision) -> bool:
    return record.where is not None


def _only_on(groups: Iterable[DutyGroup]) -> list[Variation]:
    return [group.variation for group in groups if group.variation]


def _where(policy: Policy, says: Callable[[Variation], bool]) -> list[Variation]:
    return [one for one in variations(policy) if says(one)]


def _silence(policy: Policy, text: str, breaks: Breaks) -> str:
    """The *text* as a sentence, after the routes and tracks of which it is not true."""
    found = list(breaks)
    urgent = URGENT in found or (policy.urgent is not None and policy.urgent in found)
    titles = dict.fromkeys(
        f"“{one.title}”" for one in found if one != URGENT and one is not policy.urgent
    )
    before = ["unless it is urgent"] if urgent else []
    if titles:
        before.append(f"except for {' and '.join(titles)}")
    return sentence_case(f"{' and '.join(before)}, {text}" if before else text)
