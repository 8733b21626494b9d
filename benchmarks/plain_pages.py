"""Plain Markdown pages of the same number, size and folders as those of a built site."""

import re
from itertools import cycle
from pathlib import Path

_ARTICLE = re.compile(r"<article\b.*?</article>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_PARTS = (
    "A paragraph of the length that a paragraph usually has, with *emphasis*, `code` and a "
    "[link to the first page]({root}index.md), so that no part of Markdown's work is left out.",
    "## Steps {number}",
    "1. Raise it with the person in the other agency.\n"
    "2. Ask the line managers to meet.\n"
    "3. Ask the senior managers to meet.",
    "| Level | Who | By when |\n| --- | --- | --- |\n| 1 | the practitioners | 1 working day |\n"
    "| 2 | their line managers | 5 working days |\n| 3 | senior managers | 5 working days |",
    "The reasons, the people and the dates are written down on the day, by both sides. Whoever "
    "takes it up next reads them first, and says by when they will reply.",
)


def write_plain_pages(site: Path, docs: Path) -> None:
    """Write a page in *docs* for each of *site* but the theme's own 404 page."""
    for page in site.rglob("index.html"):
        path = docs / page.parent.relative_to(site) / "index.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        root = "../" * len(page.parent.relative_to(site).parts)
        path.write_text(_text(_size(page), root), "utf-8")


def _size(page: Path) -> int:
    """How many letters a reader of the page gets."""
    article = _ARTICLE.search(page.read_text("utf-8"))
    return len(" ".join(_TAG.sub(" ", article[0]).split())) if article else 0


def _text(size: int, root: str) -> str:
    parts = ["# A plain page"]
    length = 0
    for number, part in enumerate(cycle(_PARTS)):
        if length >= size:
            break
        parts.append(part.format(root=root, number=number))
        length += len(part)
    return "\n\n".join(parts) + "\n"
