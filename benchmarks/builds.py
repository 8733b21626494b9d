"""How long a build of the site takes a page, beside plain Markdown pages in the same theme."""

import logging
import statistics
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config

from benchmarks.measurement import Measurement

AIM_RATIO = 2.0
ROUNDS = 7

_PLAIN_PAGE = """# Page {number}

A paragraph of the length that a paragraph usually has, with *emphasis*, `code` and a
[link to the first page](page-0.md), so that no part of Markdown's usual work is left out.

## Steps

1. Raise it with the person in the other agency.
2. Ask the line managers to meet.
3. Ask the senior managers to meet.

| Level | Who | By when |
| --- | --- | --- |
| 1 | the practitioners | 1 working day |
| 2 | their line managers | 5 working days |
| 3 | senior managers | 5 working days |

## Record

{text}
"""
_TEXT = "The reasons, the people and the dates are written down on the day, by both sides. " * 20


def measure(root: Path) -> Iterable[Measurement]:
    """Build the site and as many plain pages in turn, and report the medians."""
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    with tempfile.TemporaryDirectory() as folder:
        site, plain, docs = Path(folder, "site"), Path(folder, "plain"), Path(folder, "docs")
        build_site(root, site)
        pages = _page_count(site)
        _write_plain_pages(docs, pages)
        ours, others = [], []
        for _ in range(ROUNDS):
            others.append(_seconds(root, plain, docs_dir=str(docs), plugins=["search"], nav=None))
            ours.append(_seconds(root, site))
    own, other = (statistics.median(times) / pages * 1000 for times in (ours, others))
    # Pair by pair, because the machine's speed drifts between the rounds.
    ratio = statistics.median(one / another for one, another in zip(ours, others, strict=True))
    yield Measurement(
        name=f"site build a page, {pages} pages",
        value=f"{own:.1f} ms",
        beside=f"plain Markdown {other:.1f} ms, ratio {ratio:.2f}",
        aim=f"ratio at most {AIM_RATIO:.0f}",
        met=ratio <= AIM_RATIO,
    )


def build_site(root: Path, target: Path, **settings: Any) -> None:
    """Build the site of the checkout's mkdocs.yml to a folder, with settings of one's own."""
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(target), **settings)
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    config.plugins.on_shutdown()


def _seconds(root: Path, target: Path, **settings: Any) -> float:
    # Processor time: what else the machine does must not count.
    begin = time.process_time()
    build_site(root, target, **settings)
    return time.process_time() - begin


def _page_count(site: Path) -> int:
    return sum(1 for _ in site.rglob("*.html"))


def _write_plain_pages(docs: Path, pages: int) -> None:
    docs.mkdir()
    # The theme adds its own 404 page to both sites.
    for number in range(pages - 1):
        page = _PLAIN_PAGE.format(number=number, text=_TEXT)
        (docs / f"page-{number}.md").write_text(page)
