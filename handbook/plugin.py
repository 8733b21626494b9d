"""The MkDocs plugin: it hands the rendered pages and the checker's files to the site generator."""

import json
import logging
import os
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from jinja2 import Environment
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as SitePage

from decision.english import write_date
from handbook.addresses import EMBED, FEED, GLOSSARY, HOME, INDEX, path_of, root_from
from handbook.bundling.assets import Assets, build_assets, theme_sources
from handbook.facts.letters import are_many
from handbook.facts.reviews import overdue_reviews
from handbook.library.holdings import Library
from handbook.library.loading import load_library
from handbook.library.measurements import REPORT
from handbook.library.problems import PolicyProblems
from handbook.pages.edition import edition_of, publication_day
from handbook.pages.english import KEPT_COPY
from handbook.pages.navigation import listed, navigation
from handbook.pages.page import Page
from handbook.pages.rendering import render
from handbook.pages.search_index import SEARCH_INDEX, refined, search_words
from handbook.pages.speed import with_measurements
from handbook.pages.templating import TEMPLATES
from handbook.pages.term_links import Explained, explained, link_terms
from handbook.publishing import service_worker
from handbook.publishing.address_lock import LOCK, anchors_in, broken_promises, read_lock
from handbook.publishing.amendments_feed import amendments_feed
from handbook.publishing.content_security import EMBEDDED, PAGE, as_tag
from handbook.publishing.conversations import Conversations, conversations
from handbook.publishing.downloads import downloads
from handbook.publishing.redirects import SCRIPT, moved_anchors, redirect_pages
from handbook.publishing.security_headers import REFERRER_POLICY
from handbook.publishing.server_settings import server_settings
from handbook.publishing.word_forms import word_forms
from handbook.runtime.bundle import Bundle, build_bundle
from handbook.runtime.errors import BundleError
from handbook.runtime.policy_parts import compiled_parts

CHECKER = Path(__file__).parent / "checker"
"""The scripts and style sheets of the checker."""

_WITHOUT_TERMS = {INDEX, f"areas/{INDEX}", "checker.md", path_of(EMBED), "glossary.md"}
"""The pages that explain no terms: they lead on at once, or explain them themselves."""

# Not below MkDocs' own logger, whose warnings stop a strict build: a date that passes must not.
_log = logging.getLogger("handbook")


class HandbookConfig(Config):  # type: ignore[no-untyped-call]  # MkDocs is partly typed
    """What `mkdocs.yml` may set."""

    policies = config_options.Dir(exists=True, default="policies")
    """The folder of the policies."""
    lock = config_options.File(default=LOCK)
    """The file of the published addresses."""
    service_worker = config_options.Type(bool, default=True)
    """Whether browsers keep the checker; if not, they remove what an earlier build left there."""


