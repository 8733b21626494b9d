"""One decision package, and every Python that runs it: all give the same answers.

``python -m tests.engines`` (``make proof``) puts every case on every day of the spread to each of
them; the tests put every case on one day each.
"""
