"""A ledger to fill in, made from a document; what an earlier ledger said still stands in it."""

from collections.abc import Iterable, Iterator, Sequence
from textwrap import TextWrapper

from handbook.facts.document_changes import Pair, aligned
from handbook.library.document_sentences import NumberedSentence
from handbook.library.holdings import LedgerEntry
from handbook.library.yaml_file import parse_yaml

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
_WIDTH = 100
_INDENT = "    "


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
    lines = [f"- number: {sentence.number}", f"  digest: {sentence.digest}"]
    if entry is None:
        lines += ["  kind:", "  paraphrase:"]
    else:
        lines += [f"  kind: {entry.kind}", *_text("paraphrase", entry.paraphrase)]
        lines += _text("unused", entry.unused) if entry.unused is not None else ()
    return "\n".join([*lines, ""])


def _text(key: str, text: str) -> list[str]:
    """A text as people write it: on the line of its key or, where it cannot stand there, below."""
    line = f"  {key}: {text}"
    if len(line) <= _WIDTH and parse_yaml("", line).data == {key: text}:
        return [line]
    folded = TextWrapper(
        width=_WIDTH,
        initial_indent=_INDENT,
        subsequent_indent=_INDENT,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return [f"  {key}: >-", *folded.wrap(text)]
