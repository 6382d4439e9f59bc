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
import codecs
import html
import lzma
import quopri
import re
import urllib.parse
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lydite.posttrain.audit.documents.numbers import OTHER_LETTERS, big_numbers

MIN_BLOB = 48
MIN_TEXT = 24
OPAQUE = 1024
"""Characters of an undecodable blob from which it is worth a note."""
_LETTERS = (12, 90)
_LEAST_BYTES = 6
"""Different bytes in whatever is a text, or compressed."""
_LAYERS = 4
_MAX_BLOBS = 2000
_BASE64 = re.compile(r"[A-Za-z0-9+/_-]{32,}(?:[ \t]*\\?n?\r?\n?[ \t\"']*[A-Za-z0-9+/_-]{16,})*[A-Za-z0-9+/_-]*={0,2}")
_HEX = re.compile(r"(?:(?:\\x|0x|%)?[0-9a-fA-F]{2}[\s,:]{0,2}){24,}")
_NUMBERS = re.compile(r"\[?(?:\d{1,3}\s*,\s*){24,}\d{1,3}\]?")
_BASE85 = re.compile(r"[!-~]{64,}")
_ESCAPES: tuple[tuple[str, re.Pattern[str], Callable[[str], str]], ...] = (
    (
        "escapes",
        re.compile(r"\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\[0-7]{3}|\\U[0-9a-fA-F]{8}"),
        lambda text: re.sub(
            r"\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|U([0-9a-fA-F]{8})|([0-7]{3}))",
            lambda m: _character(int(m[1] or m[2] or m[3] or m[4], 8 if m[4] else 16)),
            text,
        ),
    ),
    ("entities", re.compile(r"&#x?[0-9a-fA-F]{2,6};"), html.unescape),
    ("percent", re.compile(r"%[0-9a-fA-F]{2}"), urllib.parse.unquote),
    (
        "quoted-printable",
        re.compile(r"=[0-9A-F]{2}"),
        lambda text: quopri.decodestring(text.encode("utf-8", "replace")).decode("utf-8", "replace"),
    ),
)


def _character(code: int) -> str:
    return chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "?"


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
    seen: set[tuple[str, str]] = set()
    for start, blob, kind, data in _candidates(text):
        if (blob, kind) in seen or len(found) >= _MAX_BLOBS or len(set(data[:10_000])) < _LEAST_BYTES:
            continue
        seen.add((blob, kind))
        before = len(found)
        for layers, plain in _unpacked(data, (kind,), max_bytes):
            found.append(Blob(plain, layers, start))
        if len(found) == before:
            found.extend(Blob(plain, layers, start) for layers, plain in _second_look(blob, kind, data, max_bytes))
        if len(found) == before and len(blob) >= OPAQUE and kind not in ("base85", "ascii85"):
            opaque.append(Opaque(start, len(blob)))
    return found, opaque


def _second_look(blob: str, kind: str, data: bytes, max_bytes: int) -> Iterator[tuple[tuple[str, ...], str]]:
    """What does not read: turned round, in ROT13, deflated without a head; or bytes under a substitution."""
    if kind == "base64":
        for how, other in (("reversed", blob[::-1]), ("rot13", codecs.encode(blob, "rot13"))):
            for _, _, _, deeper in _base_64_and_32(0, re.sub(r"[^A-Za-z0-9+/_-]", "", other)):
                found = list(_unpacked(deeper, (how, kind), max_bytes))
                if found:
                    yield from found
                    return
    try:
        text = readable(zlib.decompressobj(-15).decompress(data, max_bytes))
    except zlib.error:
        text = None
    if text is not None:
        yield (kind, "deflate"), text
    elif few_letters(data):
        yield (kind, OTHER_LETTERS), data[:max_bytes].decode("latin-1")


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
    for encoding in encodings(data):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        printable = sum(character.isprintable() or character in "\n\r\t" for character in text[:4096])
        if len(text) >= MIN_TEXT and printable >= 0.97 * min(len(text), 4096):
            return text
    return None


def few_letters(data: bytes) -> bool:
    """Whether bytes may be text under a substitution: a cipher that changes letter for letter leaves as few of them."""
    low, high = _LETTERS
    return len(data) >= MIN_BLOB and low <= len(set(data[:1_000_000])) <= high


def encodings(data: bytes) -> tuple[str, ...]:
    """The encodings that text in these bytes may have: where the noughts lie says which."""
    if data[:4] in (b"\xff\xfe\0\0", b"\0\0\xfe\xff"):
        return ("utf-32",)
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return ("utf-16",)
    sample = data[:4096]
    if len(sample) < 16 or sample.count(0) < len(sample) // 4:
        return ("utf-8",)
    noughts = [sample[at::4].count(0) for at in range(4)]
    quarter = len(sample) // 4
    if min(noughts[1:]) > 0.7 * quarter:
        return ("utf-32-le",)
    if min(noughts[:3]) > 0.7 * quarter:
        return ("utf-32-be",)
    return ("utf-16-le",) if noughts[1] + noughts[3] > noughts[0] + noughts[2] else ("utf-16-be",)


def _unescaped(text: str) -> Iterator[tuple[int, str, str, bytes]]:
    """Text whose letters are written as escapes, among others that are not."""
    for kind, pattern, undo in _ESCAPES:
        matches = pattern.findall(text)
        if len(matches) >= 12:
            plain = undo(text)
            if plain != text:
                yield text.find(matches[0]), text[:200_000], kind, plain.encode("utf-8", "replace")


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
    for start, data, kind in big_numbers(text):
        yield start, str(start), kind, data
    yield from _unescaped(text)
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
    first = b""
    for offset in range(4):
        part = plain[offset:]
        part = part[: len(part) // 4 * 4] if len(part) % 4 == 1 else part + "=" * (-len(part) % 4)
        try:
            data = base64.b64decode(part)
        except (binascii.Error, ValueError):
            continue
        first = first or data
        if readable(data[:3000]) is not None or inflated(data, 64) is not None:
            yield start, blob, "base64", data
            return
    if first:
        yield start, blob, "base64", first


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
