"""The headers of the site, with a place to which browsers report what breaks its policy."""

import time
from collections.abc import Mapping, Sequence

from handbook.publishing.content_security import EMBEDDED, as_tag
from handbook.publishing.security_headers import security_headers

POLICY = "Content-Security-Policy"
_ARRIVED_WITHIN = 30.0
_REPORTS = "report-uri /reports"


def with_reports(address: str) -> Mapping[str, str]:
    """What a server should send with the file at an *address*; breaches are reported, too."""
    headers = security_headers(address)
    return {**headers, POLICY: f"{headers[POLICY]}; {_REPORTS}"}


def with_stricter_reports(address: str) -> Mapping[str, str]:
    """The same; what would break the policy of the embedded checker is only reported."""
    stricter = f"{as_tag(EMBEDDED)}; {_REPORTS}"
    return {**security_headers(address), f"{POLICY}-Report-Only": stricter}


def wait_for_reports(reports: Sequence[str]) -> None:
    """Wait until a breach has been reported, which browsers do in their own time."""
    end = time.monotonic() + _ARRIVED_WITHIN
    while not reports and time.monotonic() < end:
        time.sleep(0.02)
    assert reports, "no breach was reported"
