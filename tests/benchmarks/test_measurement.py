"""The statistics of measurements and the table that shows them."""

from benchmarks.measurement import Measurement, figure, ratio, spread, table


def test_a_figure_is_the_median_with_the_lowest_and_the_highest_run() -> None:
    """One slow run moves the spread, not the figure."""
    found = figure("ours", "ms", [40, 30, 900, 20, 50], ours=True)

    assert (found.median, found.low, found.high, found.runs) == (40, 20, 900, 5)
    assert spread(found) == "40 ms (20 to 900)"


def test_a_ratio_is_taken_pair_by_pair() -> None:
    """A round in which everything was slow changes no ratio."""
    assert ratio([10, 100, 12], [20, 200, 20]) == 0.5


def test_the_table_names_what_missed_its_aim() -> None:
    """Every line stands under the headings, with its verdict at the end."""
    lines = [
        Measurement(name="start", value="2 s", beside="stock 4 s", aim="under 1 s", met=False),
        Measurement(name="page", value="5 ms", aim="under 9 ms", met=True),
        Measurement(name="of which: reading", value="1 ms"),
    ]

    assert table(lines).splitlines() == [
        "                   measured  beside     aim",
        "start              2 s       stock 4 s  under 1 s   MISSED",
        "page               5 ms                 under 9 ms  met",
        "of which: reading  1 ms",
    ]
