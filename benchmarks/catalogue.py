"""The benchmarks by name, with how each measures and what that leaves out."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from benchmarks import answers, builds, decisions, form, lighthouse, servers, starts
from benchmarks.measurement import Measurement
from benchmarks.setting import Setting


@dataclass(frozen=True, slots=True)
class Benchmark:
    """Something that `make bench` measures.

    Attributes:
        title: What it is about.
        how: How it is measured, and what that leaves out; published with the figures.
        measure: What yields the measurements.
    """

    title: str
    how: str
    measure: Callable[[Setting], Iterable[Measurement]]


BENCHMARKS = {
    "starts": Benchmark(
        title="From opening a page to the first answer",
        how=(
            "Four pages answer the same question in Chromium. The clock runs from the start of"
            " the navigation until the person and the date can be read. Each round opens every"
            " page twice with a new profile, the second time without closing the browser. All come"
            " from one server on the same machine, without compression, and with the same rule for"
            " what the browser may keep. “Stock” is a page that calls loadPyodide in a worker,"
            " unpacks our package and asks it. The page of markdown-exec holds a fence that does"
            " the same; its button is pressed the moment it works. The page of"
            " pyodide-mkdocs-theme answers by itself. Both get our package as plain files, and"
            " what they fetch from other networks comes from the same server. Two small files that"
            " no registry had are replaced by near versions: micropip, which is loaded but not"
            " used, and a style sheet. The distance of a real network is left out, so a real"
            " first visit takes longer for all four."
        ),
        measure=starts.measure,
    ),
    "answers": Benchmark(
        title="From the press of the button to the answer",
        how=(
            "The form of the checker is filled in and sent again and again, each time with another"
            " case, once Python has started. The clock stops when the answer has been laid out."
        ),
        measure=answers.measure,
    ),
    "decisions": Benchmark(
        title="Decisions in a second",
        how=(
            "The cases are a spread over areas, stages, topics and dates. Beside rule engines only"
            " one area is asked about, Coventry. Its ladder is given to them as nine rules in"
            " order: as expressions to rule-engine, as a decision table to zen-engine, and as"
            " conditions with priorities to json-rules-engine. Each engine is first checked to"
            " give our answer to every case. It is asked for less: the next level and the last"
            " day, where the days have been counted before the clock starts. Our figure is for the"
            " whole answer, with its dates counted and everything worded. A ratio above 1 means"
            " that ours is faster."
        ),
        measure=decisions.measure,
    ),
    "form": Benchmark(
        title="Until the form can be used, and bytes",
        how=(
            "The checker is opened in a new profile on a processor that is slowed down four times,"
            " served by nginx with the settings of a build. The clock stops in the first frame in"
            " which a choice is taken. Bytes are counted as the network carries them, compressed."
        ),
        measure=lambda setting: form.measure(setting.chromium, setting.site, setting.cache),
    ),
    "lighthouse": Benchmark(
        title="What Lighthouse says",
        how=(
            "Lighthouse rates three pages as it simulates a phone, served by nginx with the"
            " settings of a build. Each is the median of its runs, in points out of 100."
        ),
        measure=lambda setting: lighthouse.measure(setting.site, setting.cache),
    ),
    "builds": Benchmark(
        title="Building the site",
        how=(
            "The site is built with 5, 50 and 200 areas, all but five of them invented, and each"
            " time right after with as many plain Markdown pages of the same size in Material as it"
            " comes. Each build has a process of its own. Its processor time is divided by the"
            " number of pages; programs that it starts are left out, such as those that bundle"
            " scripts and make the snapshot, and so are compressed copies. The caches are full, as"
            " after a first build. The larger sizes are in fewer rounds, as their lines say."
        ),
        measure=lambda setting: builds.measure(setting.root),
    ),
    "servers": Benchmark(
        title="Requests in a second",
        how=(
            "nginx serves the site with the settings of a build, and in turn with nothing but its"
            " own. 32 connections ask for one file again and again, from the same machine, which"
            " takes part of the processor."
        ),
        measure=lambda setting: servers.measure(setting.site, setting.cache),
    ),
}
"""In the order in which they run."""
