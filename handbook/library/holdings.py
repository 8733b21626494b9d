"""Everything the site is made from: the policies, and what stands beside them.

The dataclasses of this module are the schema of the files in ``policies/reference``,
``policies/scenarios`` and ``policies/ledgers`` and of what stands on top of the hand-written
guidance, as those of the decision package are the schema of the policies. None of them ships to the
browser.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from decision.collection import Collection
from decision.policy import SUPPLIED
from decision.provision import Sentence
from decision.vocabulary import Outcome, Topic

type FactKind = Literal[
    "scope",
    "safety",
    "principles",
    "record",
    "notify",
    "advice",
    "not_confident",
    "no_reply",
    "resolved",
    "remaining",
    "urgent",
    "referral",
    "conference-need",
    "conference-decision",
    "plan",
    "own-agency",
]
"""What of every policy a page of guidance shows: one of its fields, or its route for a topic."""


@dataclass(frozen=True, kw_only=True)
class Prose:
    """A page of guidance written by hand: what stands on top of it, and its text."""

    title: str
    """The heading."""
    description: str
    """What it is about, in a sentence."""
    answer: tuple[str, ...]
    """The answer in three lines, with which the page opens."""
    ask: dict[str, str] = field(default_factory=dict)
    """The keys of the checker that the link to it fills in."""
    facts: tuple[FactKind, ...] = ()
    """What the policies say about it, shown below the text."""
    level: Literal[1, 2, 3, 4, 5] | None = None
    """The level of the common ladder that it is about; its text stands on that level's page."""
    tags: tuple[str, ...] = ()
    """What people type when they look for it."""
    body: str = field(default="", metadata=SUPPLIED)
    """The Markdown below."""


@dataclass(frozen=True, kw_only=True)
class Term:
    """A term of the field, explained."""

    id: str
    """Its permanent anchor on the page of the glossary."""
    term: str
    """The term as pages use it."""
    text: str
    """What it means, in a sentence or two."""
    also: tuple[str, ...] = ()
    """Other words for it; on pages they are explained as the term is, and searches find them."""
    topics: tuple[Topic, ...] = ()
    """The topics whose pages a search for it should find."""
    levels: tuple[Literal[1, 2, 3, 4, 5], ...] = ()
    """The levels whose pages a search for it should find."""
    explained: bool = True
    """Whether pages explain it where it first occurs; not where everyday words would be marked."""
    sources: tuple[Sentence, ...] = ()
    """The sentences that explain it."""


@dataclass(frozen=True, kw_only=True)
class Amendment:
    """A change to what the handbook says, for those who relied on what it said before."""

    id: str
    """Its permanent anchor on the page of amendments."""
    published: date
    """The day it was published."""
    title: str
    """What changed, in a few words."""
    text: str
    """What changed and why, in a sentence or two."""
    areas: tuple[str, ...] = ()
    """The areas it is about; empty for all."""


@dataclass(frozen=True, kw_only=True)
class Expected:
    """The answer that whoever wrote a scenario worked out by hand."""

    outcome: Outcome
    """What comes of it."""
    level: Literal[1, 2, 3, 4, 5] | None = None
    """The level of the next step; none when there is none."""
    by: date | None = None
    """The last day for it; none when no date is given."""
    overdue: bool = False
    """Whether that day has passed."""
    cap: date | None = None
    """The last day for the whole process; none when the procedure sets none."""


@dataclass(frozen=True, kw_only=True)
class Scenario:
    """A worked case for training."""

    id: str = field(default="", metadata=SUPPLIED)
    """Its permanent anchor: the name of its file."""
    title: str
    """What it is about, in a few words, without giving the answer away."""
    story: str
    """What happened, without names, ending before the next step."""
    case: dict[str, str]
    """The keys of the checker that the story amounts to, with ``today``."""
    lesson: str
    """What it teaches: the pitfall, and how to avoid it."""
    pitfalls: tuple[str, ...]
    """What kinds of pitfall it holds, in a word or two each, such as "weekend"."""
    expected: Expected
    """The answer worked out by hand, against which the computed one is tested."""


@dataclass(frozen=True, kw_only=True)
class Redirect:
    """A published address that has moved: whoever follows it is led on."""

    old: str
    """The address as it was published, such as ``areas/hull/two/`` or ``areas/hull/two/#plan``."""
    new: str
    """Where that is now."""


type SentenceKind = Literal["rule", "definition", "guidance", "context", "foreign"]
"""What a sentence of a document is.

A rule says who must, should or may do what, when, or how something is recorded or told. A
definition says what something is or covers. Guidance advises how to go about it. Context explains,
or is a heading or a number. What is foreign has nothing to do with the procedure.
"""


@dataclass(frozen=True, kw_only=True)
class LedgerEntry:
    """What we make of one sentence of a document; where it is used is found out from the policy."""

    number: int
    """The number of the sentence in its document."""
    digest: str
    """The digest of the sentence, by which a change of the document is noticed."""
    kind: SentenceKind
    """What the sentence is."""
    paraphrase: str
    """What it says, in our words."""
    unused: str | None = None
    """Why nothing in the policy rests on it, where that could be expected."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Library:
    """Everything the site is made from."""

    collection: Collection
    """The policies and what they share."""
    prose: Mapping[str, Prose] = field(default_factory=dict)
    """The hand-written guidance by its path in the site, in the order of the navigation."""
    holidays_source: str = ""
    """Where the bank holidays come from, and its version."""
    glossary: tuple[Term, ...] = ()
    """The terms, in alphabetical order."""
    amendments: tuple[Amendment, ...] = ()
    """The amendments, the newest first."""
    scenarios: tuple[Scenario, ...] = ()
    """The worked scenarios, in the order of their files' names."""
    redirects: tuple[Redirect, ...] = ()
    """The addresses that have moved."""
    ledgers: Mapping[str, tuple[LedgerEntry, ...]] = field(default_factory=dict)
    """By area: what every sentence of its document is; areas without a ledger are not in it."""
