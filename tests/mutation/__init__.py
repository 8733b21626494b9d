"""Mutation testing of `decision/`: each small wrong change of it is made, and a test must notice.

`python -m tests.mutation` runs it. mutmut makes the changes. It leaves out decorated functions,
though, and gives each change only the tests that were seen to call its function, which a cache or
a session's fixture hides from it: both would miss much of a package that works with properties,
caches and shared answers. So `mutants` has it change those functions too, and `plugin` puts each
change to all the tests, in a fork of one process that has collected them.
"""
