"""The plugin: the built site has what the decision package links to."""

import html
import json
import re
import shutil
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, BuildError

from decision.addresses import area_address, reading_link, sentence_link, step_link
from decision.collection import Collection
from decision.ladder import ladder_of
from decision.vocabulary import AGENCIES, TOPICS, TRACKS
from handbook.facts.evidence import evidence
from handbook.library.holdings import Library
from handbook.pages.navigation import navigation
from handbook.pages.page import Page
from handbook.publishing import service_worker
from tests.conftest import ROOT
from tests.handbook.built_page import built_page


def test_every_address_of_the_decision_package_exists(site: Path, library: Library) -> None:
    """Each area, step, sentence and reading that an answer may link to has its anchor."""
    collection, ledger = library.collection, evidence(library)
    links = {
        *(area_address(area) for area in collection.policies),
        *(reading_link(reading) for reading in collection.readings),
        *(sentence_link(sentence) for sentences in ledger.values() for sentence in sentences),
        *_steps(collection),
    }

    assert {link for link in links if not _exists(site, link)} == set()


def test_a_page_can_be_edited_where_its_facts_stand(site: Path) -> None:
    """The link to edit leads to a stage's policy or to hand-written text; others have none."""
    stage = (site / "areas/coventry/stage-2/index.html").read_text("utf-8")
    level = (site / "guidance/level-2/index.html").read_text("utf-8")
    sources = (site / "sources/index.html").read_text("utf-8")
    edit = "https://example.org/handbook/edit/main/"

    assert f'href="{edit}policies/coventry.yaml"' in stage
    assert f'href="{edit}docs/guidance/level-2.md"' in level
    assert edit not in sources


def test_the_checker_finds_what_runs_it(site: Path) -> None:
    """The checker's page names the files of its runtime, and all of them are in the site."""
    page = (site / "checker/index.html").read_text("utf-8")
    manifest = json.loads(
        html.unescape(re.findall(r'name="handbook-runtime" content="([^"]*)"', page)[0])
    )
    named = [manifest["package"], manifest["snapshot"], *manifest["parts"]]

    assert all((site / file["address"]).is_file() for file in named)
    assert (site / manifest["snapshot"]["library"]).is_file()
    assert (site / manifest["pyodide"] / "pyodide.asm.wasm").is_file()


def test_headings_of_stages_can_be_searched(site: Path) -> None:
    """The search index leads to the sections of stage pages."""
    index = (site / "search/search_index.json").read_text("utf-8")

    assert '"areas/coventry/stage-2/#referral"' in index


def test_mistakes_in_policies_stop_the_build(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Every mistake of every file is reported with its line, and without a traceback."""
    policies = tmp_path / "policies"
    shutil.copytree(ROOT / "policies", policies)
    for area in ("coventry", "hull"):
        file = policies / f"{area}.yaml"
        file.write_text(file.read_text("utf-8") + "colour: red\n", "utf-8")
    config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(tmp_path / "site"))
    config.plugins["handbook"].config["policies"] = str(policies)

    with pytest.raises((Abort, BuildError)) as stop:
        build(config)

    message = f"{stop.value} {caplog.text}"
    assert "coventry.yaml:" in message
    assert "hull.yaml:" in message
    assert "Traceback" not in message


@pytest.fixture(scope="module")
def other_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site with other settings: a navigation that leads elsewhere, and no service worker."""
    folder = tmp_path_factory.mktemp("site")
    config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(folder))
    config.nav = [*(config.nav or []), {"The board": "https://example.org/board/"}]
    config.plugins["handbook"].config["service_worker"] = False
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    return folder


def test_the_navigation_may_lead_elsewhere(other_site: Path) -> None:
    """A partnership can put a link to its own site into the navigation."""
    assert 'href="https://example.org/board/"' in (other_site / "index.html").read_text("utf-8")


def test_a_site_without_a_service_worker_removes_it_from_browsers(other_site: Path) -> None:
    """With the switch off no page asks for one, and what stands at its address removes it."""
    checker = (other_site / "checker/index.html").read_text("utf-8")

    assert "data-keeper" not in checker
    assert (other_site / service_worker.FILE).read_text("utf-8") == service_worker.removal()


def test_only_the_page_of_the_checker_asks_for_the_service_worker(site: Path) -> None:
    """Whoever only reads, or meets the checker inside another page, is not made to keep it."""
    asking = [
        page.parent.relative_to(site).as_posix()
        for page in site.rglob("index.html")
        if "data-keeper" in page.read_text("utf-8")
    ]

    assert asking == ["checker"]


def test_a_folder_in_the_navigation_stands_for_its_pages() -> None:
    """An entry that ends with a slash becomes the pages below it, each folder a section."""
    pages = {
        path: Page(title=title, body="")
        for path, title in [
            ("areas/index.md", "Areas"),
            ("areas/hull/index.md", "Hull"),
            ("areas/hull/one.md", "One"),
            ("other.md", "Other"),
        ]
    }

    assert navigation([{"Home": "index.md"}, {"All": "areas/"}], pages) == [
        {"Home": "index.md"},
        {
            "All": [
                {"Areas": "areas/index.md"},
                {"Hull": [{"Hull": "areas/hull/index.md"}, {"One": "areas/hull/one.md"}]},
            ]
        },
    ]


def _steps(collection: Collection) -> set[str]:
    """Every link to a step, whatever the topic, track and agency."""
    links = set()
    for policy in collection.policies.values():
        for topic in TOPICS:
            for track in TRACKS:
                for agency in AGENCIES:
                    ladder = ladder_of(policy, topic, track, agency)  # type: ignore[arg-type]
                    links |= {step.link for step in ladder.steps}
                    links |= {step_link(policy.area, step.stage.id) for step in ladder.steps}
    return links


def _exists(site: Path, link: str) -> bool:
    address, _, anchor = link.partition("#")
    file = site / address / "index.html"
    return file.is_file() and (not anchor or anchor in built_page(site, file).anchors)
