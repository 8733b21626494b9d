"""The command, for those who call it as ``python -m handbook``."""

from handbook.command import main

main()
