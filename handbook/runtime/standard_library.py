"""The part of the standard library that Python may still import once it started from a snapshot.

A snapshot holds everything that our package imports at once. What is imported only at a call, by
our package or by Python itself, is listed here; the whole library would be 2.4 megabytes that
nobody reads.
"""

import io
import zipfile
from pathlib import Path

from handbook.runtime.archive import archive

STILL_IMPORTED = (
    # The nearest valid value, by `decision.query`.
    "difflib.py",
    # Dates from text, by `datetime`.
    "_strptime.py",
    "calendar.py",
    "locale.py",
    # What `open` and `bytes.decode` look up by name.
    "encodings/ascii.py",
    "encodings/latin_1.py",
    # What an error that nobody caught is printed with.
    "linecache.py",
    "textwrap.py",
    "tokenize.py",
    "traceback.py",
)
"""The modules, by their paths in the whole library."""


def small(whole: Path) -> bytes:
    """An archive of those modules, taken from the archive of the *whole* library."""
    with zipfile.ZipFile(io.BytesIO(whole.read_bytes())) as library:
        return archive({name: library.read(name) for name in STILL_IMPORTED})
