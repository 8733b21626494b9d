"""What a server has to send with each file, whichever server it is."""

from handbook.publishing.content_security import as_header

REFERRER_POLICY = "no-referrer"
"""The address of an answer holds the choices of a case: it is not passed on to the next page."""

HEADERS = {
    "Referrer-Policy": REFERRER_POLICY,
    "X-Content-Type-Options": "nosniff",
}
"""The headers that are the same for every file."""

MEDIA_TYPES = {
    ".css": "text/css",
    ".csv": "text/csv",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".html": "text/html",
    ".ics": "text/calendar",
    ".js": "text/javascript",
    ".json": "application/json",
    ".map": "application/json",
    ".mjs": "text/javascript",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain",
    ".wasm": "application/wasm",
    ".xml": "application/xml",
    ".zip": "application/zip",
}
"""The type of each kind of file; a script of any other type does not run."""


def security_headers(address: str) -> dict[str, str]:
    """The headers for the file at an *address* relative to the site's root."""
    return {"Content-Security-Policy": as_header(address), **HEADERS}
