"""A page of the site before any site generator has seen it: Markdown text and where it belongs."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, kw_only=True)
class Page:
    """One page: its text, its name in the navigation and the file that an editor would change."""

    title: str
    """The name in the navigation."""
    body: str
    """Markdown, with blocks of HTML in it."""
    meta: Mapping[str, object] = field(default_factory=dict)
    """Front matter: `title` and `description` of the document, what to hide, extra styles."""
    in_navigation: bool = True
    """Whether it is listed there; what is not is found from the page it belongs to."""
    source: str | None = None
    """The policy file the page is made from, such as ``coventry.yaml``; none for several."""

    @property
    def text(self) -> str:
        """The whole text with its front matter; JSON values are YAML values too."""
        lines = [f"{key}: {json.dumps(value)}" for key, value in self.meta.items()]
        return "\n".join(["---", *lines, "---", "", self.body])
