"""The harmonised ladder: computed from the local procedures, never a rule of its own.

For every level it says what each area says and takes the strictest number that any of them states.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain
from typing import get_args

from decision import english as words
from decision.phrases import describe_limit
from decision.policy import Document, Policy, RecordHeading, Suggestion
from decision.provision import Actor, Provision, Sentence
from decision.quoting import QUOTED, quoted
from decision.route import Change, Route, UrgentTrack
from decision.stage import Cap, Limit, Stage
from decision.vocabulary import HARMONISED, LEVELS, TOPICS, Topic, Track

VERSION = "1"


def stated_limits(policies: Iterable[Policy]) -> tuple[Suggestion, ...]:
    """Every number that the policies state for a level or the whole process, strictest first."""
    found = (suggestion for policy in policies for suggestion in _stated(policy))
    return tuple(sorted(found, key=_strictness))


def harmonise(policies: Sequence[Policy]) -> Policy:
    """The harmonised policy of *policies*, which answers as the area ``harmonised``.

    Its numbers come from all of them; where too many say something, it quotes some.
    """
    stated = stated_limits(policies)
    return Policy(
        area=HARMONISED,
        name=words.HARMONISED_NAME,
        nation="england-and-wales",
        people=("child", "adult"),
        covers=("between-agencies", "own-agency"),
        version=VERSION,
        document=Document(title=words.HARMONISED_TITLE, status="computed", sentences=0),
        summary=words.HARMONISED_SUMMARY,
        banners=(_said(_computed_from(policies)),),
        scope=tuple(_about_adults(policies)),
        safety=_from_all(policies, "safety"),
        principles=_from_all(policies, "principles"),
        stages=tuple(_stage(level, policies, stated) for level in LEVELS),
        routes=tuple(_routes(policies)),
        urgent=_urgent(policies, stated),
        caps=tuple(_whole_process_caps(policies)),
        record=_from_all(policies, "record"),
        notify=_from_all(policies, "notify"),
        advice=_from_all(policies, "advice"),
        not_confident=_from_all(policies, "not_confident"),
        resolved=_from_all(policies, "resolved"),
        record_form=tuple(_record_headings(policies)),
        remaining=(
            Provision(
                text=words.HARMONISED_REMAINING,
                readings=("end-of-ladder", "harmonised"),
                sources=_sources(chain.from_iterable(p.remaining for p in quoted(policies))),
            ),
        ),
    )


def _computed_from(policies: Sequence[Policy]) -> str:
    """What the guidance is made from: the areas by name, or how many there are."""
    if len(policies) > QUOTED:
        return words.HARMONISED_FROM_MANY.format(count=len(policies))
    return words.HARMONISED_BANNER.format(names=_names(policies))


def _about_adults(policies: Sequence[Policy]) -> Iterator[Provision]:
    """Which procedures speak of adults, or how many."""
    adult = [policy for policy in policies if "adult" in policy.people]
    if adult and len(policies) > QUOTED:
        yield _said(words.HARMONISED_ADULT_OF_MANY.format(adult=len(adult), count=len(policies)))
    elif adult:
        yield _said(words.HARMONISED_ADULT.format(names=_names(adult)))


def _names(policies: Iterable[Policy]) -> str:
    return ", ".join(policy.name for policy in policies)


def _stated(policy: Policy) -> Iterator[Suggestion]:
    """The numbers of one policy: its stages' own, its urgent track's, its caps'."""

    def number(level: int | None, track: Track, limit: Limit) -> Suggestion:
        pattern = words.SUGGESTION_LEVEL if level else words.SUGGESTION_WHOLE
        basis = pattern.format(name=policy.name, level=level, limit=describe_limit(limit))
        return Suggestion(
            area=policy.area, name=policy.name, level=level, track=track, limit=limit, basis=basis
        )

    urgent = policy.urgent
    # A stage that only a route has states no number for its level at large.
    common = (*(urgent.stages if urgent else ()), *policy.stages)
    levels = {stage.id: stage.level for stage in common}
    for stage in policy.stages:
        for limit in stage.limits[:1]:
            if limit.within is not None and limit.within.states_a_number:
                yield number(stage.level, "standard", limit)
    for change in urgent.changes if urgent else ():
        for limit in (change.limits or ())[:1]:
            if limit.within is not None and limit.within.states_a_number:
                for stage_id in change.stages:
                    if stage_id in levels:
                        yield number(levels[stage_id], "urgent", limit)
    for track, caps in (("standard", policy.caps), ("urgent", urgent.caps if urgent else ())):
        for cap in caps:
            limit = Limit(
                within=cap.within, clock=cap.clock, sources=cap.sources, readings=cap.readings
            )
            on: Track = "urgent" if track == "urgent" or cap.track == "urgent" else "standard"
            if not cap.stages:
                yield number(None, on, limit)
            for stage_id in cap.stages:
                if stage_id in levels:
                    yield number(levels[stage_id], on, limit)


def _strictness(suggestion: Suggestion) -> tuple[float, str]:
    assert suggestion.limit.within is not None
    return suggestion.limit.within.approximate_hours, suggestion.area


def strictest(stated: Iterable[Suggestion], level: int | None, track: Track) -> Suggestion | None:
    """The strictest number stated for *level* on *track*; none where no area states one."""
    fitting = (item for item in stated if item.level == level and item.track == track)
    return min(fitting, key=_strictness, default=None)


