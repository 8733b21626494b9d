"""Invented procedures, and what tests of pages print for the people who write them."""

import shutil
from pathlib import Path

import pytest

from decision import Collection
from handbook.library.loading import load_collection
from tests.conftest import ROOT

BANK_HOLIDAYS = Path("reference", "bank-holidays.yaml")


@pytest.fixture(scope="session")
def invented(tmp_path_factory: pytest.TempPathFactory) -> Collection:
    """The invented procedures, with the real bank holidays."""
    folder = tmp_path_factory.mktemp("invented") / "policies"
    shutil.copytree(ROOT / "tests" / "procedures", folder)
    shutil.copy(ROOT / "policies" / BANK_HOLIDAYS, folder / BANK_HOLIDAYS)
    return load_collection(folder)
