"""Asking a server for a file as a browser does, and seeing just what it sends."""

import gzip
from collections.abc import Callable
from dataclasses import dataclass
from email.message import Message
from http.client import HTTPConnection
from urllib.parse import urlsplit

import brotli

DECODERS: dict[str, Callable[[bytes], bytes]] = {
    "br": brotli.decompress,
    "gzip": gzip.decompress,
    "": bytes,
}


@dataclass(frozen=True)
class Sent:
    """What a server sent."""

    status: int
    headers: Message
    body: bytes

    @property
    def content(self) -> bytes:
        """The body as it was before it was compressed."""
        return DECODERS[self.headers.get("Content-Encoding", "")](self.body)


def ask(address: str, path: str, encodings: str = "", **headers: str) -> Sent:
    """Ask for a file once, following no redirect."""
    connection = HTTPConnection(urlsplit(address).netloc, timeout=20)
    try:
        asked = {"Accept-Encoding": encodings, **headers}
        connection.request("GET", f"/{path}", headers=asked)
        response = connection.getresponse()
        return Sent(response.status, response.headers, response.read())
    finally:
        connection.close()
