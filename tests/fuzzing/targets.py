"""What is tried with hostile input, and what must hold whatever comes."""

import json
import signal
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from itertools import product
from pathlib import Path

import yaml

from decision import Case, Policy, ask, decide
from decision.ask import read_query
from decision.case import CHOICES, KEYS
from handbook.library.loading import load_collection
from handbook.library.problems import PolicyProblems
from tests.handbook.test_loading import REFERENCE

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 20)
PATIENCE = 60
"""The seconds after which something hangs; the slowest input takes a small part of one."""
_LONGEST = 2000
"""No message is longer: somebody has to read it."""
_HOLIDAYS = REFERENCE["reference/bank-holidays.yaml"]


class Hangs(Exception):
    """Something took longer than anybody waits."""


@contextmanager
def impatient() -> Iterator[None]:
    """Raise :class:`Hangs` where what is inside does not come back."""

    def give_up(_signal: int, _frame: object) -> None:
        raise Hangs(f"no end after {PATIENCE} seconds")

    before = signal.signal(signal.SIGALRM, give_up)
    signal.alarm(PATIENCE)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def try_query(query: str, policies: Mapping[str, Policy]) -> bool:
    """Ask a *query*; whether it was answered.

    Every error names its key, its find and what was expected; every answer can be asked for again.
    """
    with impatient():
        found = ask(read_query(query), policies, TODAY)
    assert ("outcome" in found) != ("errors" in found)
    # Half a character outside the basic plane cannot be sent to a page.
    json.loads(json.dumps(found))
    for error in found.get("errors", ()):
        assert error["message"] and error["expected"], error
        assert len(error["message"]) < _LONGEST + len(error["key"]), error
        assert error["key"] in KEYS or error["found"] == error["key"], error
    if "outcome" in found:
        assert ask(read_query(found["query"]), policies, TODAY) == found
        return True
    return False


class PolicyReader:
    """A folder that holds one policy at a time, with the readings that it may name."""

    def __init__(self, folder: Path) -> None:
        """Prepare an empty *folder*, and keep the real and the invented procedures to spoil."""
        self.folder = folder
        self.seeds: dict[str, str] = {}
        readings: dict[str, dict[str, str]] = {}
        for source in (ROOT / "policies", ROOT / "tests/procedures"):
            for path in sorted(source.glob("*.yaml")):
                self.seeds[path.stem] = path.read_text("utf-8")
            for reading in yaml.safe_load((source / "reference/readings.yaml").read_text("utf-8")):
                readings[reading["id"]] = {key: reading[key] for key in ("id", "title", "text")}
        (self.folder / "reference").mkdir()
        (self.folder / "reference/bank-holidays.yaml").write_text(_HOLIDAYS, "utf-8")
        written = yaml.safe_dump(list(readings.values()))
        (self.folder / "reference/readings.yaml").write_text(written, "utf-8")

    def try_policy(self, area: str, text: bytes) -> bool:
        """Load *text* as the policy of an area; whether it is one, which then answers any case."""
        for old in self.folder.glob("*.yaml"):
            old.unlink()
        path = self.folder / f"{area}.yaml"
        path.write_bytes(text)
        with impatient():
            try:
                policies = load_collection(self.folder).policies
            except PolicyProblems as problems:
                self._check_problems(problems)
                return False
            for policy in policies.values():
                _answer_everything(policy)
        return True

    def _check_problems(self, found: PolicyProblems) -> None:
        assert found.problems
        for problem in found.problems:
            said = str(problem)
            assert problem.file and problem.expected and problem.found, said
            assert said.startswith(problem.file), said
            assert len(said) < _LONGEST, said[:_LONGEST]
            # A problem that cannot be printed stops the check at the first of many.
            said.encode("utf-8")


def _answer_everything(policy: Policy) -> None:
    """Every ladder, from every level: a policy that was let through leaves nobody without one."""
    keys = ("agency", "topic", "reached", "urgency")
    for values in product(*(CHOICES[key] for key in keys)):
        chosen = dict(zip(keys, values, strict=True))
        case = Case(area=policy.area, person=policy.people[0], today=TODAY, **chosen)  # type: ignore[arg-type]
        answer = decide(policy, case)
        assert answer.headline
        assert answer.link
