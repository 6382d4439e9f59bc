"""Text that was hidden by encoding it: base64, base32, hex, base85, byte lists, compressed, reversed, in pieces.

`decoded(text)` looks for stretches of an encoding's alphabet that are too long to be words, decodes them, inflates what
comes out if it is compressed, repeats that a few times, and keeps what reads as text. What decodes to nothing readable
is reported as opaque by its size: in a script it may be anything.

Protects against: one or more layers of the common encodings, blobs over several lines, numbers of bytes. Does not
protect against: ciphers with a key, encodings of one's own; those stay opaque.
"""

from __future__ import annotations

import base64
import binascii
import bz2
import lzma
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

MIN_BLOB = 48
MIN_TEXT = 24
OPAQUE = 1024
"""Characters of an undecodable blob from which it is worth a note."""
_LAYERS = 4
_MAX_BLOBS = 2000
_BASE64 = re.compile(r"[A-Za-z0-9+/_-]{32,}(?:[ \t]*\\?n?\r?\n?[ \t\"']*[A-Za-z0-9+/_-]{16,})*[A-Za-z0-9+/_-]*={0,2}")
_HEX = re.compile(r"(?:(?:\\x|0x|%)?[0-9a-fA-F]{2}[\s,:]{0,2}){24,}")
_NUMBERS = re.compile(r"\[?(?:\d{1,3}\s*,\s*){24,}\d{1,3}\]?")
_BASE85 = re.compile(r"[!-~]{64,}")
_READABLE = re.compile(r"[\w\s.,;:!?'\"()\[\]{}<>=+\-*/%$#@&|\\^_`~]+")


@dataclass(frozen=True)
class Blob:
    """Hidden text, the layers it came out of (outermost first), and where the blob begins in the outer text."""

    text: str
    layers: tuple[str, ...]
    start: int


@dataclass(frozen=True)
class Opaque:
    """A stretch that looks encoded and decodes to nothing readable."""

    start: int
    length: int


def decoded(text: str, max_bytes: int) -> tuple[list[Blob], list[Opaque]]:
    """What is hidden in `text`; at most `max_bytes` come out of each blob."""
    found: list[Blob] = []
    opaque: list[Opaque] = []
    seen: set[str] = set()
    for start, blob, kind, data in _candidates(text):
        if blob in seen or len(found) >= _MAX_BLOBS:
            continue
        seen.add(blob)
        before = len(found)
        for layers, plain in _unpacked(data, (kind,), max_bytes):
            found.append(Blob(plain, layers, start))
        if len(found) == before and len(blob) >= OPAQUE and kind != "base85":
            opaque.append(Opaque(start, len(blob)))
    return found, opaque


def inflated(data: bytes, max_bytes: int) -> tuple[str, bytes] | None:
    """What a compressed stream holds, up to `max_bytes`, and how it was compressed; None for anything else."""
    for name, magic, start in (
        ("gzip", b"\x1f\x8b", lambda: zlib.decompressobj(31)),
        ("zlib", b"\x78", zlib.decompressobj),
        ("bz2", b"BZh", bz2.BZ2Decompressor),
        ("xz", b"\xfd7zXZ", lzma.LZMADecompressor),
    ):
        if data.startswith(magic):
            try:
                return name, start().decompress(data, max_bytes)
            except (zlib.error, OSError, lzma.LZMAError, EOFError, ValueError):
                return None
    return None


def readable(data: bytes) -> str | None:
    """The text in `data`, if it is text."""
    for encoding in ("utf-8", "utf-16") if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8",):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        printable = sum(character.isprintable() or character in "\n\r\t" for character in text[:4096])
        if len(text) >= MIN_TEXT and printable >= 0.97 * min(len(text), 4096):
            return text
    return None


def printable_runs(data: bytes, least: int = 40) -> Iterator[tuple[int, str]]:
    """Readable stretches of any binary file, as `strings` finds them, in one-byte and two-byte characters."""
    for match in re.finditer(rb"[\t\n\r\x20-\x7e]{%d,}" % least, data):
        yield match.start(), match.group().decode("ascii", "replace")
    for match in re.finditer(rb"(?:[\t\n\r\x20-\x7e]\x00){%d,}" % least, data):
        yield match.start(), match.group()[::2].decode("ascii", "replace")


def _candidates(text: str) -> Iterator[tuple[int, str, str, bytes]]:
    for match in _HEX.finditer(text):
        digits = re.sub(r"\\x|0x|%|[\s,:]", "", match.group())
        if len(digits) >= MIN_BLOB:
            yield match.start(), match.group(), "hex", binascii.unhexlify(digits[: len(digits) // 2 * 2])
    for match in _NUMBERS.finditer(text):
        values = [int(value) for value in re.findall(r"\d+", match.group())]
        if all(value < 256 for value in values):
            yield match.start(), match.group(), "byte list", bytes(values)
    for match in _BASE64.finditer(text):
        blob = re.sub(r"[^A-Za-z0-9+/_-]|\\n", "", match.group())
        if len(blob) >= MIN_BLOB:
            yield from _base_64_and_32(match.start(), blob)
    for match in _BASE85.finditer(text):
        for name, decode in (("base85", base64.b85decode), ("ascii85", base64.a85decode)):
            try:
                yield match.start(), match.group(), name, decode(match.group().strip("'\"(),").encode("ascii"))
            except ValueError:
                continue


def _base_64_and_32(start: int, blob: str) -> Iterator[tuple[int, str, str, bytes]]:
    plain = blob.replace("-", "+").replace("_", "/")
    if re.fullmatch(r"[A-Z2-7]+", blob):
        try:
            yield start, blob, "base32", base64.b32decode(blob + "=" * (-len(blob) % 8))
            return
        except binascii.Error:
            pass
    # A cut blob may begin anywhere within a group of four.
    for offset in range(4):
        part = plain[offset:]
        part = part[: len(part) // 4 * 4] if len(part) % 4 == 1 else part + "=" * (-len(part) % 4)
        try:
            data = base64.b64decode(part)
        except (binascii.Error, ValueError):
            continue
        if readable(data[:3000]) is not None or inflated(data, 64) is not None or offset == 3:
            yield start, blob, "base64", data
            return


def _unpacked(data: bytes, layers: tuple[str, ...], max_bytes: int) -> Iterator[tuple[tuple[str, ...], str]]:
    inner = inflated(data, max_bytes)
    if inner is not None:
        layers, data = (*layers, inner[0]), inner[1]
    text = readable(data[:max_bytes])
    if text is None:
        return
    yield layers, text
    if len(layers) < _LAYERS:
        for _, _, kind, deeper in _candidates(text):
            yield from _unpacked(deeper, (*layers, kind), max_bytes)
