"""How Chromium is started, for tests and benchmarks alike."""

# Debian's own, since Playwright's download is not reachable everywhere.
EXECUTABLE = "/usr/bin/chromium"

# The sandbox cannot start as root; the rest keeps the browser from asking the network for anything.
FLAGS = [
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
