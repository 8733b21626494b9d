"""How long a build takes a page, and how much memory, with few areas and with hundreds.

Each build has a process of its own. Beside each size stand plain Markdown pages of the same number
and size in the same theme. A round builds every size once: ratios are taken within it, because the
machine's speed drifts. The largest are in fewer rounds; the names of the lines say in how many.
"""

import json
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config

from benchmarks.measurement import Measurement
from benchmarks.plain_pages import write_plain_pages
from benchmarks.synthetic import synthetic_site

AIM_RATIO = 2.0
AIM_GROWTH = 1.2
ROUNDS = {5: 5, 50: 3, 200: 2}
"""How many rounds hold a size, by the number of areas; the first is the size of today."""


@dataclass(frozen=True)
class Build:
    """What one build took."""

    seconds: float
    pages: int
    megabytes: float

    @property
    def milliseconds(self) -> float:
        """The time a page."""
        return self.seconds * 1000 / self.pages


@dataclass(frozen=True)
class Pair:
    """A build of the handbook, and of as many plain pages right after it."""

    ours: Build
    plain: Build


def measure(root: Path) -> Iterable[Measurement]:  # noqa: ARG001 - projects are made of this one
    """Build every size round by round, and report medians of ratios within a round."""
    with tempfile.TemporaryDirectory() as folder:
        sizes = {areas: _Size(areas, Path(folder)) for areas in ROUNDS}
        found: dict[int, list[Pair]] = {areas: [] for areas in ROUNDS}
        for place in range(max(ROUNDS.values())):
            for areas, rounds in ROUNDS.items():
                if place < rounds:
                    found[areas].append(sizes[areas].pair())
    first = next(iter(ROUNDS))
    for areas, pairs in found.items():
        yield _beside_plain(areas, pairs)
        if areas != first:
            yield _growth(areas, pairs, first, found[first])
        yield _memory(areas, pairs)


def build_site(root: Path, target: Path, **settings: Any) -> None:
    """Build the site of the checkout's mkdocs.yml to a folder, with settings of one's own."""
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(target), **settings)
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    config.plugins.on_shutdown()


class _Size:
    """A project of so many areas, with plain pages to build beside it."""

    def __init__(self, areas: int, folder: Path) -> None:
        self._settings = synthetic_site(areas, folder / f"areas-{areas}")
        self._site = folder / f"site-{areas}"
        self._docs = folder / f"plain-{areas}"
        # Fills the caches that a checkout has after its first build, too.
        _build(self._settings, self._site)
        write_plain_pages(self._site, self._docs)

    def pair(self) -> Pair:
        ours = _build(self._settings, self._site)
        return Pair(ours, _build(self._settings, self._site.with_suffix(".plain"), self._docs))


def _build(settings: Path, site: Path, *docs: Path) -> Build:
    command = [sys.executable, "-m", "benchmarks.one_build", *map(str, (settings, site, *docs))]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    return Build(**json.loads(done.stdout.splitlines()[-1]))


def _beside_plain(areas: int, pairs: list[Pair]) -> Measurement:
    ours = statistics.median(pair.ours.milliseconds for pair in pairs)
    plain = statistics.median(pair.plain.milliseconds for pair in pairs)
    ratio = statistics.median(pair.ours.milliseconds / pair.plain.milliseconds for pair in pairs)
    return Measurement(
        name=f"build a page, {areas} areas, {pairs[0].ours.pages} pages, {_rounds(pairs)}",
        value=f"{ours:.1f} ms",
        beside=f"plain Markdown of the same size {plain:.1f} ms, ratio {ratio:.2f}",
        aim=f"ratio at most {AIM_RATIO:.0f}",
        met=ratio <= AIM_RATIO,
    )


def _growth(areas: int, pairs: list[Pair], few: int, fewer: list[Pair]) -> Measurement:
    ratios = [
        pair.ours.milliseconds / other.ours.milliseconds
        for pair, other in zip(pairs, fewer, strict=False)
    ]
    ratio = statistics.median(ratios)
    return Measurement(
        name=f"build a page, {areas} areas beside {few}, {_rounds(pairs)}",
        value=f"ratio {ratio:.2f}",
        beside=f"from {min(ratios):.2f} to {max(ratios):.2f}",
        aim=f"ratio at most {AIM_GROWTH}",
        met=ratio <= AIM_GROWTH,
    )


def _memory(areas: int, pairs: list[Pair]) -> Measurement:
    ours = statistics.median(pair.ours.megabytes for pair in pairs)
    plain = statistics.median(pair.plain.megabytes for pair in pairs)
    return Measurement(
        name=f"peak memory of a build, {areas} areas, {_rounds(pairs)}",
        value=f"{ours:.0f} MB",
        beside=f"plain Markdown {plain:.0f} MB",
    )


def _rounds(pairs: list[Pair]) -> str:
    return f"{len(pairs)} rounds" if len(pairs) > 1 else "1 round"
