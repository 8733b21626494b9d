"""How many requests a second nginx answers with the settings that a build writes.

Beside it the same files from nginx with nothing but its own settings: what ours cost, or spare. The
load is bounded, and everything stays on this machine, where the load takes part of the processor
and bytes cost next to nothing, as they do on no real network.
"""

import re
import statistics
import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from benchmarks.measurement import Measurement
from handbook.content_addresses import IMMUTABLE
from handbook.publishing import nginx as settings
from handbook.publishing.compression import compress_site
from tests.servers.nginx_server import nginx

ROUNDS = 5
SECONDS = 1
CONNECTIONS = 32
ENCODINGS = "gzip, deflate, br, zstd"
"""What Chromium and Firefox take."""

_PAGES = {"a read page": "guidance/no-reply/", "the checker page": "checker/"}
# As a machine's own settings are before anybody touches them: it compresses nothing but pages.
_STOCK = """
include /etc/nginx/mime.types;
gzip on;
server {
    listen 80;
    root /srv/handbook;
}
"""
_RATE = re.compile(r"Requests/sec:\s*([\d.]+)")
_ANSWERED = re.compile(r"(\d+) requests in .*?, ([\d.]+)(\w+) read")
_UNITS = {"B": 1, "KB": 1024, "MB": 1024**2, "GB": 1024**3}
_FAILED = re.compile(r"Non-2xx or 3xx responses: (\d+)")
_BROKEN = re.compile(r"Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)")


@dataclass(frozen=True, slots=True)
class Load:
    """What came of one second of load.

    Attributes:
        rate: Requests a second.
        size: How many bytes each answer had, its headers too.
        errors: How many failed.
    """

    rate: float
    size: float
    errors: int


def measure(site: Path, cache: Path) -> Iterable[Measurement]:
    """Put a load on both servers in turn, and report the medians of each file.

    Args:
        site: The site as it is built, with its settings; compressed copies are added to it.
        cache: The folder in which what was made once is kept.
    """
    compress_site(site, cache / "compressed")
    with ExitStack() as stack:
        written = (site / settings.FILE).read_text("utf-8")
        ours, stock = (
            stack.enter_context(nginx(text, site, Path(stack.enter_context(_folder()))))
            for text in (written, _STOCK)
        )
        for name, path in _files(site).items():
            pairs = [(_load(ours + path), _load(stock + path)) for _ in range(ROUNDS)]
            yield _measurement(name, pairs)


def _folder() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory()


def _files(site: Path) -> Mapping[str, str]:
    """What is asked for: the pages, and the biggest script whose address never changes."""
    scripts = sorted((site / IMMUTABLE).glob("*.js"), key=lambda path: path.stat().st_size)
    kept = {"an immutable script": IMMUTABLE + scripts[-1].name} if scripts else {}
    return {**_PAGES, **kept}


def _load(address: str) -> Load:
    command = ["wrk", "--threads", "1", "--connections", str(CONNECTIONS)]
    command += ["--duration", f"{SECONDS}s", "--header", f"Accept-Encoding: {ENCODINGS}", address]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    rate, answered = _RATE.search(said), _ANSWERED.search(said)
    if rate is None or answered is None:
        raise RuntimeError(f"expected a rate and a size from wrk, found: {said}")
    size = float(answered[2]) * _UNITS[answered[3]] / max(int(answered[1]), 1)
    return Load(float(rate[1]), size, sum(_errors(said)))


def _errors(said: str) -> Iterator[int]:
    for pattern in (_FAILED, _BROKEN):
        if found := pattern.search(said):
            yield from map(int, found.groups())


def _measurement(name: str, pairs: list[tuple[Load, Load]]) -> Measurement:
    ours, stock = zip(*pairs, strict=True)
    errors = sum(load.errors for load in ours)
    # Pair by pair, because the machine's speed drifts between the rounds.
    ratio = statistics.median(one.rate / another.rate for one, another in pairs)
    return Measurement(
        name=f"nginx, {name}, {CONNECTIONS} connections, {ROUNDS} rounds of {SECONDS} s",
        value=f"{_words(ours)}, {errors} errors",
        beside=f"stock settings {_words(stock)}, ratio {ratio:.2f}",
        aim="no errors",
        met=errors == 0,
    )


def _words(loads: Sequence[Load]) -> str:
    rate = statistics.median(load.rate for load in loads)
    size = statistics.median(load.size for load in loads)
    return f"{rate:,.0f} requests a second of {size / 1000:.1f} kB"
