"""The Pythons that run the decision package, each of which answers a list of questions."""

import json
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from playwright.sync_api import Page

from decision import Collection, ask
from decision.ask import read_query
from handbook.runtime.bundle import build_bundle
from handbook.runtime.policy_parts import compiled_parts
from tests.conftest import ROOT
from tests.engines.questions import Question


class Engine(Protocol):
    """A Python that runs the decision package."""

    name: str
    """What it is, in words."""

    def digests(self, questions: Sequence[Question]) -> list[str]:
        """The digest of the answer to each question."""

    def answer(self, question: Question) -> str:
        """One answer, as JSON."""


_NODE = ROOT / "tests/engines/pyodide_in_node.mjs"
_DIGITS = 16

# The worker of the site answers, as for a reader; but for one answer, only digests come back.
_IN_PAGE = """async ({ questions, digits }) => {
  const { startRuntime } = await import("/assets/checker/runtime/runtime.js");
  const manifest = await (await fetch("/manifest.json")).json();
  const runtime = startRuntime({ root: "/", manifest, watchdogMilliseconds: 60_000 });
  const hexadecimal = (byte) => byte.toString(16).padStart(2, "0");
  const found = [];
  for (const [query, today] of questions) {
    const text = JSON.stringify(await runtime.ask(query, today));
    const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
    const digest = [...new Uint8Array(bytes)].map(hexadecimal).join("");
    found.push(digits ? digest.slice(0, digits) : text);
  }
  return found;
}"""


def digest(text: str) -> str:
    """What stands for an answer while answers are compared."""
    return sha256(text.encode()).hexdigest()[:_DIGITS]


def of_all(digests: Iterable[str]) -> str:
    """What stands for all answers of an engine."""
    return digest("\n".join(digests))


def written(answer: Mapping[str, object]) -> str:
    """JSON as a browser writes it."""
    return json.dumps(answer, ensure_ascii=False, separators=(",", ":"))


@dataclass(frozen=True, slots=True)
class CPython:
    """The Python that runs the tests, with the policies as they are loaded from YAML."""

    collection: Collection
    name: str = "CPython"

    def digests(self, questions: Sequence[Question]) -> list[str]:
        """The digest of the answer to each question."""
        return [digest(self.answer(question)) for question in questions]

    def answer(self, question: Question) -> str:
        """One answer, as JSON."""
        today = date.fromisoformat(question.today)
        return written(ask(read_query(question.query), self.collection.policies, today))


@dataclass(frozen=True, slots=True)
class Node:
    """Pyodide in Node, with the wheel and the compiled policies of the site."""

    collection: Collection
    cache: Path
    """Where a build keeps what it made."""
    name: str = "Pyodide in Node, from the wheel"

    def digests(self, questions: Sequence[Question]) -> list[str]:
        """The digest of the answer to each question."""
        return self._run(questions, _DIGITS)

    def answer(self, question: Question) -> str:
        """One answer, as JSON."""
        (found,) = self._run([question], 0)
        return found

    def _run(self, questions: Sequence[Question], digits: int) -> list[str]:
        bundle = build_bundle(compiled_parts(self.collection), ROOT, self.cache)
        manifest = json.loads(bundle.manifest)
        parts = [
            {"areas": part["areas"], "file": str(bundle.files[part["address"]])}
            for part in manifest["parts"]
        ]
        given = {
            "pyodide": f"{ROOT / 'node_modules/pyodide'}/",
            "wheel": str(bundle.files[manifest["package"]["address"]]),
            "parts": parts,
            "questions": questions,
            "digits": digits,
        }
        done = subprocess.run(
            ["node", _NODE], input=json.dumps(given), capture_output=True, encoding="utf-8"
        )
        if done.returncode:
            raise RuntimeError(f"{_NODE.name}: {done.stderr}")
        # Not by splitlines(), which splits at more than the end of a line.
        return done.stdout.removesuffix("\n").split("\n")


@dataclass(frozen=True, slots=True)
class Chromium:
    """The checker's worker in a page, as it runs for a reader."""

    page: Page
    address: str
    """Where a site of the checker's scripts and its runtime is served."""
    name: str

    def digests(self, questions: Sequence[Question]) -> list[str]:
        """The digest of the answer to each question."""
        return self._run(questions, _DIGITS)

    def answer(self, question: Question) -> str:
        """One answer, as JSON."""
        (found,) = self._run([question], 0)
        return found

    def _run(self, questions: Sequence[Question], digits: int) -> list[str]:
        self.page.goto(self.address)
        given = {"questions": [list(question) for question in questions], "digits": digits}
        return list(self.page.evaluate(_IN_PAGE, given))
