"""Files kept from build to build by a digest of what they are made of."""

import json
import os
from collections.abc import Callable
from pathlib import Path

from handbook.content_addresses import digest


class KeptFiles:
    """A folder of made files; what it holds is never stale, and can be removed at any time."""

    def __init__(self, folder: Path) -> None:
        """Keep files in *folder*, which is made when the first one is."""
        self._folder = folder

    def made(self, name: str, recipe: object, make: Callable[[Path], object]) -> Path:
        """The file that *make* writes, made again only when its *recipe* has changed."""
        path = self._folder / f"{digest(json.dumps([name, recipe]).encode())}-{name}"
        if not path.exists():
            self._folder.mkdir(parents=True, exist_ok=True)
            # Whole or not at all, so that a build cut short leaves nothing broken behind; and under
            # a name of this process's own, because another build may be writing the same file.
            partial = path.with_name(f"{os.getpid()}-{path.name}")
            make(partial)
            partial.replace(path)
        return path

    def written(self, content: bytes) -> Path:
        """A file with this *content*."""
        return self.made("written", digest(content), lambda path: path.write_bytes(content))
