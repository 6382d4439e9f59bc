"""One piece of text with the place that it was found in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Form(StrEnum):
    """How a document stood in its file; what is hidden or written into a program is judged more strictly."""

    RECORD = "record"
    TEXT = "text"
    STREAM = "stream"
    """Neighbouring records in one piece, for items that were cut in two; word-for-word matches only."""
    PROGRAM = "program"
    """A source file, or a string in one."""
    DECODED = "decoded"
    BINARY = "binary"


@dataclass(frozen=True)
class Document:
    """Text, and where it stands.

    Attributes:
        file: path relative to what is audited; members of archives after a `!`.
        line: of its first character, from 1; None in binary files.
        parts: the separate strings of a record; the whole text where there is but one.
        layers: encodings that were undone, outermost first.
        literal: it is one text within a program, not a stretch of the program itself.
    """

    file: str
    line: int | None
    parts: tuple[str, ...]
    form: Form
    layers: tuple[str, ...] = ()
    literal: bool = False

    @property
    def text(self) -> str:
        """All parts, one below the other."""
        return self.parts[0] if len(self.parts) == 1 else "\n".join(self.parts)
