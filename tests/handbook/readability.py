"""How hard a page of hand-written Markdown is to read."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

_FRONT_MATTER = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
_SECTION = re.compile(r"^## ", re.MULTILINE)
# What readers do not read as words: anchors, citations, the addresses of links, and marks.
_UNREAD = (
    (re.compile(r"\{[^}]*\}"), ""),
    (re.compile(r"\[[a-z-]+:\d+\]"), ""),
    (re.compile(r"\[([^\]]*)\]\([^)]*\)"), r"\1"),
    (re.compile(r"`[^`]*`"), "this"),
    (re.compile(r"\.\.\.,?"), ""),  # a gap to fill in, which ends no sentence
    (re.compile(r"[*_¶]"), ""),
)
_BLOCK_MARK = re.compile(r"^(#+|>|[-*]|\d+\.)\s+")
_TABLE_RULE = re.compile(r"^[|\s:-]+$")
_ENDED = (".", "!", "?")
_AGE_IN_FIRST_GRADE = 5


@dataclass(frozen=True)
class Readability:
    """The Flesch-Kincaid grade of one page: the school year of its readers in the United States."""

    page: str
    words: int
    grade: float

    @property
    def age(self) -> float:
        """The age at which a reader is at home on the page."""
        return self.grade + _AGE_IN_FIRST_GRADE


def readability(page: str, markdown: str) -> Readability:
    """Measure the page called *page*."""
    # Imported late: it loads a dictionary of pronunciations, which no other test needs.
    import textstat

    text = prose(markdown)
    return Readability(page, len(text.split()), textstat.flesch_kincaid_grade(text))


def sections(page: str, markdown: str) -> Iterator[Readability]:
    """Measure each part of the page under a heading of its own, called by page and heading."""
    for part in _SECTION.split(markdown)[1:]:
        heading = prose(part.partition("\n")[0])
        yield readability(f"{page}: {heading}", part)


def prose(markdown: str) -> str:
    """The sentences of a page, a line each paragraph; headings and items of lists are sentences."""
    return "\n".join(
        part if part.rstrip("\"'").endswith(_ENDED) else f"{part.rstrip(':;, ')}."
        for part in _paragraphs(markdown)
    )


def prose_pages(folder: Path) -> list[Path]:
    """Every page written by hand below the folder *folder*."""
    return sorted(path for path in folder.rglob("*.md") if path.name != "README.md")


def _paragraphs(markdown: str) -> Iterator[str]:
    front = _FRONT_MATTER.match(markdown)
    if front:
        yield from yaml.safe_load(front[1]).get("answer", ())
    paragraph: list[str] = []
    for line in [*markdown[front.end() if front else 0 :].splitlines(), ""]:
        for pattern, replacement in _UNREAD:
            line = pattern.sub(replacement, line)
        line = line.strip()
        starts = not line or bool(_BLOCK_MARK.match(line)) or line.startswith("|")
        # A quotation goes on with the same mark as it begins with.
        if paragraph and starts and not (line.startswith(">") and paragraph[-1].startswith(">")):
            yield _joined(paragraph)
            paragraph = []
        if line.startswith("|"):
            yield from (cell.strip() for cell in _cells(line))
        elif line:
            paragraph.append(line)


def _joined(paragraph: list[str]) -> str:
    return " ".join(" ".join(_BLOCK_MARK.sub("", line) for line in paragraph).split())


def _cells(row: str) -> Iterator[str]:
    if not _TABLE_RULE.match(row):
        yield from filter(str.strip, row.strip("|").split("|"))
