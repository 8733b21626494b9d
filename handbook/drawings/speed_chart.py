"""What was measured, drawn: a bar for each thing compared, its name above it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from handbook.drawings.drawing import (
    PLAIN,
    STRONG,
    Face,
    Number,
    Words,
    hidden,
    joined,
    line,
    picture,
    set_words,
    tag,
)
from handbook.library.measurements import Figure

# Small, so that its words can still be read on a phone.
WIDTH = 360

_BAR = 10
_GAP = 12
_NAMES = 230


def draw_speed(name: str, figures: Sequence[Figure]) -> Markup:
    """A bar for the median of each of the *figures*, with a line from its lowest to highest run.

    *name* says what all of them are of.
    """
    most = max(figure.high for figure in figures)
    top, rows = 2.0, []
    for figure in figures:
        row = _Row(figure, most)
        rows.append(row.at(top))
        top += row.height
    drawn = picture(0, WIDTH, top, hidden(*rows), kind="speed")
    said = "; ".join(f"{figure.label}: {_amount(figure)}" for figure in figures)
    label = f"{name}. {said}."
    return tag("div", drawn, class_="speed", role="img", aria_label=label, data_search_exclude="")


@dataclass(frozen=True)
class _Row:
    """A figure in words, above its bar."""

    figure: Figure
    most: Number
    """What fills the width."""

    @cached_property
    def _name(self) -> Words:
        return set_words(self.figure.label, self._face, _NAMES)

    @property
    def _face(self) -> Face:
        return STRONG if self.figure.ours else PLAIN

    @property
    def height(self) -> Number:
        """That of the name, the bar, the line and the gap after them."""
        return self._name.height + _BAR + 5 + _GAP

    def at(self, top: Number) -> Markup:
        """The row with the top of its name at *top*."""
        figure, bar = self.figure, top + self._name.height
        kind = "bar drawing__bar--ours" if figure.ours else "bar"
        spread = bar + _BAR + 5
        width = max(self._across(figure.median) - 1.5, 0.0)
        amount = set_words(_amount(figure), self._face, WIDTH - _NAMES)
        return joined(
            self._name.at(0, top),
            amount.at(WIDTH, top, "end"),
            tag("rect", class_=f"drawing__{kind}", x=0.75, y=bar, width=width, height=_BAR),
            line("way", (self._across(figure.low), spread), (self._across(figure.high), spread)),
        )

    def _across(self, amount: Number) -> Number:
        return WIDTH * amount / self.most if self.most else 0.0


def _amount(figure: Figure) -> str:
    median = figure.median
    return f"{median:,.0f} {figure.unit}" if median >= 100 else f"{median:.3g} {figure.unit}"
