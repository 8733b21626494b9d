"""The addresses that were published, and the promise that none of them goes without a redirect.

The lock is a text file with one address a line, relative to the site's root: a page, a file to
download, or an anchor on a page. People link to them, so that a line is never taken out.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path

from handbook.library import Redirect
from handbook.problems import nearest

HEADING = """\
# Every address that was ever published. Links to them are permanent: do not take a line out.
# `handbook lock` adds what is new; a page that has moved needs a line in
# policies/reference/redirects.yaml.
"""

HOME = "./"
"""The address of the home page, which an empty line would hide."""

_ARTICLE = re.compile(r"<article\b.*</article>", re.DOTALL)
_FORM = re.compile(r"<form\b.*?</form>", re.DOTALL)
_ID = re.compile(r'<[a-z][^<>]*\sid="([^"]+)"')


def anchors_in(html: str) -> list[str]:
    """The anchors of a page's own text: not those of the theme, and not of the fields of a form."""
    article = _ARTICLE.search(html)
    return _ID.findall(_FORM.sub("", article[0])) if article else []


def read_lock(path: Path) -> list[str]:
    """The addresses in the lock; none when there is no such file yet."""
    if not path.exists():
        return []
    lines = path.read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def write_lock(path: Path, addresses: Iterable[str]) -> None:
    """Write *addresses* as the lock, a line each, in an order that keeps differences small."""
    path.write_text(HEADING + "\n".join(sorted(addresses)) + "\n", encoding="utf-8")


def broken_promises(
    locked: Sequence[str], published: Collection[str], redirects: Sequence[Redirect]
) -> list[str]:
    """A message for every locked address that is gone, and for every redirect that misleads."""
    moved = {redirect.old: redirect.new for redirect in redirects}
    gone = [
        address
        for address in locked
        if address not in published
        and address not in moved
        # Where its page has moved, the anchor goes with it.
        and address.partition("#")[0] not in moved
    ]
    pages = {address for address in gone if "#" not in address}
    alone = [
        address for address in gone if address in pages or address.partition("#")[0] not in pages
    ]
    return [
        *(_message(address, published) for address in alone),
        *_misleading(moved, published),
    ]


def _message(address: str, published: Collection[str]) -> str:
    page, _, anchor = address.partition("#")
    if anchor:
        there = [name.partition("#")[2] for name in published if name.startswith(f"{page}#")]
        like = nearest(anchor, there)
        near = f"{page}#{like}" if like else page
    else:
        near = nearest(address, [name for name in published if "#" not in name]) or HOME
    what = "anchor" if anchor else "page or file"
    return (
        f"addresses.lock: {address}: expected this published {what}, found none; people have links "
        "to it. Put it back, or say in policies/reference/redirects.yaml where it is now:\n"
        f"- old: {address}\n  new: {near}"
    )


def _misleading(moved: Mapping[str, str], published: Collection[str]) -> list[str]:
    where = "policies/reference/redirects.yaml"
    return [
        *(
            f"{where}: old: {old}: expected an address that is gone, found one that is published"
            for old in moved
            if old in published
        ),
        *(
            f"{where}: new: {new}: expected a published address, found none"
            + (f'; did you mean "{near}"?' if (near := nearest(new, published)) else "")
            for new in moved.values()
            if new not in published
        ),
    ]
