"""Targets: what a model is measured on. Items, splits that nobody has seen, fresh twins, and strict grading.

Nothing here imports torch. Import from the files of the folder; this one holds nothing.
"""
