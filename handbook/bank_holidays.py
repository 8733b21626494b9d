"""Refreshing the bank holidays that ``policies/`` keeps from the package that publishes them."""

from datetime import date
from pathlib import Path
from typing import Any

import yaml

from decision.vocabulary import NATIONS

PACKAGE = "govuk-bank-holidays"
FILE = Path("reference", "bank-holidays.yaml")
_HEADING = """\
# Bank holidays of each nation, from the data of GOV.UK as the package below carries them.
# Refresh with `handbook refresh-bank-holidays`; do not edit by hand.
"""


class RefreshError(Exception):
    """The package with the published bank holidays is missing or holds no data."""


def refresh(folder: Path) -> str:
    """Write the bank holidays of all nations into *folder* and say how far they reach.

    The data come with the installed package; nothing is fetched. Raises :class:`RefreshError`.
    """
    holidays, version = _published()
    data: dict[str, Any] = {"source": f"{PACKAGE} {version}", "nations": holidays}
    text = yaml.safe_dump(data, sort_keys=False, allow_unicode=True)
    (folder / FILE).write_text(_HEADING + text, encoding="utf-8")
    reach = ", ".join(f"{nation} {min(days)} to {max(days)}" for nation, days in holidays.items())
    return f"{folder / FILE}: {reach} ({PACKAGE} {version})"


def _published() -> tuple[dict[str, dict[date, str]], str]:
    try:
        from importlib.metadata import version

        from govuk_bank_holidays.bank_holidays import BankHolidays
    except ImportError as error:
        raise RefreshError(
            f"the package {PACKAGE} is not installed; "
            f"run: python -m pip install 'escalation-handbook[refresh]'"
        ) from error
    published = BankHolidays(use_cached_holidays=True)
    holidays = {
        nation: {item["date"]: item["title"] for item in published.get_holidays(division=nation)}
        for nation in NATIONS
    }
    if not all(holidays.values()):
        raise RefreshError(f"{PACKAGE} holds no bank holidays for some nation")
    return holidays, version(PACKAGE)
