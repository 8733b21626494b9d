"""The ladder that a topic, a track and an agency walk, before any date is known.

Routes and the urgent track are applied here, once per policy, topic, track and agency; what is
left for a case is to find its rung and count its dates.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from decision import english as words
from decision.addresses import step_link
from decision.phrases import Worded, worded, worded_cap
from decision.policy import Policy
from decision.provision import Actor, Provision, Sentence
from decision.route import Change, Route, UrgentTrack, Variation
from decision.stage import Cap, Stage
from decision.vocabulary import LEVELS, REACHED, Agency, Reached, Topic, Track


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    """What an answer says of a step, whatever its date."""

    stage: str
    """The id of the stage."""
    name: str
    """The area's own name for it."""
    level: int
    reached: Reached
    """The value of the key once the step has been taken."""
    title: str
    who: str
    """Who acts in the asker's agency, with who may stand in."""
    person: str
    """The same without who may stand in."""
    stand_in: str | None
    counterpart: str | None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Step:
    """A stage as one case meets it: titles for its agency, and all that applies there."""

    stage: Stage
    rung: Rung
    limits: tuple[Worded, ...]
    caps: tuple[Worded, ...]
    """The limits on several stages together that cover this one."""
    record: tuple[Provision, ...]
    notify: tuple[Provision, ...]
    advice: tuple[Provision, ...]
    notes: tuple[Provision, ...]
    sources: tuple[Sentence, ...]
    """Every sentence that the step rests on, its people and provisions included."""
    readings: tuple[str, ...]
    """Every reading that it rests on."""
    link: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Ladder:
    """The steps of one topic, track and agency under one policy, lowest first."""

    steps: tuple[Step, ...]
    above: tuple[tuple[Step, ...], ...]
    """The steps above each level, from 0 to 5, lowest first."""
    below: tuple[tuple[Step, ...], ...]
    """The other steps: those on each level and below it."""
    caps: tuple[Worded, ...]
    """The limits on the whole process."""
    record: tuple[Provision, ...]
    """What must be written at every step."""
    notify: tuple[Provision, ...]
    """Who must be told at every step."""
    advice: tuple[Provision, ...]
    """Who advises at every step."""
    remaining: tuple[Provision, ...]
    """The help that remains above the last step."""
    hand_over: tuple[Provision, ...]
    """Where the topic is handed over to another procedure; empty when it is not."""

    def at(self, level: int) -> Step | None:
        """The step that stands on *level*, if any."""
        return next((step for step in self.below[level] if step.stage.level == level), None)

    def reached(self, level: int) -> Step | None:
        """The highest step that is not above *level*, or else the lowest; none before the first."""
        below = self.below[level]
        return below[-1] if below else next(iter(self.steps if level else ()), None)


@lru_cache(maxsize=4096)
def ladder_of(policy: Policy, topic: Topic, track: Track, agency: Agency) -> Ladder:
    """The ladder of *policy* for a topic, a track and the asker's agency."""
    route = next((route for route in policy.routes if topic in route.topics), None)
    urgent = policy.urgent if track == "urgent" else None
    variations = [variation for variation in (route, urgent) if variation is not None]
    stages, changes = _vary(policy, topic, variations)
    everywhere = _Everywhere(policy, topic, agency, route, urgent)
    caps = [
        cap for holder in (*variations, policy) for cap in holder.caps if cap.track in (None, track)
    ]
    steps: list[Step] = []
    passed_over: list[Provision] = []
    for stage in stages:
        if agency in stage.who.absent and stage.who.substitute is None:
            passed_over.append(_passed_over(stage))
            continue
        own = [change for change in changes if stage.id in change.stages]
        covering = [cap for cap in caps if stage.id in cap.stages]
        steps.append(everywhere.step(stage, own, covering, passed_over))
        passed_over = []
    return Ladder(
        steps=tuple(steps),
        above=tuple(
            tuple(step for step in steps if step.stage.level > level) for level in (0, *LEVELS)
        ),
        below=tuple(
            tuple(step for step in steps if step.stage.level <= level) for level in (0, *LEVELS)
        ),
        caps=tuple(worded_cap(cap) for cap in caps if not cap.stages),
        record=everywhere.of("record"),
        notify=everywhere.of("notify"),
        advice=everywhere.of("advice"),
        remaining=(*passed_over, *_remaining(policy, variations)),
        hand_over=tuple(
            item
            for variation in variations
            if variation.ladder == "hand-over"
            for item in variation.hand_over
        ),
    )


def _vary(
    policy: Policy, topic: Topic, variations: Sequence[Variation]
) -> tuple[list[Stage], list[Change]]:
    """The stages once the route and the urgent track have been applied, and their changes.

    A route with a ladder of its own keeps it on the urgent track, which then only changes stages.
    """
    stages = [stage for stage in policy.stages if not stage.topics or topic in stage.topics]
    changes: list[Change] = []
    replaced = False
    for variation in variations:
        changes += variation.changes
        if replaced:
            continue
        replaced = variation.ladder == "replace"
        kept = [] if replaced else stages
        added = {stage.id for stage in variation.stages}
        left_out = added.union(variation.without)
        stages = [stage for stage in kept if stage.id not in left_out]
        stages = sorted([*stages, *variation.stages], key=lambda stage: stage.level)
    return [_changed(stage, changes) for stage in stages], changes


