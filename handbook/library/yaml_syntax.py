"""What PyYAML's syntax errors mean, in words for someone who does not know the parser's."""

import re
from typing import NamedTuple

import yaml
from yaml.reader import ReaderError

from handbook.library.problems import Problem, description


class _Meaning(NamedTuple):
    """What a syntax error means; the first whose pattern is in the parser's message counts."""

    pattern: str
    expected: str
    at_start: bool = False
    """Whether to point at where the unfinished part starts, not at where the parser gave up."""


# libyaml and PyYAML's own parser word the same errors differently; the patterns cover both.
_MEANINGS = (
    _Meaning(r"quoted scalar.*unexpected end", "a closing quote", at_start=True),
    _Meaning(r"simple key.*could not find expected ':'", "a key and a colon", at_start=True),
    _Meaning(r"sequence entries are not allowed", "a list to start on a line of its own"),
    _Meaning(
        r"cannot start any token|node content", "text that starts with this character in quotes"
    ),
    _Meaning(r"alias", "text that starts with * in quotes, or the name of an anchor above"),
    _Meaning(r"duplicate anchor", "each anchor once"),
    _Meaning(r"scanning an anchor", "text that starts with & in quotes"),
    _Meaning(r"unknown escape", r"quotes 'like these' round text with a \ in it"),
    _Meaning(r"parsing a flow sequence", "a comma or the closing ]", at_start=True),
    _Meaning(r"parsing a flow mapping", "a comma or the closing }", at_start=True),
    _Meaning(r"single document", "no line of --- inside the file"),
    _Meaning(r"scanning a block scalar", "the text on the lines below, further in"),
    _Meaning(r"parsing a block collection", "the dashes of one list in the same column"),
    _Meaning(r"parsing a block mapping", "the keys of one part in the same column"),
)
_OTHERWISE = "text with special characters in quotes"


def syntax_problem(name: str, text: str, error: yaml.YAMLError) -> Problem:
    """The problem that a syntax error in the *text* of the file *name* stands for."""
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return _character_problem(name, text, error)
    message = f"{error.context} {error.problem}"
    meaning = next((item for item in _MEANINGS if re.search(item.pattern, message)), None)
    mark = error.problem_mark
    if meaning is not None and meaning.at_start and error.context_mark is not None:
        mark = error.context_mark
    line = text.split("\n")[mark.line] if mark.line < text.count("\n") + 1 else ""
    expected = _from_context(message, line[: mark.column].strip(), line[mark.column :])
    return Problem(
        file=name,
        line=mark.line + 1,
        column=mark.column + 1,
        expected=expected or (meaning.expected if meaning else _OTHERWISE),
        found=_found(line, mark.column),
    )


def _found(line: str, column: int) -> str:
    if line[column:].startswith("\t"):
        return "a tab"
    return description(line.strip()) if line.strip() else "the end of the file"


def _from_context(message: str, before: str, rest: str) -> str | None:
    """What is expected where the parser's message alone would send people to the wrong place."""
    if rest.startswith("\t"):
        return "spaces at the start of a line"
    if not rest and "node content" in message:
        return "the rest of what is open, up to its closing bracket"
    if "mapping values are not allowed" in message:
        if ": " in before:
            return "text with a colon and a space in it in quotes"
        return "a key with a colon on the line above, and this line in the same column"
    if "parsing a block mapping" in message and before.endswith(("'", '"')):
        return "nothing after a closing quote, and no quote further up that is not closed"
    return None


def _character_problem(name: str, text: str, error: yaml.YAMLError) -> Problem:
    """A character that no YAML file may hold; PyYAML's two parsers count its place differently."""
    if not isinstance(error, ReaderError):
        return Problem(file=name, expected="YAML", found=description(str(error)))
    before = text[: text.find(chr(error.character))]
    return Problem(
        file=name,
        line=before.count("\n") + 1,
        column=len(before) - (before.rfind("\n") + 1) + 1,
        expected="only characters that can be seen",
        found=f"the invisible character {error.character:#04x}",
    )
