"""What a drawing shows, read back from its SVG."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from handbook.drawings import drawing
from handbook.drawings.drawing import Face

FACES = {face.name: face for face in vars(drawing).values() if isinstance(face, Face)}


@dataclass(frozen=True)
class Extent:
    """Where a line of text, or a box, stands in its piece of a drawing."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    def inside(self, other: "Extent") -> bool:
        """Whether none of it stands outside of another."""
        across = other.left <= self.left and self.right <= other.right
        return across and other.top <= self.top and self.bottom <= other.bottom


class Drawn:
    """A drawing, as published."""

    def __init__(self, markup: str) -> None:
        """Read *markup*, which is well-formed or else no drawing."""
        self.root = ElementTree.fromstring(markup)

    @property
    def links(self) -> dict[str, str]:
        """The accessible names of its links, by where they lead."""
        return {link.attrib["href"]: link.attrib["aria-label"] for link in self.root.iter("a")}

    @property
    def text(self) -> str:
        """Everything that is written in it, on one line."""
        texts = [
            " ".join(line.text or "" for line in text.iter("tspan"))
            for text in self.root.iter("text")
        ]
        return " | ".join(texts)

    @property
    def pieces(self) -> list[Element]:
        """The pieces of which it is made."""
        return [self.root] if self.root.tag == "svg" else list(self.root.iter("svg"))


def extents(piece: Element) -> tuple[Extent, list[Extent]]:
    """The size of a piece, and where each line of text and each box stands in it."""
    left, top, width, height = map(float, piece.attrib["viewBox"].split())
    whole = Extent("", left, top, left + width, top + height)
    return whole, [*lines(piece), *boxes(piece)]


def lines(piece: Element) -> Iterator[Extent]:
    """Where each line of text stands."""
    for text in piece.iter("text"):
        name = re.findall(r"drawing__text--(\w+)", text.attrib["class"])[0]
        anchor = text.attrib.get("text-anchor", "start")
        for line in text.iter("tspan"):
            said = line.text or ""
            width = FACES[name].measure(said)
            x, y = float(line.attrib["x"]), float(line.attrib["y"])
            left = x - width * {"start": 0, "middle": 0.5, "end": 1}[anchor]
            yield Extent(said, left, y - FACES[name].size, left + width, y + 4)


def boxes(piece: Element) -> Iterator[Extent]:
    """Where each box stands."""
    for rect in piece.iter("rect"):
        x, y, width, height = (float(rect.attrib[n]) for n in ("x", "y", "width", "height"))
        yield Extent(rect.attrib["class"], x, y, x + width, y + height)
