"""A YAML file as plain data, with the line and column at which each part of it stands.

Text stays as it is written: only ``true`` and ``false`` are truth values and only digits are
numbers, so that dates, ``yes`` and ``no`` and versions such as ``1.10`` are never altered.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from handbook.library.problems import Problem, Steps, description
from handbook.library.yaml_bounds import TooLarge, check_depth, check_part
from handbook.library.yaml_syntax import syntax_problem

ANY = object()
"""In a pattern for :meth:`YamlFile.find`: every item of a list, or every key."""

_PREFIX = "tag:yaml.org,2002:"
_NUMBER = re.compile(r"0|-?[1-9][0-9]{0,8}")


class Place(NamedTuple):
    """A place in a file; both numbers count from 1."""

    line: int
    column: int


@dataclass
class YamlFile:
    """What a file holds, where each part stands, and what is wrong with how it is written."""

    name: str
    """The file, as problems name it."""
    data: Any = None
    """Mappings, lists, text, whole numbers and truth values; none when it cannot be read."""
    values: dict[Steps, Place] = field(default_factory=dict)
    """Where each value starts."""
    keys: dict[Steps, Place] = field(default_factory=dict)
    """Where the key of each value starts."""
    problems: list[Problem] = field(default_factory=list)
    """What is wrong with the writing, whatever the file is about."""

    def problem(
        self, path: Steps, expected: str, found: str, nearest: str | None = None
    ) -> Problem:
        """A problem with the value at *path*."""
        return self._problem(self.values, path, expected, found, nearest)

    def key_problem(
        self, path: Steps, expected: str, found: str, nearest: str | None = None
    ) -> Problem:
        """A problem with the key at the end of *path*."""
        return self._problem(self.keys, path, expected, found, nearest)

    def find(self, *pattern: object) -> Iterator[tuple[Steps, Any]]:
        """Every value whose path matches: keys, positions, and ``ANY`` for each."""
        return _find(self.data, pattern, ())

    def _problem(
        self,
        places: dict[Steps, Place],
        path: Steps,
        expected: str,
        found: str,
        nearest: str | None,
    ) -> Problem:
        line, column = places[path]
        return Problem(
            file=self.name,
            line=line,
            column=column,
            path=path,
            expected=expected,
            found=found,
            nearest=nearest,
        )


def read_yaml(path: Path) -> YamlFile:
    """Read *path*; everything wrong with the writing is in the problems of what comes back."""
    file = YamlFile(shown(path))
    try:
        text = path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        file.problems.append(Problem(file=file.name, expected="this file", found="no such file"))
    except UnicodeDecodeError as error:
        file.problems.append(_encoding_problem(file.name, error))
    else:
        file = parse_yaml(file.name, text)
    return file


def parse_yaml(name: str, text: str) -> YamlFile:
    """The *text* of the file *name*, or of the part of it that is YAML."""
    file = YamlFile(name)
    try:
        check_depth(name, text, _Loader)
        node = yaml.compose(text, Loader=_Loader)
        if node is None:
            problem = Problem(file=file.name, expected="keys and values", found="an empty file")
            file.problems.append(problem)
        else:
            file.data = _Reader(file).value(node, ())
    except yaml.YAMLError as error:
        file.problems.append(syntax_problem(file.name, text, error))
    except TooLarge as error:
        file.problems.append(error.problem)
    return file


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]  # only known at run time
    """PyYAML's parser, the fast one where there is one, with our own idea of plain values."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012 - as PyYAML has it


for _tag, _pattern, _first in (
    ("bool", r"true|false", "tf"),
    ("int", _NUMBER.pattern, "-0123456789"),
    ("null", r"~|null|", ["~", "n", ""]),
):
    _Loader.add_implicit_resolver(f"{_PREFIX}{_tag}", re.compile(f"^(?:{_pattern})$"), _first)


class _Reader:
    """Turns the nodes of one file into data, noting places and problems on the way."""

    def __init__(self, file: YamlFile) -> None:
        self._file = file
        self._open: list[yaml.Node] = []

    def value(self, node: yaml.Node, path: Steps) -> Any:
        check_part(self._file.name, node, path, len(self._file.values))
        self._file.values[path] = _place(node)
        if node in self._open:
            self._report(path, "no reference to a part from inside itself", "one")
            return None
        self._open.append(node)
        try:
            if isinstance(node, yaml.MappingNode):
                return self._mapping(node, path)
            if isinstance(node, yaml.SequenceNode):
                return [self.value(item, (*path, index)) for index, item in enumerate(node.value)]
            return self._scalar(node, path)
        finally:
            self._open.pop()

    def _mapping(self, node: yaml.MappingNode, path: Steps) -> dict[str, Any]:
        data: dict[str, Any] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                self._file.values[(*path, "?")] = _place(key)
                self._report((*path, "?"), "a word as the key", "a list or mapping")
                continue
            steps = (*path, key.value)
            if key.value in data:
                line, column = _place(key)
                first = self._file.keys[steps].line
                self._file.problems.append(
                    Problem(
                        file=self._file.name,
                        line=line,
                        column=column,
                        path=steps,
                        expected="each key once",
                        found=f"it again, after line {first}",
                    )
                )
                continue
            self._file.keys[steps] = _place(key)
            data[key.value] = self.value(value, steps)
        return data

    def _scalar(self, node: yaml.Node, path: Steps) -> Any:
        match node.tag.removeprefix(_PREFIX):
            case "str":
                return node.value
            case "bool" if node.value in ("true", "false"):
                return node.value == "true"
            case "int" if _NUMBER.fullmatch(node.value):
                return int(node.value)
            case "null":
                self._report(path, "a value, or no such key at all", "nothing")
            case tag:
                self._report(path, "text that starts with ! in quotes", description(tag))
        return None

    def _report(self, path: Steps, expected: str, found: str) -> None:
        self._file.problems.append(self._file.problem(path, expected, found))


def _find(data: Any, pattern: tuple[Any, ...], path: Steps) -> Iterator[tuple[Steps, Any]]:
    if not pattern:
        yield path, data
        return
    wanted, *rest = pattern
    parts: dict[Any, Any] = data if isinstance(data, dict) else {}
    if isinstance(data, list):
        parts = dict(enumerate(data))
    for step in parts if wanted is ANY else parts.keys() & {wanted}:
        yield from _find(parts[step], tuple(rest), (*path, step))


def _place(node: yaml.Node) -> Place:
    return Place(node.start_mark.line + 1, node.start_mark.column + 1)


def shown(path: Path) -> str:
    """The path from the working directory, where it leads there: short, and as editors link it."""
    absolute = path.absolute()
    here = Path.cwd()
    return (absolute.relative_to(here) if absolute.is_relative_to(here) else path).as_posix()


def _encoding_problem(name: str, error: UnicodeDecodeError) -> Problem:
    before = error.object[: error.start]
    return Problem(
        file=name,
        line=before.count(b"\n") + 1,
        column=len(before) - (before.rfind(b"\n") + 1) + 1,
        expected='text saved in the encoding "UTF-8"',
        found=f"the byte {error.object[error.start]:#04x}, which is not",
    )
