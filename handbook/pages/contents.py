"""What each kind of page says, taken from the policies: the values that its template names."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby
from typing import Any

from decision.addresses import area_address
from decision.collection import Collection
from decision.harmonised import strictest
from decision.policy import Contact, Policy, Suggestion
from decision.route import Variation
from decision.stage import Stage
from decision.vocabulary import CONTACT_ROLES, HARMONISED, LEVELS, REACHED, TOPICS
from handbook.addresses import ANSWERS, ANSWERS_CSV, LEVELS_CSV, LEVELS_JSON, answers_address
from handbook.answers.matrix import examples, matrix
from handbook.drawings.comparison_chart import draw_chart
from handbook.facts.answer_cards import answer_cards
from handbook.facts.coverage import coverage, together
from handbook.facts.exercises import Exercise, by_area, by_pitfall
from handbook.facts.letters import are_many, by_letter
from handbook.facts.limit_marks import limit_marks
from handbook.facts.limits import caps_of
from handbook.facts.questions import areas, questions
from handbook.facts.roles import advisers, parts_by_title
from handbook.facts.silences import silences
from handbook.facts.variants import (
    PROVISIONS,
    StageVariants,
    Variant,
    anchors,
    ladder,
    stage_variants,
)
from handbook.library.holdings import Library, Prose, Term

type Contents = dict[str, Any]
type StagesByArea = list[tuple[Policy, list[StageVariants]]]


def shared(library: Library, root: str) -> Contents:
    """What every page may name; *root* leads from the page to the site's root."""
    collection = library.collection
    return {
        "root": root,
        "local": collection.local,
        "harmonised": collection.policies[HARMONISED],
        "names": {area: policy.name for area, policy in collection.policies.items()},
        "readings": collection.readings,
        "many": are_many(collection),
    }


def letters(collection: Collection) -> Contents:
    """The areas by the letter of their names."""
    return {"letters": by_letter(collection)}


def checker(collection: Collection) -> Contents:
    """The checker: its questions, and what it says beside them."""
    return {
        "questions": questions(collection),
        "areas": areas(collection),
        "written": {area: answers_address(area) for area in collection.policies},
        "answers": ANSWERS,
        "calendars": {policy.nation: policy.calendar.last for policy in collection.local},
        "reading_titles": {name: reading.title for name, reading in collection.readings.items()},
    }


def overview(policy: Policy, library: Library, published: date) -> Contents:
    """An area, or the harmonised guidance."""
    given: dict[str, Contact] = {
        contact.role: contact for contact in policy.contacts if contact.is_filled_in
    }
    return {
        "policy": policy,
        "computed": policy.area == HARMONISED,
        "silences": silences(policy),
        "contacts": {role: given.get(role) for role in CONTACT_ROLES},
        "is_overdue": policy.review is not None and policy.review.due < published,
        "prose": library.prose,
    }


def answers(policy: Policy) -> Contents:
    """Every answer of an area, or of the harmonised guidance, in words."""
    return {
        "policy": policy,
        "computed": policy.area == HARMONISED,
        "found": answer_cards(policy),
    }


def sign_off(policy: Policy) -> Contents:
    """Every answer of an area as a table for whoever signs the procedure off."""
    return {
        "policy": policy,
        "computed": policy.area == HARMONISED,
        "entries": matrix(policy),
        "examples": list(examples()),
        "file": f"{area_address(policy.area)}{ANSWERS_CSV}",
    }


def guide(collection: Collection, prose: Prose) -> Contents:
    """A page of guidance, with what every area says about it."""
    return {"prose": prose, "said": [(kind, collection.local) for kind in prose.facts]}


def stage(policy: Policy, entry: StageVariants) -> Contents:
    """One stage of an area."""
    alone = _alone(entry)
    main = _complete(policy, entry)
    variants = () if alone else entry.variants
    return {
        **_position(policy, entry.stage, None if entry.on_ladder else entry.variants[0].variation),
        "main": main,
        "aliases": (*entry.unaltered, *(alone.anchors if alone else ())),
        "variants": variants,
        "only_for": entry.only_for,
        "topic": None if entry.on_ladder else anchors(entry.variants[0].variation)[0],
        "caps": caps_of(policy, main, alone.variation if alone else None),
        "suggestion": _suggestion(policy, main),
    }


def level(library: Library, entry: StageVariants, prose: Prose | None) -> Contents:
    """One level of the harmonised guidance, with what is written about it by hand."""
    collection = library.collection
    policy = collection.policies[HARMONISED]
    number = entry.stage.level
    return {
        **_position(policy, entry.stage, None),
        "strictest": strictest(policy.suggestions, number, "standard"),
        "by_area": _stages_at(collection, number),
        "prose": prose,
    }


def comparison(collection: Collection) -> Contents:
    """Every level across all areas."""
    marks = limit_marks(collection)
    return {
        "by_level": {number: _stages_at(collection, number) for number in LEVELS},
        "duties": _duties,
        "marks": marks,
        "chart": draw_chart(marks),
        "files": (LEVELS_CSV, LEVELS_JSON),
    }


