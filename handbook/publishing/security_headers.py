"""What a server has to send for security with each file, whichever server it is."""

from handbook.publishing.content_security import as_header, is_embedded

REFERRER_POLICY = "no-referrer"
"""The address of an answer holds the choices of a case: it is not passed on to the next page."""

ASSETS = "assets/"
"""Where the parts of pages stand: style sheets, scripts and pictures."""

HEADERS = {
    # No page of another site that opened ours, or was opened by it, gets hold of its window.
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=()",
    "Referrer-Policy": REFERRER_POLICY,
    "X-Content-Type-Options": "nosniff",
}
"""The headers that are the same for every file."""


def security_headers(address: str) -> dict[str, str]:
    """The headers for the file at an *address* relative to the site's root."""
    return {
        "Content-Security-Policy": as_header(address),
        "Cross-Origin-Resource-Policy": _resource_policy(address),
        **HEADERS,
    }


def _resource_policy(address: str) -> str:
    """Who may load a file: the checker in a page of another site needs its style sheets, too.

    A frame may be shut off so far that not even the site itself counts as its own.
    """
    anyone = is_embedded(address) or address.startswith(ASSETS)
    return "cross-origin" if anyone else "same-origin"
