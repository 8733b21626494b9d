"""How large and how deep a YAML file may be: far beyond any policy, well before anything breaks.

A few lines can stand for more than any memory holds, by references to references, and brackets in
brackets can be deeper than the parser, which is written in C, has room to go.
"""

from typing import Any

import yaml

from handbook.library.problems import Problem, Steps

PARTS = 100_000
"""The most values, those that references repeat counted each time; a large policy has 2,000."""
LEVELS = 100
"""The most parts, one inside the other; a policy has about 10."""
_SURELY_FINE = 900
"""A depth that the parser can take."""

_EXPECTED_LEVELS = f"at most {LEVELS} parts, one inside the other"
_EXPECTED_PARTS = f"at most {PARTS} values, with those that references repeat"


class TooLarge(Exception):
    """A file that is not read to its end, with the problem to report instead."""

    def __init__(self, problem: Problem) -> None:
        """Keep the problem."""
        self.problem = problem
        super().__init__(str(problem))


def check_depth(name: str, text: str, loader: type[yaml.SafeLoader]) -> None:
    """Raise :class:`TooLarge` where the *text* of the file *name* goes too deep to be parsed."""
    # Each level needs a bracket, or starts further in than the one around it or at a dash.
    width = max(map(len, text.split("\n")))
    if 2 * width + text.count("[") + text.count("{") < _SURELY_FINE:
        return
    depth = 0
    for event in yaml.parse(text, Loader=loader):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > LEVELS:
            raise _too_large(name, event.start_mark, (), _EXPECTED_LEVELS)


def check_part(name: str, part: yaml.Node, path: Steps, parts: int) -> None:
    """Raise :class:`TooLarge` where one more part, at *path*, is one too many or too deep."""
    if len(path) > LEVELS:
        raise _too_large(name, part.start_mark, path[:3], _EXPECTED_LEVELS)
    if parts >= PARTS:
        raise _too_large(name, part.start_mark, path, _EXPECTED_PARTS)


def _too_large(name: str, mark: Any, path: Steps, expected: str) -> TooLarge:
    line, column = mark.line + 1, mark.column + 1
    return TooLarge(
        Problem(file=name, line=line, column=column, path=path, expected=expected, found="more")
    )
