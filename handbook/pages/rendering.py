"""The pages of the handbook, rendered from the library: text in, text out, no site generator."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any, Self

from decision.addresses import area_address, stage_address
from decision.policy import Policy
from decision.vocabulary import HARMONISED
from handbook.addresses import (
    ANSWERS,
    AREAS,
    CHECKER,
    COMPARE,
    EMBED,
    EXERCISES,
    INDEX,
    OFFLINE,
    ROLES,
    SOURCES,
    TRAINING,
    answers_address,
    letter_address,
    path_of,
    root_from,
    sign_off_address,
    sources_address,
)
from handbook.facts.exercises import exercises
from handbook.facts.letters import are_many, by_letter, under_letter
from handbook.facts.variants import StageVariants, stage_variants
from handbook.library.holdings import Library, Prose
from handbook.pages import contents
from handbook.pages.page import Page
from handbook.pages.permanent_links import link_groups
from handbook.pages.templating import render_template

_WHOLE_WIDTH = {"hide": ["navigation", "toc"]}
_CHECKER: dict[str, Any] = {
    **_WHOLE_WIDTH,
    "keeps": True,
    "runs": True,
    "scripts": ["assets/javascripts/lookout.js"],
    "styles": ["assets/checker/styles.css"],
    "modules": ["assets/checker/checker.js"],
}
_EMBED = {
    **_CHECKER,
    "template": "embed.html",
    "keeps": False,
    "styles": [*_CHECKER["styles"], "assets/stylesheets/embed.css"],
    # Whoever searches is to find the checker itself.
    "search": {"exclude": True},
}

# It repeats facts that a search is to find on the pages of stages.
_UNSEARCHED = {"search": {"exclude": True}}
_OFFLINE = {**_WHOLE_WIDTH, "search": {"exclude": True}, "robots": "noindex"}

_ANSWERS = {
    "styles": ["assets/stylesheets/answers.css"],
    # They repeat what a search is to find on the pages of stages.
    "search": {"exclude": True},
}

_SIGN_OFF = {
    **_WHOLE_WIDTH,
    "styles": ["assets/stylesheets/sign-off.css"],
    # So does the table for those who sign it off.
    "search": {"exclude": True},
}

_TRAINING = {
    "description": "For trainers: exercises, and every permanent link",
    "styles": ["assets/stylesheets/training.css"],
    "modules": ["assets/javascripts/copy.js"],
}
_SCENARIOS = {
    "description": "Worked scenarios as exercises, each with the answer that the checker gives",
    "styles": ["assets/stylesheets/training.css"],
    "modules": ["assets/javascripts/answers.js"],
    # An invented case must never be found in place of the guidance on a real one.
    "search": {"exclude": True},
}


def render(
    library: Library,
    *,
    published: date,
    conversations: Sequence[str] = (),
    parts: Mapping[str, int] | None = None,
) -> dict[str, Page]:
    """Every generated page of the site by its path, in the order of the navigation.

    Args:
        library: The policies, and what stands beside them.
        published: The day of publication, against which reviews are due.
        conversations: The files of the site that tell the form which questions matter.
        parts: The place among them of each area's file.
    """
    collection = library.collection
    press = _Press(library, published)
    running = {
        "conversations": conversations,
        "parts": parts or {},
    }
    pages = {
        INDEX: press.home(),
        path_of(CHECKER): press.checker(path_of(CHECKER), running),
        path_of(EMBED): press.checker(path_of(EMBED), running, embedded=True),
        path_of(OFFLINE): press.page(
            path_of(OFFLINE), "offline", title="No connection", meta=_OFFLINE
        ),
        **dict(press.answers_index()),
        **dict(press.areas()),
        **dict(press.policy(collection.policies[HARMONISED])),
        **dict(press.guides()),
        **dict(press.comparisons()),
        "glossary.md": press.page(
            "glossary.md",
            "glossary",
            title="Glossary",
            meta={"hide": ["toc"]},
            **contents.glossary(library),
        ),
        **dict(press.roles()),
        "readings.md": press.page("readings.md", "readings", title="Our readings"),
        **dict(press.sources()),
        "bank-holidays.md": press.page(
            "bank-holidays.md",
            "bank_holidays",
            title="Bank holidays",
            **contents.bank_holidays(library, published),
        ),
        "amendments.md": press.page(
            "amendments.md", "amendments", title="Amendments", amendments=library.amendments
        ),
    }
    return {**pages, **press.training(pages)}


@dataclass(frozen=True)
class _Press:
    """Prints the pages of one library."""

    library: Library
    published: date

    def page(
        self,
        path: str,
        template: str,
        *,
        title: str,
        meta: dict[str, Any] | None = None,
        source: str | None = None,
        **values: Any,
    ) -> Page:
        """A page from a template and the values that it names."""
        shared = contents.shared(self.library, root_from(path))
        body = render_template(template, **shared, **values)
        return Page(title=title, body=body, meta={"title": title, **(meta or {})}, source=source)

    def home(self) -> Page:
        """The page at the site's root."""
        values = contents.letters(self.library.collection)
        prose = self.library.prose
        return self.page(INDEX, "home", title="Home", meta=_WHOLE_WIDTH, prose=prose, **values)

    def checker(self, path: str, running: Mapping[str, Any], *, embedded: bool = False) -> Page:
        """The page that asks and answers, or the same to be shown inside a page of another site."""
        values = contents.checker(self.library.collection)
        return self.page(
            path,
            "checker",
            title="Check",
            meta=_EMBED if embedded else _CHECKER,
            permanent=f"{root_from(path)}{CHECKER}" if embedded else "./",
            embedded=embedded,
            **running,
            **values,
        )

    def areas(self) -> Iterator[tuple[str, Page]]:
        """The index of areas, and all pages of each."""
        path = path_of(AREAS, index=True)
        values = contents.letters(self.library.collection)
        yield path, self.page(path, "areas", title="Areas", meta={"hide": ["toc"]}, **values)
        for policy in self.library.collection.local:
            yield from self.policy(policy)

    def policy(self, policy: Policy) -> Iterator[tuple[str, Page]]:
        """The overview of an area, or of the harmonised guidance, and a page for each stage."""
        path = path_of(area_address(policy.area), index=True)
        values = contents.overview(policy, self.library, self.published)
        yield (
            path,
            self.page(
                path,
                "area",
                title="Guidance" if values["computed"] else policy.name,
                meta={"description": policy.summary},
                source=_source(policy),
                **values,
            ),
        )
        for entry in stage_variants(policy):
            path = path_of(stage_address(policy.area, entry.stage.id))
            yield path, self.stage(path, policy, entry)
        yield from self.answers(policy)
        yield self.sign_off(policy)

    def answers(self, policy: Policy) -> Iterator[tuple[str, Page]]:
        """Every answer of one area in words."""
        path = path_of(answers_address(policy.area))
        title = f"Every answer ({policy.name})"
        meta = {**_ANSWERS, "title": title, "description": f"{title}, with dates in words"}
        values = contents.answers(policy)
        source = _source(policy)
        page = self.page(path, "answers", title="Every answer", meta=meta, source=source, **values)
        yield path, page

    def sign_off(self, policy: Policy) -> tuple[str, Page]:
        """Every answer of one area, for whoever signs the procedure off."""
        path = path_of(sign_off_address(policy.area))
        title = f"Sign-off ({policy.name})"
        meta = {**_SIGN_OFF, "title": title, "description": f"{title}: every answer, to be checked"}
        values, source = contents.sign_off(policy), _source(policy)
        page = self.page(path, "sign_off", title="Sign-off", meta=meta, source=source, **values)
        return path, page

    def comparisons(self) -> Iterator[tuple[str, Page]]:
        """All areas side by side; where they are many, those of each letter on a page."""
        path, collection = path_of(COMPARE), self.library.collection
        made = partial(self.page, path, title="Compare", meta=_WHOLE_WIDTH)
        if not are_many(collection):
            yield path, made("compare", **contents.comparison(collection))
            return
        yield path, made("compare_index", **contents.overall(collection))
        for letter, path, below in self._by_letter(COMPARE):
            values = contents.comparison(below.library.collection)
            title = f"Compare: {letter}"
            yield (
                path,
                below.lettered(path, "compare", letter, title=title, meta=_WHOLE_WIDTH, **values),
            )

    def roles(self) -> Iterator[tuple[str, Page]]:
        """Who acts at each level; where areas are many, those of each letter on a page."""
        path = path_of(ROLES)
        if not are_many(self.library.collection):
            yield path, self.page(path, "roles", title="Roles", **contents.roles(self.library))
            return
        yield path, self.page(path, "roles_index", title="Roles", **contents.titles(self.library))
        for letter, path, below in self._by_letter(ROLES):
            values = contents.roles(below.library)
            yield path, below.lettered(path, "roles", letter, title=f"Roles: {letter}", **values)

    def sources(self) -> Iterator[tuple[str, Page]]:
        """What each sentence is, and is used for; where areas are many, each document on a page."""
        path = path_of(SOURCES)
        values = contents.sources(self.library)
        yield path, self.page(path, "sources", title="Sources", meta=_UNSEARCHED, **values)
        for document in values["documents"] if are_many(self.library.collection) else ():
            path = path_of(sources_address(document.policy.area))
            meta = {**_UNSEARCHED, "title": f"Sources ({document.policy.name})"}
            found = {"document": document}
            yield path, self.page(path, "area_sources", title="Sources", meta=meta, **found)

    def _by_letter(self, address: str) -> Iterator[tuple[str, str, Self]]:
        """Each letter, the path of its page below an address, and a press with its areas only."""
        collection = self.library.collection
        for letter in by_letter(collection):
            library = replace(self.library, collection=under_letter(collection, letter))
            path = path_of(letter_address(address, letter))
            yield letter, path, replace(self, library=library)

    def lettered(self, path: str, template: str, letter: str, **values: Any) -> Page:
        """A page of the areas below one letter, to which the page of all leads."""
        return replace(self.page(path, template, letter=letter, **values), in_navigation=False)

    def answers_index(self) -> Iterator[tuple[str, Page]]:
        """Where the form leads without scripts."""
        path = path_of(ANSWERS)
        meta = {**_WHOLE_WIDTH, **_ANSWERS, "modules": ["assets/javascripts/sent.js"]}
        yield path, self.page(path, "answers_index", title="Every answer", meta=meta)

    def stage(self, path: str, policy: Policy, entry: StageVariants) -> Page:
        """The page of one stage, or of one level of the harmonised guidance."""
        stage = entry.stage
        heading = f"{stage.name}: {stage.title}"
        meta = {
            "title": f"{heading} ({policy.name})",
            "description": f"{stage.title}: {stage.who.title}",
            "level": stage.level,
        }
        if policy.area == HARMONISED:
            values = contents.level(self.library, entry, self.library.prose.get(path))
            return self.page(path, "level", title=heading, meta=meta, **values)
        values = contents.stage(policy, entry)
        source = _source(policy)
        return self.page(path, "stage", title=stage.name, meta=meta, source=source, **values)

    def guides(self) -> Iterator[tuple[str, Page]]:
        """The hand-written guidance; what is about a level stands on that level's page."""
        for path, prose in self.library.prose.items():
            if prose.level is None:
                yield path, self.guide(path, prose)

    def guide(self, path: str, prose: Prose) -> Page:
        """One page of guidance, with what the policies say about it."""
        meta = {"description": prose.description}
        values = contents.guide(self.library.collection, prose)
        return self.page(path, "guide", title=prose.title, meta=meta, **values)

    def training(self, pages: Mapping[str, Page]) -> dict[str, Page]:
        """The pages for trainers: the links to the other *pages*, and the exercises."""
        made = exercises(self.library)
        path, scenarios = path_of(TRAINING, index=True), path_of(EXERCISES)
        titles = {name: page.title for name, page in pages.items()}
        titles |= {path: "Training", scenarios: "Exercises"}
        groups = link_groups(self.library, titles, made)
        return {
            path: self.page(
                path,
                "training",
                title=titles[path],
                meta=_TRAINING,
                groups=groups,
                exercise_count=len(made),
            ),
            scenarios: self.page(
                scenarios,
                "scenarios",
                title=titles[scenarios],
                meta=_SCENARIOS,
                **contents.scenarios(made),
            ),
        }


def _source(policy: Policy) -> str | None:
    """The file in which the facts of a page stand; none where they are computed from all."""
    return None if policy.area == HARMONISED else f"{policy.area}.yaml"
