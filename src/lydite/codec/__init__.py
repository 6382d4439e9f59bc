"""Bytes from strangers: the layout of a model's parameters and the sparse-update wire format (docs/wire-format.md).

Nothing here needs torch. Import from the files of the room; this one holds nothing.
"""
