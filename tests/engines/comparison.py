"""Whether an engine gives the answers of another, and the first that differs."""

import json
from collections.abc import Sequence
from difflib import unified_diff

from tests.engines.engines import Engine
from tests.engines.questions import Question


def difference(
    questions: Sequence[Question], expected: Sequence[str], of: Engine, engine: Engine
) -> str:
    """Where the answers of an *engine* first differ from those *of* another; empty if nowhere.

    The *expected* are the digests of the other's answers.
    """
    found = engine.digests(questions)
    if len(found) != len(expected):
        return f"{engine.name}: expected {len(expected)} answers, found {len(found)}"
    for question, before, after in zip(questions, expected, found, strict=True):
        if before != after:
            return f"{question.query} on {question.today}\n" + _lines(question, of, engine)
    return ""


def _lines(question: Question, *engines: Engine) -> str:
    before, after = (
        json.dumps(json.loads(engine.answer(question)), indent=2, ensure_ascii=False).splitlines()
        for engine in engines
    )
    first, second = (engine.name for engine in engines)
    return "\n".join(unified_diff(before, after, first, second, lineterm="", n=2))
