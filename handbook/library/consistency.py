"""Whether what a policy's file names exists, and whether its stages make ladders.

The names are checked on the file as it is written, so that they are reported even where something
else is wrong with the policy; the ladders on the policy itself, as a case walks them.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from itertools import combinations, product
from pathlib import PurePath
from typing import get_args

from decision.ladder import ladder_of
from decision.policy import Policy
from decision.stage import Stage
from decision.vocabulary import HARMONISED, Topic, Track
from handbook.addresses import TAKEN
from handbook.library.problems import Problem, Steps, alternatives, description, nearest
from handbook.library.yaml_file import ANY, YamlFile

type Found = Iterator[tuple[Steps, object]]

_SLUG = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_VARIATIONS = (("routes", ANY), ("urgent",))


def naming_problems(file: YamlFile, readings: Collection[str] | None) -> Iterator[Problem]:
    """What a policy's file names that does not exist, or names twice.

    The *readings* are the ids of those that exist; none when that cannot be known.
    """
    yield from _area_problems(file)
    yield from repetition_problems(file, file.find("stages", ANY, "id"))
    for variation, _ in _variations(file):
        yield from repetition_problems(file, file.find(*variation, "stages", ANY, "id"))
    yield from _taken_problems(file)
    yield from _stage_problems(file)
    topics = dict(file.find("routes", ANY, "topics", ANY))
    yield from _repetitions(file, topics, "a topic that no other route takes")
    if readings is not None:
        yield from unknown_problems(file, _reading_names(file), readings, "a reading that exists")


def ladder_problems(file: YamlFile, policy: Policy) -> Iterator[Problem]:
    """The stages that stand in the way of climbing one level after another."""
    yield from _order_problems(file)
    tracks: tuple[Track, ...] = get_args(Track.__value__)
    topics: tuple[Topic, ...] = get_args(Topic.__value__)
    for topic, track in product(topics, tracks):
        steps = ladder_of(policy, topic, track, "other").steps
        for first, second in combinations([step.stage for step in steps], 2):
            if first.level == second.level:
                yield _shared_level(file, first, second)


def repetition_problems(file: YamlFile, found: Found) -> Iterator[Problem]:
    """The ids among *found* that are no id, or that stand there more than once."""
    names = dict(found)
    for path, name in names.items():
        if isinstance(name, str) and not _SLUG.fullmatch(name):
            yield file.problem(path, "lower-case words joined by hyphens", description(name))
    yield from _repetitions(file, names, "an id that is not used above")


def unknown_problems(
    file: YamlFile, found: Found, known: Collection[str], expected: str
) -> Iterator[Problem]:
    """The names among *found* that are not *known*."""
    for path, name in found:
        if isinstance(name, str) and name not in known:
            yield file.problem(path, expected, description(name), nearest(name, known))


def _area_problems(file: YamlFile) -> Iterator[Problem]:
    stem = PurePath(file.name).stem
    for path, area in file.find("area"):
        if area == HARMONISED:
            expected = f'an area other than "{HARMONISED}", which is computed from all of them'
            yield file.problem(path, expected, description(area))
        elif area != stem:
            yield file.problem(path, f'the name of the file, "{stem}"', description(area))
        elif not _SLUG.fullmatch(stem):
            yield file.problem(path, "lower-case words joined by hyphens", description(area))


def _taken_problems(file: YamlFile) -> Iterator[Problem]:
    """The stages whose page would take the place of another page of the area."""
    taken = alternatives(TAKEN)
    expected = f"an id other than {taken}, which are the names of other pages of the area"
    for path, name in _stage_ids(file):
        if name in TAKEN:
            yield file.problem(path, expected, description(name))


def _stage_problems(file: YamlFile) -> Iterator[Problem]:
    """The stages that changes, caps and omissions name and that are not there."""
    common = _ids(file, "stages")
    everything = common.union(*(_ids(file, *path, "stages") for path, _ in _variations(file)))
    expected = "the id of a stage"
    for path, variation in _variations(file):
        # The urgent track may come on top of any route, so that it may name any stage.
        reachable = everything if path == ("urgent",) else _ids(file, *path, "stages")
        if variation.get("ladder", "keep") == "keep":
            reachable = reachable | common
        yield from unknown_problems(file, file.find(*path, "without", ANY), common, expected)
        for part in ("changes", "caps"):
            named = file.find(*path, part, ANY, "stages", ANY)
            yield from unknown_problems(file, named, reachable, expected)
    asked = file.find("record_form", ANY, "stages", ANY)
    yield from unknown_problems(file, asked, everything, expected)
    for path, name in file.find("caps", ANY, "stages", ANY):
        elsewhere = name in everything and name not in common
        ladder = "the id of a stage of the ladder; the route or track that adds a stage caps it"
        one = iter([(path, name)])
        yield from unknown_problems(file, one, common, ladder if elsewhere else expected)


def _order_problems(file: YamlFile) -> Iterator[Problem]:
    for ladder in [(), *(path for path, _ in _variations(file))]:
        highest = 0
        for path, level in file.find(*ladder, "stages", ANY, "level"):
            if isinstance(level, int) and level < highest:
                expected = f"a level from {highest} up, as stages are listed upwards"
                yield file.problem(path, expected, description(level))
            elif isinstance(level, int):
                highest = level


def _shared_level(file: YamlFile, first: Stage, second: Stage) -> Problem:
    # The last place that defines the stage: a route's own comes after the ladder's.
    path = [path for path, name in _stage_ids(file) if name == second.id][-1]
    found = f'{second.level}, the level of "{first.id}"'
    return file.problem((*path[:-1], "level"), "a level of its own on each ladder", found)


def _repetitions(file: YamlFile, names: Mapping[Steps, object], expected: str) -> Iterator[Problem]:
    seen: set[object] = set()
    for path, name in names.items():
        if isinstance(name, str) and name in seen:
            yield file.problem(path, expected, f"{description(name)} again")
        elif isinstance(name, str):
            seen.add(name)


def _variations(file: YamlFile) -> Iterator[tuple[Steps, dict[str, object]]]:
    for pattern in _VARIATIONS:
        for path, variation in file.find(*pattern):
            if isinstance(variation, dict):
                yield path, variation


def _stage_ids(file: YamlFile) -> Iterator[tuple[Steps, object]]:
    yield from file.find("stages", ANY, "id")
    for path, _ in _variations(file):
        yield from file.find(*path, "stages", ANY, "id")


def _ids(file: YamlFile, *stages: str | int) -> set[str]:
    return {name for _, name in file.find(*stages, ANY, "id") if isinstance(name, str)}


def _reading_names(file: YamlFile) -> Found:
    for path in file.values:
        if path[-2:-1] == ("readings",):
            yield from file.find(*path)
