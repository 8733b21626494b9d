"""Four pages that answer the same question, on one server with the same rules for all."""

import json
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from shutil import copytree
from urllib.parse import urlencode

from benchmarks.peers import delivery_networks, fence_site, theme_site
from benchmarks.peers.installation import Peers
from benchmarks.peers.package_sources import package_sources
from benchmarks.visits import Subject
from decision.ask import ask, read_query
from decision.english import write_date
from handbook.content_addresses import IMMUTABLE
from handbook.library.loading import load_collection
from handbook.runtime.wheel import build_wheel
from tests.browser.served_folder import TYPES, served

_STOCK_PAGE = """<!doctype html><meta charset="utf-8"><title>Stock</title>
<p id="answer"></p>
<script type="module">
const worker = new Worker("stock.js", { type: "module" });
worker.onmessage = ({ data }) => {
  document.getElementById("answer").textContent = JSON.parse(data).headline;
};
worker.postMessage(QUERY);
</script>"""

_STOCK_WORKER = """
import { loadPyodide } from "/networks/pyodide/pyodide.mjs";
self.onmessage = async ({ data: query }) => {
  const [pyodide, wheel] = await Promise.all([
    loadPyodide(),
    fetch("/networks/published.zip").then((response) => response.arrayBuffer()),
  ]);
  pyodide.unpackArchive(wheel, "zip");
  const published = pyodide.pyimport("published");
  self.postMessage(published.ask(query, new Date().toISOString().slice(0, 10)));
};
"""


@contextmanager
def start_pages(root: Path, peers: Peers, site: Path) -> Iterator[tuple[list[Subject], list[str]]]:
    """Serve the pages, ours first, and say which words the answer in each of them holds.

    *site* is the built handbook.
    """
    query = _query()
    with tempfile.TemporaryDirectory() as folder:
        place, work = Path(folder, "served"), Path(folder, "work")
        place.mkdir()
        with (
            served(site, _TYPES, _keeping) as handbook,
            served(place, _TYPES, _keeping) as address,
        ):
            delivery_networks.place_files(place, peers)
            _build_stock(place, root, query)
            fence_site.build(place / "fence", work / "fence", root, peers, query)
            theme = f"{address}theme/"
            theme_site.build(place / "theme", work / "theme", root, peers, query, theme)
            subjects = [
                Subject("this handbook", f"{handbook}checker/{query}", "#answer"),
                Subject("stock loadPyodide", f"{address}stock/", "#answer"),
                Subject("markdown-exec", f"{address}fence/", fence_site.ANSWER, fence_site.PRESS),
                Subject("pyodide-mkdocs-theme", theme, theme_site.ANSWER),
            ]
            yield subjects, _answer(root, query)


_TYPES = TYPES | {".mjs": "text/javascript"}


def _keeping(address: str) -> Mapping[str, str]:
    """The same rule for all: what has its version in its address is kept, the rest asked about."""
    versioned = address.startswith((IMMUTABLE, f"{delivery_networks.FOLDER}/"))
    kept = "public, max-age=31536000, immutable" if versioned else "no-cache"
    return {"Cache-Control": kept}


def _query() -> str:
    case = {"area": "coventry", "reached": "practitioners", "raised": date.today().isoformat()}
    return f"?{urlencode(case)}"


def _answer(root: Path, query: str) -> list[str]:
    """The person and the date of the answer, which every page words in a way of its own."""
    policies = load_collection(root / "policies").policies
    answer = ask(read_query(query), policies, date.today())
    return [answer["next"]["person"], write_date(date.fromisoformat(answer["by"]["date"]))]


def _build_stock(place: Path, root: Path, query: str) -> None:
    networks = place / delivery_networks.FOLDER
    copytree(root / "node_modules/pyodide", networks / "pyodide")
    (networks / "published.zip").write_bytes(build_wheel(package_sources(root)))
    stock = place / "stock"
    stock.mkdir()
    page = _STOCK_PAGE.replace("QUERY", json.dumps(query))
    (stock / "index.html").write_text(page, "utf-8")
    (stock / "stock.js").write_text(_STOCK_WORKER, "utf-8")
