"""Invented areas, to measure the handbook at sizes that it does not have yet.

Each is one of the real procedures under an invented name, with its limits, routes and clauses
varied: the same seed gives the same bytes. Run as
``python -m benchmarks.synthetic --areas 200 --seed 1 FOLDER`` it writes a whole project to build.
"""

import argparse
import shutil
from collections.abc import Iterator, Sequence
from itertools import cycle, product
from pathlib import Path
from random import Random
from typing import Any

import yaml

from handbook.library.measurements import REPORT

ROOT = Path(__file__).parents[1]
SEED = 1
"""The seed of every measurement and test."""

_COPIED = (
    "mkdocs.yml", "addresses.lock", "package.json", "decision", "docs", "handbook",
    # The page about speed shows it, and promises an anchor for each measurement.
    REPORT,
)  # fmt: skip
_LINKED = ("node_modules",)
_FIRST = (
    "North", "South", "East", "West", "Upper", "Nether", "Alder", "Amber", "Bracken", "Cinder",
    "Copper", "Dapple", "Ember", "Feather", "Gable", "Hazel", "Juniper", "Lantern", "Marigold",
    "Quill", "Russet", "Saffron", "Thistle", "Velvet", "Willow",
)  # fmt: skip
_SECOND = ("vale", "mere", "holt", "combe", "wick", "moor", "reach", "haven", "stead", "fen")
_WORDS = {
    "coventry": ("Coventry",),
    "hull": ("Hull",),
    "lscp": ("LSCP",),
    "nottinghamshire": ("Nottinghamshire",),
    "wales": ("Wales (a regional protocol)", "Wales"),
}
"""How each procedure names its own area, the longest first."""
_OWN_NAMES = {"lscp": "{name} chapter"}
_CLAUSES = ("principles", "notify", "resolved", "notes", "not_confident")
"""The lists from which a procedure may lack something."""
_WITHIN = ("1 working day", "2 working days", "3 working days", "5 working days", "7 working days",
           "10 working days")  # fmt: skip
_WHOLE = ("10 working days", "15 working days", "20 working days", "4 weeks", "6 weeks")
_BANNER = "This area and its procedure are invented, to measure the handbook with."


def names(seed: int = SEED) -> list[str]:
    """Every invented name, in the order in which areas take them."""
    found = [first + second for first, second in product(_FIRST, _SECOND)]
    Random(seed).shuffle(found)
    return found


def synthetic_site(areas: int, folder: Path, seed: int = SEED) -> Path:
    """Write a project with the real areas and so many invented ones that there are *areas*.

    Returns the settings of its site, from which ``handbook.site.build_site`` builds it.
    """
    for name in _COPIED:
        source, target = ROOT / name, folder / name
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, target)
    for name in _LINKED:
        (folder / name).symlink_to((ROOT / name).resolve())
    # Edits of a policy's address in the lock are none of this project's concern.
    shutil.copytree(ROOT / "policies", folder / "policies")
    write_areas(areas, folder / "policies", seed)
    return folder / "mkdocs.yml"


def write_areas(areas: int, policies: Path, seed: int = SEED) -> None:
    """Add invented areas to the real ones in a folder of policies until there are *areas*."""
    real = {path.stem: _read(path) for path in sorted(policies.glob("*.yaml"))}
    readings = _read(policies / "reference/readings.yaml")
    wanted = areas - len(real)
    if wanted > len(names(seed)) or wanted < 0:
        most = len(real) + len(names(seed))
        raise ValueError(f"expected from {len(real)} to {most} areas, found {areas}")
    for name, (area, policy) in zip(names(seed)[:wanted], cycle(real.items()), strict=False):
        invented = _Area(area, name, Random(f"{seed} {name}"))
        _write(policies / f"{name.lower()}.yaml", invented.policy(policy, readings))
        readings += invented.readings(readings)
    _write(policies / "reference/readings.yaml", readings)


