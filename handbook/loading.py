"""The policies, and what stands beside them: read, checked, and put together.

Every problem of every file comes out at once, so that one run shows all there is to put right.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from pydantic import ValidationError

from decision import InvalidCase, read_case
from decision.case import KEYS
from decision.collection import Collection, assemble
from decision.policy import Policy, Reading
from decision.vocabulary import HARMONISED, NATIONS
from decision.working_days import Calendar
from handbook.consistency import (
    ladder_problems,
    naming_problems,
    repetition_problems,
    unknown_problems,
)
from handbook.explanations import explain
from handbook.library import Amendment, Library, Prose, Redirect, Scenario, Term
from handbook.problems import PolicyProblems, Problem, Steps, description
from handbook.prose import ProseFile
from handbook.rules import Citing
from handbook.schema import BankHolidays, validate
from handbook.yaml_file import ANY, YamlFile, read_yaml, shown

REFERENCE = "reference"
"""The folder, inside that of the policies, of what they share."""

SCENARIOS = "scenarios"
"""The folder, inside that of the policies, of the worked scenarios: one a file."""

_ANCHOR = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*", re.ASCII)


def load_collection(folder: Path) -> Collection:
    """Read the policies in *folder* and what they share in its folder ``reference``.

    Raises :class:`~handbook.problems.PolicyProblems` with every problem of every file.
    """
    return load_library(folder).collection


def load_library(
    folder: Path, guidance: Path | None = None, *, order: Sequence[str] = ()
) -> Library:
    """Read everything the site is made from.

    Args:
        folder: The policies, with their folders ``reference`` and ``scenarios``.
        guidance: The folder of the hand-written pages; none to leave them out.
        order: The paths of hand-written pages in the order of the navigation.

    Raises :class:`~handbook.problems.PolicyProblems` with every problem of every file.
    """
    loading = _Loading(folder)
    readings = loading.readings()
    calendars = loading.calendars()
    policies = loading.policies(readings)
    beside = _Beside(loading)
    glossary, amendments, redirects = beside.glossary(), beside.amendments(), beside.redirects()
    # Only sound policies can say whether a case is one.
    sound = not loading.problems
    collection = assemble(policies, readings or (), calendars) if sound else None
    scenarios = beside.scenarios(collection)
    prose = beside.prose(guidance, collection) if guidance else {}
    if loading.problems or collection is None:
        raise PolicyProblems(loading.problems)
    return Library(
        collection=collection,
        holidays_source=loading.holidays_source,
        prose={path: prose[path] for path in (*filter(prose.__contains__, order), *prose)},
        glossary=tuple(sorted(glossary, key=lambda term: term.term.casefold())),
        amendments=tuple(sorted(amendments, key=lambda one: one.published, reverse=True)),
        scenarios=scenarios,
        redirects=redirects,
    )


class _Loading:
    """One run over the files, and the problems found so far."""

    def __init__(self, folder: Path) -> None:
        """Read the policies in *folder*, but check nothing yet."""
        self.folder = folder
        self.problems: list[Problem] = []
        self.holidays_source = ""
        self.files = {path.stem: read_yaml(path) for path in sorted(folder.glob("*.yaml"))}
        self.sentences = {area: _sentences(file) for area, file in self.files.items()}
        """How many sentences the document of each area has."""

    def readings(self) -> list[Reading] | None:
        """The readings; none when their file is not right."""
        file = self._reference("readings")
        self.problems += repetition_problems(file, file.find(ANY, "id"))
        named = file.find(ANY, "areas", ANY)
        self.problems += unknown_problems(file, named, self.files, "an area that has a policy")
        return self.validated(list[Reading], file, Citing(sentences=self.sentences))

    def calendars(self) -> Mapping[str, Calendar]:
        """The calendar of every nation; none at all when their file is not right."""
        file = self._reference("bank-holidays")
        given = self.validated(BankHolidays, file, Citing())
        if given is None:
            return {}
        self.holidays_source = given.source
        for nation in NATIONS:
            if nation not in given.nations:
                found = "no such key"
                self.problems.append(file.problem(("nations",), f'the key "{nation}"', found))
        return {
            nation: Calendar(nation, tuple(sorted(holidays.items())))
            for nation, holidays in given.nations.items()
        }

    def policies(self, readings: Sequence[Reading] | None) -> list[Policy]:
        """Every policy whose file is right."""
        if not self.files:
            expected = "a file for each area, such as coventry.yaml"
            folder = shown(self.folder)
            self.problems.append(Problem(file=folder, expected=expected, found="none"))
        self.problems += [
            Problem(file=shown(path), expected="the ending .yaml", found=f'"{path.suffix}"')
            for path in sorted(self.folder.glob("*.yml"))
        ]
        self.problems += self._shared_names()
        names = None if readings is None else {reading.id for reading in readings}
        loaded = (self._policy(area, file, names) for area, file in self.files.items())
        return [policy for policy in loaded if policy is not None]

    def _shared_names(self) -> Iterator[Problem]:
        """Two areas under one name, as when a copied file keeps the name of the first."""
        seen: dict[object, str] = {}
        for area, file in self.files.items():
            for path, name in file.find("name"):
                if name in seen:
                    expected = f"a name of its own, because {seen[name]} has this one"
                    yield file.problem(path, expected, description(name))
                seen.setdefault(name, area)

    def _policy(self, area: str, file: YamlFile, readings: set[str] | None) -> Policy | None:
        citing = Citing(area=area, sentences=self.sentences)
        policy = self.validated(Policy, file, citing)
        self.problems += naming_problems(file, readings)
        if policy is not None:
            self.problems += ladder_problems(file, policy)
        return policy

    def validated[T](self, kind: type[T], file: YamlFile, citing: Citing) -> T | None:
        self.problems += file.problems
        if file.data is None:
            return None
        try:
            return validate(kind, file.data, citing)
        except ValidationError as error:
            # Where the writing is at fault already, what it makes of the part says nothing new.
            known = {problem.path for problem in file.problems}
            explained = explain(error, kind, file)
            self.problems += [problem for problem in explained if problem.path not in known]
        return None

    def _reference(self, name: str) -> YamlFile:
        return read_yaml(self.folder / REFERENCE / f"{name}.yaml")


class _Beside:
    """What stands beside the policies; a file that is not there holds nothing."""

    def __init__(self, loading: _Loading) -> None:
        """Read on in the same run, so that all problems come out together."""
        self.loading = loading
        self.citing = Citing(sentences=loading.sentences)

    def glossary(self) -> Sequence[Term]:
        """The terms of the field."""
        return self._list("glossary", list[Term])

    def amendments(self) -> Sequence[Amendment]:
        """What was changed, and when."""
        return self._list("amendments", list[Amendment])

    def redirects(self) -> tuple[Redirect, ...]:
        """The addresses that have moved."""
        return tuple(self._list("redirects", list[Redirect]))

    def scenarios(self, collection: Collection | None) -> tuple[Scenario, ...]:
        """The worked scenarios, each named after its file."""
        found = []
        for path in sorted((self.loading.folder / SCENARIOS).glob("*.yaml")):
            file = read_yaml(path)
            scenario = self.loading.validated(Scenario, file, self.citing)
            if not _ANCHOR.fullmatch(path.stem):
                expected = "a name of small letters, digits and hyphens, to which links lead"
                named = Problem(file=file.name, expected=expected, found=f'"{path.stem}"')
                self.loading.problems.append(named)
            if scenario is not None:
                self._check_case(file, "case", scenario.case, collection)
                if "today" not in scenario.case:
                    expected = "the key today, so that its answer stays the same"
                    self.loading.problems.append(file.problem(("case",), expected, "none"))
                found.append(replace(scenario, id=path.stem))
        return tuple(found)

    def prose(self, folder: Path, collection: Collection | None) -> dict[str, Prose]:
        """The pages in *folder* that open with their answer, by their path in it."""
        found = {}
        for path in sorted(folder.rglob("*.md")):
            file = ProseFile(path)
            if not file.is_guidance or file.front is None:
                continue
            self.loading.problems += file.citation_problems(self.loading.sentences)
            prose = self.loading.validated(Prose, file.front, self.citing)
            if prose is not None:
                asked = {"area": HARMONISED, **prose.ask}
                self._check_case(file.front, "ask", asked, collection)
                found[path.relative_to(folder).as_posix()] = replace(prose, body=file.body)
        return found

    def _list[T](self, name: str, kind: type[list[T]]) -> list[T]:
        path = self.loading.folder / REFERENCE / f"{name}.yaml"
        if not path.exists():
            return []
        file = read_yaml(path)
        self.loading.problems += repetition_problems(file, file.find(ANY, "id"))
        named = file.find(ANY, "areas", ANY)
        expected = "an area that has a policy"
        self.loading.problems += unknown_problems(file, named, self.loading.files, expected)
        return self.loading.validated(kind, file, self.citing) or []

    def _check_case(
        self, file: YamlFile, key: str, case: Mapping[str, str], collection: Collection | None
    ) -> None:
        """Report what the checker would say of a case, at the values that it says it of."""
        if collection is None:
            return
        any_day = min(calendar.last for calendar in collection.calendars.values())
        try:
            read_case(case.items(), collection.policies, any_day)
        except InvalidCase as error:
            for wrong in error.problems:
                path: Steps = (key, wrong.key) if wrong.key in case else (key,)
                where = file.problem if wrong.key in KEYS else file.key_problem
                found = description(wrong.found)
                problem = where(path, wrong.expected, found, wrong.nearest)
                self.loading.problems.append(problem)


def _sentences(file: YamlFile) -> int | None:
    """How many sentences the document of a policy has; none when its file does not say it right."""
    found = [count for _, count in file.find("document", "sentences")]
    return found[0] if found and isinstance(found[0], int) and found[0] > 0 else None
