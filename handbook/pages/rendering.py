"""The pages of the handbook, rendered from the library: text in, text out, no site generator."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from decision.addresses import area_address, stage_address
from decision.policy import Policy
from decision.vocabulary import HARMONISED
from handbook.addresses import (
    ANSWERS,
    AREAS,
    CHECKER,
    EMBED,
    EXERCISES,
    INDEX,
    TRAINING,
    answers_address,
    path_of,
    root_from,
)
from handbook.facts.exercises import exercises
from handbook.facts.variants import StageVariants, stage_variants
from handbook.library.holdings import Library, Prose
from handbook.pages import contents
from handbook.pages.page import Page
from handbook.pages.permanent_links import link_groups
from handbook.pages.templating import render_template

CHECKER_ASSETS = "assets/checker/"
"""The folder of the site that holds the checker's scripts and style sheets."""

_WHOLE_WIDTH = {"hide": ["navigation", "toc"]}
_CHECKER: dict[str, Any] = {
    **_WHOLE_WIDTH,
    "scripts": ["assets/javascripts/lookout.js"],
    "styles": [
        f"{CHECKER_ASSETS}checker.css",
        f"{CHECKER_ASSETS}form/form.css",
        f"{CHECKER_ASSETS}card/answer.css",
        f"{CHECKER_ASSETS}date-picture/date-picture.css",
        f"{CHECKER_ASSETS}timeline/timeline.css",
        f"{CHECKER_ASSETS}take-away/take-away.css",
    ],
    "modules": [f"{CHECKER_ASSETS}checker.js"],
}
_EMBED = {
    **_CHECKER,
    "template": "embed.html",
    "styles": [*_CHECKER["styles"], "assets/stylesheets/embed.css"],
    # Whoever searches is to find the checker itself.
    "search": {"exclude": True},
}

_ANSWERS = {
    "styles": ["assets/stylesheets/answers.css"],
    # They repeat what a search is to find on the pages of stages.
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


def render(library: Library, *, published: date, runtime: str = "") -> dict[str, Page]:
    """Every generated page of the site by its path, in the order of the navigation.

    Args:
        library: The policies, and what stands beside them.
        published: The day of publication, against which reviews are due.
        runtime: What the checker must know of the files that it runs, as JSON.
    """
    collection = library.collection
    press = _Press(library, published)
    pages = {
        INDEX: press.home(),
        path_of(CHECKER): press.checker(path_of(CHECKER), runtime),
        path_of(EMBED): press.checker(path_of(EMBED), runtime, embedded=True),
        **dict(press.answers_index()),
        **dict(press.areas()),
        **dict(press.policy(collection.policies[HARMONISED])),
        **dict(press.guides()),
        "compare.md": press.page(
            "compare.md",
            "compare",
            title="Compare",
            meta=_WHOLE_WIDTH,
            **contents.comparison(collection),
        ),
        "glossary.md": press.page(
            "glossary.md",
            "glossary",
            title="Glossary",
            meta={"hide": ["toc"]},
            **contents.glossary(library),
        ),
        "roles.md": press.page("roles.md", "roles", title="Roles", **contents.roles(library)),
        "readings.md": press.page("readings.md", "readings", title="Our readings"),
        "sources.md": press.page(
            "sources.md",
            "sources",
            title="Sources",
            # It repeats facts that a search is to find on the pages of stages.
            meta={"search": {"exclude": True}},
            **contents.ledger(library),
        ),
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
        return self.page(INDEX, "home", title="Home", meta=_WHOLE_WIDTH, prose=self.library.prose)

    def checker(self, path: str, runtime: str, *, embedded: bool = False) -> Page:
        """The page that asks and answers, or the same to be shown inside a page of another site."""
        values = contents.checker(self.library.collection, runtime)
        return self.page(
            path,
            "checker",
            title="Check",
            meta=_EMBED if embedded else _CHECKER,
            permanent=f"{root_from(path)}{CHECKER}" if embedded else "./",
            embedded=embedded,
            **values,
        )

    def areas(self) -> Iterator[tuple[str, Page]]:
        """The index of areas, and all pages of each."""
        path = path_of(AREAS, index=True)
        yield path, self.page(path, "areas", title="Areas", meta={"hide": ["toc"]})
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

    def answers(self, policy: Policy) -> Iterator[tuple[str, Page]]:
        """Every answer of one area in words."""
        path = path_of(answers_address(policy.area))
        title = f"Every answer ({policy.name})"
        meta = {**_ANSWERS, "title": title, "description": f"{title}, with dates in words"}
        values = contents.answers(policy)
        source = _source(policy)
        page = self.page(path, "answers", title="Every answer", meta=meta, source=source, **values)
        yield path, page

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
