"""How quick the program is, each time against doing the same thing bare, in one run.

``python -m tests.benchmarks`` prints the table; ``python -m tests.benchmarks search save`` parts of
it. The test run leaves this folder out: it measures, it does not judge.
"""
