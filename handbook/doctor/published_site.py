"""A published site as a browser reads it: a few files, asked for one after another."""

import gzip
import http.client
import socket
import ssl
import urllib.error
import urllib.request
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from email.message import Message
from importlib.metadata import version
from urllib.parse import urljoin, urlsplit, urlunsplit

import brotli

TIME_OUT = 20
"""In seconds, for one answer to begin and between its parts."""
MOST_REQUESTS = 150
LARGEST = 64_000_000
"""In bytes: no file of the site is half of that."""
ENCODINGS = "br, gzip"

_AGENT = f"escalation-handbook-doctor/{version('escalation-handbook')}"
_UNPACK: Mapping[str, Callable[[bytes], bytes]] = {
    "br": brotli.decompress,
    "gzip": gzip.decompress,
    "": bytes,
}


class Unreachable(Exception):
    """No answer came; the text says why."""


@dataclass(frozen=True, slots=True)
class Response:
    """What the server sent for one address.

    Attributes:
        address: The whole address, after redirects.
        path: The address that was asked for, relative to the site's root.
        status: The HTTP status.
        headers: As sent.
        content: The body, unpacked; empty where that failed.
        fault: Why the body is not whole; empty when it is.
    """

    address: str
    path: str
    status: int
    headers: Message
    content: bytes
    fault: str

    @property
    def text(self) -> str:
        """The content, of a page."""
        return self.content.decode("utf-8", errors="replace")

    def header(self, name: str) -> str:
        """The values of a header, with a comma between them; empty when there is none."""
        return ", ".join(self.headers.get_all(name, []))


class PublishedSite:
    """Fetches each file of a site once, all by GET and with nothing but its address."""

    def __init__(self, root: str) -> None:
        """Keep the address of the site's *root*.

        Raises ``Unreachable`` when it is no address of a site.
        """
        try:
            parts = urlsplit(root)
            is_site = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
        except ValueError:
            is_site = False
        if not is_site:
            raise Unreachable(
                f"expected an address such as https://example.org/handbook/, found {root}"
            )
        path = parts.path.removesuffix("index.html").rstrip("/")
        self.root = urlunsplit((parts.scheme, parts.netloc, f"{path}/", "", ""))
        self._kept: dict[str, Response] = {}

    def move(self, root: str) -> None:
        """Go on with the address to which the root led."""
        self.root = root

    def path_of(self, address: str, page: str) -> str | None:
        """What an *address* on a *page* names, relative to the root; nothing outside the site."""
        whole = urlsplit(urljoin(self.root + page, address))
        found = urlunsplit((whole.scheme, whole.netloc, whole.path, "", ""))
        return found.removeprefix(self.root) if found.startswith(self.root) else None

    def get(self, path: str) -> Response:
        """The file at a *path* relative to the root.

        Raises ``Unreachable`` when no answer comes.
        """
        if path not in self._kept:
            if len(self._kept) >= MOST_REQUESTS:
                raise Unreachable(f"expected at most {MOST_REQUESTS} files to ask for, found more")
            self._kept[path] = self._ask(path)
        return self._kept[path]

    def _ask(self, path: str) -> Response:
        headers = {"User-Agent": _AGENT, "Accept-Encoding": ENCODINGS}
        request = urllib.request.Request(self.root + path, headers=headers)
        try:
            with _opened(request) as response:
                body, fault = _body(response)
                encoding = response.headers.get("Content-Encoding", "")
                content, unpacking = _unpacked(body, encoding) if not fault else (b"", fault)
                status = response.status
                return Response(response.url, path, status, response.headers, content, unpacking)
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise Unreachable(_reason(error)) from error


def _opened(request: urllib.request.Request) -> http.client.HTTPResponse:
    try:
        response = urllib.request.urlopen(request, timeout=TIME_OUT)
    except urllib.error.HTTPError as error:
        # An answer, too, such as the page for wrong addresses.
        response = error
    return response  # type: ignore[no-any-return]


def _body(response: http.client.HTTPResponse) -> tuple[bytes, str]:
    try:
        body = response.read(LARGEST + 1)
    except http.client.IncompleteRead as error:
        return b"", f"cut short after {len(error.partial)} bytes"
    stated = response.headers.get("Content-Length", "")
    if len(body) > LARGEST:
        return b"", f"more than {LARGEST} bytes"
    if stated.isdecimal() and len(body) < int(stated):
        return b"", f"cut short after {len(body)} of {stated} bytes"
    return body, ""


def _unpacked(body: bytes, encoding: str) -> tuple[bytes, str]:
    unpack = _UNPACK.get(encoding.strip().lower())
    if unpack is None:
        return b"", f"the encoding {encoding}, which was not asked for"
    try:
        return unpack(body), ""
    except (OSError, EOFError, zlib.error, brotli.error) as error:
        return b"", f"bytes that are not {encoding} ({error})"


def _reason(error: BaseException) -> str:
    """Why there was no answer, in words for whoever looks after the site."""
    cause = getattr(error, "reason", error)
    if isinstance(cause, ssl.SSLError):
        return f"a certificate or encryption that browsers do not accept ({cause.reason})"
    if isinstance(cause, socket.gaierror):
        return "no such host"
    if isinstance(cause, TimeoutError):
        return f"no answer within {TIME_OUT} seconds"
    if isinstance(cause, ConnectionRefusedError):
        return "nothing that listens there"
    return str(cause) or type(cause).__name__
