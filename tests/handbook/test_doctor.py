"""The examination of published sites: each fault is found, and nothing where there is none."""

import json
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread

import pytest
from click.testing import CliRunner

from handbook.addresses import CHECKER, EMBED, FEED, LEVELS_CSV, LEVELS_JSON, root_of
from handbook.command import main
from handbook.content_addresses import content_address, digest
from handbook.doctor.examination import KEEPER, examine
from handbook.doctor.finding import Finding
from handbook.publishing.response_headers import response_headers
from tests.browser.served_folder import TYPES, served
from tests.conftest import ROOT

SCRIPT = b"export const answer = 42;\n"
SCRIPT_ADDRESS = content_address("checker.js", SCRIPT)
ENGINE = "assets/engine.wasm"
LISTED = {SCRIPT_ADDRESS: SCRIPT, ENGINE: b"\0asm"}
AREA = "areas/hull/answers/"

PAGE = """<!doctype html><title>Page</title><script src="{root}{script}"></script>
<div {checker}><a data-area="hull" href="{root}{area}">Hull</a></div>
<div data-runtime='{{"snapshot": "assets/immutable/gone/", "script": "{script}"}}'></div>
<p class="stamp">Handbook. As published on 20 November 2026, version 1+{build}. The latest ...</p>
"""


def page(address: str, build: str = "aaaaaaaa", script: str = SCRIPT_ADDRESS) -> bytes:
    """A page of the site."""
    checker = 'id="checker" data-keeper="../sw.js"' if address.startswith(CHECKER) else ""
    text = PAGE.format(
        root=root_of(address), script=script, checker=checker, area=AREA, build=build
    )
    return text.encode()


def keeper(files: Mapping[str, bytes] = LISTED) -> bytes:
    """A service worker, with its list of files."""
    named = {path: digest(content) for path, content in files.items()}
    return f"const HANDBOOK = {json.dumps({'files': named})};\nself.x = 1;".encode()


@dataclass
class Published:
    """A made-up site, and how it is served."""

    files: dict[str, bytes] = field(default_factory=dict)
    types: dict[str, str] = field(default_factory=lambda: dict(TYPES))
    changed: dict[str, str | None] = field(default_factory=dict)

    def headers(self, address: str) -> dict[str, str]:
        """What is sent with an address, a wrong one too."""
        index = f"{address}index.html" if not address or address.endswith("/") else address
        sent = response_headers(address if index in self.files else "404.html")
        return {
            name: value for name, value in {**sent, **self.changed}.items() if value is not None
        }


@pytest.fixture
def published() -> Published:
    """A site without a fault."""
    pages = {f"{address}index.html": page(address) for address in ("", CHECKER, EMBED, AREA)}
    downloads = {LEVELS_CSV: b"a", LEVELS_JSON: b"{}", FEED: b"<feed/>"}
    return Published({**pages, **LISTED, **downloads, KEEPER: keeper()})


def examined(published: Published, folder: Path, at: str = "") -> list[Finding]:
    """What is found wrong, with the site in a folder of the server."""
    for name, content in published.files.items():
        (folder / at / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / at / name).write_bytes(content)

    def headers(address: str) -> dict[str, str]:
        return published.headers(address.removeprefix(at))

    with served(folder, published.types, headers) as address:
        return list(examine(address + at, in_browser=False).findings)


@pytest.mark.parametrize("at", ["", "handbook/"])
def test_nothing_is_found_where_nothing_is_wrong(
    published: Published, tmp_path: Path, at: str
) -> None:
    """A site that is served as its settings say passes, in a folder of the server too."""
    assert examined(published, tmp_path, at) == []


type Change = Callable[[Published], object]

