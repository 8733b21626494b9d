"""How Chromium is started, for tests and benchmarks alike."""

# Debian's own, since Playwright's download is not reachable everywhere.
EXECUTABLE = "/usr/bin/chromium"
"""The whole browser, as people have it: for benchmarks."""
HEADLESS = "/usr/bin/chromium-headless-shell"
"""The same without a user interface of its own, which takes half the time: for tests."""

# The sandbox cannot start as root; the rest keeps the browser from asking the network for anything.
FLAGS = [
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
