"""What is looked at in one answer of the server; each check gives a finding, or nothing."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from handbook.content_addresses import IMMUTABLE, digest
from handbook.doctor import remedies
from handbook.doctor.finding import Finding
from handbook.doctor.published_site import Response
from handbook.doctor.remedies import Remedies
from handbook.publishing.caching import KEPT, KEPT_DAYS
from handbook.publishing.compression import SMALLEST
from handbook.publishing.media_types import COMPRESSIBLE, MEDIA_TYPES
from handbook.publishing.response_headers import response_headers

type Checked = Iterator[Finding | None]

_SECONDS = KEPT_DAYS * 24 * 60 * 60
_NAMED_DIGEST = re.compile(r"\.([0-9a-f]{12})\.\w+$")
# Other names for a type, with which browsers do the same.
_AS_GOOD = {
    "text/javascript": {"application/javascript", "application/x-javascript"},
    "application/xml": {"text/xml", "application/atom+xml"},
    "application/zip": {"application/x-zip-compressed"},
}


def check_file(response: Response) -> Checked:
    """Whether a file of the site arrives whole, and as what a browser needs."""
    yield _arrived(response)
    if response.status != 200 or response.fault:
        return
    yield _type(response)
    yield from _headers(response)
    yield _caching(response)
    yield _compressed(response)
    yield _named_digest(response)


def check_digest(response: Response, expected: str) -> Finding | None:
    """Whether a file is the one that the build lists."""
    found = digest(response.content)
    if response.status != 200 or response.fault or found == expected:
        return None
    return _finding(
        response,
        "content",
        f"a file with the digest {found}: of another build, or changed on the way",
        f"the file of this build, with the digest {expected}",
        remedies.PUBLISH_AGAIN,
    )


def check_wrong_address(response: Response) -> Checked:
    """Whether an address that does not exist is said not to."""
    found, header = f"HTTP status {response.status}", "Cache-Control"
    yield (
        _finding(response, "wrong address", found, "404", remedies.NOT_FOUND)
        if response.status != 404
        else None
    )
    # Kept for a year, it would go on when the file is there.
    yield (
        _finding(
            response,
            f"{header} of a wrong address",
            response.header(header),
            "no-cache",
            remedies.header(header),
        )
        if "immutable" in _directives(response)
        else None
    )


def _arrived(response: Response) -> Finding | None:
    found = response.fault or (f"HTTP status {response.status}" if response.status != 200 else "")
    if not found:
        return None
    return _finding(response, "file", found, "the whole file", remedies.PUBLISH_AGAIN)


def _type(response: Response) -> Finding | None:
    extension = extension_of(response.path)
    expected = MEDIA_TYPES.get(extension)
    found = response.headers.get_content_type() if response.header("Content-Type") else ""
    if expected is None or found in {expected, *_AS_GOOD.get(expected, ())}:
        return None
    remedy = remedies.media_type(extension, expected)
    if found == "text/html":
        # A page in the place of a file: it is the file that is missing, not its type.
        remedy = {**remedies.PUBLISH_AGAIN, **remedies.NOT_FOUND}
    return _finding(response, "Content-Type", found or "none", expected, remedy)


def _headers(response: Response) -> Checked:
    for name, expected in response_headers(response.path).items():
        found = response.header(name)
        if name == "Cache-Control":
            continue
        if _plain(found) == _plain(expected):
            yield None
        else:
            yield _finding(response, name, found or "none", expected, remedies.header(name))


def _caching(response: Response) -> Finding | None:
    name, found = "Cache-Control", _directives(response)
    age = found.get("max-age", "")
    if response.path.startswith(IMMUTABLE):
        right = "immutable" in found and age.isdecimal() and int(age) >= _SECONDS
        expected = f"{KEPT}, since the address changes with the content"
        remedy = remedies.header(name)
    else:
        right = "no-cache" in found or "no-store" in found or age == "0"
        expected = "no-cache, so that nobody acts on an old copy"
        remedy = remedies.header(name)
    if right:
        return None
    return _finding(response, name, response.header(name) or "none", expected, remedy)


def _compressed(response: Response) -> Finding | None:
    worth_it = len(response.content) >= SMALLEST and extension_of(response.path) in COMPRESSIBLE
    if not worth_it or response.header("Content-Encoding"):
        return None
    found = "none, where br and gzip were offered"
    return _finding(response, "compression", found, "br or gzip", remedies.COMPRESS)


def _named_digest(response: Response) -> Finding | None:
    named = _NAMED_DIGEST.search(response.path)
    if not response.path.startswith(IMMUTABLE) or not named:
        return None
    return check_digest(response, named[1])


def extension_of(path: str) -> str:
    """The kind of file at a path; the address of a folder is a page."""
    return PurePosixPath(path).suffix if path and not path.endswith("/") else ".html"


def _directives(response: Response) -> dict[str, str]:
    parts = response.header("Cache-Control").lower().split(",")
    return {name.strip(): value.strip() for name, _, value in (one.partition("=") for one in parts)}


def _plain(value: str) -> str:
    """A value without what makes no difference: spaces, and a semicolon at its end."""
    return "; ".join(part for part in (" ".join(one.split()) for one in value.split(";")) if part)


def _finding(
    response: Response, asked: str, found: str, expected: str, remedy: Remedies
) -> Finding:
    return Finding((response.address,), asked, found, expected, remedy)
