"""What must hold of a part of a policy besides its shape, and how its plain values are written.

Each rule raises the error of :func:`unmet`, which pydantic collects along with its own.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationInfo
from pydantic_core import PydanticCustomError

from decision.duration import EXPECTED, Duration
from decision.policy import Document, Policy, RecordHeading
from decision.provision import Actor, Provision, Sentence
from decision.route import Variation
from decision.stage import Cap, Limit, Stage
from handbook.library.problems import SLUG, alternatives, nearest

UNMET = "unmet"
"""The type of the errors raised here; their context holds expected, found and nearest."""

_SENTENCE = re.compile(rf"(?:({SLUG}):)?([1-9][0-9]{{0,3}})")
_EXPECTED_SENTENCE = (
    'the number of a sentence in the area\'s own document, such as 4, or one such as "lscp:35"'
)


@dataclass(frozen=True, kw_only=True)
class Citing:
    """What decides whether a sentence that a file cites exists."""

    area: str | None = None
    """The area whose own sentences are written as bare numbers, if there is one."""
    sentences: Mapping[str, int | None] | None = None
    """How many sentences the document of each area has; none when that cannot be known."""


def unmet(
    expected: str, *, found: str | None = None, near: str | None = None
) -> PydanticCustomError:
    """The error of a rule that does not hold; *found* is the value itself when not given."""
    context = {"expected": expected, "found": found, "nearest": near}
    return PydanticCustomError(UNMET, "expected {expected}", context)


def read_duration(written: object) -> Duration:
    """A duration as policies write it."""
    if not isinstance(written, str):
        raise unmet(EXPECTED)
    try:
        return Duration.parse(written)
    except ValueError:
        count = written.split(" ")[0]
        units = ("hour", "working day", "calendar day", "week") if count.isdigit() else ()
        plural = "" if count == "1" else "s"
        # Only a slip of the pen: "5 days" must not turn into working days or calendar days.
        near = nearest(written, (f"{count} {unit}{plural}" for unit in units), likeness=0.9)
        raise unmet(EXPECTED, near=None if near == written else near) from None


def read_sentence(written: object, information: ValidationInfo[Citing]) -> Sentence:
    """A sentence as policies cite it: a number, or a document and a number."""
    citing = information.context
    is_written = isinstance(written, int | str) and not isinstance(written, bool)
    match = _SENTENCE.fullmatch(str(written)) if is_written else None
    area = match and (match[1] or citing.area)
    if match is None or area is None:
        raise unmet(_EXPECTED_SENTENCE if citing.area else 'a sentence such as "lscp:35"')
    if citing.sentences is not None:
        _check_exists(area, int(match[2]), citing.sentences)
    if citing.area is not None and area != citing.area:
        raise unmet(f"a sentence of the area's own document, {citing.area}")
    return Sentence(f"{area}:{match[2]}")


def cites[T: (Actor, Cap, Limit, Provision, RecordHeading, Stage, Variation)](part: T) -> T:
    """Every rule and every number rests on a sentence, or on a reading of ours."""
    if not part.sources and not part.readings:
        raise unmet("sources, or readings where no sentence says it", found="neither")
    return part


def is_a_phrase(limit: Limit) -> Limit:
    """A limit without a number keeps the document's own phrase."""
    for way in ("at_once", "undated"):
        if getattr(limit, way) in ("yes", "no", "true", "false"):
            raise unmet(
                f'the document\'s own phrase under {way}, such as "without delay"',
                found=f'"{getattr(limit, way)}"',
            )
    return limit


def forced_by_a_sentence[T: (Limit, Provision)](part: T) -> T:
    """How strongly a document puts something rests on a sentence of it."""
    if part.force is not None and not part.sources:
        raise unmet("sources, because force says how strongly a sentence puts it", found="none")
    return part


def is_written(document: Document) -> Document:
    """A document exists outside the handbook, and says something."""
    if document.sentences < 1:
        raise unmet("a document with 1 sentence or more", found=str(document.sentences))
    if document.status == "computed":
        raise unmet("the status of a document", found='"computed", which only the handbook is')
    return document


def says_whom_it_covers(policy: Policy) -> Policy:
    """Whose cases a policy covers rests on a sentence, like all else that it states."""
    if not policy.scope:
        raise unmet("scope, which says by what sentences it covers these people", found="none")
    return policy


def has_its_ladder(variation: Variation) -> Variation:
    """A ladder of its own has stages, and one that is handed over says to whom."""
    if variation.ladder == "replace" and not variation.stages:
        raise unmet('stages, because the ladder is "replace"', found="none")
    if variation.ladder == "hand-over" and not variation.hand_over:
        raise unmet('hand_over, because the ladder is "hand-over"', found="none")
    return variation


RULES: tuple[tuple[type, Callable[[Any], Any]], ...] = (
    (Actor, cites),
    (Cap, cites),
    (Document, is_written),
    (Limit, cites),
    (Limit, is_a_phrase),
    (Limit, forced_by_a_sentence),
    (Policy, says_whom_it_covers),
    (Provision, cites),
    (Provision, forced_by_a_sentence),
    (RecordHeading, cites),
    (Stage, cites),
    (Variation, cites),
    (Variation, has_its_ladder),
)
"""The rules for each class and the classes that extend it."""


def _check_exists(area: str, number: int, sentences: Mapping[str, int | None]) -> None:
    if area not in sentences:
        near = nearest(area, sentences)
        raise unmet(
            f"a sentence of a document: {alternatives(sentences)}",
            near=near and f"{near}:{number}",
        )
    last = sentences[area]
    if last is not None and number > last:
        raise unmet(f"a sentence of {area} from 1 to {last}")
