"""What the command prints of the documents, for people and for programs."""

from collections.abc import Iterator
from typing import Any

from handbook.facts.coverage import Count, Coverage
from handbook.facts.document_changes import DocumentChanges, Pair, Renumbering

type Compared = DocumentChanges | str | None
"""How a document differs from its ledger, or why it cannot be read; none where nobody asked."""

_COLUMNS = ("sentences", "used", "not used", "with a reason")


def printed(one: Coverage, compared: Compared) -> str:
    """What became of the sentences of a document, line by line."""
    return "\n".join([*_covered(one), *(f"  {line}" for line in _compared(compared))])


def _covered(one: Coverage) -> Iterator[str]:
    area, total = one.policy.area, one.total
    yield f"{one.policy.name} ({area})"
    if not one.ledger:
        yield (
            f"  Not accounted for yet: {total.used} of its {total.sentences} sentences are used. "
            f"Begin: handbook sources {area} --documents FOLDER --draft"
        )
        return
    yield " " * 12 + "".join(f"{column:>15}" for column in _COLUMNS)
    for kind, count in (*one.by_kind.items(), ("all", total)):
        numbers = (count.sentences, count.used, count.unused, count.explained)
        yield f"  {kind:<10}" + "".join(f"{number:>15}" for number in numbers)


def _compared(compared: Compared) -> Iterator[str]:
    match compared:
        case str(reason):
            yield reason
        case DocumentChanges(pairs=(), renumberings=()):
            yield "The document is as the ledger has it."
        case DocumentChanges(pairs, renumberings):
            yield from map(_change, pairs)
            yield from map(_move, renumberings)


def _change(pair: Pair) -> str:
    entry, sentence = pair.entry, pair.sentence
    is_now = f"sentence {sentence.number}, on line {sentence.line}" if sentence else ""
    if entry and sentence:
        was = "" if entry.number == sentence.number else f", which was {entry.number}"
        return f"Changed: {is_now}{was} ({entry.digest}, now {sentence.digest})"
    if sentence:
        return f"Added: {is_now} ({sentence.digest})"
    return f"Gone: sentence {entry.number} ({entry.digest})" if entry else ""


def _move(moved: Renumbering) -> str:
    first, last = moved.first + moved.by, moved.last + moved.by
    if moved.first == moved.last:
        return f"Sentence {moved.first} says what it said; its number is {first} now."
    was = f"{moved.first} to {moved.last}"
    return f"Sentences {was} say what they said; their numbers are {first} to {last} now."


def as_json(one: Coverage, compared: Compared) -> dict[str, Any]:
    """What became of the sentences of a document, as plain values."""
    report: dict[str, Any] = {
        "area": one.policy.area,
        "name": one.policy.name,
        "ledger": bool(one.ledger),
        "all": _counted(one.total),
        "kinds": {kind: _counted(count) for kind, count in one.by_kind.items()},
    }
    match compared:
        case str(reason):
            report["error"] = reason
        case DocumentChanges(pairs, renumberings):
            report["changes"] = [_pair_as_json(pair) for pair in pairs]
            report["renumbered"] = [
                {"first": moved.first, "last": moved.last, "by": moved.by} for moved in renumberings
            ]
    return report


def _counted(count: Count) -> dict[str, int]:
    return {
        "sentences": count.sentences,
        "used": count.used,
        "unused": count.unused,
        "unused_with_reason": count.explained,
    }


def _pair_as_json(pair: Pair) -> dict[str, Any]:
    was, now = pair.entry, pair.sentence
    return {
        "change": "changed" if was and now else "added" if now else "gone",
        "was": {"number": was.number, "digest": was.digest} if was else None,
        "now": {"number": now.number, "digest": now.digest, "line": now.line} if now else None,
    }
