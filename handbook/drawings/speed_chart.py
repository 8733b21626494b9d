"""What was measured, drawn: a bar for each thing compared, its name above it."""

from collections.abc import Sequence

from markupsafe import Markup

from handbook.drawings.drawing import (
    PLAIN,
    STRONG,
    Number,
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
_ROW = 44
_NAMES = 220


def draw_speed(name: str, figures: Sequence[Figure]) -> Markup:
    """A bar for the median of each of the *figures*, with a line from its lowest to highest run.

    *name* says what all of them are of.
    """
    most = max(figure.high for figure in figures)
    rows = [_row(figure, index * _ROW, most) for index, figure in enumerate(figures)]
    drawn = picture(0, WIDTH, len(figures) * _ROW, hidden(*rows), kind="speed")
    said = "; ".join(f"{figure.label}: {_amount(figure)}" for figure in figures)
    label = f"{name}. {said}."
    return tag("div", drawn, class_="speed", role="img", aria_label=label, data_search_exclude="")


def _row(figure: Figure, top: Number, most: Number) -> Markup:
    def across(amount: Number) -> Number:
        return WIDTH * amount / most if most else 0.0

    face = STRONG if figure.ours else PLAIN
    kind = "bar drawing__bar--ours" if figure.ours else "bar"
    bar = top + 22.0
    spread = bar + _BAR + 5
    return joined(
        set_words(figure.label, face, _NAMES).at(0, top + 2),
        set_words(_amount(figure), face, WIDTH - _NAMES).at(WIDTH, top + 2, "end"),
        tag(
            "rect",
            class_=f"drawing__{kind}",
            x=0.75,
            y=bar,
            width=max(across(figure.median) - 1.5, 0.0),
            height=_BAR,
        ),
        line("way", (across(figure.low), spread), (across(figure.high), spread)),
    )


def _amount(figure: Figure) -> str:
    median = figure.median
    return f"{median:,.0f} {figure.unit}" if median >= 100 else f"{median:.3g} {figure.unit}"
