"""Detectors, each one file, and the rule that combines what they find."""
