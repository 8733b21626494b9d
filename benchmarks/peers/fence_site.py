"""A site whose page answers in a Pyodide fence of markdown-exec."""

import json
import os
import subprocess
from pathlib import Path

from benchmarks.peers.delivery_networks import replace_addresses
from benchmarks.peers.installation import Peers
from benchmarks.peers.package_sources import as_archive, package_sources

_SETTINGS = """
site_name: A fence
docs_dir: {docs}
site_dir: {site}
theme: {{name: material, font: false}}
plugins: [markdown-exec]
markdown_extensions:
  - pymdownx.superfences
"""

# The quickest of its means: micropip, which it loads too, would take longer to install a wheel.
_PAGE = """# Who is next

```pyodide
from pyodide.http import pyfetch
await (await pyfetch("published.zip")).unpack_archive(format="zip")
import importlib, json
importlib.invalidate_caches()
import published
from datetime import date
print(json.loads(published.ask({query}, date.today().isoformat()))["headline"])
```
"""

PRESS = """
const run = document.getElementById("exec-1--run");
if (run?.onclick && !window.pressed) {
  window.pressed = true;
  run.click();
}
"""
"""What a person does in its page before there is an answer, the moment that it can be done."""

ANSWER = "#exec-1--output"
"""What holds the answer."""


def build(site: Path, work: Path, root: Path, peers: Peers, query: str) -> None:
    """Build the site into *site*, with *work* for what it is made of."""
    docs = work / "docs"
    docs.mkdir(parents=True)
    (docs / "index.md").write_text(_PAGE.format(query=json.dumps(query)), "utf-8")
    (docs / "published.zip").write_bytes(as_archive(package_sources(root)))
    settings = work / "mkdocs.yml"
    settings.write_text(_SETTINGS.format(docs=docs, site=site), "utf-8")
    run_mkdocs(peers, settings)
    replace_addresses(site)


def run_mkdocs(peers: Peers, settings: Path) -> None:
    """Build a site with the peers' own MkDocs."""
    done = subprocess.run(
        [peers.python, "-m", "mkdocs", "--quiet", "build", "--config-file", settings],
        check=False,
        capture_output=True,
        text=True,
        cwd=settings.parent,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
    )
    if done.returncode:
        raise RuntimeError(f"MkDocs does not build the site of {settings}: {done.stderr[-2000:]}")
