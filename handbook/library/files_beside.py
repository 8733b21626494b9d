"""The files of what stands beside the policies, read and checked in the same run."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from decision import InvalidCase, read_case
from decision.addresses import area_address, stage_address
from decision.case import KEYS
from decision.collection import Collection
from decision.vocabulary import HARMONISED, LEVELS
from handbook.addresses import path_of
from handbook.library.holdings import Amendment, Prose, Redirect, Scenario, Term
from handbook.library.policy_files import PolicyFiles
from handbook.library.problems import SLUG, Problem, Steps, description
from handbook.library.prose import ProseFile
from handbook.library.rules import Citing
from handbook.library.yaml_file import YamlFile, read_yaml

SCENARIOS = "scenarios"
"""The folder, inside that of the policies, of the worked scenarios: one a file."""


class FilesBeside:
    """What stands beside the policies; a file that is not there holds nothing."""

    def __init__(self, policies: PolicyFiles) -> None:
        """Read on in the same run, so that all problems come out together."""
        self.run = policies
        self.citing = Citing(sentences=policies.sentences)

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
        for path in sorted((self.run.folder / SCENARIOS).glob("*.yaml")):
            file = read_yaml(path)
            scenario = self.run.validated(Scenario, file, self.citing)
            self._check_name(file, path.stem)
            if scenario is not None:
                self._check_case(file, "case", scenario.case, collection)
                if "today" not in scenario.case:
                    expected = "the key today, so that its answer stays the same"
                    self.run.problems.append(file.problem(("case",), expected, "none"))
                found.append(replace(scenario, id=path.stem))
        return tuple(found)

    def _check_name(self, file: YamlFile, name: str) -> None:
        """The name of a scenario's file is its anchor, beside those of the areas."""
        if not re.fullmatch(SLUG, name):
            expected = "a name of small letters, digits and hyphens, to which links lead"
        elif name in self.run.files:
            expected = "a name that is no area's, because both are anchors on one page"
        else:
            return
        named = Problem(file=file.name, expected=expected, found=f'"{name}"')
        self.run.problems.append(named)

    def prose(self, folder: Path, collection: Collection | None) -> dict[str, Prose]:
        """The pages in *folder* that open with their answer, by their path in it."""
        found = {}
        for path in sorted(folder.rglob("*.md")):
            file = ProseFile(path)
            if not file.is_guidance or file.front is None:
                continue
            self.run.problems += file.citation_problems(self.run.sentences)
            prose = self.run.validated(Prose, file.front, self.citing)
            if prose is not None:
                asked = {"area": HARMONISED, **prose.ask}
                self._check_case(file.front, "ask", asked, collection)
                name = path.relative_to(folder).as_posix()
                self._check_level(file.front, name, prose)
                found[name] = replace(prose, body=file.body)
        return found

    def _check_level(self, file: YamlFile, name: str, prose: Prose) -> None:
        """A text about a level stands in the file of that level's page, and no other text does."""
        if name == path_of(area_address(HARMONISED), index=True):
            problem = file.key_problem(("answer",), "another file, as this page is computed", "it")
            self.run.problems.append(problem)
        due = {level: path_of(stage_address(HARMONISED, f"level-{level}")) for level in LEVELS}
        if prose.level is not None and due[prose.level] != name:
            problem = file.problem(("level",), f"the level of {name}", str(prose.level))
            self.run.problems.append(problem)
        elif prose.level is None and name in due.values():
            problem = file.problem((), "the key level, as this is the page of a level", "none")
            self.run.problems.append(problem)

    def _list[T](self, name: str, kind: type[list[T]]) -> list[T]:
        path = self.run.reference(name)
        return (self.run.listed(kind, path) or []) if path.exists() else []

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
                self.run.problems.append(problem)
