"""Rendering: every fact of the policies reaches a page, under an address that lasts."""

import re
from dataclasses import replace
from datetime import date

import pytest

from decision.addresses import area_address, stage_address
from decision.collection import Collection
from decision.policy import Policy
from decision.provision import Provision, Sentence
from decision.vocabulary import HARMONISED
from handbook.addresses import address_of, path_of, root_from
from handbook.facts.evidence import evidence
from handbook.facts.variants import stage_variants
from handbook.library.holdings import Library
from handbook.pages.page import Page
from handbook.pages.rendering import render
from handbook.pages.templating import plain

PUBLISHED = date(2026, 11, 20)


@pytest.fixture(scope="module")
def pages(library: Library) -> dict[str, Page]:
    """The generated pages of the real policies."""
    return render(library, published=PUBLISHED)


def test_every_stage_has_a_page(collection: Collection, pages: dict[str, Page]) -> None:
    """Each stage, also one that only a route adds, has the page that its address names."""
    expected = {
        stage_address(policy.area, entry.stage.id)
        for policy in collection.policies.values()
        for entry in stage_variants(policy)
    }

    assert expected <= {address_of(path) for path in pages}


def test_the_same_policies_give_the_same_pages(library: Library, pages: dict[str, Page]) -> None:
    """Rendering twice gives the same text."""
    assert render(library, published=PUBLISHED) == pages


def test_a_page_names_the_file_it_is_made_from(pages: dict[str, Page]) -> None:
    """The pages of an area name its policy; those made from several policies name none."""
    assert pages["areas/coventry/stage-2.md"].source == "coventry.yaml"
    assert pages["guidance/level-2.md"].source is None


def test_every_limit_of_a_ladder_stands_on_its_overview(
    collection: Collection, pages: dict[str, Page]
) -> None:
    """An overview shows what each stage says about time."""
    for policy in collection.local:
        text = pages[path_of(area_address(policy.area), index=True)].text
        for stage in policy.stages:
            limit = stage.limits[0] if stage.limits else None
            words = limit and (limit.at_once or limit.undated or str(limit.within))
            assert (words or "no number is stated") in text, (policy.area, stage.id)


def test_every_sentence_has_an_anchor(library: Library, pages: dict[str, Page]) -> None:
    """The page of sources has an anchor for each sentence, whether a page cites it or not."""
    cited = {
        anchor
        for page in pages.values()
        for anchor in re.findall(r'href="[./]*sources/#([^"]+)"', page.text)
    }
    anchors = re.findall(r'class="ledger__sentence" id="([^"]+)"', pages["sources.md"].text)

    assert cited < set(anchors)
    assert anchors == [
        f"{policy.area}-{number}"
        for policy in library.collection.local
        for number in range(1, policy.document.sentences + 1)
    ]


def test_a_fact_names_the_place_where_it_is_published(library: Library) -> None:
    """What rests on a sentence is listed with the stage, or the route's section of its page."""
    ledger = evidence(library)
    places = {fact.place for fact in ledger["coventry"][Sentence("coventry:11")]}

    assert "areas/coventry/stage-2/#referral" in places
    assert "areas/coventry/#referral" in places
    assert "guidance/referrals-and-thresholds/" in places


def test_text_of_a_policy_is_never_markup(library: Library) -> None:
    """Angle brackets and Markdown in a policy come out as the characters they are."""
    coventry = library.collection.policies["coventry"]
    stage = replace(coventry.stages[0], title="*Talk* <b>now</b> & [act](x)")
    banner = Provision(text="<script>alert(1)</script>")
    changed = replace(coventry, stages=(stage, *coventry.stages[1:]), banners=(banner,))
    text = render(_with(library, changed), published=PUBLISHED)["areas/coventry/stage-1.md"].text

    assert "<script>" not in text
    assert "# Stage One: " + plain("*Talk* <b>now</b> & [act](x)") in text
    assert plain("*a* <b> & c") == r"\*a\* &lt;b&gt; &amp; c"


def test_addresses_and_paths_lead_to_each_other() -> None:
    """A path is served at an address, and the root is as many steps up as the address is deep."""
    assert address_of("index.md") == ""
    assert address_of("areas/coventry/index.md") == "areas/coventry/"
    assert address_of("areas/coventry/stage-2.md") == "areas/coventry/stage-2/"
    assert path_of("areas/coventry/stage-2/") == "areas/coventry/stage-2.md"
    assert root_from("areas/coventry/stage-2.md") == "../../../"
    assert root_from("index.md") == ""


def test_the_harmonised_guidance_has_a_page_for_each_level(pages: dict[str, Page]) -> None:
    """Every level of the common ladder has its page of guidance."""
    guidance = area_address(HARMONISED)
    assert [
        path for path in pages if path.startswith((f"{guidance}index", f"{guidance}level"))
    ] == [
        "guidance/index.md",
        *(f"guidance/level-{level}.md" for level in range(1, 6)),
    ]


def _with(library: Library, policy: Policy) -> Library:
    policies = {**library.collection.policies, policy.area: policy}
    return replace(library, collection=replace(library.collection, policies=policies))
