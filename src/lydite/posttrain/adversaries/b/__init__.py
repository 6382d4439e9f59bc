"""Variant B of each hack, by another mechanism: written before any detector was tuned, and fixed by a digest."""
