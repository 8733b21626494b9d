"""Invented areas: the same for the same seed, right, and not to be taken for real ones."""

import shutil
from pathlib import Path

import pytest

from benchmarks.synthetic import names, write_areas
from handbook.library.loading import load_collection
from tests.conftest import ROOT


def made(folder: Path, areas: int, seed: int = 1) -> dict[str, bytes]:
    """The files of a folder of policies with so many areas, by path."""
    shutil.copytree(ROOT / "policies", folder)
    write_areas(areas, folder, seed)
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*.yaml")}


def test_the_same_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    """Two runs agree byte for byte, and another seed gives something else."""
    first, again, other = (
        made(tmp_path / name, 8, seed) for name, seed in (("a", 1), ("b", 1), ("c", 2))
    )
    assert first == again
    assert first != other


def test_invented_areas_are_right_and_say_what_they_are(tmp_path: Path) -> None:
    """Every check of policies passes, and each invented area's first caution says so."""
    made(tmp_path / "policies", 10)
    collection = load_collection(tmp_path / "policies")
    assert len(collection.local) == 10
    for name in names()[:5]:
        policy = collection.policies[name.lower()]
        assert name in policy.name
        assert "invented" in policy.banners[0].text


def test_more_areas_than_names_are_refused(tmp_path: Path) -> None:
    """Nobody measures with fewer areas than they asked for."""
    with pytest.raises(ValueError, match="expected from 5 to 255 areas, found 256"):
        made(tmp_path / "policies", 256)
