"""All headers that a server sends with a file, and where they differ.

The one source of the settings for every server, and of what is expected of a published site.
"""

from collections.abc import Mapping

from handbook.addresses import EMBED
from handbook.content_addresses import IMMUTABLE
from handbook.publishing.caching import caching
from handbook.publishing.security_headers import ASSETS, HEADERS, security_headers

OWN_FOLDERS = (EMBED, IMMUTABLE, ASSETS)
"""The folders whose files have headers of their own; a folder comes before the one round it."""


def response_headers(address: str) -> dict[str, str]:
    """The headers for the file at an *address* relative to the site's root."""
    return {**security_headers(address), "Cache-Control": caching(address)}


def varying_headers() -> Mapping[str, Mapping[str, str]]:
    """The headers that are not the same for every file: by name, what they are in which folder.

    The folder ``""`` stands for all the site; a folder inside it comes first, and only where its
    header is another than that of the folder round it.
    """
    return {
        name: {
            folder: response_headers(folder)[name]
            for folder in (*OWN_FOLDERS, "")
            if not folder
            or response_headers(folder)[name] != response_headers(_round(folder))[name]
        }
        for name in response_headers("")
        if name not in HEADERS
    }


def _round(folder: str) -> str:
    return next((own for own in OWN_FOLDERS if own != folder and folder.startswith(own)), "")
