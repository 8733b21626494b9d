"""One ladder in three general rule engines, to compare how many cases a second they decide.

``ladder.json`` states once what each engine is given: rules in order, of which the first that fits
says the next level and which of the given dates it is due on. The dates themselves are counted
beforehand and handed to the engines as facts, so that they have less to do than ``decide``, which
counts them and words the whole answer.
"""
