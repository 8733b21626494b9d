"""What is wrong with a published site: where, what was found and expected, and what to do."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

SHOWN = 3
"""How many addresses with the same fault are printed."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong, at one or more addresses.

    Attributes:
        addresses: Where it was found.
        asked: What was looked at.
        found: What is there.
        expected: What should be there.
        remedies: What to change, by the server; under ``""`` where it is the same for all.
    """

    addresses: tuple[str, ...]
    asked: str
    found: str
    expected: str
    remedies: Mapping[str, str]

    def as_json(self) -> dict[str, object]:
        """The finding for a program."""
        return {
            "addresses": list(self.addresses),
            "asked": self.asked,
            "found": self.found,
            "expected": self.expected,
            "remedies": dict(self.remedies),
        }

    def __str__(self) -> str:
        """Some lines for a person."""
        return "\n".join(self._lines())

    def _lines(self) -> Iterator[str]:
        yield f"{self.asked}: {self.addresses[0]}"
        for address in self.addresses[1:SHOWN]:
            yield f"  and {address}"
        if more := len(self.addresses[SHOWN:]):
            yield f"  and {more} more"
        yield f"  found:    {self.found}"
        yield f"  expected: {self.expected}"
        for server, remedy in self.remedies.items():
            yield f"  {server}: {remedy}" if server else f"  to do:    {remedy}"


@dataclass(frozen=True, slots=True)
class Report:
    """All that was found about a site.

    Attributes:
        site: The root of the site, where it really is.
        checked: How many things were looked at.
        findings: What is wrong.
        skipped: What could not be looked at here, and why.
        answer: The headline of the checker's answer in a browser; empty where there is none.
    """

    site: str
    checked: int
    findings: tuple[Finding, ...]
    skipped: tuple[str, ...] = ()
    answer: str = ""

    def as_json(self) -> dict[str, object]:
        """The report for a program."""
        return {
            "site": self.site,
            "checked": self.checked,
            "findings": [finding.as_json() for finding in self.findings],
            "skipped": list(self.skipped),
            "answer": self.answer,
        }

    def __str__(self) -> str:
        """The report for a person, with the sum at its end."""
        return "\n\n".join([*map(str, self.findings), "\n".join(self._sum())])

    def _sum(self) -> Iterator[str]:
        if self.answer:
            yield f"The checker answered in a browser: {self.answer}"
        yield from (f"Not tried: {reason}" for reason in self.skipped)
        wrong = f"{len(self.findings)} findings" if self.findings else "nothing wrong"
        yield f"{self.site}: {wrong} in {self.checked} checks"


def gathered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings, those that differ only in their address as one."""
    known: dict[tuple[str, str, str], Finding] = {}
    for finding in findings:
        key = finding.asked, finding.found, finding.expected
        before = known.get(key)
        addresses = (*before.addresses, *finding.addresses) if before else finding.addresses
        known[key] = replace(before or finding, addresses=addresses)
    return tuple(known.values())
