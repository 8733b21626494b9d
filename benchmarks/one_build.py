"""One build in a process of its own, so that its time and its peak of memory are its own.

Run as ``python -m benchmarks.one_build SETTINGS SITE [FOLDER]``; with the FOLDER of plain pages it
builds those instead, in the same theme.
"""

import json
import logging
import resource
import sys
import time
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config


def main() -> None:
    """Build once and print what it took."""
    configuration, site, *docs = sys.argv[1:]
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    plain: dict[str, Any] = {"docs_dir": docs[0], "plugins": ["search"], "nav": None}
    # Processor time: what else the machine does must not count.
    begin = time.process_time()
    config = load_config(configuration, site_dir=site, **(plain if docs else {}))
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    config.plugins.on_shutdown()
    seconds = time.process_time() - begin
    pages = sum(1 for _ in Path(site).rglob("*.html"))
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": seconds, "pages": pages, "megabytes": megabytes}))


if __name__ == "__main__":
    main()
