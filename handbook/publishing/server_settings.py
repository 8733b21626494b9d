"""Settings for the servers that may publish the site, written into it at each build.

A server is one entry of ``SERVERS``: the path of its file in the site, and what writes its text.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from handbook.publishing import apache, iis, nginx, static_host
from handbook.publishing.response_headers import OWN_FOLDERS

SERVERS: Mapping[str, Callable[[Sequence[str]], str]] = {
    static_host.FILE: static_host.settings,
    nginx.FILE: nginx.settings,
    apache.FILE: apache.settings,
    iis.FILE: iis.settings,
}


def server_settings(site: Path) -> dict[str, str]:
    """The settings for each server by the path of its file, for the *site* as it is built."""
    areas = list(_areas(site, ""))
    return {file: settings(areas) for file, settings in SERVERS.items()}


def _areas(site: Path, folder: str) -> Iterator[str]:
    """Patterns of addresses that together cover the site and never overlap.

    Such as ``about/*``. A folder with files that have headers of their own is taken apart.
    """
    yield folder
    for path in sorted((site / folder).iterdir()):
        inside = f"{folder}{path.name}"
        if path.is_file():
            # The page of a folder has the folder's address.
            if path.name != "index.html" and inside not in SERVERS:
                yield inside
        elif any(own != f"{inside}/" and own.startswith(f"{inside}/") for own in OWN_FOLDERS):
            yield from _areas(site, f"{inside}/")
        else:
            yield f"{inside}/*"
