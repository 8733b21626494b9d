"""The ladders that the cases of a policy climb, and where in its file each part of them stands."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cached_property

from decision.ladder import Ladder, Step, ladder_of
from decision.policy import Policy
from decision.provision import Actor, Provision
from decision.route import Change, Variation
from decision.stage import Cap, Stage
from decision.vocabulary import AGENCIES, REACHED, TOPICS, TRACKS, Agency, Topic, Track
from handbook.library.problems import Problem, Steps
from handbook.library.yaml_file import YamlFile

type Holder = Policy | Variation
"""What may hold stages and caps: the policy itself, a route or the urgent track."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Climb:
    """The ladder of one topic, track and agency, for as long as anybody climbs it."""

    policy: Policy
    topic: Topic
    track: Track
    agency: Agency
    ladder: Ladder
    variations: tuple[Variation, ...]
    """The route and the track that make it what it is."""
    passed_over: tuple[Stage, ...] = ()
    """The stages of other agencies at which this one has nobody."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps that are climbed: none where another procedure takes over."""
        return () if self.ladder.hand_over else self.ladder.steps

    @cached_property
    def stages(self) -> dict[str, Stage]:
        """The stages that are climbed, by id, as the file defines them."""
        return {step.stage.id: self._definition(step.stage.id) for step in self.steps}

    @property
    def caps(self) -> tuple[Cap, ...]:
        """Every cap that holds here."""
        holders: tuple[Holder, ...] = (*self.variations, self.policy)
        return tuple(
            cap for holder in holders for cap in holder.caps if cap.track in (None, self.track)
        )

    @property
    def remaining(self) -> tuple[Provision, ...]:
        """What the file says remains above the last step, besides the stages passed over."""
        holders: tuple[Holder, ...] = (self.policy, *self.variations)
        written = {id(item) for holder in holders for item in holder.remaining}
        return tuple(item for item in self.ladder.remaining if id(item) in written)

    def before(self, stage: str) -> str:
        """A case whose next step is the stage with this id."""
        levels = [step.stage.level for step in self.steps]
        index = [step.stage.id for step in self.steps].index(stage)
        return self.case(levels[index - 1] if index else 0)

    def case(self, level: int = 0) -> str:
        """A case on this ladder that has reached a level, as the command line takes it."""
        chosen = {
            "area": self.policy.area,
            "agency": self.agency,
            "topic": self.topic,
            "reached": REACHED[level],
            "urgency": self.track,
        }
        usual = {AGENCIES[0], TOPICS[0], REACHED[0], TRACKS[0]}
        return " ".join(f"{key}={value}" for key, value in chosen.items() if value not in usual)

    def _definition(self, stage: str) -> Stage:
        found = self.policy.stages
        for variation in self.variations:
            found = (*found, *variation.stages)
            if variation.ladder == "replace":
                break
        return [one for one in found if one.id == stage][-1]


class WrittenPolicy:
    """A policy with its file, and the ladders that its cases climb."""

    def __init__(self, file: YamlFile, policy: Policy) -> None:
        """Find every ladder of *policy*, which *file* holds."""
        self.file = file
        self.policy = policy
        self.climbs = _climbs(policy)
        self._paths: dict[int, Steps] = dict(_paths(policy, ()))

    @property
    def variations(self) -> tuple[Variation, ...]:
        """Every route, and the urgent track."""
        return _variations(self.policy)

    @property
    def holders(self) -> tuple[Holder, ...]:
        """The policy itself, every route and the urgent track."""
        return (self.policy, *self.variations)

    def climbs_of(self, holder: Holder) -> list[Climb]:
        """The ladders that *holder* has a part in."""
        return [
            climb
            for climb in self.climbs
            if any(part is holder for part in (climb.policy, *climb.variations))
        ]

    def path(self, part: object) -> Steps:
        """Where a part of the policy stands."""
        return self._paths[id(part)]

    def line(self, part: object, *steps: str | int) -> int:
        """The line of a part, or of what *steps* lead to inside it."""
        return self.file.values[(*self.path(part), *steps)].line

    def problem(
        self, part: object, *steps: str | int, expected: str, found: str, case: str | None
    ) -> Problem:
        """A problem with what *steps* lead to inside a part, and a case that shows it."""
        problem = self.file.problem((*self.path(part), *steps), expected, found)
        return replace(problem, case=case)

    def any_case(self, holder: Holder) -> str | None:
        """A case on a ladder that *holder* has a part in; none where nobody climbs one."""
        return next((climb.case() for climb in self.climbs_of(holder)), None)

    def example(self, holder: Holder, stage: str) -> str | None:
        """A case whose next step is the stage with this id, as far as *holder* has a part in it."""
        climbs = (climb for climb in self.climbs_of(holder) if stage in climb.stages)
        return next((climb.before(stage) for climb in climbs), None)


