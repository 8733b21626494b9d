"""The policies, and what stands beside them: read, checked, and put together.

Every problem of every file comes out at once, so that one run shows all there is to put right.
"""

from collections.abc import Sequence
from pathlib import Path

from decision.collection import Collection, assemble
from handbook.library.files_beside import FilesBeside
from handbook.library.holdings import Library
from handbook.library.ledgers import read_ledgers
from handbook.library.policy_files import PolicyFiles
from handbook.library.problems import PolicyProblems


def load_collection(folder: Path) -> Collection:
    """Read the policies in *folder* and what they share in its folder ``reference``.

    Raises :class:`~handbook.library.problems.PolicyProblems` with every problem of every file.
    """
    return load_library(folder).collection


def load_library(
    folder: Path, guidance: Path | None = None, *, order: Sequence[str] = ()
) -> Library:
    """Read everything the site is made from.

    Args:
        folder: The policies, with their folders ``reference`` and ``scenarios``.
        guidance: The folder of the hand-written pages; none to leave them out.
        order: The paths of hand-written pages in the order of the navigation.

    Raises :class:`~handbook.library.problems.PolicyProblems` with every problem of every file.
    """
    loading = PolicyFiles(folder)
    readings = loading.readings()
    calendars = loading.calendars()
    policies = loading.policies(readings)
    beside = FilesBeside(loading)
    glossary, amendments, redirects = beside.glossary(), beside.amendments(), beside.redirects()
    ledgers = read_ledgers(loading, policies)
    # Only sound policies can say whether a case is one.
    sound = not loading.problems
    collection = assemble(policies, readings or (), calendars) if sound else None
    scenarios = beside.scenarios(collection)
    prose = beside.prose(guidance, collection) if guidance else {}
    if loading.problems or collection is None:
        raise PolicyProblems(loading.problems)
    return Library(
        collection=collection,
        holidays_source=loading.holidays_source,
        prose={path: prose[path] for path in (*filter(prose.__contains__, order), *prose)},
        glossary=tuple(sorted(glossary, key=lambda term: term.term.casefold())),
        amendments=tuple(sorted(amendments, key=lambda one: one.published, reverse=True)),
        scenarios=scenarios,
        redirects=redirects,
        ledgers=ledgers,
    )
