"""What is told to whoever puts a case, column by column: all of an answer but the case itself."""

from collections.abc import Iterable, Iterator
from itertools import chain

from decision import Answer, Case, Policy, decide
from decision import english as words
from decision.deadline import Deadline
from decision.ladder import Ladder, Step, ladder_of
from decision.provision import Provision
from decision.stage import Limit
from handbook.answers import english
from handbook.answers.examples import EXAMPLES

type Told = dict[str, tuple[str, ...]]
"""The lines of each column."""

PROVISIONS = ("record", "notify", "advice", "notes")
EXAMPLE_COLUMNS = tuple(f"example_{example.id}" for example in EXAMPLES)
COLUMNS = (
    *("outcome", "do", "stage", "who", "stand_in", "counterpart"),
    *("limit", "whole_process", "suggestion", *EXAMPLE_COLUMNS, *PROVISIONS),
    *("then", "sources", "readings", "link"),
)
"""The columns, in the order in which they are read."""
LISTS = ("sources", "readings")
"""The columns whose lines are names, many of which stand on one line."""


def told(policy: Policy, chosen: dict[str, str]) -> Told:
    """What a case with these choices is told, with its dates in each of the examples."""
    cases = [
        Case(area=policy.area, **chosen, **example.days())  # type: ignore[arg-type]  # both fit
        for example in EXAMPLES
    ]
    answers = [decide(policy, case) for case in cases]
    first = answers[0]
    ladder = ladder_of(policy, cases[0].topic, cases[0].track, cases[0].agency)
    steps = {step.rung: step for step in ladder.steps}
    step = steps[first.next] if first.next else None
    always = {field: _in_all(answers, field) for field in PROVISIONS}
    suggested = (one.suggestion for one in answers if one.suggestion)
    return {
        "outcome": (first.outcome,),
        "do": (first.task,),
        **_people(step),
        "limit": _stated(step, policy.area) if step else (),
        "whole_process": _caps(ladder, policy.area) if first.cap else (),
        "suggestion": _once(one.basis for one in suggested),
        **{
            column: tuple(_example(answer, always, step))
            for column, answer in zip(EXAMPLE_COLUMNS, answers, strict=True)
        },
        **{
            field: tuple(provision_words(item, policy.area) for item in items)
            for field, items in always.items()
        },
        "then": tuple(
            english.THEN.format(
                name=words.named(later.rung.name, later.rung.level),
                who=later.rung.who,
                limit="; ".join(_limits(steps[later.rung])),
            )
            for later in first.then
        ),
        "sources": _once(chain.from_iterable(answer.sources for answer in answers)),
        "readings": _once(chain.from_iterable(answer.readings for answer in answers)),
        "link": (first.link,),
    }


def provision_words(item: Provision, area: str) -> str:
    """A provision in a line: how strongly it is put, what, the details, and its sentences."""
    details = [
        f"{name}: {value}"
        for name in ("who", "where", "when", "how")
        if (value := getattr(item, name)) is not None
    ]
    if item.relation:
        details.append(words.RELATIONS[item.relation])
    text = f"{item.text} [{'; '.join(details)}]" if details else item.text
    return _grounded(text, item, area)


def _grounded(text: str, item: Provision | Limit, area: str) -> str:
    """A text with how strongly it is put, and its sentences: those of the area by number alone."""
    force = f"{english.FORCES[item.force]}: " if item.force else ""
    cited = ", ".join(source.removeprefix(f"{area}:") for source in item.sources)
    return " ".join(f"{force}{text}{f' ({cited})' if cited else ''}".split())


def _people(step: Step | None) -> Told:
    if step is None:
        return {"stage": (), "who": (), "stand_in": (), "counterpart": ()}
    rung = step.rung
    return {
        "stage": (english.STAGE.format(name=words.named(rung.name, rung.level), title=rung.title),),
        "who": (rung.person,),
        "stand_in": (rung.stand_in,) if rung.stand_in else (),
        "counterpart": (rung.counterpart,) if rung.counterpart else (),
    }


def _limits(step: Step) -> tuple[str, ...]:
    """What the procedure says about when a step is due, before any date is known."""
    return tuple(text for text, _ in _times(step)) or (words.SILENT,)


def _stated(step: Step, area: str) -> tuple[str, ...]:
    """The same with how strongly it is put, its sentences, and the stage's other clocks."""
    further = [
        (english.FURTHER.format(act=words.ACTS[limit.act], phrase=limit.undated or phrase), limit)
        for limit, phrase in step.limits[1:]
    ]
    times = [*_times(step), *further]
    return tuple(_grounded(text, limit, area) for text, limit in times) or (words.SILENT,)


def _times(step: Step) -> list[tuple[str, Limit]]:
    """The step's own limit, and those on several stages that cover it."""
    return [(phrase, limit) for limit, phrase in (*step.limits[:1], *step.caps)]


def _caps(ladder: Ladder, area: str) -> tuple[str, ...]:
    return tuple(_grounded(phrase, limit, area) for limit, phrase in ladder.caps)


def _in_all(answers: list[Answer], field: str) -> tuple[Provision, ...]:
    """What all of the *answers* say in a field."""
    first, *others = (getattr(answer, field) for answer in answers)
    return tuple(item for item in first if all(item in other for other in others))


def _example(
    answer: Answer, always: dict[str, tuple[Provision, ...]], step: Step | None
) -> Iterator[str]:
    """What an answer adds on the days of one example."""
    when = answer.headline.removeprefix(answer.task).strip(" :")
    if when:
        yield when
    if answer.by and step:
        yield from _dated(answer.by, step)
    if answer.cap and answer.cap.date:
        passed = english.PASSED if answer.cap.overdue else ""
        yield english.WHOLE_BY.format(date=words.write_date(answer.cap.date)) + passed
    if answer.suggestion:
        yield answer.suggestion.phrase
    for field, items in always.items():
        for item in getattr(answer, field):
            if item not in items:
                yield provision_words(item, answer.policy.area)
    for later in answer.then:
        if later.by.date:
            name = words.named(later.rung.name, later.rung.level)
            yield english.THEN_BY.format(name=name, date=words.write_date(later.by.date))


def _dated(by: Deadline, step: Step) -> Iterator[str]:
    """What is said about a date besides the words of the rule."""
    if by.phrase not in _limits(step):
        yield by.phrase
    if by.working:
        yield by.working.text


def _once(items: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(items))
