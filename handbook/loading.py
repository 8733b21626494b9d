"""The policies folder as a collection: read, checked, and put together.

Every problem of every file comes out at once, so that one run shows all there is to put right.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import ValidationError

from decision.collection import Collection, assemble
from decision.policy import Policy, Reading
from decision.vocabulary import NATIONS
from decision.working_days import Calendar
from handbook.consistency import (
    ladder_problems,
    naming_problems,
    repetition_problems,
    unknown_problems,
)
from handbook.explanations import explain
from handbook.problems import PolicyProblems, Problem
from handbook.rules import Citing
from handbook.schema import BankHolidays, SourceDocument, validate
from handbook.yaml_file import ANY, YamlFile, read_yaml, shown

REFERENCE = "reference"
"""The folder, inside that of the policies, of what they share."""


def load_collection(folder: Path) -> Collection:
    """Read the policies in *folder* and what they share in its folder ``reference``.

    Raises :class:`~handbook.problems.PolicyProblems` with every problem of every file.
    """
    loading = _Loading(folder)
    documents = loading.documents()
    readings = loading.readings(documents)
    calendars = loading.calendars()
    policies = loading.policies(documents, readings)
    if loading.problems:
        raise PolicyProblems(loading.problems)
    return assemble(policies, readings or (), calendars)


@dataclass
class _Loading:
    """One run over the files, and the problems found so far."""

    folder: Path
    problems: list[Problem] = field(default_factory=list)

    def documents(self) -> Mapping[str, int] | None:
        """How many sentences each document has; none when its file is not right."""
        file = self._reference("documents")
        documents = self._validated(dict[str, SourceDocument], file, Citing())
        if documents is None:
            return None
        return {area: document.sentences for area, document in documents.items()}

    def readings(self, documents: Mapping[str, int] | None) -> list[Reading] | None:
        """The readings; none when their file is not right."""
        file = self._reference("readings")
        areas = {path.stem for path in self._policy_paths()}
        self.problems += repetition_problems(file, file.find(ANY, "id"))
        named = file.find(ANY, "areas", ANY)
        self.problems += unknown_problems(file, named, areas, "an area that has a policy")
        return self._validated(list[Reading], file, Citing(sentences=documents))

    def calendars(self) -> Mapping[str, Calendar]:
        """The calendar of every nation; none at all when their file is not right."""
        file = self._reference("bank-holidays")
        given = self._validated(BankHolidays, file, Citing())
        if given is None:
            return {}
        for nation in NATIONS:
            if nation not in given.nations:
                found = "no such key"
                self.problems.append(file.problem(("nations",), f'the key "{nation}"', found))
        return {
            nation: Calendar(nation, tuple(sorted(holidays.items())))
            for nation, holidays in given.nations.items()
        }

    def policies(
        self, documents: Mapping[str, int] | None, readings: Sequence[Reading] | None
    ) -> list[Policy]:
        """Every policy whose file is right."""
        paths = self._policy_paths()
        if not paths:
            expected = "a file for each area, such as coventry.yaml"
            folder = shown(self.folder)
            self.problems.append(Problem(file=folder, expected=expected, found="none"))
        names = None if readings is None else {reading.id for reading in readings}
        loaded = (self._policy(path, documents, names) for path in paths)
        return [policy for policy in loaded if policy is not None]

    def _policy(
        self, path: Path, documents: Mapping[str, int] | None, readings: set[str] | None
    ) -> Policy | None:
        file = read_yaml(path)
        citing = Citing(area=path.stem, sentences=documents)
        policy = self._validated(Policy, file, citing)
        self.problems += naming_problems(file, readings)
        if policy is not None:
            self.problems += ladder_problems(file, policy)
        return policy

    def _validated[T](self, kind: type[T], file: YamlFile, citing: Citing) -> T | None:
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

    def _policy_paths(self) -> list[Path]:
        return sorted(self.folder.glob("*.yaml"))
