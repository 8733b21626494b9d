"""How a document differs from its ledger: which sentences were added, changed or are gone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import zip_longest

from handbook.library.document_sentences import NumberedSentence
from handbook.library.holdings import LedgerEntry


@dataclass(frozen=True)
class Pair:
    """A sentence as the ledger has it, and as the document has it."""

    entry: LedgerEntry | None
    """What the ledger has; none for a sentence that was added."""
    sentence: NumberedSentence | None
    """What the document has; none for a sentence that is gone."""

    @property
    def is_same(self) -> bool:
        """Whether the document says what it said, under whatever number."""
        return bool(self.entry and self.sentence and self.entry.digest == self.sentence.digest)


@dataclass(frozen=True)
class Renumbering:
    """Sentences that follow each other and say what they said, but have other numbers now."""

    first: int
    """The number that the ledger has for the first of them."""
    last: int
    """The number that the ledger has for the last of them."""
    by: int
    """What was added to each number."""


@dataclass(frozen=True)
class DocumentChanges:
    """Everything in which a document differs from its ledger."""

    pairs: tuple[Pair, ...]
    """The sentences that are not as the ledger has them, in the order of the document."""
    renumberings: tuple[Renumbering, ...]
    """The others, as far as they have other numbers."""


UNCHANGED = DocumentChanges((), ())
"""When a document is as its ledger has it."""


def document_changes(
    ledger: Sequence[LedgerEntry], document: Sequence[NumberedSentence]
) -> DocumentChanges:
    """In what a document differs from its ledger."""
    pairs = tuple(aligned(ledger, document))
    changed = tuple(pair for pair in pairs if not pair.is_same)
    return DocumentChanges(changed, _renumberings(pairs))


def aligned(ledger: Sequence[LedgerEntry], document: Sequence[NumberedSentence]) -> Iterator[Pair]:
    """Every sentence of either, side by side.

    They are told by their digests, so that one sentence that is added or goes is only that, though
    all the numbers after it change.
    """
    was, now = [entry.digest for entry in ledger], [sentence.digest for sentence in document]
    matcher = SequenceMatcher(None, was, now, autojunk=False)
    for _, first, last, start, end in matcher.get_opcodes():
        for entry, sentence in zip_longest(ledger[first:last], document[start:end]):
            yield Pair(entry, sentence)


def _renumberings(pairs: Sequence[Pair]) -> tuple[Renumbering, ...]:
    found: list[Renumbering] = []
    for pair in pairs:
        if not pair.is_same or pair.entry is None or pair.sentence is None:
            continue
        number, by = pair.entry.number, pair.sentence.number - pair.entry.number
        if found and (found[-1].last, found[-1].by) == (number - 1, by):
            found[-1] = replace(found[-1], last=number)
        elif by:
            found.append(Renumbering(number, number, by))
    return tuple(found)
