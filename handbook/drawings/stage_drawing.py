"""The parts of a drawn ladder: a stage's box, its limits, and the cards that branch off.

Each knows its height before it is placed, so that what stands below it can make room.
"""

from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from decision import english as words
from decision.addresses import stage_address
from decision.policy import Policy
from decision.provision import Actor
from decision.stage import Stage
from decision.vocabulary import HARMONISED
from handbook.drawings.drawing import (
    DISPLAY,
    LABEL,
    PLAIN,
    QUIET,
    STRONG,
    TIME,
    Number,
    Words,
    box,
    hidden,
    joined,
    line,
    link,
    set_words,
)
from handbook.drawings.ladder_plan import LEFT_OUT, Branch
from handbook.facts.limits import Timed, stage_times
from handbook.facts.people import sentence_case

PAD = 12
GAP = 6
_WITH = 46


@dataclass(frozen=True)
class StageBox:
    """A stage: its name and title over who acts, with whom."""

    policy: Policy
    stage: Stage
    root: str
    width: Number

    @cached_property
    def _head(self) -> tuple[Words, ...]:
        room = self.width - 2 * PAD
        topics = [words.QUESTIONS["topic"].choices[topic].label for topic in self.stage.topics]
        only = [set_words(f"Only for: {'; '.join(topics)}", QUIET, room)] if topics else []
        name, title = self.stage.name, self.stage.title
        return (set_words(name, LABEL, room), set_words(title, DISPLAY, room), *only)

    @cached_property
    def _people(self) -> tuple[tuple[Words, ...], ...]:
        people = [actor for actor in (self.stage.who, self.stage.counterpart) if actor]
        room = (self.width - 2 * PAD - _WITH * (len(people) - 1)) / len(people)
        return tuple(_person(actor, room - PAD, acts=actor is self.stage.who) for actor in people)

    @property
    def _head_height(self) -> Number:
        return sum(part.height for part in self._head) + PAD + 3

    @property
    def _people_height(self) -> Number:
        return max(sum(part.height for part in person) for person in self._people) + PAD - 2

    @property
    def height(self) -> Number:
        """That of the whole box."""
        return self._head_height + self._people_height + PAD

    @property
    def name(self) -> str:
        """Everything that the drawing says of the stage, for those who do not see it."""
        head = ". ".join(part.text for part in self._head)
        people = " with ".join(". ".join(part.text for part in person) for person in self._people)
        limits = [", ".join(filter(None, timed[:2])) for timed in self.times]
        return f"{head}. {people}. Level {self.stage.level}: {'; also '.join(limits)}"

    @property
    def times(self) -> tuple[Timed, ...]:
        """What is said about its time."""
        return stage_times(self.policy, self.stage)

    def at(self, x: Number, y: Number) -> Markup:
        """The box, as a link to the stage's page."""
        parts = [box(x, y, self.width, self.height, "box")]
        below = y + PAD - 3
        for part in self._head:
            parts.append(part.at(x + PAD, below))
            below += part.height
        room = (self.width - 2 * PAD - _WITH * (len(self._people) - 1)) / len(self._people)
        top = y + self._head_height
        for index, person in enumerate(self._people):
            left = x + PAD + index * (room + _WITH)
            if index:
                parts.append(self._with(left - _WITH, top + self._people_height / 2))
            parts.append(box(left, top, room, self._people_height, "person"))
            below = top + PAD / 2
            for part in person:
                parts.append(part.at(left + PAD / 2, below))
                below += part.height
        address = f"{self.root}{stage_address(self.policy.area, self.stage.id)}"
        return link(address, self.name, *parts)

    def _with(self, x: Number, y: Number) -> Markup:
        """The line that joins two people."""
        label = set_words("with", QUIET, _WITH)
        return joined(
            line("join", (x, y), (x + _WITH, y)),
            label.at(x + _WITH / 2, y - label.height - 1, "middle"),
        )


@dataclass(frozen=True)
class LimitLabel:
    """What is said about a stage's time, on the arrow that leads to it."""

    timed: Timed
    width: Number

    @cached_property
    def _words(self) -> Words:
        return set_words(self.timed.words, STRONG, self.width * 0.62)

    @cached_property
    def _aside(self) -> Words:
        return set_words(self.timed.aside, QUIET, self.width - self._plate - GAP)

    @property
    def _plate(self) -> Number:
        return self._words.width + 2 * PAD - 6

    @property
    def height(self) -> Number:
        """That of the plate, or of what stands beside it."""
        return max(self._words.height + 6, self._aside.height)

    def at(self, x: Number, y: Number) -> Markup:
        """The label; the arrow ends behind its plate and goes on below it."""
        height = self._words.height + 6
        middle = y + (self.height - height) / 2
        beside = y + (self.height - self._aside.height) / 2 - 1
        parts = [
            box(x, middle, self._plate, height, f"limit drawing__limit--{self.timed.kind}"),
            self._words.at(x + self._plate / 2, middle + 2, "middle"),
        ]
        if self._aside.lines:
            parts.append(self._aside.at(x + self._plate + GAP, beside))
        return hidden(*parts)


@dataclass(frozen=True)
class BranchCard:
    """What a route, or the urgent track, makes of a stage."""

    policy: Policy
    branch: Branch
    root: str
    width: Number

    @cached_property
    def _lines(self) -> tuple[Words, ...]:
        branch, room = self.branch, self.width - 2 * PAD + 4
        adds = branch.stage if branch.adds else None
        title = f"Only for: {branch.title}" if adds else branch.title
        return (
            set_words(title, LABEL, room),
            *([set_words(adds.name, STRONG, room)] if adds else []),
            *([set_words(sentence_case(branch.people), PLAIN, room)] if branch.people else []),
            *(
                set_words(text, face, room)
                for timed in branch.limits
                for text, face in ((timed.words, TIME), (timed.aside, QUIET))
                if text
            ),
            *([set_words(", ".join(branch.changes), QUIET, room)] if branch.changes else []),
        )

    @property
    def height(self) -> Number:
        """That of the card."""
        return sum(part.height for part in self._lines) + PAD

    @property
    def name(self) -> str:
        """Everything that the card says, for those who do not see it."""
        stage = self.branch.stage
        said = ". ".join(part.text for part in self._lines)
        return f"{said}. Level {stage.level}, {stage.name}" if stage else said

    @property
    def _address(self) -> str:
        """The topic's section on the stage's page, or on the page that holds the drawing."""
        stage, anchor = self.branch.stage, self.branch.anchor
        # A page of a level has no sections for topics, nor has that of a stage that is left out.
        if stage is None or LEFT_OUT in self.branch.changes or self.policy.area == HARMONISED:
            return f"#{anchor}"
        return f"{self.root}{stage_address(self.policy.area, stage.id)}#{anchor}"

    def at(self, x: Number, y: Number) -> Markup:
        """The card, as a link to what it tells of."""
        kind = "card drawing__card--adds" if self.branch.adds else "card"
        parts = [box(x, y, self.width, self.height, kind)]
        below = y + PAD / 2
        for part in self._lines:
            parts.append(part.at(x + PAD - 2, below))
            below += part.height
        return link(self._address, self.name, *parts)


def _person(actor: Actor, room: Number, *, acts: bool) -> tuple[Words, ...]:
    title = set_words(sentence_case(actor.title), PLAIN, room)
    if not (acts and actor.substitute):
        return (title,)
    return title, set_words(f"May stand in: {actor.substitute}", QUIET, room)
