"""The limits of all areas on one scale, drawn."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from math import ceil

from markupsafe import Markup

from decision import english as words
from handbook.drawings.drawing import (
    LABEL,
    PLAIN,
    QUIET,
    STRONG,
    TIME,
    Number,
    Words,
    hidden,
    joined,
    line,
    picture,
    set_words,
    tag,
)
from handbook.facts.limit_marks import Mark
from handbook.facts.people import sentence_case

WIDTH = 860
WHOLE_PROCESS = "Whole process"

_AXIS = 244
_SCALE = 270
"""How long the scale is."""
_WORDS = _AXIS + _SCALE + 28
_PAD = 4
_BAR = 11
_STEPS = (1, 2, 5, 10, 20, 50, 100, 200)
_MOST_TICKS = 6
_NAME = "Time limits of all areas on one scale. The table that follows says the same in words."


def draw_chart(marks: Mapping[int | None, Iterable[Mark]]) -> Markup:
    """A row for each mark, grouped by level, each level a piece of its own."""
    groups = {level: tuple(here) for level, here in marks.items() if here}
    longest = max((mark.days or 0 for here in groups.values() for mark in here), default=0)
    scale = _Scale(longest)
    pieces = [scale.piece(), *(_group(level, here, scale) for level, here in groups.items())]
    return tag("div", *pieces, class_="chart", role="img", aria_label=_NAME, data_search_exclude="")


@dataclass(frozen=True)
class _Scale:
    """Working days, from today to the longest limit."""

    longest: Number

    @cached_property
    def _step(self) -> int:
        fitting = (step for step in _STEPS if self.longest / step <= _MOST_TICKS - 1)
        return next(fitting, _STEPS[-1])

    @property
    def _ticks(self) -> range:
        return range(0, ceil(max(self.longest, 1) / self._step) * self._step + 1, self._step)

    def at(self, days: Number) -> Number:
        """Where a number of working days stands."""
        return _AXIS + _SCALE * days / self._ticks[-1]

    def lines(self, height: Number) -> Markup:
        """A line down from each tick."""
        return joined(
            *(line("lane", (self.at(tick), 0), (self.at(tick), height)) for tick in self._ticks)
        )

    def piece(self) -> Markup:
        """What the scale says, above all rows."""
        first, *others = self._ticks
        names = ["today", *map(str, others[:-1]), f"{others[-1]} working days"]
        drawn = [
            set_words(name, LABEL, 200).at(self.at(tick), 4, "middle")
            for name, tick in zip(names, (first, *others), strict=True)
        ]
        return picture(0, WIDTH, 24, *drawn, kind="chart")


def _group(level: int | None, marks: Iterable[Mark], scale: _Scale) -> Markup:
    """The rows of a level, or of the whole process."""
    heading = words.LEVELS[level].name if level else WHOLE_PROCESS
    y: Number = 36
    rows = []
    for mark in marks:
        row = _Row(mark, scale)
        rows.append(row.at(y))
        y += row.height
    name = set_words(heading, STRONG, 300)
    drawn = [line("lane", (0, 0.5), (WIDTH, 0.5)), name.at(30 if level else 0, 10)]
    if level:
        number = set_words(str(level), STRONG, 30)
        drawn.append(tag("circle", class_="drawing__level", cx=12, cy=18, r=11.5))
        drawn.append(tag("g", number.at(12, 10, "middle"), class_="drawing__number"))
    parts = [tag("g", scale.lines(y + _PAD)), *drawn, *rows]
    group = tag("g", *parts, data_level=level)
    return picture(0, WIDTH, y + _PAD, hidden(group), kind="chart")


@dataclass(frozen=True)
class _Row:
    """A mark between whose it is and what it says."""

    mark: Mark
    scale: _Scale

    @cached_property
    def _whose(self) -> tuple[Words, ...]:
        mark, room = self.mark, _AXIS - 18
        # What brackets say of an area is told on its own page, and there is little room.
        name = mark.name.split(" (")[0]
        whose = f"{name}: {mark.stage}" if mark.stage else name
        texts = ((whose, PLAIN), (sentence_case(mark.only), TIME))
        return tuple(set_words(text, face, room) for text, face in texts if text)

    @cached_property
    def _says(self) -> tuple[Words, ...]:
        mark, room = self.mark, WIDTH - _WORDS
        face = QUIET if mark.kind == "none" else STRONG
        texts = ((sentence_case(mark.limit), face), (mark.rank, LABEL), (mark.aside, QUIET))
        return tuple(set_words(text, face, room) for text, face in texts if text)

    @property
    def height(self) -> Number:
        """That of the longer text."""
        return max(sum(part.height for part in parts) for parts in (self._whose, self._says)) + (
            2 * _PAD
        )

    def at(self, top: Number) -> Markup:
        """The row, with its bar at its first line of text."""
        texts = []
        for x, parts in ((0, self._whose), (_WORDS, self._says)):
            y = top + _PAD
            for part in parts:
                texts.append(part.at(x, y))
                y += part.height
        return joined(self._bar(top + _PAD + PLAIN.leading / 2), *texts)

    def _bar(self, y: Number) -> Markup:
        """A bar for a number, a diamond for today, a hollow ring where nothing is stated."""
        mark, zero = self.mark, self.scale.at(0)
        if mark.kind == "none":
            return tag("circle", class_="drawing__silent", cx=zero, cy=y, r=5.5)
        if not mark.days:
            corners = ((zero - 7, y), (zero, y - 7), (zero + 7, y), (zero, y + 7))
            points = " ".join(f"{x:g},{round(at, 1):g}" for x, at in corners)
            return tag("polygon", class_="drawing__today", points=points)
        kind = "bar drawing__bar--only" if mark.only else "bar"
        width = self.scale.at(mark.days) - zero
        return tag(
            "rect", class_=f"drawing__{kind}", x=zero, y=y - _BAR / 2, width=width, height=_BAR
        )
