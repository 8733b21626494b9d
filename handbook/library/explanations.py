"""Pydantic's validation errors as problems, in words for someone who writes policies."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from types import UnionType
from typing import Any, Literal, TypeAliasType, get_args, get_origin, get_type_hints

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from handbook.library.problems import Problem, Steps, alternatives, description, nearest
from handbook.library.rules import UNMET
from handbook.library.yaml_file import YamlFile

_KEY = "[key]"
"""What pydantic puts at the end of the path to a mapping's key."""

_MAPPING = "keys and values"
_LIST = "a list, each item on a line of its own after a dash"
_DATE = "a date such as 2026-12-25"
_EXPECTED = {
    "bool_type": "true or false",
    "dataclass_type": _MAPPING,
    "date_from_datetime_parsing": _DATE,
    "date_parsing": _DATE,
    "dict_type": _MAPPING,
    "greater_than_equal": "1 or more",
    "int_type": "a whole number",
    "list_type": _LIST,
    "string_type": "text",
    "too_short": "at least one item",
    "tuple_type": _LIST,
}
"""What each type of error expects, where that depends on nothing else."""


def explain(error: ValidationError, kind: object, file: YamlFile) -> Iterator[Problem]:
    """The problems that kept the data of *file* from being a *kind*."""
    for details in error.errors(include_url=False):
        # A list that is too short only because its items are wrong is no second problem.
        if details["type"] != "too_short" or not details["input"]:
            yield _problem(details, kind, file)


def _problem(details: ErrorDetails, kind: object, file: YamlFile) -> Problem:
    path: Steps = details["loc"]
    found = details["input"]
    if path and path[-1] == _KEY:
        return file.key_problem(path[:-1], *_outcome(details, kind, found))
    match details["type"]:
        case "missing":
            expected = f'the key "{path[-1]}"'
            return file.problem(path[:-1], expected, description(found))
        case "unexpected_keyword_argument":
            names = _written_keys(_kind_at(kind, path[:-1]))
            near = nearest(path[-1], names)
            expected = "a key that exists here" if near else f"one of {alternatives(names)}"
            return file.key_problem(path, expected, description(path[-1]), near)
        case _:
            return file.problem(path, *_outcome(details, kind, found))


def _outcome(details: ErrorDetails, kind: object, found: object) -> tuple[str, str, str | None]:
    """What is expected, what is found, and what was probably meant."""
    context = details.get("ctx", {})
    if details["type"] == UNMET:
        return context["expected"], context["found"] or description(found), context["nearest"]
    match details["type"]:
        case "literal_error":
            values = _values(_kind_at(kind, details["loc"]))
            return alternatives(values), description(found), nearest(found, map(str, values))
        case "value_error":
            # Raised by a dataclass of the model itself, whose messages start with "expected".
            return str(context["error"]).removeprefix("expected "), description(found), None
        case "string_type" if isinstance(found, bool | int):
            return "text", description(found), description(found)
        case other:
            return _EXPECTED.get(other, details["msg"]), description(found), None


def _kind_at(kind: Any, path: Steps) -> Any:
    """The type that the model has at *path*, without aliases and without ``None``."""
    kind = _plain(kind)
    for step in path:
        arguments = get_args(kind)
        if is_dataclass(kind):
            kind = get_type_hints(kind)[str(step)]
        elif get_origin(kind) is dict:
            kind = arguments[0 if path[-1] == _KEY and step == path[-2] else 1]
        elif step != _KEY:
            kind = arguments[0]
        kind = _plain(kind)
    return kind


def _plain(kind: Any) -> Any:
    if isinstance(kind, TypeAliasType):
        return _plain(kind.__value__)
    if get_origin(kind) is UnionType or isinstance(kind, UnionType):
        return _plain(get_args(kind)[0])
    return kind


def _values(kind: Any) -> tuple[Any, ...]:
    return get_args(kind) if get_origin(kind) is Literal else ()


def _written_keys(kind: Any) -> tuple[str, ...]:
    return tuple(item.name for item in fields(kind) if not item.metadata.get("supplied"))
