"""Why not: the steps and routes that somebody might expect, and why they are not the answer yet."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from decision import english as words
from decision.answer import Answer
from decision.ladder import Step
from decision.provision import Sentence
from decision.vocabulary import HARMONISED


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyNot:
    """A question that the answer may raise, with what the procedure says to it."""

    question: str
    text: str
    sources: tuple[Sentence, ...] = ()
    readings: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """The question and its answer, for the page."""
        return {
            "question": self.question,
            "text": self.text,
            "sources": list(self.sources),
            "readings": list(self.readings),
        }


def why_not(answer: Answer) -> Iterator[WhyNot]:
    """Why the next level up is not the answer yet, and why no topic's route applies."""
    if answer.outcome != "escalate":
        return
    yield from _next_level(answer)
    yield from _routes(answer)


def _next_level(answer: Answer) -> Iterator[WhyNot]:
    step = answer.next
    if step is None or not answer.then:
        return
    later = answer.then[0]
    skip = next((part.stage.skip for part in answer.rests_on if isinstance(part, Step)), ())
    text = words.WHY_NOT_NEXT.format(
        later=words.named(later.rung.name, later.rung.level),
        step=words.named(step.name, step.level),
        phrase=later.by.phrase,
    )
    yield WhyNot(
        question=words.WHY_NOT_NEXT_QUESTION.format(who=later.rung.person, level=later.rung.level),
        text=" ".join([text, *(words.SKIP.format(text=item.text) for item in skip)]),
        sources=_once((*later.by.sources, *(source for item in skip for source in item.sources))),
        readings=_once((*later.by.readings, "or-sooner")),
    )


def _routes(answer: Answer) -> Iterator[WhyNot]:
    policy, topic = answer.policy, answer.case.topic
    chosen = words.QUESTIONS["topic"].choices[topic].label
    if any(topic in route.topics for route in policy.routes):
        return
    if topic not in ("general", "own-agency"):
        text = words.WHY_NO_ROUTE.format(area=policy.name, topic=chosen)
        yield WhyNot(question=words.WHY_NO_ROUTE_QUESTION, text=text)
        return
    # What only adds advice or a record to the same steps is told with them.
    routes = [route for route in policy.routes if route.stages]
    if routes and policy.area != HARMONISED:
        topics = dict.fromkeys(one for route in routes for one in route.topics)
        labels = (words.QUESTIONS["topic"].choices[one].label for one in topics)
        yield WhyNot(
            question=words.WHY_NOT_ROUTE_QUESTION,
            text=words.WHY_NOT_ROUTE.format(
                area=policy.name, topics="; ".join(labels), topic=chosen
            ),
            sources=_once(source for route in routes for source in route.sources),
            readings=_once(reading for route in routes for reading in route.readings),
        )


def _once[T](items: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(items))
