"""How long what a browser has fetched may be used again, the same for every server."""

from handbook.content_addresses import IMMUTABLE

KEPT_DAYS = 365
KEPT = f"public, max-age={KEPT_DAYS * 24 * 60 * 60}, immutable"
"""For a file whose address changes with its content: for a year, without asking."""

ASKED = "no-cache"
"""For everything else: kept, but asked about each time, so that nobody acts on an old page."""


def caching(address: str) -> str:
    """The value of ``Cache-Control`` for what is at an *address* relative to the site's root."""
    return KEPT if address.startswith(IMMUTABLE) else ASKED