class HandbookPlugin(BasePlugin[HandbookConfig]):  # type: ignore[no-untyped-call]  # as above
    """Adds the generated pages, the checker and its runtime to a MkDocs site."""

    addresses: set[str]
    """Every address and anchor of the site as it was built last."""
    _library: Library
    _pages: dict[str, Page]
    _downloads: dict[str, str | bytes]
    _conversations: Conversations
    _bundle: Bundle
    _assets: Assets
    _explained: Explained | None
    _loaded: tuple[object, Library] | None = None
    _is_published: bool = False

    def on_startup(
        self,
        *,
        command: Literal["build", "gh-deploy", "serve"],
        dirty: bool,  # noqa: ARG002 - MkDocs passes it by name
    ) -> None:
        """Note what the site is for; having this method keeps the plugin from build to build."""
        self._is_published = command != "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Render the pages, so that the navigation can name them."""
        root = Path(config.config_file_path).parent
        published = publication_day()
        try:
            self._library = self._read(config)
            self._bundle = build_bundle(
                compiled_parts(self._library.collection), root, root / ".cache/bundle"
            )
            self._assets = build_assets(root, root / ".cache/bundle")
            config.extra_css = [self._assets.address(str(name)) for name in config.extra_css]
        except (PolicyProblems, BundleError) as error:
            raise PluginError(str(error)) from None
        self._conversations = conversations(self._library.collection)
        self._pages = render(
            self._library,
            published=published,
            conversations=tuple(self._conversations.files),
            parts=self._conversations.parts,
        )
        for message in overdue_reviews(self._library.collection.local, published):
            _log.warning(message)
        docs = Path(config.docs_dir)
        # By path, so that guidance, which is among the pages, is not read again.
        texts = {
            name: path.read_text("utf-8")
            for path in docs.rglob("*.md")
            if (name := path.relative_to(docs).as_posix()) not in self._pages
        }
        config.extra["edition"] = edition_of(self._pages, texts, published)
        config.extra["runtime"] = self._bundle.manifest
        config.extra["ahead"] = self._needed_by_checker()
        config.extra["security"] = {
            "page": as_tag(PAGE),
            "embedded": as_tag(EMBEDDED),
            "referrer": REFERRER_POLICY,
        }
        if self._keeps:
            note = KEPT_COPY.format(date=write_date(published))
            config.extra["keeper"] = {"script": service_worker.FILE, "note": note}
        collection = self._library.collection
        self._downloads = {
            **downloads(collection),
            **word_forms(collection, config.site_url or ""),
        }
        config.nav = navigation(config.nav or [], self._pages)
        self._explained = explained(self._library.glossary)
        self.addresses = {*self._downloads, FEED}
        return config

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add what the handbook generates to what is written by hand."""
        for name, page in self._pages.items():
            # Hand-written guidance is rendered with its facts, in the place of its own file.
            if (written := files.get_file_from_path(name)) is not None:
                files.remove(written)
            files.append(self._page_file(name, page, config))
        for name in theme_sources(Path(config.config_file_path).parent):
            if (source := files.get_file_from_path(name)) is not None:
                files.remove(source)
        made = {**self._downloads, **self._conversations.files, **self._assets.files}
        for name, content in made.items():
            files.append(File.generated(config, name, content=content))
        for name, path in self._bundle.files.items():
            files.append(File.generated(config, name, abs_src_path=str(path)))
        script = self._assets.address(SCRIPT)
        for name, text in redirect_pages(self._library.redirects, script).items():
            files.append(File.generated(config, name, content=text))
        feed = amendments_feed(self._library, config.site_url or "")
        files.append(File.generated(config, FEED, content=feed))
        return files

    def on_page_markdown(
        self,
        markdown: str,
        *,
        page: SitePage,  # noqa: ARG002 - MkDocs passes it by name
        config: MkDocsConfig,
        files: Files,  # noqa: ARG002 - so too
    ) -> str:
        """Show what was measured last where a page asks for it."""
        return with_measurements(markdown, Path(config.config_file_path).parent / REPORT)

    def on_env(
        self,
        env: Environment,
        *,
        config: MkDocsConfig,  # noqa: ARG002 - MkDocs passes it by name
        files: Files,  # noqa: ARG002 - so too
    ) -> Environment:
        """Have templates find scripts and style sheets by the names of their sources."""
        env.filters.update(asset=self._assets.address, preloads=self._assets.preloads)
        return env

    def on_page_content(
        self,
        html: str,
        *,
        page: SitePage,
        config: MkDocsConfig,  # noqa: ARG002 - MkDocs passes it by name
        files: Files,  # noqa: ARG002 - so too
    ) -> str:
        """Explain terms, and lead on from anchors of the page that have moved."""
        path = page.file.src_uri
        if self._explained and path not in _WITHOUT_TERMS:
            html = link_terms(html, self._explained, root_from(path) + GLOSSARY)
        script = self._assets.address(SCRIPT)
        return html + moved_anchors(page.url or HOME, self._library.redirects, script)

    def on_post_page(
        self,
        output: str,
        *,
        page: SitePage,
        config: MkDocsConfig,  # noqa: ARG002 - MkDocs passes it by name
    ) -> str:
        """Note the addresses that the page publishes."""
        address = page.url or HOME
        self.addresses |= {address, *(f"{address}#{anchor}" for anchor in anchors_in(output))}
        return output

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Give the search its words, and stop when an address that was published is gone."""
        index = Path(config.site_dir, SEARCH_INDEX)
        if index.exists():
            better = refined(
                json.loads(index.read_text("utf-8")),
                search_words(self._library),
                brief=are_many(self._library.collection),
            )
            index.write_text(json.dumps(better, separators=(",", ":")), "utf-8")
        self._write_service_worker(Path(config.site_dir))
        # After all other files, since some servers are told of each.
        for name, text in server_settings(Path(config.site_dir)).items():
            file = Path(config.site_dir, name)
            file.parent.mkdir(exist_ok=True)
            file.write_text(text, "utf-8")
        lock = Path(config.config_file_path).parent / self.config.lock
        broken = broken_promises(read_lock(lock), self.addresses, self._library.redirects)
        if broken:
            raise PluginError("\n".join(broken))

    def on_serve(
        self,
        server: LiveReloadServer,
        config: MkDocsConfig,
        builder: Callable[..., None],  # noqa: ARG002 - MkDocs passes it by name
    ) -> LiveReloadServer:
        """Build again when anything that pages are made from changes."""
        for folder in (self.config.policies, TEMPLATES, CHECKER, config.theme.custom_dir):
            if folder:
                server.watch(str(folder))
        return server

    def _needed_by_checker(self) -> list[str]:
        """The addresses of what the checker loads, for pages from which people go there."""
        scripts = self._assets.preloads("assets/checker/checker.js")
        named = (
            "assets/checker/early.js",
            "assets/checker/runtime/worker.js",
            "assets/checker/styles.css",
        )
        return [*scripts, *map(self._assets.address, named), *self._bundle.needed]

    @property
    def _keeps(self) -> bool:
        """Whether browsers are to keep the checker; while pages are written, they must not."""
        return self.config.service_worker and self._is_published

    def _write_service_worker(self, site: Path) -> None:
        """Write it last of all, since it names the other files by their digests."""
        text = service_worker.keeping(site) if self._keeps else service_worker.removal()
        Path(site, service_worker.FILE).write_text(text, "utf-8")

    def _read(self, config: MkDocsConfig) -> Library:
        """The library, read again only when a file has changed since the last build."""
        policies, guidance = Path(self.config.policies), Path(config.docs_dir)
        read = [*policies.rglob("*.yaml"), *guidance.rglob("*.md")]
        order = listed(config.nav or [])
        state = order, {path: path.stat().st_mtime_ns for path in read}
        if self._loaded is None or self._loaded[0] != state:
            self._loaded = state, load_library(policies, guidance, order=order)
        return self._loaded[1]

    def _page_file(self, path: str, page: Page, config: MkDocsConfig) -> File:
        """A page, whose link to edit it leads to the file that it is made from."""
        file = File.generated(config, path, content=page.text)
        if not page.in_navigation:
            file.inclusion = InclusionLevel.NOT_IN_NAV
        if path in self._library.prose:
            file.edit_uri = path
        elif page.source:
            policy = Path(self.config.policies, page.source)
            file.edit_uri = Path(os.path.relpath(policy, config.docs_dir)).as_posix()
        return file
