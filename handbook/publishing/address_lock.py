"""The addresses that were published, and the promise that none of them goes without a redirect.

The lock is a text file with one address a line, relative to the site's root: a page, a file to
download, or an anchor on a page. People link to them, so that a line is never taken out.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from handbook.addresses import HOME
from handbook.library.holdings import Redirect
from handbook.library.problems import nearest

LOCK = "addresses.lock"
"""The name of the lock, in the folder of the project."""

REDIRECTS = "policies/reference/redirects.yaml"
"""Where it is said what has moved."""

_HEADING = """\
# Every address that was ever published. Links to them are permanent: do not take a line out.
# `handbook lock` adds what is new; a page that has moved needs a line in
# policies/reference/redirects.yaml.
"""

_ARTICLE = re.compile(r"<article\b.*</article>", re.DOTALL)
_FORM = re.compile(r"<form\b.*?</form>", re.DOTALL)
# Marks for what has moved are no promise, and a heading's own words may be put better one day.
_PASSED_OVER = re.compile(r'<p class="moved".*?</p>|<h1\b[^>]*>', re.DOTALL)
_ID = re.compile(r'<[a-z][^<>]*\sid="([^"]+)"')


def anchors_in(html: str) -> list[str]:
    """The anchors of a page's own text, but for that of its title.

    Not those of the theme, of the fields of a form, and of parts that have moved away.
    """
    article = _ARTICLE.search(html)
    if article is None:
        return []
    return _ID.findall(_PASSED_OVER.sub("", _FORM.sub("", article[0])))


def read_lock(path: Path) -> list[str]:
    """The addresses in the lock; none when there is no such file yet."""
    if not path.exists():
        return []
    lines = path.read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def write_lock(path: Path, addresses: Iterable[str]) -> None:
    """Write *addresses* as the lock, a line each, in an order that keeps differences small."""
    path.write_text(_HEADING + "\n".join(sorted(addresses)) + "\n", encoding="utf-8")


def broken_promises(
    locked: Iterable[str], published: Collection[str], redirects: Sequence[Redirect]
) -> list[str]:
    """A message for every locked address that is gone, and for every redirect that misleads."""
    moved = {redirect.old: redirect.new for redirect in redirects}
    gone = [address for address in locked if address not in published and address not in moved]
    # A page that is gone takes its anchors along: it is enough to name the page.
    pages = {address for address in gone if "#" not in address}
    named = [one for one in gone if one in pages or one.partition("#")[0] not in pages]
    messages = (_message(address, moved, published) for address in named)
    return [*filter(None, messages), *_misleading(redirects, published)]


def _message(address: str, moved: Mapping[str, str], published: Collection[str]) -> str | None:
    """What to say of an address that is gone; nothing where it goes along with its page."""
    page, _, anchor = address.partition("#")
    if anchor and page in moved:
        if f"{moved[page]}#{anchor}" in published:
            return None
        found = f"its page moved to {moved[page]}, which has no such anchor"
        return _ask(address, "anchor", found, moved[page])
    if anchor:
        there = [name.partition("#")[2] for name in published if name.startswith(f"{page}#")]
        like = nearest(anchor, there)
        return _ask(address, "anchor", "none", f"{page}#{like}" if like else page)
    if not _is_page(page):
        return (
            f"{LOCK}: {address}: expected this published file, found none; people have links to "
            "it. Put it back: a file cannot be redirected"
        )
    pages = [name for name in published if _is_page(name)]
    return _ask(address, "page", "none", nearest(address, pages) or HOME)


def _ask(address: str, what: str, found: str, near: str) -> str:
    return (
        f"{LOCK}: {address}: expected this published {what}, found {found}; people have links to "
        f"it. Put it back, or say in {REDIRECTS} where it is now:\n- old: {address}\n  new: {near}"
    )


def _misleading(redirects: Sequence[Redirect], published: Collection[str]) -> Iterator[str]:
    seen: set[str] = set()
    for redirect in redirects:
        if redirect.old in seen:
            yield f"{REDIRECTS}: old: {redirect.old}: expected each address once, found it again"
        elif redirect.old in published:
            yield (
                f"{REDIRECTS}: old: {redirect.old}: expected an address that is gone, found one "
                "that is published"
            )
        elif not _is_page(redirect.old.partition("#")[0]):
            yield (
                f"{REDIRECTS}: old: {redirect.old}: expected a page, which ends with a slash, or "
                "an anchor on one"
            )
        seen.add(redirect.old)
        if redirect.new not in published:
            near = nearest(redirect.new, published)
            question = f'; did you mean "{near}"?' if near else ""
            yield (
                f"{REDIRECTS}: new: {redirect.new}: expected a published address, found none"
                f"{question}"
            )


def _is_page(address: str) -> bool:
    return address.endswith("/")
