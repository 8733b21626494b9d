"""The permanent links that trainers and intranets use, each with its title, in the site's order."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from decision.addresses import area_address, stage_address
from decision.policy import Policy
from decision.vocabulary import HARMONISED
from handbook.addresses import AREAS, address_of, answers_address, sign_off_address
from handbook.facts.exercises import Exercise
from handbook.facts.variants import URGENT_ANCHOR, StageVariants, stage_variants
from handbook.library.holdings import Library


@dataclass(frozen=True, kw_only=True)
class PermanentLink:
    """An address that lasts."""

    title: str
    """What it leads to."""
    address: str
    """Where that is, relative to the site's root; empty for the home page."""
    within: bool = False
    """Whether it leads to a part of the page of the link before it."""


@dataclass(frozen=True, kw_only=True)
class LinkGroup:
    """Permanent links that belong together."""

    title: str
    anchor: str
    links: tuple[PermanentLink, ...]


def link_groups(
    library: Library, titles: Mapping[str, str], exercises: Iterable[Exercise]
) -> tuple[LinkGroup, ...]:
    """Every permanent link: general pages, each area, the harmonised guidance, the exercises.

    Args:
        library: The policies, and what stands beside them.
        titles: The title of every page by path; those of no area and no guidance are general.
        exercises: The worked scenarios.
    """
    policies = library.collection.policies
    below = (AREAS, area_address(HARMONISED))
    general = (
        PermanentLink(title=title, address=address)
        for path, title in titles.items()
        if (address := address_of(path)) == AREAS or not address.startswith(below)
    )
    return (
        LinkGroup(title="General pages", anchor="links-general", links=tuple(general)),
        *(
            LinkGroup(
                title=policy.name, anchor=f"links-{policy.area}", links=tuple(_of_area(policy))
            )
            for policy in library.collection.local
        ),
        LinkGroup(
            title="Guidance",
            anchor="links-guidance",
            links=(*_of_area(policies[HARMONISED]), *_of_guidance(library)),
        ),
        LinkGroup(
            title="Exercises",
            anchor="links-exercises",
            links=tuple(
                PermanentLink(title=exercise.scenario.title, address=exercise.address)
                for exercise in exercises
            ),
        ),
    )


def _of_area(policy: Policy) -> Iterator[PermanentLink]:
    """The overview with its topics, and each stage with what topics or urgency change there."""
    overview = area_address(policy.area)
    computed = policy.area == HARMONISED
    title = "All areas together" if computed else f"{policy.name}: the whole ladder"
    yield PermanentLink(title=title, address=overview)
    for route in policy.routes:
        for topic in route.topics:
            yield PermanentLink(title=route.title, address=f"{overview}#{topic}", within=True)
    if policy.urgent:
        address = f"{overview}#{URGENT_ANCHOR}"
        yield PermanentLink(title=policy.urgent.title, address=address, within=True)
    for entry in stage_variants(policy):
        address = stage_address(policy.area, entry.stage.id)
        yield PermanentLink(title=f"{entry.stage.name}: {entry.stage.title}", address=address)
        # The page of a level has no sections by topic.
        if not computed:
            yield from _of_variants(entry, address)
    yield PermanentLink(title="Every answer, in words", address=answers_address(policy.area))
    yield PermanentLink(title="Every answer, to sign off", address=sign_off_address(policy.area))


def _of_variants(entry: StageVariants, address: str) -> Iterator[PermanentLink]:
    for variant in entry.variants:
        for anchor in variant.anchors:
            title = f"{entry.stage.name}, {variant.variation.title}"
            yield PermanentLink(title=title, address=f"{address}#{anchor}", within=True)


def _of_guidance(library: Library) -> Iterator[PermanentLink]:
    """The guidance written by hand; what is about a level stands on that level's page."""
    for path, prose in library.prose.items():
        if prose.level is None:
            yield PermanentLink(title=prose.title, address=address_of(path))
