"""The ladder of an area, drawn: a lane for each level, arrows with limits, and what branches off.

Those who do not see it hear its links, each with everything that the drawing says of its stage.
"""

from collections.abc import Iterator, Sequence
from itertools import batched, chain, pairwise

from markupsafe import Markup

from decision import english as words
from decision.policy import Policy
from decision.stage import Stage
from handbook.drawings.drawing import (
    LABEL,
    QUIET,
    STRONG,
    TIME,
    Number,
    arrow,
    box,
    hidden,
    joined,
    line,
    link,
    picture,
    set_words,
    tag,
)
from handbook.drawings.ladder_plan import Bracket, Branch, LadderPlan, Lane, plan_ladder
from handbook.drawings.stage_drawing import GAP, PAD, BranchCard, LimitLabel, StageBox

WIDTH = 700
"""About as many pixels as a page has room for, so that letters keep their size."""

_LEFT = 104
_ARROW = _LEFT + 26
_BRANCHES = 200
_TRACK = 16
_EDGE = 5
"""What is left at the right for the ring round the link that has the focus."""
_TAIL = 14
"""How much of an arrow shows above and below the limits on it."""
_TWO_CARDS = 450
_START = "You disagree"
_END = "Nobody further is named"
_EMPTY = "no stage named at this level"
_EMPTY_BUT = "no stage named at this level, but for some topics"


def draw_ladder(policy: Policy, root: str) -> Markup:
    """The ladder of *policy* in SVG; *root* leads from its page to the site's root.

    It comes in pieces, one for each level, so that paper can be cut between them.
    """
    plan = plan_ladder(policy)
    return tag(
        "div",
        *_Drawing(plan, root).pieces(),
        class_="drawn",
        role="group",
        aria_label=_name(plan),
        data_search_exclude="",
    )


def _name(plan: LadderPlan) -> str:
    """What the drawing is called where it is not seen."""
    empty = [str(lane.level) for lane in plan.lanes if not lane.stages]
    name = f"Ladder of {plan.policy.name}"
    return f"{name}; no stage is named at level {' or '.join(empty)}" if empty else name


