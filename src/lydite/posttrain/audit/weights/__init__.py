"""Whose weights they are: statistics that a copyist's symmetries do not change."""
