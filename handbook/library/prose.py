"""The hand-written guidance: Markdown with its answer on top, and citations in brackets."""

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from handbook.library.problems import SLUG, Problem, alternatives
from handbook.library.yaml_file import YamlFile, parse_yaml, shown

_FRONT = re.compile(r"---\n(.*?)^---\n", re.DOTALL | re.MULTILINE)
_CITATION = re.compile(rf"\[({SLUG}):([1-9][0-9]{{0,3}})\](?![(:\[])")


class ProseFile:
    """One file of guidance: what stands on top as YAML, and the Markdown below."""

    def __init__(self, path: Path) -> None:
        """Read *path*."""
        text = path.read_text("utf-8")
        match = _FRONT.match(text)
        self.name = shown(path)
        # The line of three dashes stays in front, so that lines count as in the file.
        self.front: YamlFile | None = parse_yaml(self.name, match[0][:-4]) if match else None
        self.body = text[match.end() :] if match else text
        self._text = text

    @property
    def is_guidance(self) -> bool:
        """Whether it is a page that opens with its answer."""
        data = self.front.data if self.front else None
        return isinstance(data, dict) and "answer" in data

    def citation_problems(self, sentences: Mapping[str, int | None]) -> Iterator[Problem]:
        """The sentences cited that no document has."""
        for number, line in enumerate(self._text.splitlines(), start=1):
            for match in _CITATION.finditer(line):
                last = sentences.get(match[1], 0)
                if last is not None and int(match[2]) > last:
                    expected = (
                        f"a sentence of {match[1]} from 1 to {last}"
                        if last
                        else f"a sentence of a document: {alternatives(sentences)}"
                    )
                    yield Problem(
                        file=self.name,
                        line=number,
                        column=match.start() + 1,
                        expected=expected,
                        found=match[0],
                    )


def citations(text: str) -> tuple[str, ...]:
    """The sentences that a text cites, each once, in the order of the text."""
    return tuple(dict.fromkeys(f"{match[1]}:{match[2]}" for match in _CITATION.finditer(text)))


def with_citations(text: str, cite: Callable[[str], str]) -> str:
    """The *text* with each citation such as ``[lscp:35]`` replaced by what *cite* makes of it."""
    return _CITATION.sub(lambda match: cite(f"{match[1]}:{match[2]}"), text)
