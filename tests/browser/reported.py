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


def reports_before(marker: str, reports: Sequence[str]) -> list[str]:
    """The *reports* without that of a breach of our own, whose text holds the *marker*.

    Browsers report in their own time, but in order: when ours has arrived, so have those before it,
    and it shows that reports arrive at all.
    """
    end = time.monotonic() + _ARRIVED_WITHIN
    while not any(marker in report for report in reports):
        assert time.monotonic() < end, f"the breach was not reported: {marker}"
        time.sleep(0.02)
    return [report for report in reports if marker not in report]
