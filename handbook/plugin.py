"""The MkDocs plugin: it hands the rendered pages and the checker's files to the site generator."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files

from decision.collection import Collection
from handbook.bundle import RUNTIME, Bundle, build_bundle
from handbook.compile import published_modules
from handbook.downloads import downloads
from handbook.errors import BundleError
from handbook.loading import load_collection
from handbook.navigation import navigation
from handbook.page import Page
from handbook.problems import PolicyProblems
from handbook.rendering import CHECKER_ASSETS, render
from handbook.templating import TEMPLATES

CHECKER = Path(__file__).parent / "checker"
"""The scripts and style sheets of the checker."""


class HandbookConfig(Config):  # type: ignore[no-untyped-call]
    """What `mkdocs.yml` may set."""

    policies = config_options.Dir(exists=True, default="policies")
    """The folder of the policies."""


class HandbookPlugin(BasePlugin[HandbookConfig]):  # type: ignore[no-untyped-call]
    """Adds the generated pages, the checker and its runtime to a MkDocs site."""

    _pages: dict[str, Page]
    _downloads: dict[str, str]
    _bundle: Bundle
    _loaded: tuple[object, Collection] | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Do nothing: having this method makes MkDocs keep the plugin from build to build."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Render the pages, so that the navigation can name them."""
        root = Path(config.config_file_path).parent
        try:
            collection = self._collection()
            self._bundle = build_bundle(published_modules(collection), root, root / ".cache/bundle")
        except (PolicyProblems, BundleError) as error:
            raise PluginError(str(error)) from None
        self._pages = render(collection, runtime=RUNTIME, wheel=self._bundle.wheel)
        self._downloads = downloads(collection)
        config.nav = navigation(config.nav or [], self._pages)
        return config

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add what the handbook generates to what is written by hand."""
        for name, page in self._pages.items():
            files.append(self._page_file(name, page, config))
        for name, text in self._downloads.items():
            files.append(File.generated(config, name, content=text))
        served = [path for path in sorted(CHECKER.iterdir()) if path.suffix in (".css", ".js")]
        assets = {CHECKER_ASSETS + path.name: path for path in served}
        for name, path in {**assets, **self._bundle.files}.items():
            files.append(File.generated(config, name, abs_src_path=str(path)))
        return files

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

    def _collection(self) -> Collection:
        """The policies, read again only when a file has changed since the last build."""
        folder = Path(self.config.policies)
        state = {path: path.stat().st_mtime_ns for path in folder.rglob("*.yaml")}
        if self._loaded is None or self._loaded[0] != state:
            self._loaded = state, load_collection(folder)
        return self._loaded[1]

    def _page_file(self, path: str, page: Page, config: MkDocsConfig) -> File:
        """A page, whose link to edit it leads to the policy that it is made from."""
        file = File.generated(config, path, content=page.text)
        if page.source:
            policy = Path(self.config.policies, page.source)
            file.edit_uri = Path(os.path.relpath(policy, config.docs_dir)).as_posix()
        return file
