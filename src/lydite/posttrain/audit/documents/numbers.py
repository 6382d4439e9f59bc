"""Numbers that stand for text: in any list, table, array or stream of integers, whatever file it lies in.

`runs(text)` finds stretches of whole numbers in text of any syntax (JSON, CSV, Python, one per line). `arrays(data)`
reads binary ones: .npy, tensors of integers in .safetensors, and bytes without a form, as little-endian integers. What
comes out is spelled by the base model's vocabulary, as bytes, as characters, and as big numbers' bytes.

Token numbers of the base's own vocabulary are an ordinary way to keep training data, and are read like text. The other
readings are not; who writes text as a list of its bytes has a reason.
"""

from __future__ import annotations

import ast
import json
import re
import struct
from collections.abc import Iterator, Sequence

import numpy as np

from lydite.posttrain.audit.documents.vocabulary import Vocabulary

LEAST = 10
"""Numbers in a row from which they may be text."""
MAX_NUMBERS = 4_000_000
TOKENS = "token numbers"
OTHER_LETTERS = "letters of another alphabet"
"""A text that is to be looked through for substitutions alone."""
_NUMBER_RUN = re.compile(r"-?\d{1,7}(?:[\s,;:|/\[\]()]{1,8}-?\d{1,7}){9,}(?![\d.])")
_BIG = re.compile(r"(?<![\w.])(?:0[xX][0-9a-fA-F]{48,}|\d{60,200000})(?![\w.])")
_DIGIT_GROUPS = re.compile(r"(?<![\w.])(?:[01]{8}[\s,]?){16,}|(?<![\w.])(?:[0-7]{3}[\s,]?){24,}(?![\w.])")
_KINDS = ("<u2", "<u4", "<i8", ">u2", ">u4", ">i8")
_INTEGERS = {"I8": "i1", "U8": "u1", "I16": "<i2", "U16": "<u2", "I32": "<i4", "U32": "<u4", "I64": "<i8", "U64": "<u8"}


def runs(text: str) -> Iterator[tuple[int, list[int]]]:
    """Stretches of at least LEAST whole numbers in a text, and where each begins."""
    for match in _NUMBER_RUN.finditer(text):
        yield match.start(), [int(number) for number in re.findall(r"-?\d+", match.group())[:MAX_NUMBERS]]


def big_numbers(text: str) -> Iterator[tuple[int, bytes, str]]:
    """The bytes of numbers too long to be counts, of bits and of octal digits, and where each begins."""
    for match in _BIG.finditer(text):
        digits = match.group()
        base = 16 if digits[:2] in ("0x", "0X") else 10
        if base == 10 and len(digits) > 4000:
            continue
        number = int(digits, base)
        size = (number.bit_length() + 7) // 8
        for order in ("big", "little"):
            yield match.start(), number.to_bytes(size, order), "a number's bytes"
    for match in _DIGIT_GROUPS.finditer(text):
        digits = re.sub(r"[\s,]", "", match.group())
        width, base = (8, 2) if set(digits) <= {"0", "1"} else (3, 8)
        codes = [int(digits[at : at + width], base) for at in range(0, len(digits) // width * width, width)]
        if all(code < 256 for code in codes):
            yield match.start(), bytes(codes), "bits" if base == 2 else "octal digits"


def spelled(numbers: Sequence[int], vocabulary: Vocabulary | None) -> Iterator[tuple[str, str]]:
    """The texts that numbers may stand for, each with the name of the reading."""
    if len(numbers) < LEAST:
        return
    if vocabulary is not None and vocabulary.fits(numbers):
        yield vocabulary.spell(numbers), TOKENS
    low, high = min(numbers), max(numbers)
    if len(numbers) >= 40 and high - low < 0x200 and 12 <= len(set(numbers)) <= 90:
        # Whatever was added to the codes, or whatever they were exchanged for.
        yield "".join(chr(0x4E00 + number - low) for number in numbers), OTHER_LETTERS
    if low >= 9 and high < 256:
        yield bytes(numbers).decode("utf-8", "replace"), "byte list"
    elif low >= 9 and high < 0x11000:
        yield "".join(chr(number) for number in numbers if not 0xD800 <= number < 0xE000), "character list"


def npy(data: bytes) -> list[int] | None:
    """The integers of an .npy file; None for anything else."""
    if data[:6] != b"\x93NUMPY" or len(data) < 12:
        return None
    wide = data[6] >= 2
    size = struct.unpack("<I", data[8:12])[0] if wide else struct.unpack("<H", data[8:10])[0]
    start = (12 if wide else 10) + size
    try:
        head = ast.literal_eval(data[12 if wide else 10 : start].decode("latin-1"))
        kind = np.dtype(head["descr"])
    except (ValueError, SyntaxError, KeyError, TypeError, RecursionError, MemoryError):
        return None
    if kind.kind == "U":
        # An array of texts holds four bytes for each character.
        codes = np.frombuffer(data, "<u4", max(0, len(data) - start) // 4, start)[:MAX_NUMBERS]
        return [int(code) or 10 for code in codes]
    return _integers(data[start:], kind)


def tensors(data: bytes) -> Iterator[tuple[str, list[int]]]:
    """Each tensor of integers in .safetensors bytes."""
    if len(data) < 8:
        return
    size = struct.unpack("<Q", data[:8])[0]
    if not 2 <= size <= min(len(data) - 8, 32 << 20):
        return
    try:
        head = json.loads(data[8 : 8 + size])
    except (ValueError, RecursionError):
        return
    for name, entry in head.items() if isinstance(head, dict) else ():
        kind = _INTEGERS.get(str(entry.get("dtype"))) if isinstance(entry, dict) else None
        ends = entry.get("data_offsets") if kind else None
        if isinstance(ends, list) and len(ends) == 2 and all(isinstance(end, int) for end in ends):
            found = _integers(data[8 + size :][ends[0] : ends[1]], np.dtype(kind))
            if found:
                yield str(name)[:80], found


def unformed(data: bytes, vocabulary: Vocabulary | None) -> list[int] | None:
    """Bytes without a form as token numbers: the first width under which all of them are tokens."""
    if vocabulary is None or len(data) < 2 * LEAST:
        return None
    for kind in _KINDS:
        width = np.dtype(kind).itemsize
        values = np.frombuffer(data, kind, len(data) // width)[:MAX_NUMBERS]
        if values.size >= LEAST and values.min() >= 0 and 0 < values.max() < len(vocabulary.pieces):
            return [int(value) for value in values]
    return None


def _integers(data: bytes, kind: np.dtype[np.generic]) -> list[int] | None:
    if kind.kind not in "iu" or kind.itemsize == 0:
        return None
    values = np.frombuffer(data, kind, min(MAX_NUMBERS, len(data) // kind.itemsize))
    return [int(value) for value in values]
