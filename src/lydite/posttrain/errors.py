"""The error tree of the room. A contribution's failure is never one of these: it becomes a finding or a refusal.

PosttrainError
└── TableError         a table of published scores cannot be read
"""

from __future__ import annotations


class PosttrainError(Exception):
    """Root of the room's errors; the message gives the value, the limit and the remedy."""


class TableError(PosttrainError):
    """A table of published scores cannot be read."""
