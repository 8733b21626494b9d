"""The tests. A package, so that it goes before the `tests` that textstat installs beside itself."""
