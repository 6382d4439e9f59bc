"""Variant A of each hack: what detectors may be tuned on."""
