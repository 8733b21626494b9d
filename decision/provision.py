"""What documents provide for, and who acts: the smallest parts of a policy."""

from dataclasses import dataclass, field

from decision.vocabulary import Agency, Force, Relation


class Sentence(str):
    """A sentence of a source document, such as ``coventry:4``."""

    __slots__ = ()


@dataclass(frozen=True, kw_only=True)
class Provision:
    """One thing a document provides for: to record, to tell, to seek advice on, or to know."""

    text: str
    """What is to be done or known, in our words."""
    who: str | None = None
    """Who does it, or who is told or asked."""
    where: str | None = None
    """Where it is written or kept."""
    when: str | None = None
    """When, in the document's terms."""
    how: str | None = None
    """The channel or form."""
    relation: Relation | None = None
    """For an adviser: instead of, or as well as, line management."""
    agencies: tuple[Agency, ...] = ()
    """The asker's agencies to which it applies; empty for all."""
    force: Force | None = None
    """How strongly the document puts it, where that is plain."""
    learning: bool = False
    """Whether it says where, or in what form, what was learned is passed on."""
    sources: tuple[Sentence, ...] = ()
    """The sentences it rests on."""
    readings: tuple[str, ...] = ()
    """Our readings it rests on, by id."""


@dataclass(frozen=True, kw_only=True)
class Actor:
    """Who acts at a stage, under the title each agency uses."""

    title: str
    """The title for everyone whose agency is not named below."""
    agencies: dict[Agency, str] = field(default_factory=dict)
    """The title where the document differs for an agency."""
    substitute: str | None = None
    """Who may stand in."""
    absent: tuple[Agency, ...] = ()
    """Agencies with nobody at this level: the substitute acts, or the stage is passed over."""
    sources: tuple[Sentence, ...] = ()
    """The sentences that name them."""
    readings: tuple[str, ...] = ()
    """Our readings of the title, by id."""
