"""Fuzz the readers for as long as wanted: ``python -m tests.fuzzing policies --seconds 600``.

Atheris leads the way to code that was not reached before. What it finds worth keeping is kept in
``.cache/fuzzing``, with what broke something, if anything did: give such a file to try it again.
``make fuzz`` installs Atheris first.
"""

import argparse
import re
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random
from tempfile import mkdtemp

import atheris

with atheris.instrument_imports(include=["decision", "handbook.library"]):
    from handbook.library.loading import load_collection
    from tests.fuzzing.targets import ROOT, PolicyReader, try_query

from tests.fuzzing.mutations import mutated
from tests.fuzzing.queries import hostile_query

KEPT = ROOT / ".cache" / "fuzzing"
_AREA = re.compile(rb"^area: *([a-z][a-z0-9-]{0,40}) *$", re.MULTILINE)
_BYTES_IN = 4
"""One input in so many is changed byte by byte; the others as people change text."""
_AFRESH = 0.5
"""The share of the others that start from a policy as it is written."""

type Try = Callable[[bytes], bool]
"""Tries an input; whether it was taken for right."""
type Spoil = Callable[[bytes, Random], bytes]
"""Makes another input, of an earlier one or from nothing."""


def _policies() -> tuple[Try, Spoil, dict[str, bytes]]:
    reader = PolicyReader(Path(mkdtemp(prefix="policies-")))

    seeds = sorted(reader.seeds.values())

    def attempt(data: bytes) -> bool:
        match = _AREA.search(data)
        return reader.try_policy(match[1].decode() if match else "northmoor", data)

    def spoil(data: bytes, random: Random) -> bytes:
        # Most of what was kept is wrong already; one thing wrong in a policy gets further.
        afresh = random.random() < _AFRESH
        text = random.choice(seeds) if afresh else data.decode("utf-8", "replace")
        return mutated(text, random, 1 if afresh else 4).encode("utf-8", "surrogatepass")

    return attempt, spoil, {area: text.encode() for area, text in reader.seeds.items()}


def _queries() -> tuple[Try, Spoil, dict[str, bytes]]:
    policies = load_collection(ROOT / "policies").policies

    def attempt(data: bytes) -> bool:
        return try_query(data.decode("utf-8", "surrogateescape"), policies)

    def spoil(_data: bytes, random: Random) -> bytes:
        return hostile_query(random).encode("utf-8", "surrogatepass")

    return attempt, spoil, {"a-plan-in-hull": b"area=hull&topic=plan&raised=2026-11-18"}


TARGETS = {"policies": _policies, "queries": _queries}


def main() -> None:
    """Fuzz one of the readers, as the command line says."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzzing", description=main.__doc__)
    parser.add_argument("target", choices=TARGETS)
    parser.add_argument("--seconds", type=int, default=600, help="how long (default: 600)")
    parser.add_argument("again", nargs="*", type=Path, help="inputs to try again, and nothing else")
    given = parser.parse_args()
    attempt, spoil, seeds = TARGETS[given.target]()
    if given.again:
        for path in given.again:
            print(f"{path}: {'right' if attempt(path.read_bytes()) else 'told what is wrong'}")
        return
    folder = KEPT / given.target
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in seeds.items():
        (folder / name).write_bytes(data)
    counts: Counter[bool] = Counter()

    def one_input(data: bytes) -> None:
        counts[attempt(data)] += 1
        if sum(counts.values()) % 1000 == 0:
            print(f"{counts.total()} inputs, {counts[True]} of them right", flush=True)

    def another(data: bytes, size: int, seed: int) -> bytes:
        random = Random(seed)
        if random.randrange(_BYTES_IN) == 0:
            return bytes(atheris.Mutate(data, size))
        return spoil(data, random)[:size]

    options = {
        "max_total_time": given.seconds,
        "artifact_prefix": f"{KEPT}/broken-by-",
        "max_len": 40_000,
        "rss_limit_mb": 4096,
        # Hanging is noticed by the target itself, for which it needs the alarm.
        "timeout": 0,
        "print_final_stats": 1,
    }
    arguments = [f"-{name}={value}" for name, value in options.items()]
    atheris.Setup([sys.argv[0], *arguments, str(folder)], one_input, custom_mutator=another)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
