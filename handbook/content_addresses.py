"""Addresses that change with the content they lead to: what was fetched once is kept for good.

A page names the very files that it was built with: two versions of the site can never mix, and no
browser needs to ask again for a file that it has.
"""

import hashlib
from pathlib import PurePosixPath

IMMUTABLE = "assets/immutable/"
"""Where they stand, relative to the site's root; servers have such files kept without asking."""

_DIGITS = 12


def digest(content: bytes) -> str:
    """Twelve hexadecimal digits of the content's SHA-256, enough to tell any two versions apart."""
    return hashlib.sha256(content).hexdigest()[:_DIGITS]


def content_address(name: str, content: bytes) -> str:
    """The address of a file with a *name* such as ``checker.js`` and this *content*."""
    path = PurePosixPath(name)
    return f"{IMMUTABLE}{path.stem}.{digest(content)}{path.suffix}"
