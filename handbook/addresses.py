"""The addresses of pages and files that are no policy's own, and of the paths they are made from.

Those of policies, readings and sentences, which answers link to, are the decision package's. All of
them are permanent.
"""

from decision.addresses import area_address

AREAS = "areas/"
"""The index of the areas, below which each has its pages."""
TRAINING = "training/"
"""The page for trainers."""
EXERCISES = "training/scenarios/"
"""The worked scenarios, each an anchor."""
GLOSSARY = "glossary/"
"""The terms, each an anchor."""
LEVELS_CSV = "compare/levels.csv"
"""The comparison as a table for programs."""
LEVELS_JSON = "compare/levels.json"
"""The same as JSON."""
ANSWERS_CSV = "answers.csv"
"""Every answer of an area as a table for programs, below the address of each area."""
RECORD_FORM = "record.docx"
"""The blank record for word processors, below the address of each area."""
FEED = "amendments.xml"
"""The amendments as an Atom feed."""
COMPARE = "compare/"
"""All areas side by side."""
ROLES = "roles/"
"""Who acts at each level, by title and by area."""
SOURCES = "sources/"
"""What rests on each sentence of every document; answers link to its anchors."""
CHECKER = "checker/"
"""The page that asks and answers."""
EMBED = "checker/embed/"
"""The checker alone, to be shown inside a page of another site."""

OFFLINE = "offline/"
"""What stands in for a page that is not kept, where no network is; nothing leads there."""

ANSWERS = "checker/answers/"
"""Where the form leads without scripts: the areas, each with its written answers."""
DANGER_ANCHOR = "danger"
"""The answer, on every page of written answers, where someone is in immediate danger."""

_ANSWERS_OF_AREA = "answers"
_SOURCES_OF_AREA = "sources"
_SIGN_OFF = "sign-off"
TAKEN = (_ANSWERS_OF_AREA, _SOURCES_OF_AREA, _SIGN_OFF, "index")
"""What no stage may be called, because an area has another page of that name beside its stages."""

HOME = "./"
"""The address of the home page, where an empty one would not be seen."""
INDEX = "index.md"
"""The name of a page that speaks for its folder."""


def term_link(term: str) -> str:
    """The address of a term's meaning, by the term's id."""
    return f"{GLOSSARY}#{term}"


def answers_address(area: str) -> str:
    """The page with every answer of an area, or of the harmonised guidance, in words."""
    return f"{area_address(area)}{_ANSWERS_OF_AREA}/"


def sign_off_address(area: str) -> str:
    """Every answer of an area as a table for whoever signs the procedure off."""
    return f"{area_address(area)}{_SIGN_OFF}/"


def sources_address(area: str) -> str:
    """Where what rests on the sentences of an area's document stands, if areas are many."""
    return f"{area_address(area)}{_SOURCES_OF_AREA}/"


def letter_address(address: str, letter: str) -> str:
    """The page of the areas below a letter, where the one at an *address* cannot show all areas."""
    return f"{address}{letter.lower()}/"


def answer_anchor(topic: str, reached: str, urgency: str) -> str:
    """The anchor of one answer on such a page; the checker's own script makes the same."""
    return f"{topic}-{reached}-{urgency}"


def address_of(path: str) -> str:
    """The address, relative to the site's root, at which the page of a path is served."""
    if path == INDEX:
        return ""
    return path.removesuffix(f"/{INDEX}").removesuffix(".md") + "/"


def path_of(address: str, *, index: bool = False) -> str:
    """The path of the page that is served at an address, which ends with a slash."""
    return f"{address}{INDEX}" if index else f"{address.removesuffix('/')}.md"


def root_from(path: str) -> str:
    """The site's root as seen from a page, such as ``../../``."""
    return root_of(address_of(path))


def root_of(address: str) -> str:
    """The site's root as seen from the page at an address."""
    return "../" * address.removeprefix(HOME).count("/")
