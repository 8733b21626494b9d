"""The type of each kind of file of the site: a browser runs no script that has another one."""

MEDIA_TYPES = {
    ".bin": "application/octet-stream",
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
"""The type by the ending of the file's name."""

CHARSET = "utf-8"
"""How all text is written."""

COMPRESSIBLE = tuple(
    extension
    for extension in MEDIA_TYPES
    # These are compressed inside.
    if extension not in (".docx", ".png", ".zip")
)
"""The kinds of files that become smaller when they are compressed."""


def content_type(extension: str) -> str:
    """The type as a server sends it, with how text is written."""
    media_type = MEDIA_TYPES[extension]
    return f"{media_type}; charset={CHARSET}" if media_type.startswith("text/") else media_type
