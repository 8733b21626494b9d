"""How far a handbook accounts for its documents: what became of each of their sentences."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import get_args

from decision.policy import Policy
from decision.provision import Sentence
from handbook.facts.evidence import Fact, evidence
from handbook.library.holdings import LedgerEntry, Library, SentenceKind

KINDS: tuple[SentenceKind, ...] = get_args(SentenceKind.__value__)
"""What a sentence can be, the most binding first."""


@dataclass(frozen=True)
class Fate:
    """What became of one sentence of a document."""

    sentence: Sentence
    """The sentence."""
    entry: LedgerEntry | None
    """What the ledger says of it; none where the area has no ledger."""
    facts: tuple[Fact, ...]
    """Everything in the handbook that rests on it."""


@dataclass(frozen=True)
class Count:
    """How many sentences there are of some kind, and what became of them."""

    sentences: int
    """All of them."""
    used: int
    """Those on which something in the handbook rests."""
    explained: int
    """Those that are not used, with the reason in the ledger."""

    @property
    def unused(self) -> int:
        """Those that are not used, with or without a reason."""
        return self.sentences - self.used


@dataclass(frozen=True, kw_only=True)
class Account:
    """What became of some sentences."""

    fates: tuple[Fate, ...]
    """Each sentence, in order."""

    @property
    def ledger(self) -> tuple[LedgerEntry, ...]:
        """What ledgers say of them; empty where the area has none yet."""
        return tuple(fate.entry for fate in self.fates if fate.entry)

    @property
    def by_kind(self) -> dict[SentenceKind, Count]:
        """The count of each kind of which there is a sentence; none without a ledger."""
        counts = {
            kind: _count([fate for fate in self.fates if fate.entry and fate.entry.kind == kind])
            for kind in KINDS
        }
        return {kind: count for kind, count in counts.items() if count.sentences}

    @property
    def total(self) -> Count:
        """The count of all sentences."""
        return _count(self.fates)


@dataclass(frozen=True, kw_only=True)
class Coverage(Account):
    """What became of the sentences of one document."""

    policy: Policy
    """The policy that restates the document."""


def together(documents: Iterable[Coverage]) -> Account:
    """What became of the sentences of several documents."""
    return Account(fates=tuple(fate for document in documents for fate in document.fates))


def coverage(library: Library) -> tuple[Coverage, ...]:
    """What became of the sentences of every document, by area as they are listed."""
    policies, found = library.collection.policies, evidence(library)
    return tuple(
        _coverage(policies[area], sentences, library.ledgers.get(area, ()))
        for area, sentences in found.items()
    )


def _coverage(
    policy: Policy, sentences: dict[Sentence, list[Fact]], ledger: tuple[LedgerEntry, ...]
) -> Coverage:
    # A ledger that was read has an entry for every sentence.
    entries = ledger or [None] * len(sentences)
    fates = (
        Fate(sentence, entry, tuple(facts))
        for (sentence, facts), entry in zip(sentences.items(), entries, strict=True)
    )
    return Coverage(policy=policy, fates=tuple(fates))


def _count(fates: Sequence[Fate]) -> Count:
    unused = [fate for fate in fates if not fate.facts]
    explained = sum(fate.entry is not None and fate.entry.unused is not None for fate in unused)
    return Count(len(fates), len(fates) - len(unused), explained)
