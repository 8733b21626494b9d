"""The markup of the built site, read by the Nu checker as the standard says."""

import json
import subprocess
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tests.conftest import ROOT

CHECKER = ROOT / "node_modules/vnu-jar/build/dist/vnu.jar"
# The theme's own switches, in its base template, which pages cannot change.
OF_THE_THEME = 'class="md-toggle" data-md-toggle='


def test_the_nu_checker_finds_no_error(site: Path) -> None:
    """No page has an error of markup, but for two attributes of the theme."""
    run = subprocess.run(
        ["java", "-jar", CHECKER, "--format", "json", "--errors-only", "--skip-non-html", site],
        capture_output=True,
        text=True,
        check=False,
    )
    found = {
        (unquote(urlsplit(message["url"]).path).removeprefix(f"{site}/"), message["message"])
        for message in json.loads(run.stderr)["messages"]
        if OF_THE_THEME not in message.get("extract", "")
    }

    assert found == set()
