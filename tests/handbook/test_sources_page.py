"""The page of sources: what each sentence is, what it says in our words, and what rests on it."""

from dataclasses import replace

import pytest
from markupsafe import escape

from handbook.library.holdings import Library
from handbook.pages import contents
from handbook.pages.english import SENTENCE_KINDS
from handbook.pages.templating import render_template


def sources_page(library: Library) -> str:
    """The text of the page."""
    return render_template(
        "sources", **contents.shared(library, "../"), **contents.sources(library)
    )


def sentence_of(page: str, anchor: str) -> str:
    """The part of the page about one sentence."""
    return page.split(f'id="{anchor}"')[1].split('<li class="ledger__sentence"')[0]


@pytest.fixture(scope="module")
def page(library: Library) -> str:
    """The page of the real documents."""
    return sources_page(library)


def test_every_sentence_has_its_kind_and_our_words(library: Library, page: str) -> None:
    """Each entry of a ledger stands on the page, and each kind is explained there."""
    for area, ledger in library.ledgers.items():
        for entry in ledger:
            part = sentence_of(page, f"{area}-{entry.number}")
            assert f"ledger__kind--{entry.kind}" in part
            assert escape(entry.paraphrase) in part
    for kind in SENTENCE_KINDS.values():
        assert f"<dt>{kind.name}</dt><dd>{kind.meaning}</dd>" in page


def test_the_sentences_of_each_kind_are_counted(page: str) -> None:
    """A document's table has its sentences, those that are used and those that are not."""
    hull = page.split("{ #hull }")[1].split('<ol class="ledger">')[0]
    assert '<th scope="row">Foreign</th><td>9</td><td>0</td><td>9</td>' in hull
    assert '<th scope="row">All</th><td>32</td><td>23</td><td>9</td>' in hull


def test_an_unused_sentence_says_why(library: Library, page: str) -> None:
    """The reason for which a sentence is left out stands with it, and is counted."""
    assert "Nothing here rests on it." in sentence_of(page, "coventry-2")
    ledger = list(library.ledgers["coventry"])
    ledger[1] = replace(ledger[1], unused="It is <old>.")
    explained = sources_page(replace(library, ledgers={"coventry": tuple(ledger)}))
    part = sentence_of(explained, "coventry-2")
    assert "<b>Not in the policy</b> It is &lt;old&gt;." in part
    assert "Nothing here rests on it." not in part
    assert (
        '<th scope="row">Context</th><td>13</td><td>8</td><td>5 (1 with a reason)</td>' in explained
    )


def test_a_document_without_a_ledger_says_so(library: Library) -> None:
    """Where nobody has accounted for the sentences, their uses are still listed."""
    without = sources_page(replace(library, ledgers={}))
    assert without.count("not accounted for yet") == len(library.collection.local)
    assert "ledger__kind" not in without
    assert "Record every discussion and outcome." in sentence_of(without, "coventry-7")
