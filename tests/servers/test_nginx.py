"""Nginx as Debian ships it, started with the settings that a build writes."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from handbook.publishing import nginx as settings
from tests.servers.nginx_server import nginx
from tests.servers.server_behaviour import ServerBehaviour


@pytest.fixture(scope="module")
def address(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where nginx serves it."""
    text = (folder / settings.FILE).read_text("utf-8")
    with nginx(text, folder, tmp_path_factory.mktemp("nginx")) as address:
        yield address


class TestNginx(ServerBehaviour):
    """What every server does, of nginx."""
