"""The content delivery networks that the peers' pages fetch from, answered from local files.

The addresses in a built site are replaced by addresses on the server that serves it, so that a
browser keeps, compiles and reuses the files as it would those of a network, without its distance.
"""

import hashlib
import json
import re
import shutil
from pathlib import Path

from benchmarks.peers.installation import Peers

FOLDER = "networks"
"""Where the files of the networks stand below the root of the server."""

_JSDELIVR, _CLOUDFLARE = "cdn.jsdelivr.net", "cdnjs.cloudflare.com"
_HOSTS = re.compile(rf"https://({re.escape(_JSDELIVR)}|{re.escape(_CLOUDFLARE)})/")
_TEXTS = (".html", ".js", ".mjs", ".css")

_NPM = {
    "jquery@3.7.1": "jquery/dist/jquery.min.js",
    "lodash@4.17.20/lodash.min.js": "lodash/lodash.min.js",
    # The version named, 2.43.1, is not in the registry; the next one stands in.
    "jquery.terminal@2.43.1/css/jquery.terminal.min.css": (
        "jquery.terminal/css/jquery.terminal.min.css"
    ),
    "mathjax@3/es5": "mathjax/es5",
    "highlightjs-themes@1.0.0": "highlightjs-themes",
}
_LIBRARIES = {
    "ace/1.16.0": "ace-builds/src-min-noconflict",
    "highlight.js/11.7.0": "@highlightjs/cdn-assets",
}
_PYODIDES = ("0.25.0", "314.0.2")


def place_files(site: Path, peers: Peers) -> None:
    """Put the files of the networks where replaced addresses lead."""
    networks = site / FOLDER
    for address, name in _NPM.items():
        _copy(peers.node_modules / name, networks / _JSDELIVR / "npm" / address)
    for address, name in _LIBRARIES.items():
        _copy(peers.node_modules / name, networks / _CLOUDFLARE / "ajax/libs" / address)
    for version in _PYODIDES:
        folder = networks / _JSDELIVR / f"pyodide/v{version}/full"
        _copy(peers.node_modules / f"pyodide-{version}", folder)
        _stand_in_micropip(folder, peers.wheels)


def replace_addresses(built: Path) -> None:
    """Have a built site fetch from its own server what it fetches from the networks."""
    for path in built.rglob("*"):
        if path.suffix in _TEXTS:
            text = path.read_text("utf-8")
            replaced = _HOSTS.sub(rf"/{FOLDER}/\1/", text)
            if replaced != text:
                path.write_text(replaced, "utf-8")


def _stand_in_micropip(folder: Path, wheels: Path) -> None:
    """Put a micropip that can be had in the place of the one that Pyodide's lock file names.

    It is loaded by one of the peers and used by none, so only its size matters.
    """
    (wheel,) = wheels.glob("micropip-*.whl")
    shutil.copy(wheel, folder)
    lock = folder / "pyodide-lock.json"
    content = json.loads(lock.read_text("utf-8"))
    content["packages"]["micropip"] |= {
        "file_name": wheel.name,
        "sha256": hashlib.sha256(wheel.read_bytes()).hexdigest(),
        "depends": [],
    }
    lock.write_text(json.dumps(content), "utf-8")


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        shutil.copytree(source, target)
    else:
        shutil.copyfile(source, target)
