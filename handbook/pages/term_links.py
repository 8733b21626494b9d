"""Terms of the glossary, explained where a page first uses them.

A term becomes a link to its entry, with its meaning as the link's title. The text is scanned tag by
tag instead of being parsed into a tree: this runs on every page of every build.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import escape

from handbook.library.holdings import Term

MOST = 12
"""How many terms are explained on a page; more would be noise."""

SHORTEST = 4
"""The fewest letters of another word that is explained; shorter ones mean too many things."""

_RUNNING_TEXT = "p|li|dd|td"
_LEFT_ALONE = (
    "a|abbr|button|caption|code|dfn|figcaption|form|h[1-6]|label|nav|pre|script|style|summary|svg|"
    "textarea|th|title"
)
_MARKUP = re.compile(
    rf"<!--.*?-->|<(/?)(?:({_RUNNING_TEXT})|({_LEFT_ALONE})|[a-zA-Z][\w-]*)(?=[\s/>])"
    r"""(?:"[^"]*"|'[^']*'|[^'">])*>""",
    re.DOTALL | re.IGNORECASE,
)


@dataclass(frozen=True)
class Explained:
    """The terms that pages explain, made ready for finding them."""

    pattern: re.Pattern[str]
    """Finds any of them, the longest first."""
    terms: dict[str, Term]
    """The term that is meant, by the words found."""


def explained(glossary: Iterable[Term]) -> Explained | None:
    """The terms of a glossary that pages explain, with their other words; none without any."""
    spelled = {word: term for term in glossary if term.explained for word in _words(term)}
    if not spelled:
        return None
    any_case: list[str] = []
    as_it_stands: list[str] = []
    for word in sorted(spelled, key=len, reverse=True):
        found = r"\s+".join(map(re.escape, word.split()))
        (as_it_stands if word.isupper() else any_case).append(found)
    either = [f"(?i:{'|'.join(any_case)})"] if any_case else []
    words = "|".join([*either, *as_it_stands])
    return Explained(re.compile(rf"(?<![\w-])({words})s?(?![\w-])"), _by_words(spelled))


def link_terms(html: str, known: Explained, glossary: str) -> str:
    """The page with the first occurrence of each term in its running text explained.

    Args:
        html: The page's content.
        known: The terms.
        glossary: The address of the glossary as seen from the page.
    """
    return "".join(_linked(html, known, glossary))


def _linked(html: str, known: Explained, glossary: str) -> Iterator[str]:
    seen: set[str] = set()

    def link(match: re.Match[str]) -> str:
        term = known.terms[_folded(match[1])]
        if term.id in seen or len(seen) == MOST:
            return match[0]
        seen.add(term.id)
        meaning = escape(term.text, quote=True)
        return f'<a class="term" href="{glossary}#{term.id}" title="{meaning}">{match[0]}</a>'

    running = alone = end = 0
    for tag in _MARKUP.finditer(html):
        text = html[end : tag.start()]
        yield known.pattern.sub(link, text) if running and not alone and text else text
        yield tag[0]
        end = tag.end()
        # An element that closes itself opens nothing.
        step = 0 if tag[0].endswith("/>") else -1 if tag[1] else 1
        running += step * bool(tag[2])
        alone += step * bool(tag[3])
    yield html[end:]


def _by_words(spelled: Mapping[str, Term]) -> dict[str, Term]:
    return {_folded(word): term for word, term in spelled.items()}


def _words(term: Term) -> Iterator[str]:
    yield term.term
    yield from (word for word in term.also if word.isupper() or len(word) >= SHORTEST)


def _folded(words: str) -> str:
    return " ".join(words.split()).casefold()
