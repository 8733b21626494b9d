"""Everything that is looked at in a published site, in turn, and all of it told at once."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from handbook.addresses import CHECKER, EMBED, FEED, LEVELS_CSV, LEVELS_JSON
from handbook.content_addresses import IMMUTABLE
from handbook.doctor import remedies
from handbook.doctor.checks import check_digest, check_file, check_wrong_address
from handbook.doctor.finding import Finding, Report, gathered
from handbook.doctor.page_parts import Parts, parts_of
from handbook.doctor.published_site import PublishedSite, Unreachable
from handbook.doctor.real_answer import NotTried, real_answer
from handbook.publishing import service_worker

PAGES = ("", CHECKER, EMBED)
"""The pages that are read; one page of an area comes to them."""
DOWNLOADS = (LEVELS_CSV, LEVELS_JSON, FEED)
KEEPER = service_worker.FILE
"""The service worker; where the site has one, it lists each file of the checker with its digest."""
WRONG = ("no-such-page/", f"{IMMUTABLE}no-such-file.000000000000.js")

_LIST = re.compile(r"^const HANDBOOK = ", re.MULTILINE)
_STEM = re.compile(r"\.[0-9a-f]{12}(?=\.)")


@dataclass(slots=True)
class _Examination:
    """What was found so far."""

    site: PublishedSite
    checked: int = 0
    findings: list[Finding] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    answer: str = ""

    def note(self, *checks: Finding | None) -> None:
        """Count checks, and keep what they found."""
        self.checked += len(checks)
        self.findings += filter(None, checks)

    def file(self, path: str) -> str:
        """Check a file of the site; gives the text of one that arrived, or nothing."""
        try:
            response = self.site.get(path)
        except Unreachable as reason:
            self.note(_unreachable(self.site.root + path, str(reason)))
            return ""
        self.note(*check_file(response))
        return response.text if response.status == 200 else ""


def examine(root: str, *, in_browser: bool = True) -> Report:
    """Look at the site whose root is at an address.

    Args:
        root: The address.
        in_browser: Whether to ask the checker in a browser as well, where there is one.
    """
    try:
        site = PublishedSite(root)
        moved = _follow(site)
    except Unreachable as reason:
        return Report(root, 1, (_unreachable(root, str(reason)),))
    examination = _Examination(site)
    examination.note(moved)
    parts = {page: parts_of(examination.file(page)) for page in PAGES}
    checker = parts[CHECKER]
    examination.note(_is_checker(site, checker))
    if checker.checker:
        _examine_rest(examination, parts)
        if in_browser:
            _ask(examination, checker)
    return Report(
        site=site.root,
        checked=examination.checked,
        findings=gathered(examination.findings),
        skipped=tuple(examination.skipped),
        answer=examination.answer,
    )


def _examine_rest(examination: _Examination, parts: dict[str, Parts]) -> None:
    """What a site that is ours has besides the three pages."""
    site = examination.site
    for page in _area_pages(site, parts[CHECKER]):
        parts[page] = parts_of(examination.file(page))
    listed = _listed(examination)
    if parts[CHECKER].keeper and not listed:
        examination.note(_no_list(site))
    named = {path for page in parts for path in _named(site, page, parts[page])}
    for path in sorted({*named, *listed, *DOWNLOADS} - parts.keys()):
        examination.file(path)
    for path, digest in listed.items():
        examination.note(_against_list(site, path, digest))
    examination.note(*_mixed(site, parts))
    for path in WRONG:
        try:
            examination.note(*check_wrong_address(site.get(path)))
        except Unreachable as reason:
            examination.note(_unreachable(site.root + path, str(reason)))


def _follow(site: PublishedSite) -> Finding | None:
    """Go where the root leads; gives a finding when that is another host."""
    home, asked = site.get(""), site.root
    if home.address == asked:
        return None
    site.move(home.address)
    if home.address.partition("://")[2] == asked.partition("://")[2]:
        # From http to https, as it should be.
        return None
    return Finding(
        (asked,),
        "address",
        f"a redirect to {home.address}",
        "the site itself; what follows is about where the redirect leads",
        remedies.everywhere("give the address to which it leads, if that is the site"),
    )


def _unreachable(address: str, reason: str) -> Finding:
    return Finding((address,), "answer", reason, "an answer from the server", remedies.REACH)


def _is_checker(site: PublishedSite, checker: Parts) -> Finding | None:
    if checker.checker:
        return None
    return Finding(
        (site.root + CHECKER,),
        "page",
        "no checker on it",
        "the handbook's page with the checker",
        remedies.everywhere("give the address of the handbook's home page"),
    )


def _area_pages(site: PublishedSite, checker: Parts) -> Iterator[str]:
    """The page of one area, to stand for all."""
    for address in list(checker.areas.values())[:1]:
        answers = site.path_of(address, CHECKER)
        if answers:
            yield answers


def _named(site: PublishedSite, page: str, parts: Parts) -> Iterator[str]:
    """The files of the site that a page names, and those that its attributes do."""
    addresses = (site.path_of(address, page) for address in parts.files)
    yield from (path for path in (*addresses, *parts.immutable) if path and path[-1] != "/")


def _listed(examination: _Examination) -> Mapping[str, str]:
    """The digest of every file that the checker is made of; none where it is not said."""
    script = examination.file(KEEPER)
    start = _LIST.search(script)
    if start is None:
        return {}
    try:
        named, _ = json.JSONDecoder().raw_decode(script, start.end())
        return {str(path): str(digest) for path, digest in named["files"].items()}
    except (ValueError, KeyError, TypeError, AttributeError):
        return {}


def _no_list(site: PublishedSite) -> Finding:
    return Finding(
        (site.root + KEEPER,),
        "service worker",
        "no list of the checker's files in it",
        "the script of this build, which names each file with its digest",
        remedies.PUBLISH_AGAIN,
    )


def _against_list(site: PublishedSite, path: str, digest: str) -> Finding | None:
    try:
        return check_digest(site.get(path), digest)
    except Unreachable:
        # Said already.
        return None


def _mixed(site: PublishedSite, parts: Mapping[str, Parts]) -> Iterator[Finding | None]:
    """Whether all pages are of one build, and name the same version of each file."""
    editions = {site.root + page: of.edition for page, of in parts.items() if of.edition}
    files: dict[str, dict[str, str]] = {}
    for page, of in parts.items():
        for path in _named(site, page, of):
            if path.startswith(IMMUTABLE):
                files.setdefault(_STEM.sub("", path), {})[site.root + page] = path
    for what, found in (("edition of the pages", editions), *sorted(files.items())):
        versions = sorted(set(found.values()))
        yield (
            None
            if len(versions) < 2
            else Finding(
                tuple(found),
                what,
                f"several versions: {', '.join(versions)}",
                "one version on all pages",
                remedies.PUBLISH_AGAIN,
            )
        )


def _ask(examination: _Examination, checker: Parts) -> None:
    area = next(iter(checker.areas), "")
    try:
        answer = real_answer(examination.site.root, area)
    except NotTried as reason:
        examination.skipped.append(f"a real answer in a browser: {reason}")
        return
    examination.note(answer if isinstance(answer, Finding) else None)
    if isinstance(answer, str):
        examination.answer = answer
