"""The numbered sentences of a document, which policies cite and ledgers account for.

A document is a text file. Its sentences are numbered from 1 on, line by line:

- At both ends of a line, white space, bullets, dashes, table bars and heading marks are dropped.
- A sentence ends at the end of its line, or at ``.``, ``!``, ``?`` or ``:`` where white space and
  then a capital letter, a digit, an opening bracket or a quotation mark follow.
- What holds no letter and no digit is no sentence, and gets no number.

The digest of a sentence is the start of the SHA-256 of its small letters, with all white space made
single spaces: it tells whether a sentence has changed, and gives nothing of its text away.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

DIGEST_LENGTH = 12
"""How many digits, each 0 to 9 or a to f, of the SHA-256 a digest has."""

_EDGE = " \t|#-•*"
# The last is the quotation mark that opens.
_END = re.compile(r"(?<=[.!?:])\s+(?=[A-Z(\d'\"\u2018])")
_WORD = re.compile(r"\w")


@dataclass(frozen=True)
class NumberedSentence:
    """One sentence of a document, without its text."""

    number: int
    """Its number in the document, from 1."""
    digest: str
    """Its digest."""
    line: int
    """The line of the file on which it stands, from 1."""


def numbered_sentences(text: str) -> tuple[NumberedSentence, ...]:
    """The sentences of a document, in order."""
    found = enumerate(_sentences(text), start=1)
    return tuple(NumberedSentence(number, _digest(part), line) for number, (line, part) in found)


def _sentences(text: str) -> Iterator[tuple[int, str]]:
    for line, written in enumerate(text.splitlines(), start=1):
        for part in _END.split(written.strip(_EDGE)):
            sentence = " ".join(part.strip(_EDGE).split())
            if _WORD.search(sentence):
                yield line, sentence


def _digest(sentence: str) -> str:
    return sha256(sentence.lower().encode()).hexdigest()[:DIGEST_LENGTH]
