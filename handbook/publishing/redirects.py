"""Pages and marks that lead from an address that has moved to where it is now.

The page of an old address leads on by a script of ours, which keeps the anchor, and without
scripts by the browser itself. An anchor that has moved away from a page that is still there leaves
a line at the end of the page, seen only by who follows a link to it.
"""

import json
from collections.abc import Sequence
from html import escape

from handbook.addresses import root_of
from handbook.library.holdings import Redirect
from handbook.publishing.content_security import PAGE, as_tag

SCRIPT = "assets/javascripts/redirect.js"
"""The script that leads on, as pages call it."""

_PAGE = """\
<!doctype html>
<html lang="en-GB">
<head>
<meta http-equiv="Content-Security-Policy" content="{security}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>This page has moved</title>
<link rel="canonical" href="{target}">
<script src="{script}" data-page="{target}" data-anchors="{anchors}"></script>
<noscript><meta http-equiv="refresh" content="0; url={target}"></noscript>
</head>
<body>
<main>
<h1>This page has moved</h1>
<p>It is now at <a href="{target}">{new}</a>.</p>
</main>
</body>
</html>
"""


def redirect_pages(redirects: Sequence[Redirect], script: str) -> dict[str, str]:
    """The HTML of each page that has moved, by its path; *script* is the address of `SCRIPT`."""
    return {
        f"{redirect.old}index.html": _PAGE.format(
            target=escape(root_of(redirect.old) + redirect.new),
            new=escape(redirect.new),
            script=root_of(redirect.old) + script,
            security=as_tag(PAGE),
            anchors=escape(_anchors(redirect.old, redirects)),
        )
        for redirect in redirects
        if "#" not in redirect.old
    }


def moved_anchors(address: str, redirects: Sequence[Redirect], script: str) -> str:
    """What stands at the end of the page at *address*; nothing where no anchor has moved."""
    moved = [one for one in redirects if "#" in one.old and one.old.partition("#")[0] == address]
    if not moved:
        return ""
    root = root_of(address)
    lines = "".join(
        f'<p class="moved" id="{escape(one.old.partition("#")[2])}">'
        f'This part has moved: <a href="{escape(root + one.new)}">go to where it is now</a>.</p>\n'
        for one in moved
    )
    anchors = escape(_anchors(address, redirects))
    return f'{lines}<script src="{root}{script}" data-anchors="{anchors}"></script>\n'


def _anchors(address: str, redirects: Sequence[Redirect]) -> str:
    """Where each anchor of a page has moved, as JSON for the script."""
    root = root_of(address)
    return json.dumps(
        {
            anchor: root + redirect.new
            for redirect in redirects
            for page, _, anchor in [redirect.old.partition("#")]
            if page == address and anchor
        }
    )
