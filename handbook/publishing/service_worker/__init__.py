"""The service worker: the script that has browsers keep the checker for when no network is.

It is made last of all, since it names every file that it keeps by its digest.
"""

import json
from collections.abc import Iterator
from pathlib import Path

from handbook.addresses import CHECKER, OFFLINE
from handbook.content_addresses import IMMUTABLE, digest

FILE = "service-worker.js"
"""Where it stands. A service worker rules only over what lies beside or below it."""

_SCRIPTS = Path(__file__).parent
_PAGES = (CHECKER, OFFLINE)
_THEME_FILES = (".css", ".js", ".json", ".svg", ".wasm", ".zip")
"""The kinds of files, of those whose address stays the same, that the checker may need."""
_UNUSED = ("assets/javascripts/lunr/", "assets/javascripts/workers/")
"""What only the search of the theme loads: it needs its index, which is not kept."""
_SPARE = "/python_stdlib.zip"
"""What only the start without a snapshot loads: kept where the browser has loaded it already."""


def keeping(site: Path) -> str:
    """The script for the *site* as it is built."""
    files = {address: digest((site / path).read_bytes()) for address, path in _kept(site)}
    script = _script("keeping")
    named = json.dumps(files, indent=0)
    handbook = {
        "version": digest((named + script).encode()),
        "immutable": IMMUTABLE,
        "pages": _PAGES,
        "offline": OFFLINE,
        "spare": [address for address in files if address.endswith(_SPARE)],
        "digits": len(digest(b"")),
        "files": files,
    }
    return f"const HANDBOOK = {json.dumps(handbook, indent=1)};\n{script}"


def removal() -> str:
    """The script for a site without one, which removes what an earlier build left in browsers."""
    return _script("removal")


def _script(name: str) -> str:
    return (_SCRIPTS / f"{name}.js").read_text("utf-8")


def _kept(site: Path) -> Iterator[tuple[str, str]]:
    """The address of each file to keep, and its path in the site."""
    for page in _PAGES:
        yield page, f"{page}index.html"
    for path in sorted((site / "assets").rglob("*")):
        name = path.relative_to(site).as_posix()
        if path.is_file() and (name.startswith(IMMUTABLE) or _is_theme_file(name)):
            yield name, name


def _is_theme_file(name: str) -> bool:
    return name.endswith(_THEME_FILES) and not name.startswith(_UNUSED)
