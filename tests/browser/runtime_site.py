"""A site of nothing but an empty page, the checker's scripts and a runtime."""

from collections.abc import Mapping
from pathlib import Path

from handbook.runtime.bundle import build_bundle
from tests.conftest import ROOT

CACHE = ROOT / ".cache/bundle"
"""Where a build keeps what it made, too."""


def write_runtime_site(
    site: Path,
    parts: Mapping[tuple[str, ...], bytes],
    *,
    package: Mapping[str, str] | None = None,
    with_snapshot: bool = False,
    without: str | None = None,
) -> Path:
    """Write such a site, and give its folder.

    Args:
        site: The folder, which is there.
        parts: The compiled policies.
        package: The modules of the decision package; the real ones when not given.
        with_snapshot: Whether Python starts from the snapshot.
        without: How the names of files begin that are left out.
    """
    (site / "index.html").write_text("<!doctype html><title>Empty</title>")
    (site / "assets").mkdir()
    (site / "assets/checker").symlink_to(ROOT / "handbook/checker")
    bundle = build_bundle(parts, ROOT, CACHE, package=package, with_snapshot=with_snapshot)
    (site / "manifest.json").write_text(bundle.manifest)
    for address, path in bundle.files.items():
        if not (without and Path(address).name.startswith(without)):
            target = site / address
            target.parent.mkdir(parents=True, exist_ok=True)
            # A copy, which a test may spoil.
            target.write_bytes(path.read_bytes())
    return site
