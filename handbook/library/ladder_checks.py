"""Whether every ladder of a policy can be climbed to its end, by the staff of every agency.

Each problem names the lines that clash, and a case that shows it.
"""

from collections.abc import Iterator
from itertools import combinations

from decision.policy import Policy
from decision.stage import Stage
from handbook.library.climbs import Climb, WrittenPolicy, stages_of
from handbook.library.problems import Problem, description
from handbook.library.rule_checks import rule_problems
from handbook.library.time_checks import time_problems
from handbook.library.yaml_file import ANY, YamlFile


def ladder_problems(file: YamlFile, policy: Policy) -> Iterator[Problem]:
    """What stands in the way of climbing one level after another, and of one rule for each case."""
    written = WrittenPolicy(file, policy)
    yield from _order_problems(written)
    yield from _shared_levels(written)
    yield from _dead_ends(written)
    yield from _absences(written)
    yield from rule_problems(written)
    yield from time_problems(written)


def _order_problems(written: WrittenPolicy) -> Iterator[Problem]:
    for holder in written.holders:
        highest = 0
        for path, level in written.file.find(*written.path(holder), "stages", ANY, "level"):
            if level < highest:
                expected = f"a level from {highest} up, as stages are listed upwards"
                yield written.file.problem(path, expected, description(level))
            highest = max(highest, level)


def _shared_levels(written: WrittenPolicy) -> Iterator[Problem]:
    """Two stages on one level of one ladder, of which a case would pass over the second."""
    for climb in written.climbs:
        for first, second in combinations(climb.stages.values(), 2):
            if first.level == second.level:
                yield written.problem(
                    second,
                    "level",
                    expected="a level of its own on each ladder",
                    found=f'{second.level}, the level of "{first.id}"',
                    case=climb.case(second.level),
                )


def _dead_ends(written: WrittenPolicy) -> Iterator[Problem]:
    """Levels that a case can reach but not leave, with nothing said of what remains.

    The top of the highest ladder is where the document itself ends. A ladder that ends below it
    leaves people where others go on, so that the policy must say what remains to them.
    """
    highest = max(stages_of(written.policy), key=lambda stage: stage.level)
    for climb in written.climbs:
        if climb.ladder.hand_over or climb.passed_over:
            continue
        if not climb.steps:
            yield _empty(written, climb)
            continue
        last = list(climb.stages.values())[-1]
        if last.level < highest.level and not climb.remaining:
            line = written.line(highest, "level")
            yield written.problem(
                last,
                "level",
                expected="a stage above this one, or what is left to do under remaining",
                found=f'neither, where other cases go up to "{highest.id}" on line {line}',
                case=climb.case(last.level),
            )


def _empty(written: WrittenPolicy, climb: Climb) -> Problem:
    """The problem of a ladder without any stage."""
    holder = climb.variations[-1] if climb.variations else written.policy
    return written.problem(
        holder,
        expected="a stage that these cases can climb to",
        found=f"none, as no stage from line {written.line(written.policy, 'stages')} on is theirs",
        case=climb.case(),
    )


def _absences(written: WrittenPolicy) -> Iterator[Problem]:
    """Agencies with nobody at a level, no substitute there, and no way round it.

    A stage may be passed over for an agency, which the answer then says; but not the last one
    before nothing, and no counterpart can be.
    """
    for climb in written.climbs:
        for stage in climb.passed_over:
            steps = climb.steps
            below = [step.stage for step in steps if step.stage.level < stage.level]
            above = any(step.stage.level > stage.level for step in steps)
            if climb.ladder.hand_over or above or (steps and climb.remaining):
                continue
            place = climb.stages[below[-1].id] if below else None
            yield written.problem(
                stage.who,
                "absent",
                stage.who.absent.index(climb.agency),
                expected="a substitute, a stage above, or what is left to do under remaining",
                found=f'"{climb.agency}", '
                + (
                    f'whose ladder ends with "{place.id}" on line {written.line(place)}'
                    if place
                    else "for which no stage of this ladder is left"
                ),
                case=climb.case(place.level if place else 0),
            )
        yield from _without_counterpart(written, climb)
        yield from _titles_of_nobody(written, climb)


def _without_counterpart(written: WrittenPolicy, climb: Climb) -> Iterator[Problem]:
    for stage in _met(climb):
        actor = stage.counterpart
        if actor is None or climb.agency not in actor.absent or actor.substitute is not None:
            continue
        yield written.problem(
            actor,
            "absent",
            actor.absent.index(climb.agency),
            expected="a substitute as well, because the answer must name a counterpart",
            found=f'"{climb.agency}", which is still sent to the title on line '
            f"{written.line(actor, 'title')}",
            case=climb.before(stage.id),
        )


def _titles_of_nobody(written: WrittenPolicy, climb: Climb) -> Iterator[Problem]:
    for stage in (*_met(climb), *climb.passed_over):
        for actor in (stage.who, stage.counterpart):
            if actor is None or not {climb.agency} & {*actor.absent} & {*actor.agencies}:
                continue
            yield written.problem(
                actor,
                "agencies",
                climb.agency,
                expected="no title for an agency with nobody at this level",
                found=f'one, while line {written.line(actor, "absent")} has "{climb.agency}"',
                case=climb.case(),
            )


def _met(climb: Climb) -> Iterator[Stage]:
    """The stages as cases meet them, with the people that changes put in place of the first."""
    yield from (step.stage for step in climb.steps)
