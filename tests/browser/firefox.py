"""Firefox, driven by Marionette, the protocol that is built into it: no driver to install."""

import json
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

EXECUTABLE = "/usr/bin/firefox-esr"
STARTED_WITHIN = 30.0
ANSWERED_WITHIN = 60.0

# A fresh profile that asks the network for nothing; port 0 lets Firefox choose one that is free.
_PREFERENCES = {
    "marionette.port": 0,
    "app.normandy.enabled": False,
    "app.update.enabled": False,
    "browser.aboutwelcome.enabled": False,
    "browser.newtabpage.enabled": False,
    "browser.region.network.url": "",
    "browser.safebrowsing.malware.enabled": False,
    "browser.safebrowsing.phishing.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.homepage_override.mstone": "ignore",
    "browser.startup.page": 0,
    "datareporting.policy.dataSubmissionEnabled": False,
    "extensions.getAddons.cache.enabled": False,
    "extensions.update.enabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "data:,",
    "toolkit.telemetry.enabled": False,
}


class MarionetteError(Exception):
    """Firefox could not do what it was told; the message says which and why."""


class Firefox:
    """One window of Firefox."""

    def __init__(self, port: int) -> None:
        """Connect to a Firefox that listens on a *port*, and start a session."""
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=ANSWERED_WITHIN)
        self._stream = self._socket.makefile("rb")
        self._last = 0
        self._receive()
        self._command("WebDriver:NewSession", {})

    def open(self, address: str) -> None:
        """Open a page and wait until it has loaded."""
        self._command("WebDriver:Navigate", {"url": address})

    def run(self, script: str, *arguments: object) -> Any:
        """Run the body of a function in the page, and give what it returns."""
        parameters = {"script": script, "args": arguments, "sandbox": None}
        return self._command("WebDriver:ExecuteScript", parameters)["value"]

    def wait_for(self, script: str) -> Any:
        """Wait until the body of a function returns something that is true, and give that."""
        end = time.monotonic() + ANSWERED_WITHIN
        while time.monotonic() < end:
            if found := self.run(script):
                return found
            time.sleep(0.05)
        raise MarionetteError(f"not true within {ANSWERED_WITHIN} seconds: {script}")

    def close(self) -> None:
        """Break the connection; the process is its owner's to end."""
        self._stream.close()
        self._socket.close()

    def _command(self, name: str, parameters: dict[str, object]) -> Any:
        self._last += 1
        text = json.dumps([0, self._last, name, parameters]).encode()
        self._socket.sendall(b"%d:%s" % (len(text), text))
        _, _, error, result = self._receive()
        if error:
            raise MarionetteError(f"{name}: {error['error']}: {error['message']}")
        return result

    def _receive(self) -> Any:
        """A message: its length in digits, a colon, and JSON."""
        digits = b""
        while (character := self._stream.read(1)) != b":":
            if not character:
                raise MarionetteError("Firefox has closed the connection")
            digits += character
        return json.loads(self._stream.read(int(digits)))


@contextmanager
def firefox(profile: Path) -> Iterator[Firefox]:
    """A Firefox without a window on the screen, with an empty folder as its profile."""
    lines = (f'user_pref("{name}", {json.dumps(to)});' for name, to in _PREFERENCES.items())
    (profile / "user.js").write_text("\n".join(lines))
    command = [EXECUTABLE, "--headless", "--marionette", "--no-remote", "--profile", str(profile)]
    # Its own home: it refuses to start in one that belongs to somebody else.
    process = subprocess.Popen(
        command,
        env={**os.environ, "HOME": str(profile)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        window = Firefox(_port(profile, process))
        try:
            yield window
        finally:
            window.close()
    finally:
        process.terminate()
        process.wait()
        shutil.rmtree(profile, ignore_errors=True)


def _port(profile: Path, process: subprocess.Popen[bytes]) -> int:
    """The port on which Firefox listens, which it writes down as soon as it does."""
    file = profile / "MarionetteActivePort"
    end = time.monotonic() + STARTED_WITHIN
    while time.monotonic() < end and process.poll() is None:
        if file.exists() and (text := file.read_text()):
            return int(text)
        time.sleep(0.05)
    raise MarionetteError(f"Firefox did not start; its exit status is {process.poll()}")