class _Area:
    """One invented area, and the real one that it is made from."""

    def __init__(self, model: str, name: str, random: Random) -> None:
        self.model = model
        self.name = name
        self.area = name.lower()
        self.random = random

    def policy(self, model: dict[str, Any], readings: Sequence[dict[str, Any]]) -> dict[str, Any]:
        """The procedure of the area."""
        own = {reading["id"] for reading in readings if reading.get("areas") == [self.model]}
        made: dict[str, Any] = self._renamed(model, own)
        made |= {"area": self.area, "name": self._full_name()}
        document = made["document"]
        document["sentences"] += self.random.randrange(12)
        document["title"] += f" of {self.name}"
        made.setdefault("banners", []).insert(0, {"text": _BANNER, "sources": [1]})
        self._vary_limits(made)
        self._vary_clauses(made)
        return made

    def readings(self, readings: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
        """The readings of the area: those of the one it is made from, under names of its own."""
        own = [reading for reading in readings if reading.get("areas") == [self.model]]
        renamed: list[dict[str, Any]] = self._renamed(own, {reading["id"] for reading in own})
        for made in renamed:
            made["areas"] = [self.area]
            made["title"] += f" ({self.name})"
            # Sentences of other documents are no matter of this area's reading.
            sources = [one for one in made.get("sources", ()) if one.startswith(f"{self.area}:")]
            made.pop("sources", None)
            made |= {"sources": sources} if sources else {}
        return renamed

    def _full_name(self) -> str:
        return _OWN_NAMES.get(self.model, "{name}").format(name=self.name)

    def _renamed(self, value: Any, own: set[str]) -> Any:
        """The same with the invented name, and with the area's own readings by their new ids."""
        if isinstance(value, dict):
            return {key: self._renamed(one, own) for key, one in value.items()}
        if isinstance(value, list):
            return [self._renamed(one, own) for one in value]
        if not isinstance(value, str):
            return value
        if value in own:
            return f"{self.area}-{value.removeprefix(f'{self.model}-')}"
        if value.startswith(f"{self.model}:"):
            return value.replace(self.model, self.area, 1)
        for word in _WORDS[self.model]:
            value = value.replace(word, self.name)
        return value

    def _vary_limits(self, policy: dict[str, Any]) -> None:
        for part in _parts(policy):
            for limit in part.get("limits") or ():
                if str(limit.get("within", "")).endswith("working days"):
                    limit["within"] = self.random.choice(_WITHIN)
        for cap in policy.get("caps", ()):
            cap["within"] = self.random.choice(_WHOLE)

    def _vary_clauses(self, policy: dict[str, Any]) -> None:
        """Leave things out, as procedures do: a route, the urgent track, some clauses."""
        routes = policy.get("routes", [])
        if len(routes) > 1 and self.random.random() < 0.5:
            routes.pop(self.random.randrange(len(routes)))
        for field in _CLAUSES:
            clauses = policy.get(field, [])
            if len(clauses) > 1 and self.random.random() < 0.3:
                clauses.pop(self.random.randrange(len(clauses)))


def _parts(value: Any) -> Iterator[dict[str, Any]]:
    """Every mapping inside a policy, whatever holds it."""
    if isinstance(value, dict):
        yield value
    for inside in value.values() if isinstance(value, dict) else value:
        if isinstance(inside, dict | list):
            yield from _parts(inside)


def _read(path: Path) -> Any:
    return yaml.safe_load(path.read_text("utf-8"))


class _Plain(yaml.SafeDumper):
    """Writes what stands twice twice: anchors are for those who write by hand."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - its signature
        return True


def _write(path: Path, value: Any) -> None:
    text = yaml.dump(value, Dumper=_Plain, sort_keys=False, allow_unicode=True, width=100)
    path.write_text(text, "utf-8")


def main() -> None:
    """Write a project with invented areas, as the command line says."""
    parser = argparse.ArgumentParser(prog="benchmarks.synthetic", description=main.__doc__)
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="a new folder")
    parser.add_argument("--areas", type=int, default=200, help="how many, the real ones among them")
    parser.add_argument("--seed", type=int, default=SEED)
    given = parser.parse_args()
    if given.folder.exists():
        parser.error(f"{given.folder} exists already; name a folder that does not")
    print(f"written: {synthetic_site(given.areas, given.folder, given.seed)}")


if __name__ == "__main__":
    main()
