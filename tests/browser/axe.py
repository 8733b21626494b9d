"""What axe, the accessibility checker, finds wrong in a page."""

import json

from playwright.sync_api import Page

from tests.conftest import ROOT

SCRIPT = (ROOT / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")

# Axe asks what lies under a point as soon as it has scrolled there: before a part that is laid out
# only when it is on the screen has its size, when what follows still lies over it.
LAY_OUT_ALL = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { content-visibility: visible !important }");
  document.adoptedStyleSheets.push(sheet);
}"""


COLOURS = "cat.color"
"""The rules that a change of palette can break."""


def axe_findings(page: Page, part: str = "html", rules: str | None = None) -> list[str]:
    """Each violation in a *part* of the page, with the element and how to mend it.

    The *rules* are those with a tag, such as ``COLOURS``; all when none is given.
    """
    # Evaluated rather than added as a script, which the content security policy would refuse.
    if not page.evaluate("Boolean(window.axe)"):
        page.evaluate(SCRIPT)
    page.evaluate(LAY_OUT_ALL)
    # Only what is wrong is gathered, and leaves the page: all that is right weighs far more.
    options: dict[str, object] = {"resultTypes": ["violations"]}
    if rules:
        options["runOnly"] = [rules]
    violations = page.evaluate(
        "async ([part, options]) => (await axe.run(part, options)).violations", [part, options]
    )
    return [
        f"{violation['id']}: {json.dumps(node['target'])} {node['failureSummary']}"
        for violation in violations
        for node in violation["nodes"]
    ]
