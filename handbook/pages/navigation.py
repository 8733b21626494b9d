"""The navigation: what the configuration lists, each folder replaced by the pages in it."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from urllib.parse import urlsplit

from handbook.addresses import INDEX
from handbook.facts.letters import AT_A_GLANCE, letter_of
from handbook.pages.page import Page

type Navigation = list[str | dict[str, str | Navigation]]


def navigation(
    entries: Sequence[str | Mapping[str, object]], pages: Mapping[str, Page]
) -> Navigation:
    """The navigation with every folder, such as ``areas/``, replaced by the pages below it.

    Args:
        entries: The configuration's entries: a path, or a title with a path, a folder or more
            entries.
        pages: The generated pages by path, in the order in which they are to stand.
    """
    resolved: Navigation = []
    for entry in entries:
        if isinstance(entry, str):
            resolved.append({pages[entry].title: entry} if entry in pages else entry)
        else:
            resolved += [{title: _resolved(target, pages)} for title, target in entry.items()]
    return resolved


def listed(entries: object) -> list[str]:
    """Every path that the configuration's entries name, in their order."""
    if isinstance(entries, str):
        return [entries]
    inside = entries.values() if isinstance(entries, Mapping) else entries
    assert isinstance(inside, Iterable)
    return [path for entry in inside for path in listed(entry)]


def _resolved(target: object, pages: Mapping[str, Page]) -> str | Navigation:
    if isinstance(target, str):
        is_folder = target.endswith("/") and not urlsplit(target).scheme
        return _folder(target, pages) if is_folder else target
    if isinstance(target, Sequence):
        return navigation(target, pages)
    raise TypeError(f"expected a path, a folder or a list of entries, found {target!r}")


def _folder(folder: str, pages: Mapping[str, Page]) -> Navigation:
    """The pages in a folder, its index first, and each folder inside it as a section."""
    inside = [path for path in pages if path.startswith(folder)]
    entries: Navigation = []
    sections: dict[str, Navigation] = {}
    for name in _distinct(path.removeprefix(folder).split("/")[0] for path in inside):
        path = f"{folder}{name}"
        if path in pages:
            entries.append({pages[path].title: path})
        else:
            title = pages[f"{path}/{INDEX}"].title
            sections[title] = _folder(f"{path}/", pages)
    return entries + _sections(sections)


def _sections(sections: Mapping[str, Navigation]) -> Navigation:
    """The sections one by one; where there are many, below the letters of their names."""
    if len(sections) <= AT_A_GLANCE:
        return [{title: section} for title, section in sections.items()]
    ordered = sorted(sections, key=lambda title: (letter_of(title), title))
    return [
        {letter: [{title: sections[title]} for title in titles]}
        for letter, titles in groupby(ordered, key=letter_of)
    ]


def _distinct(names: Iterable[str]) -> Iterable[str]:
    return dict.fromkeys(names)