class _Drawing:
    """One ladder, drawn from top to bottom."""

    def __init__(self, plan: LadderPlan, root: str) -> None:
        self._plan = plan
        self._root = root
        beside = _BRANCHES if plan.beside else _EDGE
        self._right = WIDTH - beside - _TRACK * len(plan.brackets)
        self._width = self._right - _LEFT
        self._cards_left = WIDTH - _BRANCHES + 14
        self._left_at: Number = 0
        """Where the last stage so far ends."""
        self._spans: dict[str, tuple[Number, Number]] = {}
        """Where each stage's box begins and ends."""
        self._passing: list[tuple[Number, Number, Markup]] = []
        """Lines that may pass from piece to piece, with where they begin and end."""

    def pieces(self) -> Iterator[Markup]:
        """The start, each level and the end, one below the other."""
        bounds: list[Number] = [0]
        drawn = []
        for part, bottom in self._parts():
            drawn.append(part)
            bounds.append(bottom)
        self._add_brackets(bounds[1] - PAD, bounds[-2])
        for part, (top, bottom) in zip(drawn, pairwise(bounds), strict=True):
            passing = [one for start, end, one in self._passing if start < bottom and end > top]
            yield picture(top, WIDTH, bottom - top, hidden(*passing), part, kind="ladder")

    def _parts(self) -> Iterator[tuple[Markup, Number]]:
        """Each piece, and where it ends."""
        drawn, y = self._start()
        yield drawn, y
        for lane in self._plan.lanes:
            drawn, y = self._lane(lane, y)
            yield drawn, y
        yield self._end(y)

    def _start(self) -> tuple[Markup, Number]:
        """Where the way begins, what leaves it there, and what the whole of it may take."""
        node = set_words(_START, STRONG, self._width)
        width = node.width + 2 * PAD
        drawn = [
            box(_LEFT, 1, width, node.height + PAD - 1, "node"),
            node.at(_LEFT + width / 2, 5, "middle"),
        ]
        self._left_at = node.height + PAD
        y: Number = 2
        for bracket in self._plan.brackets:
            if not bracket.stages:
                said, below = self._bracket_words(bracket, y, self._width - width - PAD)
                drawn.append(said)
                y = below
        bottom = max(self._left_at, y) + PAD
        if not self._plan.beside:
            return hidden(*drawn), bottom
        heading = set_words(self._heading(), LABEL, _BRANCHES - 14)
        drawn.append(heading.at(self._cards_left, 5))
        cards, below = self._beside(self._plan.start, heading.height + PAD)
        return joined(hidden(*drawn), cards), max(bottom, below + PAD)

    def _heading(self) -> str:
        """What stands over the column of what branches off."""
        urgent = self._plan.policy.urgent
        if all(one is urgent for branch in self._plan.beside for one in branch.variations):
            return "If it is urgent"
        return "By topic or urgency" if urgent else "By topic"

    def _lane(self, lane: Lane, top: Number) -> tuple[Markup, Number]:
        """A level: what stands on it, what branches off beside it, and below it what is added."""
        label, lowest = _label(lane, top)
        parts = [hidden(line("lane", (0, top + 0.5), (WIDTH, top + 0.5)), label)]
        y = top
        for stage in lane.stages:
            drawn, y = self._stage(stage, y)
            parts.append(drawn)
        if not lane.stages:
            empty = set_words(_EMPTY_BUT if lane.branches else _EMPTY, QUIET, self._width - 50)
            parts.append(hidden(empty.at(_ARROW + 16, top + PAD + 3)))
        adds = [branch for branch in lane.branches if branch.adds]
        others = [branch for branch in lane.branches if not branch.adds]
        cards, beside = self._beside(others, top + PAD)
        y = max(y + PAD, beside) if adds and lane.stages else y + (3 * PAD if adds else PAD)
        more, below = self._below(adds, y)
        return tag("g", *parts, cards, more, data_level=lane.level), max(
            below, lowest, beside + PAD - GAP
        )

    def _stage(self, stage: Stage, top: Number) -> tuple[Markup, Number]:
        """A stage with the arrow that leads to it, and where it ends."""
        stage_box = StageBox(self._plan.policy, stage, self._root, self._width)
        y = top + _TAIL
        labels = []
        for timed in stage_box.times:
            label = LimitLabel(timed, self._width - PAD)
            labels.append(label.at(_LEFT + PAD, y))
            y += label.height + GAP
        for bracket in self._plan.brackets:
            if bracket.stages and self._first_of(bracket) == stage.id:
                said, y = self._bracket_words(bracket, y, self._width - 4 * PAD)
                labels.append(said)
        y += _TAIL - GAP + 4
        self._lead(y, "way")
        self._left_at = y + stage_box.height
        self._spans[stage.id] = (y, self._left_at)
        return joined(hidden(*labels), stage_box.at(_LEFT, y)), self._left_at

    def _lead(self, bottom: Number, kind: str) -> None:
        """An arrow from the last stage so far."""
        way = arrow(_ARROW, self._left_at, bottom, kind)
        self._passing.append((self._left_at, bottom, way))

    def _beside(self, branches: Sequence[Branch], top: Number) -> tuple[Markup, Number]:
        """The cards of what branches off beside a stage, and where they end."""
        parts = []
        y = top
        for branch in branches:
            width = WIDTH - self._cards_left - _EDGE
            card = BranchCard(self._plan.policy, branch, self._root, width)
            stub = line("branch", (self._right + 4, y + 13), (self._cards_left, y + 13))
            parts += [hidden(stub), card.at(self._cards_left, y)]
            y += card.height + GAP
        return joined(*parts), y

    def _below(self, branches: Sequence[Branch], top: Number) -> tuple[Markup, Number]:
        """The cards of the stages that only some routes have, and where they end."""
        left = _ARROW + 24
        room = (self._right if self._plan.brackets else WIDTH - _EDGE) - left
        count = 2 if len(branches) > 1 and room > _TWO_CARDS else 1
        width = (room - GAP * (count - 1)) / count
        cards = [BranchCard(self._plan.policy, one, self._root, width) for one in branches]
        parts = []
        y = top
        for row in batched(cards, count):
            parts.append(hidden(line("branch", (_ARROW, y + 13), (left, y + 13))))
            parts += [card.at(left + (width + GAP) * index, y) for index, card in enumerate(row)]
            y += max(card.height for card in row) + GAP
        return joined(*parts), y + (PAD - GAP if cards else 0)

    def _end(self, top: Number) -> tuple[Markup, Number]:
        """What remains after the last stage."""
        remaining = self._plan.policy.remaining
        room = self._width - 2 * PAD
        label = set_words(_END, STRONG, room)
        said = [set_words(item.text, QUIET, room) for item in remaining]
        height = label.height + sum(part.height for part in said) + PAD + 4
        y = top + 2 * PAD
        parts = [box(_LEFT, y, self._width, height, "end"), label.at(_LEFT + PAD, y + PAD / 2)]
        below = y + PAD / 2 + label.height
        for part in said:
            parts.append(part.at(_LEFT + PAD, below))
            below += part.height
        self._lead(y, "way drawing__way--out")
        rule = hidden(line("lane", (0, top + 0.5), (WIDTH, top + 0.5)))
        name = ". ".join((_END, *(item.text for item in remaining)))
        node = link("#remaining", name, *parts) if said else hidden(*parts)
        return joined(rule, node), y + height + 2

    def _first_of(self, bracket: Bracket) -> str:
        """The first stage that a limit spans."""
        stages = chain.from_iterable(lane.stages for lane in self._plan.lanes)
        return next(stage.id for stage in stages if stage.id in bracket.stages)

    def _bracket_words(self, bracket: Bracket, y: Number, room: Number) -> tuple[Markup, Number]:
        """What a bracket says, at the head of it."""
        said = set_words(bracket.text, TIME, room)
        drawn = said.at(self._bracket_at(bracket) + 4, y, "end")
        kind = "drawing__urgent" if bracket.urgent else None
        return tag("g", drawn, class_=kind), y + said.height + GAP

    def _bracket_at(self, bracket: Bracket) -> Number:
        return self._right + _TRACK * (self._plan.brackets.index(bracket) + 0.6)

    def _add_brackets(self, first: Number, last: Number) -> None:
        """The lines beside everything that a limit spans."""
        for bracket in self._plan.brackets:
            spans = [self._spans[stage] for stage in bracket.stages] or [(first, last)]
            top, bottom = min(span[0] for span in spans), max(span[1] for span in spans)
            x = self._bracket_at(bracket)
            kind = "bracket drawing__bracket--urgent" if bracket.urgent else "bracket"
            drawn = line(kind, (x - 6, top), (x, top), (x, bottom), (x - 6, bottom))
            self._passing.append((top, bottom, drawn))


def _label(lane: Lane, top: Number) -> tuple[Markup, Number]:
    """The number of a level with what it is called everywhere, and where they end."""
    number = set_words(str(lane.level), STRONG, _LEFT)
    name = set_words(words.LEVELS[lane.level].name, LABEL, _LEFT - 10)
    drawn = joined(
        tag("circle", class_="drawing__level", cx=12, cy=top + 22, r=11.5),
        tag("g", number.at(12, top + 14, "middle"), class_="drawing__number"),
        name.at(0, top + 37),
    )
    return drawn, top + 37 + name.height + PAD