def scenarios(exercises: Sequence[Exercise]) -> Contents:
    """The exercises, and where each kind of pitfall is practised."""
    return {"exercises": by_area(exercises), "pitfalls": by_pitfall(exercises)}


def sources(library: Library) -> Contents:
    """Every document, with what became of each of its sentences."""
    documents = coverage(library)
    return {"documents": documents, "together": together(documents)}


def overall(collection: Collection) -> Contents:
    """Of every level, how many areas have a stage there, and the strictest number of any."""
    policy = collection.policies[HARMONISED]
    return {
        **letters(collection),
        "counts": {
            number: sum(bool(here) for _, here in _stages_at(collection, number))
            for number in LEVELS
        },
        "strictest": {
            number: strictest(policy.suggestions, number, "standard") for number in LEVELS
        },
        "files": (LEVELS_CSV, LEVELS_JSON),
    }


def titles(library: Library) -> Contents:
    """The terms of the field for who acts at each level."""
    return {**letters(library.collection), "terms_by_level": _terms_by_level(library)}


def roles(library: Library) -> Contents:
    """Who acts at each level, by title and by area, and who advises."""
    local = library.collection.local
    return {
        "by_level": {number: _stages_at(library.collection, number) for number in LEVELS},
        "terms_by_level": _terms_by_level(library),
        "titles": parts_by_title(local),
        "stages": {
            (policy.area, entry.stage.id): entry.stage
            for policy in local
            for entry in stage_variants(policy)
        },
        "advisers": advisers(local),
    }


def glossary(library: Library) -> Contents:
    """The terms by their first letter, with the guidance about them."""
    by_letter: dict[str, list[Term]] = {}
    for term in library.glossary:
        by_letter.setdefault(term.term[0].upper(), []).append(term)
    about = {
        topic: [(path, page) for path, page in library.prose.items() if topic in page.facts]
        for topic in TOPICS
    }
    return {"by_letter": by_letter, "about": about}


def bank_holidays(library: Library, published: date) -> Contents:
    """The bank holidays of every nation from the year before *published* on, by year."""
    return {
        "holidays_source": library.holidays_source,
        "calendars": {
            calendar: [
                (year, list(days))
                for year, days in groupby(calendar.holidays, key=lambda holiday: holiday[0].year)
                if year >= published.year - 1
            ]
            for calendar in library.collection.calendars.values()
        },
    }


def _position(policy: Policy, stage: Stage, variation: Variation | None) -> Contents:
    """Where a stage stands: on the area's ladder, or on that of the variation that adds it."""
    rungs = ladder(policy, variation) if variation else policy.stages
    index = [rung.id for rung in rungs].index(stage.id)
    following = rungs[index + 1 :]
    help_left = variation.remaining if variation else ()
    return {
        "policy": policy,
        "stage": stage,
        "rungs": rungs,
        "after": following[0] if following else None,
        "remaining": () if following else help_left or policy.remaining,
        "reached": None if stage.level == 1 else REACHED[stage.level - 1],
    }


def _alone(entry: StageVariants) -> Variant | None:
    """The only route that has a stage: one section of its page answers for that route as well."""
    return entry.variants[0] if not entry.on_ladder and len(entry.variants) == 1 else None


def _complete(policy: Policy, entry: StageVariants) -> Stage:
    """The stage with everything that is asked for there, whatever the topic."""
    alone = _alone(entry)
    return _throughout(alone.stage if alone else entry.stage, policy)


def _duties(policy: Policy, here: Sequence[StageVariants]) -> list[tuple[str, Stage]]:
    """What to record and whom to tell on a level: at each stage, what holds at all only once."""
    added = [
        (f"{entry.stage.name}, only: {variant.variation.title}", variant.stage)
        for entry in here
        if not _alone(entry)
        for variant in entry.variants
    ]
    if len(here) == 1:
        return [("", _complete(policy, here[0])), *added]
    stages = [alone.stage if (alone := _alone(entry)) else entry.stage for entry in here]
    bare = replace(stages[0], record=(), notify=())
    own = [(stage.name, stage) for stage in stages]
    return [*own, *added, ("Every stage", _throughout(bare, policy))]


def _throughout(stage: Stage, policy: Policy) -> Stage:
    """The stage with what the policy asks for at every stage."""
    joined = {
        name: tuple(dict.fromkeys((*getattr(stage, name), *getattr(policy, name))))
        for name in PROVISIONS
    }
    return replace(stage, **joined)  # type: ignore[arg-type]  # PROVISIONS are its fields


def _suggestion(policy: Policy, stage: Stage) -> Suggestion | None:
    """The strictest number that any area states at this level, where this one gives no date."""
    # A phrase such as "without delay" means today: a number would only make it later.
    if any(limit.within or limit.at_once for limit in stage.limits):
        return None
    return strictest(policy.suggestions, stage.level, "standard")


def _terms_by_level(library: Library) -> dict[int, list[Term]]:
    return {
        number: [term for term in library.glossary if number in term.levels] for number in LEVELS
    }


def _stages_at(collection: Collection, number: int) -> StagesByArea:
    """What stands on a level in each area, on its ladder or on a route's only."""
    return [
        (policy, [entry for entry in stage_variants(policy) if entry.stage.level == number])
        for policy in collection.local
    ]
