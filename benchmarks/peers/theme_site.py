"""A site whose page answers with the `run` macro of pyodide-mkdocs-theme."""

import json
from pathlib import Path

from benchmarks.peers.delivery_networks import replace_addresses
from benchmarks.peers.fence_site import run_mkdocs
from benchmarks.peers.installation import Peers
from benchmarks.peers.package_sources import for_older_python, package_sources, write_sources

_SETTINGS = """
site_name: A theme
site_url: {address}
docs_dir: {docs}
site_dir: {site}
theme:
  name: pyodide-mkdocs-theme
  language: en
plugins:
  - search
  - pyodide_macros:
      build:
        ides_id_hash_mode: relative
        python_libs: [published, decision]
      project:
        id: who-is-next
exclude_docs: |
  **/*.py
markdown_extensions:
  - md_in_html
  - admonition
  - attr_list
  - pymdownx.details
  - pymdownx.emoji:
      emoji_index: !!python/name:material.extensions.emoji.twemoji
      emoji_generator: !!python/name:material.extensions.emoji.to_svg
  - pymdownx.highlight
  - pymdownx.inlinehilite
  - pymdownx.snippets: {{check_paths: true}}
  - pymdownx.superfences
  - pymdownx.arithmatex: {{generic: true}}
"""

_PAGE = """# Who is next

<p id="answer"></p>

{{ run("question") }}
"""

# Of its means the one that answers by itself, without an editor to set up or a button to press.
_QUESTION = """# --- PYODIDE:env --- #
import published, decision
import json
from datetime import date
from js import document
answer = json.loads(published.ask({query}, date.today().isoformat()))
document.getElementById("answer").textContent = answer["headline"]
"""

ANSWER = "#answer"
"""What holds the answer."""


def build(site: Path, work: Path, root: Path, peers: Peers, query: str, address: str) -> None:
    """Build the site into *site*, to be served at *address*; *work* holds what it is made of."""
    docs = work / "docs"
    docs.mkdir(parents=True)
    (docs / "index.md").write_text(_PAGE, "utf-8")
    (docs / "question.py").write_text(_QUESTION.format(query=json.dumps(query)), "utf-8")
    write_sources(for_older_python(package_sources(root)), work)
    settings = work / "mkdocs.yml"
    written = _SETTINGS.format(address=address, docs=docs, site=site, work=work)
    settings.write_text(written, "utf-8")
    run_mkdocs(peers, settings)
    replace_addresses(site)
