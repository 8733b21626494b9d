"""A folder served over HTTP on a free port, with the types that browsers insist on."""

import functools
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

# A machine's own list of types may lack these or have them wrong.
TYPES = {
    ".css": "text/css",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".wasm": "application/wasm",
    ".zip": "application/zip",
}


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    headers_added: Mapping[str, str]

    def __init__(
        self, *arguments: Any, types: Mapping[str, str], headers: Mapping[str, str], **named: Any
    ) -> None:
        self.extensions_map = {"": "application/octet-stream", **types}
        self.headers_added = headers
        super().__init__(*arguments, **named)

    def end_headers(self) -> None:
        for name, value in self.headers_added.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Keep the test report free of requests."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """Pass over a browser that hangs up in the middle of a file."""


@contextmanager
def served(
    folder: Path,
    types: Mapping[str, str] = TYPES,
    headers: Mapping[str, str] | None = None,
) -> Iterator[str]:
    """Serve a folder while the block runs, and give its address, which ends in a slash."""
    handler = functools.partial(_Handler, directory=str(folder), types=types, headers=headers or {})
    with _Server(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()
