"""Text seen through what a copyist changes: spelling, numbers, names, order, wording."""
