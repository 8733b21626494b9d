"""Which edition of the handbook a page belongs to: the day it was published, and its version."""

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from importlib.metadata import version
from zoneinfo import ZoneInfo

from decision.english import write_date
from handbook.pages.page import Page

_LONDON = ZoneInfo("Europe/London")


@dataclass(frozen=True)
class Edition:
    """What every printed page is stamped with."""

    published: date
    """The day of publication, in the United Kingdom."""
    version: str
    """The version of the software and, after a plus sign, a digest of what the pages say."""

    def __str__(self) -> str:
        """The stamp itself."""
        return f"As published on {write_date(self.published)}, version {self.version}"


def today() -> date:
    """The day in the United Kingdom."""
    return datetime.now(_LONDON).date()


def publication_day() -> date:
    """Today in the United Kingdom, or the day that ``SOURCE_DATE_EPOCH`` (seconds) gives."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(given), _LONDON).date() if given else today()


def edition_of(pages: Mapping[str, Page], written: Mapping[str, str], published: date) -> Edition:
    """The edition that pages make: the same pages have the same version on any day.

    Args:
        pages: The generated pages by path.
        written: The text of the hand-written pages by path.
        published: The day of publication.
    """
    texts = {**written, **{path: page.text for path, page in pages.items()}}
    digest = hashlib.sha256()
    for path, text in sorted(texts.items()):
        digest.update(f"{path}\0{text}\0".encode())
    return Edition(published, f"{version('escalation-handbook')}+{digest.hexdigest()[:8]}")
