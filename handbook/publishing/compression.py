"""Compressed copies beside the files of a site: a server sends them without any work of its own.

They are made after a build, each once: what was compressed before is kept by its content.
"""

import gzip
import hashlib
import os
import threading
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import brotli

from handbook.content_addresses import IMMUTABLE
from handbook.publishing.media_types import COMPRESSIBLE

SMALLEST = 1024
"""In bytes: what is smaller fits into the first packets either way."""

_GZIP_QUALITY = 9
# A page changes with every build, by its stamp: the best quality takes 70 ms for one, and saves a
# tenth. A file that is kept for a year is worth it, even the big ones, which take a minute once.
_BROTLI_QUALITY = 9
_BROTLI_QUALITY_KEPT = 11
# Browsers unpack no larger window.
_BROTLI_WINDOW = 24

type Compress = Callable[[bytes], bytes]


@dataclass(frozen=True, slots=True)
class Saving:
    """What the copies save; in bytes, for a browser that takes Brotli."""

    files: int
    before: int
    after: int

    def __str__(self) -> str:
        """One line for whoever runs the build."""
        before, after = (size / 1e6 for size in (self.before, self.after))
        return f"compressed {self.files} files, {before:.1f} MB to {after:.1f} MB with Brotli"


def compress_site(site: Path, cache: Path) -> Saving:
    """Write ``.br`` and ``.gz`` beside the files of a *site*, and remove those of earlier builds.

    Args:
        site: The folder that was built.
        cache: A folder for what was compressed; it holds what the last build needed.
    """
    files = [path for path in sorted(site.rglob("*")) if _is_worth_it(path)]
    cache.mkdir(parents=True, exist_ok=True)
    # Both libraries let other threads run while they compress; the big files come first.
    with ThreadPoolExecutor(os.cpu_count()) as threads:
        biggest_first = sorted(files, key=lambda path: -path.stat().st_size)
        written = dict(threads.map(lambda path: (path, _write(path, site, cache)), biggest_first))
    _remove_others(site, {copy for copies in written.values() for copy in copies})
    needed = {copies[copy] for copies in written.values() for copy in copies}
    for kept in set(cache.iterdir()) - needed:
        kept.unlink(missing_ok=True)
    after = (path.with_name(f"{path.name}.br") for path in files)
    return Saving(
        files=len(files),
        before=sum(path.stat().st_size for path in files),
        after=sum(path.stat().st_size for path in after),
    )


def _is_worth_it(path: Path) -> bool:
    return path.suffix in COMPRESSIBLE and path.is_file() and path.stat().st_size >= SMALLEST


def _write(path: Path, site: Path, cache: Path) -> Mapping[Path, Path]:
    """Write the copies of one file; gives each with where it is kept."""
    content = path.read_bytes()
    digest = hashlib.sha256(content).hexdigest()
    copies = {}
    for ending, name, compress in _encodings(path.relative_to(site).as_posix()):
        kept = cache / f"{digest}.{name}"
        copy = path.with_name(path.name + ending)
        copy.write_bytes(_compressed(content, kept, compress))
        # The copy is as old as the file, so that a browser's question gets the same answer.
        os.utime(copy, ns=(path.stat().st_atime_ns, path.stat().st_mtime_ns))
        copies[copy] = kept
    return copies


def _encodings(address: str) -> Iterator[tuple[str, str, Compress]]:
    """The ending of each copy, under what name it is kept, and what makes it."""
    quality = _BROTLI_QUALITY_KEPT if address.startswith(IMMUTABLE) else _BROTLI_QUALITY
    yield ".br", f"{quality}.br", partial(brotli.compress, quality=quality, lgwin=_BROTLI_WINDOW)
    # Without the time of day, so that the same file has the same copy.
    yield ".gz", f"{_GZIP_QUALITY}.gz", partial(gzip.compress, compresslevel=_GZIP_QUALITY, mtime=0)


def _compressed(content: bytes, kept: Path, compress: Compress) -> bytes:
    if kept.exists():
        return kept.read_bytes()
    compressed = compress(content)
    # Whole or not at all: a build may be cut short, and what is the same be made twice at once.
    unfinished = kept.with_name(f"{kept.name}.{os.getpid()}.{threading.get_ident()}.partial")
    unfinished.write_bytes(compressed)
    unfinished.replace(kept)
    return compressed


def _remove_others(site: Path, written: set[Path]) -> None:
    """Remove copies of files that are gone or smaller now; MkDocs makes one itself."""
    for ending in ("*.br", "*.gz"):
        for copy in set(site.rglob(ending)) - written:
            if copy.name != "sitemap.xml.gz":
                copy.unlink()
