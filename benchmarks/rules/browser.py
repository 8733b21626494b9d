"""Asking ``decide`` and json-rules-engine in turn, both in a page of Chromium."""

import json
import os
import pickle
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from shutil import copyfile, copytree
from typing import Any

from playwright.sync_api import BrowserType

from benchmarks.peers.installation import Peers
from benchmarks.peers.package_sources import as_archive
from benchmarks.rules.engines import LADDER
from benchmarks.rules.facts import Question
from tests.browser.chromium import EXECUTABLE, FLAGS
from tests.browser.served_folder import TYPES, served

ENGINE = "json-rules-engine"

_PREPARE = """async () => {
  const { loadPyodide } = await import("/pyodide/pyodide.mjs");
  const engine = await import("/engine.js");
  const fetched = async (name) => await (await fetch(name)).arrayBuffer();
  window.pyodide = await loadPyodide();
  pyodide.unpackArchive(await fetched("decision.zip"), "zip");
  pyodide.FS.writeFile("questions.pickle", new Uint8Array(await fetched("questions.pickle")));
  pyodide.runPython(`
import pickle, time
from decision import decide
with open("questions.pickle", "rb") as file:
    asked = pickle.load(file)
def rate():
    begin = time.perf_counter()
    for question in asked:
        decide(question.policy, question.case)
    return len(asked) / (time.perf_counter() - begin)
  `);
  window.asked = await (await fetch("questions.json")).json();
  window.engine = engine.engineFor(await (await fetch("ladder.json")).json());
  window.engineRate = () => engine.rate(window.engine, window.asked);
  await engine.check(window.engine, window.asked);
}"""

_ASK = {
    True: "() => pyodide.runPython('rate()')",
    False: "() => window.engineRate()",
}


def browser_rates(
    chromium: BrowserType, root: Path, peers: Peers, asked: Sequence[Question], rounds: int
) -> tuple[list[float], list[float]]:
    """The rates of ``decide`` and of the engine, round by round."""
    with tempfile.TemporaryDirectory() as folder:
        _place(Path(folder), root, peers, asked)
        with served(Path(folder), TYPES | {".mjs": "text/javascript"}) as address:
            browser = chromium.launch(executable_path=EXECUTABLE, args=FLAGS)
            try:
                page = browser.new_page()
                page.goto(address)
                page.evaluate(_PREPARE)
                rates: dict[bool, list[float]] = {True: [], False: []}
                for number in range(rounds):
                    for ours in (True, False) if number % 2 == 0 else (False, True):
                        rates[ours].append(page.evaluate(_ASK[ours]))
            finally:
                browser.close()
    return rates[True], rates[False]


def _place(folder: Path, root: Path, peers: Peers, asked: Sequence[Question]) -> None:
    copytree(root / "node_modules/pyodide", folder / "pyodide")
    (folder / "index.html").write_text("<!doctype html><title>Rules</title>", "utf-8")
    rooms = ("decision", "benchmarks/rules")
    sources = {
        path.relative_to(root).as_posix(): path.read_text("utf-8")
        for room in rooms
        for path in (root / room).rglob("*.py")
    }
    (folder / "decision.zip").write_bytes(as_archive(sources))
    (folder / "questions.pickle").write_bytes(pickle.dumps(list(asked)))
    plain: list[dict[str, Any]] = [
        {"facts": question.facts, "answer": question.answer} for question in asked
    ]
    (folder / "questions.json").write_text(json.dumps(plain), "utf-8")
    copyfile(LADDER, folder / "ladder.json")
    bundler, script = peers.node_modules / ".bin/esbuild", Path(__file__).parent / "engine.js"
    options = ("--bundle", "--format=esm", "--minify", "--log-level=error")
    subprocess.run(
        [str(bundler), str(script), *options, f"--outfile={folder / 'engine.js'}"],
        check=True,
        env=os.environ | {"NODE_PATH": str(peers.node_modules)},
    )
