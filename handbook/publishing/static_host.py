"""The file ``_headers``, which several hosts of static sites read from the root of a site."""

from collections.abc import Mapping, Sequence

from handbook.publishing.response_headers import response_headers
from handbook.publishing.security_headers import HEADERS

FILE = "_headers"


def settings(areas: Sequence[str]) -> str:
    """The text of the file, for *areas* of the site that do not overlap.

    Hosts differ in what they do when two rules set the same header, so that no two rules here do.
    The types of files are left out: these hosts know them all.
    """
    rules = [_rule("*", HEADERS)]
    for area in areas:
        headers = response_headers(area)
        own = {name: value for name, value in headers.items() if name not in HEADERS}
        rules.append(_rule(area, own))
    return "\n".join(rules)


def _rule(pattern: str, headers: Mapping[str, str]) -> str:
    lines = (f"  {name}: {value}\n" for name, value in headers.items())
    return f"/{pattern}\n{''.join(lines)}"
