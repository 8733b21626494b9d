"""Mutation testing of `decision/`: each small wrong change of it is made, and a test must notice.

`python -m tests.mutation` runs it. mutmut makes the changes. It leaves out decorated functions,
though, and gives a change only the tests that were seen to call its function, which a cache or a
session's fixture hides from it: both would miss much of a package of properties, caches and shared
answers. So `mutants` has it change those functions too, and `plugin` puts each change to the tests
that speak of its module, in a fork of one process that has collected them.

What stands outside functions is not changed: the words in `decision/english`, which the kept
answers hold word for word, the tables of values, and the defaults of fields.
"""
