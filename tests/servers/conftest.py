"""One small site for all servers; what they all do is told by assertions of one module."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.servers.small_site import write_small_site

pytest.register_assert_rewrite("tests.servers.server_behaviour")


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A small site, built where any user may read it: Apache serves nothing as root."""
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield write_small_site(Path(folder), tmp_path_factory.mktemp("cache"))