def _remaining(policy: Policy, variations: Sequence[Variation]) -> tuple[Provision, ...]:
    """The help that remains above the last step, as what varies the ladder last has it."""
    varied = (variation.remaining for variation in reversed(variations))
    return next((remaining for remaining in varied if remaining), policy.remaining)


def _changed(stage: Stage, changes: Iterable[Change]) -> Stage:
    """*stage* with the people and limits that *changes* put in place of its own."""
    for change in changes:
        if stage.id in change.stages:
            stage = replace(
                stage,
                who=change.who or stage.who,
                counterpart=change.counterpart or stage.counterpart,
                limits=stage.limits if change.limits is None else change.limits,
            )
    return stage


@dataclass(frozen=True, slots=True)
class _Everywhere:
    """What holds at every step of one ladder."""

    policy: Policy
    topic: Topic
    agency: Agency
    route: Route | None
    urgent: UrgentTrack | None

    def of(self, part: str) -> tuple[Provision, ...]:
        """The provisions of one kind that hold at every step."""
        holders = (self.route, self.urgent, self.policy)
        found = [item for holder in holders if holder for item in getattr(holder, part)]
        return self._for_agency(found)

    def step(
        self,
        stage: Stage,
        changes: Sequence[Change],
        caps: Sequence[Cap],
        passed_over: Sequence[Provision],
    ) -> Step:
        def all_of(part: str) -> tuple[Provision, ...]:
            own = [item for holder in (stage, *changes) for item in getattr(holder, part)]
            return _once((*self._for_agency(own), *self.of(part)))

        agreement = self.urgent.agreement if self.urgent else ()
        notes = _once(
            (*agreement, *passed_over, *all_of("notes"), *_skips(stage), *self._own_agency())
        )
        record, notify, advice = all_of("record"), all_of("notify"), all_of("advice")
        acting = (stage.who, stage.counterpart) if stage.counterpart else (stage.who,)
        own_holders = (stage, *acting, *changes, *caps, *stage.limits)
        holders = (*own_holders, *record, *notify, *advice, *notes)
        return Step(
            stage=stage,
            rung=self._rung(stage),
            limits=tuple(worded(limit) for limit in stage.limits),
            caps=tuple(worded_cap(cap) for cap in caps),
            record=record,
            notify=notify,
            advice=advice,
            notes=notes,
            sources=_gather("sources", holders),
            readings=_gather("readings", holders),
            link=step_link(self.policy.area, stage.id, self._anchor(stage, changes)),
        )

    def _rung(self, stage: Stage) -> Rung:
        who = _title(stage.who, self.agency)
        alone = stage.who.substitute is None or self.agency in stage.who.absent
        counterpart = _title(stage.counterpart, self.agency) if stage.counterpart else None
        if self._inside_without_route and 1 < stage.level < LEVELS[-1]:
            counterpart = words.OWN_AGENCY_COUNTERPART
        return Rung(
            stage=stage.id,
            name=stage.name,
            level=stage.level,
            reached=REACHED[stage.level],  # type: ignore[arg-type]  # REACHED holds just these
            title=stage.title,
            who=who,
            person=who if alone else stage.who.agencies.get(self.agency, stage.who.title),
            stand_in=None if alone else stage.who.substitute,
            counterpart=counterpart,
        )

    def _anchor(self, stage: Stage, changes: Sequence[Change]) -> Topic | None:
        """The topic whose section of the stage's page answers, when its route touches the stage."""
        if self.route is None:
            return None
        touched = stage.id in {added.id for added in self.route.stages} or any(
            change in self.route.changes for change in changes
        )
        return self.topic if touched else None

    @property
    def _inside_without_route(self) -> bool:
        return self.topic == "own-agency" and (self.route is None or not self.route.stages)

    def _own_agency(self) -> tuple[Provision, ...]:
        if not self._inside_without_route:
            return ()
        return (
            Provision(text=words.OWN_AGENCY, readings=("own-agency",)),
            Provision(text=words.COMPLAINTS, readings=("out-of-scope",)),
        )

    def _for_agency(self, provisions: Iterable[Provision]) -> tuple[Provision, ...]:
        return tuple(
            item for item in provisions if not item.agencies or self.agency in item.agencies
        )


def _title(actor: Actor, agency: Agency) -> str:
    title = actor.agencies.get(agency, actor.title)
    if actor.substitute is None:
        return title
    if agency in actor.absent:
        return words.SUBSTITUTE_ACTS.format(substitute=actor.substitute)
    return words.SUBSTITUTE.format(title=title, substitute=actor.substitute)


def _skips(stage: Stage) -> tuple[Provision, ...]:
    return tuple(replace(item, text=words.SKIP.format(text=item.text)) for item in stage.skip)


def _passed_over(stage: Stage) -> Provision:
    text = words.PASSED_OVER.format(name=stage.name)
    return Provision(text=text, sources=stage.who.sources or stage.sources)


def _once(provisions: Iterable[Provision]) -> tuple[Provision, ...]:
    """The provisions in order, each once."""
    return tuple({item.text + str(item.sources): item for item in provisions}.values())


def _gather(part: str, holders: Iterable[object]) -> tuple[Sentence, ...]:
    return tuple(dict.fromkeys(item for holder in holders for item in getattr(holder, part)))
