"""The invented procedures, which have what no real one has, with the real bank holidays."""

import shutil
from pathlib import Path

from decision.collection import Collection
from handbook.library.loading import load_collection

_ROOT = Path(__file__).parents[1]
_HOLIDAYS = Path("reference", "bank-holidays.yaml")


def load_invented(folder: Path) -> Collection:
    """Read them from a copy in the new *folder*, where a collection has its bank holidays."""
    shutil.copytree(_ROOT / "tests" / "procedures", folder)
    shutil.copy(_ROOT / "policies" / _HOLIDAYS, folder / _HOLIDAYS)
    return load_collection(folder)
