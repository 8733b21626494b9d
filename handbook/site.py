"""Building the site with MkDocs, and promising the addresses that it has."""

from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from handbook.publishing.address_lock import read_lock, write_lock
from handbook.publishing.compression import Saving, compress_site


def build_site(configuration: Path, site: Path | None = None) -> MkDocsConfig:
    """Build the site as strictly as it is published, and return the settings it was built with.

    Args:
        configuration: The settings of the site.
        site: The folder to write; the settings say which when not given.

    Raises ``mkdocs.exceptions.MkDocsException`` when something is wrong with it.
    """
    settings = {"site_dir": str(site.absolute())} if site else {}
    config = load_config(str(configuration), strict=True, **settings)
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    config.plugins.on_shutdown()
    return config


def compress(config: MkDocsConfig) -> Saving:
    """Write compressed copies beside the files of the site just built, for servers to send."""
    root = Path(config.config_file_path).parent
    return compress_site(Path(config.site_dir), root / ".cache/compressed")


def unlocked_addresses(config: MkDocsConfig) -> list[str]:
    """The addresses of the site just built that nobody has promised to keep."""
    locked = set(read_lock(_lock(config)))
    plugin = config.plugins["handbook"]
    return sorted(plugin.addresses - locked)  # type: ignore[attr-defined]  # ours, by its name


def lock_addresses(config: MkDocsConfig) -> list[str]:
    """Promise to keep every address of the site just built; returns those that are new."""
    new = unlocked_addresses(config)
    if new:
        write_lock(_lock(config), {*read_lock(_lock(config)), *new})
    return new


def _lock(config: MkDocsConfig) -> Path:
    plugin = config.plugins["handbook"]
    return Path(config.config_file_path).parent / str(plugin.config["lock"])
