"""What has changed, in the form that its reader wants: people, a review, a program, or a CI run."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from handbook.answers import english
from handbook.answers.case_sets import boxes
from handbook.answers.changes import Change
from handbook.answers.hunks import Hunk
from handbook.answers.revision_changes import AreaChanges, Explained

type Report = Callable[[Sequence[AreaChanges], str], str]
"""Says what changed; the folder of the policies is named as its reader would."""


def change_lines(changes: Iterable[Change]) -> Iterator[str]:
    """Every change: which answers, for which cases, and the lines before and after."""
    for change in changes:
        yield english.ANSWER.format(ids=", ".join(change.ids))
        for box in boxes(change.cases):
            yield f"    {english.box_words(box)}"
        for difference in change.differences:
            yield f"  {english.COLUMNS[difference.column]}"
            yield from (f"    - {line}" for line in difference.before)
            yield from (f"    + {line}" for line in difference.after)


def as_text(found: Sequence[AreaChanges], folder: str) -> str:
    """For people who read a terminal."""
    return "\n".join(_text(found, folder)) if found else english.NOTHING


def as_markdown(found: Sequence[AreaChanges], folder: str) -> str:
    """For a review: a heading for each area, what changed as differences."""
    return "\n".join(_markdown(found, folder)) if found else english.NOTHING


def as_json(found: Sequence[AreaChanges], folder: str) -> str:
    """For programs."""
    areas = [
        {
            "area": one.area,
            "name": one.name,
            "kind": one.kind,
            "amended": one.is_amended,
            "changes": [_change(explained, folder) for explained in one.changes],
        }
        for one in found
    ]
    return json.dumps({"areas": areas}, ensure_ascii=False, indent=2)


def as_annotations(found: Sequence[AreaChanges], folder: str) -> str:
    """For a CI run: a line for each place in the policies that changes answers of an area."""
    lines = [line for area in found for line in _annotations(area, folder)]
    return "\n".join(lines) if lines else english.NOTHING


FORMATS: Mapping[str, Report] = {
    "text": as_text,
    "markdown": as_markdown,
    "json": as_json,
    "annotations": as_annotations,
}
"""The forms by their names."""


def _heading(area: AreaChanges) -> str:
    ids = {one for explained in area.changes for one in explained.change.ids}
    said = english.AREA[area.kind].format(name=area.name, count=len(ids))
    if area.kind == "new":
        return said
    return said + (english.NOT_AMENDED if area.needs_amendment else english.AMENDED)


def _by_lines(area: AreaChanges) -> Iterator[tuple[Explained, list[Change]]]:
    """The changes that the same lines make, with the first of them."""
    for _, together in groupby(area.changes, key=lambda one: (one.hunks, one.is_certain)):
        first, *others = together
        yield first, [one.change for one in (first, *others)]


def _text(found: Sequence[AreaChanges], folder: str) -> Iterator[str]:
    for area in found:
        yield _heading(area)
        for first, changes in _by_lines(area):
            yield ""
            if not first.is_certain:
                yield english.UNCERTAIN
            for hunk in first.hunks:
                yield f"{_place(hunk, folder)}"
                yield from _changed_lines(hunk)
            yield from (f"  {line}" for line in change_lines(changes))
        yield ""


def _markdown(found: Sequence[AreaChanges], folder: str) -> Iterator[str]:
    for area in found:
        yield f"### {_heading(area)}"
        for first, changes in _by_lines(area):
            if not first.is_certain:
                yield f"\n{english.UNCERTAIN}"
            for hunk in first.hunks:
                yield f"\n`{_place(hunk, folder)}`\n"
                yield from _fenced(_changed_lines(hunk))
            for change in changes:
                cases = "; or ".join(english.box_words(box) for box in boxes(change.cases))
                ids = ", ".join(f"`{one}`" for one in change.ids)
                yield f"\n{english.ANSWER.format(ids=ids)} {cases}\n"
                for one in change.differences:
                    yield f"{english.COLUMNS[one.column]}:\n"
                    yield from _fenced(
                        [
                            *(f"- {line}" for line in one.before),
                            *(f"+ {line}" for line in one.after),
                        ]
                    )
        yield ""


def _fenced(lines: Iterable[str]) -> Iterator[str]:
    """Lines as a difference. Nothing in them can end the fence, which is longer than any there."""
    kept = list(lines)
    longest = max((len(run) for line in kept for run in _ticks(line)), default=0)
    fence = "`" * max(3, longest + 1)
    yield from (f"{fence}diff", *kept, f"{fence}\n")


def _ticks(line: str) -> Iterator[str]:
    return ("".join(run) for tick, run in groupby(line) if tick == "`")


def _changed_lines(hunk: Hunk) -> Iterator[str]:
    for sign, lines in (("-", hunk.before), ("+", hunk.after)):
        yield from (f"{sign} {line.rstrip()}" for line in lines if line.strip())


def _place(hunk: Hunk, folder: str) -> str:
    part = f" ({hunk.path})" if hunk.path else ""
    return f"{folder}/{hunk.file}:{hunk.line}{part}"


def _change(explained: Explained, folder: str) -> dict[str, Any]:
    change = explained.change
    return {
        "answers": change.ids,
        "cases": boxes(change.cases),
        "for": [english.box_words(box) for box in boxes(change.cases)],
        "differences": [vars(difference) for difference in change.differences],
        "certain": explained.is_certain,
        "lines": [
            {
                "file": f"{folder}/{hunk.file}",
                "line": hunk.line,
                "path": hunk.path,
                "before": [line.rstrip() for line in hunk.before],
                "after": [line.rstrip() for line in hunk.after],
            }
            for hunk in explained.hunks
        ],
    }


def _annotations(area: AreaChanges, folder: str) -> Iterator[str]:
    level = "warning" if area.needs_amendment else "notice"
    by_place: dict[Hunk | None, list[Change]] = {}
    for one in area.changes:
        for hunk in one.hunks or (None,):
            by_place.setdefault(hunk, []).append(one.change)
    for hunk, changes in by_place.items() or ((None, []),):
        place = f" file={_property(f'{folder}/{hunk.file}')},line={hunk.line}" if hunk else ""
        message = "\n".join((_heading(area), *change_lines(changes)))
        yield f"::{level}{place}::{_escaped(message)}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
