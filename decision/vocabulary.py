"""The field's standard terms, as the closed sets of values that policies and cases may use.

Each set is a ``Literal`` type, so that the type checker, the YAML validation and the
JSON Schema all read it, and a tuple of the same values in the order people see them.
Values are permanent once published; new ones may be added.
"""

from typing import Literal, get_args

type Nation = Literal["england-and-wales", "scotland", "northern-ireland"]
type Person = Literal["child", "adult"]
type Agency = Literal["other", "early-help", "health", "police", "school", "social-care"]
type Topic = Literal[
    "general", "referral", "conference-need", "conference-decision", "plan", "own-agency"
]
type Reached = Literal[
    "none",
    "practitioners",
    "line-managers",
    "senior-managers",
    "heads-of-service",
    "partnership",
]
type Urgency = Literal["standard", "urgent", "danger"]
type State = Literal["unresolved", "no-reply", "resolved"]
type Confident = Literal["yes", "no"]
type Outcome = Literal["escalate", "emergency", "resolved", "end-of-ladder", "out-of-scope"]

type Track = Literal["standard", "urgent"]
"""The track that a case follows; someone in danger is outside every track."""

type Unit = Literal["hours", "working days", "calendar days", "weeks"]

type Clock = Literal[
    "disagreement",
    "urgent-judged",
    "decision",
    "conference",
    "written-concern",
    "stage-start",
    "previous-stage-start",
    "previous-stage-completed",
    "previous-limit",
]
"""The event from which a limit counts."""

type Act = Literal["settle", "raise", "reply", "meet", "review", "decide", "confirm"]
"""What must have been done when a limit ends; ``settle`` is the whole stage."""

type Force = Literal["required", "expected", "indicative"]
"""How strongly the document puts it: must, should, may."""

type Relation = Literal["in-preference", "in-addition"]
"""How an adviser stands to line management."""

type Coverage = Literal["between-agencies", "own-agency"]
"""Where the people who disagree may work."""

type ContactRole = Literal["duty-team", "out-of-hours", "safeguarding-lead", "partnership"]
"""Whom people need to reach locally, which no procedure here gives a number for."""

type RecordPart = Literal[
    "case",
    "people",
    "step",
    "dates",
    "concern",
    "difference",
    "views",
    "aim",
    "outcome-sought",
    "discussions",
    "advice",
    "method",
    "outcome",
    "actions",
    "outstanding",
    "told",
    "kept",
    "rests-on",
    "written-by",
    "situation",
    "duration",
    "disagreement",
    "resolution",
    "helped",
    "would-help",
    "issues",
    "send",
]
"""What a heading of a written record is about; it decides where it stands and what fills it."""

NATIONS: tuple[str, ...] = get_args(Nation.__value__)
PERSONS: tuple[str, ...] = get_args(Person.__value__)
AGENCIES: tuple[str, ...] = get_args(Agency.__value__)
TOPICS: tuple[str, ...] = get_args(Topic.__value__)
REACHED: tuple[str, ...] = get_args(Reached.__value__)
URGENCIES: tuple[str, ...] = get_args(Urgency.__value__)
STATES: tuple[str, ...] = get_args(State.__value__)
CONFIDENT: tuple[str, ...] = get_args(Confident.__value__)
OUTCOMES: tuple[str, ...] = get_args(Outcome.__value__)
CONTACT_ROLES: tuple[str, ...] = get_args(ContactRole.__value__)
TRACKS: tuple[str, ...] = get_args(Track.__value__)
UNITS: tuple[str, ...] = get_args(Unit.__value__)
CLOCKS: tuple[str, ...] = get_args(Clock.__value__)

LEVELS: range = range(1, 6)
"""The rungs of the common ladder; ``REACHED[level]`` is the key's value once a level is reached."""

HARMONISED = "harmonised"
"""The area of someone whose own area is not listed."""
