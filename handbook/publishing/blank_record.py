"""The record of a disagreement of an area before there is a case, blank for writing on."""

from dataclasses import replace

from decision import english as words
from decision.english import take_away as texts
from decision.policy import Policy, RecordHeading
from decision.take_away import RECORD_DAYS, Filling, Fillings, Form, sections
from handbook.pages import english as page_words


def blank_record(policy: Policy, known: Fillings) -> Form:
    """The blank record of an area; filled with what is *known*.

    What the document asks for only on a topic or at a stage says so.
    """
    fillings: Fillings = {
        "case": Filling(lines=tuple(map(_empty, texts.FORM_CASE.values()))),
        "dates": Filling(lines=tuple(_empty(texts.FORM_DAYS[key]) for key in RECORD_DAYS)),
        **known,
    }
    title = texts.FORM_TITLE.format(name=policy.name)
    made = sections(_conditions_said(policy), texts.RECORD_FORM, fillings)
    return Form(title=title, intro=texts.FORM_INTRO, sections=made)


def _empty(label: str) -> str:
    return texts.FORM_LINE.format(label=label, value="").rstrip()


def _conditions_said(policy: Policy) -> Policy:
    """*policy* with the conditions of its headings in their hints, the widest headings first."""
    widest = sorted(policy.record_form, key=lambda one: bool(one.topics or one.stages))
    return replace(policy, record_form=tuple(_said(policy, heading) for heading in widest))


def _said(policy: Policy, heading: RecordHeading) -> RecordHeading:
    topics = [words.QUESTIONS["topic"].choices[topic].label for topic in heading.topics]
    every = (*policy.stages, *(stage for route in policy.routes for stage in route.stages))
    named = {stage.id: stage.name for stage in every}
    conditions = [*topics, *(named[stage] for stage in heading.stages)]
    if not conditions:
        return heading
    quoted = [page_words.WORD_FORM_QUOTED.format(text=text) for text in conditions]
    condition = page_words.WORD_FORM_OR.join(quoted)
    hint = page_words.WORD_FORM_HINT_ONLY_FOR.format(condition=condition, hint=heading.hint)
    return replace(heading, hint=hint, topics=(), stages=())
