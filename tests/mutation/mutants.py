"""The mutants: small wrong changes of a package, all in one copy of it that can turn each on."""

import difflib
import itertools
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import libcst
from libcst import matchers
from mutmut.mutation import file_mutation, mutators

_CACHED = ("property", "cached_property", "lru_cache")
"""The decorators that leave a function what it is: with them, too, it can be changed."""


@dataclass(frozen=True)
class Mutant:
    """One change of one function."""

    name: str
    """What turns it on."""
    function: str
    """The function or method with its module: ``decision.ladder.Ladder.at``."""
    was: str
    """The lines that it changes, as one."""
    now: str
    """What they are changed to."""


class _Visitor(file_mutation.MutationVisitor):
    """Finds what to change, in functions with the cached decorators too."""

    def _skip_node_and_children(self, node: libcst.CSTNode) -> bool:
        if isinstance(node, libcst.FunctionDef) and node.decorators and _is_plain(node):
            return False
        return super()._skip_node_and_children(node)


def _is_plain(function: libcst.FunctionDef) -> bool:
    wanted = matchers.OneOf(*(matchers.Name(name) for name in _CACHED))
    decorator = wanted | matchers.Call(func=wanted)
    return all(matchers.matches(item.decorator, decorator) for item in function.decorators)


def _arranged(
    function: libcst.FunctionDef, mutants: Iterable[file_mutation.Mutation], class_name: str | None
) -> tuple[Sequence[libcst.CSTNode], ...]:
    """The function with its changed copies, which are called inside its decorators."""
    empty, nodes, assignments, names = _arrangement(function, mutants, class_name)
    if _is_plain(function):
        nodes = [nodes[0], *(node.with_changes(decorators=[]) for node in nodes[1:])]
    return empty, nodes, assignments, names


def _argument_changes(call: libcst.Call) -> Iterator[libcst.Call]:
    """The call with one argument changed: a positional one to None, one with a name left out."""
    for place, argument in enumerate(call.args):
        before, after = call.args[:place], call.args[place + 1 :]
        if argument.keyword is not None:
            yield call.with_changes(args=[*before, *after])
        elif not argument.star and not matchers.matches(argument.value, matchers.Name("None")):
            changed = argument.with_changes(value=libcst.Name("None"))
            yield call.with_changes(args=[*before, changed, *after])


def _string_changes(string: libcst.BaseString) -> Iterator[libcst.BaseString]:
    """The text with more in it; that it is also noticed in capitals would tell no more."""
    yield from itertools.islice(mutators.operator_string(string), 1)


_OPERATORS = {
    mutators.operator_arg_removal: _argument_changes,
    mutators.operator_string: _string_changes,
}
_arrangement = file_mutation.function_trampoline_arrangement
file_mutation.MutationVisitor = _Visitor
file_mutation.function_trampoline_arrangement = _arranged
file_mutation.mutation_operators = [
    (kind, _OPERATORS.get(operator, operator)) for kind, operator in mutators.mutation_operators
]


def write_mutants(package: Path, folder: Path, names: Sequence[str]) -> list[Mutant]:
    """Write a copy of a *package* to *folder*, to be imported from there.

    It has all the mutants of the modules with one of the *names* or with a function of that name.
    """
    found: list[Mutant] = []
    for path in sorted(package.rglob("*.py")):
        source = path.relative_to(package.parent)
        target = folder / source
        target.parent.mkdir(parents=True, exist_ok=True)
        module = ".".join(source.with_suffix("").parts).removesuffix(".__init__")
        code = path.read_text("utf-8")
        if any(
            f"{one}.".startswith(f"{two}.")
            for name in names
            for one, two in ((module, name), (name, module))
        ):
            changed = file_mutation.mutate_file_contents(str(source), code)
            found += _mutants(module, changed)
            code = changed.code
        target.write_text(code, "utf-8")
    sys.path.insert(0, str(folder))
    return found


def _mutants(module: str, changed: file_mutation.MutatedFile) -> Iterator[Mutant]:
    lines = changed.code.splitlines()

    def body(name: str) -> list[str]:
        span = changed.line_span_by_function_name[name]
        return [line.strip().replace(name, "") for line in lines[span.start - 1 : span.end]]

    for name in changed.mutant_names:
        mangled = name.rpartition("__mutmut_")[0]
        was, now = _difference(body(f"{mangled}__mutmut_orig"), body(name))
        function = mangled.removeprefix("x_").removeprefix("xǁ").replace("ǁ", ".")
        yield Mutant(f"{module}.{name}", f"{module}.{function}", was, now)


def _difference(was: list[str], now: list[str]) -> tuple[str, str]:
    """The lines in which two bodies differ, each as one line."""
    matcher = difflib.SequenceMatcher(None, was, now, autojunk=False)
    parts = [part for part in matcher.get_opcodes() if part[0] != "equal"]
    first, last = parts[0], parts[-1]
    return " ".join(was[first[1] : last[2]]), " ".join(now[first[3] : last[4]])
