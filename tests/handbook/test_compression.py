"""The compressed copies beside the files of a site."""

import gzip
from pathlib import Path

import brotli
import pytest

from handbook.content_addresses import IMMUTABLE
from handbook.publishing.compression import SMALLEST, compress_site

TEXT = b"Who to escalate to next, and by when. " * 100
PAGE, SCRIPT = "about/index.html", f"{IMMUTABLE}checker.0123456789ab.js"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A page, a script, a picture and a file that is as good as empty."""
    site = tmp_path / "site"
    for name in (PAGE, SCRIPT, "picture.png"):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_bytes(TEXT)
    (site / "small.css").write_bytes(b" " * (SMALLEST - 1))
    return site


def names(folder: Path) -> set[str]:
    """The files of a folder, by their paths in it."""
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def unexpected(*_: object, **__: object) -> bytes:
    """Fail, where nothing is to be compressed."""
    pytest.fail("this was compressed before")


def test_copies_hold_the_file_and_are_as_old_as_it(site: Path, tmp_path: Path) -> None:
    """Whoever unpacks a copy has the file; nothing in it tells when it was made."""
    saving = compress_site(site, tmp_path / "cache")
    copies = {site / f"{PAGE}.br": brotli.decompress, site / f"{PAGE}.gz": gzip.decompress}

    assert all(unpack(copy.read_bytes()) == TEXT for copy, unpack in copies.items())
    assert {copy.stat().st_mtime_ns for copy in copies} == {(site / PAGE).stat().st_mtime_ns}
    assert (site / f"{PAGE}.gz").read_bytes()[4:8] == bytes(4)
    assert (saving.files, saving.before) == (2, 2 * len(TEXT))
    assert saving.after == sum((site / f"{name}.br").stat().st_size for name in (PAGE, SCRIPT))


def test_only_what_becomes_smaller_has_copies(site: Path, tmp_path: Path) -> None:
    """Pictures are compressed already, and a tiny file takes as long either way."""
    before = names(site)
    compress_site(site, tmp_path / "cache")

    assert names(site) - before == {
        f"{name}{end}" for name in (PAGE, SCRIPT) for end in (".br", ".gz")
    }


def test_copies_of_an_earlier_build_go(site: Path, tmp_path: Path) -> None:
    """A server would go on sending an old copy in the place of a new file."""
    compress_site(site, tmp_path / "cache")
    (site / PAGE).write_bytes(TEXT + TEXT)
    (site / SCRIPT).unlink()
    (site / "sitemap.xml.gz").touch()
    compress_site(site, tmp_path / "cache")

    assert brotli.decompress((site / f"{PAGE}.br").read_bytes()) == TEXT + TEXT
    copies = {name for name in names(site) if name.endswith((".br", ".gz"))}
    assert copies == {f"{PAGE}.br", f"{PAGE}.gz", "sitemap.xml.gz"}


def test_what_was_compressed_once_is_kept(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The next build compresses only what is new, and keeps nothing that it does not need."""
    cache = tmp_path / "cache"
    compress_site(site, cache)
    (site / PAGE).unlink()
    monkeypatch.setattr("brotli.compress", unexpected)
    monkeypatch.setattr("gzip.compress", unexpected)
    compress_site(site, cache)

    assert brotli.decompress((site / f"{SCRIPT}.br").read_bytes()) == TEXT
    assert len(names(cache)) == 2
