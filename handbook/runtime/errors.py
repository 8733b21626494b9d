"""What can go wrong at build time, each with one message for the person who runs the build."""


class BundleError(Exception):
    """The files that the browser runs cannot be put together.

    Attributes:
        where: The file or place at fault.
        found: What is there.
        expected: What should be there.
        remedy: What to run or change.
    """

    def __init__(self, *, where: str, found: str, expected: str, remedy: str) -> None:
        """Keep the four parts of the message."""
        super().__init__(where, found, expected, remedy)
        self.where = where
        self.found = found
        self.expected = expected
        self.remedy = remedy

    def __str__(self) -> str:
        """One line: where, expected, found, and what to do."""
        return f"{self.where}: expected {self.expected}, found {self.found}; {self.remedy}"
