"""Variant C of each hack: by people who have not read the detectors and want to get away with it."""
