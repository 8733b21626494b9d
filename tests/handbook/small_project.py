"""A project with two invented areas, small enough to be answered many times."""

import re
from pathlib import Path

from tests.conftest import ROOT

_HERE = Path(__file__).parent
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
        sound = (_HERE / "sound.yaml").read_text("utf-8")
        self.write("northmoor", sound)
        self.add_area("southmoor")

    def add_area(self, area: str) -> None:
        """Add an area that states no number."""
        sound = (_HERE / "sound.yaml").read_text("utf-8")
        sound = sound.replace("northmoor", area).replace("Northmoor", area.capitalize())
        without = re.sub(r"    limits:\n(?:      .*\n)+", "", sound)
        assert without != sound
        self.write(area, without)

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

    def amend(self, *entries: tuple[str, str]) -> None:
        """Write the log of amendments: an id and an area each, which is empty for all."""
        text = "".join(
            AMENDMENT.format(id=name) + (f"  areas: [{area}]\n" if area else "")
            for name, area in entries
        )
        self.write("reference/amendments", text)
