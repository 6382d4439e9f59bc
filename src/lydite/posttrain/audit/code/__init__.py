"""Python code seen through what a copyist changes: names, order, loops, temporaries, dead code."""
