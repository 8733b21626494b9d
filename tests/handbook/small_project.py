"""A project with two invented areas, small enough to be answered many times."""

from pathlib import Path

from tests.conftest import ROOT

_POLICY = """\
area: {area}
name: {name}
nation: england-and-wales
people: [child]
version: "1"
document:
  title: An invented procedure
  status: undated
  sentences: 20
scope:
  - text: It is about children.
    sources: [3]
summary: Two stages.
stages:
  - id: talk
    name: Stage A
    level: 1
    title: Talk
    who:
      title: practitioner
      sources: [1]
    sources: [4]
  - id: managers
    name: Stage B
    level: 2
    title: Managers talk
    who:
      title: line manager
      sources: [2]
{limits}    sources: [2]
"""
_LIMITS = """\
    limits:
      - within: 5 working days
        clock: previous-stage-completed
        sources: [2]
"""
_HOLIDAYS = "reference/bank-holidays.yaml"
_READING = "- {id: counting, title: How days are counted, text: The day of the event is day 0.}\n"
AMENDMENT = """\
- id: {id}
  published: 2026-11-22
  title: A test
  text: Something changed.
"""


class SmallProject:
    """Northmoor, where managers have 5 working days, and Southmoor, which states no number."""

    def __init__(self, folder: Path) -> None:
        """Write its files into *folder*."""
        self.folder = folder
        self.policies = folder / "policies"
        self.kept = folder / "answers"
        (self.policies / "reference").mkdir(parents=True)
        (self.policies / _HOLIDAYS).write_bytes((ROOT / "policies" / _HOLIDAYS).read_bytes())
        self.write("reference/readings", _READING)
        self.add_area("northmoor", _LIMITS)
        self.add_area("southmoor")

    def add_area(self, area: str, limits: str = "") -> None:
        """Add an area; without *limits* it states no number."""
        text = _POLICY.format(area=area, name=area.capitalize(), limits=limits)
        self.write(area, text)

    def write(self, name: str, text: str) -> None:
        """Write one of the policies' files."""
        (self.policies / f"{name}.yaml").write_text(text, encoding="utf-8")

    def change(self, area: str, old: str, new: str) -> None:
        """Put *new* in the place of *old*, which stands in a policy once."""
        file = self.policies / f"{area}.yaml"
        before, found, after = file.read_text("utf-8").partition(old)
        assert found
        assert old not in after
        file.write_text(before + new + after, encoding="utf-8")

    def line_of(self, area: str, text: str) -> int:
        """The line of a policy on which a text stands."""
        before, found, _ = (self.policies / f"{area}.yaml").read_text("utf-8").partition(text)
        assert found
        return before.count("\n") + 1

    def amend(self, *entries: tuple[str, str]) -> None:
        """Write the log of amendments: an id and an area each, which is empty for all."""
        text = "".join(
            AMENDMENT.format(id=name) + (f"  areas: [{area}]\n" if area else "")
            for name, area in entries
        )
        self.write("reference/amendments", text)
