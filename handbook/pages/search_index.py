"""What the search finds pages by: the words that practitioners type, page by page.

The theme's index holds titles and text. Here pages get words besides, from the policies, the
glossary and the top of the guidance, so that "opposite number" finds what a procedure calls a
manager of equal seniority.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from decision.addresses import STEP_ANCHOR, area_address, stage_address
from decision.policy import Policy
from decision.vocabulary import HARMONISED, TOPICS
from handbook.addresses import AREAS, address_of, term_link
from handbook.facts.variants import StageVariants, stage_variants
from handbook.library.holdings import Library, Prose, Term
from handbook.pages.english import SEARCH_WORDS

type Entry = dict[str, Any]

SEARCH_INDEX = "search/search_index.json"
"""The address of the index."""

WEIGHTS = {area_address(HARMONISED): 1.5, term_link(""): 2}
"""How much more pages weigh than others with the same words, by how their addresses begin.

Guidance comes before areas. Sections weigh less than pages by themselves; an entry of the glossary
is to weigh as much.
"""

_BRIEF = 240
"""How many letters of an area's page or stage a brief index holds."""
_TAG = re.compile(r"<[^>]*>")

_REPEATED = ("#after", "#areas")
"""How the addresses of sections end that only repeat what other pages say."""


def search_words(library: Library) -> dict[str, tuple[str, ...]]:
    """The words besides its own by which each page, or section, is found; by its address."""
    found = {
        **{address: tuple(words) for address, words in SEARCH_WORDS.items()},
        **{term_link(term.id): tuple(_names([term])) for term in library.glossary},
    }
    for policy in library.collection.policies.values():
        if policy.area != HARMONISED:
            found[area_address(policy.area)] = (policy.name, *SEARCH_WORDS[AREAS])
        for entry in stage_variants(policy):
            address = stage_address(policy.area, entry.stage.id)
            found[address] = tuple(_stage_words(policy, entry, library.glossary))
    for path, prose in library.prose.items():
        address = address_of(path)
        words = (*prose.tags, *_topic_words(prose, library.glossary), *found.get(address, ()))
        found[address] = tuple({word.casefold(): word for word in reversed(words)}.values())[::-1]
    return found


def refined(
    index: Mapping[str, Any], words: Mapping[str, Sequence[str]], *, brief: bool = False
) -> dict[str, Any]:
    """The theme's index with the *words*, and without what it holds twice.

    It is loaded whole before anything is found. Where there are many areas it is *brief*: of an
    area it then holds the names of its pages, and who acts at each stage and by when.
    """
    kept = (entry for entry in index["docs"] if not entry["location"].endswith(_REPEATED))
    entries = (_with_words(entry, words) for entry in _folded(kept))
    return {**index, "docs": [*(_in_brief(entries) if brief else entries)]}


def _in_brief(entries: Iterable[Entry]) -> Iterator[Entry]:
    for entry in entries:
        _, _, anchor = entry["location"].partition("#")
        if not entry["location"].startswith(AREAS):
            yield entry
        elif anchor in ("", STEP_ANCHOR):
            text = " ".join(_TAG.sub(" ", entry["text"]).split())
            shorter = text if len(text) <= _BRIEF else text[:_BRIEF].rpartition(" ")[0]
            yield {**entry, "text": shorter}


def _folded(entries: Iterable[Entry]) -> Iterator[Entry]:
    """The entries, each page's heading folded into the page.

    Where something stands above the heading, the theme takes the two for page and section.
    """
    page: Entry | None = None
    for entry in entries:
        location, _, anchor = entry["location"].partition("#")
        if not anchor:
            if page:
                yield page
            page = entry
        elif page and location == page["location"] and page["title"].startswith(entry["title"]):
            yield {**page, "text": entry["text"]}
            page = None
        else:
            if page:
                yield page
                page = None
            yield entry
    if page:
        yield page


def _with_words(entry: Entry, words: Mapping[str, Sequence[str]]) -> Entry:
    location = entry["location"]
    # A section is found by its own words; those of its page would only make the index larger.
    given = words.get(location, () if "#" in location else entry.get("tags", ()))
    without = {key: value for key, value in entry.items() if key != "tags"}
    tags = {"tags": list(given)} if given else {}
    weights = [weight for start, weight in WEIGHTS.items() if location.startswith(start)]
    return {**without, **tags, **({"boost": weights[0]} if weights else {})}


def _stage_words(policy: Policy, entry: StageVariants, glossary: Iterable[Term]) -> Iterator[str]:
    terms = [term for term in glossary if entry.stage.level in term.levels]
    if policy.area == HARMONISED:
        yield from _names(terms)
    else:
        yield from (policy.name, entry.stage.id.replace("-", " "))
        # Other words lead to the level's own page first.
        yield from (term.term for term in terms)


def _topic_words(prose: Prose, glossary: Iterable[Term]) -> Iterator[str]:
    topics = {fact for fact in prose.facts if fact in TOPICS}
    return _names(term for term in glossary if topics.intersection(term.topics))


def _names(terms: Iterable[Term]) -> Iterator[str]:
    for term in terms:
        yield term.term
        yield from term.also
