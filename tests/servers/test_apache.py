"""Apache as Debian ships it, started with the settings that a build writes."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.servers.apache_server import apache
from tests.servers.server_behaviour import ServerBehaviour


@pytest.fixture(scope="module")
def address(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where Apache serves it."""
    with apache(folder, tmp_path_factory.mktemp("apache")) as address:
        yield address


class TestApache(ServerBehaviour):
    """What every server does, of Apache."""
