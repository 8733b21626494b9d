"""What drawings are made of: SVG elements, and words that are broken into lines to fit.

A drawing is made before anyone knows the fonts of the device that shows it, so the width of a text
is estimated, with slack. Colours and families are left to the style sheet, by class.
"""

from dataclasses import dataclass

from markupsafe import Markup, escape

type Number = float


@dataclass(frozen=True)
class Face:
    """How a text is set."""

    size: Number
    """The height of its letters, in units of the drawing."""
    name: str
    """The end of its class in the style sheet, which says family and colour."""
    bold: bool = False
    """Whether it is heavy."""
    breadth: Number = 1.0
    """How broad its letters are, next to those of a plain sans serif."""

    @property
    def leading(self) -> Number:
        """From one line to the next."""
        return round(self.size * 1.32, 1)

    def measure(self, text: str) -> Number:
        """About how long *text* is; rather too long than too short."""
        ems = sum(_EMS.get(letter, _OTHER) for letter in text)
        return ems * self.size * self.breadth * (1.07 if self.bold else 1.0) * _SLACK


_SLACK = 1.08
_OTHER = 0.72
_BY_EMS = {
    0.26: "ijl|!'.,:;I·",
    0.34: ' ftr()[]{}-/"`\\',
    0.5: "csvxyzkJ?*",
    0.57: "abdeghnopquL0123456789_$#+<>=~^“”",
    0.68: "ABEFKPSTVXYZ&w",
    0.76: "CDGHNOQRU",
    0.9: "mMW%@…—→",
}
_EMS = {letter: ems for ems, letters in _BY_EMS.items() for letter in letters}

PLAIN = Face(13, "plain")
QUIET = Face(12, "quiet")
STRONG = Face(13, "strong", bold=True)
LABEL = Face(12, "label", bold=True)
TIME = Face(12, "time", bold=True)
DISPLAY = Face(15.5, "display", bold=True, breadth=1.12)


@dataclass(frozen=True)
class Words:
    """A text, broken into lines."""

    lines: tuple[str, ...]
    face: Face

    @property
    def text(self) -> str:
        """All of it, on one line."""
        return " ".join(self.lines)

    @property
    def width(self) -> Number:
        """That of the longest line."""
        return max(map(self.face.measure, self.lines), default=0)

    @property
    def height(self) -> Number:
        """That of all lines."""
        return len(self.lines) * self.face.leading

    def at(self, x: Number, y: Number, anchor: str | None = None) -> Markup:
        """The text with the top of its first line at *y*."""
        first = y + self.face.size * 0.98
        lines = [
            tag("tspan", line, x=x, y=first + index * self.face.leading)
            for index, line in enumerate(self.lines)
        ]
        return tag(
            "text",
            # Lines of a text that is read out are to be words apart; elsewhere it would shift them.
            Markup("" if anchor else " ").join(lines),
            class_=f"drawing__text drawing__text--{self.face.name}",
            font_size=self.face.size,
            font_weight=700 if self.face.bold else None,
            text_anchor=anchor,
        )


def set_words(text: str, face: Face, width: Number) -> Words:
    """*text* in lines no longer than *width*; a word that is too long by itself is divided."""
    lines: list[str] = []
    for word in text.split():
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and face.measure(joined) <= width:
            lines[-1] = joined
        else:
            lines += _pieces(word, face, width)
    return Words(tuple(lines), face)


def _pieces(word: str, face: Face, width: Number) -> list[str]:
    pieces = [""]
    for letter in word:
        if pieces[-1] and face.measure(pieces[-1] + letter) > width:
            pieces.append("")
        pieces[-1] += letter
    return pieces


def tag(name: str, *children: str, **attributes: object) -> Markup:
    """An element; `None` stands for no attribute.

    Text among the children is escaped. In the name of an attribute an underscore stands for a
    hyphen, and one at its end only keeps it from being a word of Python's.
    """
    given = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(_written(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    if not children:
        return Markup(f"<{name}{given}/>")
    return Markup(f"<{name}{given}>{joined(*children)}</{name}>")


def joined(*parts: str) -> Markup:
    """Elements one after the other, on one line, as Markdown leaves them alone."""
    return Markup("").join(parts)


def picture(top: Number, width: Number, height: Number, *children: str, kind: str) -> Markup:
    """A drawing of that size, which fills the width that the page gives it.

    What stands above *top* or too far down is cut off, so that one drawing can be published in
    pieces between which a printed page may end.
    """
    view = " ".join(_written(number) for number in (0, top, width, height))
    return tag("svg", *children, class_=f"drawing drawing--{kind}", viewBox=view)


def box(x: Number, y: Number, width: Number, height: Number, kind: str) -> Markup:
    """A rectangle with rounded corners."""
    return tag("rect", class_=f"drawing__{kind}", x=x, y=y, width=width, height=height, rx=4)


def line(kind: str, *points: tuple[Number, Number]) -> Markup:
    """A line through *points*."""
    path = " ".join(f"{_written(x)},{_written(y)}" for x, y in points)
    return tag("polyline", class_=f"drawing__{kind}", points=path)


def arrow(x: Number, top: Number, bottom: Number, kind: str) -> Markup:
    """A line downwards that ends in an arrowhead."""
    head = f"{_written(x - 5)},{_written(bottom - 8)} {_written(x + 5)},{_written(bottom - 8)} "
    point = tag("polygon", class_="drawing__head", points=f"{head}{_written(x)},{_written(bottom)}")
    return joined(line(kind, (x, top), (x, bottom - 7)), point)


def link(address: str, name: str, *parts: str) -> Markup:
    """Parts that lead somewhere; their *name* begins with all that is written in them."""
    return tag("a", Markup(" ").join(parts), href=address, aria_label=name)


def hidden(*children: str) -> Markup:
    """Parts that are told in another way to those who do not see them."""
    return tag("g", *children, aria_hidden="true")


def _written(value: object) -> str:
    return f"{round(value, 1):g}" if isinstance(value, float) else str(value)
