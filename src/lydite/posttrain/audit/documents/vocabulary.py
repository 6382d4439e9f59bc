"""Token numbers as text: the base model's own vocabulary, read from its tokenizer.json without the library.

Training data that was tokenized beforehand is ordinary; it is read like the text that it stands for. Byte-level BPE
(GPT-2's alphabet of bytes), SentencePiece's "▁" with byte pieces, and WordPiece are undone; normalizers are not,
because words are compared without case and accents anyway.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lydite.posttrain.cell import read_bytes
from lydite.posttrain.errors import CellError

MAX_TOKENIZER_BYTES = 64 << 20
_BYTE_PIECE = re.compile(r"<0x([0-9A-Fa-f]{2})>")
_MARK = "\u2581"
SEPARATOR = "\x1e"
"""What a special token is spelled as: it parts what stands before it from what comes after."""


def _byte_letters() -> dict[str, int]:
    """GPT-2's letter for each byte, turned round."""
    kept = [*range(33, 127), *range(161, 173), *range(174, 256)]
    letters = {chr(byte): byte for byte in kept}
    rest = [byte for byte in range(256) if byte not in kept]
    return letters | {chr(256 + at): byte for at, byte in enumerate(rest)}


_LETTERS = _byte_letters()


@dataclass(frozen=True)
class Vocabulary:
    """The bytes of each token, by number."""

    pieces: tuple[bytes, ...]

    def spell(self, numbers: Sequence[int]) -> str:
        """The text that token numbers stand for; numbers that are no token are left out."""
        size = len(self.pieces)
        return b"".join(self.pieces[number] for number in numbers if 0 <= number < size).decode("utf-8", "replace")

    def fits(self, numbers: Sequence[int]) -> bool:
        """Whether numbers may be tokens: all but padding (-100, the size itself) are."""
        size = len(self.pieces)
        return all(-100 <= number <= size for number in numbers)


def vocabulary_of(folder: Path) -> Vocabulary | None:
    """The vocabulary of a model's folder; None where it has no tokenizer.json that we can read."""
    path = folder / "tokenizer.json"
    if not path.is_file():
        return None
    try:
        value = json.loads(read_bytes(path.resolve(), max_bytes=MAX_TOKENIZER_BYTES))
        return _parsed(value)
    except (CellError, ValueError, RecursionError, KeyError, TypeError, AttributeError):
        return None


def _parsed(value: dict[str, Any]) -> Vocabulary | None:
    listed = value["model"]["vocab"]
    numbered = dict(listed) if isinstance(listed, dict) else {piece[0]: at for at, piece in enumerate(listed)}
    numbered.update({str(token["content"]): int(token["id"]) for token in value.get("added_tokens") or ()})
    if not numbered or max(numbered.values()) > 2_000_000:
        return None
    steps = json.dumps([value.get("pre_tokenizer"), value.get("decoder")])
    byte_level, word_piece = "ByteLevel" in steps, "WordPiece" in steps
    special = {str(token["content"]) for token in value.get("added_tokens") or () if token.get("special")}
    pieces = [b""] * (max(numbered.values()) + 1)
    for piece, number in numbered.items():
        pieces[number] = SEPARATOR.encode() if piece in special else _bytes_of(piece, byte_level, word_piece)
    return Vocabulary(tuple(pieces))


def _bytes_of(piece: str, byte_level: bool, word_piece: bool) -> bytes:
    if byte_level and all(letter in _LETTERS for letter in piece):
        return bytes(_LETTERS[letter] for letter in piece)
    byte = _BYTE_PIECE.fullmatch(piece)
    if byte:
        return bytes([int(byte.group(1), 16)])
    if word_piece:
        return (piece[2:] if piece.startswith("##") else f" {piece}").encode("utf-8", "replace")
    return piece.replace(_MARK, " ").encode("utf-8", "replace")
