"""The built site as nginx publishes it, examined from outside with a browser."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from handbook.publishing import compression
from handbook.publishing import nginx as settings
from tests.conftest import ROOT
from tests.servers.nginx_server import nginx


def test_the_settings_of_a_build_publish_it_without_a_fault(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The doctor finds nothing to put right, and the checker answers."""
    # Links, since the site itself is other tests', too; and quickly, whatever it saves.
    folder = shutil.copytree(site, tmp_path / "site", copy_function=os.link)
    monkeypatch.setattr(compression, "_BROTLI_QUALITY", 1)
    monkeypatch.setattr(compression, "_BROTLI_QUALITY_KEPT", 1)
    monkeypatch.setattr(compression, "_GZIP_QUALITY", 1)
    compression.compress_site(folder, tmp_path / "cache")
    (tmp_path / "nginx").mkdir()
    with nginx((folder / settings.FILE).read_text("utf-8"), folder, tmp_path / "nginx") as address:
        # Apart from the browser that other tests drive from this process.
        command = [sys.executable, "-m", "handbook", "doctor", address, "--json"]
        run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    report = json.loads(run.stdout)

    assert report["findings"] == []
    assert report["skipped"] == []
    assert report["answer"].startswith("Escalate to")
    assert run.returncode == 0
