"""Whether what a policy's file names exists, and only once.

Checked on the file as it is written, so that it is reported even where something else is wrong.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from pathlib import PurePath

from decision.vocabulary import HARMONISED
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
    yield from _topic_problems(file)
    if readings is not None:
        yield from unknown_problems(file, _reading_names(file), readings, "a reading that exists")


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
        elsewhere = isinstance(name, str) and name in everything - common
        ladder = "the id of a stage of the ladder; the route or track that adds a stage caps it"
        one = iter([(path, name)])
        yield from unknown_problems(file, one, common, ladder if elsewhere else expected)


def _topic_problems(file: YamlFile) -> Iterator[Problem]:
    """The topics that an earlier route takes, and the routes to which that leaves none."""
    taken: dict[object, Steps] = {}
    area = PurePath(file.name).stem
    for route, topics in file.find("routes", ANY, "topics"):
        found_here = file.find(*route, ANY)
        written = {path: name for path, name in found_here if isinstance(name, str)}
        again = {path: name for path, name in written.items() if name in taken}
        lines = {name: f"line {file.values[taken[name]].line}" for name in again.values()}
        if again and len(again) == len(written):
            names = alternatives(lines).replace(" or ", " and ")
            places = " and ".join(dict.fromkeys(lines.values()))
            found = f"only {names}, which the route on {places} takes"
            problem = file.problem(route, "a topic of its own, or the route never applies", found)
            yield replace(problem, case=f"area={area} topic={topics[0]}")
            continue
        for path, name in again.items():
            found = f"{description(name)} again, after {lines[name]}"
            problem = file.problem(path, "a topic that no other route takes", found)
            yield replace(problem, case=f"area={area} topic={name}")
        taken |= {name: path for path, name in written.items() if name not in taken}


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
