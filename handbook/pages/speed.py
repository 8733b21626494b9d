"""The page about speed: written by hand, with what was measured last in its place."""

from pathlib import Path

from handbook.drawings.speed_chart import draw_speed
from handbook.library.measurements import read_report
from handbook.pages.templating import render_template

MEASUREMENTS = "[[measurements]]"
"""The line of a page in whose place the measurements come."""


def with_measurements(text: str, report: Path) -> str:
    """A page's Markdown, with the measurements of the file *report* where it asks for them."""
    if MEASUREMENTS not in text:
        return text
    found = read_report(report) if report.exists() else None
    shown = render_template("measurements", report=found, draw_speed=draw_speed)
    return text.replace(MEASUREMENTS, shown)
