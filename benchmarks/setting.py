"""What benchmarks share: the checkout, a browser and the built site, made when first wanted."""

import logging
import tempfile
from contextlib import ExitStack
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Self

from playwright.sync_api import BrowserType, sync_playwright

from benchmarks.builds import build_site
from decision import Collection
from handbook.library.loading import load_collection

ROOT = Path(__file__).parents[1]


class Setting:
    """The setting of one run; what it has made ends with its block.

    Attributes:
        root: The checkout.
        rounds: How many rounds to run instead of each benchmark's own number, if any.
    """

    def __init__(
        self, root: Path = ROOT, rounds: int | None = None, site: Path | None = None
    ) -> None:
        """Hold what is given; everything else is made when it is wanted."""
        self.root = root
        self.rounds = rounds
        self._built = site
        self._ends = ExitStack()

    def __enter__(self) -> Self:
        """Begin the run."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the browser and remove the site."""
        self._ends.__exit__(kind, error, trace)

    @property
    def cache(self) -> Path:
        """The folder in which what was made once is kept."""
        return self.root / ".cache"

    @cached_property
    def chromium(self) -> BrowserType:
        """What starts Chromium."""
        return self._ends.enter_context(sync_playwright()).chromium

    @cached_property
    def site(self) -> Path:
        """The handbook as it is built from the checkout, or has been before."""
        if self._built:
            return self._built
        logging.getLogger("mkdocs").setLevel(logging.ERROR)
        folder = Path(self._ends.enter_context(tempfile.TemporaryDirectory()))
        build_site(self.root, folder)
        return folder

    @cached_property
    def collection(self) -> Collection:
        """The policies."""
        return load_collection(self.root / "policies")
