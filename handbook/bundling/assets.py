"""What the site serves in place of our scripts and style sheets, each under a content address."""

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from graphlib import TopologicalSorter
from pathlib import Path, PurePosixPath

from handbook.bundling import esbuild
from handbook.bundling.esbuild import Output
from handbook.content_addresses import content_address, digest
from handbook.runtime.errors import BundleError
from handbook.runtime.kept_files import KeptFiles

THEME = "handbook/theme/"
"""The folder of the theme, below which its scripts and style sheets have the names of pages."""
CHECKER = "handbook/checker/"
"""The folder of the checker, whose files pages name as if it were `assets/checker/`."""

_ALONE = (
    "assets/javascripts/answers.js",
    "assets/javascripts/copy.js",
    "assets/javascripts/device-colours.js",
    "assets/javascripts/every-page.js",
    "assets/javascripts/first-paint.js",
    "assets/javascripts/forget.js",
    "assets/javascripts/lookout.js",
    "assets/javascripts/redirect.js",
    "assets/javascripts/sent.js",
    "assets/stylesheets/answers.css",
    "assets/stylesheets/embed.css",
    "assets/stylesheets/handbook.css",
    "assets/stylesheets/sign-off.css",
    "assets/stylesheets/training.css",
    "assets/checker/styles.css",
)
"""What pages name and what is whole in itself; all else is part of one of them."""
_CHECKER_NAME = "assets/checker/"
_WORKER = "assets/checker/runtime/worker.js"
_ENTRY = "assets/checker/checker.js"
_EARLY = "assets/checker/early.js"


@dataclass(frozen=True, slots=True)
class Assets:
    """Bundled scripts and style sheets.

    Attributes:
        files: The text of each by its address relative to the site's root.
        addresses: The address of each by the name that pages use, such as
            ``assets/javascripts/terms.js``.
        chunks: The addresses of all that a script loads besides itself, by the same names.
    """

    files: Mapping[str, str]
    addresses: Mapping[str, str]
    chunks: Mapping[str, tuple[str, ...]]

    def address(self, name: str) -> str:
        """Where the file stands that a page calls *name*."""
        if name not in self.addresses:
            raise BundleError(
                where=name,
                found="no bundled file of this name",
                expected=f"one of {', '.join(sorted(self.addresses))}",
                remedy="name one of them, or add it to handbook/bundling/assets.py",
            )
        return self.addresses[name]

    def preloads(self, name: str) -> tuple[str, ...]:
        """The script *name* and its chunks, to be fetched at once; nothing if it has none."""
        chunks = self.chunks.get(name, ())
        return (self.address(name), *chunks) if chunks else ()


def build_assets(root: Path, cache: Path) -> Assets:
    """Bundle what pages use, unless that has been done for the sources as they are.

    Args:
        root: The checkout that holds `handbook/` and `node_modules/`.
        cache: A folder where bundles are kept by a digest of what they are made of.

    Raises:
        BundleError: esbuild is not installed, or a source is wrong.
    """
    path = KeptFiles(cache).made(
        "assets.json",
        _state(root),
        lambda path: path.write_text(json.dumps(asdict(_bundle(root))), "utf-8"),
    )
    return Assets(**json.loads(path.read_text("utf-8")))


def theme_sources(root: Path) -> list[str]:
    """The names of all that is bundled from the theme's folder, which is not served as it is."""
    folder = root / THEME
    return [path.relative_to(folder).as_posix() for path in _sources(folder / "assets")]


def _sources(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.suffix in (".css", ".js"))


def _state(root: Path) -> str:
    """A digest that changes with the sources and with what bundles them."""
    recipe = [root / "package.json", *sorted(Path(__file__).parent.glob("*.py"))]
    files = [*_sources(root / THEME), *_sources(root / CHECKER), *recipe]
    return digest(b"\0".join(part for file in files for part in _told(file, root)))


def _told(file: Path, root: Path) -> tuple[bytes, bytes]:
    return os.path.relpath(file, root).encode(), file.read_bytes()


def _bundle(root: Path) -> Assets:
    """Bundle in an order in which each file is there before its address is needed."""
    # Wrapped, so that no script sees the names of another.
    alone = _addressed(esbuild.run(root, _paths(_ALONE), "--format=iife"))
    worker = _addressed(esbuild.run(root, _paths([_WORKER]), "--format=esm"))
    # The checker names the very worker that it was built with.
    file = PurePosixPath(worker.address(_WORKER)).name
    named = {"import.meta.worker": f"./{file}"}
    checker = _addressed(
        esbuild.run(root, _paths([_ENTRY]), "--format=esm", "--splitting", constants=named)
    )
    # Of the plain kind, it has no address of its own to find the worker by.
    beside = "--define:import.meta.url=document.currentScript.src"
    early = _addressed(
        esbuild.run(root, _paths([_EARLY]), "--format=iife", beside, constants=named)
    )
    return Assets(
        files={**alone.files, **worker.files, **checker.files, **early.files},
        addresses={**alone.addresses, **worker.addresses, **checker.addresses, **early.addresses},
        chunks=checker.chunks,
    )


def _paths(names: Iterable[str]) -> list[str]:
    """Where the files stand that pages call so."""
    return [
        CHECKER + name.removeprefix(_CHECKER_NAME)
        if name.startswith(_CHECKER_NAME)
        else THEME + name
        for name in names
    ]


def _name(path: str) -> str:
    """What pages call the file at a *path*."""
    if path.startswith(CHECKER):
        return _CHECKER_NAME + path.removeprefix(CHECKER)
    return path.removeprefix(THEME)


def _addressed(outputs: Mapping[str, Output]) -> Assets:
    """Give each file its address, those first that others name: their text changes with it."""
    order = TopologicalSorter({name: one.loads for name, one in outputs.items()}).static_order()
    final: dict[str, str] = {}
    files: dict[str, str] = {}
    for name in order:
        text = outputs[name].text
        for loaded in outputs[name].loads:
            text = text.replace(loaded, PurePosixPath(final[loaded]).name)
        final[name] = content_address(outputs[name].name, text.encode())
        files[final[name]] = text
    entries = {_name(one.source): name for name, one in outputs.items() if one.source}
    return Assets(
        files=files,
        addresses={source: final[name] for source, name in entries.items()},
        chunks={
            source: tuple(final[name] for name in outputs if name not in entries.values())
            for source in entries
            if len(entries) < len(outputs)
        },
    )
