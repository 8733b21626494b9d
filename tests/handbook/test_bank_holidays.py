"""Refreshing the bank holidays from the package that publishes them."""

import sys
from pathlib import Path

import pytest

from handbook.bank_holidays import FILE, RefreshError, refresh

POLICIES = Path(__file__).parents[2] / "policies"


def test_the_kept_bank_holidays_are_those_of_the_package(tmp_path: Path) -> None:
    """The locked package gives the file that is kept, and the refresh says how far it reaches."""
    (tmp_path / FILE).parent.mkdir()
    said = refresh(tmp_path)
    assert (tmp_path / FILE).read_bytes() == (POLICIES / FILE).read_bytes()
    assert "scotland 2012-01-02 to 2028-12-26" in said


def test_without_the_package_the_message_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A missing package is named with the command that installs it."""
    monkeypatch.setitem(sys.modules, "govuk_bank_holidays.bank_holidays", None)
    with pytest.raises(RefreshError, match="python -m pip install"):
        refresh(tmp_path)
