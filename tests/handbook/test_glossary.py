"""The glossary: its page, and the terms that pages explain."""

from pathlib import Path

import pytest

from handbook.library.holdings import Library, Term
from handbook.pages.term_links import MOST, explained, link_terms
from tests.handbook.built_page import TERM_LINK, built_page

MASH = Term(
    id="mash",
    term="MASH",
    text='A "hub" for <all> & sundry.',
    also=("multi-agency safeguarding hub", "front door"),
)
CHAIR = Term(id="chair", term="conference chair", text="Leads it.", also=("CC", "abc"))
CONFERENCE = Term(id="conference", term="conference", text="A meeting.")
RECORD = Term(id="record", term="record", text="What is written.", explained=False)


def linked(html: str, *terms: Term) -> str:
    """The page with the terms explained, or those that stand above."""
    known = explained(terms or (MASH, CHAIR, CONFERENCE, RECORD))
    assert known is not None
    return link_terms(html, known, "../glossary/")


def found(html: str) -> list[str]:
    """The words explained on a page."""
    return TERM_LINK.findall(linked(html))


def test_a_term_leads_to_its_entry_with_its_meaning() -> None:
    """The link names the entry, and its title is the meaning, escaped."""
    assert linked("<p>Ask the MASH.</p>") == (
        '<p>Ask the <a class="term" href="../glossary/#mash" '
        'title="A &quot;hub&quot; for &lt;all&gt; &amp; sundry.">MASH</a>.</p>'
    )


def test_only_the_first_occurrence_is_explained() -> None:
    """A term is explained once a page, under whichever of its words comes first."""
    assert found("<p>The front door.</p><p>The MASH, the front door.</p>") == ["front door"]


@pytest.mark.parametrize(
    "html",
    [
        '<p><a href="x">the MASH</a></p>',
        "<h2>The MASH</h2>",
        "<p><code>MASH</code></p>",
        "<p><abbr>MASH</abbr></p>",
        "<li><button>MASH</button></li>",
        "<details><summary>MASH</summary></details>",
        "<form><p>MASH</p></form>",
        "<svg><title>MASH</title><text>MASH</text></svg>",
        "<td><label>MASH</label></td>",
        "<nav><ul><li>MASH</li></ul></nav>",
        "<table><tr><th>MASH</th></tr></table>",
        '<p title="the MASH">Nothing</p>',
        '<p data-text="a > MASH">Nothing</p>',
        "<p><!-- the MASH --></p>",
        "<div>MASH</div>",
    ],
)
def test_only_running_text_is_explained(html: str) -> None:
    """Links, headings, controls, drawings, attributes and loose text stay as they are."""
    assert linked(html) == html


@pytest.mark.parametrize("element", ["p", "li", "dd", "td"])
def test_running_text_is_explained_in_any_element_that_holds_it(element: str) -> None:
    """Paragraphs, items of lists, definitions and cells of tables are running text."""
    assert found(f"<{element}>A <b>MASH</b> is.</{element}>") == ["MASH"]


def test_an_acronym_counts_only_in_capitals() -> None:
    """Other words count in any case, also over two lines; an acronym could be a common word."""
    assert found("<p>A mash, the Front\ndoor.</p>") == ["Front\ndoor"]


def test_the_longest_term_wins() -> None:
    """A term inside a longer one is not explained there."""
    assert found("<p>The conference chair at the conference.</p>") == [
        "conference chair",
        "conference",
    ]


def test_a_plural_is_explained_whole() -> None:
    """The letter of a plural belongs to the link; a longer word is another word."""
    assert found("<p>Two conferences and a conferenced call, pre-conference.</p>") == [
        "conferences"
    ]


def test_short_words_and_everyday_words_are_not_explained() -> None:
    """Three letters mean too many things, unless they are capitals."""
    assert found("<p>A record, abc and CC.</p>") == ["CC"]


def test_a_page_explains_no_more_than_it_can_bear() -> None:
    """After a dozen terms the rest stand as they are."""
    terms = [Term(id=f"t{n}", term=f"term{n:02}", text="x") for n in range(MOST + 5)]
    html = "".join(f"<p>{term.term}</p>" for term in terms)

    assert len(TERM_LINK.findall(linked(html, *terms))) == MOST


def test_a_glossary_without_terms_explains_nothing() -> None:
    """A handbook may have no glossary yet."""
    assert explained([RECORD]) is None


def test_explaining_changes_nothing_else(library: Library, site: Path) -> None:
    """Without the links that were added, every real page is what it was."""
    known = explained(library.glossary)
    assert known is not None
    for path in site.rglob("index.html"):
        html = TERM_LINK.sub(r"\1", path.read_text("utf-8"))
        assert TERM_LINK.sub(r"\1", link_terms(html, known, "../glossary/")) == html


def test_the_glossary_has_an_anchor_for_every_term(library: Library, site: Path) -> None:
    """A term's anchor is its id, so that links to it last."""
    anchors = built_page(site, site / "glossary/index.html").anchors

    assert {term.id for term in library.glossary} <= set(anchors)


@pytest.mark.parametrize("address", ["", "areas/", "checker/", "glossary/"])
def test_pages_that_lead_on_at_once_explain_nothing(site: Path, address: str) -> None:
    """The home page, the cards of areas, the checker and the glossary have no dotted words."""
    assert 'class="term"' not in (site / address / "index.html").read_text("utf-8")


def test_words_are_those_of_one_term_only(library: Library) -> None:
    """No word leads to two entries."""
    words = [word.casefold() for term in library.glossary for word in {term.term, *term.also}]

    assert sorted(words) == sorted(set(words))
