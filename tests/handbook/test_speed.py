"""The page about speed: what was measured last, in bars and in a table."""

import re
from datetime import date
from pathlib import Path

from handbook.drawings.speed_chart import WIDTH, draw_speed
from handbook.library.measurements import Figure, Group, Machine, Measurement, Report
from handbook.pages.speed import MEASUREMENTS, with_measurements
from tests.handbook.drawn import Drawn, extents

OURS = Figure(label="this handbook", unit="ms", median=250, low=200, high=400, runs=5, ours=True)
OTHER = Figure(label="another way", unit="ms", median=1000, low=900, high=2000, runs=5)
REPORT = Report(
    date=date(2026, 11, 20),
    commit="0123456789ab",
    machine=Machine(
        processor="A processor",
        cores=2,
        memory=8.0,
        system="A system",
        versions={"Python": "3.13.0"},
        load=(0.5, 0.4, 0.3),
    ),
    groups=(
        Group(
            name="starts",
            title="From opening to answering",
            how="With a clock <on the wall>.",
            seconds=9,
            measurements=(
                Measurement(
                    name="cold start",
                    value="250 ms",
                    beside="another way 1,000 ms",
                    aim="at most 0.20",
                    met=False,
                    figures=(OURS, OTHER),
                ),
            ),
            failed="TimeoutError: no second visit",
        ),
    ),
)


def test_bars_are_as_long_as_what_they_stand_for() -> None:
    """Four times as slow is four times as long, and the slowest run of all fills the width."""
    drawn = Drawn(draw_speed("Cold start", (OURS, OTHER)))
    ours, other = (float(bar.attrib["width"]) for bar in drawn.root.iter("rect"))
    spreads = [line.attrib["points"] for line in drawn.root.iter("polyline")]

    assert abs(other - 4 * ours) < 6
    assert spreads[1].split()[-1].split(",")[0] == str(WIDTH)


def test_a_chart_says_in_words_what_it_draws() -> None:
    """Whoever does not see it hears every figure with its name and unit."""
    chart = Drawn(draw_speed("Cold start", (OURS, OTHER)))

    assert chart.root.attrib["role"] == "img"
    assert chart.root.attrib["aria-label"] == (
        "Cold start. this handbook: 250 ms; another way: 1,000 ms."
    )
    assert chart.text == "this handbook | 250 ms | another way | 1,000 ms"


def test_nothing_in_a_chart_is_cut_off() -> None:
    """The longest name and the largest number fit into the drawing."""
    (piece,) = Drawn(draw_speed("Cold start", (OURS, OTHER))).pieces
    whole, parts = extents(piece)

    assert all(part.inside(whole) for part in parts)


def test_the_page_shows_the_machine_each_aim_and_each_failure(tmp_path: Path) -> None:
    """A missed aim and a benchmark that failed stand in the page like everything else."""
    path = tmp_path / "latest.json"
    path.write_text(REPORT.model_dump_json(), "utf-8")

    page = with_measurements(f"# Speed\n\n{MEASUREMENTS}\n", path)
    text = re.sub(r"<[^>]+>", "", page)

    assert "Friday 20 November 2026" in text
    assert "2 cores (A processor) and 8 GB of memory" in text
    assert "at most 0.20: missed" in text
    assert "could not be measured to its end: TimeoutError: no second visit" in text
    assert "<on the wall>" not in page
    assert MEASUREMENTS not in page


def test_a_page_is_built_before_anything_has_been_measured(tmp_path: Path) -> None:
    """It says so, and other pages stay as they are."""
    assert "Nothing has been measured yet" in with_measurements(MEASUREMENTS, tmp_path / "none")
    assert with_measurements("# Other", tmp_path / "none") == "# Other"