def _climbs(policy: Policy) -> tuple[Climb, ...]:
    """One ladder for each topic, track and agency that the policy treats in its own way."""
    found: list[Climb] = []
    tracks: tuple[Track, ...] = ("standard", "urgent")
    agencies = _agencies(policy)
    for topic in _topics(policy):
        route = [route for route in policy.routes if topic in route.topics][:1]
        for track in tracks:
            urgent = [policy.urgent] if policy.urgent and track == "urgent" else []
            # Without the cache, which is for policies that are used, not only checked.
            ladders = {
                agency: ladder_of.__wrapped__(policy, topic, track, agency) for agency in agencies
            }
            stages = {
                step.stage.id: step.stage for ladder in ladders.values() for step in ladder.steps
            }
            for agency, ladder in ladders.items():
                own = {step.stage.id for step in ladder.steps}
                climb = Climb(
                    policy=policy,
                    topic=topic,
                    track=track,
                    agency=agency,
                    ladder=ladder,
                    variations=(*route, *urgent),
                    passed_over=tuple(stages[name] for name in stages if name not in own),
                )
                found.append(climb)
    return tuple(found)


def _topics(policy: Policy) -> Sequence[Topic]:
    """The topics that the policy names, and the first of the others, which are all alike."""
    named = {topic for route in policy.routes for topic in route.topics}
    named |= {topic for stage in stages_of(policy) for topic in stage.topics}
    others = [topic for topic in TOPICS if topic not in named]
    return [topic for topic in TOPICS if topic not in others[1:]]  # type: ignore[misc]  # TOPICS holds just these


def _agencies(policy: Policy) -> Sequence[Agency]:
    """The agencies that have nobody somewhere, after one that has somebody everywhere."""
    absent = {agency for actor in actors_of(policy) for agency in actor.absent}
    others = [agency for agency in AGENCIES if agency not in absent]
    return [*others[:1], *(agency for agency in AGENCIES if agency in absent)]  # type: ignore[list-item]  # likewise


def stages_of(policy: Policy) -> Iterator[Stage]:
    """Every stage that a policy defines, on whichever ladder it stands."""
    yield from policy.stages
    for variation in _variations(policy):
        yield from variation.stages


def actors_of(policy: Policy) -> Iterator[Actor]:
    """Everyone who acts somewhere in a policy."""
    changes = [change for variation in _variations(policy) for change in variation.changes]
    holders: list[Stage | Change] = [*stages_of(policy), *changes]
    for holder in holders:
        yield from (actor for actor in (holder.who, holder.counterpart) if actor is not None)


def _variations(policy: Policy) -> tuple[Variation, ...]:
    return (*policy.routes, *((policy.urgent,) if policy.urgent else ()))


def _paths(value: object, path: Steps) -> Iterator[tuple[int, Steps]]:
    """Where each part of a policy stands, by its identity: equal parts may stand in many places."""
    if isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _paths(item, (*path, index))
    elif is_dataclass(value):
        yield id(value), path
        for field in fields(value):
            if not field.metadata.get("supplied"):
                yield from _paths(getattr(value, field.name), (*path, field.name))
