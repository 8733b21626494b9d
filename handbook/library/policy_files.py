"""The files of the policies and of what they share, read and checked in one run."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from pydantic import ValidationError

from decision.policy import Policy, Reading
from decision.vocabulary import NATIONS
from decision.working_days import Calendar
from handbook.library.consistency import naming_problems, repetition_problems, unknown_problems
from handbook.library.explanations import explain
from handbook.library.ladder_checks import ladder_problems
from handbook.library.problems import Problem, description
from handbook.library.rules import Citing
from handbook.library.schema import BankHolidays, validate
from handbook.library.yaml_file import ANY, YamlFile, read_yaml, shown

REFERENCE = "reference"
"""The folder, inside that of the policies, of what they share."""


class PolicyFiles:
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
        return self.listed(list[Reading], self.reference("readings"))

    def calendars(self) -> Mapping[str, Calendar]:
        """The calendar of every nation; none at all when their file is not right."""
        file = read_yaml(self.reference("bank-holidays"))
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
        self.problems += ending_problems(self.folder)
        self.problems += self._shared_names()
        names = None if readings is None else {reading.id for reading in readings}
        loaded = (self._policy(area, file, names) for area, file in self.files.items())
        return [policy for policy in loaded if policy is not None]

    def _shared_names(self) -> Iterator[Problem]:
        """Two areas under one name, as when a copied file keeps the name of the first."""
        seen: dict[str, str] = {}
        for area, file in self.files.items():
            for path, name in file.find("name"):
                if not isinstance(name, str):
                    continue
                if name in seen:
                    expected = f"a name of its own, because {seen[name]} has this one"
                    yield file.problem(path, expected, description(name))
                seen.setdefault(name, area)

    def _policy(self, area: str, file: YamlFile, readings: set[str] | None) -> Policy | None:
        citing = Citing(area=area, sentences=self.sentences)
        policy = self.validated(Policy, file, citing)
        named = list(naming_problems(file, readings))
        self.problems += named
        if policy is not None:
            # What a name that is wrong does to the ladder says nothing new.
            known = {problem.path for problem in named}
            found = ladder_problems(file, policy)
            self.problems += [problem for problem in found if problem.path not in known]
        return policy

    def listed[T](self, kind: type[list[T]], path: Path) -> list[T] | None:
        """A list with ids and the areas it is about; none when its file is not right."""
        file = read_yaml(path)
        self.problems += repetition_problems(file, file.find(ANY, "id"))
        named = file.find(ANY, "areas", ANY)
        self.problems += unknown_problems(file, named, self.files, "an area that has a policy")
        return self.validated(kind, file, Citing(sentences=self.sentences))

    def validated[T](self, kind: type[T], file: YamlFile, citing: Citing) -> T | None:
        """What a file holds as a *kind*; none when it is not right, which the problems say."""
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

    def reference(self, name: str) -> Path:
        """The file of something that the policies share."""
        return self.folder / REFERENCE / f"{name}.yaml"


def ending_problems(folder: Path) -> Iterator[Problem]:
    """The files that would be passed over for their ending."""
    for path in sorted(folder.glob("*.yml")):
        found = f'"{path.suffix}"'
        yield Problem(file=shown(path), expected="the ending .yaml", found=found)


def _sentences(file: YamlFile) -> int | None:
    """How many sentences the document of a policy has; none when its file does not say it right."""
    found = [count for _, count in file.find("document", "sentences")]
    return found[0] if found and isinstance(found[0], int) and found[0] > 0 else None
