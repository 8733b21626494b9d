"""A ledger to fill in, made from a document; what an earlier ledger said still stands in it."""

from collections.abc import Iterable, Iterator, Sequence

import yaml

from handbook.facts.document_changes import Pair, aligned
from handbook.library.document_sentences import NumberedSentence
from handbook.library.holdings import LedgerEntry

_HEAD = """\
# What each sentence of the document is, and what it says in our words. Its numbers and digests are
# compared with the document by: handbook sources --documents FOLDER
"""
_NEW = """\
# Line {line} of the document. Fill in the kind, and what it says in words of your own.
"""
_CHANGED = """\
# Line {line} of the document has changed. See whether this is still what it says.
"""
_TO_FILL_IN = """\
  kind:
  paraphrase:
"""
_WIDTH = 100


def ledger_draft(ledger: Sequence[LedgerEntry], document: Sequence[NumberedSentence]) -> str:
    """The ledger of a document as YAML, with comments where someone has to fill in or look.

    It holds what *ledger* says of each sentence, under the number that the sentence has now.
    """
    return _HEAD + "".join(_entries(aligned(ledger, document)))


def _entries(pairs: Iterable[Pair]) -> Iterator[str]:
    for pair in pairs:
        if pair.sentence is None:
            continue
        if pair.entry is None:
            yield _NEW.format(line=pair.sentence.line)
        elif not pair.is_same:
            yield _CHANGED.format(line=pair.sentence.line)
        yield _written(pair.entry, pair.sentence)


def _written(entry: LedgerEntry | None, sentence: NumberedSentence) -> str:
    written: dict[str, object] = {"number": sentence.number, "digest": sentence.digest}
    if entry is None:
        return _as_yaml(written) + _TO_FILL_IN
    written |= {"kind": entry.kind, "paraphrase": entry.paraphrase}
    if entry.unused is not None:
        written["unused"] = entry.unused
    return _as_yaml(written)


def _as_yaml(written: dict[str, object]) -> str:
    return yaml.safe_dump([written], sort_keys=False, allow_unicode=True, width=_WIDTH)
