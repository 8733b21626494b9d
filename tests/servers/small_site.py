"""A site of a few made-up files, one for each thing that a server has to do rightly."""

import os
from pathlib import Path

from handbook.addresses import EMBED
from handbook.content_addresses import IMMUTABLE, content_address
from handbook.publishing.compression import compress_site
from handbook.publishing.media_types import MEDIA_TYPES
from handbook.publishing.server_settings import server_settings

SCRIPT = "export const answer = 42; // é\n".encode() * 200
SCRIPT_ADDRESS = content_address("checker.js", SCRIPT)
PAGES = ("index.html", "checker/index.html", f"{EMBED}index.html", "404.html")
KINDS = {f"assets/kinds/file{extension}": extension for extension in MEDIA_TYPES}
"""A file of each kind, with its ending."""


def write_small_site(site: Path, cache: Path) -> Path:
    """Write the files, as a build does: with settings for servers and compressed copies."""
    contents = {SCRIPT_ADDRESS: SCRIPT, "tiny.js": b"0"}
    contents |= {name: f"<!doctype html><p>{name} é".encode() * 100 for name in PAGES}
    # What cannot be compressed shows that the file itself arrives.
    contents |= {name: name.encode() + os.urandom(16) * 100 for name in KINDS}
    for name, content in contents.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_bytes(content)
    for name, text in server_settings(site).items():
        (site / name).parent.mkdir(exist_ok=True)
        (site / name).write_text(text, "utf-8")
    compress_site(site, cache)
    return site


__all__ = ["IMMUTABLE", "KINDS", "PAGES", "SCRIPT", "SCRIPT_ADDRESS", "write_small_site"]
