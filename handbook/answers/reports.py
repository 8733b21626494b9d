"""What has changed, for people who read a terminal."""

from collections.abc import Iterable, Iterator

from handbook.answers import english
from handbook.answers.case_sets import boxes
from handbook.answers.changes import Change


def change_lines(changes: Iterable[Change]) -> Iterator[str]:
    """Every change: which answers, for which cases, and the lines before and after."""
    for change in changes:
        yield english.ANSWER.format(ids=", ".join(change.ids))
        for box in boxes(change.cases):
            yield f"    {english.box_words(box)}"
        for difference in change.differences:
            yield f"  {difference.column}"
            yield from (f"    - {line}" for line in difference.before)
            yield from (f"    + {line}" for line in difference.after)
