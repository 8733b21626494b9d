"""Every answer of every area as it is kept: what a mutant changes in any of them is noticed."""

import pytest

from decision import Collection
from handbook.answers.csv_form import as_csv
from handbook.answers.kept import FOLDER, KeptTables
from handbook.answers.table import table_of
from tests.conftest import ROOT

AREAS = ("hull", "nottinghamshire", "wales", "coventry", "lscp", "harmonised")


def test_the_procedures_load(collection: Collection, invented: Collection) -> None:
    """The real procedures and the invented ones can be read at all."""
    assert {*collection.policies, *invented.policies} > {*AREAS}


@pytest.mark.parametrize("area", AREAS)
def test_every_answer_is_the_kept_one(area: str, collection: Collection) -> None:
    """What is answered in each case is what was signed off."""
    kept = KeptTables(ROOT / FOLDER).path(area).read_text("utf-8")

    assert as_csv(table_of(collection.policies[area])) == kept
