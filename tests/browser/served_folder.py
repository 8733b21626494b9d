"""A folder served over HTTP on a free port, with the types that browsers insist on."""

import functools
import socket
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from handbook.publishing.media_types import MEDIA_TYPES

# A machine's own list of types may lack these or have them wrong.
TYPES = {**MEDIA_TYPES, ".html": "text/html; charset=utf-8"}

MODULES = "/assets/checker/"
"""Where tests import single modules of the checker from, as they are written."""

type Headers = Callable[[str], Mapping[str, str]]
"""The headers to send with the file at an address, which is relative to the folder."""


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(
        self,
        *arguments: Any,
        types: Mapping[str, str],
        headers: Headers,
        reports: list[str],
        modules: Path | None,
        **named: Any,
    ) -> None:
        self.extensions_map = {"": "application/octet-stream", **types}
        self.headers_added = headers
        self.reports = reports
        self.modules = modules
        super().__init__(*arguments, **named)

    def translate_path(self, path: str) -> str:
        name = urlsplit(path).path.removeprefix(MODULES)
        if self.modules and name != urlsplit(path).path:
            return str(self.modules / name)
        return super().translate_path(path)

    def end_headers(self) -> None:
        address = urlsplit(self.path).path.removeprefix("/")
        for name, value in self.headers_added(address).items():
            self.send_header(name, value)
        super().end_headers()

    def do_POST(self) -> None:
        self.reports.append(self.rfile.read(int(self.headers["Content-Length"])).decode())
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Keep the test report free of requests."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, *arguments: Any) -> None:
        self.connections: set[socket.socket] = set()
        super().__init__(*arguments)

    def process_request(self, request: Any, client_address: Any) -> None:
        self.connections.add(request)
        super().process_request(request, client_address)

    def close_request(self, request: Any) -> None:
        self.connections.discard(request)
        super().close_request(request)

    def server_close(self) -> None:
        """Hang up, too: a browser would go on asking over the connections that it has."""
        super().server_close()
        for connection in self.connections.copy():
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)

    def handle_error(self, *_: object) -> None:
        """Pass over a browser that hangs up in the middle of a file."""


@contextmanager
def served(
    folder: Path,
    types: Mapping[str, str] = TYPES,
    headers: Headers = lambda _: {},
    reports: list[str] | None = None,
    modules: Path | None = None,
) -> Iterator[str]:
    """Serve a folder while the block runs, and give its address, which ends in a slash.

    What a browser posts is added to *reports*, such as breaches of a content security policy. At
    `MODULES` stands the folder *modules*, if there is one, of which the site has only bundles.
    """
    handler = functools.partial(
        _Handler,
        directory=str(folder),
        types=types,
        headers=headers,
        reports=[] if reports is None else reports,
        modules=modules,
    )
    with _Server(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()
