"""The real policies, the invented ones, and the real site, built once."""

from pathlib import Path

import pytest
from hypothesis import settings
from mkdocs.commands.build import build
from mkdocs.config import load_config

from decision.collection import Collection
from handbook.library.holdings import Library
from handbook.library.loading import load_library
from tests.invented import load_invented

ROOT = Path(__file__).parents[1]

pytest_plugins = ["tests.handbook.readability_report"]

# How long an example takes says more of the machine than of the code.
settings.register_profile("handbook", deadline=None)
settings.load_profile("handbook")


@pytest.fixture(scope="session")
def library() -> Library:
    """The policies of this repository, and what stands beside them."""
    return load_library(ROOT / "policies", ROOT / "docs")


@pytest.fixture(scope="session")
def collection(library: Library) -> Collection:
    """The policies of this repository."""
    return library.collection


@pytest.fixture(scope="session")
def invented(tmp_path_factory: pytest.TempPathFactory) -> Collection:
    """The invented procedures, with the real bank holidays."""
    return load_invented(tmp_path_factory.mktemp("invented") / "policies")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built as strictly as it is published."""
    folder = tmp_path_factory.mktemp("site")
    config = load_config(
        str(ROOT / "mkdocs.yml"),
        site_dir=str(folder),
        repo_url="https://example.org/handbook",
        edit_uri="edit/main/docs/",
    )
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    return folder