def _stage(level: int, policies: Sequence[Policy], stated: Iterable[Suggestion]) -> Stage:
    named = words.LEVELS[level]
    here = [
        (policy, stage) for policy in policies for stage in policy.stages if stage.level == level
    ]
    sources = tuple(dict.fromkeys(source for _, stage in quoted(here) for source in stage.sources))
    best = strictest(stated, level, "standard")
    return Stage(
        id=f"level-{level}",
        name=f"Level {level}",
        level=level,  # type: ignore[arg-type]  # LEVELS holds just the levels
        title=named.name,
        who=Actor(title=named.who, sources=sources, readings=("harmonised",)),
        counterpart=Actor(title=named.counterpart, sources=sources, readings=("harmonised",)),
        limits=(_labelled(best.limit),) if best else (),
        record=_from_stages(here, "record"),
        notify=_from_stages(here, "notify"),
        advice=_from_stages(here, "advice"),
        notes=tuple(_says(policy, stage) for policy, stage in quoted(here)),
        sources=sources,
        readings=("harmonised",),
    )


def _says(policy: Policy, stage: Stage) -> Provision:
    """What one area says at a level: who, and the limit."""
    limit = stage.limits[0] if stage.limits else None
    return Provision(
        text=words.HARMONISED_STATES.format(
            name=policy.name, who=stage.who.title, limit=describe_limit(limit)
        ),
        sources=tuple(dict.fromkeys((*stage.sources, *(limit.sources if limit else ())))),
        readings=tuple(dict.fromkeys(("harmonised", *stage.readings, *stage.who.readings))),
    )


def _routes(policies: Sequence[Policy]) -> Iterator[Route]:
    """For each topic, what the areas' own routes say, as notes on the common ladder."""
    for topic in TOPICS:
        notes = tuple(
            _said(words.AREA_SAYS.format(name=policy.name, text=route.summary), route.sources)
            for policy, route in quoted(
                (policy, route)
                for policy in policies
                for route in policy.routes
                if topic in route.topics
            )
        )
        if notes:
            known: Topic = topic  # type: ignore[assignment]  # TOPICS holds just the topics
            yield Route(
                topics=(known,),
                title=words.QUESTIONS["topic"].choices[topic].label,
                summary=words.HARMONISED_ROUTE,
                notes=notes,
                sources=_sources(notes),
            )


def _urgent(policies: Sequence[Policy], stated: Iterable[Suggestion]) -> UrgentTrack | None:
    tracks = [(policy, policy.urgent) for policy in policies if policy.urgent]
    if not tracks:
        return None
    notes = tuple(
        _said(words.AREA_SAYS.format(name=policy.name, text=track.summary), track.sources)
        for policy, track in quoted(tracks)
    )
    strictest_by_level = {level: _strictest_urgent(stated, level) for level in LEVELS}
    return UrgentTrack(
        title=words.TRACKS["urgent"],
        summary=words.HARMONISED_URGENT,
        changes=tuple(
            Change(stages=(f"level-{level}",), limits=(_labelled(best.limit),))
            for level, best in strictest_by_level.items()
            if best
        ),
        notes=notes,
        sources=_sources(notes),
    )


def _strictest_urgent(stated: Iterable[Suggestion], level: int) -> Suggestion | None:
    """The strictest urgent number, unless a standard one is stricter still."""
    urgent, standard = strictest(stated, level, "urgent"), strictest(stated, level, "standard")
    if urgent and standard and _strictness(standard) < _strictness(urgent):
        return None
    return urgent


def _whole_process_caps(policies: Sequence[Policy]) -> Iterator[Cap]:
    """The strictest limit on the whole process on each track, once where it is the same."""
    caps = [cap for policy in policies for cap in policy.caps]
    urgent = [cap for policy in policies if policy.urgent for cap in policy.urgent.caps]
    caps += [replace(cap, track="urgent") for cap in urgent]
    best: dict[Cap, list[Track]] = {}
    tracks: tuple[Track, ...] = get_args(Track.__value__)
    for track in tracks:
        fitting = [cap for cap in caps if not cap.stages and cap.track in (None, track)]
        if fitting:
            strict = min(fitting, key=lambda cap: cap.within.approximate_hours)
            best.setdefault(strict, []).append(track)
    for cap, on in best.items():
        # What is strictest on both holds on both.
        only = on[0] if len(on) == 1 else None
        yield replace(cap, track=only, readings=(*cap.readings, "harmonised"))


def _labelled(limit: Limit) -> Limit:
    return replace(limit, readings=(*limit.readings, "harmonised"))


def _from_all(policies: Sequence[Policy], part: str) -> tuple[Provision, ...]:
    """One part of every policy, each provision labelled with its area."""
    return tuple(
        replace(provision, text=words.AREA_SAYS.format(name=policy.name, text=provision.text))
        for policy in quoted(policy for policy in policies if getattr(policy, part))
        for provision in getattr(policy, part)
    )


def _record_headings(policies: Iterable[Policy]) -> Iterator[RecordHeading]:
    """What any area asks to be written down, labelled with the area; stages are its own."""
    for policy in quoted(policy for policy in policies if policy.record_form):
        for heading in policy.record_form:
            said = words.AREA_SAYS.format(name=policy.name, text=heading.heading)
            hint = words.AREA_SAYS.format(name=policy.name, text=heading.hint)
            yield replace(heading, heading=said, hint=hint, stages=())


def _from_stages(here: Sequence[tuple[Policy, Stage]], part: str) -> tuple[Provision, ...]:
    return tuple(
        replace(provision, text=words.AREA_SAYS.format(name=policy.name, text=provision.text))
        for policy, stage in quoted(pair for pair in here if getattr(pair[1], part))
        for provision in getattr(stage, part)
    )


def _said(text: str, sources: tuple[Sentence, ...] = ()) -> Provision:
    return Provision(text=text, sources=sources, readings=("harmonised",))


def _sources(provisions: Iterable[Provision]) -> tuple[Sentence, ...]:
    return tuple(dict.fromkeys(source for item in provisions for source in item.sources))