FAULTS: Mapping[str, tuple[Change, str, str]] = {
    "wrong type": (
        lambda site: site.types.update({".js": "application/octet-stream"}),
        "Content-Type",
        "application/octet-stream",
    ),
    "no policy": (
        lambda site: site.changed.update({"Content-Security-Policy": None}),
        "Content-Security-Policy",
        "none",
    ),
    "another policy": (
        lambda site: site.changed.update({"Content-Security-Policy": "default-src *"}),
        "Content-Security-Policy",
        "default-src *",
    ),
    "another referrer": (
        lambda site: site.changed.update({"Referrer-Policy": "origin"}),
        "Referrer-Policy",
        "origin",
    ),
    "all kept": (
        lambda site: site.changed.update({"Cache-Control": "public, max-age=31536000, immutable"}),
        "Cache-Control",
        "public, max-age=31536000, immutable",
    ),
    "nothing kept": (
        lambda site: site.changed.update({"Cache-Control": "no-cache"}),
        "Cache-Control",
        "no-cache",
    ),
    "not compressed": (
        lambda site: site.files.update({LEVELS_JSON: b" " * 2000}),
        "compression",
        "none, where br and gzip were offered",
    ),
    "wrongly compressed": (
        lambda site: site.changed.update({"Content-Encoding": "gzip"}),
        "file",
        "bytes that are not gzip",
    ),
    "file missing": (lambda site: site.files.pop(ENGINE), "file", "HTTP status 404"),
    "file of another build": (
        lambda site: site.files.update({ENGINE: b"old"}),
        "content",
        digest(b"old"),
    ),
    "content without its name": (
        lambda site: site.files.update({SCRIPT_ADDRESS: SCRIPT[:-9], KEEPER: b"let a;"}),
        "content",
        digest(SCRIPT[:-9]),
    ),
    "no service worker": (lambda site: site.files.pop(KEEPER), "file", "HTTP status 404"),
    "no list": (
        lambda site: site.files.update({KEEPER: b"const HANDBOOK = {"}),
        "service worker",
        "no list",
    ),
    "pages of two builds": (
        lambda site: site.files.update({f"{EMBED}index.html": page(EMBED, "bbbbbbbb")}),
        "edition of the pages",
        "version 1+aaaaaaaa, As published",
    ),
    "files of two builds": (
        lambda site: site.files.update(
            {
                "index.html": page("", script=content_address("checker.js", b"new")),
                content_address("checker.js", b"new"): b"new",
            }
        ),
        "assets/immutable/checker.js",
        "several versions",
    ),
    "another site": (
        lambda site: site.files.update({f"{CHECKER}index.html": b"<p>Welcome"}),
        "page",
        "no checker",
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_found(published: Published, tmp_path: Path, fault: str) -> None:
    """It is said where, what was found and what was expected, and what to change."""
    change, asked, found = FAULTS[fault]
    change(published)
    said = [finding for finding in examined(published, tmp_path) if finding.asked == asked]

    assert said, fault
    assert found in said[0].found
    assert said[0].expected
    assert all(said[0].remedies.values())


def test_faults_that_are_the_same_are_told_once(published: Published, tmp_path: Path) -> None:
    """A header that is missing everywhere is one finding, with all its addresses."""
    published.changed["X-Content-Type-Options"] = None
    (finding,) = examined(published, tmp_path)

    assert len(finding.addresses) > 5
    assert list(finding.remedies) == ["nginx", "Apache", "IIS", "static host"]
    assert len(str(finding).splitlines()) < 12


ANSWERS = {
    b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort": "cut short after 5 of 100 bytes",
    b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\nshort": "cut short after",
    b"HTTP/1.1 200 OK\r\nContent-Encoding: zip\r\n\r\nPK": "not asked for",
}


@pytest.fixture
def answering() -> Iterator[Callable[[bytes], str]]:
    """Start a server that gives the same answer to all; gives its address."""
    with ExitStack() as stack:

        def start(answer: bytes) -> str:
            server = stack.enter_context(socket.create_server(("127.0.0.1", 0)))
            Thread(target=repeat, args=(server, answer), daemon=True).start()
            return f"http://127.0.0.1:{server.getsockname()[1]}/"

        yield start


def repeat(server: socket.socket, answer: bytes) -> None:
    """Answer until the server is closed."""
    with suppress(OSError):
        while True:
            connection, _ = server.accept()
            with connection:
                connection.recv(65536)
                connection.sendall(answer)


@pytest.mark.parametrize("answer", ANSWERS)
def test_a_file_that_is_not_whole_is_found(
    answering: Callable[[bytes], str], answer: bytes
) -> None:
    """A proxy that cuts files short is told from one that sends others."""
    report = examine(answering(answer), in_browser=False)

    assert ANSWERS[answer] in report.findings[0].found


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("example.org", "expected an address such as https://"),
        ("ftp://example.org/", "expected an address such as https://"),
        ("http://[::1/", "expected an address such as https://"),
        ("http://127.0.0.1:1/", "nothing that listens there"),
        ("http://no-such-host.invalid/", "no such host"),
        ("http://127.0.0.1:99999/", "expected an address such as https://"),
    ],
)
def test_an_address_without_an_answer_is_one_finding(address: str, why: str) -> None:
    """Whatever is wrong with it, the command says so in words and ends with status 1."""
    run = CliRunner().invoke(main, ["doctor", address, "--no-browser"])

    assert run.exit_code == 1
    assert why in run.stdout
    assert not run.exception or isinstance(run.exception, SystemExit)


def test_what_is_no_web_server_is_one_finding(answering: Callable[[bytes], str]) -> None:
    """Neither a greeting of another kind nor a certificate that is none ends in a traceback."""
    address = answering(b"SSH-2.0-OpenSSH\r\n")
    for tried in (address, address.replace("http:", "https:")):
        (finding,) = examine(tried, in_browser=False).findings

        assert finding.asked == "answer"


def test_the_report_for_programs_says_the_same(published: Published, tmp_path: Path) -> None:
    """It names the site, what was checked, and each finding with its remedies."""
    del published.files[ENGINE]
    (finding,) = examined(published, tmp_path)
    with served(tmp_path, published.types, published.headers) as address:
        run = CliRunner().invoke(main, ["doctor", address, "--no-browser", "--json"])
    report = json.loads(run.stdout)

    assert run.exit_code == 1
    assert report["site"] == address
    assert [one["asked"] for one in report["findings"]] == [finding.asked]
    assert report["findings"][0]["remedies"] == finding.remedies


FAILED = b"""<!doctype html><div id="checker"><section id="answer" hidden><h2>None</h2></section>
<section id="checker-failure"><p data-reason>Python did not start.</p></section></div>
<script src="gone.js"></script>"""


def test_a_checker_that_cannot_answer_is_found(published: Published, tmp_path: Path) -> None:
    """What the page says stands in the finding, and what the browser complains of."""
    (tmp_path / CHECKER).mkdir()
    (tmp_path / CHECKER / "index.html").write_bytes(FAILED)
    with served(tmp_path, published.types, lambda _: {}) as address:
        # Apart from the browser that other tests drive from this process.
        script = f"from handbook.doctor.real_answer import *; print(real_answer('{address}', 'x'))"
        command = [sys.executable, "-c", script]
        run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)

    assert run.stdout.startswith(f"real answer: {address}{CHECKER}?area=x")
    assert "the page says: Python did not start." in run.stdout
    assert "the browser says: Failed to load resource" in run.stdout
