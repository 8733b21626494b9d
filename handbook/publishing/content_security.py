"""The content security policy: what a page of the site may load and do, stated only here.

Pages carry it as a tag, servers send it as a header, and the tests serve the site with it.
"""

from collections.abc import Mapping

from handbook.addresses import EMBED

type Directives = Mapping[str, str]

WORKER_POLICY = "handbook-worker"
"""The one Trusted Types policy: the checker's, for the address of its own worker."""

PAGE: Directives = {
    # Not 'none': by this alone Firefox may fetch the page that is named as the next one.
    "default-src": "'self'",
    # Python in the page is WebAssembly.
    "script-src": "'self' 'wasm-unsafe-eval'",
    "style-src": "'self'",
    # The theme draws its icons from data addresses in its style sheets.
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "frame-src": "'none'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
}
"""For every page. Nothing inline, nothing from another host, no code made from text."""

EMBEDDED: Directives = {
    **PAGE,
    "require-trusted-types-for": "'script'",
    "trusted-types": WORKER_POLICY,
}
"""For the checker without the site round it: no script of the theme runs there, so that text can
be kept from ever becoming markup, too."""


def directives_for(address: str) -> Directives:
    """What holds on the page, or for the file, at an *address* relative to the site's root."""
    return EMBEDDED if is_embedded(address) else PAGE


def as_tag(directives: Directives) -> str:
    """The policy as a page states it of itself; who may frame it only headers say."""
    return "; ".join(f"{name} {value}" for name, value in directives.items())


def as_header(address: str) -> str:
    """The policy as a server sends it with the file at an *address*."""
    ancestors = "*" if is_embedded(address) else "'self'"
    return as_tag({**directives_for(address), "frame-ancestors": ancestors})


def is_embedded(address: str) -> bool:
    """Whether other sites may show what is at an *address* inside their own pages."""
    return address.startswith(EMBED)
