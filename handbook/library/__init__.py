"""The YAML and the hand-written pages: read, checked with every problem at once, put together."""
