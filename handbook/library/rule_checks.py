"""Whether every rule of a policy can apply, and no two of them say the same thing differently."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator

from decision.route import Change, Variation
from decision.stage import Cap, Limit, Stage
from handbook.library.climbs import Holder, WrittenPolicy, stages_of
from handbook.library.problems import Problem

_REPLACED = ("who", "counterpart", "limits")
"""What a change puts in place of a stage's own, so that there can be only one."""


def rule_problems(written: WrittenPolicy) -> Iterator[Problem]:
    """The rules that can never apply, and those of which two would hold for one case."""
    yield from _unclimbed_stages(written)
    yield from _double_limits(written)
    for holder in written.holders:
        yield from _double_caps(written, holder)
    for variation in written.variations:
        if variation.ladder == "hand-over":
            yield from _beside_hand_over(written, variation)
            continue
        yield from _double_changes(written, variation)
        for change in variation.changes:
            yield from _elsewhere(written, variation, change)
        if variation.ladder == "replace":
            yield from _beside_replace(written, variation)
    for holder in written.holders:
        for cap in holder.caps:
            yield from _elsewhere(written, holder, cap)
    if written.policy.urgent is not None:
        yield from _other_track(written, written.policy.urgent)


def _unclimbed_stages(written: WrittenPolicy) -> Iterator[Problem]:
    """Stages that stand on no ladder that anybody climbs."""
    climbed = {id(stage) for climb in written.climbs for stage in climb.stages.values()}
    for holder in written.holders:
        # What is handed over, and an id that is there twice, are reported for what they are.
        if isinstance(holder, Variation) and holder.ladder == "hand-over":
            continue
        names = [stage.id for stage in holder.stages]
        for stage in holder.stages:
            if id(stage) not in climbed and names.count(stage.id) == 1:
                yield _unclimbed(written, stage)


def _unclimbed(written: WrittenPolicy, stage: Stage) -> Problem:
    routes = [route for route in written.policy.routes if {*route.topics} & {*stage.topics}]
    lines = " and ".join(f"line {written.line(route)}" for route in routes)
    cases = (climb.case() for climb in written.climbs if climb.topic in stage.topics)
    return written.problem(
        stage,
        "id",
        expected="a stage that some case climbs to",
        found=f'"{stage.id}", which is on no ladder'
        + (f"; its topics take the route from {lines}" if routes else ""),
        case=next(cases, None),
    )


def _elsewhere(written: WrittenPolicy, holder: Holder, rule: Change | Cap) -> Iterator[Problem]:
    """What a change or cap says of stages that its own cases never climb to."""
    climbs = written.climbs_of(holder)
    stages = {stage.id: stage for stage in stages_of(written.policy)}
    for index, name in enumerate(rule.stages):
        if name not in stages or not climbs or any(name in climb.stages for climb in climbs):
            continue
        yield written.problem(
            rule,
            "stages",
            index,
            expected="a stage that these cases climb to",
            found=f'"{name}" from line {written.line(stages[name])}, to which none of them does',
            case=climbs[0].case(),
        )


def _other_track(written: WrittenPolicy, urgent: Variation) -> Iterator[Problem]:
    """Caps of the urgent track that only cases on the other one would meet."""
    for cap in urgent.caps:
        if cap.track == "standard":
            yield written.problem(
                cap,
                "track",
                expected='"urgent", or no track at all',
                found=f'"standard", inside the urgent track on line {written.line(urgent)}',
                case=written.any_case(urgent),
            )


def _beside_hand_over(written: WrittenPolicy, variation: Variation) -> Iterator[Problem]:
    """Rules about a ladder that nobody climbs, because another procedure takes over."""
    for key in ("stages", "without", "changes", "caps"):
        if getattr(variation, key):
            yield written.problem(
                variation,
                key,
                expected=f'no {key} where the ladder is "hand-over"',
                found=f"some, which line {written.line(variation, 'ladder')} rules out",
                case=written.any_case(variation),
            )


def _beside_replace(written: WrittenPolicy, variation: Variation) -> Iterator[Problem]:
    if variation.without:
        yield written.problem(
            variation,
            "without",
            expected='no stages to leave out where the ladder is "replace"',
            found=f"some, though line {written.line(variation, 'ladder')} leaves out all of them",
            case=written.any_case(variation),
        )


def _double_changes(written: WrittenPolicy, variation: Variation) -> Iterator[Problem]:
    """Two parts of one route or track that each set the people or limits of one stage."""
    own = {stage.id: stage for stage in variation.stages}
    first: dict[tuple[str, str], int] = {}
    for change in variation.changes:
        for key in _REPLACED:
            if getattr(change, key) is None:
                continue
            for name in change.stages:
                if name in own:
                    first.setdefault((name, key), written.line(own[name]))
                if (name, key) in first:
                    yield written.problem(
                        change,
                        key,
                        expected=f'{key} of "{name}" to be set once',
                        found=f"it again, after line {first[name, key]}",
                        case=written.example(variation, name),
                    )
                first.setdefault((name, key), written.line(change, key))


def _double_limits(written: WrittenPolicy) -> Iterator[Problem]:
    """Two limits of one stage for the same act, by the same clock and on the same condition."""
    for holder in written.holders:
        for stage in holder.stages:
            yield from _doubles(written, holder, stage.id, stage.limits)
        for change in holder.changes if isinstance(holder, Variation) else ():
            yield from _doubles(written, holder, change.stages[0], change.limits or ())


def _doubles(
    written: WrittenPolicy, holder: Holder, stage: str, limits: Iterable[Limit]
) -> Iterator[Problem]:
    seen: dict[Hashable, Limit] = {}
    for limit in limits:
        way = next(key for key in ("within", "at_once", "undated") if getattr(limit, key))
        # The limit that "previous-limit" counts from is another one each time.
        kind = (way, limit.act, limit.clock, limit.or_sooner, limit.or_when_ended)
        if kind in seen and limit.clock != "previous-limit":
            said = f"from {limit.clock}" if limit.clock else "without a number"
            yield written.problem(
                limit,
                expected=f"one limit to {limit.act} {said}",
                found=f"a second one, after that on line {written.line(seen[kind])}",
                case=written.example(holder, stage),
            )
        seen.setdefault(kind, limit)


def _double_caps(written: WrittenPolicy, holder: Holder) -> Iterator[Problem]:
    """Two caps of one part on the same stages, by the same clock and for the same track."""
    seen: defaultdict[Hashable, list[Cap]] = defaultdict(list)
    for cap in holder.caps:
        others = seen[cap.clock, frozenset(cap.stages)]
        for other in others:
            if cap.track in (None, other.track) or other.track is None:
                climbs = (climb for climb in written.climbs_of(holder) if cap in climb.caps)
                yield written.problem(
                    cap,
                    expected=f"one limit from {cap.clock} on the same stages",
                    found=f"a second one, after that on line {written.line(other)}",
                    case=next((climb.case() for climb in climbs if other in climb.caps), None),
                )
        others.append(cap)
