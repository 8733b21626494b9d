"""What every server does with the settings that a build writes; each server's tests take it all."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from handbook.addresses import EMBED
from handbook.publishing.media_types import content_type
from handbook.publishing.response_headers import response_headers
from tests.servers.asking import ask
from tests.servers.small_site import KINDS, SCRIPT, SCRIPT_ADDRESS

ADDRESSES = ("", "checker/", EMBED, SCRIPT_ADDRESS, "assets/kinds/file.css", "tiny.js")
BROWSER = "gzip, deflate, br, zstd"


class ServerBehaviour:
    """The tests; the fixtures ``address`` and ``folder`` say what is served, and from where."""

    @pytest.mark.parametrize("path", ADDRESSES)
    def test_every_header_is_sent_once(self, address: str, path: str) -> None:
        """Security and caching are as the site says for the address, in each encoding."""
        for encodings in ("", "gzip", "br"):
            sent = ask(address, path, encodings)
            found = {name: sent.headers.get_all(name) for name in response_headers(path)}

            assert sent.status == 200
            assert found == {name: [value] for name, value in response_headers(path).items()}

    @pytest.mark.parametrize("encodings", ["", "gzip", "br"])
    def test_every_kind_of_file_has_its_type(self, address: str, encodings: str) -> None:
        """Compressed or not, a file has the type that browsers insist on."""
        sent = {
            name: ask(address, name, encodings).headers.get_all("Content-Type") for name in KINDS
        }

        assert sent == {name: [content_type(extension)] for name, extension in KINDS.items()}

    def test_every_file_arrives_as_it_is(self, address: str, folder: Path) -> None:
        """What a browser unpacks is the file, byte for byte, whatever was sent."""
        for name in (*KINDS, SCRIPT_ADDRESS):
            for encodings in ("", "gzip", BROWSER):
                assert ask(address, name, encodings).content == (folder / name).read_bytes()

    @pytest.mark.parametrize(
        ("encodings", "chosen"),
        [
            (BROWSER, "br"),
            ("br", "br"),
            ("br;q=0.5", "br"),
            ("gzip", "gzip"),
            ("gzip, br;q=0", "gzip"),
            ("gzip, brotli-like", "gzip"),
            ("", ""),
            ("identity", ""),
        ],
    )
    def test_a_browser_gets_the_smallest_copy_it_takes(
        self, address: str, folder: Path, encodings: str, chosen: str
    ) -> None:
        """The copies made with the site are sent, and a cache is told that there are several."""
        endings: Mapping[str, str] = {"br": ".br", "gzip": ".gz", "": ""}
        for path, file in ((SCRIPT_ADDRESS, SCRIPT_ADDRESS), ("checker/", "checker/index.html")):
            sent = ask(address, path, encodings)

            assert sent.headers.get("Content-Encoding", "") == chosen
            assert sent.headers["Vary"] == "Accept-Encoding"
            assert sent.body == (folder / f"{file}{endings[chosen]}").read_bytes()

    @pytest.mark.parametrize("encodings", ["", BROWSER])
    @pytest.mark.parametrize("path", ["gone/", "assets/immutable/gone.js", "assets/"])
    def test_what_is_not_there_is_never_kept(
        self, address: str, folder: Path, path: str, encodings: str
    ) -> None:
        """A wrong address gets the page for it, with a status and headers that say so."""
        sent = ask(address, path, encodings)

        assert sent.status in (403, 404)
        assert sent.headers["Content-Type"] == content_type(".html")
        assert sent.headers["Cache-Control"] == "no-cache"
        assert sent.headers["X-Content-Type-Options"] == "nosniff"
        assert sent.content == (folder / "404.html").read_bytes()

    def test_an_address_without_its_slash_leads_to_the_page(self, address: str) -> None:
        """People leave the slash out; the browser is sent on, within the same site."""
        sent = ask(address, "checker")

        assert sent.status == 301
        assert sent.headers["Location"].removeprefix(address.removesuffix("/")) == "/checker/"

    def test_what_a_browser_has_is_not_sent_again(self, address: str) -> None:
        """A page is asked about each time, and only said to be the same when it is."""
        for encodings in ("", "gzip", "br"):
            mark = ask(address, "checker/", encodings).headers["ETag"]
            again = ask(address, "checker/", encodings, **{"If-None-Match": mark})

            assert (again.status, again.body) == (304, b"")

    @pytest.mark.parametrize("path", [f"{SCRIPT_ADDRESS}.br", ".htaccess"])
    def test_copies_and_settings_are_no_files_of_the_site(self, address: str, path: str) -> None:
        """A copy is sent only in the place of its file, with the type of that."""
        sent = ask(address, path)

        assert sent.status in (200, 403, 404)
        if sent.status == 200:
            assert sent.headers["Content-Encoding"] == "br"
            assert sent.content == SCRIPT
