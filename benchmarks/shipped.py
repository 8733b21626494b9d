"""The site as nginx serves it with the settings that a build writes."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from handbook.publishing import nginx as settings
from handbook.publishing.compression import compress_site
from tests.servers.nginx_server import nginx


@contextmanager
def shipped(site: Path, cache: Path) -> Iterator[str]:
    """Serve a built *site* while the block runs, and give its address, which ends in a slash.

    Args:
        site: The site, to which compressed copies are added.
        cache: The folder in which what was made once is kept.
    """
    compress_site(site, cache / "compressed")
    written = (site / settings.FILE).read_text("utf-8")
    with tempfile.TemporaryDirectory() as folder, nginx(written, site, Path(folder)) as address:
        yield address
