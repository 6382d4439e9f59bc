"""Published benchmarks: how their files become items, and answers are graded as PostTrainBench grades them.

Files lie in a folder that the user names, or come from a hub; none is part of lydite. What differs from the reference
is said where it does.
"""
